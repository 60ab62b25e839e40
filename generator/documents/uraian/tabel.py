"""Tables in Markdown."""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element

from generator.documents.uraian.sebaris import PembacaSebaris
from generator.documents.uraian.sumber import Sumber
from generator.tree import BarisTabel, GayaTabel, Kolom, Tabel

_RATA: dict[str, Literal["kiri", "tengah", "kanan"]] = {"left": "kiri", "center": "tengah", "right": "kanan"}


def baca_tabel(sumber: Sumber, sebaris: PembacaSebaris, unsur: Element, gaya: GayaTabel) -> Tabel:
    """A table of the look `gaya`; the parser has noted in ``sel`` how many cells the author wrote in a row."""
    kepala, badan = unsur
    baris_kepala = sumber.baris_bertanda(kepala) or sumber.baris_awal(unsur)
    kolom = tuple(
        Kolom(f"k{urutan}", sebaris.kata(sel), rata=_RATA.get(sel.get("style", "")[12:-1], ""))
        for urutan, sel in enumerate(kepala[0], 1)
    )
    baris: list[BarisTabel] = []
    for nomor, tr in enumerate(badan, baris_kepala + 2):
        if "sel" not in tr.attrib:  # the parser's own filler where a table has no row
            continue
        if (banyak := int(tr.get("sel", "0"))) != len(kolom):
            pesan = f"baris tabel berisi {banyak} sel, kepalanya {len(kolom)}"
            sumber.keluhkan(nomor, pesan, r"samakan banyak selnya; tulis \| untuk garis di dalam sel")
        baris.append(BarisTabel(tuple(sebaris.baca(sel) or "" for sel in tr)))
    return Tabel(kolom, tuple(baris), gaya)
