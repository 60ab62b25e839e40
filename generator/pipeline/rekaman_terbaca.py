"""Record files read before, kept under the hash of their bytes: libyaml and the checks of the reader run once for each version.

Plain values in marshal's form, which is faster than any other and runs nothing. It is made for one version of Python, and
trusts what it loads: the key holds Python and this program, and the store hands out only what has its checksum.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program
from generator.reading import Baca, Bacaan, PetaTempat, baca


@contextmanager
def rekaman_terbaca(folder: Path | None, akar: Path) -> Iterator[Baca]:
    """A reader that remembers the files of the workspace `akar` from its last build. Files with complaints are read anew."""
    if folder is None:
        yield baca
        return
    kunci = hashlib.sha256(f"rekaman {sidik_program()} {akar}".encode("utf-8", "surrogateescape")).hexdigest()
    isi = cache.ambil(folder, kunci)
    lama: dict[str, tuple[bytes, bytes]] = {} if isi is None else marshal.loads(isi)  # noqa: S302 - see above
    kini: dict[str, tuple[bytes, bytes]] = {}

    def ingat(data: bytes, berkas: str) -> Bacaan:
        jumlah = hashlib.sha256(data).digest()
        if berkas in lama and lama[berkas][0] == jumlah:
            kini[berkas] = lama[berkas]
            isi_berkas, nilai, letak_kunci = marshal.loads(lama[berkas][1])  # noqa: S302 - see above
            return Bacaan(berkas, isi_berkas, PetaTempat(berkas, *nilai), PetaTempat(berkas, *letak_kunci), ())
        hasil = baca(data, berkas)
        if not hasil.keluhan:
            polos: Any = (hasil.isi, hasil.tempat_nilai.polos, hasil.tempat_kunci.polos)
            kini[berkas] = (jumlah, marshal.dumps(polos))  # at once: what a reader is given belongs to it
        return hasil

    yield ingat
    if kini != lama:
        cache.simpan(folder, kunci, marshal.dumps(kini), "rekaman")
