"""Numbers of papers: the pattern of an issuer is data (tata naskah dinas §5); a number is written by it and read back.

A pattern is text with fields in braces: ``{klasifikasi}/{urut:03}/FPESD/{romawi}/{tahun}``. `BAGIAN` lists the fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from generator.bahasa.tanggal import bulan_romawi
from generator.bahasa.urutan import romawi
from generator.model.surat import Sifat

BAGIAN: Final[Mapping[str, str]] = {
    "klasifikasi": r"[0-9A-Z]+(?:[.-][0-9A-Z]+)*",
    "urut": r"[0-9]+(?:\.[0-9]{2})?",
    "romawi": r"[IVX]+",
    "bulan": r"[0-9]{2}",
    "tahun": r"[0-9]{4}",
    "keamanan": r"SR|B|T|R",
}
"""What a field of a pattern may hold. `urut` takes a width (``{urut:03}``), `bulan` is in digits, `romawi` the month."""

KODE_KEAMANAN: Final[Mapping[Sifat, str]] = {
    Sifat.BIASA: "B",
    Sifat.TERBATAS: "T",
    Sifat.RAHASIA: "R",
    Sifat.SANGAT_RAHASIA: "SR",
}
ROMAWI: Final = tuple(romawi(bulan) for bulan in range(1, 13))
"""The months."""

_MEDAN = re.compile(r"\{([^{}]*)\}")


class Urut(NamedTuple):
    """A place in a register; `sisip` counts those put in later after the number itself (``005.01``), 0 for the number."""

    pokok: int
    sisip: int = 0


class PolaSalah(ValueError):
    """A pattern that cannot be read; `bagian` is what is wrong in it."""

    def __init__(self, bagian: str) -> None:
        super().__init__(bagian)
        self.bagian = bagian


@dataclass(frozen=True, slots=True)
class Pola:
    """A pattern as (text before, field, width) in order, and the text after the last; `bentuk` matches its numbers."""

    medan: tuple[tuple[str, str, int], ...]
    akhir: str
    bentuk: re.Pattern[str]

    def tulis(self, urut: Urut, tanggal: date, klasifikasi: str, sifat: Sifat) -> str:
        """The number at that place of the register."""
        nilai = {
            "klasifikasi": klasifikasi,
            "romawi": bulan_romawi(tanggal),
            "bulan": f"{tanggal.month:02}",
            "tahun": f"{tanggal.year}",
            "keamanan": KODE_KEAMANAN[sifat],
        }
        return "".join(awal + (_urut(urut, lebar) if nama == "urut" else nilai[nama]) for awal, nama, lebar in self.medan) + (
            self.akhir
        )

    def urai(self, nomor: str) -> Mapping[str, str] | None:
        """The fields of a number of this pattern, ``None`` of any other."""
        cocok = self.bentuk.fullmatch(nomor)
        return cocok.groupdict() if cocok else None

    def urut(self, nomor: str) -> Urut | None:
        """The place in the register of a number of this pattern."""
        isi = self.urai(nomor)
        if isi is None:
            return None
        pokok, _, sisip = isi["urut"].partition(".")
        return Urut(int(pokok), int(sisip or 0))


@cache
def baca_pola(teks: str) -> Pola:
    """Read a pattern. Raises `PolaSalah` for a field that is unknown or stands twice, a stray brace, no ``{urut}``."""
    medan: list[tuple[str, str, int]] = []
    bentuk, letak = "", 0
    for cocok in _MEDAN.finditer(teks):
        nama, _, lebar = cocok[1].partition(":")
        ganda = any(nama == lain for _, lain, _ in medan)
        if nama not in BAGIAN or ganda or not re.fullmatch(r"(?:0[1-9])?" if nama == "urut" else "", lebar):
            raise PolaSalah(cocok[0])
        awal = teks[letak : cocok.start()]
        medan.append((awal, nama, int(lebar or 0)))
        bentuk += f"{re.escape(awal)}(?P<{nama}>{BAGIAN[nama]})"
        letak = cocok.end()
    akhir = teks[letak:]
    for potongan in (*(awal for awal, _, _ in medan), akhir):
        if kurung := re.search(r"[{}].*", potongan):
            raise PolaSalah(kurung[0])
    if not any(nama == "urut" for _, nama, _ in medan):
        raise PolaSalah("tanpa {urut}")
    return Pola(tuple(medan), akhir, re.compile(bentuk + re.escape(akhir)))


def _urut(urut: Urut, lebar: int) -> str:
    return f"{urut.pokok:0{lebar}}" + (f".{urut.sisip:02}" if urut.sisip else "")
