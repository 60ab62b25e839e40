"""What each of pydantic's errors means, in Indonesian; nothing of its English remains."""

from __future__ import annotations

import re
from typing import NamedTuple

from pydantic_core import ErrorDetails

from generator.keluhan import terdekat


class Uraian(NamedTuple):
    """An error told: code, what is wrong, what is expected, how to mend it."""

    kode: str
    pesan: str
    diharapkan: str = ""
    perbaikan: str = ""


_SATU_NILAI = Uraian("SKEMA-BENTUK", "bukan satu nilai", "satu nilai", "tulislah satu nilai saja")
_DAFTAR = Uraian("SKEMA-BENTUK", "bukan daftar", "daftar", "tulislah setiap butir pada barisnya sendiri, diawali tanda -")
_KOSONG = Uraian("ISIAN-KOSONG", "belum diisi", "", "isilah, atau hapus baris ini bila memang boleh tidak ada")
_LAIN = Uraian("SKEMA-NILAI", "nilai ini tidak dapat diterima", "", "bandingkan dengan berkas lain yang sejenis")

_BATAS = {
    "string_too_short": ("min_length", "paling sedikit {} huruf"),
    "string_too_long": ("max_length", "paling banyak {} huruf"),
    "greater_than": ("gt", "lebih dari {}"),
    "greater_than_equal": ("ge", "paling sedikit {}"),
    "less_than": ("lt", "kurang dari {}"),
    "less_than_equal": ("le", "paling banyak {}"),
    "string_pattern_mismatch": ("pattern", "bentuk {}"),
}


def uraikan(galat: ErrorDetails) -> Uraian:
    """Tell one error about a value. Errors about keys (missing, unknown) need the record and are told by `validasi`."""
    jenis, masukan, konteks = galat["type"], galat["input"], galat.get("ctx", {})
    if "pesan" in konteks:
        return Uraian(jenis, konteks["pesan"], konteks.get("diharapkan", ""), konteks.get("perbaikan", ""))
    if masukan is None:
        return _KOSONG
    if jenis in _BATAS:
        nama, kata = _BATAS[jenis]
        batas = re.sub(r"Decimal\('(.*)'\)", r"\1", str(konteks[nama]))
        return Uraian("SKEMA-BATAS", "di luar yang ditetapkan", kata.format(batas), "periksa penulisannya")
    match jenis:
        case "value_error" | "assertion_error":
            return Uraian("SKEMA-NILAI", str(konteks["error"]))
        case "enum" | "literal_error":
            return _pilihan(masukan, konteks["expected"])
        case "union_tag_invalid":
            return _pilihan(konteks["tag"], konteks["expected_tags"])
        case "union_tag_not_found":
            nama = konteks["discriminator"].strip("'")
            return Uraian("SKEMA-WAJIB", f"kunci {nama} belum ditulis", "", f"tambahkan baris `{nama}: …` di sini")
        case "too_short":
            banyak = f"paling sedikit {konteks['min_length']} butir"
            return Uraian("SKEMA-BANYAK", f"baru {len(masukan)} butir", banyak, "lengkapi butirnya")
        case "too_long":
            banyak = f"paling banyak {konteks['max_length']} butir"
            return Uraian("SKEMA-BANYAK", "terlalu banyak butir", banyak, "kurangi butirnya")
        case "tuple_type" | "list_type" | "set_type" | "frozen_set_type" | "iterable_type":
            return _DAFTAR
        case "model_type" | "model_attributes_type" | "dict_type" | "mapping_type" | "dataclass_type":
            return _pemetaan(masukan)
        case "string_type":
            return _SATU_NILAI
    return _LAIN


def _pemetaan(masukan: object) -> Uraian:
    perbaikan = "tulislah `kunci: nilai` pada setiap baris"
    if isinstance(masukan, str) and re.match(r"[a-z_]+:\S", masukan):
        perbaikan = "beri spasi sesudah titik dua"
    return Uraian("SKEMA-BENTUK", "bukan pasangan kunci dan nilai", "pasangan kunci dan nilai", perbaikan)


def _pilihan(masukan: object, tertulis: str) -> Uraian:
    """Name all members of an enum, a Literal or the kinds of a union, and the nearest; pydantic writes them 'a', 'b' or 'c'."""
    if not isinstance(masukan, str):
        return _SATU_NILAI
    dikenal = re.findall(r"'([^']*)'", tertulis)
    dekat = terdekat(masukan, dikenal)
    perbaikan = f"mungkin maksudnya {dekat}" if dekat else "pilih salah satu"
    return Uraian("SKEMA-PILIHAN", "bukan pilihan yang dikenal", f"salah satu dari {', '.join(dikenal)}", perbaikan)
