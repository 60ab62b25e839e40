"""A laid out section as bytes and back, for caches and other processes: plain data, nothing that could run."""

from __future__ import annotations

import json
from typing import Any

from generator.writers.pdf.struktur import Anak, Anotasi, Awal, Isi, Simpul, Titik
from generator.writers.pdf.tata_letak import Tempat, Tertata


def kemas(tertata: Tertata) -> bytes:
    """A line of JSON (structure, places, dots, page starts), then the PDF."""
    kepala = [
        [_tulis(satu) for satu in tertata.struktur],
        {nama: [satu.halaman, satu.x, satu.y] for nama, satu in tertata.jangkar.items()},
        [[satu.halaman, satu.x0, satu.x1, satu.y, satu.ukuran, satu.tebal] for satu in tertata.titik],
        [[satu.kata, satu.blok] for satu in tertata.awal],
    ]
    return json.dumps(kepala, ensure_ascii=True, separators=(",", ":")).encode() + b"\n" + tertata.pdf


def buka(data: bytes) -> Tertata:
    """What `kemas` packed. Raises ValueError, TypeError, KeyError or IndexError for anything else."""
    kepala, pisah, pdf = data.partition(b"\n")
    if not pisah or not pdf.startswith(b"%PDF-"):
        raise ValueError("no laid out section")
    struktur, jangkar, titik, awal = json.loads(kepala)
    return Tertata(
        pdf,
        tuple(_simpul(satu) for satu in struktur),
        {nama: Tempat(*satu) for nama, satu in jangkar.items()},
        tuple(Titik(*satu) for satu in titik),
        tuple(Awal(*satu) for satu in awal),
    )


def _tulis(anak: Anak) -> list[Any]:
    match anak:
        case Simpul():
            return [anak.peran, anak.atribut, [_tulis(satu) for satu in anak.anak]]
        case Isi():
            return [anak.halaman, anak.mcid]
        case Anotasi():
            return [anak.halaman, anak.nomor, "anotasi"]


def _baca(isi: list[Any]) -> Anak:
    if isinstance(isi[0], str):
        return _simpul(isi)
    return Isi(*isi) if len(isi) == 2 else Anotasi(isi[0], isi[1])


def _simpul(isi: list[Any]) -> Simpul:
    peran, atribut, anak = isi
    return Simpul(peran, atribut, [_baca(satu) for satu in anak])
