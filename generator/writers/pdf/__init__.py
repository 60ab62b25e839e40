"""PDF writer: trees to tagged pages, fragment by fragment. The layout engine is imported when the first page is made."""

from generator.writers.pdf.galat import GagalTata, GalatTataLetak, PdfTidakTersedia
from generator.writers.pdf.lampiran import Lampiran
from generator.writers.pdf.muat import TugasTata
from generator.writers.pdf.penaut import rangkai
from generator.writers.pdf.penulis import HasilPdf, Laksana, Rakit, dahulukan, tata_berurut, tugas_dokumen, tulis_pdf
from generator.writers.pdf.satuan import Rakitan

__all__ = [
    "GagalTata",
    "GalatTataLetak",
    "HasilPdf",
    "Laksana",
    "Lampiran",
    "PdfTidakTersedia",
    "Rakit",
    "Rakitan",
    "TugasTata",
    "dahulukan",
    "rangkai",
    "tata_berurut",
    "tugas_dokumen",
    "tulis_pdf",
]
