"""A laid out section as bytes and back, for caches and other processes: plain data, nothing that could run."""

from __future__ import annotations

import json
from dataclasses import astuple

from generator.writers.pdf.struktur import Awal, Medan
from generator.writers.pdf.tata_letak import Tempat, Tertata


def kemas(tertata: Tertata) -> bytes:
    """A line of JSON with the symbols, then the structure and the objects."""
    kepala = [
        tertata.sidik,
        tertata.banyak,
        tertata.halaman,
        {nama: [satu.halaman, satu.x, satu.y] for nama, satu in tertata.jangkar.items()},
        tertata.perlu,
        [astuple(satu) for satu in tertata.medan],
        [[satu.kata, satu.blok] for satu in tertata.awal],
        {nama: [muka, list(teks.items())] for nama, (muka, teks) in tertata.huruf.items()},
        tertata.gambar,
        tertata.ruas,
        tertata.anak_tangga,
        len(tertata.pohon),
        len(tertata.objek),
    ]
    return json.dumps(kepala, separators=(",", ":")).encode() + b"\n" + tertata.pohon + tertata.objek


def buka(data: bytes) -> Tertata:
    """What `kemas` packed. Raises ValueError, TypeError, KeyError or IndexError for anything else."""
    kepala, _, isi = data.partition(b"\n")
    sidik, banyak, halaman, jangkar, perlu, medan, awal, huruf, gambar, ruas, anak_tangga, pohon, objek = json.loads(kepala)
    if len(isi) != pohon + objek:
        raise ValueError("no laid out section")
    return Tertata(
        isi[pohon:],
        sidik,
        banyak,
        halaman,
        isi[:pohon],
        {nama: Tempat(*satu) for nama, satu in jangkar.items()},
        tuple(perlu),
        tuple(Medan(*satu) for satu in medan),
        tuple(Awal(*satu) for satu in awal),
        {nama: ((muka[0], muka[1]), dict(teks)) for nama, (muka, teks) in huruf.items()},
        tuple(gambar),
        ruas,
        anak_tangga,
    )
