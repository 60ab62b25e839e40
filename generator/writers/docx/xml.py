"""WordprocessingML as strings: text, runs, paragraphs, fields, bookmarks.

Strings are 5 times faster than an element tree and 26 times faster than python-docx (docx-writing reference §7).
"""

from __future__ import annotations

import re

from generator.writers.rapat import PENGIKAT, rapatkan

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_UNUSUAL = re.compile("[&<>\t\n\r\u00ad\u2011\x00-\x1f\ufffe\uffff\ud800-\udfff]|^ | $|  ")
_SPLIT = re.compile("([\t\n\u00ad\u2011])")
_TIED = re.compile(f"{PENGIKAT}([/-]){PENGIKAT}")
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quote(value: str | int) -> str:
    """An attribute value in double quotes."""
    return '"' + escape(str(value)).replace('"', "&quot;").replace("\n", " ").replace("\t", " ") + '"'


def text(content: str) -> str:
    """What stands inside a run. Raises ValueError for characters that XML cannot hold: dropping them would change a value."""
    if not _UNUSUAL.search(content):
        return f"<w:t>{content}</w:t>"
    if _FORBIDDEN.search(content):
        raise ValueError(f"teks memuat karakter kendali: {content!r}")
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_ELEMENTS.get(part) or _plain(part) for part in _SPLIT.split(content) if part)


def _plain(part: str) -> str:
    keep = ' xml:space="preserve"' if part[0] == " " or part[-1] == " " or "  " in part else ""
    return f"<w:t{keep}>{escape(part)}</w:t>"


def run(content: str, style: str = "") -> str:
    """One run of text with the no-break rules of official papers, empty for no text."""
    return f"<w:r>{_run_style(style)}{text(_together(content))}</w:r>" if content else ""


def _together(content: str) -> str:
    """No-break spaces and hyphens. Word never breaks at a slash, and its fonts lack the word joiner: both stay out."""
    tied = rapatkan(content)
    return _TIED.sub(lambda found: "\u2011" if found[1] == "-" else found[1], tied) if PENGIKAT in tied else tied


def element_run(element: str, style: str = "") -> str:
    """One run around an element such as ``<w:tab/>``."""
    return f"<w:r>{_run_style(style)}{element}</w:r>"


def _run_style(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""


PAGE_BREAK = "<w:pageBreakBefore/>"
TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def paragraph(
    content: str,
    style: str,
    *,
    keep_next: bool = False,
    page_break: bool | str = False,
    number: str = "",
    section: str = "",
) -> str:
    """A paragraph of a style. The keywords are the only direct formatting of the writer; `number` is a ``w:numPr``, `page_break`
    may be what will become one."""
    properties = f'<w:pStyle w:val="{style}"/>'
    if keep_next:
        properties += "<w:keepNext/>"
    if page_break:
        properties += PAGE_BREAK if page_break is True else page_break
    return f"<w:p><w:pPr>{properties}{number}{section}</w:pPr>{content}</w:p>"


def numbering(level: int, number_id: int | str) -> str:
    """What puts a paragraph in a list; list 0 takes it out of its style's."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'


def field_start(instruction: str, style: str = "") -> str:
    return (
        _field_mark("begin", style)
        + f'<w:r>{_look(style)}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        + _field_mark("separate", style)
    )


def field(instruction: str, cached: str, style: str = "") -> str:
    """A field with its last result. `cached` may be empty: then nothing is shown until Word computes it.

    `style` stands on all of it: Word gives a new result the look of the instruction, LibreOffice that of the mark of the end.
    """
    return field_start(instruction, style) + run(cached, style) + _field_mark("end", style)


def _field_mark(kind: str, style: str) -> str:
    return f'<w:r>{_look(style)}<w:fldChar w:fldCharType="{kind}"/></w:r>'


def _look(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
