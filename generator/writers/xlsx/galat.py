"""What makes a workbook impossible to write."""

from __future__ import annotations


class GalatBukuKerja(ValueError):
    """The sheet and cell, what is wrong and how to mend it, in Indonesian."""
