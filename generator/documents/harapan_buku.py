"""What the book must say: the id of every record it is about and the value of every public field, as printed.

All fields of the records are expected, whatever is added to them later: a field that the book leaves out is named in
`TIDAK_TERCETAK` with the reason, one that is not printed as it is written in `_CARA` with its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from inspect import get_annotations
from types import MappingProxyType
from typing import Any, Final

from generator.bahasa.angka import bilangan
from generator.bahasa.tanggal import tanggal
from generator.documents.ingatan import Ingatan, tanpa_ingatan
from generator.documents.markdown_pohon import narasi
from generator.documents.sebutan import (
    ASPEK,
    KEADAAN_SYARAT,
    TAHAP_USULAN,
    sebut_instansi,
    sebut_kapan,
    sebut_kata,
    sebut_lokasi,
    sebut_sumber,
)
from generator.documents.tabel.datar import teks_narasi
from generator.documents.tabel.rincian import sebut_jenis_bukti
from generator.model.jenis import Rekaman
from generator.model.ruang import Ruang
from generator.tree import Asal
from generator.tree.asal import Harapan
from generator.tree.tagihan import DaftarTagihan, Tagihan, gabung_tagihan, tagih

Cara = Callable[[Ruang, Any], Iterable[str]]
Diminta = Callable[[str], bool]
"""Whether the field of a key, ``Kelas.medan``, is asked for."""

TIDAK_TERCETAK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Berkas.berkas": "letak berkas, bukan isi rekaman",
        "Berkas.contoh": "menjadi tanda DATA CONTOH di setiap halaman",
        "Berkas.sumber": "keterangan untuk pengisi data; rekaman asli dilampirkan pada PDF",
        "Klaster.id": "letak berkas; di buku klaster dikenal dari nama dan kodenya",
        "Frk.penerbit": "penghubung ke rekaman penerbit surat, bukan isi buku",
        "DaftarUsulan.id": "letak berkas",
        "DaftarUsulan.klaster": "letak berkas",
        "DaftarUsulan.tahun": "tahun rencana, ada di judul buku",
        "Usulan.satuan": "tercetak bersama volume",
        "IndikatorUsulan.arah": "terlihat dari nilai awal dan target",
        "Evaluasi.id": "letak berkas",
        "Evaluasi.klaster": "letak berkas",
        "Evaluasi.tahun": "ada di judul tabel",
        "IndikatorKinerja.arah": "menentukan cara menghitung capaian",
        "IndikatorKinerja.satuan": "tercetak bersama target",
        "Bukti.tautan": "alamat berkas milik perangkat daerah, dapat memerlukan izin",
    }
)
"""Fields, named ``Kelas.medan``, that the book does not print, and why."""


def _sumber(ruang: Ruang, sumber: str) -> Iterator[str]:
    yield sebut_sumber(ruang.sumber_dana[sumber])


def _instansi(ruang: Ruang, instansi: str) -> Iterator[str]:
    yield sebut_instansi(ruang, instansi, ruang.forum.tanggal_data)


def _fasilitator(ruang: Ruang, fasilitator: str) -> Iterator[str]:
    yield ruang.fasilitator[fasilitator].nama


_CARA: Final[Mapping[str, Cara]] = MappingProxyType(
    {
        "Klaster.kabkota": lambda ruang, kode: [ruang.wilayah[satu].nama for satu in kode],
        "Klaster.pokja": lambda ruang, pokja: [ruang.pokja[pokja].nama.removeprefix("Kelompok Kerja ")],
        "Klaster.lokasi": lambda ruang, lokasi: [sebut_lokasi(ruang, lokasi)],
        "Klaster.narasi": lambda _ruang, teks: teks_narasi(narasi(teks, (), 3)[0].isi),
        "Syarat.keadaan": lambda _ruang, keadaan: [KEADAAN_SYARAT[keadaan]],
        "Frk.bds": _instansi,
        "FasilitatorKlaster.klaster": _fasilitator,
        "FasilitatorKlaster.fpesd": _fasilitator,
        "Usulan.aspek": lambda _ruang, aspek: [ASPEK[aspek]],
        "Usulan.lokasi": lambda ruang, lokasi: [sebut_lokasi(ruang, lokasi)],
        "Usulan.kapan": lambda _ruang, kapan: [sebut_kapan(kapan)],
        "Usulan.sejak": lambda _ruang, tahun: [str(tahun)],
        "StatusUsulan.tahap": lambda _ruang, tahap: [TAHAP_USULAN[tahap]],
        "Rincian.sumber": _sumber,
        "Rincian.pelaksana": _instansi,
        "Kegiatan.pelaksana": _instansi,
        "Kegiatan.lokasi": lambda ruang, lokasi: [sebut_lokasi(ruang, lokasi)],
        "DanaKegiatan.sumber": _sumber,
        "Bukti.jenis": lambda _ruang, jenis: [sebut_jenis_bukti(jenis)],
    }
)
"""Fields that are printed in other words than their own."""


_KEGIATAN_RINGKAS: Final = frozenset(
    {
        *("Evaluasi.kegiatan", "Kegiatan.nama", "Kegiatan.pelaksana", "Kegiatan.keadaan", "Kegiatan.indikator"),
        "IndikatorKinerja.target",
    }
)
_USULAN_INSTANSI: Final = frozenset(
    {
        *("Klaster.nama", "DaftarUsulan.usulan", "Usulan.id", "Usulan.program", "Usulan.permasalahan", "Usulan.lokasi"),
        *("Usulan.indikator", "IndikatorUsulan.nama", "IndikatorUsulan.satuan", "IndikatorUsulan.awal", "IndikatorUsulan.target"),
        *("Usulan.volume", "Usulan.rincian", "Rincian.sumber", "Rincian.pagu", "Usulan.kapan", "Usulan.prioritas"),
    }
)
"""What editions say of activities, and that of an office of its parts of proposals."""


def tagihan_edisi(ruang: Ruang, sebagian: bool) -> DaftarTagihan:
    """What an edition must show of the records for which `ruang` was narrowed.

    It lists activities in brief; with `sebagian`, for an office, it tells of proposals no more than their matrix.
    """
    if sebagian:
        return tagih(
            _harapan(ruang, lambda kunci: kunci in _USULAN_INSTANSI or kunci in _KEGIATAN_RINGKAS - {"Kegiatan.pelaksana"})
        )
    return tagih(_harapan(ruang, lambda kunci: kunci in _KEGIATAN_RINGKAS or kunci.partition(".")[0] not in _MILIK_KEGIATAN))


_MILIK_KEGIATAN: Final = frozenset({"Evaluasi", "Kegiatan", "IndikatorKinerja", "PenerimaManfaat", "DanaKegiatan", "Bukti"})


def harapan_buku(ruang: Ruang) -> tuple[Harapan, ...]:
    """Every text that the records of the book's clusters, their proposals and their activities must show in it."""
    return (*_harapan(ruang, _semua), *_harapan_dasar_hukum(ruang))


def tagihan_buku(ruang: Ruang, ingatan: Ingatan = tanpa_ingatan) -> DaftarTagihan:
    """The same, gathered by text; `ingatan` may know what the records of a cluster ask for."""
    milik = (
        ingatan(f"harapan {klaster.id}", ruang, partial(_tagihan_klaster, id_=klaster.id)) for klaster in ruang.klaster_berurut()
    )
    return gabung_tagihan((*milik, tagih(_harapan_dasar_hukum(ruang))))


def _semua(_kunci: str) -> bool:
    return True


def _tagihan_klaster(ruang: Ruang, id_: str) -> dict[str, Tagihan]:
    return tagih(_harapan_klaster(ruang, id_, _semua))


def _harapan_dasar_hukum(ruang: Ruang) -> Iterator[Harapan]:
    return (Harapan(Asal(satu.id, "judul"), satu.judul) for satu in ruang.dasar_hukum)


def _harapan(ruang: Ruang, diminta: Diminta) -> tuple[Harapan, ...]:
    """Of the fields whose keys `diminta` accepts."""
    return tuple(satu for klaster in ruang.klaster_berurut() for satu in _harapan_klaster(ruang, klaster.id, diminta))


def _harapan_klaster(ruang: Ruang, id_: str, diminta: Diminta) -> tuple[Harapan, ...]:
    """Why a cluster has no proposals is printed only where it has none."""
    forum = ruang.forum
    berkas = (
        ruang.klaster[id_],
        ruang.usulan.get((id_, forum.tahun_rencana)),
        ruang.evaluasi.get((id_, forum.tahun_evaluasi)),
        ruang.evaluasi.get((id_, forum.tahun_berjalan)),
    )
    tanpa = {"alasan_tanpa_usulan"} if berkas[1] else set()
    tercetak = (satu for rekaman in berkas if rekaman for satu in _rekaman(ruang, rekaman, Asal(id_, ""), diminta))
    return tuple(satu for satu in tercetak if satu.asal.medan not in tanpa)


def _rekaman(ruang: Ruang, rekaman: Rekaman, asal: Asal, diminta: Diminta) -> Iterator[Harapan]:
    if isinstance(id_ := getattr(rekaman, "id", None), str):
        asal = Asal(id_, "")
    for nama in type(rekaman).model_fields:
        if diminta(kunci := kunci_medan(type(rekaman), nama)):
            yield from _medan(ruang, kunci, getattr(rekaman, nama), _di_dalam(asal, nama), diminta)


@cache
def kunci_medan(kelas: type[Rekaman], nama: str) -> str:
    """The key of a field: the class that states it, and its name."""
    pemilik = next(satu for satu in reversed(kelas.__mro__) if nama in get_annotations(satu))
    return f"{pemilik.__name__}.{nama}"


def _medan(ruang: Ruang, kunci: str, nilai: object, asal: Asal, diminta: Diminta) -> Iterator[Harapan]:
    if nilai is None or kunci in TIDAK_TERCETAK:
        return
    if cara := _CARA.get(kunci):
        yield from (Harapan(asal, teks) for teks in cara(ruang, nilai))
    elif isinstance(nilai, tuple):
        for ke, satu in enumerate(nilai):
            yield from _medan(ruang, kunci, satu, Asal(asal.rekaman, f"{asal.medan}[{ke}]"), diminta)
    elif isinstance(nilai, Rekaman):
        yield from _rekaman(ruang, nilai, asal, diminta)
    else:
        yield Harapan(asal, _polos(nilai))


def _di_dalam(asal: Asal, nama: str) -> Asal:
    return Asal(asal.rekaman, f"{asal.medan}.{nama}" if asal.medan else nama)


def _polos(nilai: object) -> str:
    if isinstance(nilai, Enum):
        return sebut_kata(str(nilai.value))
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, int | Decimal):
        return bilangan(nilai)
    if isinstance(nilai, date):
        return tanggal(nilai)
    raise TypeError(f"nilai berjenis {type(nilai).__name__} belum mempunyai cara cetak")
