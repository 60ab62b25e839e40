"""Drawings: plain numbers in, SVG text out, the only font "Liberation Sans"."""

from generator.documents.gambar.batang import batang_bertumpuk
from generator.documents.gambar.peta import RASIO_PETA, peta_ubin
from generator.documents.gambar.rantai import rantai_nilai
from generator.documents.gambar.ubin import UBIN_JAWA_TENGAH, Ubin

__all__ = ["RASIO_PETA", "UBIN_JAWA_TENGAH", "Ubin", "batang_bertumpuk", "peta_ubin", "rantai_nilai"]
