"""Tree → DOCX. Needs neither the layout engine nor Word; figures are painted with Pillow, or drawn by vl-convert."""

from generator.writers.docx.dasar import Dasar, buat_dasar
from generator.writers.docx.dokumen import tulis_docx
from generator.writers.docx.galat import GalatAcuan

__all__ = ["Dasar", "GalatAcuan", "buat_dasar", "tulis_docx"]
