"""Record files read before, kept under the hash of their bytes: libyaml and the checks of the reader run once for each version.

Plain values in marshal's form, which is faster than any other and runs nothing. It is made for one version of Python, and
trusts what it loads: the key holds Python and this program, and the store hands out only what has its checksum.
"""

from __future__ import annotations

import hashlib
import marshal
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.pipeline import cache
from generator.pipeline.masukan import sidik_program
from generator.reading import JENIS_LETAK, Baca, Bacaan, PetaTempat, baca


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
            isi_berkas, *letak = marshal.loads(lama[berkas][1])  # noqa: S302 - see above
            nilai, letak_kunci = (array(JENIS_LETAK, satu) for satu in letak)
            tempat_kunci = PetaTempat(berkas, isi_berkas, letak_kunci, kunci=True)
            return Bacaan(berkas, isi_berkas, PetaTempat(berkas, isi_berkas, nilai), tempat_kunci, ())
        hasil = baca(data, berkas)
        if not hasil.keluhan:
            polos: Any = (hasil.isi, hasil.tempat_nilai.letak.tobytes(), hasil.tempat_kunci.letak.tobytes())
            kini[berkas] = (jumlah, marshal.dumps(polos))
        return hasil

    yield ingat
    if kini != lama:
        cache.simpan(folder, kunci, marshal.dumps(kini), "rekaman")
