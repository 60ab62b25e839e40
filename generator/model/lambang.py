"""Emblems of issuers: pictures below ``forum/lambang`` (tata naskah dinas §3), and what may be told of one from its bytes."""

from __future__ import annotations

import re
import struct
from typing import Annotated, Final, Literal
from xml.etree import ElementTree

from generator.model.jenis import Rekaman, Teks, pola

FOLDER: Final = "forum/lambang"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SVG: Final = "{http://www.w3.org/2000/svg}"
_TERLARANG: Final = frozenset({"text", "image", "use", "script", "style", "foreignObject", "animate", "set", "a"})


class LambangKop(Rekaman):
    """An emblem in a kop: its file, what it is, its words for those who do not see it, and the permission to use it."""

    berkas: Annotated[str, pola(r"[a-z0-9-]+\.(?:png|svg)", "jawa-tengah.svg")]
    jenis: Literal["daerah", "negara", "lembaga"]
    alt: Teks
    izin: Teks


def rasio_lambang(data: bytes) -> float:
    """Width over height. Raises ValueError with an Indonesian sentence for a file that is no plain picture."""
    if data.startswith(_PNG) and len(data) > 24:
        lebar, tinggi = struct.unpack(">II", data[16:24])
        if lebar and tinggi:
            return float(lebar / tinggi)
        raise ValueError("gambar PNG tanpa ukuran")
    return _rasio_svg(data)


def _rasio_svg(data: bytes) -> float:
    """A drawing holds shapes only: text would be a picture of text, anything else could read other files."""
    if b"<!" in data:
        raise ValueError("gambar SVG memuat deklarasi atau komentar")
    try:
        akar = ElementTree.fromstring(data)  # noqa: S314 - a file with declarations is refused above
    except ElementTree.ParseError:
        raise ValueError("bukan gambar PNG atau SVG") from None
    kotak = re.fullmatch(r"\s*\S+[\s,]+\S+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)\s*", akar.get("viewBox", ""))
    if akar.tag != f"{_SVG}svg" or kotak is None or not float(kotak[1]) or not float(kotak[2]):
        raise ValueError("gambar SVG tanpa viewBox")
    if terlarang := sorted({str(satu.tag).removeprefix(_SVG) for satu in akar.iter()} & _TERLARANG):
        raise ValueError(f"gambar SVG memuat {', '.join(terlarang)}; lambang hanya berisi bentuk, bukan tulisan")
    return float(kotak[1]) / float(kotak[2])
