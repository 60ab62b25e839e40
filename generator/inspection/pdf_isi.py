"""What a content stream of a PDF paints as text: pieces with their place, marked-content number, and kind of artifact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from struct import unpack

from generator.inspection.pdf_huruf import Huruf, baca_huruf
from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan, heksa, nama, urai
from generator.inspection.pdf_susunan import Susunan

Matriks = tuple[float, float, float, float, float, float]
_SATUAN: Matriks = (1, 0, 0, 1, 0, 0)
_ATUR_TEKS = frozenset({"BT", "ET", "Tm", "Td", "TD", "TL", "T*", "Tc", "Tw", "Tz", "Ts"})
_ASING = frozenset({"BI", "ID", "EI", "'", '"'})
_FORM_TERDALAM = 12
_SELA = rb"[\x00\t\n\x0c\r ]"
_OPERASI = re.compile(
    _SELA + rb"*(?:"
    rb"((?:[+-]?[\d.]+" + _SELA + rb"+)*)([A-Za-z'\"][A-Za-z0-9*]*)"
    rb"|(/[^\x00\t\n\x0c\r ()<>\[\]{}/%]*)"
    rb"|\[([<>0-9A-Fa-f.+\-\x00\t\n\x0c\r ]*)\]" + _SELA + rb"*TJ(?![A-Za-z0-9*])"
    rb"|(\Z))"
)
_DERET = re.compile(rb"<([0-9A-Fa-f\x00\t\n\x0c\r ]*)>|([+-]?[\d.]+)")


@dataclass(frozen=True, slots=True)
class Potongan:
    """One text-showing operation.

    `awal` and `akhir` are points of its baseline in the page's units, `ujung` where its last letter ends (spaces may follow),
    `ukuran` the size there. `mcid` is None outside the structure, `artefak` the type of artifact, empty for none ("lain" where
    it has no type), `nol` says that a glyph 0 (.notdef) is shown.
    """

    teks: str
    mcid: int | None
    artefak: str
    awal: tuple[float, float]
    akhir: tuple[float, float]
    ujung: tuple[float, float]
    ukuran: float
    huruf: str
    nol: bool


@dataclass(frozen=True, slots=True)
class Tanda:
    """A marked-content sequence that is open."""

    mcid: int | None = None
    artefak: str = ""


@dataclass(slots=True)
class Keadaan:
    """The graphics state, as far as text depends on it; `huruf` is the name of a font."""

    ctm: Matriks = _SATUAN
    huruf: str = ""
    ukuran: float = 0
    antara: float = 0
    skala: float = 1
    naik: float = 0
    baris: float = 0


@dataclass(slots=True)
class Lanjutan:
    """What one stream of a page leaves to the next: the state, those saved, marks that are open, the text matrices."""

    keadaan: Keadaan = field(default_factory=Keadaan)
    simpanan: list[Keadaan] = field(default_factory=list)
    tanda: list[Tanda] = field(default_factory=lambda: [Tanda()])
    teks: Matriks = _SATUAN
    awal_baris: Matriks = _SATUAN


class PembacaIsi:
    """Reads streams of one file; `huruf` are the numbers of its fonts. Raises ValueError for what it does not understand."""

    def __init__(self, susunan: Susunan, huruf: Iterable[int]) -> None:
        self.susunan = susunan
        self.huruf: dict[str, Huruf] = {}
        """Fonts by their name, with the number of the object where two have one name."""
        self._nama: dict[int, str] = {}
        for nomor in huruf:
            satu = baca_huruf(susunan, Rujukan(nomor))
            nama_ = satu.nama if self.huruf.get(satu.nama, satu) == satu else f"{satu.nama} {nomor}"
            self.huruf[nama_] = satu
            self._nama[nomor] = nama_

    def baca(self, data: bytes, sumber: Kamus, mulai: Lanjutan) -> tuple[list[Potongan], Lanjutan]:
        """The pieces of a stream in the order in which they are painted, and what it leaves to the next."""
        pembaca = _PembacaAlur(self, mulai, 0)
        return list(pembaca.baca(data, sumber)), pembaca.lanjutan

    def nama_huruf(self, acuan: Nilai) -> str:
        """The name of a font that is referred to."""
        if not isinstance(acuan, int) or acuan not in self._nama:
            raise ValueError("huruf bukan Type0 dengan Identity-H")
        return self._nama[acuan]


class _PembacaAlur:
    """Runs one content stream; forms inside it are run with its state and marks."""

    def __init__(self, pembaca: PembacaIsi, mulai: Lanjutan, kedalaman: int) -> None:
        self._pembaca = pembaca
        self._keadaan = replace(mulai.keadaan)
        self._simpanan = list(mulai.simpanan)
        self._tanda = list(mulai.tanda)
        self._teks = mulai.teks
        self._awal_baris = mulai.awal_baris
        self._kedalaman = kedalaman

    @property
    def lanjutan(self) -> Lanjutan:
        return Lanjutan(self._keadaan, self._simpanan, self._tanda, self._teks, self._awal_baris)

    def baca(self, data: bytes, sumber: Kamus) -> Iterator[Potongan]:
        letak, operan = 0, []
        while True:
            cocok = _OPERASI.match(data, letak)
            if cocok is None:
                satu, letak = urai(data, letak)
                operan.append(satu)
                continue
            letak = cocok.end()
            if cocok.lastindex == 2:
                operator = cocok[2].decode()
                if operator == "TJ":
                    yield self._tulis(_rata(operan[0]))
                elif operator == "Tj":
                    yield self._tulis(_rata(operan))
                elif operator in _ATUR_TEKS:
                    self._atur_teks(operator, [float(satu) for satu in cocok[1].split()])
                elif operator == "q":
                    self._simpanan.append(replace(self._keadaan))
                elif operator == "Q":
                    self._pulihkan()
                elif operator == "cm":
                    self._keadaan.ctm = kali(_matriks(cocok[1].split()), self._keadaan.ctm)
                elif operator in ("BDC", "BMC", "EMC"):
                    self._tandai(operator, operan, sumber)
                elif operator == "Tf":
                    self._keadaan.huruf = self._pembaca.nama_huruf(self._cari(sumber, "/Font", operan[0]))
                    self._keadaan.ukuran = float(cocok[1])
                elif operator == "Do":
                    yield from self._form(self._cari(sumber, "/XObject", operan[0]), sumber)
                elif operator in _ASING:
                    raise ValueError(f"operator {operator} tidak dikenal")
                operan.clear()
            elif cocok.lastindex == 3:
                operan.append(nama(cocok[3]))
            elif cocok.lastindex == 4:
                yield self._tulis(_heksa(cocok[4]))
                operan.clear()
            else:
                return

    def _cari(self, sumber: Kamus, kelompok: str, nama_: str) -> Nilai:
        """A resource; a reference stays one."""
        isi = self._pembaca.susunan.kamus(sumber.get(kelompok))
        if nama_ not in isi:
            raise ValueError(f"sumber {nama_} tidak ada")
        return isi[nama_]

    def _pulihkan(self) -> None:
        if not self._simpanan:
            raise ValueError("keadaan grafis dipulihkan sebelum disimpan")
        self._keadaan = self._simpanan.pop()

    def _tandai(self, operator: str, operan: Sequence[Nilai], sumber: Kamus) -> None:
        if operator == "EMC":
            if len(self._tanda) < 2:
                raise ValueError("isi bertanda ditutup sebelum dibuka")
            self._tanda.pop()
            return
        luar, sifat = self._tanda[-1], operan[1] if operator == "BDC" else {}
        if isinstance(sifat, str):
            sifat = self._pembaca.susunan.kamus(self._cari(sumber, "/Properties", sifat))
        artefak = sifat.get("/Type", "/lain")[1:] if operan[0] == "/Artifact" else ""
        self._tanda.append(Tanda(sifat.get("/MCID", luar.mcid), luar.artefak or artefak))

    def _atur_teks(self, operator: str, angka: list[float]) -> None:
        keadaan = self._keadaan
        match operator:
            case "BT" | "ET":
                self._teks = self._awal_baris = _SATUAN
            case "Tm":
                self._teks = self._awal_baris = (angka[0], angka[1], angka[2], angka[3], angka[4], angka[5])
            case "Td" | "TD" | "T*":
                dx, dy = angka if angka else (0, -keadaan.baris)
                if operator == "TD":
                    keadaan.baris = -dy
                self._teks = self._awal_baris = kali((1, 0, 0, 1, dx, dy), self._awal_baris)
            case "TL":
                keadaan.baris = angka[0]
            case "Tc":
                keadaan.antara = angka[0]
            case "Tz":
                keadaan.skala = angka[0] / 100
            case "Ts":
                keadaan.naik = angka[0]

    def _tulis(self, unsur: Sequence[bytes | float]) -> Potongan:
        keadaan = self._keadaan
        if not keadaan.huruf:
            raise ValueError("teks ditulis tanpa huruf")
        huruf = self._pembaca.huruf[keadaan.huruf]
        glif, ukuran, antara = huruf.glif, keadaan.ukuran, keadaan.antara
        lari, ujung, nol, tulisan = 0.0, 0.0, False, []
        for satu in unsur:
            if not isinstance(satu, bytes):
                lari -= satu / 1000 * ukuran
                continue
            for kode in unpack(f">{len(satu) // 2}H", satu[: len(satu) // 2 * 2]):
                teks, lebar = glif[kode]
                tulisan.append(teks)
                lari += lebar / 1000 * ukuran + antara
                if teks != " ":
                    nol = nol or kode == 0
                    if not teks.isspace():
                        ujung = lari
        ruang = kali((1, 0, 0, 1, 0, keadaan.naik), kali(self._teks, keadaan.ctm))
        self._teks = kali((1, 0, 0, 1, lari * keadaan.skala, 0), self._teks)
        tinggi = abs(ukuran) * (ruang[2] ** 2 + ruang[3] ** 2) ** 0.5
        tanda = self._tanda[-1]
        awal, akhir, huruf_akhir = (letak((satu * keadaan.skala, 0), ruang) for satu in (0, lari, ujung))
        return Potongan("".join(tulisan), tanda.mcid, tanda.artefak, awal, akhir, huruf_akhir, tinggi, huruf.nama, nol)

    def _form(self, acuan: Nilai, sumber: Kamus) -> Iterator[Potongan]:
        susunan = self._pembaca.susunan
        objek = susunan.kamus(acuan)
        if objek.get("/Subtype") != "/Form" or self._kedalaman > _FORM_TERDALAM:
            return
        matriks = _matriks(susunan.larik(objek.get("/Matrix"))) if "/Matrix" in objek else _SATUAN
        keadaan = replace(self._keadaan, ctm=kali(matriks, self._keadaan.ctm))
        dalam = _PembacaAlur(self._pembaca, Lanjutan(keadaan, tanda=[self._tanda[-1]]), self._kedalaman + 1)
        yield from dalam.baca(susunan.alur(acuan), susunan.kamus(objek.get("/Resources")) or sumber)


def _rata(deret: Nilai) -> list[bytes | float]:
    """What a text-showing operation is given: strings and numbers."""
    if not isinstance(deret, list) or not all(isinstance(satu, bytes | int | float) for satu in deret):
        raise ValueError("operan teks tidak dikenal")
    return deret


def _heksa(isi: bytes) -> list[bytes | float]:
    """The same from hexadecimal source, as it nearly always is."""
    return [float(angka) if angka else heksa(satu) for satu, angka in _DERET.findall(isi.replace(b">0<", b""))]


def kali(a: Matriks, b: Matriks) -> Matriks:
    """`a` applied first, then `b`."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def letak(titik: tuple[float, float], matriks: Matriks) -> tuple[float, float]:
    """A point through a matrix."""
    x, y = titik
    return (x * matriks[0] + y * matriks[2] + matriks[4], x * matriks[1] + y * matriks[3] + matriks[5])


def _matriks(angka: Sequence[Nilai]) -> Matriks:
    a, b, c, d, e, f = (float(satu) for satu in angka)
    return (a, b, c, d, e, f)
