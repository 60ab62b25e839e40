"""The process that tests kill: publishes a small set with `terbitkan`, or with the naive writer that serves as the control."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.pipeline.manifes import tulis_jumlah, tulis_manifes
from generator.pipeline.terbit import GalatTerbit, Keluaran, terbitkan

USANG = "2027/surat/usang.docx"
"""The letter whose recipient is gone after the set "lama"."""


def set_kecil(isi: str) -> list[Keluaran]:
    """A book in two formats and a letter (two in the set "lama"), of unlike sizes; `isi` makes one set unlike another."""
    ukuran = {"2027/buku/buku.docx": 5000, "2027/buku/buku.pdf": 9000, "2027/surat/dinas.docx": 1500}
    if isi == "lama":
        ukuran[USANG] = 700
    return [
        Keluaran(jalur, (isi * besar)[:besar].encode(), jalur.split("/")[1], "", 1, ("clusters/a/profil.yaml",), ("buku.md",))
        for jalur, besar in ukuran.items()
    ]


def tulis_polos(keluaran: list[Keluaran], folder: Path) -> None:
    """What every stock writer does: open the good file, cut it, write."""
    for satu in keluaran:
        path = folder / satu.jalur
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(satu.data)
    (folder / "SHA256SUMS").write_bytes(tulis_jumlah([]))
    (folder / "manifest.json").write_bytes(tulis_manifes([]))


def main(cara: str, folder: str, isi: str, batas: str) -> str:
    if int(batas):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(batas), int(batas)))
    try:
        if cara == "polos":
            tulis_polos(set_kecil(isi), Path(folder))
        else:
            terbitkan(set_kecil(isi), Path(folder), isi, lambda entri: entri.jalur == USANG)
    except GalatTerbit as galat:
        return str(galat)
    return ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or None)
