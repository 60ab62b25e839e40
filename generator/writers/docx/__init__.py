"""Tree → DOCX. Needs neither the layout engine nor Word; figures are drawn by vl-convert."""

from generator.writers.docx.acuan import GalatAcuan
from generator.writers.docx.dasar import Dasar, buat_dasar
from generator.writers.docx.dokumen import tulis_docx

__all__ = ["Dasar", "GalatAcuan", "buat_dasar", "tulis_docx"]
