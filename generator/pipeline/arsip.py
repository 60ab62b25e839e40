"""``klaster arsip``: the signed scan and the final DOCX of a letter, kept by their hash."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.changes import tambahkan
from generator.keluhan import DaftarKode
from generator.pipeline.manifes import sha256
from generator.pipeline.suntingan import (
    AcaraTidakJelas,
    GagalSunting,
    Terpilih,
    ganti_berkas,
    keluhan_catatan,
    menyunting,
    pilih_naskah,
)
from generator.pipeline.terdaftar import Catatan
from generator.reading.nama import usul_slug

KODE: Final[DaftarKode] = {"ARSIP-BELUM": "Arsip untuk surat yang belum bernomor."}
FOLDER: Final = "forum/arsip"
"""Where files from elsewhere are copied to: below it year, act and recipient."""


@dataclass(frozen=True, slots=True)
class PesananArsip:
    """The kind and act of a letter as for `klaster issue`, its recipient (empty for the only one), the files to keep."""

    jenis: str
    acara: str
    kepada: str
    berkas: tuple[Path, ...]


def arsipkan(akar: Path, templat: Path, pesanan: PesananArsip) -> tuple[str, tuple[str, ...]]:
    """Record files by hash; those outside the records are copied to `FOLDER`. Give the record and the files' paths.

    Raises `GagalSunting`, `AcaraTidakJelas`, OSError; the record is then as it was.
    """
    with menyunting(akar, templat) as kerja:
        bahan = kerja.bahan()
        naskah = pilih_naskah(bahan, pesanan.jenis, pesanan.acara, (pesanan.kepada,) if pesanan.kepada else ())
        if len(naskah) != 1:
            raise AcaraTidakJelas("sebutkan penerimanya dengan --to")
        (rancangan, milik), *_ = naskah
        if milik.isi is None or not milik.isi.nomor:
            pesan, perbaikan = "surat ini belum bernomor", "beri nomor dahulu dengan klaster issue"
            raise GagalSunting(keluhan_catatan(bahan.ruang, "ARSIP-BELUM", milik, pesan, perbaikan))
        kerja.pilih(milik.berkas)
        berkas = baca_arsip(akar, rancangan, milik, pesanan.berkas, {satu.berkas for satu in milik.isi.arsip})
        for tujuan, isi in berkas.items():
            kerja.data = tambahkan(kerja.data, (*milik.jalur, "arsip"), {"berkas": tujuan, "sha256": sha256(isi)})
        kerja.tolak_galat_baru(bahan)
        simpan_arsip(akar, berkas)
        kerja.simpan()
    return milik.berkas, tuple(berkas)


def baca_arsip(
    akar: Path, rancangan: Terpilih, milik: Catatan, berkas: Sequence[Path], dicatat: Collection[str] = ()
) -> dict[str, bytes]:
    """Files to keep for a paper, by the path they will have. Raises `AcaraTidakJelas` for a path that is taken, OSError."""
    folder = f"{FOLDER}/{milik.berkas.split('/')[2]}/{Path(milik.berkas).stem}"
    folder += f"/{rancangan.penerima}" if rancangan.penerima else ""
    hasil: dict[str, bytes] = {}
    for asal in berkas:
        tujuan = _tujuan(akar, asal, folder)
        if tujuan in dicatat or tujuan in hasil or (tujuan != _nisbi(akar, asal) and (akar / tujuan).exists()):
            raise AcaraTidakJelas(f"{tujuan} sudah ada; beri berkas itu nama lain")
        hasil[tujuan] = asal.read_bytes()
    return hasil


def simpan_arsip(akar: Path, berkas: Mapping[str, bytes]) -> None:
    """Write the files that are not there yet. Raises OSError."""
    for tujuan, isi in berkas.items():
        if not (akar / tujuan).exists():
            (akar / tujuan).parent.mkdir(parents=True, exist_ok=True)
            ganti_berkas(akar / tujuan, isi)


def _nisbi(akar: Path, berkas: Path) -> str:
    """The path below the workspace, empty for a file elsewhere."""
    mutlak = berkas.resolve()
    return mutlak.relative_to(akar.resolve()).as_posix() if mutlak.is_relative_to(akar.resolve()) else ""


def _tujuan(akar: Path, berkas: Path, folder: str) -> str:
    """A file among the records stays where it is; outputs and files from elsewhere are copied."""
    nisbi = _nisbi(akar, berkas)
    if nisbi and not nisbi.startswith("build/"):
        return nisbi
    return f"{folder}/{usul_slug(berkas.stem) or 'berkas'}{berkas.suffix.lower()}"
