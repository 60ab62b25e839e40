"""Two lists of strings compared block by block: what the tree says and what a file says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.tree.teks import lipat

_JENDELA = 600
"""Blocks after the first difference that are aligned; what lies further is compared in the next run, after mending."""


@dataclass(frozen=True, slots=True)
class Beda:
    """A difference: blocks of the expected list from `posisi` (0-based), what stands there instead, and the block before."""

    jenis: Literal["berubah", "hilang", "berlebih", "berpindah"]
    posisi: int
    harap: tuple[str, ...]
    nyata: tuple[str, ...]
    sesudah: str
    pesan: str


def banding(harap: Sequence[str], nyata: Sequence[str]) -> list[Beda]:
    """The first differences in order of position; empty exactly when both lists say the same.

    Only white space and marks that steer line breaks are folded on both sides (`generator.tree.teks.lipat`). A change
    inside a block names its lost and added words; blocks that changed places are named as moved, not as lost.
    """
    kiri, kanan = list(map(lipat, harap)), list(map(lipat, nyata))
    if kiri == kanan:
        return []
    awal = _sama_di_awal(kiri, kanan)
    akhir = _sama_di_awal(kiri[awal:][::-1], kanan[awal:][::-1])
    sisa_kiri, sisa_kanan = kiri[awal : len(kiri) - akhir], kanan[awal : len(kanan) - akhir]
    penuh = len(sisa_kiri) <= _JENDELA and len(sisa_kanan) <= _JENDELA
    operasi = SequenceMatcher(None, sisa_kiri[:_JENDELA], sisa_kanan[:_JENDELA], autojunk=False).get_opcodes()
    if not penuh and len(operasi) > 1:
        operasi.pop()
    mentah = [
        _beda(sisa_kiri[i1:i2], sisa_kanan[j1:j2], awal + i1, kiri) for jenis, i1, i2, j1, j2 in operasi if jenis != "equal"
    ]
    return _satukan_pindahan([satu for deret in mentah for satu in deret])


def _sama_di_awal(kiri: Sequence[str], kanan: Sequence[str]) -> int:
    return next((ke for ke, (a, b) in enumerate(zip(kiri, kanan, strict=False)) if a != b), min(len(kiri), len(kanan)))


def _beda(harap: list[str], nyata: list[str], posisi: int, semua: list[str]) -> Iterator[Beda]:
    """One stretch that differs: blocks are paired in order, what is left over is lost or added."""
    if sorted(harap) == sorted(nyata):
        yield _buat("berpindah", posisi, harap, nyata, semua)
        return
    pasang = min(len(harap), len(nyata))
    for ke in range(pasang):
        if harap[ke] != nyata[ke]:
            yield _buat("berubah", posisi + ke, harap[ke : ke + 1], nyata[ke : ke + 1], semua)
    if harap[pasang:]:
        yield _buat("hilang", posisi + pasang, harap[pasang:], [], semua)
    if nyata[pasang:]:
        yield _buat("berlebih", posisi + pasang, [], nyata[pasang:], semua)


def _satukan_pindahan(beda: list[Beda]) -> list[Beda]:
    """A block lost at one place and added at another has moved."""
    hasil: list[Beda] = []
    for satu in beda:
        lawan = next((lain for lain in hasil if _berlawanan(lain, satu)), None)
        if lawan is None:
            hasil.append(satu)
            continue
        isi = satu.harap or satu.nyata
        hasil[hasil.index(lawan)] = Beda("berpindah", lawan.posisi, isi, isi, lawan.sesudah, f"{_kutip(isi)} berpindah tempat")
    return hasil


def _berlawanan(satu: Beda, lain: Beda) -> bool:
    return {satu.jenis, lain.jenis} == {"hilang", "berlebih"} and (satu.harap or satu.nyata) == (lain.harap or lain.nyata)


def _buat(
    jenis: Literal["berubah", "hilang", "berlebih", "berpindah"],
    posisi: int,
    harap: list[str],
    nyata: list[str],
    semua: list[str],
) -> Beda:
    match jenis:
        case "hilang":
            pesan = f"{len(harap)} blok hilang: {_kutip(harap)}"
        case "berlebih":
            pesan = f"{len(nyata)} blok berlebih: {_kutip(nyata)}"
        case "berpindah":
            pesan = f"blok tertukar: {_kutip(harap)} menjadi {_kutip(nyata)}"
        case "berubah":
            pesan = f"{_beda_kata(harap[0], nyata[0])} pada {_kutip(harap)}"
    return Beda(jenis, posisi, tuple(harap), tuple(nyata), semua[posisi - 1] if posisi else "", pesan)


def _beda_kata(harap: str, nyata: str) -> str:
    kiri, kanan = harap.split(), nyata.split()
    hilang: list[str] = []
    lebih: list[str] = []
    for jenis, i1, i2, j1, j2 in SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes():
        if jenis != "equal":
            hilang += kiri[i1:i2]
            lebih += kanan[j1:j2]
    bagian = [f"kata hilang {_kutip(hilang)}"] if hilang else []
    bagian += [f"kata berlebih {_kutip(lebih)}"] if lebih else []
    return ", ".join(bagian)


def _kutip(deret: Sequence[str]) -> str:
    teks = " | ".join(deret[:12]) + (" …" if len(deret) > 12 else "")
    return f"“{teks}”"
