"""Parts of a book that were made before: sections, sheets and expectations, kept with what they looked at.

An entry holds while every field it looked at says what it said, and there are the same files wherever it saw which ones there
are. Besides records a part depends on templates, themes, emblems, options and this program: these are the key of the memory.
What is loaded is trusted as in `generator.pipeline.rekaman_terbaca`. Sections and sheets are kept apart and fetched when they
are looked at; mostly their fingerprints will do.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from generator.documents.ingatan import Ingatan, tanpa_ingatan
from generator.model.jejak import Jejak
from generator.model.ruang import Ruang
from generator.model.sentuhan import ADA, SELURUHNYA, Sentuhan
from generator.pipeline import cache
from generator.pipeline.masukan import TidakTersidik, sidik_folder, sidik_program
from generator.tree import Bagian, Lembar
from generator.tree.sidik import tertunda

T = TypeVar("T")

Keadaan: TypeAlias = Mapping[str, Mapping[str, bytes]]
"""Hashes of what the records say, by path and field."""


@dataclass(frozen=True, slots=True)
class _Entri:
    """What was made, packed; the fields by path and the globs that it looked at; files read and searched as papers count them.

    `anak` are the names of the entries that it was made of.
    """

    isi: bytes
    medan: Mapping[str, frozenset[str]]
    pola: frozenset[str]
    dibaca: frozenset[str]
    dicari: frozenset[str]
    anak: frozenset[str]


@dataclass(slots=True)
class _BagianTerbaca:
    """An `Ingatan` whose entries, as far as they were there before, held when the records were `lama`."""

    folder: Path
    kunci: str
    kini: Keadaan
    lama: Keadaan = field(default_factory=dict)
    entri: Mapping[str, _Entri] = field(default_factory=dict)
    dipakai: dict[str, _Entri] = field(default_factory=dict)
    himpunan: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """Sets of fields, so that equal ones are stored once."""
    berubah: Mapping[str, frozenset[str]] = field(default_factory=dict)
    dibuat: bool = False
    """Whether something was made anew."""
    terbuka: bool = False
    sedang: list[set[str]] = field(default_factory=list)
    """The entries asked for by each that is being made, the innermost last."""

    def __call__(self, nama: str, ruang: Ruang, buat: Callable[[Ruang], T]) -> T:
        self._buka()
        entri = self.dipakai.get(nama)
        if entri is None and (calon := self.entri.get(nama)) is not None and self._berlaku(calon):
            entri = calon
        if entri is None:
            hasil, entri = self._buat(ruang, buat)
        else:
            hasil = _Pembuka(entri.isi, self, lambda: buat(ruang)).load()
            self._pertahankan(entri)
        self.dipakai[nama] = entri
        if self.sedang:
            self.sedang[-1] |= {nama, *entri.anak}
        if ruang.jejak is not None:
            _sampaikan(entri, ruang.jejak)
        return hasil

    def tutup(self) -> None:
        """Keep what this build used; a build that asked for nothing leaves all as it is."""
        if self.terbuka and (self.dibuat or self.berubah or self.dipakai.keys() != self.entri.keys()):
            cache.simpan(self.folder, self.kunci, pickle.dumps((self.kini, self.dipakai), 5), "bagian")

    def _pertahankan(self, entri: _Entri) -> None:
        """Keep what an entry was made of: once it does not hold, most of that will."""
        for nama in entri.anak - self.dipakai.keys():
            if (anak := self.entri.get(nama)) is not None and self._berlaku(anak):
                self.dipakai[nama] = anak

    def _satu(self, isi: frozenset[str]) -> frozenset[str]:
        return self.himpunan.setdefault(isi, isi)

    def kunci_isi(self, sidik: str) -> str:
        return hashlib.sha256(f"isi {self.kunci} {sidik}".encode()).hexdigest()

    def _buka(self) -> None:
        if not self.terbuka:
            self.terbuka = True
            isi = cache.ambil(self.folder, self.kunci)
            if isi is not None:
                self.lama, self.entri = pickle.loads(isi)  # noqa: S301 - see above
                self.berubah = _berubah(self.lama, self.kini)

    def _berlaku(self, entri: _Entri) -> bool:
        for berkas, medan in self.berubah.items():
            dilihat = entri.medan.get(berkas)
            if dilihat and (ADA in medan or SELURUHNYA in dilihat or not medan.isdisjoint(dilihat)):
                return False
        datang_pergi = [berkas for berkas, medan in self.berubah.items() if ADA in medan]
        return not any(fnmatchcase(berkas, pola) for berkas in datang_pergi for pola in entri.pola)

    def _buat(self, ruang: Ruang, buat: Callable[[Ruang], T]) -> tuple[T, _Entri]:
        self.dibuat = True
        sentuhan = Sentuhan()
        jejak = Jejak(sentuhan=sentuhan)
        self.sedang.append(set())
        try:
            hasil = buat((ruang.tanpa_jejak or ruang).berjejak(jejak))
        finally:
            anak = self.sedang.pop()
        isi, bagian = _kemas(hasil)
        for satu in bagian.values():
            cache.simpan(self.folder, self.kunci_isi(satu.sidik), pickle.dumps(satu, 5), "bagian")
        medan = {berkas: self._satu(frozenset(dilihat)) for berkas, dilihat in sentuhan.medan.items()}
        pola, dibaca, dicari = map(frozenset, (sentuhan.pola, jejak.dibaca, jejak.dicari))
        return hasil, _Entri(isi, medan, pola, dibaca, dicari, frozenset(anak))


def _sampaikan(entri: _Entri, jejak: Jejak) -> None:
    """Whoever asked for the entry has looked at what it looked at."""
    jejak.dibaca.update(entri.dibaca)
    jejak.dicari.update(entri.dicari)
    if jejak.sentuhan is not None:
        jejak.sentuhan.pola.update(entri.pola)
        for berkas, dilihat in entri.medan.items():
            jejak.sentuhan.medan.setdefault(berkas, set()).update(dilihat)


@contextmanager
def bagian_terbaca(folder: Path | None, ruang: Ruang, akar: Path, templat: Path) -> Iterator[Ingatan]:
    """The parts that earlier builds of the workspace `akar` made; to be opened before the templates are read.

    While a record is faulty nothing is remembered.
    """
    kunci = _kunci(ruang, akar, templat) if folder is not None and not ruang.rusak else ""
    if folder is None or not kunci:
        yield tanpa_ingatan
        return
    ingatan = _BagianTerbaca(folder, kunci, _keadaan(ruang))
    yield ingatan
    if kunci == _kunci(ruang, akar, templat):  # no template was edited while this build ran
        ingatan.tutup()


def _kunci(ruang: Ruang, akar: Path, templat: Path) -> str:
    try:
        ciri = f"bagian {sidik_program()} {sidik_folder(templat)} {akar} {sorted(ruang.lambang.items())!r}"
    except (OSError, TidakTersidik):
        return ""
    return hashlib.sha256(ciri.encode("utf-8", "surrogateescape")).hexdigest()


def _keadaan(ruang: Ruang) -> Keadaan:
    return {
        berkas: {medan: hashlib.sha256(repr(isi).encode()).digest()[:16] for medan, isi in _medan(bacaan.isi)}
        for berkas, bacaan in ruang.bacaan.items()
    }


def _medan(isi: object) -> Iterable[tuple[str, object]]:
    return isi.items() if isinstance(isi, dict) else ((SELURUHNYA, isi),)


def _berubah(lama: Keadaan, kini: Keadaan) -> dict[str, frozenset[str]]:
    """The fields that differ, by path; of a file that has come or gone its being there too."""
    hasil = {}
    for berkas in lama.keys() | kini.keys():
        dulu, sekarang = lama.get(berkas), kini.get(berkas)
        if dulu is None or sekarang is None:
            hasil[berkas] = frozenset({ADA})
        elif dulu != sekarang:
            semua = dulu.keys() | sekarang.keys()
            hasil[berkas] = frozenset(satu for satu in semua if dulu.get(satu) != sekarang.get(satu))
    return hasil


def _kemas(hasil: object) -> tuple[bytes, dict[str, Bagian | Lembar]]:
    """A value packed without its sections and sheets, and these by their fingerprints."""
    tempat = io.BytesIO()
    pengemas = _Pengemas(tempat, 5)
    pengemas.dump(hasil)
    return tempat.getvalue(), pengemas.bagian


class _Pengemas(pickle.Pickler):
    def __init__(self, tempat: io.BytesIO, versi: int) -> None:
        super().__init__(tempat, versi)
        self.bagian: dict[str, Bagian | Lembar] = {}

    def persistent_id(self, obj: Any) -> Any:
        if isinstance(obj, Bagian):
            self.bagian[obj.sidik] = obj
            return ("bagian", obj.sidik, {"gaya": obj.gaya, "kepala": obj.kepala})
        if isinstance(obj, Lembar):
            self.bagian[obj.sidik] = obj
            return ("lembar", obj.sidik, {"nama": obj.nama, "isian": obj.isian})
        return None


class _Pembuka(pickle.Unpickler):
    """Opens a value; a section or sheet of it that the store lost is made once more with `buat`."""

    def __init__(self, isi: bytes, milik: _BagianTerbaca, buat: Callable[[], object]) -> None:
        super().__init__(io.BytesIO(isi))
        self._milik = milik
        self._buat = buat

    def persistent_load(self, pid: Any) -> Any:
        jenis, sidik, diketahui = pid

        def muat() -> Bagian | Lembar:
            isi = cache.ambil(self._milik.folder, self._milik.kunci_isi(sidik))
            satu: Bagian | Lembar = pickle.loads(isi) if isi is not None else _kemas(self._buat())[1][sidik]  # noqa: S301
            return satu

        return tertunda(Bagian if jenis == "bagian" else Lembar, sidik, muat, **diketahui)
