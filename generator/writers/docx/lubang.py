"""Places in a section's XML that only the whole document can fill: numbers counted through it, and what leads elsewhere.

A section with such holes depends on nothing but itself, so that it can be kept and joined again when others have changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

TEPI: Final = "\x01"
"""On both sides of a hole; XML cannot hold it, and texts with it are refused."""
_SELA: Final = "\x02"

Jenis: TypeAlias = Literal["penanda", "benda", "kotak", "catatan", "daftar", "judul", "keterangan", "rujuk", "kata", "halaman"]
"""
penanda, benda, kotak, catatan  the number of a bookmark, drawing, content control, footnote, counted from 0 in the section;
daftar      the number of the section's list of that place;
judul       the list of a heading: level, printed number;
keterangan  whether a caption's counter starts again: word, number before the last point, last number;
rujuk       the code of a reference field: id of its target, "judul" where the target's words are asked;
halaman     a page break before the heading that begins a section, there when this is not the first of Word's section;
kata        a bookmark around a target's words, there when somebody asks for them: id, "mulai" or "akhir", its number.
"""


def lubang(jenis: Jenis, *isi: str | int) -> str:
    return f"{TEPI}{_SELA.join((jenis, *map(str, isi)))}{TEPI}"


def isi_lubang(xml: str, cara: Mapping[str, Callable[..., str]]) -> str:
    """`xml` with every hole filled, from left to right, by the function of its kind, which is given what stands in it."""
    potongan = xml.split(TEPI)
    for ke in range(1, len(potongan), 2):
        jenis, *isi = potongan[ke].split(_SELA)
        potongan[ke] = cara[jenis](*isi)
    return "".join(potongan)
