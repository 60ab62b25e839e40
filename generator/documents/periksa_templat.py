"""What can be known about a template before anything is printed, as complaints with line and column.

Names nobody declared, attributes the types do not have, values that need a filter, unused data, unknown filters, the
closed language, and the syntax. What goes through a macro's argument shows only when printed: build each kind on test
data. Source: template-tree reference, section 6.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeVisitor

from generator.documents.aliran import SARINGAN_JENIS, Lingkungan, simpul_terlarang
from generator.documents.galat import keluhan_sintaks, keluhan_templat, terdekat
from generator.documents.jenis import (
    TAK_TENTU,
    anggota,
    bagian_tetap,
    hasil_fungsi,
    jenis_medan,
    nama_medan,
    pilihan,
    sebutan,
    unsur,
)
from generator.documents.tanda import TERLARANG
from generator.keluhan import Keluhan, Tempat

_PERLU_SARINGAN = (bool, date, float, Decimal, Fraction)


def periksa(
    lingkungan: Lingkungan,
    berkas: str,
    sumber: str,
    dikenal: Mapping[str, Any],
    dinyatakan: Collection[str] = (),
) -> list[Keluhan]:
    """Complaints about template `berkas`, in order of line; included templates are looked into with the same names.

    `dikenal` gives the type of every name the template may use (an annotation, ``None`` for unknown); names of
    `dinyatakan` must be used, a complaint about one that is not has line 0 and the name as its field.
    """
    pemeriksa = _Pemeriksa(lingkungan, dikenal)
    pemeriksa.periksa_berkas(berkas, sumber)
    if not pemeriksa.keluhan:
        pemeriksa.keluhan.extend(_susun(lingkungan, berkas, sumber))
    tidak_dipakai = () if pemeriksa.rusak else sorted(set(dinyatakan) - pemeriksa.dipakai)
    for nama in tidak_dipakai:
        pesan, perbaikan = f"data '{nama}' dinyatakan tetapi tidak dipakai", "hapus dari daftar data, atau pakai"
        keluhan = keluhan_templat("TEMPLAT-SISA", Tempat(berkas), pesan, medan=nama, ditemukan=nama, perbaikan=perbaikan)
        pemeriksa.keluhan.append(keluhan)
    return sorted(pemeriksa.keluhan, key=lambda satu: (satu.tempat.berkas, satu.tempat.baris, satu.tempat.kolom, satu.pesan))


def periksa_teks(
    lingkungan: Lingkungan, berkas: str, sumber: str, baris: int, dikenal: Mapping[str, Any]
) -> tuple[list[Keluhan], frozenset[str]]:
    """The same for a string of the front matter at line `baris`; also the names it uses."""
    pemeriksa = _Pemeriksa(lingkungan, dikenal)
    pemeriksa.periksa_berkas(berkas, "\n" * (baris - 1) + sumber)
    return pemeriksa.keluhan, frozenset(pemeriksa.dipakai)


def _susun(lingkungan: Lingkungan, berkas: str, sumber: str) -> Iterable[Keluhan]:
    """What only Jinja's compiler finds."""
    try:
        lingkungan.compile(sumber, berkas, berkas)
    except TemplateSyntaxError as galat:
        yield keluhan_sintaks(galat, berkas)


class _Pemeriksa(NodeVisitor):
    """Visits a template with a stack of names and their types."""

    def __init__(self, lingkungan: Lingkungan, dikenal: Mapping[str, Any]) -> None:
        self._lingkungan = lingkungan
        self._lingkup: list[dict[str, Any]] = [dict(dikenal)]
        self._berkas = ""
        self._baris: list[str] = []
        self._termuat: set[str] = set()
        self.keluhan: list[Keluhan] = []
        self.dipakai: set[str] = set()
        self.rusak = False

    def periksa_berkas(self, berkas: str, sumber: str) -> nodes.Template | None:
        """Visit a source; its tree, ``None`` where it cannot be read."""
        luar = self._berkas, self._baris
        self._berkas, self._baris = berkas, sumber.split("\n")
        self._termuat.add(berkas)
        pohon = self._baca(berkas, sumber)
        if pohon is not None:
            for simpul, pesan in simpul_terlarang(pohon):
                self._keluhkan("TEMPLAT-TERLARANG", simpul, pesan)
            self.visit(pohon)
        self._berkas, self._baris = luar
        return pohon

    def _baca(self, berkas: str, sumber: str) -> nodes.Template | None:
        terlarang = list(TERLARANG.finditer(sumber))
        for temuan in terlarang:
            baris, kolom = sumber.count("\n", 0, temuan.start()) + 1, temuan.start() - sumber.rfind("\n", 0, temuan.start())
            pesan = f"huruf U+{ord(temuan[0]):04X} tidak diizinkan dalam templat"
            self.keluhan.append(keluhan_templat("TEMPLAT-HURUF", Tempat(berkas, baris, kolom), pesan, perbaikan="hapus"))
        if not terlarang:
            try:
                return self._lingkungan.urai(sumber, berkas)
            except TemplateSyntaxError as galat:
                self.keluhan.append(keluhan_sintaks(galat, berkas))
        self.rusak = True
        return None

    # -- complaints

    def _keluhkan(self, kode: str, simpul: nodes.Node, pesan: str, kata: str = "", perbaikan: str = "") -> None:
        baris = self._baris[simpul.lineno - 1] if 0 < simpul.lineno <= len(self._baris) else ""
        awalan = r"\.\s*" if isinstance(simpul, nodes.Getattr) else r"(?<!\w)"
        temuan = re.search(rf"{awalan}({re.escape(kata)})(?!\w)" if kata else r"(\S)", baris)
        tempat = Tempat(self._berkas, simpul.lineno, temuan.start(1) + 1 if temuan else 1)
        self.keluhan.append(keluhan_templat(kode, tempat, pesan, ditemukan=kata or None, perbaikan=perbaikan))

    # -- names

    def _cari(self, nama: str) -> tuple[bool, Any]:
        for lingkup in reversed(self._lingkup):
            if nama in lingkup:
                return True, lingkup[nama]
        return nama in self._lingkungan.globals, TAK_TENTU

    def _semua_nama(self) -> set[str]:
        return {nama for lingkup in self._lingkup for nama in lingkup} | set(self._lingkungan.globals)

    def _beri(self, sasaran: nodes.Node, jenis: Any) -> None:
        if isinstance(sasaran, nodes.Name):
            self._lingkup[-1][sasaran.name] = jenis
        elif isinstance(sasaran, nodes.Tuple):
            for satu, bagian in zip(sasaran.items, bagian_tetap(jenis, len(sasaran.items)), strict=True):
                self._beri(satu, bagian)

    def _di_lingkup(self, nama: Mapping[str, Any], isi: Iterable[nodes.Node]) -> None:
        self._lingkup.append(dict(nama))
        for simpul in isi:
            self.visit(simpul)
        self._lingkup.pop()

    # -- types

    def _jenis(self, simpul: nodes.Node) -> Any:
        """The static type of an expression; complaints about it come from visiting it."""
        match simpul:
            case nodes.Name(name=nama):
                return self._cari(nama)[1]
            case nodes.Getattr(node=dasar, attr=atribut):
                return self._jenis_atribut(self._jenis(dasar), atribut)
            case nodes.Getitem(node=dasar):
                return unsur(self._jenis(dasar))
            case nodes.Filter(name="atau", node=nodes.Expr() as dasar):
                return self._jenis(dasar)
            case nodes.Filter(name=nama):
                return hasil_fungsi(self._lingkungan.filters.get(nama))
            case nodes.Call(node=nodes.Name(name=nama)) if nama in self._lingkungan.fungsi:
                return hasil_fungsi(self._lingkungan.fungsi[nama])
            case _:
                return TAK_TENTU

    @staticmethod
    def _jenis_atribut(jenis: Any, atribut: str) -> Any:
        try:
            return jenis_medan(jenis, atribut) if jenis is not TAK_TENTU else TAK_TENTU
        except KeyError:
            return TAK_TENTU

    # -- visits

    def visit_Name(self, simpul: nodes.Name) -> None:
        if simpul.ctx != "load":
            return
        self.dipakai.add(simpul.name)
        if not self._cari(simpul.name)[0]:
            perbaikan = terdekat(simpul.name, self._semua_nama())
            self._keluhkan("TEMPLAT-NAMA", simpul, f"nama '{simpul.name}' tidak dikenal di sini", simpul.name, perbaikan)

    def visit_Getattr(self, simpul: nodes.Getattr) -> None:
        self.visit(simpul.node)
        jenis = self._jenis(simpul.node)
        if jenis is TAK_TENTU:
            return
        try:
            jenis_medan(jenis, simpul.attr)
        except KeyError:
            pesan = f"{sebutan(jenis)} tidak mempunyai '{simpul.attr}'"
            perbaikan = terdekat(simpul.attr, nama_medan(jenis))
            self._keluhkan("TEMPLAT-ATRIBUT", simpul, pesan, simpul.attr, perbaikan)

    def visit_Output(self, simpul: nodes.Output) -> None:
        for satu in simpul.nodes:
            self.visit(satu)
            if not isinstance(satu, nodes.TemplateData):
                self._periksa_cetak(satu)

    def _periksa_cetak(self, simpul: nodes.Expr) -> None:
        jenis = pilihan(self._jenis(simpul))
        if not jenis or not all(isinstance(satu, type) and issubclass(satu, _PERLU_SARINGAN) for satu in jenis):
            return
        for dasar, nama, perbaikan in SARINGAN_JENIS:
            if issubclass(jenis[0], dasar):
                kata = simpul.attr if isinstance(simpul, nodes.Getattr) else getattr(simpul, "name", "")
                self._keluhkan("TEMPLAT-NILAI", simpul, f"{nama} tidak dicetak begitu saja", kata, perbaikan)
                return

    def visit_Filter(self, simpul: nodes.Filter) -> None:
        self.generic_visit(simpul)
        if simpul.name not in self._lingkungan.filters:
            pesan, perbaikan = f"saringan '{simpul.name}' tidak dikenal", terdekat(simpul.name, self._lingkungan.filters)
            self._keluhkan("TEMPLAT-SARINGAN", simpul, pesan, simpul.name, perbaikan)

    def visit_Test(self, simpul: nodes.Test) -> None:
        self.generic_visit(simpul)
        if simpul.name not in self._lingkungan.tests:
            pesan, perbaikan = f"uji '{simpul.name}' tidak dikenal", terdekat(simpul.name, self._lingkungan.tests)
            self._keluhkan("TEMPLAT-SARINGAN", simpul, pesan, simpul.name, perbaikan)

    def visit_For(self, simpul: nodes.For) -> None:
        self.visit(simpul.iter)
        jenis = self._jenis(simpul.iter)
        if pilihan(jenis) and all(isinstance(satu, type) and issubclass(satu, str | int | date) for satu in pilihan(jenis)):
            kata = simpul.iter.attr if isinstance(simpul.iter, nodes.Getattr) else getattr(simpul.iter, "name", "")
            self._keluhkan("TEMPLAT-NILAI", simpul, f"{sebutan(jenis)} tidak dapat diulang", kata, "ulangi sebuah daftar")
        self._lingkup.append({"loop": TAK_TENTU})
        self._beri(simpul.target, anggota(jenis))
        for satu in [simpul.test, *simpul.body]:
            if satu is not None:
                self.visit(satu)
        self._lingkup.pop()
        self._di_lingkup({}, simpul.else_)

    def visit_Assign(self, simpul: nodes.Assign) -> None:
        self.visit(simpul.node)
        self._beri(simpul.target, self._jenis(simpul.node))

    def visit_AssignBlock(self, simpul: nodes.AssignBlock) -> None:
        self._di_lingkup({}, simpul.body)
        self._beri(simpul.target, TAK_TENTU)

    def visit_Macro(self, simpul: nodes.Macro) -> None:
        self._lingkup[-1][simpul.name] = TAK_TENTU
        argumen = {satu.name: TAK_TENTU for satu in simpul.args}
        self._di_lingkup({**argumen, "caller": TAK_TENTU}, [*simpul.defaults, *simpul.body])

    def visit_CallBlock(self, simpul: nodes.CallBlock) -> None:
        self.visit(simpul.call)
        self._di_lingkup({satu.name: TAK_TENTU for satu in simpul.args}, [*simpul.defaults, *simpul.body])

    def visit_Include(self, simpul: nodes.Include) -> None:
        self._masuki(simpul, simpul.template)

    def visit_FromImport(self, simpul: nodes.FromImport) -> None:
        lingkup, self._lingkup = self._lingkup, [{}]  # an imported template sees no data
        pohon = self._masuki(simpul, simpul.template)
        self._lingkup = lingkup
        tersedia = None if pohon is None else {makro.name for makro in pohon.find_all(nodes.Macro)}
        for nama in simpul.names:
            asal, alias = (nama, nama) if isinstance(nama, str) else nama
            self._lingkup[-1][alias] = TAK_TENTU
            if tersedia is not None and asal not in tersedia:
                self._keluhkan("TEMPLAT-NAMA", simpul, f"makro '{asal}' tidak ada di sana", asal, terdekat(asal, tersedia))

    def _masuki(self, simpul: nodes.Node, templat: nodes.Expr) -> nodes.Template | None:
        """Visit a template named by another; ``None`` where it is not there, or was visited already."""
        semua = self._lingkungan.templat
        if not isinstance(templat, nodes.Const) or not isinstance(templat.value, str):
            self._keluhkan("TEMPLAT-TERLARANG", simpul, "nama templat ditulis langsung di antara tanda petik")
        elif templat.value not in semua:
            pesan, perbaikan = f"templat '{templat.value}' tidak ada", terdekat(templat.value, semua.keys())
            self._keluhkan("TEMPLAT-BERKAS", simpul, pesan, templat.value, perbaikan)
        elif templat.value not in self._termuat:
            return self.periksa_berkas(templat.value, semua[templat.value])
        return None
