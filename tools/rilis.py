"""Lay out the files of a release: `python tools/rilis.py build rilis`.

The book as it is, the letters in one archive with fixed bytes, and SHA256SUMS over both.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from generator.pipeline.manifes import NAMA_JUMLAH, NAMA_MANIFES, baca_manifes, sha256

SURAT = "surat.zip"


def main(asal: Path, tujuan: Path) -> None:
    isi: dict[str, bytes] = {}
    surat: dict[str, bytes] = {}
    for jalur, entri in sorted(baca_manifes(asal / NAMA_MANIFES).items()):
        data = (asal / jalur).read_bytes()
        if sha256(data) != entri.sha256:
            sys.exit(f"{jalur} bukan yang tercatat di manifest; rilis dibatalkan.")
        if entri.jenis == "buku":
            isi[Path(jalur).name] = data
        else:
            surat[jalur] = data
    if not isi or not surat:
        sys.exit("Rilis memerlukan buku dan surat; bangun keduanya dahulu.")
    isi[SURAT] = _arsip(surat)
    isi[NAMA_JUMLAH] = "".join(f"{sha256(data)}  {nama}\n" for nama, data in sorted(isi.items())).encode()
    tujuan.mkdir()
    for nama, data in isi.items():
        (tujuan / nama).write_bytes(data)


def _arsip(isi: dict[str, bytes]) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for jalur, data in sorted(isi.items()):
            arsip.writestr(zipfile.ZipInfo(jalur), data, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
