"""Last pages laid out again: the page before the last gives some of its rows to the last, the pages before them stay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

import weasyprint
import weasyprint.layout
import weasyprint.layout.page

from generator.writers.metrik import MM_PER_PT
from generator.writers.pdf.mesin.kotak import tinggi_isi
from generator.writers.pdf.struktur import PT_PER_PX

_SEMUA: Final = weasyprint.layout.make_all_pages

Pilihan: TypeAlias = Callable[[int, float], Iterable[float]]
"""As `generator.writers.pdf.tata_letak.Imbang`."""


@contextmanager
def berimbang(pilihan: Pilihan) -> Iterator[None]:
    """Sections laid out meanwhile end as the first of the `pilihan` lets them that is better than without."""

    def halaman(context: Any, root_box: Any, html: Any, pages: Sequence[Any]) -> Iterable[Any]:
        return _SEMUA(context, root_box, html, pages) if pages else _imbangkan(pilihan, context, root_box, html)

    weasyprint.layout.make_all_pages = halaman
    try:
        yield
    finally:
        weasyprint.layout.make_all_pages = _SEMUA


def _imbangkan(pilihan: Pilihan, context: Any, root_box: Any, html: Any) -> Sequence[Any]:
    semula = []
    menunggu: list[list[Any] | None] = [[*context.footnotes]]
    for halaman in _SEMUA(context, root_box, html, ()):
        semula.append(halaman)
        menunggu.append(None if context.reported_footnotes or context.broken_out_of_flow else [*context.footnotes])
    lembar, pembuat, catatan = context.style_for._sheets, context.page_maker, context.footnotes
    for bawah in pilihan(len(semula), _isi_tersedikit(semula[-1:])):
        aturan = f"@page :nth({len(semula) - 1}) {{ margin-bottom: {bawah}mm }}"
        gaya = weasyprint.CSS(string=aturan, url_fetcher=html.url_fetcher, font_config=context.font_config)
        context.style_for._sheets = [*lembar, (gaya, *lembar[-1][1:])]
        coba = _ulang(context, root_box, html, semula, menunggu)
        if _lebih_imbang(coba, semula):
            return coba
        context.style_for._sheets, context.page_maker, context.footnotes = lembar, pembuat, catatan
    return semula


def _ulang(
    context: Any, root_box: Any, html: Any, semula: Sequence[Any], menunggu: Sequence[Sequence[Any] | None]
) -> Sequence[Any]:
    """The pages, anew from the page before the last; from an earlier one where something goes over to it from the page before.

    `menunggu` are the footnotes not yet laid out before each page, none where something goes over.
    """
    dari = max(ke for ke in range(len(semula) - 1) if menunggu[ke] is not None)
    context.footnotes = [*(menunggu[dari] or ())]
    context.page_maker = [*context.page_maker[:dari], (*context.page_maker[dari][:-1], _belum_berubah())]
    halaman = [*semula[:dari]]
    lanjut = True
    while lanjut:
        context.page_maker[len(halaman)][-1]["content_changed"] = False
        satu, sampai = weasyprint.layout.page.remake_page(len(halaman), context, root_box, html)
        halaman.append(satu)
        lanjut = sampai is not None or context.reported_footnotes
    context.broken_out_of_flow.clear()
    return halaman


def _belum_berubah() -> dict[str, Any]:
    """What the engine notes of a page that it has not laid out yet."""
    return {"content_changed": False, "pages_wanted": False, "anchors": [], "content_lookups": []}


def _lebih_imbang(coba: Sequence[Any], semula: Sequence[Any]) -> bool:
    """Whether of the last two pages the emptier one holds more than before, and there are no more pages."""
    return len(coba) <= len(semula) and _isi_tersedikit(coba[-2:]) > _isi_tersedikit(semula[-1:])


def _isi_tersedikit(halaman: Sequence[Any]) -> float:
    """The mm that the emptiest of these pages holds."""
    return min(tinggi_isi(satu) for satu in halaman) * PT_PER_PX * MM_PER_PT
