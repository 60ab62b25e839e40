"""Themes are read strictly: every mistake is complained of where it stands, all at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.documents.tema import GalatTema, muat_tema
from tests.dokumen_semua import ASET, TEMA


@pytest.mark.parametrize("nama", TEMA)
def test_tema_proyek_terbaca(nama: str) -> None:
    tema = muat_tema(ASET / f"{nama}.yaml")
    assert tema.nama == nama
    assert tema.halaman["surat"].penomoran == "surat"
    assert tema.surat.sumbu > 100


def ganti(lama: str, baru: str) -> Callable[[str], str]:
    return lambda isi: isi.replace(lama, baru, 1)


@pytest.mark.parametrize(
    ("rusak", "kode", "medan"),
    [
        (ganti("  sumbu: 117.5", "  sumbuu: 117.5"), {"TEMA-KUNCI", "TEMA-KURANG"}, "surat.sumbu"),
        (ganti("  titik: 4\n", ""), {"TEMA-KURANG"}, "surat.titik"),
        (ganti("  titik: 4\n", "  titik: empat\n"), {"TEMA-NILAI"}, "surat.titik"),
        (ganti("  titik: 4\n", "  titik: 4,5\n"), {"TEMA-NILAI"}, "surat.titik"),
        (ganti("tebal: true", "tebal: ya"), {"TEMA-NILAI"}, "huruf.bab.tebal"),
        (ganti("susunan: berdampingan", "susunan: miring"), {"TEMA-NILAI"}, "surat.susunan"),
        (ganti('samar: "#4A4F55"', "samar: abu"), {"TEMA-NILAI"}, "palet.samar"),
        (ganti('latar_kepala: "#ECEEF0"', "latar_kepala: abu"), {"TEMA-NILAI"}, "tabel.buku.latar_kepala"),
        (ganti("  depan:  ", "  muka:  "), {"TEMA-KUNCI", "TEMA-KURANG"}, "halaman.depan"),
        (ganti("{baris: 14.8}", "{baris: rapat}"), {"TEMA-NILAI"}, "muat[0].baris"),
        (ganti("muat:\n  - {baris: 14.8}\n  - {baris: 13.8}\n  - {", "muat: {"), {"TEMA-NILAI"}, "muat"),
        (lambda isi: isi + "lain: 1\n", {"TEMA-KUNCI"}, "lain"),
        (lambda isi: isi[: isi.index("palet:")] + "palet: {}\n", {"TEMA-KURANG"}, "palet.teks"),
    ],
)
def test_kesalahan_tema_dikeluhkan(tmp_path: Path, rusak: Callable[[str], str], kode: set[str], medan: str) -> None:
    asal = (ASET / "jateng2012.yaml").read_text(encoding="utf-8")
    assert rusak(asal) != asal
    berkas = tmp_path / "coba.yaml"
    berkas.write_text(rusak(asal), encoding="utf-8")
    with pytest.raises(GalatTema) as galat:
        muat_tema(berkas)
    assert {satu.kode for satu in galat.value.keluhan} == kode
    assert medan in {satu.medan for satu in galat.value.keluhan}
    assert all(satu.tempat.berkas == "coba.yaml" and satu.tempat.baris > 0 for satu in galat.value.keluhan)
