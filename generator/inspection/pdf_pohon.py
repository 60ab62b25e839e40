"""Name and number trees of a PDF, and its structure elements as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pikepdf

Kunci = bytes | int


@dataclass(slots=True)
class Pohon:
    """A tree's leaves in order of the file, and where its order or limits are wrong."""

    isi: list[tuple[Kunci, pikepdf.Object]] = field(default_factory=list)
    salah: list[str] = field(default_factory=list)


def baca_pohon(simpul: pikepdf.Object | None, daun: str) -> Pohon:
    """Read a tree whose leaves hold `daun` (``/Names`` or ``/Nums``); a missing tree is empty."""
    pohon = Pohon()
    if simpul is not None:
        _jalan(simpul, daun, pohon)
    kunci = [satu for satu, _ in pohon.isi]
    for kiri, kanan in pairwise(kunci):
        if kiri >= kanan:  # type: ignore[operator]
            pohon.salah.append(f"kunci {tulis_kunci(kanan)} sesudah {tulis_kunci(kiri)}")
    return pohon


def tulis_kunci(kunci: Kunci) -> str:
    return kunci.decode("latin-1") if isinstance(kunci, bytes) else str(kunci)


def _jalan(simpul: pikepdf.Object, daun: str, pohon: Pohon) -> None:
    mulai = len(pohon.isi)
    for anak in simpul.get("/Kids", pikepdf.Array()):
        _jalan(anak, daun, pohon)
    larik = list(simpul.get(daun, pikepdf.Array()))
    for kunci, nilai in zip(larik[::2], larik[1::2], strict=True):
        pohon.isi.append((_kunci(kunci), nilai))
    if "/Limits" in simpul and pohon.isi[mulai:]:
        batas = [_kunci(satu) for satu in simpul.Limits]
        if batas != [pohon.isi[mulai][0], pohon.isi[-1][0]]:
            pohon.salah.append(f"Limits {[tulis_kunci(satu) for satu in batas]} tidak sesuai dengan isinya")


def _kunci(nilai: pikepdf.Object) -> Kunci:
    return bytes(nilai) if isinstance(nilai, pikepdf.String) else int(nilai)


@dataclass(frozen=True, slots=True)
class Unsur:
    """A structure element: type, object, its ancestors' (object number, type) from the root down, its attributes merged.

    `isi` are (page object, mcid), `anotasi` the annotation objects it owns.
    """

    jenis: str
    objek: pikepdf.Object
    leluhur: tuple[tuple[tuple[int, int], str], ...]
    atribut: dict[str, pikepdf.Object]
    isi: tuple[tuple[tuple[int, int], int], ...]
    anotasi: tuple[pikepdf.Object, ...]

    @property
    def kode(self) -> tuple[int, int]:
        return self.objek.objgen

    def di_dalam(self, jenis: str) -> tuple[int, int] | None:
        """The nearest ancestor of a type."""
        return next((kode for kode, satu in reversed(self.leluhur) if satu == jenis), None)


def semua_unsur(pdf: pikepdf.Pdf) -> list[Unsur]:
    """Every structure element in reading order; none for a file without structure."""
    akar = pdf.Root.get("/StructTreeRoot")
    return [] if akar is None else list(_unsur_dalam(akar, (), None))


def anak_struktur(simpul: pikepdf.Object) -> list[pikepdf.Object]:
    """The kids of a structure element, whether one or several."""
    anak = simpul.get("/K", pikepdf.Array())
    return list(anak) if isinstance(anak, pikepdf.Array) else [anak]


def _unsur_dalam(
    simpul: pikepdf.Object, leluhur: tuple[tuple[tuple[int, int], str], ...], halaman: pikepdf.Object | None
) -> Iterator[Unsur]:
    for anak in anak_struktur(simpul):
        if not isinstance(anak, int) and "/S" in anak:
            di = anak.get("/Pg", halaman)
            jenis = str(anak.S)
            isi, anotasi = _milik(anak, di)
            yield Unsur(jenis, anak, leluhur, _atribut(anak), isi, anotasi)
            yield from _unsur_dalam(anak, (*leluhur, (anak.objgen, jenis)), di)


def _milik(
    unsur: pikepdf.Object, halaman: pikepdf.Object | None
) -> tuple[tuple[tuple[tuple[int, int], int], ...], tuple[pikepdf.Object, ...]]:
    isi: list[tuple[tuple[int, int], int]] = []
    anotasi: list[pikepdf.Object] = []
    for anak in anak_struktur(unsur):
        if isinstance(anak, int):
            isi.append((halaman.objgen if halaman is not None else (0, 0), anak))
        elif anak.get("/Type") == "/MCR":
            di = anak.get("/Pg", halaman)
            isi.append((di.objgen if di is not None else (0, 0), int(anak.MCID)))
        elif anak.get("/Type") == "/OBJR":
            anotasi.append(anak.Obj)
    return tuple(isi), tuple(anotasi)


def _atribut(unsur: pikepdf.Object) -> dict[str, pikepdf.Object]:
    """Attributes of one or several attribute objects, by name."""
    kelompok = unsur.get("/A", pikepdf.Array())
    semua = list(kelompok) if isinstance(kelompok, pikepdf.Array) else [kelompok]
    return {nama: nilai for satu in semua if isinstance(satu, pikepdf.Dictionary) for nama, nilai in satu.items()}
