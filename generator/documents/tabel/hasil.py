"""What the activities of a year came to, as tables: by cluster, working group, kab/kota, office, source and predikat."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType
from typing import Final

from generator.analysis.capaian import BATAS_PREDIKAT, persen, predikat
from generator.analysis.hasil import DanaMenurutSumber, HasilKelompok, HasilMenurut, kelompokkan, menurut_predikat, menurut_sumber
from generator.analysis.kegiatan import JumlahDana, KegiatanKlaster, RingkasanKegiatan, kegiatan_tahun, ringkas
from generator.analysis.rekap import LINTAS, SEBUTAN_TINGKAT, wilayah_lokasi
from generator.bahasa.huruf import judul
from generator.documents.sebutan import sebut_instansi, sebut_sumber
from generator.model.instansi import Tingkat
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks
from generator.tree.tabel import Mentah


@dataclass(frozen=True, slots=True)
class JenisHasil:
    """A grouping of activities: its heading, the id of the group of each, the standing order of ids, the name of an id.

    `tingkat` tells the executor level of an id, by which rows then stand together.
    """

    sebutan: str
    kelompok: Callable[[Ruang, KegiatanKlaster], str]
    urutan: Callable[[Ruang], tuple[str, ...]]
    nama: Callable[[Ruang, str], str]
    tingkat: Callable[[Ruang, str], Tingkat] | None = None


HASIL: Final[Mapping[str, JenisHasil]] = MappingProxyType(
    {
        "klaster": JenisHasil(
            "Klaster",
            lambda _ruang, satu: satu.klaster.id,
            lambda ruang: tuple(satu.id for satu in ruang.klaster_berurut()),
            lambda ruang, id_: ruang.klaster[id_].nama,
        ),
        "pokja": JenisHasil(
            "Kelompok kerja",
            lambda _ruang, satu: satu.klaster.pokja,
            lambda ruang: tuple(ruang.pokja),
            lambda ruang, id_: ruang.pokja[id_].nama,
        ),
        "kabkota": JenisHasil(
            "Kabupaten/kota",
            lambda ruang, satu: wilayah_lokasi(ruang, satu.kegiatan.lokasi),
            lambda ruang: (*(satu.nama for satu in ruang.wilayah.values()), LINTAS),
            lambda _ruang, nama: nama,
        ),
        "pelaksana": JenisHasil(
            "Pelaksana",
            lambda _ruang, satu: satu.kegiatan.pelaksana,
            lambda _ruang: (),
            lambda ruang, id_: sebut_instansi(ruang, id_, ruang.forum.tanggal_data),
            lambda ruang, id_: ruang.instansi[id_].tingkat,
        ),
    }
)


def hitung_hasil(ruang: Ruang, jenis: str, tahun: int) -> HasilMenurut:
    """The activities of `tahun` in the groups of a kind (a key of `HASIL`)."""
    satu = HASIL[jenis]
    return kelompokkan(
        kegiatan_tahun(ruang, tahun),
        lambda kegiatan: satu.kelompok(ruang, kegiatan),
        lambda kunci: satu.nama(ruang, kunci),
        satu.urutan(ruang),
    )


def hitung_dana(ruang: Ruang, tahun: int) -> DanaMenurutSumber:
    """The money of `tahun` by source."""
    return menurut_sumber(kegiatan_tahun(ruang, tahun), ruang.sumber_dana.values())


def tabel_hasil(ruang: Ruang, jenis: str, tahun: int) -> Tabel:
    """Performance and money of an evaluated year in the groups of a kind."""
    kolom = (
        Kolom("kegiatan", "Kegiatan", "bilangan", lebar=0),
        Kolom("selesai", "Selesai", "bilangan", lebar=0),
        Kolom("capaian", "Capaian (%)", "persen", lebar=0),
        Kolom("predikat", "Predikat", lebar=0),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0),
        Kolom("serapan", "Serapan (%)", "persen", lebar=0),
    )
    sumber = f"laporan perangkat daerah kepada {ruang.forum.singkatan}. Capaian = rata-rata kegiatan yang dapat dihitung."
    return _tabel(ruang, jenis, tahun, kolom, _sel_hasil, f"Hasil Kegiatan Tahun {tahun}", "Jumlah dan rata-rata", sumber)


def tabel_kemajuan(ruang: Ruang, jenis: str, tahun: int) -> Tabel:
    """States and budgets of the running year in the groups of a kind."""
    kolom = (
        Kolom("kegiatan", "Kegiatan", "bilangan", lebar=0),
        Kolom("direncanakan", "Rencana", "bilangan", lebar=0),
        Kolom("berjalan", "Berjalan", "bilangan", lebar=0),
        Kolom("selesai", "Selesai", "bilangan", lebar=0),
        Kolom("batal", "Batal", "bilangan", lebar=0),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0),
    )
    sumber = f"rencana perangkat daerah yang disampaikan kepada {ruang.forum.singkatan}. Batal = tidak dilaksanakan."
    return _tabel(ruang, jenis, tahun, kolom, _sel_kemajuan, f"Kegiatan Tahun {tahun}", "Jumlah", sumber)


def _tabel(
    ruang: Ruang,
    jenis: str,
    tahun: int,
    kolom: tuple[Kolom, ...],
    sel: Callable[[RingkasanKegiatan], tuple[Mentah, ...]],
    nama: str,
    jumlah: str,
    sumber: str,
) -> Tabel:
    kelompok = HASIL[jenis]
    baris: list[BarisTabel] = []
    nomor = count(1)
    for sebutan, bagian in _bertingkat(ruang, jenis, tahun):
        if sebutan:
            baris.append(BarisTabel((None,) * (2 + len(kolom)), "subjudul", sebutan))
        baris += (BarisTabel((next(nomor), satu.nama, *sel(satu.ringkasan)), asal=satu.kunci) for satu in bagian)
    seluruh = ringkas(kegiatan.kegiatan for kegiatan in kegiatan_tahun(ruang, tahun))
    return Tabel(
        (Kolom("nomor", "No.", "nomor", lebar=0), Kolom("kelompok", kelompok.sebutan), *kolom),
        (*baris, BarisTabel((None, None, *sel(seluruh)), "total", jumlah)),
        keterangan=(Teks(f"{nama} Menurut {judul(kelompok.sebutan)}"),),
        sumber=(Teks(sumber),),
        ringkasan=f"{nama} menurut {kelompok.sebutan.lower()}: {', '.join(satu.judul.lower() for satu in kolom)}.",
        id=f"hasil-{jenis}-{tahun}",
    )


def _bertingkat(ruang: Ruang, jenis: str, tahun: int) -> Iterator[tuple[str, list[HasilKelompok]]]:
    """The groups of a kind, with a title the offices of each executor level: there may be hundreds of them."""
    semua, satu = hitung_hasil(ruang, jenis, tahun).baris, HASIL[jenis]
    if satu.tingkat is None:
        yield "", list(semua)
        return
    for tingkat in Tingkat:
        if milik := [kelompok for kelompok in semua if satu.tingkat(ruang, kelompok.kunci) is tingkat]:
            yield f"Tingkat {SEBUTAN_TINGKAT[tingkat]}", milik


def _sel_hasil(satu: RingkasanKegiatan) -> tuple[Mentah, ...]:
    return (
        satu.jumlah,
        satu.selesai,
        persen(satu.capaian),
        predikat(satu.capaian),
        satu.anggaran,
        persen(satu.serapan),
    )


def _sel_kemajuan(satu: RingkasanKegiatan) -> tuple[Mentah, ...]:
    return satu.jumlah, satu.direncanakan, satu.berjalan, satu.selesai, satu.tidak_dilaksanakan, satu.anggaran


def tabel_dana(ruang: Ruang, tahun: int) -> Tabel:
    """Money of a year by source; what was spent stands there once somebody has reported it."""
    hasil = hitung_dana(ruang, tahun)
    dilaporkan = hasil.jumlah.realisasi is not None
    asal = "laporan perangkat daerah" if dilaporkan else "rencana perangkat daerah yang disampaikan"
    terpakai = (
        Kolom("realisasi", "Realisasi (Rp)", "rupiah", lebar=0),
        Kolom("serapan", "Serapan (%)", "persen", lebar=0),
    )

    def sel(dana: JumlahDana) -> tuple[Mentah, ...]:
        return (dana.anggaran, *((dana.realisasi, persen(dana.serapan)) if dilaporkan else ()))

    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("sumber", "Sumber dana"),
            Kolom("kegiatan", "Kegiatan", "bilangan", lebar=0),
            Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0),
            *(terpakai if dilaporkan else ()),
        ),
        (
            *(
                BarisTabel((nomor, sebut_sumber(satu.sumber), satu.kegiatan, *sel(satu.dana)), asal=satu.sumber.id)
                for nomor, satu in enumerate(hasil.baris, 1)
            ),
            BarisTabel((None, None, None, *sel(hasil.jumlah)), "total", f"Jumlah ({hasil.kegiatan} kegiatan)"),
        ),
        keterangan=(Teks(f"Dana Kegiatan Tahun {tahun} Menurut Sumber"),),
        sumber=(Teks(f"{asal} kepada {ruang.forum.singkatan}. Satu kegiatan dapat memakai beberapa sumber."),),
        ringkasan="Banyak kegiatan dan dana setiap sumber.",
        id=f"dana-sumber-{tahun}",
    )


def tabel_predikat(ruang: Ruang, tahun: int) -> Tabel:
    """How many activities of an evaluated year earned each predikat, and their money."""
    semua = [satu.kegiatan for satu in kegiatan_tahun(ruang, tahun)]
    kelompok = menurut_predikat(semua)
    return Tabel(
        (
            Kolom("predikat", "Predikat", lebar=1.6),
            Kolom("batas", "Capaian (%)", lebar=1.8, rata="tengah"),
            Kolom("kegiatan", "Kegiatan", "bilangan", lebar=0),
            Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0),
            Kolom("realisasi", "Realisasi (Rp)", "rupiah", lebar=0),
        ),
        (
            *(BarisTabel((satu.kunci, _batas(satu.kunci), *_sel_predikat(satu.ringkasan))) for satu in kelompok),
            BarisTabel((None, None, *_sel_predikat(ringkas(semua))), "total", "Jumlah"),
        ),
        keterangan=(Teks(f"Kegiatan Tahun {tahun} Menurut Predikat Capaian"),),
        sumber=(Teks(f"laporan perangkat daerah kepada {ruang.forum.singkatan}. Tidak dapat dihitung = targetnya nol."),),
        ringkasan="Banyak kegiatan setiap predikat dengan anggaran dan realisasinya.",
        id=f"predikat-{tahun}",
    )


def _sel_predikat(satu: RingkasanKegiatan) -> tuple[Mentah, ...]:
    return satu.jumlah, satu.anggaran, satu.realisasi


def _batas(nama: str) -> str | None:
    """ "76 sampai kurang dari 91": the bounds of a predikat; ``None`` for what is none."""
    atas: int | None = None
    for bawah, satu in BATAS_PREDIKAT:
        if satu == nama:
            return (
                f"kurang dari {atas}" if bawah is None else f"{bawah} sampai kurang dari {atas}" if atas else f"{bawah} ke atas"
            )
        atas = bawah
    return None
