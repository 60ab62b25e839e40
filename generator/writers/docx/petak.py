"""Tables as XML: grid, rows, cells, and the tables that only place things side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from generator.writers.docx.satuan import twips
from generator.writers.docx.xml import quote


def grid(widths: Sequence[float]) -> list[int]:
    """Widths in mm as twips whose sum is exact."""
    edges = [0, *(twips(edge) for edge in accumulate(widths))]
    return [right - left for left, right in pairwise(edges)]


def table(
    style: str,
    columns: Sequence[int],
    rows: Iterable[str],
    *,
    first_row: bool = False,
    last_row: bool = False,
    caption: str = "",
    description: str = "",
) -> str:
    """A table of fixed layout; `rows` are whole ``w:tr``. `first_row` and `last_row` switch the style's own looks on."""
    look = 0x0600 | (0x20 if first_row else 0) | (0x40 if last_row else 0)
    texts = (f"<w:tblCaption w:val={quote(caption)}/>" if caption else "") + (
        f"<w:tblDescription w:val={quote(description)}/>" if description else ""
    )
    grid_columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look:04X}" w:firstRow="{int(first_row)}" '
        f'w:lastRow="{int(last_row)}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{texts}</w:tblPr>'
        f"<w:tblGrid>{grid_columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: str, *, whole: bool = True, header: bool = False, height: float = 0) -> str:
    """A row; `whole` keeps it on one page, `header` repeats it on every page, `height` in mm is the least it has."""
    properties = ("<w:cantSplit/>" if whole else "") + (
        f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    )
    properties += "<w:tblHeader/>" if header else ""
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{cells}</w:tr>"


def cell_start(width: int, span: int = 1, merge: str = "") -> str:
    """The opening of a cell; `merge` is "" , "restart" or "continue" of a vertical span."""
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    down = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[merge]
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{down}</w:tcPr>'


def cell(content: str, width: int, span: int = 1, merge: str = "") -> str:
    return f"{cell_start(width, span, merge)}{content}</w:tc>"


def bare_row(content: str, width: int, span: int) -> str:
    """A last row of one cell without rules and margins, in which a layout table is set between paragraphs."""
    edges = "".join(f'<w:{edge} w:val="nil"/>' for edge in ("left", "bottom", "right"))
    margins = "".join(f'<w:{edge} w:w="0" w:type="dxa"/>' for edge in ("top", "left", "bottom", "right"))
    start = cell_start(width, span).removesuffix("</w:tcPr>")
    return row(f"{start}<w:tcBorders>{edges}</w:tcBorders><w:tcMar>{margins}</w:tcMar></w:tcPr>{content}</w:tc>")


def layout_row(columns: Sequence[int], cells: Sequence[tuple[str, int]], *, whole: bool = True, height: float = 0) -> str:
    """A row of a layout table from (content, columns spanned)."""
    parts, at = [], 0
    for content, span in cells:
        parts.append(cell(content, sum(columns[at : at + span]), span))
        at += span
    return row("".join(parts), whole=whole, height=height)
