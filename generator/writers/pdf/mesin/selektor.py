"""Which rules an element answers to is asked once for all elements that stand alike; their styles are one, pseudo-elements too.

The engine's own sheet gives six pseudo-elements to every element, so that a table of a thousand cells has seven thousand styles
to put together; nearly all cells stand alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from math import inf
from typing import Any, Final
from weakref import WeakKeyDictionary

from weasyprint.css import StyleFor, declaration_precedence, find_style_attributes, preprocess_declarations

from generator.writers.pdf.mesin.hemat import garis

_TERBANYAK: Final = 20_000
"""Standings remembered at most."""

_AKHIR: Final = 4
"""Selectors count at most this far from the last sibling."""

TAK_DIPILIH: Final = frozenset(
    {"id", "style", "href", "src", "alt", "title", "colspan", "rowspan", "peran", "blok", "ke", "ringkasan", "penomoran", "ruas"}
)
"""Attributes whose value no selector asks for."""

_AWAL: Final = StyleFor.__init__


@dataclass(slots=True)
class _Ingatan:
    """Standings by what selectors see of them, and for each style sheet the rules that answer to them."""

    letak: dict[tuple[Any, ...], int] = field(default_factory=dict)
    cocok: WeakKeyDictionary[Any, tuple[dict[int, Any], dict[Any, Any]]] = field(default_factory=WeakKeyDictionary)


_INGATAN: Final = _Ingatan()
_NOMOR: Final = count()


def pasang() -> None:
    """Puts memory before the engine's cascade."""
    StyleFor.__init__ = _runtunkan


def _runtunkan(
    self: Any, html: Any, sheets: Sequence[Any], presentational_hints: bool, font_config: Any, target_collector: Any
) -> None:
    """The styles of all elements of a document, in its order."""
    self._cascaded_styles = {}
    self._computed_styles = {}
    self.initial_page_sizes = {"box": None, "area": None}
    self._sheets = sheets
    self.font_config = font_config
    milik = _pernyataan(self, html, presentational_hints)
    if len(_INGATAN.letak) > _TERBANYAK:
        _INGATAN.letak.clear()
        _INGATAN.cocok.clear()
    letak: dict[Any, int] = {}
    jadi: dict[tuple[Any, ...], dict[str | None, Any]] = {}
    semua = self._computed_styles
    for bungkus in html.wrapper_element.iter_subtree():
        unsur = bungkus.etree_element
        induk = bungkus.parent.etree_element if bungkus.parent else None
        letak[unsur] = di_sini = _letak(bungkus, letak.get(induk, -1))
        aturan = [aturan_cocok(lembar.matcher, bungkus, di_sini) for lembar, _, _ in sheets]
        kunci = (garis(semua[induk, None]) if induk is not None else None, *map(id, aturan))
        gaya = jadi.get(kunci, {}) if unsur not in milik else {}
        if None in gaya:
            for jenis, satu in gaya.items():
                semua[unsur, jenis] = satu
            if len(gaya) > 1 or not _berubah(gaya[None]):
                continue
        gaya = _susun(self, unsur, induk, html, aturan, target_collector, gaya)
        if unsur not in milik:
            jadi[kunci] = {None: gaya[None]} if _berubah(gaya[None]) else gaya
    self._cascaded_styles.clear()


def _berubah(gaya: Any) -> bool:
    """Whether the engine changes styles of pseudo-elements of such an element while it lays out."""
    return gaya["float"] == "footnote" or "list-item" in gaya["display"]


def _pernyataan(self: Any, html: Any, presentational_hints: bool) -> set[Any]:
    """Elements that say something of their own; what they say becomes part of their cascade."""
    milik = set()
    for bobot, unsur, pernyataan, alamat in find_style_attributes(html.etree_element, presentational_hints, html.base_url):
        milik.add(unsur)
        _tambah(
            self._cascaded_styles.setdefault((unsur, None), {}), preprocess_declarations(alamat, pernyataan), "author", inf, bobot
        )
    return milik


def _tambah(gaya: dict[str, Any], pernyataan: Any, asal: str, lapis: float, bobot: Any) -> None:
    for nama, nilai, penting in pernyataan:
        baru = (declaration_precedence(asal, penting), lapis, bobot)
        lama = gaya.get(nama)
        if lama is None or lama[1] <= baru:
            gaya[nama] = nilai, baru


def _susun(
    self: Any, unsur: Any, induk: Any, html: Any, aturan: Sequence[Any], target_collector: Any, ada: dict[str | None, Any]
) -> dict[str | None, Any]:
    """The styles of an element and of its pseudo-elements, but for those that are there already."""
    runtun = self._cascaded_styles
    jenis: dict[str | None, None] = {None: None}
    for (lembar, asal, bobot_lembar), milik in zip(self._sheets, aturan, strict=True):
        for bobot, _urutan, semu, (pernyataan, lapis) in milik:
            jenis[semu] = None
            nomor = inf if lapis is None else lembar.layers.index(lapis)
            _tambah(runtun.setdefault((unsur, semu), {}), pernyataan, asal, nomor, bobot_lembar or bobot)
    pilihan = {"root": html.etree_element, "base_url": html.base_url, "target_collector": target_collector}
    for satu in jenis:
        if satu not in ada:
            self.set_computed_styles(unsur, pseudo_type=satu, parent=unsur if satu else induk, **pilihan)
    return {satu: self._computed_styles[unsur, satu] for satu in jenis}


def aturan_cocok(pencocok: Any, bungkus: Any, letak: int) -> Any:
    """The rules of a style sheet that answer to an element standing at `letak`; equal answers are one object."""
    cocok, sama = _INGATAN.cocok.setdefault(pencocok, ({}, {}))
    hasil = cocok.get(letak)
    if hasil is None:
        hasil = pencocok.match(bungkus)
        hasil = sama.setdefault(tuple([satu[1] for satu in hasil]), hasil)
        if not pencocok.id_selectors:
            cocok[letak] = hasil
    return hasil


def _letak(bungkus: Any, induk: int) -> int:
    """The number of where an element stands: what selectors see of it, its parents, its neighbours and its children."""
    unsur, sebelum = bungkus.etree_element, bungkus.previous
    sisa = len(bungkus.parent.etree_children) - bungkus.index if bungkus.parent else 1
    isi = {satu.get("class") for satu in bungkus.etree_children}
    kunci = (
        induk,
        _rupa(unsur),
        _rupa(sebelum.etree_element) if sebelum else None,
        bungkus.index == 0,
        min(sisa, _AKHIR),
        frozenset(isi),
    )
    nomor = _INGATAN.letak.get(kunci)
    if nomor is None:
        nomor = _INGATAN.letak[kunci] = next(_NOMOR)
    return nomor


def _rupa(unsur: Any) -> tuple[Any, ...]:
    return unsur.tag, tuple([(nama, None if nama in TAK_DIPILIH else nilai) for nama, nilai in unsur.attrib.items()])
