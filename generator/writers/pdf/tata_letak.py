"""Layout of one section through the engine's front door; what lies behind it is the matter of `generator.writers.pdf.mesin`."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeAlias

from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.pdf.galat import GalatTataLetak, PdfTidakTersedia
from generator.writers.pdf.objek import kemas_objek
from generator.writers.pdf.struktur import PT_PER_PX, Awal, Medan, Simpul, buka_struktur, kemas_struktur
from generator.writers.pdf.unsur import aman


@dataclass(frozen=True, slots=True)
class Tempat:
    """A point of a page in points from its bottom left; pages count from 0."""

    halaman: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Tertata:
    """A laid out section: relocatable objects, packed, and the table of what they provide and need.

    `objek` is the work of `objek.kemas_objek`, `sidik` its hash, `banyak` the number of object numbers it takes, `halaman` that
    of the first page. `jangkar` are the places of ids, `perlu` the ids that links lead to, `medan` the page numbers left open,
    `awal` what each page begins with, `huruf` the fonts by the names that pages use, each with its face (bold, slanted) and
    the text of its glyphs, `gambar` the names of its pictures, `ruas` the forms of the numbers left open by name. `anak_tangga`
    is the rung of the ladder on which a letter was set closer, 0 for none. `pohon` is the structure, packed, which only the join
    by pikepdf reads; the linker finds it among the objects.
    """

    objek: bytes
    sidik: str
    banyak: int
    halaman: int
    pohon: bytes
    jangkar: dict[str, Tempat]
    perlu: tuple[str, ...]
    medan: tuple[Medan, ...]
    awal: tuple[Awal, ...]
    huruf: dict[str, tuple[tuple[bool, bool], dict[int, str]]]
    gambar: tuple[str, ...]
    ruas: dict[str, str]
    anak_tangga: int = 0

    @property
    def jumlah_halaman(self) -> int:
        return len(self.awal)

    @property
    def struktur(self) -> tuple[Simpul, ...]:
        return buka_struktur(self.pohon)


@dataclass(frozen=True, slots=True)
class Percobaan:
    """A section laid out and not drawn."""

    _hasil: Any

    @property
    def jumlah_halaman(self) -> int:
        return len(self._hasil.pages)


Mencoba: TypeAlias = Callable[[str], Percobaan]
"""Of the style sheet of the pages: the section laid out with it."""


Imbang: TypeAlias = Callable[[int, float], Iterable[float]]
"""Of the number of pages and the mm that the last of them holds: bottom margins (mm) to try for the page before it, the best
first; none for a single page."""


def tata(
    html: str,
    gaya: str,
    judul: str,
    bahasa: str,
    aset: Path,
    pilih: Callable[[Mencoba], Percobaan] = lambda coba: coba(""),
    imbang: Imbang = lambda *_: (),
) -> Tertata:
    """Lays out one section as `pilih` tries it, each time its last two pages as `imbang` wants them, and draws what that chooses.

    Raises `PdfTidakTersedia` without the engine, `GalatTataLetak` for anything it warns of.
    """
    mesin = buka_mesin(aset)
    kepala = f'<meta charset="utf-8"/><title>{aman(judul)}</title>'
    dokumen = f'<!DOCTYPE html><html lang="{bahasa}"><head>{kepala}</head><body>{html}</body></html>'
    from generator.writers.pdf.mesin.hemat import huruf_terbuka
    from generator.writers.pdf.mesin.imbang import berimbang
    from generator.writers.pdf.pengambil import Pengambil

    pengambil = Pengambil(aset)
    dasar = aset.resolve().as_uri() + "/"
    lembar = _gaya_terbaca(gaya, aset)
    with _catat_peringatan() as peringatan:
        try:
            sumber = mesin.HTML(string=dokumen, base_url=dasar, url_fetcher=pengambil)
            cetak = partial(sumber.render, font_config=huruf_terbuka(aset), pdf_tags=True, output_intent="srgb")
            with berimbang(imbang):
                terpilih = pilih(lambda halaman: Percobaan(cetak(stylesheets=[_gaya_terbaca(halaman, aset), lembar])))
            tertata = _cetak(terpilih._hasil, aset)
        except mesin.urls.FatalURLFetchingError as galat:
            peringatan.append(str(galat))
    if pengambil.ditolak:
        raise GalatTataLetak("alamat berikut bukan aset proyek dan tidak diambil: " + ", ".join(pengambil.ditolak))
    _tolak(peringatan)
    return tertata


def _tolak(peringatan: Sequence[str]) -> None:
    if peringatan:
        raise GalatTataLetak("mesin tata letak memberi peringatan: " + "; ".join(peringatan))


@lru_cache(maxsize=1)
def buka_mesin(aset: Path) -> Any:
    """WeasyPrint with the bundled fonts, imported late. Raises `PdfTidakTersedia`."""
    batasi_huruf(aset)
    try:
        import weasyprint
        import weasyprint.urls
    except (ImportError, OSError) as galat:
        raise PdfTidakTersedia(
            "PDF memerlukan WeasyPrint dan pustaka Pango yang tidak ditemukan. Pasang keduanya, di Debian atau Ubuntu dengan "
            "`apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0` dan `pip install weasyprint`. "
            f"DOCX dan XLSX dapat dibuat tanpa itu. ({galat})"
        ) from galat
    from generator.writers.pdf.mesin import hemat, kait, selektor

    kait.pasang()
    hemat.pasang()
    selektor.pasang()
    return weasyprint


@lru_cache(maxsize=64)
def _gaya_terbaca(gaya: str, aset: Path) -> Any:
    """The parsed style sheet, which takes as long as the layout of a page; it names no address.

    What `mesin.hemat` remembers knows a value by its identity, so that a sheet read again is all new to it.
    """
    from generator.writers.pdf.pengambil import Pengambil

    with _catat_peringatan() as peringatan:
        hasil = buka_mesin(aset).CSS(string=gaya, url_fetcher=Pengambil(aset))
    _tolak(peringatan)
    return hasil


def _cetak(hasil: Any, aset: Path) -> Tertata:
    from generator.writers.pdf.mesin.kait import lengkapi_spasi, susun_pdf
    from generator.writers.pdf.mesin.pemandu import Pemandu
    from generator.writers.pdf.mesin.petik import Pemetik

    lengkapi_spasi(hasil.pages)
    pemandu = Pemandu(hasil)
    with pemandu:
        pdf = susun_pdf(hasil)
    pohon = kemas_struktur(pemandu.struktur)
    pemetik = Pemetik(pdf, hasil.fonts, aset)
    objek = pemetik.petik(pemandu.struktur, pemandu.medan, pemandu.ruas)
    jangkar: dict[str, Tempat] = {}
    for ke, halaman in enumerate(hasil.pages):
        for nama, (x, y, *_) in halaman.anchors.items():
            jangkar.setdefault(nama, Tempat(ke, round(x * PT_PER_PX, 2), round((halaman.height - y) * PT_PER_PX, 2)))
    terkemas = kemas_objek(objek)
    return Tertata(
        objek=terkemas,
        sidik=hashlib.sha256(terkemas).hexdigest(),
        banyak=objek.banyak,
        halaman=objek.pertama,
        pohon=pohon,
        jangkar=jangkar,
        perlu=tuple(dict.fromkeys(pemetik.perlu)),
        medan=tuple(pemandu.medan),
        awal=tuple(pemandu.awal),
        huruf=pemetik.huruf,
        gambar=tuple(satu.nama for satu in objek.gambar),
        ruas=pemandu.ruas,
    )


class _Pencatat(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.pesan: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.pesan.append(record.getMessage())


@contextmanager
def _catat_peringatan() -> Iterator[list[str]]:
    """Collects what the engine says from WARNING up instead of letting it be printed."""
    pencatat, log = _Pencatat(), logging.getLogger("weasyprint")
    lama, meneruskan = log.handlers[:], log.propagate
    log.handlers[:], log.propagate = [pencatat], False
    try:
        yield pencatat.pesan
    finally:
        log.handlers[:], log.propagate = lama, meneruskan
