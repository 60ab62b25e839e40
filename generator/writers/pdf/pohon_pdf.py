"""The structure tree of the finished PDF, built once from the structures of all its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from generator.writers.pdf.pohon_kode import NOMOR_DAFTAR
from generator.writers.pdf.struktur import SEL, Anotasi, Isi, Simpul, kepala_sel


@dataclass(slots=True)
class PohonPdf:
    """Grows element by element; `halaman` are the page objects of the whole document."""

    pdf: pikepdf.Pdf
    halaman: Sequence[pikepdf.Object]
    _milik: dict[int, dict[int, pikepdf.Object]] = field(default_factory=dict)
    _anotasi: list[pikepdf.Object] = field(default_factory=list)
    _id: dict[str, pikepdf.Object] = field(default_factory=dict)
    _judul: dict[int, str] = field(default_factory=dict)

    def tulis(self, bagian: Sequence[tuple[str, int, Sequence[Simpul]]]) -> pikepdf.Object:
        """The StructTreeRoot over sections, each with its fragment and the number of its first page; a fragment is one Sect."""
        akar = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        dokumen = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=akar))
        dokumen.K = Array()
        for _, kelompok in groupby(bagian, key=itemgetter(0)):
            sect = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=dokumen))
            sect.K = Array([self._simpul(satu, sect, awal) for _, awal, deret in kelompok for satu in deret])
            dokumen.K.append(sect)
        akar.K = Array([dokumen])
        angka: list[Any] = []
        for nomor, halaman in enumerate(self.halaman):
            milik = self._milik.get(nomor, {})
            halaman.StructParents = nomor
            angka.extend([nomor, self.pdf.make_indirect(Array([milik[mcid] for mcid in range(len(milik))]))])
        for geser, unsur in enumerate(self._anotasi):
            angka.extend([len(self.halaman) + geser, unsur])
        akar.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(angka)))
        akar.ParentTreeNextKey = len(self.halaman) + len(self._anotasi)
        if self._id:
            nama = Array([satu for kunci in sorted(self._id) for satu in (String(kunci), self._id[kunci])])
            akar.IDTree = self.pdf.make_indirect(Dictionary(Names=nama))
        return akar

    def _simpul(self, simpul: Simpul, induk: pikepdf.Object, awal: int) -> pikepdf.Object:
        unsur = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + simpul.peran), P=induk))
        if simpul.peran == "Table":
            self._namai_judul(simpul)
        self._atribut(simpul, unsur)
        milik_halaman = next((anak.halaman for anak in simpul.anak if isinstance(anak, Isi)), None)
        if milik_halaman is not None:
            unsur.Pg = self.halaman[awal + milik_halaman]
        anak_pdf = Array()
        for anak in simpul.anak:
            match anak:
                case Simpul():
                    anak_pdf.append(self._simpul(anak, unsur, awal))
                case Isi(halaman=halaman, mcid=mcid):
                    self._milik.setdefault(awal + halaman, {})[mcid] = unsur
                    di_sini = halaman == milik_halaman
                    anak_pdf.append(mcid if di_sini else Dictionary(Type=Name.MCR, Pg=self.halaman[awal + halaman], MCID=mcid))
                case Anotasi():
                    anak_pdf.append(self._tautkan(anak, unsur, awal))
        if len(anak_pdf):
            unsur.K = anak_pdf
        return unsur

    def _tautkan(self, anak: Anotasi, unsur: pikepdf.Object, awal: int) -> pikepdf.Object:
        halaman = self.halaman[awal + anak.halaman]
        anotasi = halaman.Annots[anak.nomor]
        anotasi.StructParent = len(self.halaman) + len(self._anotasi)
        self._anotasi.append(unsur)
        return self.pdf.make_indirect(Dictionary(Type=Name.OBJR, Pg=halaman, Obj=anotasi))

    def _namai_judul(self, tabel: Simpul) -> None:
        """Gives every header cell an id of its own and notes for every data cell the headers of its columns."""
        for simpul in tabel.semua():
            if simpul.peran == "TH":
                self._judul[id(simpul)] = f"judul-{len(self._judul) + 1:06d}"
        for sel, judul in kepala_sel(tabel):
            sel.atribut["judul"] = " ".join(self._judul[id(satu)] for satu in judul)

    def _atribut(self, simpul: Simpul, unsur: pikepdf.Object) -> None:
        atribut = simpul.atribut
        match simpul.peran:
            case "Figure":
                unsur.Alt = String(atribut["alt"])
                if "bbox" in atribut:
                    unsur.A = Dictionary(O=Name.Layout, BBox=Array([float(satu) for satu in atribut["bbox"].split()]))
            case "Table" if "ringkasan" in atribut:
                unsur.A = Dictionary(O=Name.Table, Summary=String(atribut["ringkasan"]))
            case "L":
                unsur.A = Dictionary(O=Name.List, ListNumbering=Name("/" + NOMOR_DAFTAR[atribut.get("penomoran", "")]))
            case "Note":
                self._beri_id(unsur, f"catatan-{len(self._id) + 1:06d}")
            case peran if peran in SEL:
                self._sel(simpul, unsur)

    def _sel(self, simpul: Simpul, unsur: pikepdf.Object) -> None:
        sifat = Dictionary(O=Name.Table)
        if simpul.peran == "TH":
            sifat.Scope = Name.Column
            self._beri_id(unsur, self._judul[id(simpul)])
        elif simpul.atribut.get("judul"):
            sifat.Headers = Array([String(satu) for satu in simpul.atribut["judul"].split()])
        for kunci, nama in (("colspan", "/ColSpan"), ("rowspan", "/RowSpan")):
            if kunci in simpul.atribut:
                sifat[nama] = int(simpul.atribut[kunci])
        unsur.A = sifat

    def _beri_id(self, unsur: pikepdf.Object, nama: str) -> None:
        unsur.ID = String(nama)
        self._id[nama] = unsur
