"""Workbooks: `tulis_xlsx` turns a `BukuKerja` into the bytes of an XLSX file."""

from generator.writers.xlsx.buku import tulis_xlsx
from generator.writers.xlsx.galat import GalatBukuKerja

__all__ = ["GalatBukuKerja", "tulis_xlsx"]
