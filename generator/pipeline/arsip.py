"""``klaster arsip``: the signed scan and the final DOCX of a letter, kept by their hash."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.changes import tambahkan
from generator.documents.katalog import muat_katalog
from generator.keluhan import Berat, DaftarKode, Keluhan
from generator.pipeline.berkas import locked
from generator.pipeline.manifes import sha256
from generator.pipeline.naskah import Bahan
from generator.pipeline.nomor import AcaraTidakJelas, GagalNomor, ganti_berkas, pilih_naskah
from generator.pipeline.pemeriksaan import periksa_bacaan
from generator.reading import baca, baca_ruang, tulis_jalur
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

    Raises `GagalNomor`, `AcaraTidakJelas`, OSError; the record is then as it was.
    """
    (akar / "build").mkdir(exist_ok=True)
    with locked(akar / "build"):
        bacaan, keluhan = baca_ruang(akar)
        hasil = periksa_bacaan(bacaan, keluhan)
        galat = tuple(satu for satu in hasil.keluhan if satu.berat is Berat.GALAT)
        if hasil.ruang is None:
            raise GagalNomor(*galat)
        katalog, salah = muat_katalog(templat)
        bahan = Bahan(hasil.ruang, katalog, templat / "tema", False, galat, tuple(salah))
        naskah = pilih_naskah(bahan, pesanan.jenis, pesanan.acara, (pesanan.kepada,) if pesanan.kepada else ())
        if len(naskah) != 1:
            raise AcaraTidakJelas("sebutkan penerimanya dengan --to")
        (rancangan, milik), *_ = naskah
        if milik.isi is None or not milik.isi.nomor:
            tempat = hasil.ruang.tempat(milik.berkas, *milik.jalur)
            pesan, perbaikan = "surat ini belum bernomor", "beri nomor dahulu dengan klaster issue"
            raise GagalNomor(Keluhan("ARSIP-BELUM", Berat.GALAT, tempat, pesan, tulis_jalur(milik.jalur), perbaikan=perbaikan))
        folder = f"{FOLDER}/{milik.berkas.split('/')[2]}/{Path(milik.berkas).stem}"
        folder += f"/{rancangan.penerima}" if rancangan.penerima else ""
        dicatat = {satu.berkas for satu in milik.isi.arsip}
        data, salinan = (akar / milik.berkas).read_bytes(), {}
        jalur = []
        for asal in pesanan.berkas:
            isi = asal.read_bytes()
            tujuan = _tujuan(akar, asal, folder)
            if tujuan in dicatat or tujuan in salinan or (tujuan != _nisbi(akar, asal) and (akar / tujuan).exists()):
                raise AcaraTidakJelas(f"{tujuan} sudah ada; beri berkas itu nama lain")
            salinan[tujuan] = isi
            data = tambahkan(data, (*milik.jalur, "arsip"), {"berkas": tujuan, "sha256": sha256(isi)})
            jalur.append(tujuan)
        baru = periksa_bacaan({**bacaan, milik.berkas: baca(data, milik.berkas)}, keluhan)
        if salah := [satu for satu in baru.keluhan if satu not in hasil.keluhan and satu.tempat.berkas == milik.berkas]:
            raise GagalNomor(*salah)
        for tujuan, isi in salinan.items():
            if not (akar / tujuan).exists():
                (akar / tujuan).parent.mkdir(parents=True, exist_ok=True)
                ganti_berkas(akar / tujuan, isi)
        ganti_berkas(akar / milik.berkas, data)
    return milik.berkas, tuple(jalur)


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
