"""Properties and styles in the order the schema fixes: one function for each container."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.tree import Huruf
from generator.writers.docx.satuan import half_points, twips, twips_of_points
from generator.writers.docx.xml import quote

_JUSTIFY = {"kiri": "left", "tengah": "center", "kanan": "right", "penuh": "both"}

THEME_FONT = '<w:rFonts w:asciiTheme="{0}HAnsi" w:eastAsiaTheme="{0}EastAsia" w:hAnsiTheme="{0}HAnsi" w:cstheme="{0}Bidi"/>'


@dataclass(frozen=True, slots=True)
class Indent:
    """Left and right indent, and either first-line or hanging indent (mm).

    Word inherits the attributes one by one (docx-writing reference §2), so all are always written.
    """

    left: float = 0
    right: float = 0
    first: float = 0
    hanging: float = 0

    def xml(self) -> str:
        first = f'w:hanging="{twips(self.hanging)}"' if self.hanging else f'w:firstLine="{twips(self.first)}"'
        return f'<w:ind w:left="{twips(self.left)}" w:right="{twips(self.right)}" {first}/>'


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop (mm from the left text edge)."""

    at: float
    kind: Literal["left", "center", "right", "clear"] = "left"
    leader: Literal["", "dot"] = ""

    def xml(self) -> str:
        leader = f' w:leader="{self.leader}"' if self.leader else ""
        return f'<w:tab w:val="{self.kind}"{leader} w:pos="{twips(self.at)}"/>'


def nama_gaya(gaya: str) -> str:
    """A key of the theme as part of a style's id: ``daftar_hadir`` as ``DaftarHadir``."""
    return gaya.title().replace("_", "")


def rule(edge: str, width_eighths: int, colour: str, space: int = 0, kind: str = "single") -> str:
    """A border; `space` in points."""
    return f'<w:{edge} w:val="{kind}" w:sz="{width_eighths}" w:space="{space}" w:color="{colour.lstrip("#")}"/>'


def spacing(before: float, after: float, line: float | None) -> str:
    """Space before and after and an exact line pitch, all in points."""
    exact = f' w:line="{twips_of_points(line)}" w:lineRule="exact"' if line else ' w:line="240" w:lineRule="auto"'
    return f'<w:spacing w:before="{twips_of_points(before)}" w:after="{twips_of_points(after)}"{exact}/>'


def paragraph_properties(
    *,
    keep_next: bool | None = None,
    keep_lines: bool = False,
    page_break: bool | None = None,
    number: str = "",
    borders: str = "",
    tabs: Sequence[Tab] = (),
    spaces: str = "",
    indent: Indent | None = None,
    contextual: bool = False,
    justify: str = "",
    outline: int | None = None,
) -> str:
    """The children of ``w:pPr``. `number` is the inside of ``w:numPr``, `justify` a word of `Huruf.rata`."""
    parts = [_switch("keepNext", keep_next)]
    parts.append("<w:keepLines/>" if keep_lines else "")
    parts.append(_switch("pageBreakBefore", page_break))
    parts.append(f"<w:numPr>{number}</w:numPr>" if number else "")
    parts.append(f"<w:pBdr>{borders}</w:pBdr>" if borders else "")
    parts.append(f"<w:tabs>{''.join(tab.xml() for tab in sorted(tabs, key=lambda tab: tab.at))}</w:tabs>" if tabs else "")
    parts.append(spaces)
    parts.append(indent.xml() if indent else "")
    parts.append("<w:contextualSpacing/>" if contextual else "")
    parts.append(f'<w:jc w:val="{_JUSTIFY[justify]}"/>' if justify else "")
    parts.append(f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "")
    return "".join(parts)


def _switch(name: str, state: bool | None) -> str:
    if state is None:
        return ""
    return f"<w:{name}/>" if state else f'<w:{name} w:val="0"/>'


def run_properties(
    *,
    font: Literal["", "major", "minor"] = "",
    bold: bool = False,
    italic: bool = False,
    colour: str = "",
    size: float = 0,
    underline: bool = False,
    extra: str = "",
) -> str:
    """The children of ``w:rPr``; `extra` holds what the schema puts after ``w:u``."""
    parts = [THEME_FONT.format(font) if font else ""]
    parts.append("<w:b/><w:bCs/>" if bold else "")
    parts.append("<w:i/><w:iCs/>" if italic else "")
    parts.append(f'<w:color w:val="{colour.lstrip("#")}"/>' if colour else "")
    parts.append(f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>' if size else "")
    parts.append('<w:u w:val="single"/>' if underline else "")
    return "".join(parts) + extra


def style(
    kind: Literal["paragraph", "character", "table", "numbering"],
    style_id: str,
    name: str,
    *,
    based: str = "",
    following: str = "",
    priority: int = 99,
    quick: bool = False,
    default: bool = False,
    custom: bool = True,
    hidden: bool = False,
    paragraph: str = "",
    run: str = "",
    extra: str = "",
) -> str:
    """One ``w:style``; `custom` false is for styles that Word knows by this very name."""
    attributes = (' w:default="1"' if default else "") + (' w:customStyle="1"' if custom else "")
    return (
        f'<w:style w:type="{kind}"{attributes} w:styleId="{style_id}"><w:name w:val={quote(name)}/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + f'<w:uiPriority w:val="{priority}"/>'
        + ("<w:semiHidden/><w:unhideWhenUsed/>" if hidden else "")
        + ("<w:qFormat/>" if quick else "")
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + extra
        + "</w:style>"
    )


def text_style(
    style_id: str,
    name: str,
    huruf: Huruf,
    *,
    based: str = "Normal",
    following: str = "",
    priority: int = 50,
    custom: bool = True,
    before: float | None = None,
    after: float | None = None,
    exact: bool = True,
    indent: Indent | None = None,
    tabs: Sequence[Tab] = (),
    keep_next: bool | None = None,
    keep_lines: bool = False,
    page_break: bool | None = None,
    number: str = "",
    borders: str = "",
    contextual: bool = False,
    justify: str = "",
    outline: int | None = None,
    font: Literal["", "major", "minor"] = "",
    colour: str = "",
    underline: bool = False,
) -> str:
    """A paragraph style that draws a role of the theme. `before` and `after` (points) replace those of the role."""
    return style(
        "paragraph",
        style_id,
        name,
        based=based,
        following=following,
        priority=priority,
        quick=priority < 60,
        custom=custom,
        paragraph=paragraph_properties(
            keep_next=keep_next,
            keep_lines=keep_lines,
            page_break=page_break,
            number=number,
            borders=borders,
            tabs=tabs,
            spaces=spacing(
                huruf.sebelum if before is None else before,
                huruf.sesudah if after is None else after,
                huruf.baris if exact else None,
            ),
            indent=indent or Indent(first=huruf.inden),
            contextual=contextual,
            justify=justify or huruf.rata,
            outline=outline,
        ),
        run=run_properties(
            font=font, bold=huruf.tebal, italic=huruf.miring, colour=colour, size=huruf.ukuran, underline=underline
        ),
    )
