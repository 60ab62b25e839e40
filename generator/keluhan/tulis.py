"""Complaints as text and as JSON: the only place where a value somebody typed is brought to a screen or a log."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.keluhan.keluhan import Berat, Keluhan

PANJANG_PESAN = 600
"""Longest sentence shown; those of the program are far shorter, but some quote a name from a record."""

_LUPUT_PENDEK = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
_GOLONGAN_TAK_TAMPAK = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def urutkan(keluhan: Iterable[Keluhan]) -> list[Keluhan]:
    """Sort by file, line, column and code, then by field and sentence, so that no finder's order shows."""
    return sorted(keluhan, key=_urutan)


def _urutan(satu: Keluhan) -> tuple[str, int, int, str, str, str]:
    return satu.tempat.berkas, satu.tempat.baris, satu.tempat.kolom, satu.kode, satu.medan, satu.pesan


def tampilkan(nilai: object, panjang: int = 60) -> str:
    """Give a value as one harmless line of at most `panjang` characters, the cut marked by an ellipsis.

    Line breaks, controls, ANSI escapes, bidirectional, zero-width, private-use and unassigned characters are written as escapes;
    a leading `::` or `##[` (which build servers obey) is broken by a backslash.
    """
    teks = nilai if isinstance(nilai, str) else str(nilai)
    potong = len(teks) > panjang
    tampak = "".join(map(_luputkan, teks[: panjang - 1] if potong else teks))
    if len(tampak) > panjang - potong:
        tampak, potong = tampak[: panjang - 1], True
    if tampak.lstrip().startswith(("::", "##[")):
        tampak = "\\" + tampak.lstrip()
    return tampak + "…" if potong else tampak


def _luputkan(huruf: str) -> str:
    if huruf.isascii() and huruf.isprintable():
        return huruf
    if huruf in _LUPUT_PENDEK:
        return _LUPUT_PENDEK[huruf]
    if unicodedata.category(huruf) not in _GOLONGAN_TAK_TAMPAK or huruf in "\u200c\u200d":
        return huruf
    return f"\\u{ord(huruf):04x}" if ord(huruf) < 0x10000 else f"\\U{ord(huruf):08x}"


def sebagai_baris(satu: Keluhan) -> str:
    """Give one complaint as exactly one line, without a line break at its end.

    `clusters/…/2027.yaml:14:11: galat: usulan[2].pagu: <pesan>; ditemukan: "…"; diharapkan: …; <perbaikan> [KODE]`.
    The position is left out where the whole file is meant.
    """
    return f"{_alamat(satu)}: {satu.berat}: {sebagai_kalimat(satu)} [{satu.kode}]"


def sebagai_kalimat(satu: Keluhan) -> str:
    """Give what one complaint says, in one line: `usulan[2].pagu: <pesan>; ditemukan: "…"; diharapkan: …; <perbaikan>`."""
    bagian = [_kalimat(satu.pesan)]
    if satu.ditemukan is not None:
        bagian.append(f'ditemukan: "{tampilkan(satu.ditemukan)}"')
    if satu.diharapkan:
        bagian.append(f"diharapkan: {_kalimat(satu.diharapkan)}")
    if satu.perbaikan:
        bagian.append(_kalimat(satu.perbaikan))
    medan = f"{tampilkan(satu.medan, 120)}: " if satu.medan else ""
    return f"{medan}{'; '.join(bagian)}"


def _kalimat(teks: str) -> str:
    return tampilkan(teks, PANJANG_PESAN).strip().removesuffix(".")


def _alamat(satu: Keluhan) -> str:
    berkas = tampilkan(satu.tempat.berkas, 300)
    if berkas.startswith(":"):
        # With the colon that follows it would begin like a command to a build server.
        berkas = f"\\{berkas}"
    return f"{berkas}:{satu.tempat.baris}:{satu.tempat.kolom}" if satu.tempat.baris else berkas


def sebagai_teks(keluhan: Iterable[Keluhan]) -> str:
    """Give sorted complaints as text, one line each, every line ended by a line break; empty text when there are none."""
    return "".join(sebagai_baris(satu) + "\n" for satu in urutkan(keluhan))


def ringkasan(keluhan: Sequence[Keluhan]) -> str:
    """Count the complaints in one sentence: "3 galat dan 1 peringatan dalam 2 berkas."."""
    if not keluhan:
        return "Tidak ada keluhan."
    banyak = Counter(satu.berat for satu in keluhan)
    jumlah = [f"{banyak[berat]} {berat}" for berat in Berat if banyak[berat]]
    rangkaian = jumlah[0] if len(jumlah) == 1 else " dan ".join([", ".join(jumlah[:-1]), jumlah[-1]])
    return f"{rangkaian} dalam {len({satu.tempat.berkas for satu in keluhan})} berkas."


def sebagai_json(keluhan: Iterable[Keluhan]) -> str:
    """Give sorted complaints as a JSON array of flat objects in ASCII; `ditemukan` is shortened and escaped here too."""
    return json.dumps([_sebagai_objek(satu) for satu in urutkan(keluhan)], indent=2) + "\n"


def _sebagai_objek(satu: Keluhan) -> dict[str, str | int | None]:
    return {
        "kode": satu.kode,
        "berat": satu.berat.value,
        "berkas": satu.tempat.berkas,
        "baris": satu.tempat.baris,
        "kolom": satu.tempat.kolom,
        "medan": satu.medan,
        "pesan": satu.pesan,
        "ditemukan": None if satu.ditemukan is None else tampilkan(satu.ditemukan),
        "diharapkan": satu.diharapkan,
        "perbaikan": satu.perbaikan,
    }
