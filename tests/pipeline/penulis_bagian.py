"""A process that writes papers as DOCX with the memory of a cache folder: `penulis_bagian.py CACHE OUT`.

Says that it is ready, waits for a line, then writes each paper several times; the last bytes of each go to the folder `OUT`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from generator.pipeline.simpanan import buka_simpanan
from generator.tree import Dokumen, Tema
from generator.writers.docx import tulis_docx
from tests.dokumen_semua import ASET, TEMA, dokumen_semua, surat_contoh, tema_uji

ULANGAN = 3


def naskah() -> Iterator[tuple[str, Dokumen, Tema]]:
    for tema in TEMA:
        yield f"semua-{tema}", dokumen_semua(), tema_uji(tema)
        yield f"surat-{tema}", surat_contoh(tema), tema_uji(tema)


def main(cache: str, keluar: str) -> None:
    semua = [*naskah()]
    print("siap", flush=True)
    sys.stdin.readline()
    for _ in range(ULANGAN):
        for nama, dokumen, tema in semua:
            isi = tulis_docx(dokumen, tema, ASET, buka_simpanan(Path(cache), "naskah"))
            (Path(keluar) / nama).write_bytes(isi)


if __name__ == "__main__":
    main(*sys.argv[1:])
