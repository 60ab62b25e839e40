"""Errors of templates as complaints in Indonesian."""

from __future__ import annotations

import re
import traceback
from collections.abc import Collection
from difflib import get_close_matches
from typing import Final

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat

KODE: Final[DaftarKode] = {
    "TEMPLAT-ATRIBUT": "Nilai yang disebut tidak mempunyai bagian itu.",
    "TEMPLAT-BERKAS": "Templat yang disisipkan tidak ada.",
    "TEMPLAT-BLOK": "Tabel, gambar, atau blok lain dicetak di tengah kalimat.",
    "TEMPLAT-HURUF": "Huruf kendali atau huruf pribadi Unicode dalam templat.",
    "TEMPLAT-MARKDOWN": "Markdown templat tidak bermakna seperti yang tampak.",
    "TEMPLAT-NAMA": "Nama yang tidak dikenal di tempat itu.",
    "TEMPLAT-NILAI": "Nilai tidak cocok dengan cara pemakaiannya.",
    "TEMPLAT-SARINGAN": "Saringan atau uji tidak dikenal atau salah pakai.",
    "TEMPLAT-SINTAKS": "Susunan perintah templat keliru.",
    "TEMPLAT-SISA": "Data dinyatakan di kepala templat, tetapi tidak dipakai.",
    "TEMPLAT-TAUTAN": "Alamat tautan yang dihasilkan templat tidak sah.",
    "TEMPLAT-TERLARANG": "Bagian bahasa templat yang tidak dipakai di sini.",
}


class GalatTemplat(Exception):
    """A template that cannot be printed, with every complaint."""

    def __init__(self, keluhan: tuple[Keluhan, ...]) -> None:
        super().__init__(keluhan)
        self.keluhan = keluhan

    def __str__(self) -> str:
        return "\n".join(f"{satu.tempat.berkas}:{satu.tempat.baris}: {satu.pesan}" for satu in self.keluhan)


class SalahPakai(ValueError):
    """A filter or function used wrongly; its text is an Indonesian sentence for the author of the template."""

    def __init__(self, pesan: str, perbaikan: str = "") -> None:
        super().__init__(pesan)
        self.perbaikan = perbaikan


def keluhan_templat(
    kode: str, tempat: Tempat, pesan: str, *, medan: str = "", ditemukan: str | None = None, perbaikan: str = ""
) -> Keluhan:
    return Keluhan(kode, Berat.GALAT, tempat, pesan, medan=medan, ditemukan=ditemukan, perbaikan=perbaikan)


def terdekat(kata: str, dikenal: Collection[str]) -> str:
    """A mend that names the nearest known word, or the known words when none is near."""
    if dekat := get_close_matches(kata, sorted(dikenal), 1):
        return f"mungkin maksudnya '{dekat[0]}'"
    return f"yang dikenal: {', '.join(sorted(dikenal)[:12])}" if dikenal else ""


_SINTAKS: tuple[tuple[str, str], ...] = (
    (r"No filter named '(.+?)'", r"saringan '\1' tidak dikenal"),
    (r"No test named '(.+?)'", r"uji '\1' tidak dikenal"),
    (r"Encountered unknown tag '(.+?)'", r"perintah '\1' tidak dikenal atau salah tempat"),
    (r"Unexpected end of template.*?innermost block that needs to be closed is '(.+?)'", r"'\1' tidak ditutup"),
    (r"Unexpected end of template", "templat berakhir sebelum perintahnya ditutup"),
    (r"Missing end of comment tag", "komentar {# tidak ditutup dengan #}"),
    (r"Missing end of raw directive", "'raw' tidak ditutup"),
    (r"unexpected char (.+?) at", r"huruf \1 tidak dikenal dalam perintah"),
    (r"unexpected end of template, expected '(.+?)'", r"templat berakhir sebelum \1"),
    (r"unexpected '(.+?)', expected '(.+?)'", r"ada '\1', seharusnya '\2'"),
    (r"unexpected '(.+?)'", r"'\1' salah tempat"),
    (r"expected token '(.+?)', got '(.+?)'", r"ada '\2', seharusnya '\1'"),
    (r"Expected an expression, got '(.+?)'", r"ada '\1', seharusnya sebuah nilai"),
    (r"expected name or number", "sesudah titik seharusnya nama"),
    (r"can't assign to '(.+?)'", r"'\1' tidak dapat diberi nilai"),
)

_SEBUTAN = {
    "end of print statement": "}}", "end of statement block": "%}", "'integer'": "bilangan", "'name'": "nama",
    "'string'": "teks", "'float'": "bilangan",
}  # fmt: skip
_ISTILAH = re.compile("|".join(map(re.escape, _SEBUTAN)))


def terjemahkan_sintaks(galat: TemplateSyntaxError) -> str:
    """An Indonesian sentence for an error of Jinja's parser; one it does not know is quoted."""
    pesan = galat.message or ""
    if pesan.startswith("id: "):
        return pesan[4:]
    for pola, kalimat in _SINTAKS:
        if temuan := re.search(pola, pesan, re.DOTALL):
            return _ISTILAH.sub(lambda istilah: _SEBUTAN[istilah[0]], temuan.expand(kalimat))
    return f"susunan templat tidak dimengerti: {pesan}"


def keluhan_sintaks(galat: TemplateSyntaxError, berkas: str) -> Keluhan:
    tempat = Tempat(galat.name or berkas, galat.lineno)
    return keluhan_templat("TEMPLAT-SINTAKS", tempat, terjemahkan_sintaks(galat))


def dari_galat(galat: Exception, berkas: str, templat: Collection[str]) -> GalatTemplat | None:
    """The complaint for an exception met while printing; ``None`` when it is a fault of ours and should rise.

    Its place is the innermost frame of a template, whose file name is its own (`templat` holds all names).
    """
    if isinstance(galat, GalatTemplat):
        return galat
    if isinstance(galat, TemplateSyntaxError):
        return GalatTemplat((keluhan_sintaks(galat, berkas),))
    tempat = _tempat(galat, berkas, templat)
    match galat:
        case TemplateNotFound():
            nama = str(galat.name)
            perbaikan = terdekat(nama, templat)
            return GalatTemplat((keluhan_templat("TEMPLAT-BERKAS", tempat, f"templat '{nama}' tidak ada", perbaikan=perbaikan),))
        case UndefinedError():
            return GalatTemplat((keluhan_templat("TEMPLAT-NAMA", tempat, str(galat)),))
        case SalahPakai():
            return GalatTemplat((keluhan_templat("TEMPLAT-NILAI", tempat, str(galat), perbaikan=galat.perbaikan),))
        case SecurityError():
            pesan = "yang dipanggil atau dibaca di sini bukan fungsi templat"
            return GalatTemplat((keluhan_templat("TEMPLAT-TERLARANG", tempat, pesan),))
        case TemplateError():
            return GalatTemplat((keluhan_templat("TEMPLAT-NILAI", tempat, galat.message or str(galat)),))
        case TypeError() if _di_templat(galat, templat):
            pesan = f"nilai tidak cocok untuk perintah ini ({galat})"
            return GalatTemplat((keluhan_templat("TEMPLAT-NILAI", tempat, pesan),))
        case _:
            return None


def _tempat(galat: Exception, berkas: str, templat: Collection[str]) -> Tempat:
    for bingkai in reversed(traceback.extract_tb(galat.__traceback__)):
        if bingkai.filename in templat or bingkai.filename == berkas:
            return Tempat(bingkai.filename, bingkai.lineno or 0)
    return Tempat(berkas)


def _di_templat(galat: Exception, templat: Collection[str]) -> bool:
    """Whether the expression itself failed, or the call of a filter with wrong arguments: no frame of ours below."""
    berkas = [bingkai.filename for bingkai in traceback.extract_tb(galat.__traceback__)]
    return any(satu in templat for satu in berkas) and (berkas[-1] in templat or "jinja2" in berkas[-1])
