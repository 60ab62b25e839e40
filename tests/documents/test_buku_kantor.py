"""The office's books say what the records say: each number once, each answer where it belongs, each box as it was ticked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.bahasa.tanggal import tanggal
from generator.documents.agenda import buku_kerja_agenda
from generator.documents.tema import muat_tema
from generator.inspection.banding import banding
from generator.inspection.docx_struktur import periksa_docx
from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.inspection.teks_xlsx import teks_xlsx
from generator.model.surat_masuk import TindakanDisposisi
from generator.tree import BarisIsian, BlokTandaTangan, Tabel
from generator.tree.teks import lipat, teks_dokumen, teks_sebaris, teks_sel
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from generator.writers.xlsx import tulis_xlsx
from tests.agenda_uji import BUKU, buku, pendek, semua_register, tabel
from tests.dokumen_semua import ASET, telusuri
from tests.rapat_uji import rapat_contoh, ruang_contoh

PROFIL = ("jateng2012", "permendagri2023")


def kolom(satu: Tabel, kunci: str) -> list[object]:
    ke = [kolom.kunci for kolom in satu.kolom].index(kunci)
    return [teks_sebaris(isi) if isinstance(isi := baris.sel[ke], tuple) else isi for baris in satu.baris]


def test_the_register_of_letters_sent_holds_every_number_once_in_the_order_of_its_numbers() -> None:
    surat = [satu for satu in ruang_contoh().surat if satu.penerbit == "fpesd" and satu.tahun_kalender == 2026]
    rapat = [satu for satu in ruang_contoh().rapat if satu.penerbit == "fpesd" and satu.tahun_kalender == 2026]
    nomor = [terbit.nomor for satu in surat for terbit in satu.terbit if terbit.nomor]
    nomor += [naskah.nomor for satu in rapat for naskah in (satu.surat_undangan, satu.berita_acara) if naskah and naskah.nomor]
    tercetak = tabel(buku("buku-agenda-keluar", "fpesd-2026"))
    assert sorted(nomor) == sorted(map(str, kolom(tercetak, "nomor_surat")))
    urut = [str(satu).split("/")[1].split()[0] for satu in kolom(tercetak, "nomor_surat")][:-1]
    assert urut == sorted(urut)  # void ones too, and one put in late; then the sequence of the decrees
    assert "036.01" in urut
    assert str(kolom(tercetak, "nomor_surat")[-1]).endswith("TAHUN 2026")
    assert kolom(tercetak, "nomor") == list(range(1, len(nomor) + 1))


def test_an_entry_says_to_whom_about_what_and_what_became_of_it() -> None:
    tercetak = tabel(buku("buku-agenda-keluar", "fpesd-2026"))
    (baris,) = (baris for baris in tercetak.baris if baris.sel[2] == "050/012/FPESD/VII/2026")
    assert [str(satu) for satu in baris.sel[1:]] == [
        "2026-07-20",
        "050/012/FPESD/VII/2026",
        "Kepala Dinas Kelautan dan Perikanan Provinsi Jawa Tengah",
        "Permohonan Laporan Hasil Kegiatan Klaster Tahun 2025 dan Rencana Kegiatan Tahun 2026",
        "Biasa",
        "Dikirim 21 Juli 2026; dibalas 19 Agustus 2026",
    ]
    (diantar,) = (baris.sel[-1] for baris in tercetak.baris if baris.sel[2] == "050/017/FPESD/VII/2026")
    assert diantar == "Dikirim 22 Juli 2026 melalui kurir"


def test_a_fedep_keeps_a_register_of_its_own() -> None:
    demak = tabel(buku("buku-agenda-keluar", "fedep-demak-2026"))
    assert kolom(demak, "nomor_surat") == ["005/006/FEDEP/X/2026", "005/007/FEDEP/X/2026", "050/008/FEDEP/X/2026"]
    assert kolom(demak, "kepada") == ["Peserta rapat, daftar terlampir", "Peserta rapat, daftar terlampir", None]
    assert "Undangan Rapat Koordinasi FEDEP Kabupaten Demak" in kolom(demak, "hal")


def test_a_letter_to_somebody_who_is_no_recipient_of_its_kind_any_more_keeps_its_entry() -> None:
    (surat,) = (satu for satu in ruang_contoh().surat if satu.id == "permintaan-rapat-pokja")
    terbit = surat.terbit[0].model_copy(update={"kepada": "dkp-provinsi"})
    ruang = replace(ruang_contoh(), rapat=(), surat=(surat.model_copy(update={"terbit": (terbit,)}),))
    (baris,) = tabel(buku("buku-agenda-keluar", "fpesd-2026", ruang=ruang)).baris
    assert baris.sel[3:5] == ("Kepala Dinas Kelautan dan Perikanan Provinsi Jawa Tengah", "Permintaan rapat pokja")


def test_a_letter_written_elsewhere_is_called_by_its_own_subject() -> None:
    tercetak = tabel(buku("buku-agenda-keluar", "fpesd-2026"))
    (hal,) = (baris.sel[4] for baris in tercetak.baris if baris.sel[2] == "050/008/FPESD/V/2026")
    assert hal == "Permintaan Klarifikasi Pengaduan"


def test_a_void_number_stays_with_its_reason_and_is_carried_to_nobody() -> None:
    fpesd, demak = (tabel(buku("buku-agenda-keluar", f"{satu}-2026")) for satu in ("fpesd", "fedep-demak"))
    (batal,) = (baris.sel[-1] for baris in fpesd.baris if baris.sel[2] == "050/003/FPESD/III/2026")
    assert batal == "Batal 10 Maret 2026: Lampiran penilaian tertukar dengan milik fasilitator lain."
    assert kolom(demak, "keterangan")[0] == "Batal 15 Oktober 2026: Tempat rapat salah tulis."
    diantar = kolom(tabel(buku("buku-ekspedisi", "fpesd-2026")), "nomor_surat")
    assert "050/003/FPESD/III/2026" not in diantar
    assert "050/004/FPESD/III/2026" in diantar


def test_the_expedition_book_has_a_row_for_each_hand_and_room_for_its_signature() -> None:
    tercetak = tabel(buku("buku-ekspedisi", "fedep-demak-2026"))
    peserta = [satu for kelompok in rapat_contoh("fedep-demak").undangan for satu in kelompok.kepada]
    assert kolom(tercetak, "kepada") == peserta
    assert set(kolom(tercetak, "nomor_surat")) == {"005/007/FEDEP/X/2026"}
    for kunci in ("diterima", "penerima", "tanda_tangan"):
        assert set(kolom(tercetak, kunci)) == {""}
    (ttd,) = (satu for satu in tercetak.kolom if satu.kunci == "tanda_tangan")
    assert ttd.jenis == "paraf"
    for profil in PROFIL:
        assert muat_tema(ASET / f"{profil}.yaml").tabel[tercetak.gaya].tinggi_baris >= 9


def test_letters_to_each_of_those_invited_have_an_entry_and_a_hand_each() -> None:
    rapat = rapat_contoh("fedep-kudus")
    keluar, ekspedisi = (tabel(buku(satu, "fedep-kudus-2026")) for satu in ("buku-agenda-keluar", "buku-ekspedisi"))
    peserta = [satu for kelompok in rapat.undangan for satu in kelompok.kepada]
    assert [satu.sel[2:4] for satu in keluar.baris][:2] == [
        ("005/005/FEDEP/X/2026", peserta[0]),
        ("005/006/FEDEP/X/2026", peserta[1]),
    ]
    assert len(keluar.baris) == len(peserta) + 2  # one void, and the record of the agreement
    assert sorted(map(str, kolom(ekspedisi, "kepada"))) == sorted(peserta)
    assert "005/011/FEDEP/X/2026" not in kolom(ekspedisi, "nomor_surat")


def test_a_register_without_anything_carried_has_no_expedition_book() -> None:
    rapat = rapat_contoh("fedep-demak").model_copy(update={"surat_undangan": None})
    ruang = replace(ruang_contoh(), surat=(), rapat=(rapat,))
    assert list(semua_register("buku-agenda-keluar", ruang)) == ["fedep-demak-2026"]
    assert semua_register("buku-ekspedisi", ruang) == {}


def test_the_register_of_letters_received_names_the_letter_that_is_answered() -> None:
    tercetak = tabel(buku("buku-agenda-masuk", "fpesd-2026"))
    agenda = next(satu for satu in ruang_contoh().surat_masuk if satu.penerbit == "fpesd")
    assert kolom(tercetak, "nomor_agenda") == [satu.nomor_agenda for satu in agenda.surat]
    nomor = {(surat.id, satu.kepada): satu.nomor for surat in ruang_contoh().surat for satu in surat.berlaku}
    for satu, hal in zip(agenda.surat, kolom(tercetak, "hal"), strict=True):
        dijawab = f"Jawaban atas Nomor {nomor[satu.membalas.surat, satu.membalas.kepada]}" if satu.membalas else ""
        assert str(hal).endswith(dijawab or (satu.lampiran or satu.hal))
    assert "Tanpa nomor" in str(kolom(tercetak, "surat")[1])


def test_a_late_letter_stands_behind_the_number_it_was_put_in_after_and_a_strange_number_at_the_end() -> None:
    (surat,) = (satu for satu in ruang_contoh().surat if satu.id == "permintaan-rapat-pokja")
    nomor = ("050/002/FPESD/X/2026", "050/001.01/FPESD/X/2026", "B-17/BAPPEDA", "050/001/FPESD/X/2026")
    terbit = tuple(surat.terbit[0].model_copy(update={"kepada": "dkp-provinsi", "nomor": satu}) for satu in nomor)
    ruang = replace(ruang_contoh(), rapat=(), surat=(surat.model_copy(update={"terbit": terbit}),))
    assert kolom(tabel(buku("buku-agenda-keluar", "fpesd-2026", ruang=ruang)), "nomor_surat") == [
        "050/001/FPESD/X/2026",
        "050/001.01/FPESD/X/2026",
        "050/002/FPESD/X/2026",
        "B-17/BAPPEDA",
    ]


def test_a_register_is_a_workbook_too_with_the_same_rows() -> None:
    ruang = pendek(ruang_contoh(), 9)
    tema = muat_tema(ASET / "jateng2012.yaml")
    for jenis, id_ in (("buku-agenda-keluar", "fedep-demak-2026"), ("buku-agenda-masuk", "fpesd-2026")):
        dokumen = buku(jenis, id_, ruang=ruang)
        sel = set(teks_xlsx(tulis_xlsx(buku_kerja_agenda(dokumen), tema)))
        milik = tabel(dokumen)
        semua = [teks_sel(isi, satu) for baris in milik.baris for satu, isi in zip(milik.kolom[1:], baris.sel[1:], strict=True)]
        assert {lipat(teks) for teks in semua} <= sel
        assert {str(baris.sel[0]) for baris in milik.baris} <= sel
        assert dokumen.judul in sel


def test_a_sheet_for_each_letter_passed_on_with_its_boxes_ticked() -> None:
    agenda = next(satu for satu in ruang_contoh().surat_masuk if satu.penerbit == "fpesd")
    diteruskan = [satu for satu in agenda.surat if satu.disposisi]
    milik = [id_ for id_ in semua_register("lembar-disposisi") if id_.startswith("fpesd-")]
    assert milik == [f"fpesd-2026-{satu.nomor_agenda:03}" for satu in diteruskan]
    for satu in diteruskan:
        assert satu.disposisi
        lembar = buku("lembar-disposisi", f"fpesd-2026-{satu.nomor_agenda:03}")
        kepada, tindakan = (teks_sebaris(sel).split("\n") for sel in tabel(lembar).baris[0].sel if isinstance(sel, tuple))
        assert [baris[2:] for baris in kepada] == list(agenda.tujuan_disposisi)
        assert {baris[2:] for baris in kepada if baris[0] == "■"} == set(satu.disposisi.kepada)
        assert len(tindakan) == len(TindakanDisposisi)
        assert sum(baris[0] == "■" for baris in tindakan) == len(satu.disposisi.tindakan)
        kata = "\n".join(teks_dokumen(lembar, muat_tema(ASET / "jateng2012.yaml")))
        assert satu.hal in kata
        if satu.disposisi.tenggat:
            assert tanggal(satu.disposisi.tenggat) in kata


def test_the_sheet_is_signed_by_who_passed_the_letter_on_and_was_in_office_then() -> None:
    awal, akhir = (
        next(satu for satu in telusuri(buku("lembar-disposisi", f"fpesd-2026-{nomor}")) if isinstance(satu, BlokTandaTangan))
        for nomor in ("001", "033" if "fpesd-2026-033" in semua_register("lembar-disposisi") else "001")
    )
    agenda = next(satu for satu in ruang_contoh().surat_masuk if satu.penerbit == "fpesd")
    pejabat = ruang_contoh().pemegang("ketua-fpesd", agenda.surat[0].diterima)
    assert pejabat
    assert awal.penanda[0].nama == pejabat.nama
    assert awal.pembuka == ("Semarang, 16 Januari 2026",)
    assert akhir.pembuka[0].startswith("Semarang, ")


def test_without_words_or_deadline_dots_are_left_for_a_pen() -> None:
    agenda = next(satu for satu in ruang_contoh().surat_masuk if satu.penerbit == "fpesd")
    surat = next(satu for satu in agenda.surat if satu.disposisi)
    assert surat.disposisi
    kosong = surat.model_copy(update={"disposisi": surat.disposisi.model_copy(update={"isi": None, "tenggat": None})})
    ruang = replace(ruang_contoh(), surat_masuk=(agenda.model_copy(update={"surat": (kosong,)}),))
    lembar = buku("lembar-disposisi", f"fpesd-2026-{surat.nomor_agenda:03}", ruang=ruang)
    *_, rincian = (satu for satu in telusuri(lembar) if isinstance(satu, BarisIsian))
    assert [set(teks_sebaris(isi)) for _, isi in rincian.baris if isinstance(isi, tuple)] == [{"."}, {"."}]


@pytest.mark.parametrize("profil", PROFIL)
def test_pdf_and_docx_say_the_same_and_are_sound(profil: str) -> None:
    ruang = pendek(ruang_contoh(), 9)
    for jenis, id_ in zip(BUKU, ("fedep-demak-2026", "fedep-demak-2026", "fpesd-2026", "fpesd-2026-005"), strict=True):
        dokumen, tema = buku(jenis, id_, profil, ruang), muat_tema(ASET / f"{profil}.yaml")
        pdf, docx = tulis_pdf(dokumen, tema, ASET), tulis_docx(dokumen, tema, ASET)
        pohon = teks_dokumen(dokumen, tema)
        assert banding(pohon, teks_pdf(pdf.data)) == []
        assert banding(pohon, teks_docx(docx)) == []
        assert periksa_pdf(pdf.data, jenis) == []
        assert periksa_docx(docx, jenis) == []
        assert jenis != "lembar-disposisi" or pdf.jumlah_halaman == 1
