"""What can go wrong while a PDF is laid out; the messages are Indonesian and reach the user."""

from __future__ import annotations

from collections.abc import Sequence


class PdfTidakTersedia(Exception):
    """The layout engine or one of its native libraries is missing; the message says what to install."""


class GalatTataLetak(Exception):
    """The pages could not be made soundly: a refused fetch, a warning of the engine, a missing glyph, a dead reference."""


class GagalTata(Exception):
    """Sections that could not be laid out: `sebab` are their places among the tasks given, each with the reason."""

    def __init__(self, sebab: Sequence[tuple[int, str]]) -> None:
        self.sebab = tuple(sebab)
        super().__init__("; ".join(isi for _ke, isi in self.sebab))
