"""Values as PDF source: plain ASCII in which no control character occurs, so that the marks of `objek` cannot be mistaken."""

from __future__ import annotations

import re
import zlib

_BIASA = re.compile(r"[ -~]*\Z")
_LEPAS = re.compile(rb"[\\()]")
_BUKAN_NAMA = re.compile(rb"[^A-Za-z0-9_.+-]")


def teks(isi: str) -> bytes:
    """A text string: literal where it is ASCII, else UTF-16 in hexadecimal."""
    if _BIASA.match(isi):
        return b"(" + _LEPAS.sub(rb"\\\g<0>", isi.encode("ascii")) + b")"
    return b"<feff" + isi.encode("utf-16-be").hex().encode() + b">"


def kunci_nama(isi: str) -> bytes:
    """The bytes by which a name tree sorts the text string `isi`."""
    return isi.encode("ascii") if _BIASA.match(isi) else b"\xfe\xff" + isi.encode("utf-16-be")


def bait(isi: bytes) -> bytes:
    """A byte string."""
    return b"<" + isi.hex().encode() + b">"


def nama(isi: str) -> bytes:
    """A name."""
    return b"/" + _BUKAN_NAMA.sub(lambda satu: b"#%02x" % satu[0][0], isi.encode())


def angka(isi: float) -> bytes:
    """A number, to a thousandth."""
    return f"{isi:.3f}".rstrip("0").rstrip(".").encode()


def rujuk(nomor: int) -> bytes:
    """A reference to object `nomor`."""
    return b"%d 0 R" % nomor


def alur(nomor: int, isi: bytes, kamus: bytes = b"") -> bytes:
    """A stream object; `kamus` are its entries besides the length."""
    return b"%d 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (nomor, kamus, len(isi), isi)


def alur_padat(nomor: int, isi: bytes) -> bytes:
    """A stream object, compressed where that pays."""
    padat = zlib.compress(isi, 6) if len(isi) > 80 else isi
    return alur(nomor, padat, b"/Filter/FlateDecode") if len(padat) < len(isi) else alur(nomor, isi)
