"""Jinja as a stream of events: the author's words, and printed values with their place and origin.

Nothing is ever a string that holds both. Only text outside ``{{ }}`` and ``{% %}`` is Markdown; every expression is a
value; what a macro, ``caller()`` or a set block gives is an opaque piece that can only be printed. Works through macro,
call, set, include and import. Source: template-tree reference, section 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias, get_args

from jinja2 import BaseLoader, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.meta import find_referenced_templates, find_undeclared_variables
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from generator.documents.galat import SalahPakai, terdekat
from generator.documents.tanda import TERLARANG
from generator.tree import Asal, Blok, IsiBaris, Nilai, Sebaris

KATA_BLOK: tuple[type, ...] = get_args(Blok)
KATA_SEBARIS: tuple[type, ...] = get_args(Sebaris)
BILANGAN_POLOS = 9999
"""The largest whole number printed without a filter: a year, a count. What is larger is money or needs its dots."""

Kata: TypeAlias = tuple[str, str, int]
"""Words of a template, the template's name, the line they start on."""


class Cetak(NamedTuple):
    """A printed value: inlines, or blocks where `blok` is not ``None``. Nothing at all is both."""

    isi: IsiBaris
    blok: tuple[Blok, ...] | None
    berkas: str
    baris: int


class Potongan:
    """What a macro, ``caller()`` or a set block gives: it can be printed or handed to a function, not joined or filtered."""

    __slots__ = ("isi",)

    def __init__(self, isi: tuple[Kata | Cetak, ...]) -> None:
        self.isi = isi

    def __bool__(self) -> bool:
        return any(isinstance(satu, Cetak) or satu[0].strip() for satu in self.isi)

    def __str__(self) -> str:
        raise SalahPakai("isi blok hanya dapat dicetak, tidak digabung atau disaring")


# The closed language. Left out: {% filter %}, {% autoescape %}, ~ and % (they turn any value into text, past the check of
# its type), extends and block, import … as, and every operator that computes: figures come from contexts, not templates.
SIMPUL_DIKENAL: frozenset[type[nodes.Node]] = frozenset({
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.Filter, nodes.Test, nodes.Call, nodes.Keyword, nodes.For, nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.Assign, nodes.AssignBlock, nodes.Macro, nodes.CallBlock, nodes.Include,
    nodes.FromImport, nodes.Tuple, nodes.List, nodes.Add, nodes.Sub, nodes.Neg,
})  # fmt: skip

_NAMA_SIMPUL = {
    "Concat": "penggabungan ~", "Mod": "operator %", "Mul": "perkalian", "Div": "pembagian", "FloorDiv": "pembagian",
    "Pow": "pangkat", "FilterBlock": "{% filter %}", "ScopedEvalContextModifier": "{% autoescape %}",
    "EvalContextModifier": "{% autoescape %}", "Import": "{% import … as %}", "Extends": "{% extends %}",
    "Block": "{% block %}", "Slice": "irisan [a:b]", "Dict": "kamus {…}", "With": "{% with %}",
    "NSRef": "namespace", "Pos": "tanda +",
}  # fmt: skip


def simpul_terlarang(pohon: nodes.Template) -> list[tuple[nodes.Node, str]]:
    """What a template uses of Jinja that the closed language lacks, each with an Indonesian sentence."""
    temuan: list[tuple[nodes.Node, str]] = []
    for simpul in pohon.find_all(nodes.Node):
        if isinstance(simpul, nodes.Scope | nodes.EvalContextModifier) and not simpul.lineno:
            continue  # wrappers without a line; what they wrap or stand in is refused itself
        if type(simpul) not in SIMPUL_DIKENAL:
            nama = _NAMA_SIMPUL.get(type(simpul).__name__, type(simpul).__name__)
            temuan.append((simpul, f"{nama} tidak dipakai dalam templat"))
        elif isinstance(simpul, nodes.Call) and not isinstance(simpul.node, nodes.Name):
            temuan.append((simpul, "hanya fungsi dan makro yang dipanggil, bukan bagian sebuah nilai"))
    return temuan


class PembuatKode(CodeGenerator):
    """Output without `str`: words as constant tuples, every expression through `Lingkungan.cetak`.

    These hooks are private to Jinja, therefore its version is pinned and tests hold 46 ways to leak.
    """

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> Any:  # noqa: ARG002
        if isinstance(node, nodes.TemplateData):
            return (node.data, self.name, node.lineno)
        raise nodes.Impossible  # a constant of the author is a value too

    def _output_const_repr(self, group: Any) -> str:
        return repr(tuple(group))

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("environment.cetak(environment.mulai_nilai(), ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write(f", {self.name!r}, {node.lineno})")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        # stock Jinja prints what {% call f() %} gives without asking anybody
        if forward_caller:
            self._output_child_pre(node, frame, None)
        super().visit_Call(node, frame, forward_caller=forward_caller)
        if forward_caller:
            self._output_child_post(node, frame, None)


class TakDikenal(StrictUndefined):
    """A name or attribute that is not there; using it in any way raises an Indonesian `UndefinedError`."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        nama = str(self._undefined_name)
        if self._undefined_obj is None:
            return f"nilai kosong tidak mempunyai '{nama}'; dahului dengan {{% if … is ada %}}"
        if self._undefined_obj is missing:
            return f"'{nama}' tidak dikenal"
        if isinstance(self._undefined_obj, str | int | date | Decimal | tuple | list):
            return f"{type(self._undefined_obj).__name__} tidak mempunyai '{nama}'"
        dekat = terdekat(nama, [kata for kata in dir(self._undefined_obj) if not kata.startswith(("_", "model_"))])
        return f"{type(self._undefined_obj).__name__} tidak mempunyai '{nama}'; {dekat}"


class PemuatTemplat(BaseLoader):
    """Templates by name. The name is also the file name in tracebacks, so that errors know where they are."""

    def __init__(self, templat: Mapping[str, str]) -> None:
        self.templat = templat

    def get_source(self, environment: Any, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        if template not in self.templat:
            raise TemplateNotFound(template)
        return self.templat[template], template, lambda: True

    def list_templates(self) -> list[str]:
        return sorted(self.templat)


class Lingkungan(ImmutableSandboxedEnvironment):
    """The closed template language over our filters and functions. Not shared between threads: it notes what it reads."""

    code_generator_class = PembuatKode

    def __init__(
        self,
        filters: Mapping[str, Callable[..., Any]],
        fungsi: Mapping[str, Callable[..., Any]],
        uji: Mapping[str, Callable[..., bool]],
        templat: Mapping[str, str],
    ) -> None:
        super().__init__(
            loader=PemuatTemplat(templat),
            undefined=TakDikenal,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            cache_size=-1,
        )
        self.templat = templat
        self.fungsi = dict(fungsi)
        self.filters = dict(filters)
        self.tests = dict(uji)
        self.globals = dict(fungsi)
        self._asal: list[Asal] = []
        self._terakhir: object = None
        self._bagian: dict[int, tuple[object, Asal]] = {}
        self._teks: dict[tuple[str, str, int], Template] = {}
        self._sisipan: dict[str, tuple[str | None, ...]] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if temuan := TERLARANG.search(source):
            baris = source.count("\n", 0, temuan.start()) + 1
            raise TemplateSyntaxError(f"id: huruf U+{ord(temuan[0]):04X} tidak diizinkan dalam templat", baris, name, filename)
        pohon = super()._parse(source, name, filename)
        for simpul, pesan in simpul_terlarang(pohon):
            raise TemplateSyntaxError(f"id: {pesan}", simpul.lineno, name, filename)
        return pohon

    def urai(self, sumber: str, berkas: str) -> nodes.Template:
        """The tree of a source, the closed language not yet enforced; raises `TemplateSyntaxError`."""
        return super()._parse(sumber, berkas, berkas)

    def dengan_sisipan(self, nama: Iterable[str]) -> set[str]:
        """Names of templates with those they include or import, and so on; all templates where only printing tells which."""
        hasil: set[str] = set()
        menunggu = list(nama)
        while menunggu:
            satu = menunggu.pop()
            if satu in hasil or satu not in self.templat:
                continue
            hasil.add(satu)
            if satu not in self._sisipan:
                self._sisipan[satu] = tuple(find_referenced_templates(self.urai(self.templat[satu], satu)))
            for sisipan in self._sisipan[satu]:
                menunggu.extend(self.templat if sisipan is None else [sisipan])
        return hasil

    def nama_dipakai(self, nama: str) -> set[str]:
        """The names that a template, with what it includes or imports, takes from what it is given."""
        semua = self.dengan_sisipan([nama])
        return {satu for berkas in semua for satu in find_undeclared_variables(self.urai(self.templat[berkas], berkas))}

    def templat_teks(self, sumber: str, berkas: str, baris: int) -> Template:
        """A template from a string that stands at line `baris` of `berkas`."""
        kunci = (sumber, berkas, baris)
        if kunci not in self._teks:
            kode = self.compile("\n" * (baris - 1) + sumber, berkas, berkas)
            self._teks[kunci] = Template.from_code(self, kode, self.make_globals(None))
        return self._teks[kunci]

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, Macro | LoopContext) or any(obj is fungsi for fungsi in self.fungsi.values())

    # -- events

    def concat(self, pieces: Any) -> Potongan:  # type: ignore[override]
        """Called by compiled templates where Jinja joins strings."""
        isi: list[Kata | Cetak] = []
        for satu in pieces:
            match satu:
                case Cetak():
                    isi.append(satu)
                case tuple():
                    isi.extend(satu)
                case Potongan():
                    isi.extend(satu.isi)
                case _:
                    raise SalahPakai(f"{type(satu).__name__} tercetak di luar jalur nilai")
        return Potongan(tuple(isi))

    def mulai_dokumen(self) -> None:
        """Forget the parts of records seen so far; called before each rendering."""
        self._bagian.clear()
        self.mulai_nilai()

    def mulai_nilai(self) -> None:
        """Called by compiled templates just before an expression is evaluated."""
        self._asal.clear()
        self._terakhir = None

    def cetak(self, _mulai: None, nilai: Any, berkas: str, baris: int) -> Cetak | Potongan:
        """Called by compiled templates with the value of each printed expression."""
        if type(nilai) is Potongan:
            return nilai
        if isinstance(nilai, Undefined):
            str(nilai)
            raise SalahPakai("nilai 'if' tanpa 'else' tidak ada", "tambahkan else")
        asal = tuple(self._asal)
        match nilai:
            case str():
                return Cetak((Nilai(str.__str__(nilai), asal),), None, berkas, baris)
            case int() if not isinstance(nilai, bool) and abs(nilai) <= BILANGAN_POLOS:
                return Cetak((Nilai(str(int(nilai)), asal),), None, berkas, baris)
            case tuple() if not nilai:
                return Cetak((), (), berkas, baris)
            case tuple() if all(isinstance(satu, KATA_SEBARIS) for satu in nilai):
                return Cetak(nilai, None, berkas, baris)
            case tuple() if all(isinstance(satu, KATA_BLOK) for satu in nilai):
                return Cetak((), nilai, berkas, baris)
        if isinstance(nilai, KATA_SEBARIS + KATA_BLOK):
            return self.cetak(None, (nilai,), berkas, baris)
        raise tidak_tercetak(nilai)

    # -- where values come from

    def getattr(self, obj: Any, attribute: str) -> Any:
        nilai = super().getattr(obj, attribute)
        if (asal := self._asal_medan(obj, attribute)) is not None:
            if self._asal and obj is self._terakhir:  # k.frk.nama is one origin, not k.frk and then nama
                self._asal[-1] = asal
            else:
                self._asal.append(asal)
            self._terakhir = nilai
            self._kenali(nilai, asal)
        return nilai

    def getitem(self, obj: Any, argument: Any) -> Any:
        nilai = super().getitem(obj, argument)
        if self._asal and obj is self._terakhir:
            luar = self._asal[-1]
            letak = f"[{argument}]" if isinstance(argument, int) else f".{argument}"
            self._asal[-1] = Asal(luar.rekaman, f"{luar.medan}{letak}")
            self._terakhir = nilai
        return nilai

    def _asal_medan(self, obj: Any, medan: str) -> Asal | None:
        rekaman = getattr(obj, "id", None) if not isinstance(obj, Undefined) else None
        if isinstance(rekaman, str):
            return Asal(rekaman, medan)
        if bagian := self._bagian.get(id(obj)):
            asal = bagian[1]
            return Asal(asal.rekaman, f"{asal.medan}.{medan}")
        return None

    def _kenali(self, nilai: Any, asal: Asal) -> None:
        """Remember a part of a record by identity, and the members of a list or mapping, so that loops keep the path."""
        if nilai is None or isinstance(nilai, str | int | date | Decimal | Fraction | Undefined) or id(nilai) in self._bagian:
            return
        self._bagian[id(nilai)] = (nilai, asal)
        if isinstance(nilai, tuple | list):
            for urutan, satu in enumerate(nilai):
                self._kenali(satu, Asal(asal.rekaman, f"{asal.medan}[{urutan}]"))
        elif isinstance(nilai, Mapping):
            for kunci, satu in nilai.items():
                self._kenali(satu, Asal(asal.rekaman, f"{asal.medan}.{kunci}"))


SARINGAN_JENIS: tuple[tuple[type, str, str], ...] = (
    (bool, "ya/tidak", "pilih katanya dengan {{ 'ya' if … else 'tidak' }}"),
    (int, "bilangan", "pakai saringan: | bilangan, | angka, | rupiah, atau | terbilang"),
    (date, "tanggal", "pakai saringan: | tanggal, | hari_tanggal, atau | bulan"),
    (float, "bilangan pecahan", "pakai Decimal dan saringan | persen atau | bilangan"),
    (Decimal, "bilangan desimal", "pakai saringan: | persen atau | bilangan"),
    (Fraction, "pecahan", "pakai saringan: | persen"),
    (list, "daftar", "pakai saringan: | gabung, atau {% for %}"),
    (tuple, "daftar", "pakai saringan: | gabung, atau {% for %}"),
)
"""Kinds of value that do not print as they are: type, its name in a complaint, the mend."""


def tidak_tercetak(nilai: object) -> SalahPakai:
    """The complaint for a value that has no one way to stand in a sentence."""
    if nilai is None:
        return SalahPakai("nilai kosong tidak dapat dicetak", "pakai saringan | atau('–'), atau {% if … is ada %}")
    for jenis, sebutan, perbaikan in SARINGAN_JENIS:
        if isinstance(nilai, jenis):
            return SalahPakai(f"{sebutan} tidak dicetak begitu saja", perbaikan)
    return SalahPakai(f"{type(nilai).__name__} tidak dapat dicetak", "cetak salah satu medannya")
