"""What a form makes of headings, ``1.`` lists and tables, whatever the template."""

from __future__ import annotations

from generator.documents.bentuk import Bentuk
from generator.documents.susunan import susun_bentuk
from generator.tree import BarisTabel, Daftar, Judul, Kolom, Paragraf, Pokok, Tabel
from tests.dokumen_semua import alinea, kata, tema_uji


def bentuk(**medan: object) -> Bentuk:
    dasar = {
        "id": "uji",
        "nama": "Uji",
        "rumpun": "surat",
        "susunan": ("kop", "judul", "isi"),
        "halaman": "surat",
        "tabel": "surat",
    }
    return Bentuk.model_validate({**dasar, **medan})


TABEL = Tabel((Kolom("a", "A"), Kolom("b", "B")), (BarisTabel(("satu", "dua")),))
POKOK = {"label": "I.", "gaya": "undangan"}


def test_judul_pertama_menjadi_baris_judul_kapital_dan_judul_lain_pokok_bernomor() -> None:
    isi = (
        Judul(1, kata("Notula")),
        Judul(1, kata("Rapat")),
        alinea("Awal."),
        Judul(2, kata("Satu")),
        alinea("Isi."),
        Judul(2, kata("Dua")),
    )
    judul, blok = susun_bentuk(isi, bentuk(pokok=POKOK), tema_uji("jateng2012"))
    assert judul == ("NOTULA", "RAPAT")
    assert blok == (
        alinea("Awal."),
        Pokok("I.", kata("Satu"), (alinea("Isi."),), "undangan"),
        Pokok("II.", kata("Dua"), (), "undangan"),
    )


def test_tanpa_judul_dalam_susunan_setiap_judul_menjadi_pokok() -> None:
    judul, blok = susun_bentuk((Judul(1, kata("Satu")),), bentuk(susunan=("isi",), pokok=POKOK), tema_uji("jateng2012"))
    assert (judul, blok) == ((), (Pokok("I.", kata("Satu"), (), "undangan"),))


def test_tabel_mengakhiri_pokok_dan_melebar_kembali() -> None:
    isi = (Judul(2, kata("Satu")), alinea("Isi."), TABEL, alinea("Penutup."))
    _, blok = susun_bentuk(isi, bentuk(pokok=POKOK), tema_uji("jateng2012"))
    assert [type(satu) for satu in blok] == [Pokok, Tabel, Paragraf]


def test_lebar_kolom_dari_bentuk_dan_sisa_halaman_menurut_profil() -> None:
    for profil, sisa in (("jateng2012", 125), ("permendagri2023", 120)):
        _, (tabel,) = susun_bentuk((TABEL,), bentuk(kolom={"a": "40", "b": "0"}), tema_uji(profil))
        assert isinstance(tabel, Tabel)
        assert [satu.lebar for satu in tabel.kolom] == [40, sisa]
    _, (tetap,) = susun_bentuk((TABEL,), bentuk(kolom={"a": "40", "lain": "0"}), tema_uji("jateng2012"))
    assert tetap == TABEL


def test_label_butir_dan_gaya_alinea_dari_bentuk() -> None:
    isi = (alinea("Satu."), Daftar(((alinea("butir"),),), "1."))
    _, blok = susun_bentuk(isi, bentuk(butir="a.", alinea="rata"), tema_uji("jateng2012"))
    assert blok == (Paragraf(kata("Satu."), "rata"), Daftar(((alinea("butir"),),), "a."))
