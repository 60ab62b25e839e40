"""Letters in batches: each is laid out, written and inspected whole in one process, many processes at a time.

What a letter's files depend on is small enough to be their key: a letter that an earlier build made from the same tree is taken
from the cache as it is.
"""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TypeAlias

from generator.documents.keluaran import Keluaran as Format
from generator.documents.srikandi import TagSrikandi
from generator.keluhan import Berat, Keluhan, Tempat
from generator.pipeline import cache
from generator.pipeline.batas import Gagal
from generator.pipeline.masukan import TidakTersidik, sidik_folder, sidik_program
from generator.pipeline.naskah import Naskah
from generator.pipeline.pelaksana import Pelaksana
from generator.pipeline.penolakan import KODE_TATA_LETAK, KeluaranCacat, NaskahDitolak
from generator.pipeline.perakit import perakit
from generator.pipeline.terbit import Keluaran
from generator.writers.pdf.penulis import sebut_bagian

Hasil: TypeAlias = tuple[Naskah, tuple[Keluaran, ...] | NaskahDitolak]
"""A paper with its outputs, or why it is not made."""


@dataclass(frozen=True, slots=True)
class SuratJadi:
    """What became of a letter: its files as (path, bytes, pages), or the complaints that forbid or condemn it."""

    berkas: tuple[tuple[str, bytes, int | None], ...] = ()
    ditolak: tuple[Keluhan, ...] = ()
    cacat: tuple[Keluhan, ...] = ()


@dataclass(frozen=True, slots=True)
class TugasSurat:
    """A letter to be made. `naskah` goes without the names of what it was made from, which are not printed."""

    naskah: Naskah
    format_: tuple[Format, ...]
    tag: TagSrikandi | None
    perakit: str

    def kerjakan(self, aset: Path) -> SuratJadi:
        """Raises `PdfTidakTersedia`."""
        from generator.pipeline.tulis import tulis_naskah  # who only gives letters out writes and inspects none

        try:
            jadi = tulis_naskah(self.naskah, aset, aset, self.format_, tag=self.tag, rakit=perakit(self.perakit, None))
        except NaskahDitolak as galat:
            return SuratJadi(ditolak=galat.keluhan)
        except KeluaranCacat as galat:
            return SuratJadi(cacat=galat.keluhan)
        return SuratJadi(tuple((satu.jalur, satu.isi, satu.halaman) for satu in jadi))


def berkelompok(naskah: Naskah, format_: Collection[Format]) -> bool:
    """Whether a paper is a letter to be laid out: no book with many fragments, contents lists or a workbook of its tables."""
    dokumen = naskah.dokumen
    return (
        Format.PDF in naskah.format
        and (not format_ or Format.PDF in format_)
        and len(dokumen.fragmen) == 1
        and not any(bagian.berdaftar for bagian in dokumen.fragmen[0].bagian)
        and (naskah.buku_kerja is None or bool(naskah.isian))
    )


def tulis_beruntun(
    naskah: Iterable[Naskah], aset: Path, format_: Collection[Format], tag: TagSrikandi | None, perakit: str, pelaksana: Pelaksana
) -> Iterator[Hasil]:
    """Each of the `berkelompok` papers with its outputs, or with the `NaskahDitolak` that says why there are none, as they come.

    Papers are taken from the iterable one by one. Raises `KeluaranCacat`, `PdfTidakTersedia`.
    """
    ingatan = _Ingatan(pelaksana.folder, aset)
    ditulis: dict[int, tuple[Naskah, str]] = {}
    nomor = count()
    teringat: deque[Hasil] = deque()

    def tugas() -> Iterator[TugasSurat]:
        for satu in naskah:
            baru = TugasSurat(replace(satu, rekaman=(), templat=()), tuple(format_), tag, perakit)
            kunci = ingatan.kunci(baru)
            if lama := ingatan.ambil(kunci):
                pelaksana.catat(_bagian(satu), _halaman(lama), baru=False)
                teringat.append((satu, _keluaran(satu, lama)))
            else:
                ditulis[next(nomor)] = satu, kunci
                yield baru

    for ke, hasil in pelaksana.pekerjaan(tugas(), aset):
        while teringat:
            yield teringat.popleft()
        satu, kunci = ditulis.pop(ke)
        if isinstance(hasil, SuratJadi) and hasil.berkas:
            ingatan.simpan(kunci, hasil)
            pelaksana.catat(_bagian(satu), _halaman(hasil), baru=True)
        yield satu, _terima(satu, hasil)
    yield from teringat


def _terima(naskah: Naskah, hasil: SuratJadi | Gagal) -> tuple[Keluaran, ...] | NaskahDitolak:
    if isinstance(hasil, Gagal):
        fragmen = naskah.dokumen.fragmen[0]
        sebab = f"{sebut_bagian(fragmen, fragmen.bagian[0])}: {hasil.sebab}"
        return NaskahDitolak(Keluhan(KODE_TATA_LETAK, Berat.GALAT, Tempat(naskah.jalur), sebab))
    if hasil.cacat:
        raise KeluaranCacat(hasil.cacat)
    return NaskahDitolak(*hasil.ditolak) if hasil.ditolak else _keluaran(naskah, hasil)


def _keluaran(naskah: Naskah, jadi: SuratJadi) -> tuple[Keluaran, ...]:
    return tuple(
        Keluaran(jalur, data, naskah.jenis, naskah.penerima, halaman, naskah.rekaman, naskah.templat)
        for jalur, data, halaman in jadi.berkas
    )


def _bagian(naskah: Naskah) -> int:
    return len(naskah.dokumen.fragmen[0].bagian)


def _halaman(jadi: SuratJadi) -> int:
    return sum(halaman or 0 for *_, halaman in jadi.berkas)


class _Ingatan:
    """Letters of earlier builds in the cache."""

    def __init__(self, folder: Path | None, aset: Path) -> None:
        self._folder, self._dasar = folder, ""
        try:
            self._dasar = f"surat {sidik_program()} {sidik_folder(aset)}"
        except (OSError, TidakTersidik):
            self._folder = None

    def kunci(self, tugas: TugasSurat) -> str:
        """Equal for tasks that give equal files; the tree says no more than what is printed."""
        return hashlib.sha256(f"{self._dasar} {tugas!r}".encode()).hexdigest() if self._folder is not None else ""

    def ambil(self, kunci: str) -> SuratJadi | None:
        isi = cache.ambil(self._folder, kunci) if self._folder is not None else None
        if isi is None:
            return None
        kepala, _, data = isi.partition(b"\n")
        berkas, letak = [], 0
        try:
            for jalur, ukuran, halaman in json.loads(kepala):
                berkas.append((jalur, data[letak : letak + ukuran], halaman))
                letak += ukuran
        except (ValueError, TypeError):
            return None
        return SuratJadi(tuple(berkas))

    def simpan(self, kunci: str, jadi: SuratJadi) -> None:
        if self._folder is not None:
            kepala = json.dumps([(jalur, len(data), halaman) for jalur, data, halaman in jadi.berkas])
            isi = b"\n".join((kepala.encode(), b"".join(data for _, data, _ in jadi.berkas)))
            cache.simpan(self._folder, kunci, isi, "surat")
