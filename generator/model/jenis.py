"""The types of fields: text from the reader into values, strictly, each refusal an Indonesian sentence that says how to mend it.

The reader gives only text, None, lists and dicts, so a type alone decides what `0123` or `no` means. A value that already
has the type (made by a program rather than read) passes when it keeps the same limits; nothing is ever converted in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, TypeAlias, get_args, get_origin

from pydantic import BaseModel, ConfigDict, PlainValidator, model_validator

from generator.model.isian import angka, pengenal, teks, waktu
from generator.model.isian.tolak import KODE, tolak

__all__ = [
    "KODE", "Berlaku", "Bilangan", "Cacah", "Jam", "KodeNomenklatur", "KodeWilayah", "Markdown", "Nip", "Rekaman", "Rupiah",
    "Slug", "Tahun", "Tanggal", "Tautan", "Teks", "TeksPanjang", "Ya", "pola", "tolak",
]  # fmt: skip


def _jenis(ubah: Callable[[object], object]) -> PlainValidator:
    return PlainValidator(ubah, json_schema_input_type=str)


Teks: TypeAlias = Annotated[str, _jenis(teks.teks)]
TeksPanjang: TypeAlias = Annotated[str, _jenis(teks.teks_panjang)]
Markdown: TypeAlias = Annotated[str, _jenis(teks.markdown)]
Rupiah: TypeAlias = Annotated[int, _jenis(angka.rupiah)]
Bilangan: TypeAlias = Annotated[Decimal, _jenis(angka.bilangan)]
Cacah: TypeAlias = Annotated[int, _jenis(angka.cacah)]
Tanggal: TypeAlias = Annotated[date, _jenis(waktu.tanggal)]
Tahun: TypeAlias = Annotated[int, _jenis(waktu.tahun)]
Ya: TypeAlias = Annotated[bool, _jenis(angka.ya)]
Slug: TypeAlias = Annotated[str, _jenis(pengenal.slug)]
KodeWilayah: TypeAlias = Annotated[str, _jenis(pengenal.kode_wilayah)]
KodeNomenklatur: TypeAlias = Annotated[str, _jenis(pengenal.kode_nomenklatur)]
Nip: TypeAlias = Annotated[str, _jenis(pengenal.nip)]
Jam: TypeAlias = Annotated[str, _jenis(waktu.jam)]
Tautan: TypeAlias = Annotated[str, _jenis(pengenal.tautan)]


def pola(bentuk: str, contoh: str) -> PlainValidator:
    """Make a type for a text of fixed form: `id: Annotated[str, pola(r"[A-Z]{3}-[0-9]{2}", "JPR-01")]`.

    The whole text must match; complaints show the example, never the regular expression.
    """
    return _jenis(pengenal.berpola(bentuk, contoh))


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
