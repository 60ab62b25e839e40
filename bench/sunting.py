"""Edits of a synthetic workspace, each of one kind that a book goes through."""

from __future__ import annotations

import re
from pathlib import Path

from bench.ruang_besar import AKAR, baca_bahan, buat_klaster, tulis_klaster

BIJI = 2027
_TAMBAHAN = "Satu kalimat tambahan."


def sunting_narasi(akar: Path) -> None:
    """One sentence more in one profile; no page begins elsewhere."""
    _sisip(akar, _TAMBAHAN)


def sunting_panjang(akar: Path) -> None:
    """Three pages more in one profile, so that all that follow move."""
    _sisip(akar, "\n\n  ".join([" ".join([_TAMBAHAN] * 40)] * 12))


def _sisip(akar: Path, teks: str) -> None:
    berkas = sorted(akar.glob("clusters/*/*/profil.yaml"))[0]
    isi = berkas.read_text("utf-8")
    assert "narasi: |\n" in isi, berkas
    berkas.write_text(isi.replace("narasi: |\n", f"narasi: |\n  {teks}\n\n", 1), "utf-8")


def sunting_pagu(akar: Path) -> None:
    """One proposal and its one row of funds cost a thousand rupiah more."""
    for berkas in sorted(akar.glob("clusters/*/*/usulan/2027.yaml")):
        isi = berkas.read_text("utf-8")
        for cocok in re.finditer(r"pagu: '?(\d+)'?", isi):
            if isi.count(cocok[0]) == 2:
                berkas.write_text(isi.replace(cocok[0], f"pagu: '{int(cocok[1]) + 1000}'"), "utf-8")
                return
    raise SystemExit("no proposal with one row of funds")


def sisipkan_klaster(akar: Path) -> None:
    """A cluster more, wherever its kabupaten/kota places it in the book."""
    nomor = len(list(akar.glob("clusters/*/*/profil.yaml")))
    tulis_klaster(akar, *buat_klaster(baca_bahan(AKAR), nomor, BIJI))
