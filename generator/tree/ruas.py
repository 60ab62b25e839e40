"""Numbers left open: a section is made with them in a form that says no more than how wide they are.

In the bundled fonts every digit has one width, and no pair that holds a digit is kerned but one with one
(tests/writers/pdf/test_ruas.py): where numbers of one form stand in each other's place nothing moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

_ANGKA: Final = re.compile(r"((?<=1)1|1(?=1))|[0-9]")
RUJUKAN: Final = ">"
"""Before the id of a block: the number that a reference to it prints."""


def baku(nomor: str) -> str:
    """The form of a number: ``3.12`` is ``0.00``, ``3.11`` is ``0.11``."""
    return _ANGKA.sub(lambda satu: "1" if satu[1] else "0", nomor)


def himpun(pasangan: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Numbers by name. Raises ValueError where one name has two."""
    hasil: dict[str, str] = {}
    for nama, nomor in pasangan:
        if hasil.setdefault(nama, nomor) != nomor:
            raise ValueError(f"nomor {nama!r} tertulis {hasil[nama]!r} dan {nomor!r}")
    return hasil


def digit(nomor: str) -> str:
    """Only the digits: ``Tabel 3.12.1`` gives ``3121``."""
    return "".join(satu for satu in nomor if "0" <= satu <= "9")
