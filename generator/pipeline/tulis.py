"""Papers into the bytes of their formats, each inspected before it may be published."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.documents.keluaran import Keluaran as Format
from generator.documents.srikandi import TagSrikandi, bertag, tag_tercetak
from generator.inspection.docx_berkas import BerkasDocx, buka_docx
from generator.inspection.docx_struktur import DOCX_RUSAK, periksa_docx
from generator.inspection.halaman_naskah import periksa_halaman_naskah
from generator.inspection.hitungan import periksa_hitungan
from generator.inspection.kelengkapan import periksa_kelengkapan
from generator.inspection.naskah_dinas import periksa_naskah_dinas
from generator.inspection.pdf_berkas import BerkasPdf
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_struktur import TAK_TERBACA, buka_pdf, periksa_pdf
from generator.inspection.pecah_halaman import periksa_pecah_halaman
from generator.inspection.tag_srikandi import alinea_docx, periksa_sisa_tag, periksa_tag
from generator.inspection.teks_pdf import teks_pdf
from generator.keluhan import Berat, Keluhan, Tempat
from generator.pipeline.berkas_terbaca import Mengingat
from generator.pipeline.lampiran import lampiran_buku
from generator.pipeline.naskah import SRIKANDI, Naskah
from generator.pipeline.pembacaan import Membaca
from generator.pipeline.penolakan import KODE_TATA_LETAK, KeluaranCacat, NaskahDitolak
from generator.pipeline.rancangan import jalur_format
from generator.pipeline.terbit import Keluaran
from generator.tree import BlokTandaTangan, Dokumen, JudulNaskah, KepalaSurat, Tema
from generator.tree.daftar import isi_halaman
from generator.tree.telusur import unsur
from generator.writers.lebar import TabelTerlaluLebar
from generator.writers.pdf import (
    GalatTataLetak,
    HasilPdf,
    Laksana,
    Lampiran,
    PdfTidakTersedia,
    Rakit,
    Rakitan,
    rangkai,
    tata_berurut,
    tulis_pdf,
)
from generator.writers.pesan import GalatPesan, tulis_pesan
from generator.writers.simpanan import Simpanan
from generator.writers.tangga import pada_anak_tangga
from generator.writers.xlsx import GalatBukuKerja, tulis_xlsx

_Terbuka = TypeVar("_Terbuka")


def tulis_naskah(
    naskah: Naskah,
    aset: Path,
    akar: Path,
    format_: Collection[Format] = (),
    laksana: Laksana = tata_berurut,
    tag: TagSrikandi | None = None,
    srikandi: bool = False,
    ingat: Mengingat | None = None,
    rakit: Rakit = rangkai,
    simpanan: Simpanan | None = None,
    membaca: Membaca | None = None,
) -> tuple[Keluaran, ...]:
    """The outputs of a paper in those of its formats that `format_` names, all when empty.

    With `srikandi` only a DOCX with the tags of the signing system; without, no `tag` may be left in a letter.

    A DOCX with contents lists shows the page numbers of the PDF, and one of a letter is set as close as the PDF; both are laid
    out for that. Without the layout engine the lists stay without numbers until Word updates them, and the letter is not set
    closer. `laksana` does the layout, `ingat` keeps what inspection reads,
    `rakit` joins the pages, `simpanan` keeps the sections and sheets of books, `membaca` reads a book's PDF ahead.
    The PDF of a paper with a workbook of its tables carries that workbook and the records, read below `akar`.

    Raises `NaskahDitolak` for what no page or sheet can hold, `KeluaranCacat`, `PdfTidakTersedia` where a PDF is wanted.
    """
    if srikandi and tag:
        naskah = replace(
            naskah, dokumen=bertag(naskah.dokumen, tag), jalur=naskah.jalur + SRIKANDI, format=(Format.DOCX,), buku_kerja=None
        )
        format_ = ()
    dipilih = [satu for satu in naskah.format if not format_ or satu in format_]
    dokumen = naskah.dokumen
    simpanan = simpanan if naskah.tagihan else None  # a letter is written sooner than found
    if _surat(dokumen) and (salah := periksa_naskah_dinas(dokumen, naskah.tema, naskah.jalur, naskah.beserta)):
        raise NaskahDitolak(*salah)
    try:
        berpdf = Format.PDF in dipilih
        berlampiran = berpdf and naskah.buku_kerja is not None and not naskah.isian
        perlu = berlampiran or Format.XLSX in dipilih
        xlsx = tulis_xlsx(naskah.buku_kerja, naskah.tema, simpanan) if naskah.buku_kerja and perlu else b""
        lampiran = lampiran_buku(Path(naskah.jalur).name, xlsx, naskah.rekaman, akar) if berlampiran else ()
        perlu = berpdf or (Format.DOCX in dipilih and (_berdaftar(dokumen) or _bertangga(dokumen)))
        pdf = (
            _pdf(naskah, aset, lampiran, laksana, rakit if berpdf else _tanpa_berkas, wajib=berpdf, simpanan=simpanan)
            if perlu
            else None
        )
        if pdf and Format.DOCX in dipilih and _berdaftar(dokumen):
            dokumen = isi_halaman(dokumen, pdf.halaman)
        data = {satu: _data(naskah, dokumen, pdf, xlsx, aset, satu, simpanan) for satu in dipilih}
    except (GalatTataLetak, TabelTerlaluLebar, GalatBukuKerja, GalatPesan) as galat:
        raise _tak_tertata(naskah, galat) from galat
    jalur = {satu: jalur_format(naskah.jalur, naskah.isian, satu) for satu in data}
    with ExitStack() as terbuka:
        diingat = ingat if ingat and naskah.tagihan else _tanpa_ingatan
        # A memory for each format: a build of the one does not forget the other.
        ingatan, ingatan_docx = (terbuka.enter_context(diingat(naskah.jalur + satu)) for satu in ("", ".docx"))
        peringatan = _periksa(naskah, dokumen, data, jalur, tag, srikandi, ingatan, ingatan_docx, membaca)
    return tuple(
        Keluaran(
            jalur=jalur[format_],
            data=isi,
            jenis=naskah.jenis,
            penerima=naskah.penerima,
            halaman=pdf.jumlah_halaman if pdf and format_ is Format.PDF else None,
            rekaman=naskah.rekaman,
            templat=naskah.templat,
            peringatan=peringatan if format_ is Format.PDF else (),
        )
        for format_, isi in data.items()
    )


def _tanpa_ingatan(_jalur: str) -> AbstractContextManager[None]:
    return nullcontext()


def _surat(dokumen: Dokumen) -> bool:
    """Whether it is an official paper: one with the head of a letter or a title of its own."""
    return any(isinstance(blok, KepalaSurat | JudulNaskah) for blok in dokumen.fragmen[0].bagian[0].isi)


def _berdaftar(dokumen: Dokumen) -> bool:
    return any(bagian.berdaftar for fragmen in dokumen.fragmen for bagian in fragmen.bagian)


def _bertangga(dokumen: Dokumen) -> bool:
    """Whether the paper may be set closer for the sake of its signature."""
    return _surat(dokumen) and any(isinstance(satu, BlokTandaTangan) for satu in unsur(dokumen.fragmen[0].bagian[0].isi))


def _pdf(
    naskah: Naskah,
    aset: Path,
    lampiran: Sequence[Lampiran],
    laksana: Laksana,
    rakit: Rakit,
    wajib: bool,
    simpanan: Simpanan | None,
) -> HasilPdf | None:
    try:
        return tulis_pdf(naskah.dokumen, naskah.tema, aset, lampiran, laksana, rakit, simpanan)
    except (PdfTidakTersedia, GalatTataLetak):
        if wajib:
            raise
        return None


def _tanpa_berkas(_rakitan: Rakitan) -> bytes:
    """No file: a DOCX asks for page numbers only."""
    return b""


def _docx(naskah: Naskah, dokumen: Dokumen, tema: Tema, aset: Path, simpanan: Simpanan | None) -> bytes:
    from generator.writers.docx import GalatAcuan, tulis_docx  # a PDF alone needs no Office library

    try:
        return tulis_docx(dokumen, tema, aset, simpanan)
    except GalatAcuan as galat:
        raise _tak_tertata(naskah, galat) from galat


def _tak_tertata(naskah: Naskah, galat: Exception) -> NaskahDitolak:
    return NaskahDitolak(Keluhan(KODE_TATA_LETAK, Berat.GALAT, Tempat(naskah.jalur), str(galat)))


def _data(
    naskah: Naskah, dokumen: Dokumen, pdf: HasilPdf | None, xlsx: bytes, aset: Path, format_: Format, simpanan: Simpanan | None
) -> bytes:
    match format_:
        case Format.PDF:
            assert pdf is not None
            return pdf.data
        case Format.DOCX:
            tema = pada_anak_tangga(naskah.tema, pdf.anak_tangga) if pdf else naskah.tema
            return _docx(naskah, dokumen, tema, aset, simpanan)
        case Format.XLSX:
            if not xlsx:
                raise ValueError(f"{naskah.jenis} has no workbook to write")
            return xlsx
        case Format.TEKS:
            return tulis_pesan(dokumen).encode()


def _periksa(
    naskah: Naskah,
    dokumen: Dokumen,
    data: Mapping[Format, bytes],
    jalur: Mapping[Format, str],
    tag: TagSrikandi | None,
    srikandi: bool,
    ingatan: Ingatan | None,
    ingatan_docx: Ingatan | None,
    membaca: Membaca | None,
) -> tuple[Keluhan, ...]:
    """Warnings about the pages of a book.

    Raises `KeluaranCacat` for a finished file that breaks a rule, `NaskahDitolak` for what a letter may not print.
    """
    pdf, docx = data.get(Format.PDF), data.get(Format.DOCX)
    word = None if docx is None else _terbuka(docx, _pembuka_docx(ingatan_docx))
    berkas = None if pdf is None else _terbuka(pdf, partial(buka_pdf, ingatan=ingatan))
    if berkas and ingatan and membaca:
        membaca(berkas)
    keluhan = [] if docx is None else periksa_docx(word or docx, jalur[Format.DOCX])
    peringatan: list[Keluhan] = []
    if pdf is not None:
        keluhan += periksa_pdf(berkas or pdf, jalur[Format.PDF])
    if any(satu.kode in (TAK_TERBACA, DOCX_RUSAK) for satu in keluhan):
        raise KeluaranCacat(tuple(keluhan))
    keluhan += _periksa_isi(naskah, dokumen, berkas, word, data.get(Format.XLSX), ingatan)
    if srikandi and tag and docx is not None:
        keluhan += periksa_tag(docx, tag_tercetak(naskah.dokumen, naskah.tema, tag), jalur[Format.DOCX])
    elif not keluhan and _surat(dokumen):
        _tolak(dokumen, naskah.tema, berkas, docx, jalur, tag)
    elif not keluhan and berkas and naskah.tagihan:
        peringatan = periksa_pecah_halaman(berkas, jalur[Format.PDF])
    if keluhan:
        raise KeluaranCacat(tuple(keluhan))
    return tuple(peringatan)


def _pembuka_docx(ingatan: Ingatan | None) -> Callable[[bytes], BerkasDocx]:
    from generator.inspection.docx_ingatan import buka_docx_teringat  # not for a PDF alone

    return partial(buka_docx_teringat, ingatan=ingatan) if ingatan else buka_docx


def _terbuka(data: bytes, buka: Callable[[bytes], _Terbuka]) -> _Terbuka | None:
    """A file for all that judge it; ``None`` for one that is not whole, of which its own rules tell."""
    try:
        return buka(data)
    except ValueError:
        return None


def _tolak(
    dokumen: Dokumen,
    tema: Tema,
    pdf: BerkasPdf | None,
    docx: bytes | None,
    jalur: Mapping[Format, str],
    tag: TagSrikandi | None,
) -> None:
    """Raises `NaskahDitolak` for pages of a letter that break its form, and for tags left in its files."""
    if pdf and (salah := periksa_halaman_naskah(pdf, dokumen, tema, jalur[Format.PDF])):
        raise NaskahDitolak(*salah)
    if not tag:
        return
    sisa = periksa_sisa_tag(teks_pdf(pdf), tag.semua, jalur[Format.PDF]) if pdf else []
    sisa += periksa_sisa_tag(alinea_docx(docx), tag.semua, jalur[Format.DOCX]) if docx else []
    if sisa:
        raise NaskahDitolak(*sisa)


def _periksa_isi(
    naskah: Naskah,
    dokumen: Dokumen,
    pdf: BerkasPdf | None,
    docx: BerkasDocx | None,
    xlsx: bytes | None,
    ingatan: Ingatan | None,
) -> list[Keluhan]:
    """Whether the whole book says all that its records state, with every heading, table, row and caption of its tree."""
    if not naskah.tagihan:
        return []
    keluhan = periksa_kelengkapan(naskah.tagihan, pdf, docx, xlsx)
    keluhan += periksa_hitungan(dokumen, naskah.tema, pdf, docx, ingatan)
    return [replace(satu, tempat=Tempat(naskah.jalur)) for satu in keluhan]
