"""Sheets of address labels (``templates/label/<id>.yaml``): sizes are data, those of the trade are not verified."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.keluhan import Berat, DaftarKode, Keluhan
from generator.model.jenis import Bilangan, Cacah, Rekaman, Slug, Teks, Ya
from generator.model.validasi import validasi
from generator.reading import baca
from generator.tree.label import LembarLabel

KODE: Final[DaftarKode] = {"LABEL-KERTAS": "Label tidak muat pada kertasnya."}


class UkuranLabel(Rekaman):
    """A sheet: paper, rows and columns of labels, size of one, place of the first, gaps between; all mm.

    `diperiksa` says that somebody has measured a real sheet.
    """

    id: Slug
    nama: Teks
    diperiksa: Ya
    lebar_kertas: Bilangan
    tinggi_kertas: Bilangan
    kolom: Cacah
    baris: Cacah
    lebar: Bilangan
    tinggi: Bilangan
    kiri: Bilangan
    atas: Bilangan
    sela_datar: Bilangan
    sela_tegak: Bilangan

    @property
    def lembar(self) -> LembarLabel:
        """The same as plain data for the writers."""
        return LembarLabel(
            float(self.lebar_kertas),
            float(self.tinggi_kertas),
            self.kolom,
            self.baris,
            float(self.lebar),
            float(self.tinggi),
            float(self.kiri),
            float(self.atas),
            float(self.sela_datar),
            float(self.sela_tegak),
        )


def muat_label(folder: Path) -> tuple[dict[str, UkuranLabel], list[Keluhan]]:
    """The sheets below ``label/`` of the templates by id, and what is wrong with the others."""
    hasil: dict[str, UkuranLabel] = {}
    keluhan: list[Keluhan] = []
    for jalur in sorted((folder / "label").glob("*.yaml")):
        bacaan = baca(jalur.read_bytes(), f"templates/label/{jalur.name}")
        satu, salah = validasi(UkuranLabel, bacaan, {"id": jalur.stem})
        keluhan += [*bacaan.keluhan, *salah]
        if satu and not _muat(satu.lembar):
            pesan = "label dan selanya melampaui tepi kertas, atau tidak ada label"
            keluhan.append(
                Keluhan("LABEL-KERTAS", Berat.GALAT, bacaan.tempat(()), pesan, perbaikan="ukur kertas label, lalu betulkan")
            )
        elif satu:
            hasil[satu.id] = satu
    return hasil, keluhan


def _muat(satu: LembarLabel) -> bool:
    lebar = satu.kiri + satu.kolom * satu.lebar + (satu.kolom - 1) * satu.sela_datar
    tinggi = satu.atas + satu.baris * satu.tinggi + (satu.baris - 1) * satu.sela_tegak
    ada = satu.kolom > 0 and satu.baris > 0 and satu.lebar > 0 and satu.tinggi > 0
    return ada and lebar <= satu.lebar_kertas + 0.01 and tinggi <= satu.tinggi_kertas + 0.01
