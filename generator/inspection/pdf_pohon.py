"""Name and number trees of a PDF, read leaf by leaf."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise

from generator.inspection.pdf_ingatan import Ingatan, Isi
from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan
from generator.inspection.pdf_susunan import Susunan

Kunci = bytes | int


@dataclass(frozen=True, slots=True)
class Daun:
    """A leaf: its first and last key, what a reader made of it, and its node."""

    awal: Kunci
    akhir: Kunci
    isi: Isi
    simpul: Rujukan | Kamus


@dataclass(slots=True)
class Pohon:
    """A tree's leaves in order of the file, and where its order or limits are wrong."""

    daun: list[Daun] = field(default_factory=list)
    salah: list[str] = field(default_factory=list)

    def cari(self, kunci: Kunci) -> Daun | None:
        """The leaf that would hold a key."""
        ke = bisect_right(self.daun, kunci, key=lambda satu: satu.awal)
        return self.daun[ke - 1] if ke and self.daun[ke - 1].akhir >= kunci else None  # type: ignore[operator]


def baca_pohon(
    susunan: Susunan,
    ingatan: Ingatan,
    akar: Nilai,
    daun: str,
    ringkas: Callable[[Sequence[tuple[Kunci, Nilai]]], Isi],
) -> Pohon:
    """Read a tree whose leaves hold `daun` (``/Names`` or ``/Nums``); a missing tree is empty.

    `ringkas` makes of a leaf what is to be known of it, as plain values; leaves that are unchanged and right are not read.
    """
    pohon = Pohon()
    if akar is not None:
        _Pembaca(susunan, ingatan, daun, ringkas, pohon).jalan(akar)
    for kiri, kanan in pairwise(pohon.daun):
        if kiri.akhir >= kanan.awal:  # type: ignore[operator]
            pohon.salah.append(f"kunci {tulis_kunci(kanan.awal)} sesudah {tulis_kunci(kiri.akhir)}")
    return pohon


def semua_isi(susunan: Susunan, akar: Nilai, daun: str) -> tuple[list[tuple[Kunci, Nilai]], list[str]]:
    """All entries of a tree in order of the file, and what is wrong with it."""
    isi: list[tuple[Kunci, Nilai]] = []
    pohon = baca_pohon(susunan, Ingatan(), akar, daun, isi.extend)
    return isi, pohon.salah


def isi_daun(susunan: Susunan, simpul: Nilai, daun: str) -> list[tuple[Kunci, Nilai]]:
    """The entries of a leaf. Raises ValueError for a key without value or of another kind."""
    larik = susunan.larik(susunan.kamus(simpul).get(daun))
    return [(_kunci(susunan.lihat(kunci)), nilai) for kunci, nilai in zip(larik[::2], larik[1::2], strict=True)]


def tulis_kunci(kunci: Kunci) -> str:
    return kunci.decode("latin-1") if isinstance(kunci, bytes) else str(kunci)


@dataclass(frozen=True, slots=True)
class _Pembaca:
    susunan: Susunan
    ingatan: Ingatan
    nama: str
    ringkas: Callable[[Sequence[tuple[Kunci, Nilai]]], Isi]
    pohon: Pohon

    def jalan(self, simpul: Nilai) -> tuple[Kunci, Kunci] | None:
        """The first and last key below a node."""
        ciri = self._ciri(simpul)
        if ciri and (lama := self.ingatan.ambil("daun", ciri)) is not None:
            awal, akhir, isi = lama
            return self._tambah(Daun(_buka(awal), _buka(akhir), isi, simpul))
        salah = len(self.pohon.salah)
        with self.susunan.terlacak() as jejak:
            kamus = self.susunan.kamus(simpul)
            milik = isi_daun(self.susunan, simpul, self.nama) if self.nama in kamus else []
            tertulis = [_kunci(self.susunan.lihat(satu)) for satu in self.susunan.larik(kamus.get("/Limits"))]
        batas = [satu for anak in self.susunan.larik(kamus.get("/Kids")) if (satu := self.jalan(anak)) is not None]
        for (kiri, _), (kanan, _) in pairwise(milik):
            if kiri >= kanan:  # type: ignore[operator]
                self.pohon.salah.append(f"kunci {tulis_kunci(kanan)} sesudah {tulis_kunci(kiri)}")
        if milik:
            daun = Daun(milik[0][0], milik[-1][0], self.ringkas(milik), simpul)
            batas.append(self._tambah(daun))
        if not batas:
            return None
        if tertulis and tertulis != [batas[0][0], batas[-1][1]]:
            self.pohon.salah.append(f"Limits {list(map(tulis_kunci, tertulis))} tidak sesuai dengan isinya")
        if ciri and milik and "/Kids" not in kamus and len(jejak) == 1 and len(self.pohon.salah) == salah:
            self.ingatan.simpan("daun", ciri, [_kemas(daun.awal), _kemas(daun.akhir), daun.isi])
        return batas[0][0], batas[-1][1]

    def _ciri(self, simpul: Nilai) -> str:
        """Of a leaf that stands with all it holds in one object stream."""
        if not isinstance(simpul, Rujukan):
            return ""
        return f"{self.nama} {int(simpul)} {self.susunan.sidik(self.susunan.wadah(simpul))}"

    def _tambah(self, daun: Daun) -> tuple[Kunci, Kunci]:
        self.pohon.daun.append(daun)
        return daun.awal, daun.akhir


def _kunci(nilai: Nilai) -> Kunci:
    if not isinstance(nilai, bytes | int) or isinstance(nilai, bool | Rujukan):
        raise ValueError("kunci pohon bukan nama atau nomor")
    return nilai


def _kemas(kunci: Kunci) -> str | int:
    return kunci.decode("latin-1") if isinstance(kunci, bytes) else kunci


def _buka(kunci: str | int) -> Kunci:
    return kunci.encode("latin-1") if isinstance(kunci, str) else kunci


def jumlah_sidik(pasangan: Sequence[tuple[Kunci, int]]) -> list[Isi]:
    """How many pairs, and the sum of their hashes: equal for equal sets, whatever their order and however they are parted."""
    jumlah = sum(int.from_bytes(sha256(f"{kunci!r} {nomor}".encode()).digest(), "big") for kunci, nomor in pasangan)
    return [len(pasangan), f"{jumlah % (1 << 256):x}"]


def gabung_jumlah(semua: Sequence[Sequence[Isi]]) -> tuple[int, int]:
    return sum(satu[0] for satu in semua), sum(int(satu[1], 16) for satu in semua) % (1 << 256)
