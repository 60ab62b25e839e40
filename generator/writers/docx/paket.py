"""The package: parts, content types, relationships."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.tree import Dokumen, Tema
from generator.writers.docx.naskah import RELATIONSHIP
from generator.writers.docx.xml import DECLARATION, NAMESPACES, escape, quote

WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE = "application/vnd.openxmlformats-officedocument."
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"

TIPE = {
    "word/document.xml": WORDPROCESSING + "document.main+xml",
    "word/styles.xml": WORDPROCESSING + "styles+xml",
    "word/numbering.xml": WORDPROCESSING + "numbering+xml",
    "word/settings.xml": WORDPROCESSING + "settings+xml",
    "word/fontTable.xml": WORDPROCESSING + "fontTable+xml",
    "word/footnotes.xml": WORDPROCESSING + "footnotes+xml",
    "word/theme/theme1.xml": OFFICE + "theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": OFFICE + "extended-properties+xml",
}
HUBUNGAN_TETAP = (
    ("styles", "styles.xml"),
    ("numbering", "numbering.xml"),
    ("settings", "settings.xml"),
    ("fontTable", "fontTable.xml"),
    ("footnotes", "footnotes.xml"),
    ("theme", "theme/theme1.xml"),
)
_AKHIRAN = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "bmp": "image/bmp",
}


def tipe_isi(parts: Iterable[str]) -> str:
    """``[Content_Types].xml`` for the given part names."""
    names = sorted(parts)
    used = sorted({name.rpartition(".")[2] for name in names} & _AKHIRAN.keys())
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    defaults |= {akhiran: _AKHIRAN[akhiran] for akhiran in used}
    overrides = {name: TIPE[name] for name in names if name in TIPE}
    for name in names:
        for kind in ("header", "footer"):
            if name.startswith(f"word/{kind}"):
                overrides[name] = f"{WORDPROCESSING}{kind}+xml"
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}content-types">'
        + "".join(f'<Default Extension="{akhiran}" ContentType="{tipe}"/>' for akhiran, tipe in defaults.items())
        + "".join(f'<Override PartName="/{name}" ContentType="{tipe}"/>' for name, tipe in sorted(overrides.items()))
        + "</Types>"
    )


def hubungan(isi: Mapping[tuple[str, str], str]) -> str:
    """A relationships part from (kind, target) to id; kind ``hyperlink`` is external."""
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">'
        + "".join(
            f'<Relationship Id="{nomor}" Type="{RELATIONSHIP}/{jenis}" Target={quote(sasaran)}'
            + (' TargetMode="External"' if jenis == "hyperlink" else "")
            + "/>"
            for (jenis, sasaran), nomor in isi.items()
        )
        + "</Relationships>"
    )


def hubungan_paket() -> str:
    core = PACKAGE + "relationships/metadata/core-properties"
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONSHIP}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONSHIP}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )


def sifat_dokumen(dokumen: Dokumen) -> str:
    """Title, creator, language; both dates are the day of the data, because the file must not know when it was made."""
    waktu = _waktu(dokumen.tanggal)
    pembuat = escape(dokumen.pembuat)
    subjek = f"<dc:subject>{escape(dokumen.subjek)}</dc:subject>" if dokumen.subjek else ""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(dokumen.judul)}</dc:title>{subjek}<dc:creator>{pembuat}</dc:creator>"
        f"<cp:lastModifiedBy>{pembuat}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{waktu}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{waktu}</dcterms:modified>'
        f"<dc:language>{escape(dokumen.bahasa)}</dc:language></cp:coreProperties>"
    )


def _waktu(tanggal: date) -> str:
    return f"{tanggal.isoformat()}T00:00:00Z"


def aplikasi() -> str:
    return f'{DECLARATION}<Properties xmlns="{EXTENDED}"><Application>buku-klaster</Application></Properties>'


def tabel_huruf(tema: Tema) -> str:
    return (
        f"{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name={quote(tema.keluarga_docx)}>"
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def setelan() -> str:
    """Word 2013 layout, Indonesian; nothing is updated on opening, because that asks the reader (docx-writing reference §1)."""
    compat = "".join(
        f'<w:compatSetting w:name="{nama}" w:uri="http://schemas.microsoft.com/office/word" w:val="{nilai}"/>'
        for nama, nilai in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    colours = "".join(
        f' w:{nama}="{warna}"'
        for nama, warna in (
            ("bg1", "light1"),
            ("t1", "dark1"),
            ("bg2", "light2"),
            ("t2", "dark2"),
            *((f"accent{n}", f"accent{n}") for n in range(1, 7)),
            ("hyperlink", "hyperlink"),
            ("followedHyperlink", "followedHyperlink"),
        )
    )
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat><w:doNotExpandShiftReturn/>{compat}</w:compat><w:themeFontLang w:val="id-ID"/><w:clrSchemeMapping{colours}/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
