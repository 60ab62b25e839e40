"""From a checked workspace to published outputs: all papers are made in memory first; the set appears whole or not at all."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import generator
from generator.documents.bentuk import Keluaran as Format
from generator.documents.katalog import muat_katalog
from generator.keluhan import Berat, Keluhan
from generator.pipeline.naskah import Bahan, naskah_jenis
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.terbit import HasilTerbit, terbitkan
from generator.pipeline.tulis import tulis_naskah


class GagalBangun(Exception):
    """Nothing was written; `keluhan` says why."""

    def __init__(self, keluhan: tuple[Keluhan, ...]) -> None:
        self.keluhan = keluhan
        super().__init__(f"{len(keluhan)} galat")


class IdTidakDikenal(ValueError):
    """A kind or recipient that is not there; the argument is its id."""


def folder_templat(akar: Path) -> Path:
    """The workspace's own ``templates``, else those of the program (beside it in a checkout, inside it when installed)."""
    paket = Path(generator.__file__).parent
    return next(satu for satu in (akar / "templates", paket / "_templates", paket.parent / "templates") if satu.is_dir())


def bangun(
    akar: Path,
    keluar: Path,
    jenis: Collection[str],
    kepada: str | None,
    draf: bool,
    komit: str,
    format_: Collection[Format] = (),
) -> HasilTerbit:
    """Build the papers of the kinds `jenis` (all when empty) below `keluar`.

    Of a kind's formats `format_` names those to write, all when empty.

    Raises `GagalBangun` for faulty records or templates unless `draf`, `IdTidakDikenal`, `GalatTerbit`, and for PDF
    `PdfTidakTersedia` without the layout engine, `GalatTataLetak` when a page cannot be laid out.
    """
    templat = folder_templat(akar)
    hasil, (katalog, salah) = periksa_ruang(akar), muat_katalog(templat)
    galat = tuple(satu for satu in (*hasil.keluhan, *salah) if satu.berat is Berat.GALAT)
    if hasil.ruang is None or salah or (galat and not draf):
        raise GagalBangun(galat)
    for satu in jenis:
        if satu not in katalog.jenis:
            raise IdTidakDikenal(satu)
    bahan = Bahan(hasil.ruang, katalog, templat / "tema", draf or bool(galat))
    terpilih = [satu for satu in katalog.jenis.values() if not jenis or satu.kepala.id in jenis]
    naskah = [satu for pilihan in terpilih for satu in naskah_jenis(bahan, pilihan, kepada)]
    if kepada and not naskah:
        raise IdTidakDikenal(kepada)
    return terbitkan([berkas for satu in naskah for berkas in tulis_naskah(satu, bahan.aset, format_)], keluar, komit)
