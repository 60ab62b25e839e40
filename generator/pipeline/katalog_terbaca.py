"""The catalogue checked once: templates of equal bytes are not judged again by an equal program."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

from generator.documents.katalog import Katalog, muat_katalog
from generator.documents.susun import lingkungan
from generator.keluhan import Keluhan
from generator.pipeline import cache
from generator.pipeline.masukan import TidakTersidik, sidik_folder, sidik_program


def katalog_terbaca(folder: Path | None, templat: Path) -> tuple[Katalog, list[Keluhan]]:
    """What `muat_katalog` gives for `templat`; one without complaints is remembered in the cache `folder`.

    The store hands out only what has its checksum, and the key holds this program, so that what is loaded is trusted.
    """
    kunci = _kunci(templat) if folder is not None else ""
    if folder is None or not kunci:
        return muat_katalog(templat)
    isi = cache.ambil(folder, kunci)
    if isi is not None:
        jenis, bagian, badan = pickle.loads(isi)  # noqa: S301 - see above
        return Katalog(jenis, bagian, lingkungan({}, {}, badan)), []
    katalog, salah = muat_katalog(templat)
    if not salah and kunci == _kunci(templat):  # nothing was edited while it was read
        cache.simpan(folder, kunci, pickle.dumps((katalog.jenis, katalog.bagian, dict(katalog.lingkungan.templat)), 5), "katalog")
    return katalog, salah


def _kunci(templat: Path) -> str:
    try:
        return hashlib.sha256(f"katalog {sidik_program()} {sidik_folder(templat)}".encode()).hexdigest()
    except (OSError, TidakTersidik):
        return ""
