"""Widths of Liberation Sans, so that a drawing wraps its words where they end; no font file is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

MM_PER_PT = 25.4 / 72
_SATUAN_EM = 2048
_BIASA: Final = {
    391: "'", 455: "ijl‘’", 532: "|", 569: " !,./:;I[\\]ft\xa0", 682: "()-`r·“”", 684: "{}", 727: '"', 797: "*", 961: "^",
    1024: "Jcksvxyz", 1139: "#$0123456789?L_abdeghnopqué–", 1196: "+<=>~×", 1251: "FTZ", 1366: "&ABEKPSVXYÉ",
    1479: "CDHNRUw", 1593: "GOQ", 1706: "Mm", 1821: "%", 1933: "W", 2048: "—…", 2079: "@",
}  # fmt: skip
_TEBAL: Final = {
    487: "'", 569: " ,./I\\ijl\xa0‘’", 573: "|", 682: "!()-:;[]`ft·", 797: "*r{}", 971: '"', 1024: "z“”",
    1139: "#$0123456789J_aceksvxyé–", 1196: "+<=>^~×", 1251: "?FLTZbdghnopqu", 1366: "EPSVXYÉ", 1479: "&ABCDHKNRU",
    1593: "GOQw", 1706: "M", 1821: "%m", 1933: "W", 1997: "@", 2048: "—…",
}  # fmt: skip
"""Advance in font units → characters."""
_TERLEBAR = 2079
"""What any other character is taken for: too wide rather than too narrow."""
_POTONGAN = re.compile(r"[^ \t\n/-]*[/-]+|[^ \t\n/-]+|[ \t\n]+")


def _maju(kelompok: Mapping[int, str]) -> Mapping[str, int]:
    return MappingProxyType({huruf: maju for maju, semua in kelompok.items() for huruf in semua})


_MAJU = {False: _maju(_BIASA), True: _maju(_TEBAL)}


def lebar_teks(teks: str, pt: float, tebal: bool = False) -> float:
    """mm that `teks` takes at `pt` points, without kerning, which only draws letters together."""
    maju = _MAJU[tebal]
    return sum(maju.get(huruf, _TERLEBAR) for huruf in teks) * pt * MM_PER_PT / _SATUAN_EM


def bungkus(teks: str, lebar: float, pt: float, inden: float = 0, tebal: bool = False) -> list[str]:
    """Lines of `teks`, none wider than `lebar` mm; lines after the first are `inden` mm shorter.

    Breaks at spaces and after ``-`` and ``/``; a word that is wider than a line is broken where the line ends.
    """
    baris: list[str] = []
    kini = ""
    for potong in _potong(teks, lebar - inden, pt, tebal):
        sisa = lebar - (inden if baris else 0)
        if kini and lebar_teks((kini + potong).rstrip(), pt, tebal) > sisa:
            baris.append(kini.rstrip())
            kini = potong.lstrip()
        else:
            kini += potong
    return [*baris, kini.rstrip()] if kini.strip() else baris


def _potong(teks: str, lebar: float, pt: float, tebal: bool) -> Iterator[str]:
    for potong in _POTONGAN.findall(teks):
        if potong.isspace():
            yield " "
            continue
        while len(potong) > 1 and lebar_teks(potong, pt, tebal) > lebar:
            banyak = next(ke for ke in range(len(potong), 0, -1) if ke == 1 or lebar_teks(potong[:ke], pt, tebal) <= lebar)
            yield potong[:banyak]
            potong = potong[banyak:]
        yield potong
