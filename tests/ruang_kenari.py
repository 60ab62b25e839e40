"""A workspace whose every text holds a canary: a value of its own, full of characters that some format could take for mark-up.

It is the small workspace, completed from the types of the models: a new text field gets its canary without a word here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, PlainValidator

from generator.model.berkas import Berkas
from generator.model.dasar_hukum import DaftarDasarHukum
from generator.model.ekonomi import TabelSektor
from generator.model.evaluasi import Evaluasi
from generator.model.fasilitator import DaftarFasilitator
from generator.model.forum import Forum
from generator.model.instansi import DaftarInstansi
from generator.model.isian import angka, pengenal, teks, waktu
from generator.model.istilah import DaftarIstilah
from generator.model.kalender import Kalender
from generator.model.klaster import Klaster
from generator.model.pejabat import DaftarPejabat
from generator.model.penerbit import Penerbit
from generator.model.pokja import DaftarPokja
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang
from generator.model.sumber_dana import DaftarSumberDana
from generator.model.surat import Surat
from generator.model.surat_masuk import AgendaMasuk
from generator.model.usulan import DaftarUsulan
from generator.model.wilayah import Wilayah
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.reading import baca
from tests.ruang_uji import RUANG_KECIL

_RAJUNGAN = "clusters/demak/pengolahan-rajungan"
BERKAS: Final[Mapping[str, type[Berkas]]] = {
    f"{_RAJUNGAN}/profil.yaml": Klaster,
    f"{_RAJUNGAN}/evaluasi/2025.yaml": Evaluasi,
    f"{_RAJUNGAN}/evaluasi/2026.yaml": Evaluasi,
    f"{_RAJUNGAN}/usulan/2027.yaml": DaftarUsulan,
    "clusters/demak/industri-rokok/profil.yaml": Klaster,
    "forum/forum.yaml": Forum,
    "forum/penerbit/fpesd.yaml": Penerbit,
    "forum/penerbit/bappeda.yaml": Penerbit,
    "forum/wilayah.yaml": Wilayah,
    "forum/instansi.yaml": DaftarInstansi,
    "forum/pejabat.yaml": DaftarPejabat,
    "forum/pokja.yaml": DaftarPokja,
    "forum/sumber-dana.yaml": DaftarSumberDana,
    "forum/fasilitator.yaml": DaftarFasilitator,
    "forum/istilah.yaml": DaftarIstilah,
    "forum/dasar-hukum.yaml": DaftarDasarHukum,
    "forum/surat/2026/permohonan-laporan.yaml": Surat,
    "forum/surat/2026/pengingat.yaml": Surat,
    "forum/surat/2026/pemberitahuan.yaml": Surat,
    "forum/surat/2026/rapat-fedep.yaml": Surat,
    "forum/surat/2026/rapat-pokja.yaml": Surat,
    "forum/surat/2027/buku.yaml": Surat,
    "forum/surat/2027/gubernur.yaml": Surat,
    "forum/surat/2027/undangan.yaml": Surat,
    "forum/surat/2026/tugas.yaml": Surat,
    "forum/surat/2026/keputusan.yaml": Surat,
    "forum/surat/2026/pengantar.yaml": Surat,
    "forum/surat/2026/nota.yaml": Surat,
    "forum/surat/2026/lain.yaml": Surat,
    "forum/surat-masuk/2026/fpesd.yaml": AgendaMasuk,
    "forum/rapat/2026/gabungan-pokja.yaml": Rapat,
    "forum/rapat/2026/evaluasi.yaml": Rapat,
    "forum/rapat/2026/fedep.yaml": Rapat,
    "forum/rapat/2026/pokja.yaml": Rapat,
    "forum/rapat/2026/koordinasi.yaml": Rapat,
    "forum/kalender/2026.yaml": Kalender,
    "forum/ekonomi/demak.yaml": TabelSektor,
}
_DARI_JALUR: Final[Mapping[type[Berkas], frozenset[str]]] = {
    Klaster: frozenset({"id"}),
    Evaluasi: frozenset({"id", "klaster", "tahun"}),
    DaftarUsulan: frozenset({"id", "klaster", "tahun"}),
    Penerbit: frozenset({"id"}),
    Surat: frozenset({"id", "tahun_kalender"}),
    AgendaMasuk: frozenset({"penerbit", "tahun"}),
    Rapat: frozenset({"id", "tahun_kalender"}),
    Kalender: frozenset({"tahun"}),
    TabelSektor: frozenset({"id"}),
}
"""What the reader gives from the path."""

_KEMUDI: Final = frozenset({"Penerbit.profil", "Penerbit.pola_nomor"})
"""Texts that name something the program has: they keep their value and are printed nowhere."""

_KOSONG: Final = frozenset(
    {
        "Surat.terbit.batal",
        "Surat.terbit.revisi",
        "Surat.terbit.arsip",
        "Surat.terbit.sidik",
        "Rapat.surat_undangan.terbit",
        "Penerbit.pola_khusus",
        "Penerbit.kop.lambang",
    }
)
"""Parts that stay empty: a picture is no text, a void letter is not printed, a pattern must be readable."""

_TAMBAHAN: Final[Mapping[str, Mapping[str, Any]]] = {
    f"{_RAJUNGAN}/profil.yaml": {
        "fasilitator": {"klaster": "pendamping", "fpesd": "pendamping"},
        "frk": {"penerbit": "fpesd"},
    },
    "forum/penerbit/fpesd.yaml": {"pokja": "industri"},
    "forum/penerbit/bappeda.yaml": {"jenis": "bappeda", "profil": "jateng2012", "pola_nomor": "{urut}", "penanda": "ketua-fpesd"},
    "forum/fasilitator.yaml": {"fasilitator": [{"id": "pendamping"}]},
    "forum/forum.yaml": {"pengesahan": {"penanda": ["ketua-fpesd"], "mengetahui": "ketua-fpesd"}},
    "forum/surat-masuk/2026/fpesd.yaml": {"surat": [{"disposisi": {"dari": "ketua-fpesd"}}]},
    "forum/surat/2026/tugas.yaml": {"jenis": "surat-tugas"},
    "forum/surat/2026/keputusan.yaml": {"jenis": "keputusan"},
    "forum/surat/2026/pengantar.yaml": {
        "jenis": "surat-pengantar",
        "pengantar": {"tembusan": ["dkp-provinsi"], "fasilitator": "pendamping"},
    },
    "forum/surat/2026/nota.yaml": {"jenis": "nota-dinas"},
    "forum/surat/2026/lain.yaml": {"jenis": "surat-lain"},
    "forum/surat/2026/pengingat.yaml": {"jenis": "pengingat-laporan", "tanggal": "2026-09-01"},
    "forum/surat/2026/pemberitahuan.yaml": {"jenis": "pemberitahuan-penyusunan-program"},
    "forum/surat/2026/rapat-fedep.yaml": {"jenis": "permintaan-rapat-fedep"},
    "forum/surat/2026/rapat-pokja.yaml": {"jenis": "permintaan-rapat-pokja"},
    "forum/surat/2027/gubernur.yaml": {"jenis": "laporan-gubernur", "rencana_tanggal": "2027-01-20"},
    "forum/surat/2027/undangan.yaml": {"jenis": "permohonan-undangan"},
    "forum/rapat/2026/evaluasi.yaml": {"jenis": "evaluasi"},
    "forum/rapat/2026/fedep.yaml": {"jenis": "fedep", "kabkota": "33.21", "klaster": ["demak-pengolahan-rajungan"]},
    "forum/rapat/2026/pokja.yaml": {"jenis": "pokja", "pokja": "industri", "klaster": ["demak-pengolahan-rajungan"]},
    "forum/rapat/2026/koordinasi.yaml": {"jenis": "koordinasi"},
    "forum/rapat/2026/gabungan-pokja.yaml": {"jenis": "gabungan_pokja", "tanggal": "2026-10-05"},
}
"""References that make documents read the completed records."""

_CONTOH: Final[Mapping[Callable[..., object], str]] = {
    angka.rupiah: "1000000",
    angka.bilangan: "12",
    angka.cacah: "3",
    angka.ya: "false",
    waktu.tanggal: "2026-03-02",
    waktu.tahun: "2026",
    waktu.jam: "09.00",
    pengenal.slug: "fpesd",
    pengenal.kode_wilayah: "33.21",
    pengenal.kode_nomenklatur: "3.25.03",
    pengenal.nip: "0" * 18,
    pengenal.tautan: "https://contoh.invalid/",
}
_RUJUKAN: Final = {"pelaksana": "dkp-provinsi", "sumber": "apbd-provinsi"}
"""Ids that a completed record refers to, by the name of the field; elsewhere the forum itself."""
_BERPOLA: Final = {
    "DaftarUsulan.usulan.id": "RJG-27-90",
    "Evaluasi.kegiatan.id": "RJG-K26-90",
    "Surat.nota.dari": "ketua-fpesd",
    "Surat.nota.kepada": "ketua-fpesd",
}
"""Values by the path of their field."""
_AWAL: Final = "=+-@|#"
"""What the canaries begin with in turn: formulas of spreadsheets, a table, a heading."""
_ISI: Final = r"""**t** _m_ `k` [a](b) <b>x</b> </w:t> &amp; ]]> {{ 7*7 }} {% z %} ${v} %s =1+1 +1 -1 @A(1) |e| \n "g" 'h' 1. *"""
_NARASI: Final = r"""N{} { 7\*7 } ${v} %s =1+1 +1 -1 @SUM(A1) & ]]> 3 < 5 > 4 \*t\* \_m\_ \[a\] 1\. "g" 'h' 1. a)"""


@dataclass
class Kenari:
    """The values planted, by field: ``DaftarUsulan.usulan.program`` → its canaries as they must be printed."""

    medan: dict[str, list[str]] = field(default_factory=dict)
    _banyak: int = 0

    def teks(self, jalur: str) -> str:
        self._banyak += 1
        nilai = f"{_AWAL[self._banyak % len(_AWAL)]}K{self._banyak:03d} {_ISI}"
        self.medan.setdefault(jalur, []).append(nilai)
        return nilai

    def markdown(self, jalur: str) -> str:
        """Words of a Markdown text: its own marks are escaped, HTML and commands of templates would be refused."""
        self._banyak += 1
        sumber = _NARASI.replace("{}", f"{self._banyak:03d}", 1)
        self.medan.setdefault(jalur, []).append(sumber.replace("\\", ""))
        return sumber


@cache
def ruang_kenari(folder: Path) -> tuple[Ruang, Mapping[str, list[str]]]:
    """The workspace, written below `folder` and read by the project's own reader, and its canaries."""
    kenari = Kenari()
    for jalur, jenis in BERKAS.items():
        asal = RUANG_KECIL / jalur
        isi: Any = baca(asal.read_bytes(), jalur).isi if asal.exists() else {}
        isi = _rekaman(kenari, jenis, {**isi, **_TAMBAHAN.get(jalur, {})}, jenis.__name__)
        (folder / jalur).parent.mkdir(parents=True, exist_ok=True)
        (folder / jalur).write_text(json.dumps(isi, ensure_ascii=False, indent=1), "utf-8")
    hasil = periksa_ruang(folder)
    assert hasil.ruang is not None
    assert not hasil.ruang.rusak, [satu for satu in hasil.keluhan if satu.tempat.berkas in hasil.ruang.rusak]
    return hasil.ruang, kenari.medan


def _rekaman(kenari: Kenari, jenis: type[BaseModel], isi: Mapping[str, Any], jalur: str) -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    dari_jalur = _DARI_JALUR.get(jenis, frozenset()) | {"berkas"} if issubclass(jenis, Berkas) else frozenset()
    tipe = get_type_hints(jenis, include_extras=True)
    for nama, medan in jenis.model_fields.items():
        milik = f"{jalur}.{nama}"
        if nama in dari_jalur or milik in _KOSONG:
            continue
        if nama in isi or medan.is_required() or _berteks(tipe[nama]) or angka.cacah in _hakim(tipe[nama]):
            hasil[nama] = isi[nama] if milik in _KEMUDI else _nilai(kenari, tipe[nama], isi.get(nama), milik)
    return hasil


def _nilai(kenari: Kenari, tipe: Any, isi: Any, jalur: str) -> Any:
    asal = get_origin(tipe)
    if asal is Annotated:
        hakim = next((satu.func for satu in tipe.__metadata__ if isinstance(satu, PlainValidator)), None)
        return _nilai(kenari, get_args(tipe)[0], isi, jalur) if hakim is None else _satu(kenari, hakim, isi, jalur)
    if asal in (Union, UnionType):
        return _nilai(kenari, next(satu for satu in get_args(tipe) if satu is not type(None)), isi, jalur)
    if asal is tuple:
        return [_nilai(kenari, get_args(tipe)[0], satu, jalur) for satu in isi or [None]]
    if asal is Literal:
        return isi or get_args(tipe)[0]
    if isinstance(tipe, type) and issubclass(tipe, BaseModel):
        return _rekaman(kenari, tipe, isi or {}, jalur)
    if isinstance(tipe, type) and issubclass(tipe, Enum):
        return isi or next(iter(tipe)).value
    return isi if isi is not None else {"2025": "1"}


def _satu(kenari: Kenari, hakim: Callable[..., object], isi: Any, jalur: str) -> Any:
    if hakim in (teks.teks, teks.teks_panjang):
        return kenari.teks(jalur)
    if hakim is teks.markdown:
        return kenari.markdown(jalur)
    return isi if isi is not None else _BERPOLA.get(jalur) or _RUJUKAN.get(jalur.rpartition(".")[2]) or _CONTOH.get(hakim, "B1.1")


def _berteks(tipe: Any) -> bool:
    """Whether a text stands in a value of this type."""
    return any(hakim in (teks.teks, teks.teks_panjang, teks.markdown) for hakim in _hakim(tipe))


def _hakim(tipe: Any) -> Iterator[Callable[..., object]]:
    if get_origin(tipe) is Annotated:
        yield from (satu.func for satu in tipe.__metadata__ if isinstance(satu, PlainValidator))
    if isinstance(tipe, type) and issubclass(tipe, BaseModel):
        for satu in get_type_hints(tipe, include_extras=True).values():
            yield from _hakim(satu)
    for satu in get_args(tipe):
        yield from _hakim(satu)
