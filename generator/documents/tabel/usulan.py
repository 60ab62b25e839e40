"""The matrix of proposals of a cluster, and the flat table of all proposals. Columns: proses-klaster §2.4, bentuk §3."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.rekap import SEBUTAN_TINGKAT, wilayah_usulan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.permasalahan import permasalahan_ringkas
from generator.documents.sebutan import (
    ASPEK,
    sebut_indikator,
    sebut_instansi,
    sebut_kapan,
    sebut_kata,
    sebut_lokasi,
    sebut_sumber,
    sebut_volume,
)
from generator.model.instansi import Tingkat
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.usulan import DaftarUsulan, Rincian, Usulan
from generator.tree import Asal, BarisTabel, Kolom, Nilai, Tabel, Teks
from generator.tree.tabel import Mentah

MATRIKS = (
    Kolom("nomor", "No.", "nomor", lebar=0),
    Kolom("id", "ID", "kode", lebar=0, medan="id"),
    Kolom("program", "Program/Kegiatan", lebar=3.3, medan="program"),
    Kolom("permasalahan", "Permasalahan", lebar=3.1, medan="permasalahan"),
    Kolom("lokasi", "Lokasi", lebar=2.2, medan="lokasi"),
    Kolom("indikator", "Indikator", lebar=2.8, medan="indikator"),
    Kolom("volume", "Volume (satuan)", lebar=1, rata="tengah", medan="volume"),
    Kolom("pagu", "Pagu usulan (Rp)", "rupiah", lebar=0, rinci=True, medan="rincian"),
    Kolom("sumber", "Sumber dana", lebar=1.6, rinci=True, medan="rincian"),
    Kolom("pelaksana", "Pelaksana", lebar=2.2, rinci=True, medan="rincian"),
    Kolom("kapan", "Kapan", lebar=0.6, rata="tengah", medan="kapan"),
    Kolom("prioritas", "Prioritas", "kode", lebar=0, rata="tengah", medan="prioritas"),
)
_PAGU = next(urutan for urutan, kolom in enumerate(MATRIKS) if kolom.kunci == "pagu")


def tabel_matriks(ruang: Ruang, klaster: Klaster, daftar: DaftarUsulan) -> Tabel:
    """Proposals in three blocks by executor level; a proposal of several levels stands in each with that level's part."""
    baris: list[BarisTabel] = []
    nomor = 0
    for huruf, tingkat in zip("ABC", Tingkat, strict=True):
        bagian = [(usulan, rincian) for usulan in daftar.usulan if (rincian := _rincian_tingkat(ruang, usulan, tingkat))]
        if not bagian:
            continue
        baris.append(BarisTabel(_kosong(), "subjudul", f"{huruf}. Tingkat {SEBUTAN_TINGKAT[tingkat]}"))
        for usulan, rincian in bagian:
            nomor += 1
            baris += baris_usulan(ruang, nomor, usulan, rincian)
        jumlah = sum(satu.pagu for _usulan, rincian in bagian for satu in rincian)
        baris.append(BarisTabel(_kosong(jumlah), "subtotal", f"Jumlah {huruf}"))
    total = sum(usulan.pagu for usulan in daftar.usulan)
    baris.append(BarisTabel(_kosong(total), "total", f"Jumlah Klaster {klaster.nama}"))
    return Tabel(
        MATRIKS,
        tuple(baris),
        gaya="matriks",
        keterangan=(Teks(f"Matriks Usulan Program Klaster {klaster.nama}, Tahun {daftar.tahun}"),),
        sumber=(
            Nilai(_asal_matriks(daftar), _asal_kesepakatan(daftar)),
            Teks(" TW = triwulan. Prioritas 1 = tertinggi."),
        ),
        ringkasan=f"Usulan Klaster {klaster.nama} menurut tingkat pelaksana, dengan pagu setiap sumber dana dan pelaksana.",
        id=f"matriks-{klaster.id}",
    )


def _asal_matriks(daftar: DaftarUsulan) -> str:
    if daftar.kesepakatan is None:
        return "usulan klaster. Belum ditandatangani ketua FRK dan fasilitator."
    satu = daftar.kesepakatan
    penanda = f"ketua FRK ({satu.ketua_frk}) dan fasilitator ({satu.fasilitator})"
    return f"usulan klaster. Ditandatangani {penanda} pada {tulis_tanggal(satu.tanggal)}."


def _asal_kesepakatan(daftar: DaftarUsulan) -> tuple[Asal, ...]:
    return (Asal(daftar.id, "kesepakatan"),)


def _rincian_tingkat(ruang: Ruang, usulan: Usulan, tingkat: Tingkat) -> tuple[Rincian, ...]:
    return tuple(satu for satu in usulan.rincian if ruang.instansi[satu.pelaksana].tingkat is tingkat)


def _kosong(pagu: int | None = None) -> tuple[Mentah, ...]:
    return tuple(pagu if urutan == _PAGU else None for urutan in range(len(MATRIKS)))


def baris_usulan(ruang: Ruang, nomor: int, usulan: Usulan, rincian: tuple[Rincian, ...]) -> Iterator[BarisTabel]:
    """A row of `MATRIKS` for each of `rincian`, the further ones continuations."""
    for urutan, satu in enumerate(rincian):
        yield BarisTabel(
            (
                nomor,
                usulan.id,
                usulan.program,
                permasalahan_ringkas(usulan),
                sebut_lokasi(ruang, usulan.lokasi),
                sebut_indikator(usulan),
                sebut_volume(usulan),
                satu.pagu,
                sebut_sumber(ruang.sumber_dana[satu.sumber]),
                sebut_instansi(ruang, satu.pelaksana, ruang.forum.tanggal_data),
                sebut_kapan(usulan.kapan, sela="\u00a0"),
                usulan.prioritas,
            ),
            lanjutan=urutan > 0,
            asal=usulan.id,
        )


def tabel_ringkas(klaster: Klaster, daftar: DaftarUsulan) -> Tabel:
    """The proposals of a cluster in brief, for its own chapter; the matrix has the rest."""
    baris = [
        BarisTabel(
            (satu.id, satu.program, ASPEK[satu.aspek], sebut_kata(satu.jangka), satu.pagu, satu.prioritas),
            asal=satu.id,
        )
        for satu in sorted(daftar.usulan, key=lambda satu: (satu.prioritas, satu.id))
    ]
    total = sum(satu.pagu for satu in daftar.usulan)
    return Tabel(
        (
            Kolom("id", "ID", "kode", lebar=0, medan="id"),
            Kolom("program", "Program/Kegiatan", lebar=3, medan="program"),
            Kolom("aspek", "Aspek", lebar=1, medan="aspek"),
            Kolom("jangka", "Jangka", lebar=0, medan="jangka"),
            Kolom("pagu", "Pagu usulan (Rp)", "rupiah", lebar=0, medan="pagu"),
            Kolom("prioritas", "Prioritas", "kode", lebar=0, rata="tengah", medan="prioritas"),
        ),
        (*baris, BarisTabel((None, None, None, None, total, None), "total", f"Jumlah ({len(baris)} usulan)")),
        keterangan=(Teks(f"Usulan Klaster {klaster.nama}, Tahun {daftar.tahun}"),),
        sumber=(Nilai(_asal_matriks(daftar), _asal_kesepakatan(daftar)),),
        ringkasan="Usulan menurut prioritas dengan aspek, jangka, dan pagunya.",
        id=f"usulan-{klaster.id}",
    )


def tabel_usulan_datar(ruang: Ruang, tahun: int) -> Tabel:
    """All proposals as one flat table, a row for each (source, executor) pair: for the workbook."""
    kolom = (
        Kolom("id", "ID usulan", "kode", medan="id"),
        Kolom("klaster", "Klaster", lebar=2),
        Kolom("pokja", "Pokja"),
        Kolom("kabkota", "Kabupaten/kota", lebar=2),
        Kolom("aspek", "Aspek", medan="aspek"),
        Kolom("program", "Program/Kegiatan", lebar=4, medan="program"),
        Kolom("kode", "Kode nomenklatur", "kode", medan="kode"),
        Kolom("permasalahan", "Permasalahan", lebar=4, medan="permasalahan"),
        Kolom("lokasi", "Lokasi", lebar=3, medan="lokasi"),
        Kolom("indikator", "Indikator", lebar=3, medan="indikator.nama"),
        Kolom("awal", "Nilai awal", "bilangan", medan="indikator.awal"),
        Kolom("target", "Target", "bilangan", medan="indikator.target"),
        Kolom("satuan_target", "Satuan target", medan="indikator.satuan"),
        Kolom("volume", "Volume", "bilangan", medan="volume"),
        Kolom("satuan", "Satuan", medan="satuan"),
        Kolom("tingkat", "Tingkat pelaksana"),
        Kolom("pelaksana", "Pelaksana", lebar=3),
        Kolom("sumber", "Sumber dana", lebar=2),
        Kolom("pagu", "Pagu usulan (Rp)", "rupiah", medan="rincian"),
        Kolom("kapan", "Kapan", lebar=1, medan="kapan"),
        Kolom("jangka", "Jangka", medan="jangka"),
        Kolom("prioritas", "Prioritas", "kode", medan="prioritas"),
        Kolom("asal", "Asal", medan="sejak"),
        Kolom("kontributor", "Kontributor lain", lebar=2, medan="kontributor"),
        Kolom("keterangan", "Keterangan", lebar=2, medan="keterangan"),
    )
    baris = [
        BarisTabel(_sel_datar(ruang, klaster, usulan, rincian), asal=usulan.id)
        for klaster in ruang.klaster_berurut()
        if (daftar := ruang.usulan.get((klaster.id, tahun)))
        for usulan in daftar.usulan
        for rincian in usulan.rincian
    ]
    pagu = next(urutan for urutan, satu in enumerate(kolom) if satu.kunci == "pagu")
    jumlah = sum(satu for baris_ in baris if isinstance(satu := baris_.sel[pagu], int))
    total = BarisTabel(tuple(jumlah if urutan == pagu else None for urutan in range(len(kolom))), "total", "Jumlah")
    return Tabel(kolom, (*baris, total), keterangan=(Teks(f"Seluruh Usulan Program Tahun {tahun}"),), id="usulan-datar")


def _sel_datar(ruang: Ruang, klaster: Klaster, usulan: Usulan, rincian: Rincian) -> tuple[Mentah, ...]:
    indikator = usulan.indikator
    return (
        usulan.id,
        klaster.nama,
        ruang.pokja[klaster.pokja].nama,
        wilayah_usulan(ruang, usulan),
        ASPEK[usulan.aspek],
        usulan.program,
        usulan.kode,
        usulan.permasalahan,
        sebut_lokasi(ruang, usulan.lokasi),
        indikator.nama if indikator else None,
        indikator.awal if indikator else None,
        indikator.target if indikator else None,
        indikator.satuan if indikator else None,
        usulan.volume,
        usulan.satuan,
        SEBUTAN_TINGKAT[ruang.instansi[rincian.pelaksana].tingkat],
        sebut_instansi(ruang, rincian.pelaksana, ruang.forum.tanggal_data),
        sebut_sumber(ruang.sumber_dana[rincian.sumber]),
        rincian.pagu,
        sebut_kapan(usulan.kapan),
        sebut_kata(usulan.jangka),
        usulan.prioritas,
        f"Lanjutan sejak {usulan.sejak}" if usulan.sejak else "Baru",
        "; ".join(usulan.kontributor) or None,
        usulan.keterangan,
    )
