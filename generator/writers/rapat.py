"""Words that stay together on a line in official papers (bentuk reference §1, "No-break").

Only spaces become no-break spaces and word joiners are put in; read back with white space folded and joiners dropped,
the text is the same.
"""

from __future__ import annotations

import re

KERAS = "\u00a0"
PENGIKAT = "\u2060"

_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_TANGGAL = re.compile(rf"\b(\d{{1,2}}) (?=(?:{_BULAN})\b)", re.IGNORECASE)
_BERNOMOR = re.compile(r"\b(Tahun|TAHUN|pukul|Tabel|Gambar|BAB) (?=[\dIVX])")
_NOMOR_TAHUN = re.compile(r"\b(Nomor) (?=\d+ Tahun\b)")
_TERBILANG = re.compile(r"(\d) (?=\([a-z])")
_NOMOR_SURAT = re.compile(r"(?<![\w/])[\w.]+(?:/[\w.-]+)+/\d{4}\b")
_MAJEMUK = re.compile(r"\b(?:kabupaten/kota|dinas/instansi|pos-el)\b", re.IGNORECASE)
_WILAYAH = re.compile(r"\b(?:Kabupaten|Kota|Provinsi)(?: [A-Z][\w-]*){1,2},?$", re.IGNORECASE)
_MUNGKIN = re.compile(r"[\d/]|(?:Tahun|TAHUN|pukul|Tabel|Gambar|BAB) [IVX]|(?i:pos-el)")
"""What stands in every text with such a place: most texts have none, and are asked once instead of six times."""
_SAMBUNG = re.compile(r"([/-])")


def rapatkan(teks: str) -> str:
    """`teks` with its no-break places marked."""
    if not _MUNGKIN.search(teks):
        return teks
    for pola in (_TANGGAL, _BERNOMOR, _NOMOR_TAHUN, _TERBILANG) if " " in teks else ():
        teks = pola.sub(rf"\1{KERAS}", teks)
    for pola in (_NOMOR_SURAT, _MAJEMUK) if "/" in teks or "-" in teks else ():
        teks = pola.sub(_ikat, teks)
    return teks


def _ikat(temu: re.Match[str]) -> str:
    return _SAMBUNG.sub(rf"{PENGIKAT}\1{PENGIKAT}", temu[0])


def utuhkan_wilayah(baris: str) -> str:
    """A post or an addressee whose region, at its end, stays on one line: such lines break before it (bentuk reference §1)."""
    return _WILAYAH.sub(lambda temu: temu[0].replace(" ", KERAS), baris)
