"""Inline elements as HTML."""

from __future__ import annotations

from typing import assert_never

from generator.tree import CatatanKaki, GantiBaris, IsiBaris, Miring, Nilai, Rujuk, Sebaris, Tautan, Tebal, Teks
from generator.tree.ruas import RUJUKAN, baku
from generator.writers.pdf.unsur import kata, span, unsur

SKEMA_RUJUK = "x-rujuk:"
"""Links to ids of this document. As a foreign address they survive the layout of a fragment that lacks their target."""


def sebaris(isi: IsiBaris) -> str:
    """Marked-up text as HTML."""
    return "".join(map(_satu, isi))


def pautan(isi: str, ke: str, ruas: str = "") -> str:
    """A link to the block with id `ke`, wherever it stands; its digits are those of the number `ruas` and left open."""
    return unsur("a", isi, "rujuk", "Link", href=SKEMA_RUJUK + ke, ruas=ruas)


def _satu(satu: Sebaris) -> str:
    match satu:
        case Teks(isi=teks) | Nilai(isi=teks):
            return kata(teks)
        case Tebal(isi=isi):
            return span(sebaris(isi), "tebal")
        case Miring(isi=isi):
            return span(sebaris(isi), "miring")
        case Tautan(isi=isi, ke=ke):
            return unsur("a", sebaris(isi), "tautan", "Link", href=ke)
        case Rujuk(ke=ke, teks=teks, bentuk="nomor"):
            return pautan(kata(baku(teks)), ke, RUJUKAN + ke)
        case Rujuk(ke=ke, teks=teks):
            return pautan(kata(teks), ke)
        case CatatanKaki(isi=isi):
            return span(sebaris(isi), "catatan", "Note")
        case GantiBaris():
            return " <br/>"
        case _:
            assert_never(satu)
