"""A number that is wider than its column stays in it: it begins beside its label and goes on under itself."""

from __future__ import annotations

import pytest

from generator.inspection.banding import banding
from generator.inspection.teks_docx import teks_docx
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import KepalaLampiran, KepalaSurat, Nilai, Tujuan
from generator.tree.teks import teks_dokumen
from generator.writers.docx import tulis_docx
from generator.writers.patah import BOLEH_PATAH, patahkan
from generator.writers.pdf import tulis_pdf
from tests.dokumen_semua import ASET, TEMA, alinea, kata, tema_uji
from tests.writers.pdf.pengukur import dokumen, ukur

NOMOR = "000.8.3/0012345-FORUM/SEKRETARIAT/FEDEP-KABUPATEN-SEMARANG/VIII/2026"
KEPALA = KepalaSurat(
    kata("Semarang, 9 Agustus 2026"),
    (("Nomor", (Nilai(NOMOR),)), ("Sifat", kata("Biasa")), ("Hal", kata("Permohonan"))),
    Tujuan(("Ketua FEDEP Kabupaten Semarang",), di="Semarang"),
)


@pytest.mark.parametrize("profil", TEMA)
def test_nomor_yang_lebih_lebar_dari_kolomnya_bersambung_di_bawahnya_sendiri(profil: str) -> None:
    tema = tema_uji(profil)
    naskah = dokumen(KEPALA, alinea("Isi surat."), gaya="surat")
    pdf = tulis_pdf(naskah, tema, ASET).data
    (lembar,) = ukur(pdf)
    label, sifat = lembar.cari("^Nomor$"), lembar.cari("^Sifat$")
    nomor = [satu for satu in lembar.baris if label.y - 0.5 < satu.y < sifat.y - 0.5 and 52 < satu.x0 < 100]
    assert len(nomor) > 1
    assert nomor[0].y == pytest.approx(label.y, abs=0.1)
    assert "".join(satu.teks for satu in nomor) == NOMOR
    assert all(satu.x0 == pytest.approx(55, abs=0.5) and satu.x1 <= 30 + tema.surat.lebar_kepala for satu in nomor)
    harapan = teks_dokumen(naskah, tema)
    assert banding(harapan, teks_pdf(pdf)) == []
    assert banding(harapan, teks_docx(tulis_docx(naskah, tema, ASET))) == []


@pytest.mark.parametrize("profil", TEMA)
def test_nomor_di_kepala_lampiran_tidak_melewati_tepi(profil: str) -> None:
    kepala = KepalaLampiran(("LAMPIRAN", "SURAT KETUA FORUM CONTOH"), (("NOMOR", (Nilai(NOMOR),)),))
    (lembar,) = ukur(tulis_pdf(dokumen(kepala, gaya="lampiran"), tema_uji(profil), ASET).data)
    assert max(satu.x1 for satu in lembar.baris) <= lembar.lebar - 20 + 0.1


def test_nomor_yang_muat_tidak_diberi_tempat_patah() -> None:
    isi = (Nilai("050/012/FPESD/VII/2026"),)
    assert patahkan(isi, 50, 12, ASET) == isi
    assert patahkan((Nilai(NOMOR),), 50, 12, ASET)[0] == Nilai(NOMOR.replace("/", f"/{BOLEH_PATAH}"))
