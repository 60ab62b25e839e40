"""``klaster record``: how far letters have come, signed, sent, answered, into their records (row 101).

A state is recorded once and follows the one before it; all is checked before the record is replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from generator.analysis.keadaan_surat import LANGKAH
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.changes import Nilai, tetapkan
from generator.keluhan import DaftarKode, Keluhan
from generator.model.ruang import Ruang
from generator.model.surat import SuratTerbit, Terdaftar
from generator.pipeline.arsip import baca_arsip, simpan_arsip
from generator.pipeline.manifes import sha256
from generator.pipeline.rancangan import Bahan
from generator.pipeline.suntingan import AcaraTidakJelas, GagalSunting, Terpilih, keluhan_catatan, menyunting, pilih_naskah
from generator.pipeline.terdaftar import Catatan

KODE: Final[DaftarKode] = {
    "CATAT-ADA": "Langkah yang akan dicatat sudah tercatat.",
    "CATAT-LONCAT": "Langkah yang akan dicatat melompati langkah sebelumnya.",
    "CATAT-URUTAN": "Langkah yang akan dicatat bertanggal sebelum langkah sebelumnya.",
}


@dataclass(frozen=True, slots=True)
class Balasan:
    """The answer as its sender wrote it, and the files it came as."""

    nomor: str = ""
    tanggal: date | None = None
    berkas: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class PesananCatat:
    """The kind and act as for `klaster issue`, which recipients (none: all that lack the state), and the days of states.

    `langkah` has the fields of `LANGKAH` that are to be recorded; `lewat` is how it was sent, `balasan` what came back.
    """

    jenis: str
    acara: str
    kepada: tuple[str, ...]
    langkah: Mapping[str, date]
    lewat: str = ""
    balasan: Balasan = Balasan()


def catat(akar: Path, templat: Path, pesanan: PesananCatat) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Record states. Give the record, its recipients, and the paths of the answer's files.

    Raises `GagalSunting`, `AcaraTidakJelas`, OSError; the record is then as it was.
    """
    with menyunting(akar, templat) as kerja:
        bahan = kerja.bahan()
        terpilih = _pilih(bahan, pesanan)
        if keluhan := [satu for _, milik in terpilih for satu in _halangan(bahan.ruang, milik, pesanan)]:
            raise GagalSunting(*keluhan)
        kerja.pilih(terpilih[0][1].berkas)
        berkas: dict[str, bytes] = {}
        for rancangan, milik in terpilih:
            berkas = baca_arsip(akar, rancangan, milik, pesanan.balasan.berkas)
            for medan, nilai in _isi(pesanan, berkas).items():
                kerja.data = tetapkan(kerja.data, (*milik.jalur, medan), nilai)
        kerja.tolak_galat_baru(bahan)
        simpan_arsip(akar, berkas)
        kerja.simpan()
    return kerja.berkas, tuple(rancangan.penerima for rancangan, _ in terpilih), tuple(berkas)


def _pilih(bahan: Bahan, pesanan: PesananCatat) -> list[tuple[Terpilih, Catatan]]:
    """The papers whose states are recorded; an answer is that of one recipient."""
    naskah = pilih_naskah(bahan, pesanan.jenis, pesanan.acara, pesanan.kepada)
    dibalas = "dibalas" in pesanan.langkah
    if dibalas and not all(milik.isi is None or isinstance(milik.isi, SuratTerbit) for _, milik in naskah):
        raise AcaraTidakJelas("naskah rapat tidak dibalas; konfirmasi kehadiran dicatat pada rapatnya")
    if not pesanan.kepada:
        pertama = next(satu for satu in LANGKAH if satu in pesanan.langkah)
        bernomor = [satu for satu in naskah if satu[1].isi and satu[1].isi.nomor]
        naskah = [satu for satu in bernomor if getattr(satu[1].isi, pertama) is None] or bernomor or naskah
    if dibalas and len(naskah) > 1:
        raise AcaraTidakJelas("sebutkan dengan --to penerima yang membalas")
    return naskah


def _halangan(ruang: Ruang, milik: Catatan, pesanan: PesananCatat) -> Iterator[Keluhan]:
    """Why the states cannot be recorded in this record."""
    isi = milik.isi
    if isi is None or not isi.nomor:
        yield keluhan_catatan(ruang, "CATAT-LONCAT", milik, "surat ini belum bernomor", "beri nomor dengan klaster issue")
        return
    for medan in (*pesanan.langkah, *(("balasan",) if _ada(pesanan.balasan) else ())):
        if (lama := getattr(isi, medan)) is not None:
            kata = tulis_tanggal(lama) if isinstance(lama, date) else "ada"
            pesan = f"{medan} sudah tercatat, {kata}"
            yield keluhan_catatan(ruang, "CATAT-ADA", milik, pesan, "betulkan di rekamannya bila keliru", medan)
            return
    yield from _urutan(ruang, milik, isi, pesanan)


def _urutan(ruang: Ruang, milik: Catatan, isi: Terdaftar, pesanan: PesananCatat) -> Iterator[Keluhan]:
    """No state without the one right before it, none before an earlier one; old records may lack one further back."""
    lalu, sebutan, tempat = milik.tanggal, "tanggal surat", ""
    for ke, medan in enumerate(LANGKAH):
        hari = pesanan.langkah.get(medan) or getattr(isi, medan, None)
        if hari is None:
            if any(satu in pesanan.langkah for satu in LANGKAH[ke + 1 : ke + 2]):
                pesan = f"surat ini belum {medan}"
                yield keluhan_catatan(ruang, "CATAT-LONCAT", milik, pesan, f"sebut juga --{medan} TANGGAL")
                return
            continue
        if lalu and hari < lalu:
            pesan = f"{medan} {tulis_tanggal(hari)} mendahului {sebutan}, {tulis_tanggal(lalu)}"
            yield keluhan_catatan(ruang, "CATAT-URUTAN", milik, pesan, "betulkan tanggalnya", tempat)
        lalu, sebutan, tempat = hari, medan, "" if medan in pesanan.langkah else medan


def _ada(balasan: Balasan) -> bool:
    return balasan != Balasan()


def _isi(pesanan: PesananCatat, berkas: Mapping[str, bytes]) -> dict[str, Nilai]:
    """The keys to set, in the order of the states."""
    isi: dict[str, Nilai] = {}
    for medan in LANGKAH:
        if medan in pesanan.langkah:
            isi[medan] = pesanan.langkah[medan].isoformat()
        if medan == "dikirim" and pesanan.lewat:
            isi["lewat"] = pesanan.lewat
    balasan: dict[str, Nilai] = {"nomor": pesanan.balasan.nomor} if pesanan.balasan.nomor else {}
    if pesanan.balasan.tanggal:
        balasan["tanggal"] = pesanan.balasan.tanggal.isoformat()
    if berkas:
        balasan["berkas"] = tuple({"berkas": tujuan, "sha256": sha256(satu)} for tujuan, satu in berkas.items())
    return {**isi, "balasan": balasan} if balasan else isi
