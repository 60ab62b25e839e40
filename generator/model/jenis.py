"""The types of fields: text from the reader into values, strictly, each refusal an Indonesian sentence that says how to mend it.

The reader gives only text, None, lists and dicts, so a type alone decides what `0123` or `no` means. A value that already
has the type (made by a program rather than read) passes when it keeps the same limits; nothing is ever converted in silence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Final, Literal, NoReturn, TypeAlias, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from generator.reading.nama import BENTUK_SLUG, salah_slug, usul_slug

KODE: Final[Mapping[str, str]] = {
    "ISIAN-KOSONG": "Isian wajib ada, tetapi nilainya kosong.",
    "ISIAN-BUKAN-TEKS": "Isian berupa daftar atau pemetaan, padahal yang diharapkan satu nilai.",
    "TEKS-PANJANG": "Teks melampaui panjang yang diperbolehkan.",
    "TEKS-BARIS": "Teks satu baris memuat pergantian baris.",
    "TEKS-TAB": "Teks memuat tanda tab.",
    "TEKS-SPASI": "Teks diawali atau diakhiri spasi yang tidak tampak.",
    "ANGKA-BENTUK": "Bilangan tidak ditulis dengan cara yang ditetapkan.",
    "ANGKA-BATAS": "Bilangan di luar batas yang diperbolehkan.",
    "ANGKA-TAKSA": "Bilangan dapat dibaca dengan dua cara (ribuan atau pecahan).",
    "TANGGAL-BENTUK": "Tanggal tidak ditulis TTTT-BB-HH.",
    "TANGGAL-TIDAK-ADA": "Tanggal tidak ada dalam kalender.",
    "TANGGAL-TERBALIK": "Tanggal akhir mendahului tanggal awal.",
    "TAHUN-BENTUK": "Tahun bukan empat angka antara 2000 dan 2100.",
    "YA-BENTUK": "Isian ya atau tidak harus true atau false.",
    "SLUG-BENTUK": "Id atau nama pendek tidak mengikuti aturan slug.",
    "KODE-BENTUK": "Kode wilayah atau kode nomenklatur tidak mengikuti bentuk resminya.",
    "NIP-BENTUK": "NIP bukan 18 angka dengan tanggal lahir dan bulan pengangkatan yang mungkin.",
    "JAM-BENTUK": "Jam bukan dua angka jam dan dua angka menit.",
    "TAUTAN-BENTUK": "Tautan bukan alamat https atau mailto yang utuh.",
}

ANGKA_TERBANYAK: Final = 15
"""More digits do not survive a spreadsheet, whose numbers are doubles."""


def tolak(kode: str, pesan: str, *, diharapkan: str = "", perbaikan: str = "", medan: tuple[str | int, ...] = ()) -> NoReturn:
    """Refuse a value from inside any validator of a model; `validasi` turns it into a Keluhan at the value's position.

    `medan` names a field below the validated record ("sampai",) when a rule over several fields blames one of them.
    """
    konteks = {"pesan": pesan, "diharapkan": diharapkan, "perbaikan": perbaikan, "medan": medan}
    raise PydanticCustomError(kode, "{pesan}", konteks)


def _sebagai_teks(nilai: object, diharapkan: str) -> str:
    """Give the text of one scalar; refuses nothing written, and lists or mappings in its place."""
    if nilai is None or nilai == "":
        tolak(
            "ISIAN-KOSONG",
            "belum diisi",
            diharapkan=diharapkan,
            perbaikan="isilah, atau hapus baris ini bila memang boleh tidak ada",
        )
    if isinstance(nilai, str):
        return nilai
    rupa = "daftar" if isinstance(nilai, list | tuple) else "pemetaan" if isinstance(nilai, Mapping) else type(nilai).__name__
    tolak("ISIAN-BUKAN-TEKS", f"berisi {rupa}, bukan satu nilai", diharapkan=diharapkan, perbaikan="tulislah satu nilai saja")


# Text


def _rapikan(nilai: object, diharapkan: str, panjang: int) -> str:
    teks = _sebagai_teks(nilai, diharapkan)
    if not teks.isascii():
        teks = unicodedata.normalize("NFC", teks)
    teks = teks.removesuffix("\n")  # the line break YAML adds at the end of a `|` or `>` block
    if not teks or teks.isspace():
        tolak("ISIAN-KOSONG", "belum diisi", diharapkan=diharapkan)
    if len(teks) > panjang:
        pesan = f"teks terlalu panjang: {len(teks)} huruf, batasnya {panjang}"
        tolak("TEKS-PANJANG", pesan, diharapkan=diharapkan, perbaikan=f"kurangi sedikitnya {len(teks) - panjang} huruf")
    return teks


def _tanpa_tab(teks: str, diharapkan: str) -> str:
    if "\t" in teks:
        tolak("TEKS-TAB", "teks memuat tanda tab", diharapkan=diharapkan, perbaikan="ganti tab dengan spasi")
    return teks


def _teks(nilai: object) -> str:
    diharapkan = "teks satu baris, paling panjang 300 huruf"
    teks = _tanpa_tab(_rapikan(nilai, diharapkan, 300), diharapkan)
    if len(teks.splitlines()) > 1:
        perbaikan = "tulislah dalam satu baris; untuk teks panjang pakailah `>-`, bukan `|`"
        tolak("TEKS-BARIS", "teks satu baris memuat pergantian baris", diharapkan=diharapkan, perbaikan=perbaikan)
    if teks != teks.strip():
        tolak("TEKS-SPASI", "teks diawali atau diakhiri spasi", diharapkan=diharapkan, perbaikan="hapus spasi di tepi teks")
    return teks


def _teks_panjang(nilai: object) -> str:
    diharapkan = "teks, paling panjang 2.000 huruf"
    return _tanpa_tab(_rapikan(nilai, diharapkan, 2_000), diharapkan)


def _markdown(nilai: object) -> str:
    return _rapikan(nilai, "teks Markdown, paling panjang 20.000 huruf", 20_000)


# Numbers

_BULAT = re.compile(r"0|[1-9][0-9]*")
_BERTITIK = re.compile(r"(?:Rp\.?\s*)?([0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?:0+|-))?(?:,-)?", re.IGNORECASE)
_BERKATA = re.compile(r"(?:Rp\.?\s*)?([0-9]{1,6}(?:[.,][0-9]{1,6})?)\s*(ribu|juta|miliar|milyar|triliun)", re.IGNORECASE)
_BERANGKA = re.compile(r"(?:Rp\.?\s*)?0*([0-9]+)(?:,(?:0+|-))?(?:,-)?", re.IGNORECASE)
_PANGKAT = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}


def _usul_bulat(teks: str) -> str:
    """Guess the whole number somebody meant by `Rp 2 juta`, `150.000.000` or `007`; empty when there is no safe guess."""
    teks = teks.strip()
    if not teks.isascii():
        return ""
    if cocok := _BERTITIK.fullmatch(teks):
        return cocok[1].replace(".", "").lstrip("0") or "0"
    if cocok := _BERKATA.fullmatch(teks):
        besar = Decimal(cocok[1].replace(",", ".")).scaleb(_PANGKAT[cocok[2].lower()])
        return str(int(besar)) if besar == int(besar) else ""
    if cocok := _BERANGKA.fullmatch(teks):
        return cocok[1]
    return ""


def _bulat(nilai: object, diharapkan: str, contoh: str) -> int:
    teks = str(nilai) if type(nilai) is int else _sebagai_teks(nilai, diharapkan)
    if not _BULAT.fullmatch(teks):
        if re.fullmatch(r"-[0-9]+", teks):
            tolak("ANGKA-BATAS", "bilangan tidak boleh kurang dari nol", diharapkan=diharapkan)
        usul = _usul_bulat(teks)
        perbaikan = f"tulislah {usul}" if usul else f"tulislah angka saja, misalnya {contoh}"
        tolak("ANGKA-BENTUK", _sebab_bukan_angka(teks), diharapkan=diharapkan, perbaikan=perbaikan)
    if len(teks) > ANGKA_TERBANYAK:
        pesan = f"bilangan terlalu besar: {len(teks)} angka, batasnya {ANGKA_TERBANYAK}"
        tolak("ANGKA-BATAS", pesan, diharapkan=diharapkan, perbaikan="periksa banyaknya nol")
    return int(teks)


def _sebab_bukan_angka(teks: str) -> str:
    if any(huruf.isdigit() and not huruf.isascii() for huruf in teks):
        return "bilangan memakai angka selain 0–9"
    if re.fullmatch(r"0[0-9]+", teks):
        return "bilangan diawali nol"
    return "bukan bilangan yang ditulis dengan angka saja"


def _rupiah(nilai: object) -> int:
    return _bulat(nilai, "rupiah bulat dengan angka saja, tanpa Rp, titik, koma, atau spasi", "150000000")


def _cacah(nilai: object) -> int:
    return _bulat(nilai, "bilangan cacah (0, 1, 2, …) dengan angka saja", "25")


_DESIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_TAKSA = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_BERKOMA = re.compile(r"-?[0-9]+,[0-9]+")


def _bilangan(nilai: object) -> Decimal:
    diharapkan = "bilangan dengan titik sebagai tanda pecahan, misalnya 12 atau 12.5"
    teks = str(nilai) if isinstance(nilai, Decimal) else _sebagai_teks(nilai, diharapkan)
    if not _DESIMAL.fullmatch(teks):
        usul = teks.replace(",", ".") if _BERKOMA.fullmatch(teks) else _usul_bulat(teks)
        perbaikan = f"tulislah {usul}" if usul and _DESIMAL.fullmatch(usul) else "tulislah angka saja, misalnya 12 atau 12.5"
        pesan = "koma tidak dipakai dalam bilangan" if "," in teks else _sebab_bukan_angka(teks)
        tolak("ANGKA-BENTUK", pesan, diharapkan=diharapkan, perbaikan=perbaikan)
    if isinstance(nilai, str) and _TAKSA.fullmatch(teks):
        perbaikan = f"tulislah {teks.replace('.', '')} bila ribuan, atau {teks}0 bila pecahan"
        tolak("ANGKA-TAKSA", "titik di sini dapat berarti ribuan atau pecahan", diharapkan=diharapkan, perbaikan=perbaikan)
    return Decimal(teks)


def _tahun(nilai: object) -> int:
    diharapkan = "tahun dengan empat angka, 2000 sampai dengan 2100"
    teks = str(nilai) if isinstance(nilai, int) else _sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"[0-9]{4}", teks) or not 2000 <= int(teks) <= 2100:
        tolak("TAHUN-BENTUK", "bukan tahun yang dikenal", diharapkan=diharapkan, perbaikan="tulislah misalnya 2027")
    return int(teks)


def _ya(nilai: object) -> bool:
    if isinstance(nilai, bool):
        return nilai
    teks = _sebagai_teks(nilai, "true atau false")
    if teks in ("true", "false"):
        return teks == "true"
    kecil = teks.casefold()
    usul = "true" if kecil in ("ya", "yes", "y", "on", "true", "benar", "1") else ""
    usul = usul or ("false" if kecil in ("tidak", "no", "n", "off", "false", "salah", "0") else "")
    tolak("YA-BENTUK", "bukan true atau false", diharapkan="true atau false", perbaikan=f"tulislah {usul or 'true atau false'}")


# Dates and hours

_BULAN = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
_TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TANGGAL_KATA = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([0-9]{4})")
_TANGGAL_ANGKA = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")


def _tanggal(nilai: object) -> date:
    if type(nilai) is date:
        return nilai
    diharapkan = "tanggal TTTT-BB-HH, misalnya 2026-07-20"
    teks = _sebagai_teks(nilai, diharapkan)
    if not _TANGGAL.fullmatch(teks):
        usul = _usul_tanggal(teks)
        tolak(
            "TANGGAL-BENTUK",
            "bukan tanggal yang ditulis tahun-bulan-hari",
            diharapkan=diharapkan,
            perbaikan=f"tulislah {usul or '2026-07-20 untuk 20 Juli 2026'}",
        )
    try:
        return date.fromisoformat(teks)
    except ValueError:
        tolak(
            "TANGGAL-TIDAK-ADA",
            "tanggal ini tidak ada dalam kalender",
            diharapkan=diharapkan,
            perbaikan="periksa bulan dan harinya",
        )


def _usul_tanggal(teks: str) -> str:
    if (cocok := _TANGGAL_KATA.fullmatch(teks)) and cocok[2].lower() in _BULAN:
        return f"{cocok[3]}-{_BULAN.index(cocok[2].lower()) + 1:02}-{int(cocok[1]):02}"
    if cocok := _TANGGAL_ANGKA.fullmatch(teks):
        return f"{cocok[3]}-{int(cocok[2]):02}-{int(cocok[1]):02}"
    return ""


def _jam(nilai: object) -> str:
    diharapkan = "jam 00.00 sampai dengan 23.59, misalnya 09.00"
    teks = _sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"(?:[01][0-9]|2[0-3])[.:][0-5][0-9]", teks):
        tolak(
            "JAM-BENTUK", "bukan jam dan menit", diharapkan=diharapkan, perbaikan="tulislah dua angka jam, titik, dua angka menit"
        )
    return teks.replace(":", ".")


# Codes


def _slug(nilai: object) -> str:
    teks = _sebagai_teks(nilai, BENTUK_SLUG)
    if salah := salah_slug(teks):
        usul = usul_slug(teks)
        tolak("SLUG-BENTUK", salah, diharapkan=BENTUK_SLUG, perbaikan=f"misalnya {usul}" if usul and not salah_slug(usul) else "")
    return teks


def _kode_wilayah(nilai: object) -> str:
    diharapkan = "kode kabupaten/kota berupa dua angka, titik, dua angka, misalnya 33.21"
    teks = _sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"[0-9]{2}\.[0-9]{2}", teks):
        usul = f"{teks[:2]}.{teks[2:]}" if re.fullmatch(r"[0-9]{4}", teks) else "33.21 untuk Kabupaten Demak"
        tolak("KODE-BENTUK", "bukan kode kabupaten/kota", diharapkan=diharapkan, perbaikan=f"tulislah {usul}")
    return teks


_NOMENKLATUR = re.compile(r"(?:[0-9]\.[0-9]{2}|X\.XX)\.[0-9]{2}(?:\.[0-9]\.[0-9]{2}(?:\.[0-9]{4})?)?")


def _kode_nomenklatur(nilai: object) -> str:
    """Program, kegiatan or sub kegiatan; `X.XX` is how the nomenklatur itself writes "any urusan"."""
    diharapkan = "kode program (3.31.02), kegiatan (3.31.02.2.01), atau sub kegiatan (3.31.02.2.01.0003)"
    teks = _sebagai_teks(nilai, diharapkan)
    if not _NOMENKLATUR.fullmatch(teks):
        tolak("KODE-BENTUK", "bukan kode nomenklatur", diharapkan=diharapkan, perbaikan="periksa banyaknya angka di antara titik")
    return teks


def _nip(nilai: object) -> str:
    """Civil servant's number: birth date, month of appointment (PPPK: 21 and up), sex, serial. Zeros are a placeholder."""
    diharapkan = "NIP 18 angka tanpa spasi"
    teks = _sebagai_teks(nilai, diharapkan)
    if not re.fullmatch(r"[0-9]{18}", teks):
        rapat = re.sub(r"[ .-]", "", teks)
        perbaikan = f"tulislah {rapat}" if re.fullmatch(r"[0-9]{18}", rapat) else "periksa banyaknya angka"
        tolak("NIP-BENTUK", "bukan 18 angka", diharapkan=diharapkan, perbaikan=perbaikan)
    if teks != "0" * 18:
        _periksa_nip(teks, diharapkan)
    return teks


def _periksa_nip(nip: str, diharapkan: str) -> None:
    try:
        date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        tolak(
            "NIP-BENTUK",
            "delapan angka pertama bukan tanggal lahir",
            diharapkan=diharapkan,
            perbaikan="periksa angka ke-1 sampai ke-8",
        )
    if not (1 <= int(nip[12:14]) <= 12 or int(nip[12:14]) >= 21):
        pesan = "angka ke-13 dan ke-14 bukan bulan pengangkatan"
        tolak("NIP-BENTUK", pesan, diharapkan=diharapkan, perbaikan="periksa angka ke-9 sampai ke-14")


def _tautan(nilai: object) -> str:
    diharapkan = "alamat https://… atau mailto:…"
    teks = _sebagai_teks(nilai, diharapkan)
    perbaikan = "tulislah alamat lengkap yang diawali https://"
    if teks.startswith("http://"):
        perbaikan = f"pakailah https://{teks[7:]} bila situsnya mendukung"
    if len(teks) > 2_000 or not re.fullmatch(r"[^\s<>\"\\^`{|}]+", teks) or not _tautan_utuh(teks):
        tolak("TAUTAN-BENTUK", "bukan tautan yang dapat dipakai", diharapkan=diharapkan, perbaikan=perbaikan)
    return teks


def _tautan_utuh(teks: str) -> bool:
    try:
        bagian = urlsplit(teks)
        if bagian.scheme == "mailto":
            return re.fullmatch(r"[^@/:,;]+@[^@/:,;]+\.[^@/:,;]+", bagian.path) is not None
        return teks.startswith("https://") and bool(bagian.hostname) and bagian.username is None and (bagian.port or 443) > 0
    except ValueError:
        return False


def _jenis(ubah: Callable[[object], object]) -> PlainValidator:
    return PlainValidator(ubah, json_schema_input_type=str)


Teks: TypeAlias = Annotated[str, _jenis(_teks)]
TeksPanjang: TypeAlias = Annotated[str, _jenis(_teks_panjang)]
Markdown: TypeAlias = Annotated[str, _jenis(_markdown)]
Rupiah: TypeAlias = Annotated[int, _jenis(_rupiah)]
Bilangan: TypeAlias = Annotated[Decimal, _jenis(_bilangan)]
Cacah: TypeAlias = Annotated[int, _jenis(_cacah)]
Tanggal: TypeAlias = Annotated[date, _jenis(_tanggal)]
Tahun: TypeAlias = Annotated[int, _jenis(_tahun)]
Ya: TypeAlias = Annotated[bool, _jenis(_ya)]
Slug: TypeAlias = Annotated[str, _jenis(_slug)]
KodeWilayah: TypeAlias = Annotated[str, _jenis(_kode_wilayah)]
KodeNomenklatur: TypeAlias = Annotated[str, _jenis(_kode_nomenklatur)]
Nip: TypeAlias = Annotated[str, _jenis(_nip)]
Jam: TypeAlias = Annotated[str, _jenis(_jam)]
Tautan: TypeAlias = Annotated[str, _jenis(_tautan)]


class Rekaman(BaseModel):
    """Base of every record: frozen, unknown keys refused, defaults kept as written.

    pydantic's own `strict` would refuse the reader's lists for tuples and texts for enums, so it stays off; instead a field of a
    bare type that pydantic would convert (`int`, `bool`, `date` …) is refused when the class is made.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", protected_namespaces=())

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for nama, medan in cls.model_fields.items():
            if not any(isinstance(satu, PlainValidator) for satu in medan.metadata) and (
                telanjang := _tipe_telanjang(medan.annotation)
            ):
                raise TypeError(f"{cls.__name__}.{nama}: use a type of generator.model.jenis instead of {telanjang}")


def _tipe_telanjang(tipe: Any) -> str:
    """Name the first type in an annotation that pydantic would convert in silence, or give an empty text."""
    if get_origin(tipe) is Annotated:
        return "" if any(isinstance(satu, PlainValidator) for satu in tipe.__metadata__) else _tipe_telanjang(tipe.__origin__)
    if get_origin(tipe) is Literal or tipe in (None, type(None), Ellipsis):
        return ""
    if anak := get_args(tipe):
        return next(filter(None, map(_tipe_telanjang, anak)), "")
    if isinstance(tipe, type) and not issubclass(tipe, str | Enum | BaseModel):
        return tipe.__name__
    return "Any" if tipe is Any else ""


class Berlaku(Rekaman):
    """The days from which and up to which something holds, both included; without `sampai` it holds still."""

    dari: Tanggal
    sampai: Tanggal | None = None

    @model_validator(mode="after")
    def _urut(self) -> Berlaku:
        if self.sampai is not None and self.sampai < self.dari:
            tolak(
                "TANGGAL-TERBALIK",
                "tanggal sampai mendahului tanggal dari",
                diharapkan=f"tanggal tidak lebih awal dari {self.dari.isoformat()}",
                perbaikan="tukar kedua tanggal, atau kosongkan sampai bila masih berlaku",
                medan=("sampai",),
            )
        return self

    def meliputi(self, tanggal: date) -> bool:
        """Say whether it holds on that day."""
        return self.dari <= tanggal and (self.sampai is None or tanggal <= self.sampai)
