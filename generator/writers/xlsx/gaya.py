"""``styles.xml``: the looks of a workbook's cells as fonts, fills, rules and formats that share what is equal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from generator.writers.xlsx.rupa import POLOS, UMUM, Rupa
from generator.writers.xlsx.xml import DEKLARASI, NAMA_RUANG, kutip

_ANGKA_PERTAMA: Final = 164
"""Numbers below it are the format's own."""
_LATAR_WAJIB: Final = ('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>')
_TANPA_GARIS: Final = "<border><left/><right/><top/><bottom/><diagonal/></border>"


def tulis_gaya(semua: Sequence[Rupa], huruf: str) -> str:
    """The part; a cell's ``s`` is the place of its look in `semua`, whose first is the plain one. `huruf` names the font."""
    assert semua[0] == POLOS
    angka = {kode: _ANGKA_PERTAMA + ke for ke, kode in enumerate(dict.fromkeys(s.angka for s in semua if s.angka != UMUM))}
    fon = _bernomor(semua, lambda satu: _huruf(satu, huruf))
    latar = _bernomor(semua, _latar, _LATAR_WAJIB)
    garis = _bernomor(semua, _garis, (_TANPA_GARIS,))
    xf = "".join(_xf(satu, angka, fon[_huruf(satu, huruf)], latar[_latar(satu)], garis[_garis(satu)]) for satu in semua)
    bentuk = "".join(f'<numFmt numFmtId="{nomor}" formatCode={kutip(kode)}/>' for kode, nomor in angka.items())
    return (
        f'{DEKLARASI}<styleSheet xmlns="{NAMA_RUANG}">'
        + (f'<numFmts count="{len(angka)}">{bentuk}</numFmts>' if angka else "")
        + _daftar("fonts", fon)
        + _daftar("fills", latar)
        + _daftar("borders", garis)
        + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        + f'<cellXfs count="{len(semua)}">{xf}</cellXfs>'
        + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        + '<dxfs count="0"/></styleSheet>'
    )


def _bernomor(semua: Sequence[Rupa], tulis: Callable[[Rupa], str], awal: Sequence[str] = ()) -> dict[str, int]:
    return {xml: ke for ke, xml in enumerate(dict.fromkeys([*awal, *map(tulis, semua)]))}


def _daftar(nama: str, isi: dict[str, int]) -> str:
    return f'<{nama} count="{len(isi)}">{"".join(isi)}</{nama}>'


def _rgb(warna: str) -> str:
    return f'rgb="FF{warna.lstrip("#").upper()}"'


def _huruf(rupa: Rupa, huruf: str) -> str:
    bentuk = ("<b/>" if rupa.tebal else "") + ("<i/>" if rupa.miring else "")
    warna = _rgb(rupa.warna) if rupa.warna else 'indexed="8"'
    return f'<font>{bentuk}<sz val="{rupa.ukuran}"/><color {warna}/><name val={kutip(huruf)}/><family val="2"/></font>'


def _latar(rupa: Rupa) -> str:
    if not rupa.latar:
        return _LATAR_WAJIB[0]
    return f'<fill><patternFill patternType="solid"><fgColor {_rgb(rupa.latar)}/><bgColor indexed="64"/></patternFill></fill>'


def _garis(rupa: Rupa) -> str:
    if not rupa.garis:
        return _TANPA_GARIS
    sisi = [
        f'<{nama} style="thin"><color {_rgb(rupa.warna_garis)}/></{nama}>' if rupa.garis == "kotak" or datar else f"<{nama}/>"
        for nama, datar in (("left", False), ("right", False), ("top", True), ("bottom", True))
    ]
    return f"<border>{''.join(sisi)}<diagonal/></border>"


def _xf(rupa: Rupa, angka: dict[str, int], huruf: int, latar: int, garis: int) -> str:
    rata = (f' horizontal="{rupa.mendatar}"' if rupa.mendatar else "") + (f' vertical="{rupa.tegak}"' if rupa.tegak else "")
    rata += ' wrapText="1"' if rupa.lipat else ""
    dalam = (f"<alignment{rata}/>" if rata else "") + ('<protection locked="0"/>' if rupa.terbuka else "")
    berlaku = "".join(
        f' apply{nama}="1"'
        for nama, ada in (
            ("NumberFormat", rupa.angka != UMUM),
            ("Font", huruf),
            ("Fill", latar),
            ("Border", garis),
            ("Alignment", rata),
            ("Protection", rupa.terbuka),
        )
        if ada
    )
    awal = f'<xf numFmtId="{angka.get(rupa.angka, 0)}" fontId="{huruf}" fillId="{latar}" borderId="{garis}" xfId="0"'
    awal += ' quotePrefix="1"' if rupa.kutip else ""
    return f"{awal}{berlaku}>{dalam}</xf>" if dalam else f"{awal}{berlaku}/>"
