"""The parts of a workbook beside its sheets: list of sheets with their names, relationships, content types, properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.tree import BukuKerja
from generator.writers.xlsx.xml import DEKLARASI, HUBUNGAN, NAMA_RUANG, kutip, lepas

_PAKET: Final = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_TIPE: Final = {
    "docProps/app.xml": f"{_OFFICE}extended-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "xl/sharedStrings.xml": f"{_OFFICE}spreadsheetml.sharedStrings+xml",
    "xl/styles.xml": f"{_OFFICE}spreadsheetml.styles+xml",
    "xl/theme/theme1.xml": f"{_OFFICE}theme+xml",
    "xl/workbook.xml": f"{_OFFICE}spreadsheetml.sheet.main+xml",
}


def nama_bagian(ke: int) -> str:
    """The part of the sheet at place `ke`, from 0."""
    return f"xl/worksheets/sheet{ke + 1}.xml"


def tulis_paket(buku: BukuKerja, letak: Sequence[tuple[int, str]]) -> dict[str, str]:
    """All parts but sheets, texts, styles and theme; `letak` are, sheet by sheet, the row of the header and the range of the
    filter."""
    return {
        "[Content_Types].xml": _tipe(len(letak)),
        "_rels/.rels": _hubungan(
            (f"{HUBUNGAN}/officeDocument", "xl/workbook.xml"),
            (f"{_PAKET}relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{HUBUNGAN}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": f'{DEKLARASI}<Properties xmlns="{HUBUNGAN.replace("relationships", "extended-properties")}">'
        "<Application>buku-klaster</Application></Properties>",
        "docProps/core.xml": _sifat(buku),
        "xl/_rels/workbook.xml.rels": _hubungan(
            *((f"{HUBUNGAN}/worksheet", f"worksheets/sheet{ke + 1}.xml") for ke in range(len(letak))),
            (f"{HUBUNGAN}/theme", "theme/theme1.xml"),
            (f"{HUBUNGAN}/styles", "styles.xml"),
            (f"{HUBUNGAN}/sharedStrings", "sharedStrings.xml"),
        ),
        "xl/workbook.xml": _buku(buku, letak),
    }


def _buku(buku: BukuKerja, letak: Sequence[tuple[int, str]]) -> str:
    lembar = "".join(f'<sheet name={kutip(satu.nama)} sheetId="{ke}" r:id="rId{ke}"/>' for ke, satu in enumerate(buku.lembar, 1))
    saringan, kepala = "", ""
    for ke, (satu, (baris, rentang)) in enumerate(zip(buku.lembar, letak, strict=True)):
        nama = lepas("'" + satu.nama.replace("'", "''") + "'")
        if rentang:
            mutlak = re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", rentang)
            saringan += f'<definedName name="_xlnm._FilterDatabase" localSheetId="{ke}" hidden="1">{nama}!{mutlak}</definedName>'
        kepala += f'<definedName name="_xlnm.Print_Titles" localSheetId="{ke}">{nama}!${baris + 1}:${baris + 1}</definedName>'
    return (
        f'{DEKLARASI}<workbook xmlns="{NAMA_RUANG}" xmlns:r="{HUBUNGAN}"><workbookPr/><bookViews><workbookView/></bookViews>'
        f'<sheets>{lembar}</sheets><definedNames>{saringan}{kepala}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>'
    )


def _hubungan(*isi: tuple[str, str]) -> str:
    satu = (f'<Relationship Id="rId{ke}" Type="{jenis}" Target="{sasaran}"/>' for ke, (jenis, sasaran) in enumerate(isi, 1))
    return f'{DEKLARASI}<Relationships xmlns="{_PAKET}relationships">{"".join(satu)}</Relationships>'


def _tipe(lembar: int) -> str:
    tipe = _TIPE | {nama_bagian(ke): f"{_OFFICE}spreadsheetml.worksheet+xml" for ke in range(lembar)}
    return (
        f'{DEKLARASI}<Types xmlns="{_PAKET}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{nama}" ContentType="{satu}"/>' for nama, satu in tipe.items())
        + "</Types>"
    )


def _sifat(buku: BukuKerja) -> str:
    """Both dates are the day of the data, because the file must not know when it was made."""
    waktu = f"{buku.tanggal.isoformat()}T00:00:00Z"
    pembuat = lepas(buku.pembuat)
    return (
        f'{DEKLARASI}<cp:coreProperties xmlns:cp="{_PAKET}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{lepas(buku.judul)}</dc:title><dc:creator>{pembuat}</dc:creator>"
        f"<cp:lastModifiedBy>{pembuat}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{waktu}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{waktu}</dcterms:modified></cp:coreProperties>'
    )
