"""Static types of the values a template reads: attributes and members, from annotations of models and dataclasses."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

TAK_TENTU: Any = None
"""The type of what only rendering can tell."""


def pilihan(jenis: Any) -> tuple[Any, ...]:
    """The members of a union without ``None``, bare of `Annotated` and type aliases."""
    if typing.get_origin(jenis) is typing.Annotated:
        return pilihan(typing.get_args(jenis)[0])
    if typing.get_origin(jenis) in (typing.Union, types.UnionType):
        return tuple(satu for anggota in typing.get_args(jenis) for satu in pilihan(anggota))
    return () if jenis is type(None) else (jenis,)


@functools.cache
def medan(kelas: type[Any]) -> Mapping[str, Any]:
    """Public attributes of a class with their types: annotated fields, properties, cached properties; not methods."""
    hasil: dict[str, Any] = dict.fromkeys(_nama_medan(kelas), TAK_TENTU)
    for leluhur in reversed(kelas.__mro__):
        for nama, isi in vars(leluhur).items():
            if isinstance(isi, property):
                hasil[nama] = _petunjuk(isi.fget).get("return", TAK_TENTU)
            elif isinstance(isi, functools.cached_property):
                hasil[nama] = _petunjuk(isi.func).get("return", TAK_TENTU)
    petunjuk = _petunjuk(kelas)
    hasil.update({nama: jenis for nama, jenis in petunjuk.items() if nama in hasil})
    return {nama: jenis for nama, jenis in hasil.items() if not nama.startswith(("_", "model_"))}


def jenis_medan(jenis: Any, nama: str) -> Any:
    """The type of attribute `nama`; raises `KeyError` where no member of the type has it."""
    hasil: list[Any] = []
    for satu in pilihan(jenis):
        if not isinstance(satu, type) or satu is object or issubclass(satu, Mapping):
            return TAK_TENTU
        if _terbuka(satu):
            milik = medan(satu)  # type: ignore[arg-type]  # classes are hashable
            if nama not in milik:
                continue
            hasil.append(milik[nama])
        elif hasattr(satu, nama):
            return TAK_TENTU
    if not hasil:
        raise KeyError(nama)
    return hasil[0] if len(hasil) == 1 else typing.Union[tuple(hasil)]  # noqa: UP007


def nama_medan(jenis: Any) -> list[str]:
    kelas = [satu for satu in pilihan(jenis) if isinstance(satu, type) and _terbuka(satu)]
    return sorted({nama for satu in kelas for nama in medan(satu)})


def sebutan(jenis: Any) -> str:
    return " atau ".join(satu.__name__ if isinstance(satu, type) else str(satu) for satu in pilihan(jenis))


def anggota(jenis: Any) -> Any:
    """The type of the members a loop meets: of a tuple, list or set its items, of a mapping its keys."""
    for satu in pilihan(jenis):
        asal, isi = typing.get_origin(satu), typing.get_args(satu)
        if not isinstance(asal, type) or not isi:
            return TAK_TENTU
        if issubclass(asal, tuple) and not (len(isi) == 2 and isi[1] is Ellipsis):
            return TAK_TENTU
        if issubclass(asal, Sequence | Mapping | frozenset | set):
            return isi[0]
    return TAK_TENTU


def unsur(jenis: Any) -> Any:
    """The type of ``x[…]``."""
    for satu in pilihan(jenis):
        asal, isi = typing.get_origin(satu), typing.get_args(satu)
        if isinstance(asal, type) and issubclass(asal, Mapping) and len(isi) == 2:
            return isi[1]
    return anggota(jenis)


def bagian_tetap(jenis: Any, banyak: int) -> tuple[Any, ...]:
    """The types of ``a, b`` in ``for a, b in …``: the parts of a tuple of fixed length."""
    for satu in pilihan(jenis):
        isi = typing.get_args(satu)
        if typing.get_origin(satu) is tuple and len(isi) == banyak and Ellipsis not in isi:
            return isi
    return (TAK_TENTU,) * banyak


def hasil_fungsi(fungsi: Any) -> Any:
    """The declared type of what a function gives."""
    return _petunjuk(fungsi).get("return", TAK_TENTU)


def _terbuka(kelas: type) -> bool:
    """Whether we know all attributes of a class: a model, a dataclass or a named tuple."""
    return is_dataclass(kelas) or hasattr(kelas, "model_fields") or hasattr(kelas, "_fields")


def _nama_medan(kelas: type) -> list[str]:
    if is_dataclass(kelas):
        return [satu.name for satu in fields(kelas)]
    if hasattr(kelas, "model_fields"):
        return list(kelas.model_fields)
    return list(getattr(kelas, "_fields", ()))


def _petunjuk(benda: Any) -> dict[str, Any]:
    try:
        return typing.get_type_hints(benda)
    except (NameError, TypeError, AttributeError):  # names imported for type checkers only
        return {}
