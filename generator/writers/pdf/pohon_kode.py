"""The structure of a section as relocatable code: elements, entries of the parent tree, ids of cells and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.writers.pdf.objek import AWALAN, SECT, lambang
from generator.writers.pdf.sintaks import angka, teks
from generator.writers.pdf.struktur import SEL, Anotasi, Isi, Simpul, kepala_sel

NOMOR_DAFTAR = {"": "Disc", "1.": "Decimal", "1)": "Decimal", "a.": "LowerAlpha", "a)": "LowerAlpha"}
"""How a list is numbered, as its element says it."""


@dataclass(slots=True)
class PohonKode:
    """Grows element by element, in reading order; `halaman` and `anotasi` are numbers of objects, `mulai` that of the first."""

    halaman: Sequence[int]
    anotasi: Sequence[Sequence[int]]
    mulai: int
    kode: list[bytes] = field(default_factory=list)
    _milik: list[dict[int, int]] = field(default_factory=list)
    _pautan: list[tuple[int, int]] = field(default_factory=list)
    _id: list[int] = field(default_factory=list)
    _judul: dict[int, bytes] = field(default_factory=dict)
    _kepala: dict[int, bytes] = field(default_factory=dict)

    def tulis(self, struktur: Sequence[Simpul]) -> tuple[int, ...]:
        """Code for all elements; the numbers of the top ones."""
        self._milik = [{} for _ in self.halaman]
        return tuple(self._simpul(satu, lambang(SECT)) for satu in struktur)

    def induk(self) -> bytes:
        """The entries of the parent tree: the key of a page or annotation is the number of its object."""
        isi = [
            lambang(f"k{nomor}") + b"[" + b" ".join(lambang(milik[mcid]) for mcid in range(len(milik))) + b"]"
            for nomor, milik in zip(self.halaman, self._milik, strict=True)
        ]
        return b" ".join(isi + [lambang(f"k{anotasi}") + b" " + lambang(unsur) for anotasi, unsur in sorted(self._pautan)])

    def id_(self) -> bytes:
        """The entries of the ID tree."""
        return b"".join(_id(ke) + lambang(unsur) for ke, unsur in enumerate(self._id))

    def _simpul(self, simpul: Simpul, induk: bytes) -> int:
        nomor = self.mulai + len(self.kode)
        self.kode.append(b"")
        if simpul.peran == "Table":
            self._namai_judul(simpul)
        isi = b"<</Type/StructElem/S/" + simpul.peran.encode() + b"/P " + induk + self._atribut(simpul, nomor)
        milik_halaman = next((anak.halaman for anak in simpul.anak if isinstance(anak, Isi)), None)
        if milik_halaman is not None:
            isi += b"/Pg " + lambang(self.halaman[milik_halaman])
        anak_kode = b" ".join([self._anak(satu, nomor, milik_halaman) for satu in simpul.anak])
        self.kode[nomor - self.mulai] = isi + (b"/K[" + anak_kode + b"]>>" if anak_kode else b">>")
        return nomor

    def _anak(self, anak: Simpul | Isi | Anotasi, induk: int, milik_halaman: int | None) -> bytes:
        match anak:
            case Simpul():
                return lambang(self._simpul(anak, lambang(induk)))
            case Isi(halaman=halaman, mcid=mcid):
                self._milik[halaman][mcid] = induk
                if halaman == milik_halaman:
                    return b"%d" % mcid
                return b"<</Type/MCR/Pg " + lambang(self.halaman[halaman]) + b"/MCID %d>>" % mcid
            case Anotasi(halaman=halaman, nomor=ke):
                anotasi = self.anotasi[halaman][ke]
                self._pautan.append((anotasi, induk))
                return b"<</Type/OBJR/Pg " + lambang(self.halaman[halaman]) + b"/Obj " + lambang(anotasi) + b">>"

    def _namai_judul(self, tabel: Simpul) -> None:
        """Gives every header cell an id of its own and notes for every data cell the headers of its columns."""
        for simpul in tabel.semua():
            if simpul.peran == "TH":
                self._judul[id(simpul)] = self._beri_id(-1)
        for sel, judul in kepala_sel(tabel):
            self._kepala[id(sel)] = b"".join(self._judul[id(satu)] for satu in judul)

    def _beri_id(self, unsur: int) -> bytes:
        self._id.append(unsur)
        return _id(len(self._id) - 1)

    def _atribut(self, simpul: Simpul, nomor: int) -> bytes:
        atribut = simpul.atribut
        match simpul.peran:
            case "Figure":
                isi = b"/Alt" + teks(atribut["alt"])
                if "bbox" in atribut:
                    isi += b"/A<</O/Layout/BBox[" + b" ".join(angka(float(satu)) for satu in atribut["bbox"].split()) + b"]>>"
                return isi
            case "Table" if "ringkasan" in atribut:
                return b"/A<</O/Table/Summary" + teks(atribut["ringkasan"]) + b">>"
            case "L":
                return b"/A<</O/List/ListNumbering/" + NOMOR_DAFTAR[atribut.get("penomoran", "")].encode() + b">>"
            case "Note":
                return b"/ID" + self._beri_id(nomor)
            case peran if peran in SEL:
                return self._sel(simpul, nomor)
        return b""

    def _sel(self, simpul: Simpul, nomor: int) -> bytes:
        isi = b"/A<</O/Table"
        if simpul.peran == "TH":
            kunci = self._judul[id(simpul)]
            self._id[int(kunci[3:-1])] = nomor
            isi = b"/ID" + kunci + isi + b"/Scope/Column"
        elif self._kepala.get(id(simpul)):
            isi += b"/Headers[" + self._kepala[id(simpul)] + b"]"
        for kunci_html, nama in (("colspan", b"/ColSpan "), ("rowspan", b"/RowSpan ")):
            if kunci_html in simpul.atribut:
                isi += nama + b"%d" % int(simpul.atribut[kunci_html])
        return isi + b">>"


def _id(ke: int) -> bytes:
    return b"(" + AWALAN + b"-%05d)" % ke
