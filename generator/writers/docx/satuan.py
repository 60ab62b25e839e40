"""Lengths of WordprocessingML. The theme speaks millimetres and points."""

from __future__ import annotations

MM_PER_POINT = 25.4 / 72


def twips(mm: float) -> int:
    """Twentieths of a point: places, indents, widths, margins."""
    return round(mm * 1440 / 25.4)


def twips_of_points(points: float) -> int:
    return round(points * 20)


def half_points(points: float) -> int:
    """Font sizes."""
    return round(points * 2)


def eighth_points(points: float) -> int:
    """Widths of rules."""
    return round(points * 8)


def emu(mm: float) -> int:
    """English metric units: sizes of drawings."""
    return round(mm * 36000)


def mm_of_points(points: float) -> float:
    return points * MM_PER_POINT


def points(mm: float) -> float:
    return mm / MM_PER_POINT
