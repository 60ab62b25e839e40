"""Whole numbers in words.

Our own, because libraries write *satu juta seribu* and *satu juta* wrong (tata naskah dinas reference §6).
"""

from __future__ import annotations

TERBESAR = 10**15 - 1
"""The largest number that has words here: 999 triliun and what follows."""

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_KELOMPOK = ("", "ribu", "juta", "miliar", "triliun")


def terbilang(nilai: int) -> str:
    """``2026`` as ``dua ribu dua puluh enam``; a negative number begins with ``minus``.

    Raises ValueError beyond `TERBESAR`.
    """
    if nilai < 0:
        return f"minus {terbilang(-nilai)}"
    if nilai > TERBESAR:
        raise ValueError(f"terlalu besar untuk ditulis dengan huruf: {nilai}")
    if nilai == 0:
        return _SATUAN[0]
    kata: list[str] = []
    for pangkat in range(len(_KELOMPOK) - 1, -1, -1):
        ratusan = nilai // 1000**pangkat % 1000
        if ratusan == 1 and pangkat == 1:
            kata.append("seribu")
        elif ratusan:
            kata += [*_di_bawah_seribu(ratusan), _KELOMPOK[pangkat]]
    return " ".join(kata).strip()


def _di_bawah_seribu(nilai: int) -> list[str]:
    ratus, sisa = divmod(nilai, 100)
    kata = [] if ratus == 0 else ["seratus"] if ratus == 1 else [_SATUAN[ratus], "ratus"]
    return kata + (_di_bawah_seratus(sisa) if sisa else [])


def _di_bawah_seratus(nilai: int) -> list[str]:
    if nilai < len(_SATUAN):
        return [_SATUAN[nilai]]
    puluh, satuan = divmod(nilai, 10)
    if puluh == 1:
        return [_SATUAN[satuan], "belas"]
    return [_SATUAN[puluh], "puluh", *([_SATUAN[satuan]] if satuan else [])]
