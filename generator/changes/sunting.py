"""The three edits of a record's bytes: set a value, add an item to a list, take a key away.

Each is made on the text between positions; what comes out is read again and must hold exactly what was meant.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias
from unicodedata import normalize

from generator.reading import Jalur, baca
from generator.reading.huruf import TERLARANG
from generator.reading.simpul import Simpul, simpul_teks

Nilai: TypeAlias = "str | Mapping[str, Nilai] | tuple[Mapping[str, Nilai], ...]"
"""What may be written: a text, a mapping, or a list of mappings. A new key takes one line unless its value holds a list."""

_TANDA: Final = b"\xef\xbb\xbf"
_POLOS: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/()+-]*[A-Za-z0-9._/()+-]|[A-Za-z0-9]")
_KOSONG: Final = frozenset({"", "~", "null"})


class SuntinganGagal(ValueError):
    """The place to edit is not there, or not of the kind that was meant."""


def tetapkan(data: bytes, jalur: Jalur, nilai: Nilai) -> bytes:
    """Give the key at `jalur` a value: in place of the one it has, or behind the other keys of its mapping.

    Raises `SuntinganGagal` where what should hold the key is no mapping, or its old value is a block of lines.
    """
    *induk, kunci = jalur

    def sunting(teks: str, simpul: Mapping[Jalur, Simpul]) -> str:
        if (lama := simpul.get(jalur)) is not None:
            return _ganti_nilai(teks, lama, nilai)
        return _tambah_kunci(teks, _wadah(simpul, tuple(induk), daftar=False), str(kunci), nilai)

    def harapan(isi: Any) -> None:
        _di(isi, induk)[kunci] = _polos(nilai)

    return _terapkan(data, sunting, harapan)


def tambahkan(data: bytes, jalur: Jalur, butir: Mapping[str, Nilai]) -> bytes:
    """Add a mapping to the list at `jalur`, behind its items; the list is begun where its key is not there or empty.

    Raises `SuntinganGagal` where something else stands there.
    """
    *induk, kunci = jalur

    def sunting(teks: str, simpul: Mapping[Jalur, Simpul]) -> str:
        lama = simpul.get(jalur)
        if lama is None:
            return _tambah_kunci(teks, _wadah(simpul, tuple(induk), daftar=False), str(kunci), (butir,))
        if lama.awal == lama.akhir or (not lama.daftar and teks[lama.awal : lama.akhir] in _KOSONG):
            return _ganti_nilai(teks, lama, f"[{tulis(butir)}]", mentah=True)
        if not lama.daftar:
            raise SuntinganGagal(str(jalur))
        if lama.alir:
            return _sisip_alir(teks, lama, tulis(butir))
        jorok = _jorok(teks, _tanda_butir(teks, lama.kunci[0]))
        return _sisip_baris(teks, _akhir_baris(teks, lama.akhir), _butir(butir, jorok))

    def harapan(isi: Any) -> None:
        luar = _di(isi, induk)
        luar[kunci] = [*(luar.get(kunci) or []), _polos(butir)]

    return _terapkan(data, sunting, harapan)


def hapus(data: bytes, jalur: Jalur) -> bytes:
    """Take a key with its value away. Raises `SuntinganGagal` where it is not there, or is the only one of its mapping."""
    *induk, kunci = jalur

    def sunting(teks: str, simpul: Mapping[Jalur, Simpul]) -> str:
        luar = _wadah(simpul, tuple(induk), daftar=False)
        if jalur not in simpul or len(luar.kunci) < 2:
            raise SuntinganGagal(str(jalur))
        urut = list(luar.kunci)
        awal, akhir = luar.kunci[kunci], simpul[jalur].akhir
        sebelum = urut.index(kunci) - 1
        if luar.alir:
            if sebelum >= 0:
                awal = simpul[(*induk, urut[sebelum])].akhir
            else:
                akhir = luar.kunci[urut[1]]
            return teks[:awal] + teks[akhir:]
        if sebelum < 0 and induk and isinstance(induk[-1], int):
            # The first key of an item shares its line with the dash: the next key comes in its place.
            return teks[:awal] + teks[luar.kunci[urut[1]] :]
        return teks[: teks.rfind("\n", 0, awal) + 1] + teks[_akhir_baris(teks, akhir) :]

    def harapan(isi: Any) -> None:
        del _di(isi, induk)[kunci]

    return _terapkan(data, sunting, harapan)


def tulis(nilai: Nilai) -> str:
    """A value on one line, in quotes where YAML or our reader could take it for something else.

    Raises `SuntinganGagal` for a character that no record may hold.
    """
    if isinstance(nilai, Mapping):
        return "{" + ", ".join(f"{kunci}: {tulis(isi)}" for kunci, isi in nilai.items()) + "}"
    if isinstance(nilai, tuple):
        return "[" + ", ".join(map(tulis, nilai)) + "]"
    if TERLARANG.search(nilai):
        raise SuntinganGagal(f"character that no record may hold in {nilai!r}")
    if _POLOS.fullmatch(nilai) and nilai not in _KOSONG:
        return nilai
    return '"' + nilai.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


# Edits of the text


def _terapkan(data: bytes, sunting: Callable[[str, Mapping[Jalur, Simpul]], str], harapan: Callable[[Any], None]) -> bytes:
    """Edit, read again, compare with what was meant."""
    awal = _TANDA if data.startswith(_TANDA) else b""
    teks = data.removeprefix(_TANDA).decode("utf-8")
    akhir_baris = "\r\n" if "\r\n" in teks else "\n"
    teks = teks.replace("\r\n", "\n")
    hasil = sunting(teks, simpul_teks(teks)).replace("\n", akhir_baris).encode("utf-8")
    isi = copy.deepcopy(baca(data, "").isi)
    harapan(isi)
    bacaan = baca(awal + hasil, "")
    assert bacaan.isi == isi, "an edit changed more than was meant"
    return awal + hasil


def _wadah(simpul: Mapping[Jalur, Simpul], jalur: Jalur, *, daftar: bool) -> Simpul:
    wadah = simpul.get(jalur)
    if wadah is None or wadah.daftar is not daftar or not wadah.kunci:
        raise SuntinganGagal(str(jalur))
    return wadah


def _ganti_nilai(teks: str, lama: Simpul, nilai: Nilai, *, mentah: bool = False) -> str:
    baru = str(nilai) if mentah else tulis(nilai)
    if lama.kunci and not lama.alir:
        raise SuntinganGagal("a block is not replaced: it may hold comments")
    if lama.awal == lama.akhir and teks[lama.awal - 1 : lama.awal] == ":":
        baru = f" {baru}"
    return teks[: lama.awal] + baru + teks[lama.akhir :]


def _tambah_kunci(teks: str, wadah: Simpul, kunci: str, nilai: Nilai) -> str:
    if wadah.alir:
        return _sisip_alir(teks, wadah, f"{kunci}: {tulis(nilai)}")
    kolom = wadah.kunci[next(iter(wadah.kunci))]
    jorok = " " * (kolom - (teks.rfind("\n", 0, kolom) + 1))
    return _sisip_baris(teks, _akhir_baris(teks, wadah.akhir), [f"{jorok}{satu}" for satu in _baris(kunci, nilai)])


def _sisip_alir(teks: str, wadah: Simpul, isi: str) -> str:
    """Behind the last part of a collection between brackets."""
    dalam = teks[wadah.awal : wadah.akhir - 1].rstrip()
    letak = wadah.awal + len(dalam)
    if not wadah.kunci:
        return teks[:letak] + isi + teks[letak:]
    pemisah = " " if dalam.endswith(",") else ", "
    return teks[:letak] + pemisah + isi + teks[letak:]


def _sisip_baris(teks: str, letak: int, baris: list[str]) -> str:
    depan = teks[:letak]
    if depan and not depan.endswith("\n"):
        depan += "\n"
    return depan + "".join(f"{satu}\n" for satu in baris) + teks[letak:]


def _akhir_baris(teks: str, letak: int) -> int:
    """Where the line after the one of `letak` begins; a value that ends with its own line break ends there."""
    if letak and teks[letak - 1] == "\n":
        return letak
    akhir = teks.find("\n", letak)
    return len(teks) if akhir < 0 else akhir + 1


def _baris(kunci: str, nilai: Nilai) -> list[str]:
    """A key with its value: on one line, but a list, and what holds one, stands below its key."""
    if isinstance(nilai, tuple):
        return [f"{kunci}:", *(baris for butir in nilai for baris in _butir(butir, "  "))]
    if isinstance(nilai, Mapping) and any(isinstance(isi, tuple) for isi in nilai.values()):
        return [f"{kunci}:", *(f"  {baris}" for milik, isi in nilai.items() for baris in _baris(milik, isi))]
    return [f"{kunci}: {tulis(nilai)}"]


def _butir(butir: Mapping[str, Nilai], jorok: str) -> list[str]:
    """An item as lines, a key a line."""
    return [f"{jorok}{'- ' if ke == 0 else '  '}{kunci}: {tulis(nilai)}" for ke, (kunci, nilai) in enumerate(butir.items())]


def _tanda_butir(teks: str, letak: int) -> int:
    """Where the dash of an item stands."""
    return teks.rindex("-", 0, letak)


def _jorok(teks: str, letak: int) -> str:
    return " " * (letak - (teks.rfind("\n", 0, letak) + 1))


# What was meant


def _di(isi: Any, jalur: list[str | int]) -> Any:
    for bagian in jalur:
        isi = isi[bagian]
    return isi


def _polos(nilai: Nilai) -> Any:
    if isinstance(nilai, Mapping):
        return {kunci: _polos(isi) for kunci, isi in nilai.items()}
    return [_polos(butir) for butir in nilai] if isinstance(nilai, tuple) else normalize("NFC", nilai)
