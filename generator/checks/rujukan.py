"""Every id a record names must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat, terdekat
from generator.model.lokasi import Lokasi
from generator.model.ruang import Ruang, pola_klaster, tahunan

Jalur = tuple[str | int, ...]
Rujukan = tuple[str, Jalur, str, Mapping[str, object], str]
"""A file, the place in it, the id named there, what is known, and what such a thing is called."""


_RUMAH: Mapping[str, tuple[str, ...]] = {
    "kabupaten/kota": ("forum/wilayah.yaml",),
    "pokja": ("forum/pokja.yaml",),
    "fasilitator": ("forum/fasilitator.yaml",),
    "instansi": ("forum/instansi.yaml",),
    "sumber dana": ("forum/sumber-dana.yaml",),
    "jabatan": ("forum/pejabat.yaml",),
    "penerbit": ("forum/penerbit/{}.yaml",),
    "penerima surat": ("forum/instansi.yaml", "forum/wilayah.yaml", "forum/penerbit/{}.yaml"),
    "usulan": (tahunan("usulan"),),
    "rapat": ("forum/rapat/*/{}.yaml",),
    "dasar hukum": ("forum/dasar-hukum.yaml",),
}
"""Where a thing is registered; while such a file is faulty, an unknown id may only be unknown because of it."""


def _lokasi(berkas: str, jalur: Jalur, lokasi: Iterable[Lokasi], ruang: Ruang) -> Iterator[Rujukan]:
    for nomor, satu in enumerate(lokasi):
        tempat = (*jalur, nomor)
        yield berkas, (*tempat, "kabkota"), satu.kabkota, ruang.wilayah, "kabupaten/kota"
        if satu.kecamatan and (wilayah := ruang.wilayah.get(satu.kabkota)):
            dikenal = dict.fromkeys(wilayah.kecamatan)
            yield berkas, (*tempat, "kecamatan"), satu.kecamatan, dikenal, f"kecamatan di {wilayah.nama}"


def _klaster(ruang: Ruang) -> Iterator[Rujukan]:
    for klaster in ruang.klaster.values():
        for nomor, kode in enumerate(klaster.kabkota):
            yield klaster.berkas, ("kabkota", nomor), kode, ruang.wilayah, "kabupaten/kota"
        yield klaster.berkas, ("pokja",), klaster.pokja, ruang.pokja, "pokja"
        yield from _lokasi(klaster.berkas, ("lokasi",), klaster.lokasi, ruang)
        for medan in ("klaster", "fpesd"):
            if fasilitator := getattr(klaster.fasilitator, medan):
                yield klaster.berkas, ("fasilitator", medan), fasilitator, ruang.fasilitator, "fasilitator"
        if klaster.frk and klaster.frk.bds:
            yield klaster.berkas, ("frk", "bds"), klaster.frk.bds, ruang.instansi, "instansi"
        if klaster.frk and klaster.frk.penerbit:
            yield klaster.berkas, ("frk", "penerbit"), klaster.frk.penerbit, ruang.penerbit, "penerbit"


def _evaluasi(ruang: Ruang) -> Iterator[Rujukan]:
    usulan = {satu.id: satu for daftar in ruang.usulan.values() for satu in daftar.usulan}
    for evaluasi in ruang.evaluasi.values():
        yield evaluasi.berkas, (), evaluasi.klaster, ruang.klaster, "klaster"
        for nomor, kegiatan in enumerate(evaluasi.kegiatan):
            jalur: Jalur = ("kegiatan", nomor)
            yield evaluasi.berkas, (*jalur, "pelaksana"), kegiatan.pelaksana, ruang.instansi, "instansi"
            yield from _lokasi(evaluasi.berkas, (*jalur, "lokasi"), kegiatan.lokasi, ruang)
            for urutan, dana in enumerate(kegiatan.dana):
                yield evaluasi.berkas, (*jalur, "dana", urutan, "sumber"), dana.sumber, ruang.sumber_dana, "sumber dana"
            if kegiatan.usulan:
                yield evaluasi.berkas, (*jalur, "usulan"), kegiatan.usulan, usulan, "usulan"


def _usulan(ruang: Ruang) -> Iterator[Rujukan]:
    for daftar in ruang.usulan.values():
        yield daftar.berkas, (), daftar.klaster, ruang.klaster, "klaster"
        for nomor, usulan in enumerate(daftar.usulan):
            jalur: Jalur = ("usulan", nomor)
            yield from _lokasi(daftar.berkas, (*jalur, "lokasi"), usulan.lokasi, ruang)
            for urutan, rincian in enumerate(usulan.rincian):
                tempat = (*jalur, "rincian", urutan)
                yield daftar.berkas, (*tempat, "sumber"), rincian.sumber, ruang.sumber_dana, "sumber dana"
                yield daftar.berkas, (*tempat, "pelaksana"), rincian.pelaksana, ruang.instansi, "instansi"


def _forum(ruang: Ruang) -> Iterator[Rujukan]:
    yield ruang.forum.berkas, ("penerbit",), ruang.forum.penerbit, ruang.penerbit, "penerbit"
    pengesahan = ruang.forum.pengesahan
    for nomor, penanda in enumerate(pengesahan.penanda):
        yield ruang.forum.berkas, ("pengesahan", "penanda", nomor), penanda, ruang.jabatan, "jabatan"
    if pengesahan.mengetahui:
        yield ruang.forum.berkas, ("pengesahan", "mengetahui"), pengesahan.mengetahui, ruang.jabatan, "jabatan"
    for penerbit in ruang.penerbit.values():
        yield penerbit.berkas, ("penanda",), penerbit.penanda, ruang.jabatan, "jabatan"
        if penerbit.kabkota:
            yield penerbit.berkas, ("kabkota",), penerbit.kabkota, ruang.wilayah, "kabupaten/kota"
        if penerbit.klaster:
            yield penerbit.berkas, ("klaster",), penerbit.klaster, ruang.klaster, "klaster"
        if penerbit.pokja:
            yield penerbit.berkas, ("pokja",), penerbit.pokja, ruang.pokja, "pokja"
    for nomor, instansi in enumerate(ruang.instansi.values()):
        if instansi.kabkota:
            yield "forum/instansi.yaml", ("instansi", nomor, "kabkota"), instansi.kabkota, ruang.wilayah, "kabupaten/kota"
    for nomor, fasilitator in enumerate(ruang.fasilitator.values()):
        if fasilitator.lembaga:
            yield "forum/fasilitator.yaml", ("fasilitator", nomor, "lembaga"), fasilitator.lembaga, ruang.instansi, "instansi"
    for nomor, pejabat in enumerate(ruang.pejabat):
        yield "forum/pejabat.yaml", ("pejabat", nomor, "jabatan"), pejabat.jabatan, ruang.jabatan, "jabatan"
    for nomor, pokja in enumerate(ruang.pokja.values()):
        yield "forum/pokja.yaml", ("pokja", nomor, "ketua"), pokja.ketua, ruang.jabatan, "jabatan"
        for urutan, pembina in enumerate(pokja.pembina):
            yield "forum/pokja.yaml", ("pokja", nomor, "pembina", urutan), pembina, ruang.instansi, "instansi"
    for nomor, wilayah in enumerate(ruang.wilayah.values()):
        yield "forum/wilayah.yaml", ("kabkota", nomor, "bappeda"), wilayah.bappeda, ruang.instansi, "instansi"


def _acara(ruang: Ruang) -> Iterator[Rujukan]:
    for surat in ruang.surat:
        yield surat.berkas, ("penerbit",), surat.penerbit, ruang.penerbit, "penerbit"
        for nomor, terbit in enumerate(surat.terbit):
            fedep = dict.fromkeys(satu.fedep for satu in ruang.wilayah.values())
            dikenal = {**ruang.instansi, **fedep, **ruang.penerbit, **ruang.jabatan}
            if terbit.kepada:
                yield surat.berkas, ("terbit", nomor, "kepada"), terbit.kepada, dikenal, "penerima surat"
    yield from _agenda(ruang)
    for rapat in ruang.rapat:
        yield rapat.berkas, ("penerbit",), rapat.penerbit, ruang.penerbit, "penerbit"
        if rapat.pokja:
            yield rapat.berkas, ("pokja",), rapat.pokja, ruang.pokja, "pokja"
        if rapat.kabkota:
            yield rapat.berkas, ("kabkota",), rapat.kabkota, ruang.wilayah, "kabupaten/kota"
        for nomor, klaster in enumerate(rapat.klaster):
            yield rapat.berkas, ("klaster", nomor), klaster, ruang.klaster, "klaster"


def _agenda(ruang: Ruang) -> Iterator[Rujukan]:
    for agenda in ruang.surat_masuk:
        yield agenda.berkas, (), agenda.penerbit, ruang.penerbit, "penerbit"
        for nomor, surat in enumerate(agenda.surat):
            if surat.disposisi:
                yield agenda.berkas, ("surat", nomor, "disposisi", "dari"), surat.disposisi.dari, ruang.jabatan, "jabatan"
                for urutan, kepada in enumerate(surat.disposisi.kepada):
                    dikenal = dict.fromkeys(agenda.tujuan_disposisi)
                    yield agenda.berkas, ("surat", nomor, "disposisi", "kepada", urutan), kepada, dikenal, "tujuan disposisi"


def _bagian_surat(ruang: Ruang) -> Iterator[Rujukan]:
    """Ids in the parts that only some letters have."""
    dasar_hukum = dict.fromkeys(satu.id for satu in ruang.dasar_hukum)
    for surat in ruang.surat:
        if surat.penugasan and surat.penugasan.rapat:
            rapat = dict.fromkeys(satu.id for satu in ruang.rapat if satu.tahun_kalender == surat.tahun_kalender)
            yield surat.berkas, ("penugasan", "rapat"), surat.penugasan.rapat, rapat, "rapat"
        for nomor, petugas in enumerate(surat.penugasan.petugas if surat.penugasan else ()):
            jalur: Jalur = ("penugasan", "petugas", nomor)
            if petugas.fasilitator:
                yield surat.berkas, (*jalur, "fasilitator"), petugas.fasilitator, ruang.fasilitator, "fasilitator"
            if petugas.pejabat:
                yield surat.berkas, (*jalur, "pejabat"), petugas.pejabat, ruang.jabatan, "jabatan"
        for nomor, id_ in enumerate(surat.penetapan.mengingat if surat.penetapan else ()):
            yield surat.berkas, ("penetapan", "mengingat", nomor), id_, dasar_hukum, "dasar hukum"
        dikenal = {**ruang.instansi, **ruang.penerbit, **ruang.jabatan}
        for nomor, id_ in enumerate(surat.pengantar.kepada if surat.pengantar else ()):
            yield surat.berkas, ("pengantar", "kepada", nomor), id_, dikenal, "penerima surat"
        for nomor, id_ in enumerate(surat.pengantar.tembusan if surat.pengantar else ()):
            yield surat.berkas, ("pengantar", "tembusan", nomor), id_, dikenal, "penerima surat"
        if surat.pengantar and surat.pengantar.fasilitator:
            yield surat.berkas, ("pengantar", "fasilitator"), surat.pengantar.fasilitator, ruang.fasilitator, "fasilitator"
        if surat.nota:
            yield surat.berkas, ("nota", "kepada"), surat.nota.kepada, ruang.jabatan, "jabatan"
            yield surat.berkas, ("nota", "dari"), surat.nota.dari, ruang.jabatan, "jabatan"
            for nomor, id_ in enumerate(surat.nota.tembusan):
                yield surat.berkas, ("nota", "tembusan", nomor), id_, ruang.jabatan, "jabatan"


def _rumah(sebutan: str, id_: str) -> tuple[str, ...]:
    if sebutan == "klaster":
        return (f"{pola_klaster(id_)}/profil.yaml",)
    return tuple(satu.format(id_) for satu in _RUMAH.get(sebutan, ()))


def cari_rujukan(ruang: Ruang) -> Iterator[Temuan]:
    """Ids that name nothing, with the nearest known one; not where the file that should know them is faulty itself."""
    for sumber in (_forum, _klaster, _evaluasi, _usulan, _acara, _bagian_surat):
        for berkas, jalur, nilai, dikenal, sebutan in sumber(ruang):
            if nilai not in dikenal and ruang.utuh(*_rumah(sebutan, nilai)):
                dekat = terdekat(nilai, dikenal)
                yield Temuan(
                    berkas,
                    jalur,
                    f"{sebutan} tidak dikenal",
                    f"mungkin maksudnya {dekat}" if dekat else f"tulis {sebutan} yang sudah terdaftar",
                    ditemukan=nilai,
                )


ATURAN = (Aturan("RUJUKAN", Berat.GALAT, "Setiap id yang disebut harus terdaftar.", cari_rujukan),)
