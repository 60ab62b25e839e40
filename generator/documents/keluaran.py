"""The formats of papers; a module of its own, because a build with nothing to do imports no records."""

from __future__ import annotations

from enum import StrEnum


class Keluaran(StrEnum):
    """A format of output."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    TEKS = "txt"
