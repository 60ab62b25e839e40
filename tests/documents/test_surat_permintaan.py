"""Reminders, requests for meetings and for invitations: each says what its own records hold, and nothing without them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.model.ruang import Ruang
from generator.model.surat import Sifat, Surat, Urgensi
from generator.tree import Tabel
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, TEMA, tema_uji
from tests.rapat_uji import katalog, ruang_contoh
from tests.surat_uji import acara, baris_kepala, lembar_pertama, penerima, surat, teks, unsur

PENGINGAT, FEDEP, POKJA, UNDANGAN = "pengingat-laporan", "permintaan-rapat-fedep", "permintaan-rapat-pokja", "permohonan-undangan"
SEMUA = (PENGINGAT, FEDEP, POKJA, UNDANGAN)


def dengan_surat(jenis: str, **medan: Any) -> Ruang:
    """The sample with the act of a kind changed."""
    ruang = ruang_contoh()
    return replace(ruang, surat=[satu.model_copy(update=medan) if satu.jenis == jenis else satu for satu in ruang.surat])


def terjawab(surat: Surat, id_: str, hari: date) -> tuple[Any, ...]:
    return tuple(satu.model_copy(update={"dibalas": hari}) if satu.kepada == id_ else satu for satu in surat.terbit)


def test_pengingat_hanya_kepada_yang_belum_menjawab_sampai_harinya() -> None:
    """An answer on the day of the reminder came too late to spare it; one the day before did not."""
    permohonan, pengingat = acara("permohonan-laporan"), acara(PENGINGAT)
    assert pengingat.tanggal is not None

    def disurati(hari: date) -> set[str]:
        ruang = dengan_surat("permohonan-laporan", terbit=terjawab(permohonan, "fedep-grobogan", hari))
        return {satu.id for satu in penerima(PENGINGAT, ruang)}

    assert "fedep-grobogan" in disurati(pengingat.tanggal)
    assert disurati(date(2026, 8, 31)) == disurati(pengingat.tanggal) - {"fedep-grobogan"}


def test_pengingat_menyebut_surat_pertama_dengan_hal_dan_batas_waktunya() -> None:
    isi = " ".join(teks(surat(PENGINGAT, "fedep-grobogan")).split())
    pertama = baris_kepala(surat("permohonan-laporan", "fedep-grobogan"))
    assert f"Nomor {pertama['Nomor']} tanggal 20 Juli 2026 hal {pertama['Hal']}," in isi
    assert "batas waktunya telah lewat pada hari Senin, 31 Agustus 2026" in isi
    assert "Dari 25 penerima permohonan, 15 telah menyampaikan jawabannya." in isi


def test_tabel_pengingat_memuat_kegiatan_penerima_dan_yang_belum_diterima() -> None:
    tabel = unsur(surat(PENGINGAT, "fedep-kota-pekalongan"), Tabel)
    dilaporkan = unsur(surat("permohonan-laporan", "fedep-kota-pekalongan"), Tabel)
    assert [satu.sel[1] for satu in tabel.baris] == [satu.sel[1] for satu in dilaporkan.baris]
    assert {satu.sel[3] for satu in tabel.baris} == {"Laporan tertulis", "Laporan tertulis dan realisasi kinerja"}


@pytest.mark.parametrize(
    ("profil", "sifat", "baris"),
    [
        ("jateng2012", Sifat.BIASA, {"Sifat": "Segera"}),
        ("jateng2012", Sifat.RAHASIA, {"Sifat": "Rahasia, segera"}),
        ("permendagri2023", Sifat.BIASA, {"Sifat": "Biasa", "Urgensi": "Segera"}),
    ],
)
def test_urgensi_dalam_sifat_atau_barisnya_sendiri(profil: str, sifat: Sifat, baris: dict[str, str]) -> None:
    """Tata naskah dinas §4: a field apart from secrecy; older practice has both in one row."""
    tindakan = acara(PENGINGAT).model_copy(update={"sifat": sifat})
    tertulis = baris_kepala(surat(PENGINGAT, profil=profil, tindakan=tindakan))
    assert {label: isi for label, isi in tertulis.items() if label in ("Sifat", "Urgensi")} == baris


def test_surat_tanpa_urgensi_tidak_berbaris_urgensi() -> None:
    biasa = acara(PENGINGAT).model_copy(update={"urgensi": Urgensi.BIASA})
    assert list(baris_kepala(surat(PENGINGAT, profil="permendagri2023", tindakan=biasa))) == ["Nomor", "Sifat", "Hal"]


def test_permintaan_kepada_fedep_memuat_program_wilayahnya() -> None:
    """Signed and unsigned programmes of that kab/kota, one over two kab/kota with both FEDEP; the sum is that of the rows."""
    tabel = unsur(surat(FEDEP, "fedep-demak"), Tabel)
    *baris, total = tabel.baris
    assert {satu.sel[1]: satu.sel[4] for satu in baris}["Susu Jagung"] is None
    assert total.sel[2:4] == (sum(satu.sel[2] for satu in baris), sum(satu.sel[3] for satu in baris))  # type: ignore[misc]
    lintas = "Pariwisata Cepogo–Selo–Sawangan (lintas kabupaten/kota)"
    assert all(lintas in teks(surat(FEDEP, id_)) for id_ in ("fedep-boyolali", "fedep-kab-magelang"))
    assert "Program Klaster Susu Jagung belum ditandatangani" in teks(surat(FEDEP, "fedep-demak"))
    assert "belum ditandatangani" not in teks(surat(FEDEP, "fedep-jepara"))


def test_permintaan_kepada_fedep_menyebut_dinas_provinsi_dalam_usulan() -> None:
    """Row 79: members of the FEDEP and the provincial offices concerned; banks and universities are no offices."""
    assert "yaitu Dinas Kesehatan dan Dinas Pertanian dan Perkebunan, sedangkan" in teks(surat(FEDEP, "fedep-karanganyar"))


def test_permintaan_kepada_pokja_memuat_klaster_bidangnya_dan_enam_unsur() -> None:
    tabel = unsur(surat(POKJA, "pokja-pariwisata"), Tabel)
    assert [satu.sel[1:3] for satu in tabel.baris[:-1]] == [
        ("Pariwisata Borobudur", "Kab. Magelang"),
        ("Pariwisata Cepogo–Selo–Sawangan", "Kab. Boyolali dan Kab. Magelang"),
    ]
    isi = teks(surat(POKJA, "pokja-pariwisata"))
    assert [satu for satu in "abcdef" if f"\n{satu}. " in isi] == list("abcdef")


def test_surat_kepada_ketua_forum_membagi_usulan_menurut_dinas_provinsi() -> None:
    """Row 96: each office once, the largest share first; the sum is that of the rows."""
    *baris, total = unsur(surat("penyampaian-buku-forum"), Tabel).baris
    pagu = [satu.sel[3] for satu in baris]
    assert len({satu.sel[1] for satu in baris}) == len(baris) >= 9
    assert pagu == sorted(pagu, reverse=True)  # type: ignore[type-var]
    assert total.sel[3] == sum(pagu)  # type: ignore[arg-type]
    tanpa = replace(ruang_contoh(), usulan={})
    assert "Dinas Perindustrian" not in teks(surat("penyampaian-buku-forum", ruang=tanpa))


HILANG: dict[str, tuple[str, Callable[[], Ruang], str]] = {
    "batas pengingat": (
        PENGINGAT,
        lambda: dengan_surat(PENGINGAT, batas_jawaban=None),
        "selambat-lambatnya hari Selasa",
    ),
    "jadwal evaluasi": (PENGINGAT, lambda: replace(ruang_contoh(), kalender={}), "rapat evaluasi pada hari Kamis"),
    "kegiatan": (PENGINGAT, lambda: replace(ruang_contoh(), evaluasi={}), "masih kami nantikan laporannya"),
    "batas permohonan": (PENGINGAT, lambda: dengan_surat("permohonan-laporan", batas_jawaban=None), "telah lewat pada hari"),
    "jadwal FEDEP": (FEDEP, lambda: replace(ruang_contoh(), kalender={}), "pada tanggal 20 s.d. 22 Oktober 2026"),
    "batas FEDEP": (FEDEP, lambda: dengan_surat(FEDEP, batas_jawaban=None), "paling lambat hari Jumat, 16 Oktober 2026"),
    "rapat FEDEP": (POKJA, lambda: replace(ruang_contoh(), rapat=()), "22 Oktober 2026"),
    "jadwal pokja": (POKJA, lambda: replace(ruang_contoh(), kalender={}), "pada tanggal 27 s.d. 28 Oktober 2026"),
    "jadwal gabungan": (POKJA, lambda: replace(ruang_contoh(), kalender={}), "pada tanggal 5 November 2026"),
    "fasilitator": (UNDANGAN, lambda: replace(ruang_contoh(), fasilitator={}), "Nama Fasilitator FPESD Contoh Dua"),
    "forum perangkat daerah": (UNDANGAN, lambda: replace(ruang_contoh(), kalender={}), "tanggal 2 s.d. 4 Maret 2027"),
    "musrenbang": (UNDANGAN, lambda: replace(ruang_contoh(), kalender={}), "tanggal 14 April 2027"),
}


@pytest.mark.parametrize(("jenis", "tanpa", "hilang"), HILANG.values(), ids=HILANG)
def test_tanpa_datanya_kalimatnya_tidak_ada(jenis: str, tanpa: Callable[[], Ruang], hilang: str) -> None:
    assert hilang in teks(surat(jenis))
    assert hilang not in teks(surat(jenis, ruang=tanpa()))


@pytest.mark.parametrize("profil", TEMA)
@pytest.mark.parametrize("jenis", SEMUA)
def test_pdf_dan_docx_memuat_teks_pohonnya(jenis: str, profil: str) -> None:
    dokumen, tema = lembar_pertama(surat(jenis, profil=profil)), tema_uji(profil)
    pohon = teks_dokumen(dokumen, tema)
    assert banding(pohon, teks_pdf(tulis_pdf(dokumen, tema, ASET).data)) == []
    assert banding(pohon, teks_docx(tulis_docx(dokumen, tema, ASET))) == []


def test_undangan_fedep_menunjuk_hal_surat_permintaannya() -> None:
    """The invitation (row 79) quotes this letter by its subject, which its own template holds."""
    templat = katalog().lingkungan.templat
    hal = katalog().jenis[FEDEP].kepala.hal
    assert f"hal {hal}, kami mengharap" in templat["templates/dokumen/undangan-rapat-fedep.md"]
