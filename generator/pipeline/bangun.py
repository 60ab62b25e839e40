"""From a checked workspace to published outputs: all papers are made in memory first; the set appears whole or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import generator
from generator.documents.bentuk import Keluaran as Format
from generator.documents.katalog import Jenis, Katalog, muat_katalog
from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.documents.tema import muat_tema
from generator.keluhan import Berat, Keluhan
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.terbit import HasilTerbit, Keluaran, terbitkan
from generator.tree import Dokumen, Tema
from generator.writers.docx import tulis_docx
from generator.writers.pdf import tulis_pdf


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
    """Build the letters of the kinds `jenis` (all when empty) below `keluar`.

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
    terpilih = [satu for satu in katalog.jenis.values() if satu.kepala.kepada and (not jenis or satu.kepala.id in jenis)]
    keluaran = tuple(
        satu
        for pilihan in terpilih
        for satu in _keluaran(hasil.ruang, katalog, pilihan, templat / "tema", kepada, draf or bool(galat), format_)
    )
    if kepada and not keluaran:
        raise IdTidakDikenal(kepada)
    return terbitkan(keluaran, keluar, komit)


def _keluaran(
    ruang: Ruang,
    katalog: Katalog,
    jenis: Jenis,
    aset: Path,
    kepada: str | None,
    draf: bool,
    format_: Collection[Format],
) -> Iterator[Keluaran]:
    for surat in ruang.surat:
        if surat.jenis != jenis.kepala.id:
            continue
        tema = muat_tema(aset / f"{ruang.penerbit[surat.penerbit].profil}.yaml")
        for penerima in penerima_surat(ruang, jenis, surat):
            if kepada and penerima.id != kepada:
                continue
            dokumen = susun_surat(ruang, katalog, jenis, Acuan(surat, penerima), draf)
            for satu in jenis.bentuk.keluaran:
                if format_ and satu not in format_:
                    continue
                data, halaman = _tulis(dokumen, tema, aset, satu)
                yield Keluaran(
                    jalur=f"{ruang.forum.tahun_rencana}/{jenis.kepala.id}/{penerima.id}.{satu}",
                    data=data,
                    jenis=jenis.kepala.id,
                    penerima=penerima.id,
                    halaman=halaman,
                    rekaman=tuple(sorted(ruang.bacaan)),
                    templat=(jenis.berkas, *(katalog.jenis[nama].berkas for nama in jenis.kepala.lampiran)),
                )


def _tulis(dokumen: Dokumen, tema: Tema, aset: Path, format_: Format) -> tuple[bytes, int | None]:
    if format_ is Format.PDF:
        hasil = tulis_pdf(dokumen, tema, aset)
        return hasil.data, hasil.jumlah_halaman
    return tulis_docx(dokumen, tema, aset), None
