"""Colour of the finished file: the spaces that the layout engine names in pages, and its sRGB profile as output intent."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

from generator.writers.pdf.galat import PdfTidakTersedia

RUANG_WARNA = (
    b"<</lab-d50 [/Lab <</WhitePoint [0.964296 1 0.825105]/Range [-125 125 -125 125]>>]"
    b"/lab-d65 [/Lab <</WhitePoint [0.950456 1 1.089058]/Range [-125 125 -125 125]>>]/srgb [/ICCBased \x01I\x01]>>"
)
"""The colour spaces of every section as code; ``I`` is the profile."""

NAMA_PROFIL = "IEC 61966-2-1 Default RGB Colour Space - sRGB"


def profil_srgb() -> bytes:
    """The profile as the engine brings it, read without importing the engine. Raises `PdfTidakTersedia`."""
    paket = find_spec("weasyprint")
    try:
        return (Path(paket.origin or "").parent / "pdf" / "sRGB2014.icc").read_bytes() if paket else _tidak_ada()
    except OSError:
        return _tidak_ada()


def _tidak_ada() -> NoReturn:
    raise PdfTidakTersedia("PDF memerlukan WeasyPrint, yang tidak ditemukan. Pasang dengan `pip install weasyprint`.")
