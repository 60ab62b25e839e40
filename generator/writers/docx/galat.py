"""What goes wrong with files that staff give to the Word writer."""

from __future__ import annotations


class GalatAcuan(ValueError):
    """An acuan that cannot be used; the message is one Indonesian sentence."""
