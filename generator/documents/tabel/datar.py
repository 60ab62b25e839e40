"""Flat tables of the workbook: profiles and activities as rows that users sort, filter and count, and the legal bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.bahasa.tanggal import tanggal
from generator.bahasa.urutan import gabung
from generator.documents.ingatan import Ingatan, tanpa_ingatan
from generator.documents.markdown_pohon import narasi
from generator.documents.sebutan import (
    ASPEK,
    KEADAAN_SYARAT,
    PRINSIP,
    RANTAI,
    SYARAT,
    sebut_instansi,
    sebut_jumlah,
    sebut_kata,
    sebut_lokasi,
    sebut_sumber,
    sebut_wilayah,
)
from generator.documents.tabel.rincian import sebut_bukti
from generator.model.evaluasi import Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Blok, Daftar, Judul, Kolom, Kutipan, Paragraf, Tabel, Teks
from generator.tree.tabel import Mentah
from generator.tree.teks import teks_sebaris, teks_sel

Butir = tuple[str, str | None, str | None, str | None]
"""Part of a profile, item, state or number, text."""


def tabel_profil_datar(ruang: Ruang, ingatan: Ingatan = tanpa_ingatan) -> Tabel:
    """Every fact of every profile in a row of its own; `ingatan` may know the rows of a cluster."""
    return Tabel(
        (
            Kolom("kode", "Kode", "kode", medan="kode"),
            Kolom("klaster", "Klaster", lebar=2, medan="nama"),
            Kolom("bagian", "Bagian", lebar=2),
            Kolom("butir", "Butir", lebar=3),
            Kolom("keadaan", "Keadaan", lebar=1.5),
            Kolom("uraian", "Uraian", lebar=6),
        ),
        tuple(
            BarisTabel(sel, asal=klaster.id)
            for klaster in ruang.klaster_berurut()
            for sel in ingatan(f"profil {klaster.id}", ruang, partial(_profil_klaster, id_=klaster.id))
        ),
        keterangan=(Teks("Profil Seluruh Klaster"),),
        sumber=(Teks("profil setiap klaster."),),
        id="profil-datar",
    )


def _profil_klaster(ruang: Ruang, id_: str) -> tuple[tuple[str | None, ...], ...]:
    klaster = ruang.klaster[id_]
    return tuple((klaster.kode, klaster.nama, *butir) for butir in _profil(ruang, klaster))


def _profil(ruang: Ruang, klaster: Klaster) -> Iterator[Butir]:
    yield "Umum", "Kabupaten/kota", None, sebut_wilayah(ruang, klaster)
    yield "Umum", "Lokasi", None, sebut_lokasi(ruang, klaster.lokasi)
    yield "Umum", "Pokja", None, ruang.pokja[klaster.pokja].nama
    yield "Umum", "Produk", None, "; ".join(klaster.produk)
    for riwayat in klaster.tahap:
        yield "Tahap", sebut_kata(riwayat.tahap), tanggal(riwayat.tanggal), riwayat.bukti
    yield from _pelaku_utama(ruang, klaster)
    for kunci, sebutan in SYARAT.items():
        syarat = getattr(klaster.syarat, kunci)
        yield "Syarat", sebutan, KEADAAN_SYARAT[syarat.keadaan], syarat.bukti
    for kunci, sebutan in PRINSIP.items():
        prinsip = getattr(klaster.prinsip, kunci)
        yield "Prinsip", sebutan, sebut_kata(prinsip.keadaan), prinsip.catatan
    for faktor in klaster.faktor_penentu:
        yield "Faktor penentu", faktor.faktor, sebut_kata(faktor.keadaan), faktor.oleh
    for kunci, sebutan in RANTAI.items():
        for pelaku in getattr(klaster.rantai_nilai, kunci):
            yield f"Rantai nilai: {sebutan.lower()}", pelaku.nama, sebut_jumlah(pelaku), pelaku.peran
    for teks in teks_narasi(narasi(klaster.narasi, (), 3)[0].isi):
        yield "Narasi", None, None, teks
    if klaster.alasan_tanpa_usulan:
        yield "Usulan", "Alasan tanpa usulan", None, klaster.alasan_tanpa_usulan


def _pelaku_utama(ruang: Ruang, klaster: Klaster) -> Iterator[Butir]:
    if frk := klaster.frk:
        anggota = None if frk.anggota is None else f"{frk.anggota} anggota"
        yield "FRK", frk.nama, anggota, f"dibentuk {tanggal(frk.dibentuk)}, diketuai {frk.ketua}; sekretariat: {frk.sekretariat}"
        if frk.bds:
            yield "FRK", "Lembaga pengembangan usaha (BDS)", None, sebut_instansi(ruang, frk.bds, ruang.forum.tanggal_data)
    for butir, satu in (("Fasilitator klaster", klaster.fasilitator.klaster), ("Fasilitator FPESD", klaster.fasilitator.fpesd)):
        if satu:
            yield "Fasilitator", butir, None, ruang.fasilitator[satu].nama


def teks_narasi(deret: Iterable[Blok]) -> Iterator[str]:
    """The text of a Markdown field, a string for each heading, paragraph, list item and cell."""
    for blok in deret:
        match blok:
            case Judul() | Paragraf():
                yield teks_sebaris(blok.isi)
            case Daftar():
                yield from (teks for butir in blok.butir for teks in teks_narasi(butir))
            case Kutipan():
                yield from teks_narasi(blok.isi)
            case Tabel():
                yield from (
                    teks_sel(sel, kolom) for baris in blok.baris for sel, kolom in zip(baris.sel, blok.kolom, strict=True)
                )
            case _:
                raise TypeError(f"blok {type(blok).__name__} tidak ada dalam narasi")


_KEGIATAN = (
    Kolom("id", "ID kegiatan", "kode", medan="id"),
    Kolom("tahun", "Tahun", "kode"),
    Kolom("klaster", "Klaster", lebar=2),
    Kolom("nama", "Kegiatan", lebar=4, medan="nama"),
    Kolom("pelaksana", "Pelaksana", lebar=3, medan="pelaksana"),
    Kolom("lokasi", "Lokasi", lebar=3, medan="lokasi"),
    Kolom("keadaan", "Keadaan", lebar=1.5, medan="keadaan"),
    Kolom("usulan", "Menjawab usulan", "kode", medan="usulan"),
    Kolom("indikator", "Indikator", lebar=3, medan="indikator.nama"),
    Kolom("target", "Target", "bilangan", medan="indikator.target"),
    Kolom("realisasi_kinerja", "Realisasi", "bilangan", medan="indikator.realisasi"),
    Kolom("satuan", "Satuan", medan="indikator.satuan"),
    Kolom("sumber", "Sumber dana", lebar=2, medan="dana"),
    Kolom("anggaran", "Anggaran (Rp)", "rupiah", medan="dana"),
    Kolom("realisasi", "Realisasi (Rp)", "rupiah", medan="dana"),
    Kolom("penerima", "Penerima manfaat", lebar=2, medan="penerima_manfaat"),
    Kolom("jumlah_penerima", "Jumlah penerima", "bilangan", medan="penerima_manfaat"),
    Kolom("satuan_penerima", "Satuan penerima", medan="penerima_manfaat"),
    Kolom("bukti", "Bukti", lebar=3, medan="bukti"),
    Kolom("kendala", "Kendala", lebar=3, medan="kendala"),
    Kolom("tindak_lanjut", "Tindak lanjut", lebar=3, medan="tindak_lanjut"),
)


def tabel_kegiatan_datar(ruang: Ruang, tahun: tuple[int, ...]) -> Tabel:
    """All activities of the years, a row for each source of money."""
    baris = [
        satu
        for satu_tahun in tahun
        for klaster in ruang.klaster_berurut()
        if (evaluasi := ruang.evaluasi.get((klaster.id, satu_tahun)))
        for kegiatan in evaluasi.kegiatan
        for satu in _baris_kegiatan(ruang, klaster, kegiatan, satu_tahun)
    ]
    return Tabel(
        _KEGIATAN,
        tuple(baris),
        keterangan=(Teks(f"Seluruh Kegiatan Tahun {gabung([str(satu) for satu in tahun])}"),),
        sumber=(Teks("laporan dan rencana perangkat daerah kepada FPESD."),),
        id="kegiatan-datar",
    )


def _baris_kegiatan(ruang: Ruang, klaster: Klaster, kegiatan: Kegiatan, tahun: int) -> Iterator[BarisTabel]:
    indikator, penerima = kegiatan.indikator, kegiatan.penerima_manfaat
    sasaran: tuple[Mentah, ...] = (penerima.sasaran, penerima.jumlah, penerima.satuan) if penerima else (None, None, None)
    for dana in kegiatan.dana:
        yield BarisTabel(
            (
                kegiatan.id,
                str(tahun),
                klaster.nama,
                kegiatan.nama,
                sebut_instansi(ruang, kegiatan.pelaksana, ruang.forum.tanggal_data),
                sebut_lokasi(ruang, kegiatan.lokasi),
                sebut_kata(kegiatan.keadaan),
                kegiatan.usulan,
                indikator.nama,
                indikator.target,
                indikator.realisasi,
                indikator.satuan,
                sebut_sumber(ruang.sumber_dana[dana.sumber]),
                dana.anggaran,
                dana.realisasi,
                *sasaran,
                sebut_bukti(kegiatan),
                kegiatan.kendala,
                kegiatan.tindak_lanjut,
            ),
            asal=kegiatan.id,
        )


def tabel_usulan_ringkas(ruang: Ruang, tahun: int) -> Tabel:
    """All proposals of the year, one row each."""
    semua = [
        (klaster, usulan)
        for klaster in ruang.klaster_berurut()
        if (daftar := ruang.usulan.get((klaster.id, tahun)))
        for usulan in daftar.usulan
    ]
    baris = [
        BarisTabel(
            (
                usulan.id,
                klaster.nama,
                usulan.program,
                ASPEK[usulan.aspek],
                sebut_kata(usulan.jangka),
                usulan.prioritas,
                usulan.pagu,
            ),
            asal=usulan.id,
        )
        for klaster, usulan in semua
    ]
    total = BarisTabel((None,) * 6 + (sum(usulan.pagu for _klaster, usulan in semua),), "total", "Jumlah")
    return Tabel(
        (
            Kolom("id", "ID usulan", "kode", medan="id"),
            Kolom("klaster", "Klaster", lebar=2),
            Kolom("program", "Program/Kegiatan", lebar=5, medan="program"),
            Kolom("aspek", "Aspek", lebar=1.5, medan="aspek"),
            Kolom("jangka", "Jangka", medan="jangka"),
            Kolom("prioritas", "Prioritas", "kode", medan="prioritas"),
            Kolom("pagu", "Pagu usulan (Rp)", "rupiah", medan="pagu"),
        ),
        (*baris, total),
        keterangan=(Teks(f"Usulan Program Tahun {tahun}, Satu Baris Satu Usulan"),),
        sumber=(Teks("usulan setiap klaster."),),
        id="usulan-satuan",
    )


def tabel_dasar_hukum(ruang: Ruang) -> Tabel:
    """The legal bases of the book."""
    return Tabel(
        (Kolom("nomor", "No.", "nomor"), Kolom("judul", "Dasar hukum", lebar=6, medan="judul")),
        tuple(BarisTabel((nomor, satu.judul), asal=satu.id) for nomor, satu in enumerate(ruang.dasar_hukum, 1)),
        keterangan=(Teks("Dasar Hukum"),),
        id="dasar-hukum",
    )
