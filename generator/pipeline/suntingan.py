"""A record of a letter while a command edits it: found by kind, act and recipient, judged as edited, replaced in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.documents.katalog import Katalog, muat_katalog
from generator.keluhan import Berat, Keluhan
from generator.model.lambang import FOLDER
from generator.model.ruang import Ruang
from generator.model.surat import SURAT_LAIN
from generator.pipeline.berkas import locked, stage, sync_folder
from generator.pipeline.pemeriksaan import periksa_bacaan
from generator.pipeline.rancangan import Acara, Bahan, rencanakan
from generator.pipeline.terdaftar import Catatan, catatan, catatan_surat
from generator.reading import Bacaan, baca, baca_ruang, tulis_jalur
from generator.reading.ruang import baca_gambar


class GagalSunting(Exception):
    """Nothing was written; `keluhan` says why."""

    def __init__(self, *keluhan: Keluhan) -> None:
        super().__init__(keluhan)
        self.keluhan = keluhan


class AcaraTidakJelas(ValueError):
    """No act, several acts or no recipient of what was asked; the argument is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Terpilih:
    """A paper to record something of: whom it goes to (empty for nobody), and its act."""

    penerima: str
    tindakan: Acara


@dataclass(slots=True)
class Suntingan:
    """The edit: the workspace as read, and the new bytes `data` of the one record `berkas` (empty until it is chosen)."""

    akar: Path
    templat: Path
    bacaan: dict[str, Bacaan]
    keluhan: list[Keluhan]
    berkas: str = ""
    data: bytes = b""
    _katalog: tuple[Katalog, list[Keluhan]] | None = field(default=None, repr=False)

    def pilih(self, berkas: str) -> None:
        """Begin with a record as it is on the disk. Raises OSError."""
        self.berkas, self.data = berkas, (self.akar / berkas).read_bytes()

    def bahan(self) -> Bahan:
        """The workspace as edited, with its errors. Raises `GagalSunting` when nothing can be made from it."""
        bacaan = {**self.bacaan, self.berkas: baca(self.data, self.berkas)} if self.berkas else self.bacaan
        hasil = periksa_bacaan(bacaan, self.keluhan, lambang=baca_gambar(self.akar, FOLDER))
        galat = tuple(satu for satu in hasil.keluhan if satu.berat is Berat.GALAT)
        if hasil.ruang is None:
            raise GagalSunting(*galat)
        self._katalog = self._katalog or muat_katalog(self.templat)
        katalog, salah = self._katalog
        return Bahan(hasil.ruang, katalog, self.templat / "tema", False, galat, tuple(salah))

    def tolak_galat_baru(self, lama: Bahan) -> None:
        """Raises `GagalSunting` for errors that `lama`, the workspace before the edit, did not have."""
        sudah = {_tanpa_tempat(satu) for satu in lama.galat}
        if baru := [satu for satu in self.bahan().galat if _tanpa_tempat(satu) not in sudah]:
            raise GagalSunting(*baru)

    def simpan(self) -> None:
        """Replace the record. Raises OSError."""
        ganti_berkas(self.akar / self.berkas, self.data)


@contextmanager
def menyunting(akar: Path, templat: Path) -> Iterator[Suntingan]:
    """An edit under the lock of the workspace's outputs: two commands at once never work on one record."""
    (akar / "build").mkdir(exist_ok=True)
    with locked(akar / "build"):
        yield Suntingan(akar, templat, *baca_ruang(akar))


def ganti_berkas(berkas: Path, data: bytes) -> None:
    """Replace a file in one step."""
    sementara = stage(berkas, data)
    try:
        sementara.replace(berkas)
    finally:
        sementara.unlink(missing_ok=True)
    sync_folder(berkas.parent)


def pilih_naskah(bahan: Bahan, jenis: str, acara: str, kepada: Sequence[str]) -> list[tuple[Terpilih, Catatan]]:
    """The numbered papers of one act of a kind. Raises `AcaraTidakJelas`, or `GagalSunting` when they cannot be planned."""
    naskah = _surat_lain(bahan.ruang, kepada) if jenis == SURAT_LAIN else _terencana(bahan, jenis)
    sebutan = {milik.berkas: _sebut_acara(milik.berkas) for _, milik in naskah}
    if acara:
        naskah = [satu for satu in naskah if acara in (sebutan[satu[1].berkas], sebutan[satu[1].berkas].partition("/")[2])]
    berkas = sorted({milik.berkas for _, milik in naskah})
    if len(berkas) != 1:
        semua = ", ".join(sebutan.values() if not berkas else (sebutan[satu] for satu in berkas))
        if not semua:
            raise AcaraTidakJelas(f"jenis {jenis} tidak mempunyai surat bernomor; buat dahulu rekaman suratnya")
        raise AcaraTidakJelas(f"sebutkan satu dengan --acara: {semua}")
    penerima = [satu.penerima for satu, _ in naskah]
    if asing := [satu for satu in kepada if satu not in penerima]:
        raise AcaraTidakJelas(f"{', '.join(asing)} bukan penerima; penerimanya {', '.join(penerima) or 'tidak ada'}")
    return [satu for satu in naskah if not kepada or satu[0].penerima in kepada]


def _terencana(bahan: Bahan, jenis: str) -> list[tuple[Terpilih, Catatan]]:
    """The numbered papers that a template writes."""
    if jenis not in bahan.katalog.jenis:
        raise AcaraTidakJelas(f"jenis naskah {jenis} tidak dikenal; lihat klaster list")
    rencana = rencanakan(bahan, bahan.katalog.jenis[jenis])
    if rencana.keluhan:
        raise GagalSunting(*rencana.keluhan)
    naskah = [
        (Terpilih(satu.penerima, satu.tindakan), milik)
        for satu in rencana.rancangan
        if (milik := catatan(satu.tindakan, satu.jenis, satu.penerima))
    ]
    if rencana.rancangan and not naskah:
        raise AcaraTidakJelas(f"naskah berjenis {jenis} tidak bernomor")
    return naskah


def _surat_lain(ruang: Ruang, kepada: Sequence[str]) -> list[tuple[Terpilih, Catatan]]:
    """Letters written elsewhere go to whom their record has and to whom the command names; one without either to nobody."""
    baru = [satu for satu in kepada if satu in ruang.instansi or satu in ruang.penerbit or satu in ruang.jabatan]
    hasil = []
    for surat in ruang.surat:
        if surat.jenis == SURAT_LAIN:
            tercatat = [satu.kepada or "" for satu in surat.terbit]
            penerima = dict.fromkeys([*tercatat, *baru] or [""])
            hasil += [(Terpilih(satu, surat), catatan_surat(surat, satu)) for satu in penerima]
    return hasil


def keluhan_catatan(ruang: Ruang, kode: str, milik: Catatan, pesan: str, perbaikan: str, medan: str = "") -> Keluhan:
    """A complaint about the record of a paper, at `medan` of it."""
    jalur = (*milik.jalur, medan) if medan else milik.jalur
    tempat = ruang.tempat(milik.berkas, *jalur)
    return Keluhan(kode, Berat.GALAT, tempat, pesan, medan=tulis_jalur(jalur), perbaikan=perbaikan)


def _sebut_acara(berkas: str) -> str:
    """``2026/permohonan-laporan`` of a record's path."""
    return "/".join(berkas.removesuffix(".yaml").split("/")[-2:])


def _tanpa_tempat(keluhan: Keluhan) -> tuple[str | None, ...]:
    """What an edit above it leaves of a complaint: lines move."""
    return keluhan.kode, keluhan.tempat.berkas, keluhan.medan, keluhan.pesan, keluhan.ditemukan
