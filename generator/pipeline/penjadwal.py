"""Work of the workers of a Dask scheduler: the extra ``distributed``. Dask gives work out, and again when a worker is lost.

The workers need this program in the same version, with the same libraries; the fonts are sent to them. A worker whose engine
differs refuses, since its pages might.
"""

from __future__ import annotations

import io
import tempfile
import threading
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from generator.pipeline.batas import Batas, Gagal, GalatPenjadwal, lewat_waktu
from generator.pipeline.tugas import Pekerjaan, Tugas
from generator.writers.pdf import PdfTidakTersedia
from generator.writers.pdf.sidik import sidik_mesin

_WAKTU_SAMBUNG: Final = 5
"""Seconds within which the scheduler must answer."""

_MENUNGGU: Final = 64
"""Tasks sent ahead for each worker."""

_ULANG: Final = 3
"""Times a task is given out again when its worker is lost."""

_SATU_PER_SATU: Final = threading.Lock()
"""The layout engine is not made for threads, and a worker may have many."""


@contextmanager
def lewat_penjadwal(alamat: str, batas: Batas) -> Iterator[Pekerjaan]:
    """The scheduler at `alamat`, such as ``tcp://127.0.0.1:8786``. Raises `GalatPenjadwal`."""
    try:
        import distributed
    except ImportError as galat:
        raise GalatPenjadwal(
            "Penjadwal memerlukan paket distributed; pasang dengan pip install 'buku-klaster[distributed]'."
        ) from galat
    try:
        klien = distributed.Client(alamat, timeout=_WAKTU_SAMBUNG)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as galat:
        raise GalatPenjadwal(f"Penjadwal {alamat} tidak dapat dihubungi; periksa alamatnya ({galat}).") from galat
    with klien:
        yield lambda tugas, aset: _kerjakan(klien, tugas, aset, batas)


def _kerjakan(klien: Any, tugas: Iterable[Tugas], aset: Path, batas: Batas) -> Iterator[tuple[int, Any]]:
    from distributed import wait

    pekerja = klien.scheduler_info(n_workers=-1)["workers"]
    if not pekerja:
        raise GalatPenjadwal("Penjadwal tidak mempunyai pekerja; jalankan setidaknya satu dask worker.")
    huruf = klien.submit(bytes, _bungkus(aset), pure=False)  # a future of its own, so that it travels once to each worker
    mesin, sumber = sidik_mesin(aset), enumerate(tugas)
    menunggu: dict[Any, int] = {}
    while True:
        for ke, satu in islice(sumber, max(0, _MENUNGGU * len(pekerja) - len(menunggu))):
            menunggu[klien.submit(_kerjakan_jauh, satu, huruf, mesin, pure=False, retries=_ULANG)] = ke
        if not menunggu:
            return
        try:
            selesai = wait(list(menunggu), timeout=batas.waktu, return_when="FIRST_COMPLETED").done  # type: ignore[no-untyped-call]
        except TimeoutError:  # all workers have been silent for longer than one task may take
            klien.cancel(list(menunggu), force=True)
            yield from ((ke, lewat_waktu(batas)) for ke in menunggu.values())
            yield from ((ke, lewat_waktu(batas)) for ke, _ in sumber)
            return
        for masa in selesai:
            yield menunggu.pop(masa), _hasil(masa)


def _hasil(masa: Any) -> Any:
    galat = masa.exception() if masa.status == "error" else None
    if galat is None:
        return masa.result()
    if isinstance(galat, GalatPenjadwal | PdfTidakTersedia):
        raise galat
    return Gagal(f"pekerja jauh gagal: {galat}")


def _bungkus(aset: Path) -> bytes:
    """The assets that a layout may read, in one archive."""
    arsip = io.BytesIO()
    with zipfile.ZipFile(arsip, "w", zipfile.ZIP_DEFLATED) as isi:
        for satu in sorted(aset.rglob("*")):
            if satu.is_file():
                isi.write(satu, satu.relative_to(aset))
    return arsip.getvalue()


@cache
def _buka_aset(arsip: bytes) -> tempfile.TemporaryDirectory[str]:
    """The assets on a worker, as long as it lives."""
    folder = tempfile.TemporaryDirectory(prefix="klaster-aset-")
    with zipfile.ZipFile(io.BytesIO(arsip)) as isi:
        isi.extractall(folder.name)
    return folder


def _kerjakan_jauh(tugas: Tugas, arsip: bytes, mesin: str) -> Any:
    """What a worker does."""
    with _SATU_PER_SATU:
        aset = Path(_buka_aset(arsip).name)
        if sidik_mesin(aset) != mesin:
            raise GalatPenjadwal("Pekerja memakai program, huruf, atau pustaka tata letak versi lain; samakan versinya.")
        return tugas.kerjakan(aset)
