"""A short paper as plain text to paste into a chat: its tree block by block, in lines that a phone does not break again."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from generator.tree import BarisIsian, Blok, Daftar, Dokumen, Judul, Kosong, Kutipan, Narasi, Paragraf, PisahHalaman, Utuh
from generator.tree.teks import butir_isian, label_butir, lipat, teks_sebaris

LEBAR: Final = 36
"""Characters a line: what a chat bubble on a small phone holds."""
_TANDA: Final = {"draf": "[DRAF]", "contoh": "[DATA CONTOH]"}


class GalatPesan(ValueError):
    """A block that plain text in a chat cannot show."""


def tulis_pesan(dokumen: Dokumen) -> str:
    """The text of `dokumen` under its marks, a final newline. A heading stands under an empty line.

    Raises `GalatPesan` for tables, drawings and the parts of official papers.
    """
    baris = [" ".join(_TANDA[satu] for satu in dokumen.tanda)] if dokumen.tanda else []
    for fragmen in dokumen.fragmen:
        for bagian in fragmen.bagian:
            baris += _deret(bagian.isi)
    return "\n".join(baris).strip("\n") + "\n"


def tulis_alinea(isi: Sequence[Blok]) -> str:
    """Paragraphs as text to paste into a message: each one line, which the message breaks itself, an empty line between them.

    Raises `GalatPesan` for anything but paragraphs.
    """
    alinea = []
    for blok in isi:
        if not isinstance(blok, Paragraf):
            raise GalatPesan(f"{type(blok).__name__} tidak dapat ditulis dalam pesan pengantar")
        alinea.append("\n".join(lipat(baris) for baris in teks_sebaris(blok.isi).split("\n")).replace("\u00a0", " "))
    return "\n\n".join(alinea) + "\n"


def _deret(deret: Sequence[Blok]) -> Iterator[str]:
    for blok in deret:
        yield from _blok(blok)


def _blok(blok: Blok) -> Iterator[str]:
    match blok:
        case Judul():
            yield ""
            yield from _bungkus("", f"{blok.nomor} {teks_sebaris(blok.isi)}")
        case Paragraf():
            yield from _bungkus("", teks_sebaris(blok.isi))
        case Daftar():
            yield from _daftar(blok)
        case BarisIsian():
            if blok.kepala:
                yield from _bungkus("", teks_sebaris(blok.kepala))
            for label, isi in blok.baris:
                for ke, (awal, teks) in enumerate(butir_isian(isi)):
                    yield from _bungkus("" if ke else f"{lipat(teks_sebaris(label))}:", f"{awal} {teks_sebaris(teks)}")
        case Kutipan() | Narasi() | Utuh():
            yield from _deret(blok.isi)
        case Kosong() | PisahHalaman():
            yield ""
        case _:
            raise GalatPesan(f"{type(blok).__name__} tidak dapat ditulis sebagai pesan teks")


def _daftar(daftar: Daftar) -> Iterator[str]:
    for ke, butir in enumerate(daftar.butir, 1):
        label = label_butir(daftar.nomor, ke) or "•"
        match butir:
            case (Paragraf(isi=isi), *lain):
                yield from _bungkus(label, teks_sebaris(isi), len(label) + 1)
                yield from _deret(lain)
            case _:
                raise GalatPesan("butir pesan teks harus diawali alinea")


def _bungkus(awal: str, teks: str, inden: int = 0) -> list[str]:
    """`awal` and `teks` in lines; further lines stand `inden` further in. A no-break space keeps its neighbours together."""
    kata = " ".join(filter(None, f"{awal} {teks}".replace("\n", " ").split(" ")))
    garis = textwrap.wrap(kata, LEBAR, subsequent_indent=" " * inden, break_long_words=False, break_on_hyphens=False)
    return [satu.replace("\u00a0", " ") for satu in garis]
