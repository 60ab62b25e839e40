"""A role of text as style declarations."""

from __future__ import annotations

from generator.tree import Huruf

_RATA = {"kiri": "left", "tengah": "center", "kanan": "right", "penuh": "justify"}


def huruf(satu: Huruf, jarak: bool = True) -> str:
    """Size, pitch, weight, slope, alignment; with `jarak` also the space around and the first-line indent."""
    gaya = (
        f"font-size: {satu.ukuran}pt; line-height: {satu.baris}pt; font-weight: {'bold' if satu.tebal else 'normal'}; "
        f"font-style: {'italic' if satu.miring else 'normal'}; text-align: {_RATA[satu.rata]}"
    )
    if jarak:
        gaya += f"; margin-top: {satu.sebelum}pt; margin-bottom: {satu.sesudah}pt; text-indent: {satu.inden}mm"
    return gaya
