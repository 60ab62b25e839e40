"""What the layout engine worked out for one section serves the next: styles, sizes of boxes, lines of text.

Letters of a kind share nearly all of these, and they are half the work of a letter. Each is a pure function of its key, so that
pages are the same whether something was remembered or not. A process that remembers too much forgets all of it before its next
section.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import weasyprint.document
import weasyprint.draw
import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.css import StyleFor
from weasyprint.formatting_structure import boxes
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text.fonts import FontConfiguration, get_pango_font_key
from weasyprint.text.line_break import Layout, split_first_line, strut

from generator.writers.pdf.mesin.kotak import semua_kotak
from generator.writers.pdf.mesin.terbuka import bernomor_terbuka, gambar_teks

_TERBANYAK: Final = 20_000
"""Styles and lines remembered at most."""

_SISI: Final = ("top", "right", "bottom", "left")
_BINGKAI: Final = tuple(f"border_{sisi}_width" for sisi in _SISI)
_PANJANG: Final = (
    *(f"{jenis}_{sisi}" for jenis in ("margin", "padding") for sisi in _SISI),
    *(f"{batas}{ukuran}" for batas in ("", "min_", "max_") for ukuran in ("width", "height")),
)
_MILIK_UNSUR: Final = ((1, 0, 0), (0, 0, 0))
"""Specificities of what elements say themselves (style, language, id): values read anew in each section."""
TAK_DIWARISI: Final = frozenset({"anchor", "width"})
"""Properties that make a style another one, but not the styles below it: the id of an element, the width of a column."""

_TERGAMBAR: Final = frozenset({"begin_text", "set_text_matrix", "set_font_size", "show_text", "set_text_rise", "end_text"})
"""What drawing a text calls, and is kept; the place of the text is not."""
_SEKITAR: Final = frozenset({"set_color", "ink_rect", "logical_rect"})
_PERLU_GAMBAR: Final = ("get_image_from_uri", "font_config", "dictionaries")
"""What drawings ask the context of layout for when they are drawn: pictures inside them, fonts, words that are hyphenated."""

_GAYA: Final = StyleFor.set_computed_styles
_TEKS: Final = gambar_teks
_HTML: Final = weasyprint.tinyhtml5
_TATA: Final = weasyprint.document.layout_document


@dataclass(slots=True)
class _Ingatan:
    """Fonts by the folder of the themes, styles by what they are made of, the number of lines kept with their styles.

    `wakil` holds, by what is passed on, the first of all styles that pass on the same.
    """

    huruf: dict[Path, Any] = field(default_factory=dict)
    gaya: dict[Any, Any] = field(default_factory=dict)
    wakil: dict[Any, Any] = field(default_factory=dict)
    baris: int = 0


_INGATAN: Final = _Ingatan()


def pasang() -> None:
    """Puts memory before the engine's own functions."""
    StyleFor.set_computed_styles = _gaya_terhitung
    for nama, modul in list(sys.modules.items()):
        if nama.startswith("weasyprint.layout.") and getattr(modul, "resolve_percentages", None) is resolve_percentages:
            vars(modul)["resolve_percentages"] = _ukuran_terhitung
    for modul in (weasyprint.layout.inline, weasyprint.layout.preferred):
        modul.split_first_line = _baris_terpotong
    weasyprint.layout.inline.strut = _tinggi_baris
    weasyprint.draw.draw_text = _teks_tergambar
    weasyprint.tinyhtml5 = _Pengurai
    weasyprint.document.layout_document = _halaman_tertata


def _halaman_tertata(html: Any, root_box: Any, context: Any) -> Iterator[Any]:
    """The pages of a document, without the rings that would keep its boxes when nobody needs them any more.

    Columns of tables know their cells, and the context of layout knows styles and boxes: looking for such rings takes a tenth
    of the time of layout, and what waits for it takes memory. The context keeps only what drawings still ask it for.
    """
    semua = list(_TATA(html, root_box, context))
    for box in (box for halaman in semua for box in semua_kotak(halaman) if isinstance(box, boxes.TableBox)):
        for kolom in (kolom for kelompok in box.column_groups for kolom in kelompok.children):
            vars(kolom).pop("get_cells", None)
    perlu = {nama: vars(context)[nama] for nama in _PERLU_GAMBAR}
    vars(context).clear()
    vars(context).update(perlu)
    yield from semua


class _Pengurai:
    """Stands in the place of the engine's HTML parser: what this program writes is XML too, and read thirty times as fast."""

    @staticmethod
    def parse(isi: Any, **pilihan: Any) -> Any:
        teks = isi.read()
        try:
            return ElementTree.fromstring(teks)  # noqa: S314 - written by this program
        except ElementTree.ParseError:
            return _HTML.parse(teks, **pilihan)


def huruf_terbuka(aset: Path) -> Any:
    """The fonts for the next section, found once a process; forgets first what has become too much."""
    if len(_INGATAN.gaya) + _INGATAN.baris > _TERBANYAK:
        _lupakan()
    if aset not in _INGATAN.huruf:
        _INGATAN.huruf[aset] = FontConfiguration()
    return _INGATAN.huruf[aset]


def _lupakan() -> None:
    """Forgets styles with all that is kept with them; a style and that of its anonymous boxes know each other."""
    for gaya in _INGATAN.gaya.values():
        while gaya is not None:
            gaya.specified, gaya = {}, vars(gaya).pop("anonymous_style", None)
    _INGATAN.gaya.clear()
    _INGATAN.wakil.clear()
    _INGATAN.baris = 0


def _gaya_terhitung(
    self: Any,
    element: Any,
    parent: Any,
    root: Any = None,
    pseudo_type: str | None = None,
    base_url: str | None = None,
    target_collector: Any = None,
) -> None:
    """The style of an element, one object for all elements of all sections that inherit and say the same."""
    semua = self.get_computed_styles()
    induk = self.font_config if parent is None else semua[parent, None]
    tertulis = self.get_cascaded_styles().get((element, pseudo_type), {})
    # Values of style sheets are known by identity: a remembered style keeps its parent and what it is made of alive.
    ciri = tuple(
        (nama, *bobot[:2], *bobot[2], repr(nilai) if tuple(bobot[2]) in _MILIK_UNSUR else id(nilai))
        for nama, (nilai, bobot) in tertulis.items()
    )
    kunci = (garis(induk), pseudo_type, base_url, ciri)
    gaya = _INGATAN.gaya.get(kunci)
    if gaya is None:
        _GAYA(self, element, parent, root, pseudo_type, base_url, target_collector)
        gaya = semua[element, pseudo_type]
        if gaya["float"] != "footnote" and "list-item" not in gaya["display"]:  # the engine changes those while it lays out
            _INGATAN.gaya[kunci] = gaya
            _wakili(gaya, kunci)
        return
    semua[element, pseudo_type] = gaya
    if target_collector and gaya["anchor"]:
        target_collector.collect_anchor(gaya["anchor"])


def garis(gaya: Any) -> int:
    """The line that styles below `gaya` come from, the same for all that differ in nothing that is passed on."""
    return id(getattr(gaya, "wakil", gaya))


def _wakili(gaya: Any, kunci: tuple[Any, ...]) -> None:
    """Lets a style that says something of its own stand in the line of the first one that passes on the same."""
    *asal, ciri = kunci
    warisan = tuple(satu for satu in ciri if satu[0] not in TAK_DIWARISI)
    if len(warisan) < len(ciri):
        wakil = _INGATAN.wakil.setdefault((*asal, warisan), gaya)
        if wakil is not gaya:
            gaya.wakil = wakil


def _ukuran_terhitung(box: Any, containing_block: Any) -> None:
    """Sizes of a box that its style says in absolute lengths are the same wherever it stands."""
    gaya = box.style
    try:
        tetap = gaya.ukuran_tetap
    except AttributeError:
        resolve_percentages(box, containing_block)
        gaya.ukuran_tetap = {nama: getattr(box, nama) for nama in (*_PANJANG, *_BINGKAI)} if _mutlak(gaya) else None
        return
    if tetap is None:
        resolve_percentages(box, containing_block)
    else:
        box.__dict__.update(tetap)


def _mutlak(gaya: Any) -> bool:
    """Borders of collapsed tables are not those of their style."""
    return gaya["border_collapse"] != "collapse" and all(
        gaya[nama] == "auto" or getattr(gaya[nama], "unit", "%") == "px" for nama in _PANJANG
    )


def teringat(gaya: Any, jenis: str, kunci: Any, hitung: Callable[[], Any]) -> Any:
    """What `hitung` gives, kept with a style: for what depends on the style and `kunci` only."""
    semua = gaya.__dict__.setdefault(jenis, {})
    if kunci not in semua:
        semua[kunci] = hitung()
        _INGATAN.baris += 1
    return semua[kunci]


def _baris_terpotong(
    text: str,
    style: Any,
    context: Any,
    max_width: Any,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> Any:
    """The first line of a text; its layout is a copy, since spaces are added to it later."""
    kunci = (text, max_width, justification_spacing, is_line_start, minimum)

    def hitung() -> Any:
        layout, *sisanya = split_first_line(text, style, context, max_width, justification_spacing, is_line_start, minimum)
        return layout.__dict__, sisanya

    isi, sisanya = teringat(style, "baris_terpotong", kunci, hitung)
    layout = Layout.__new__(Layout)
    layout.__dict__.update(isi)
    return layout, *sisanya


def _tinggi_baris(style: Any) -> Any:
    """The height of an empty line and where its baseline is."""
    return teringat(style, "tinggi_baris", None, lambda: strut(style))


class _Perekam:
    """Stands before the stream of a page while a text is drawn and keeps what was drawn, with the fonts and their glyphs."""

    def __init__(self, stream: Any) -> None:
        self.langkah: list[tuple[str, tuple[Any, ...]]] = []
        self.huruf: dict[Any, tuple[Any, Any]] = {}
        self.utuh = True
        self._stream = stream

    def __getattr__(self, nama: str) -> Any:
        milik = getattr(self._stream, nama)
        if nama in _TERGAMBAR:

            def rekam(*isi: Any) -> None:
                if nama != "set_text_matrix":
                    self.langkah.append((nama, isi))
                milik(*isi)

            return rekam
        self.utuh = self.utuh and nama in _SEKITAR
        return milik

    def add_font(self, pango_font: Any) -> Any:
        """The font with a map of its own, so that the glyphs of this text are known."""
        huruf, ukuran = self._stream.add_font(pango_font)
        kunci = get_pango_font_key(pango_font)[0]
        if kunci not in self.huruf:
            salinan = copy(huruf)
            salinan.to_unicode = {}
            self.huruf[kunci] = huruf, salinan
        return self.huruf[kunci][1], ukuran

    def selesai(self) -> _Tergambar:
        """What was drawn; gives the fonts of the page the glyphs it used."""
        glif = {}
        for kunci, (huruf, salinan) in self.huruf.items():
            glif[kunci] = salinan.to_unicode, {satu: huruf.widths[satu] for satu in salinan.to_unicode}
        hasil = _Tergambar(tuple(self.langkah), glif)
        hasil.beri_glif(self._stream)
        return hasil


@dataclass(frozen=True, slots=True)
class _Tergambar:
    """Calls that draw a text at the place set before, and of each of its fonts the text and the width of its glyphs."""

    langkah: tuple[tuple[str, tuple[Any, ...]], ...]
    glif: dict[Any, tuple[dict[int, str], dict[int, Any]]]

    def beri_glif(self, stream: Any) -> None:
        for kunci, (teks, lebar) in self.glif.items():
            huruf = stream._fonts[kunci]
            for satu, isi in teks.items():
                huruf.to_unicode.setdefault(satu, isi)
                huruf.widths.setdefault(satu, lebar[satu])


def _teks_tergambar(stream: Any, textbox: Any, offset_x: float, text_overflow: str, block_ellipsis: Any = "none") -> None:
    """A text drawn before with the same style and spaces is drawn as it was, at its own place."""
    gaya, layout = textbox.style, textbox.pango_layout
    polos = (
        not bernomor_terbuka(textbox)
        and gaya["visibility"] == "visible"
        and gaya["text_decoration_line"] == "none"
        and textbox.text.strip()
    )
    if not polos or text_overflow == "ellipsis" or block_ellipsis != "none" or bernomor_terbuka(textbox):
        _TEKS(stream, textbox, offset_x, text_overflow, block_ellipsis)
        return
    semua = gaya.__dict__.setdefault("tergambar", {})
    kunci = (layout.text, layout.justification_spacing)
    lama = semua.get(kunci)
    if lama is None or not stream._fonts.keys() >= lama.glif.keys():
        perekam = _Perekam(stream)
        _TEKS(perekam, textbox, offset_x, text_overflow, block_ellipsis)
        baru = perekam.selesai()
        if lama is None and perekam.utuh:
            semua[kunci] = baru
            _INGATAN.baris += 1
        return
    stream.set_color(gaya["color"])
    stream.begin_text()
    stream.set_text_matrix(1, 0, 0, -1, textbox.position_x, textbox.position_y + textbox.baseline)
    for nama, isi in lama.langkah[1:]:
        getattr(stream, nama)(*isi)
    lama.beri_glif(stream)
