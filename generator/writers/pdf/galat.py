"""What can go wrong while a PDF is laid out; the messages are Indonesian and reach the user."""

from __future__ import annotations


class PdfTidakTersedia(Exception):
    """The layout engine or one of its native libraries is missing; the message says what to install."""


class GalatTataLetak(Exception):
    """The pages could not be made soundly: a refused fetch, a warning of the engine, a missing glyph, a dead reference."""
