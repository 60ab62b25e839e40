"""The glossary as a table (row 12: one term, several aliases)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.bahasa.urutan import kunci_urut
from generator.model.istilah import Istilah
from generator.tree import BarisTabel, Kolom, Tabel

ID_ISTILAH = "tabel-istilah"


def tabel_istilah(istilah: Iterable[Istilah]) -> Tabel:
    """Terms by the alphabet, each with what it stands for, its other names and its meaning."""
    return Tabel(
        (
            Kolom("istilah", "Istilah dan kepanjangan", lebar=2.2, medan="istilah"),
            Kolom("alias", "Sebutan lain", lebar=1.5, medan="alias"),
            Kolom("arti", "Arti", lebar=3.4, medan="arti"),
        ),
        tuple(
            BarisTabel((_nama(satu), "; ".join(satu.alias) or None, satu.arti), asal=satu.istilah)
            for satu in sorted(istilah, key=lambda satu: kunci_urut(satu.istilah))
        ),
        ringkasan="Istilah yang dipakai dalam buku ini, kepanjangan, sebutan lain, dan artinya.",
        id=ID_ISTILAH,
    )


def _nama(satu: Istilah) -> str:
    return f"{satu.istilah}\n{satu.kepanjangan}" if satu.kepanjangan else satu.istilah
