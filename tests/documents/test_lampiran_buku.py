"""The attachments of the book: the meeting that agreed on it, who came, and where its facts come from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.documents.kerangka import kerangka
from generator.documents.pelengkap import baris_sumber
from generator.documents.penomoran import Hitungan, nomori
from generator.documents.tabel.lampiran import tabel_sektor
from generator.tree import Bagian, DaftarIsi, Dokumen, Fragmen, Gambar, Judul, Rujuk, Tabel, Teks
from generator.tree.teks import teks_dokumen, teks_sebaris
from tests.buku_uji import pdf_buku, pohon_buku
from tests.dokumen_semua import telusuri, tema_uji
from tests.ruang_uji import ruang_kecil

JATENG = "jateng2012"


def tabel(id_: str) -> Tabel:
    (satu,) = (satu for satu in telusuri(pohon_buku(JATENG).fragmen) if isinstance(satu, Tabel) and satu.id == id_)
    return satu


def test_attachments_are_counted_by_themselves_and_listed() -> None:
    (isi,) = (satu for satu in telusuri(pohon_buku(JATENG).fragmen) if isinstance(satu, DaftarIsi) and satu.jenis == "isi")
    assert [(satu.label, satu.ke) for satu in isi.entri][-4:] == [
        ("BAB VI", "bab-penutup"),
        ("LAMPIRAN I", "lampiran-berita-acara"),
        ("LAMPIRAN II", "lampiran-daftar-hadir"),
        ("LAMPIRAN III", "lampiran-data-dukung"),
    ]
    kepala = {fragmen.id: fragmen.bagian[0].kepala for fragmen in pohon_buku(JATENG).fragmen}
    assert kepala["bab-penutup"] == "BAB VI Penutup"
    assert kepala["lampiran-data-dukung"] == "LAMPIRAN III Data Dukung"
    assert int(pdf_buku(JATENG).halaman["lampiran-berita-acara"]) > int(pdf_buku(JATENG).halaman["bab-penutup"])


def test_no_two_captions_have_one_number() -> None:
    semua = [satu for satu in telusuri(pohon_buku(JATENG).fragmen) if isinstance(satu, Tabel | Gambar) and satu.keterangan]
    nomor = [(type(satu), satu.nomor) for satu in semua]
    assert len(nomor) == len(set(nomor))
    assert tabel("keputusan-rapat").nomor == "L1.1"
    assert tabel("sumber-rekaman").nomor == "L3.2"


def test_headings_below_an_attachment_bear_its_letter() -> None:
    judul = tuple(
        Judul(tingkat, (Teks("J"),), f"j{ke}", seri=seri)
        for ke, (tingkat, seri) in enumerate(
            [(1, "bab"), (2, "bab"), (1, "lampiran"), (2, "lampiran"), (3, "lampiran"), (1, "bab")]
        )
    )
    dokumen = Dokumen("J", "P", ruang_kecil().forum.tanggal_data, (Fragmen("f", (Bagian("isi", judul),)),))
    nomor = [satu.nomor for satu in telusuri(nomori(dokumen).fragmen) if isinstance(satu, Judul)]
    assert nomor == ["BAB I", "1.1", "LAMPIRAN I", "L1.1", "L1.1.1", "BAB II"]


def test_the_record_of_the_meeting_says_day_people_and_decisions() -> None:
    teks = teks_dokumen(pohon_buku(JATENG), tema_uji(JATENG))
    assert "Nomor: 050/001/FPESD/XI/2026" in teks
    (pembuka,) = (satu for satu in teks if satu.startswith("Pada hari ini"))
    assert pembuka.startswith("Pada hari ini Kamis tanggal lima bulan November tahun dua ribu dua puluh enam (05-11-2026),")
    assert pembuka.endswith("dihadiri 5 (lima) orang sebagaimana LAMPIRAN II.")
    assert [baris.sel[1:3] for baris in tabel("keputusan-rapat").baris] == [
        ("Rancangan buku disepakati.", "Sekretaris FPESD"),
        ("Buku dilaporkan kepada Gubernur.", "Ketua FPESD"),
    ]
    assert tabel("penanda-berita-acara").baris[-1].sel[1:3] == ("Nama Notulis Contoh", "Notulis")


def test_the_list_of_attendance_has_a_row_for_each_person_who_came() -> None:
    assert tabel("kehadiran-rapat").baris[-1].sel[-1] == 5
    baris = tabel("tabel-daftar-hadir").baris
    assert [satu.label for satu in baris if satu.peran == "subjudul"] == ["Kelompok kerja", "FEDEP"]
    assert [satu.sel for satu in baris if satu.peran == "isi"] == [(nomor, "", "", f"{nomor}.") for nomor in range(1, 6)]


def test_every_table_and_figure_has_a_source_and_is_named_with_it() -> None:
    semua = [satu for satu in telusuri(pohon_buku(JATENG).fragmen) if isinstance(satu, Tabel | Gambar) and satu.keterangan]
    assert [satu.id for satu in semua if not satu.sumber] == []
    rujukan = [satu for satu in telusuri(tabel("sumber-tabel-gambar").baris) if isinstance(satu, Rujuk)]
    assert sorted(satu.ke for satu in rujukan) == sorted(satu.id for satu in semua)
    nomor = {satu.id: f"{'Tabel' if isinstance(satu, Tabel) else 'Gambar'} {satu.nomor}" for satu in semua}
    assert {satu.ke: satu.teks for satu in rujukan} == nomor


def test_sources_of_the_records_stand_by_group() -> None:
    baris = tabel("sumber-rekaman").baris
    kelompok = [satu.label for satu in baris if satu.peran == "subjudul"]
    assert kelompok == [*(f"Klaster {satu.nama}" for satu in ruang_kecil().klaster_berurut()), "FPESD"]
    tulisan = {
        (satu.sel[0], satu.sel[1], teks_sebaris(satu.sel[2]))
        for satu in baris
        if satu.peran == "isi" and isinstance(satu.sel[2], tuple)
    }
    assert ("ekonomi demak adhk", "seluruh angka", "Rekaan") in tulisan
    assert ("rapat gabungan", "seluruh isi", "Rekaan") in tulisan


def test_a_sector_table_says_unit_price_base_and_source_and_sums_up() -> None:
    satu = tabel("ekonomi-demak-adhk")
    assert teks_sebaris(satu.sumber) == "Rekaan. Satuan: miliar rupiah. Dasar: harga konstan 2010."
    assert [kolom.judul for kolom in satu.kolom] == ["Kode", "Lapangan usaha", "2023", "2024"]
    assert satu.baris[-1].sel[2:] == (Decimal("30.50"), Decimal("34.00"))


def test_a_source_is_named_once_in_the_list_of_sources_also_where_a_table_has_two() -> None:
    (sektor,) = ruang_kecil().ekonomi.values()
    (dari,) = sektor.sumber
    dua = sektor.model_copy(update={"sumber": [dari, dari.model_copy(update={"dari": "Pengetahuan umum"}), dari]})
    tabel_dua = replace(tabel_sektor(dua), id="dua")
    assert teks_sebaris(tabel_dua.sumber).startswith("Rekaan; pengetahuan umum. Satuan:")
    bagian = kerangka((tabel_sektor(sektor), tabel_dua))
    hitungan = Hitungan()
    baris = baris_sumber([(bagian, hitungan.nomori(bagian))], hitungan)
    assert [(satu.sel[0], len([ke for ke in telusuri(satu) if isinstance(ke, Rujuk)])) for satu in baris] == [
        ("Rekaan", 2),
        ("Pengetahuan umum", 1),
    ]


def test_who_signed_proposals_stands_under_their_matrix_and_not_in_the_list_of_sources() -> None:
    (matriks,) = (
        satu for satu in telusuri(pohon_buku(JATENG).fragmen) if isinstance(satu, Tabel) and satu.id.startswith("matriks-")
    )
    assert teks_sebaris(matriks.sumber).startswith("usulan klaster. Ditandatangani ketua FRK (")
    assert [satu.sel[0] for satu in tabel("sumber-tabel-gambar").baris if str(satu.sel[0]).startswith("Usulan")] == [
        "Usulan klaster"
    ]
