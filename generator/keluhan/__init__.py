"""Complaints: one type, collected, sorted, shortened, escaped; written as text or JSON."""

from generator.keluhan.keluhan import Berat, Keluhan, Tempat

__all__ = ["Berat", "Keluhan", "Tempat"]
