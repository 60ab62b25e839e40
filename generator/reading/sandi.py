"""Bytes → text the parser may see: UTF-8 without mark, line feeds, no refused characters."""

from __future__ import annotations

from typing import Final

from generator.keluhan import Berat, Keluhan, Tempat
from generator.reading.huruf import TERLARANG, golongan

BITA_TERBANYAK: Final = 2_000_000
_TANDA_UTF8 = b"\xef\xbb\xbf"
_ASCII_BIASA = bytes(range(0x20, 0x7F)) + b"\t\n"
PENGGANTI: Final = "\ufffd"
"""Stands for a refused character, so that the rest of the file can still be judged at its true columns."""


def sandikan(data: bytes, berkas: str, batas: int) -> tuple[str | None, list[Keluhan]]:
    """Give the file's text and what was refused in it, at most `batas` complaints.

    The text is None when there is none to go on with: the file is too big, or not UTF-8.
    """
    if len(data) > BITA_TERBANYAK:
        pesan = f"berkas terlalu besar, batasnya {BITA_TERBANYAK} bita"
        return None, [_keluhan("BERKAS-BESAR", Tempat(berkas), pesan, perbaikan="bagilah menjadi beberapa berkas")]
    data = data.removeprefix(_TANDA_UTF8).replace(b"\r\n", b"\n")
    try:
        teks = data.decode("utf-8")
    except UnicodeDecodeError as galat:
        return None, [_bukan_utf8(data, galat.start, berkas)]
    # Searching only what is not plain ASCII is 17 times faster; in UTF-8 the bytes of other characters are never ASCII.
    if not TERLARANG.search(data.translate(None, _ASCII_BIASA).decode("utf-8")):
        return teks, []
    return TERLARANG.sub(PENGGANTI, teks), _huruf_terlarang(teks, berkas, batas)


def _bukan_utf8(data: bytes, letak: int, berkas: str) -> Keluhan:
    awal_baris = data.rfind(b"\n", 0, letak) + 1
    kolom = len(data[awal_baris:letak].decode("utf-8")) + 1
    tempat = Tempat(berkas, data.count(b"\n", 0, letak) + 1, kolom)
    return _keluhan(
        "HURUF-SANDI",
        tempat,
        "berkas tidak disimpan sebagai UTF-8",
        ditemukan=f"bita 0x{data[letak]:02x}",
        perbaikan="simpan ulang berkas dengan penyandian UTF-8",
    )


def _huruf_terlarang(teks: str, berkas: str, batas: int) -> list[Keluhan]:
    keluhan: list[Keluhan] = []
    for cocok in TERLARANG.finditer(teks):
        letak = cocok.start()
        tempat = Tempat(berkas, teks.count("\n", 0, letak) + 1, letak - teks.rfind("\n", 0, letak))
        if len(keluhan) == batas:
            keluhan.append(terlalu_banyak(tempat, batas))
            break
        kode, nama = golongan(cocok[0])
        keluhan.append(_keluhan(kode, tempat, f"ada {nama}", perbaikan="hapus huruf itu"))
    return keluhan


def terlalu_banyak(tempat: Tempat, batas: int) -> Keluhan:
    """The last complaint of a file with more than `batas` of them, at the place of the first one not told."""
    return _keluhan("KELUHAN-TERLALU-BANYAK", tempat, f"keluhan berkas ini lebih dari {batas}; sisanya tidak ditampilkan")


def _keluhan(kode: str, tempat: Tempat, pesan: str, *, ditemukan: str | None = None, perbaikan: str = "") -> Keluhan:
    return Keluhan(kode, Berat.GALAT, tempat, pesan, ditemukan=ditemukan, perbaikan=perbaikan)
