"""Academic titles around a name, which keputusan leave out (tata naskah dinas reference §8.4)."""

from __future__ import annotations

_DEPAN = frozenset({"prof", "dr", "drs", "dra", "ir", "drg", "drh", "apt"})


def tanpa_gelar(nama: str) -> str:
    """``Dr. Ir. NAMA, S.E., M.Si.`` as ``NAMA``; initials and other words before the name stay."""
    kata = nama.partition(",")[0].split()
    while len(kata) > 1 and kata[0].endswith(".") and kata[0].rstrip(".").lower() in _DEPAN:
        del kata[0]
    return " ".join(kata)
