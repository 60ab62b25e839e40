"""The letter to each FRK about drawing up its programme: one a cluster, with copies to its FEDEP and to Bappeda.

Recipients and copies are typed from the process reference (§1, row 70), for clusters of one and of two kabupaten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.model.ruang import Ruang
from generator.tree import Dokumen, Tembusan
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, telusuri, tema_uji
from tests.rapat_uji import katalog, ruang_contoh

JENIS, RAJUNGAN = "pemberitahuan-penyusunan-program", "frk-pengolahan-rajungan"
BAPPEDA = "Kepala Bappeda Provinsi Jawa Tengah."
TEMBUSAN = {
    RAJUNGAN: ("Ketua FEDEP Kabupaten Demak;", BAPPEDA),
    "frk-jenang": ("Ketua FEDEP Kabupaten Kudus;", BAPPEDA),
    "frk-pariwisata-cepogo-selo-sawangan": ("Ketua FEDEP Kabupaten Boyolali;", "Ketua FEDEP Kabupaten Magelang;", BAPPEDA),
}


def surat(id_: str = RAJUNGAN, profil: str = "jateng2012", ruang: Ruang | None = None) -> Dokumen:
    ruang, jenis = ruang or ruang_contoh(), katalog().jenis[JENIS]
    acara = next(satu for satu in ruang.surat if satu.jenis == JENIS)
    penerima = next(satu for satu in penerima_surat(ruang, jenis, acara) if satu.id == id_)
    return susun_surat(ruang, katalog(), jenis, Acuan(acara, penerima, tema_uji(profil)))


def teks(dokumen: Dokumen) -> str:
    return "\n".join(teks_dokumen(dokumen, tema_uji("jateng2012")))


def test_setiap_frk_mendapat_satu_surat() -> None:
    """Those the sample's record says it was sent to."""
    ruang = ruang_contoh()
    acara = next(satu for satu in ruang.surat if satu.jenis == JENIS)
    penerima = [satu.id for satu in penerima_surat(ruang, katalog().jenis[JENIS], acara)]
    assert sorted(penerima) == sorted(satu.kepada for satu in acara.terbit)
    assert katalog().jenis[JENIS].kepala.langkah == ("B5.1",)


@pytest.mark.parametrize(("id_", "tembusan"), TEMBUSAN.items())
def test_tembusan_kepada_fedep_klaster_itu_dan_bappeda(id_: str, tembusan: tuple[str, ...]) -> None:
    (salinan,) = (satu for satu in telusuri(surat(id_).fragmen) if isinstance(satu, Tembusan))
    assert salinan.kepada == tembusan


HILANG: dict[str, tuple[Callable[[Ruang], Ruang], str]] = {
    "jadwal": (lambda ruang: replace(ruang, kalender={}), "kami jadwalkan pada tanggal 5 s.d. 12 Oktober 2026"),
    "evaluasi": (lambda ruang: replace(ruang, evaluasi={}), "kegiatan Tahun 2025 pada klaster Saudara"),
}


@pytest.mark.parametrize(("tanpa", "hilang"), HILANG.values(), ids=HILANG)
def test_tanpa_datanya_kalimatnya_tidak_ada(tanpa: Callable[[Ruang], Ruang], hilang: str) -> None:
    assert hilang in teks(surat())
    assert hilang not in teks(surat(ruang=tanpa(ruang_contoh())))


def test_tanpa_fasilitator_tidak_disebut() -> None:
    ruang, id_ = ruang_contoh(), "demak-pengolahan-rajungan"
    fasilitator = ruang.klaster[id_].fasilitator.model_copy(update={"klaster": None, "fpesd": None})
    klaster = {**ruang.klaster, id_: ruang.klaster[id_].model_copy(update={"fasilitator": fasilitator})}
    assert "selaku fasilitator" in teks(surat())
    assert "selaku fasilitator" not in teks(surat(ruang=replace(ruang, klaster=klaster)))


@pytest.mark.parametrize("profil", ["jateng2012", "permendagri2023"])
def test_pdf_dan_docx_memuat_teks_pohonnya(profil: str) -> None:
    dokumen, tema = surat(profil=profil), tema_uji(profil)
    pohon = teks_dokumen(dokumen, tema)
    assert banding(pohon, teks_pdf(tulis_pdf(dokumen, tema, ASET).data)) == []
    assert banding(pohon, teks_docx(tulis_docx(dokumen, tema, ASET))) == []


def test_hasil_evaluasi_berdiri_dalam_alinea_sendiri() -> None:
    assert any(baris.startswith("Sebagai bahan, tercatat") for baris in teks(surat()).split("\n"))
