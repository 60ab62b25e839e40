"""Problems that a proposal answers: whole in the account of its cluster, short where a narrow column would fill pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.model.usulan import Usulan
from generator.tree import Asal, Narasi, Nilai, Paragraf, Tebal, Teks

TERPANJANG: Final = 400
"""Letters up to which a problem is printed whole in a matrix: about a quarter of a page of its column."""
SELENGKAPNYA: Final = "Selengkapnya pada uraian permasalahan."


def permasalahan_ringkas(usulan: Usulan) -> str:
    """The whole problem, or its first sentence and where the rest stands."""
    if len(usulan.permasalahan) <= TERPANJANG:
        return usulan.permasalahan
    kalimat = re.split(r"(?<=[.!?])\s", usulan.permasalahan, maxsplit=1)[0]
    if len(kalimat) > TERPANJANG:
        kalimat = f"{kalimat[:TERPANJANG].rpartition(' ')[0]} …"
    return f"{kalimat} {SELENGKAPNYA}"


def uraian_permasalahan(usulan: Iterable[Usulan]) -> Narasi | None:
    """The problems that matrices shorten, each a paragraph that begins with the proposal's id; ``None`` when there are none."""
    panjang = [satu for satu in usulan if len(satu.permasalahan) > TERPANJANG]
    if not panjang:
        return None
    return Narasi(
        tuple(
            Paragraf(
                (
                    Tebal((Teks(f"Permasalahan {satu.id}."),)),
                    Teks(" "),
                    Nilai(satu.permasalahan, (Asal(satu.id, "permasalahan"),)),
                )
            )
            for satu in panjang
        )
    )
