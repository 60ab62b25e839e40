"""What a page of a PDF paints as text: pieces with their place, marked-content number and whether they are artifacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pikepdf

from generator.inspection.pdf_huruf import TAK_TERPETAKAN, Huruf, baca_huruf

Matriks = tuple[float, float, float, float, float, float]
_SATUAN: Matriks = (1, 0, 0, 1, 0, 0)
_OPERATOR = "BDC BMC EMC BT Tf Tj TJ Tm Td TD TL T* Tc Tz Ts q Q cm Do"
_FORM_TERDALAM = 12


@dataclass(frozen=True, slots=True)
class Potongan:
    """One text-showing operation.

    `awal` and `akhir` are points of its baseline in the page's units, `ujung` where its last letter ends (spaces may follow),
    `ukuran` the size there. `mcid` is None outside the structure, `nol` says that a glyph 0 (.notdef) is shown.
    """

    teks: str
    mcid: int | None
    artefak: bool
    awal: tuple[float, float]
    akhir: tuple[float, float]
    ujung: tuple[float, float]
    ukuran: float
    huruf: str
    nol: bool


@dataclass(slots=True)
class _Keadaan:
    """The graphics state, as far as text depends on it."""

    ctm: Matriks = _SATUAN
    huruf: Huruf | None = None
    ukuran: float = 0
    antara: float = 0
    skala: float = 1
    naik: float = 0
    baris: float = 0


@dataclass(frozen=True, slots=True)
class _Tanda:
    """A marked-content sequence that is open."""

    mcid: int | None = None
    artefak: bool = False


@dataclass(slots=True)
class PembacaIsi:
    """Reads pages of one file; fonts are read once."""

    _huruf: dict[tuple[int, int], Huruf] = field(default_factory=dict)

    def halaman(self, halaman: pikepdf.Object) -> list[Potongan]:
        """The pieces of a page in the order in which they are painted. Raises ValueError for fonts not understood."""
        sumber = halaman.get("/Resources", pikepdf.Dictionary())
        return list(_PembacaAlur(self, _Keadaan(), _Tanda(), 0).baca(halaman, sumber))

    def huruf(self, font: pikepdf.Object) -> Huruf:
        if font.objgen not in self._huruf or font.objgen == (0, 0):
            self._huruf[font.objgen] = baca_huruf(font)
        return self._huruf[font.objgen]


class _PembacaAlur:
    """Runs one content stream; forms inside it are run with its state and marks."""

    def __init__(self, pembaca: PembacaIsi, keadaan: _Keadaan, tanda: _Tanda, kedalaman: int) -> None:
        self._pembaca = pembaca
        self._keadaan = keadaan
        self._simpanan: list[_Keadaan] = []
        self._tanda = [tanda]
        self._teks = _SATUAN
        self._awal_baris = _SATUAN
        self._kedalaman = kedalaman

    def baca(self, alur: pikepdf.Object, sumber: pikepdf.Object) -> Iterator[Potongan]:
        for instruksi in pikepdf.parse_content_stream(alur, _OPERATOR):
            operator = str(instruksi.operator)
            operan = list(instruksi.operands)
            if operator in ("Tj", "TJ"):
                yield from self._tulis(operan[0] if operator == "TJ" else operan)
            elif operator == "Do":
                yield from self._form(sumber.XObject[str(operan[0])], sumber)
            elif operator in ("BDC", "BMC", "EMC"):
                self._tandai(operator, operan, sumber)
            elif operator in ("q", "Q", "cm"):
                self._gambar(operator, operan)
            elif operator == "Tf":
                self._keadaan.huruf = self._pembaca.huruf(sumber.Font[str(operan[0])])
                self._keadaan.ukuran = float(operan[1])
            else:
                self._atur_teks(operator, [float(satu) for satu in operan])

    def _gambar(self, operator: str, operan: list[pikepdf.Object]) -> None:
        if operator == "q":
            self._simpanan.append(replace(self._keadaan))
        elif operator == "Q":
            self._keadaan = self._simpanan.pop()
        else:
            self._keadaan.ctm = kali(_matriks(operan), self._keadaan.ctm)

    def _tandai(self, operator: str, operan: list[pikepdf.Object], sumber: pikepdf.Object) -> None:
        if operator == "EMC":
            self._tanda.pop()
            return
        luar = self._tanda[-1]
        mcid = luar.mcid
        if operator == "BDC":
            sifat = operan[1]
            if isinstance(sifat, pikepdf.Name):
                sifat = sumber.Properties[str(sifat)]
            if "/MCID" in sifat:
                mcid = int(sifat.MCID)
        self._tanda.append(_Tanda(mcid, luar.artefak or str(operan[0]) == "/Artifact"))

    def _atur_teks(self, operator: str, angka: list[float]) -> None:
        keadaan = self._keadaan
        match operator:
            case "BT":
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

    def _tulis(self, unsur: list[pikepdf.Object] | pikepdf.Object) -> Iterator[Potongan]:
        keadaan = self._keadaan
        if keadaan.huruf is None:
            raise ValueError("teks ditulis tanpa huruf")
        huruf, lari, ujung, tulisan, nol = keadaan.huruf, 0.0, 0.0, [], False
        for satu in unsur:
            if not isinstance(satu, pikepdf.String):
                lari -= float(satu) / 1000 * keadaan.ukuran
                continue
            kode_bait = bytes(satu)
            for ke in range(0, len(kode_bait), 2):
                kode = int.from_bytes(kode_bait[ke : ke + 2], "big")
                nol = nol or kode == 0
                tulisan.append(huruf.unicode.get(kode, TAK_TERPETAKAN))
                lari += huruf.lebar.get(kode, huruf.lebar_bawaan) / 1000 * keadaan.ukuran + keadaan.antara
                if not tulisan[-1].isspace():
                    ujung = lari
        ruang = kali((1, 0, 0, 1, 0, keadaan.naik), kali(self._teks, keadaan.ctm))
        self._teks = kali((1, 0, 0, 1, lari * keadaan.skala, 0), self._teks)
        tinggi = abs(keadaan.ukuran) * (ruang[2] ** 2 + ruang[3] ** 2) ** 0.5
        tanda = self._tanda[-1]
        awal, akhir, huruf_akhir = (letak((satu * keadaan.skala, 0), ruang) for satu in (0, lari, ujung))
        yield Potongan("".join(tulisan), tanda.mcid, tanda.artefak, awal, akhir, huruf_akhir, tinggi, huruf.nama, nol)

    def _form(self, objek: pikepdf.Object, sumber: pikepdf.Object) -> Iterator[Potongan]:
        if objek.get("/Subtype") != "/Form" or self._kedalaman > _FORM_TERDALAM:
            return
        keadaan = replace(
            self._keadaan, ctm=kali(_matriks(list(objek.get("/Matrix", pikepdf.Array(_SATUAN)))), self._keadaan.ctm)
        )
        dalam = _PembacaAlur(self._pembaca, keadaan, self._tanda[-1], self._kedalaman + 1)
        yield from dalam.baca(objek, objek.get("/Resources", sumber))


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


def _matriks(angka: list[pikepdf.Object]) -> Matriks:
    a, b, c, d, e, f = (float(satu) for satu in angka)
    return (a, b, c, d, e, f)
