"""What an edition for one office lists: its parts of the proposals and the activities it carried out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.analysis.capaian import capaian, persen, predikat, serapan
from generator.analysis.kegiatan import KegiatanKlaster, ringkas
from generator.analysis.usulan import UsulanKlaster, usulan_tahun
from generator.bahasa.angka import bilangan
from generator.documents.sebutan import sebut_kata
from generator.documents.tabel.kegiatan import sel_capaian
from generator.documents.tabel.usulan import MATRIKS, baris_usulan
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks
from generator.tree.tabel import Mentah

_TERPAKAI = tuple(urutan for urutan, kolom in enumerate(MATRIKS) if kolom.kunci != "pelaksana")
_KOLOM = tuple(MATRIKS[urutan] for urutan in _TERPAKAI)


def tabel_usulan_instansi(ruang: Ruang) -> Tabel:
    """The matrix of the proposals in `ruang`, narrowed to one office, by cluster; pagu is that office's part."""
    tahun = ruang.forum.tahun_rencana
    semua = usulan_tahun(ruang, tahun)
    baris: list[BarisTabel] = []
    nomor = 0
    for nama, milik in groupby(semua, lambda satu: satu.klaster.nama):
        usulan = list(milik)
        baris.append(BarisTabel(_kosong(), "subjudul", f"Klaster {nama}"))
        for satu in usulan:
            nomor += 1
            baris += [
                BarisTabel(tuple(lengkap.sel[urutan] for urutan in _TERPAKAI), lanjutan=lengkap.lanjutan, asal=lengkap.asal)
                for lengkap in baris_usulan(ruang, nomor, satu.usulan, satu.usulan.rincian)
            ]
        baris.append(BarisTabel(_kosong(_pagu(usulan)), "subtotal", f"Jumlah dari Klaster {nama}"))
    baris.append(BarisTabel(_kosong(_pagu(semua)), "total", "Jumlah"))
    return Tabel(
        _KOLOM,
        tuple(baris),
        gaya="matriks",
        keterangan=(Teks(f"Usulan Program yang Menjadi Bagian Instansi, Tahun {tahun}"),),
        sumber=(Teks("matriks usulan program setiap klaster. TW = triwulan. Prioritas 1 = tertinggi."),),
        ringkasan="Usulan setiap klaster dengan bagian pagu instansi ini menurut sumber dananya.",
        id="tabel-usulan-instansi",
    )


def _pagu(usulan: Sequence[UsulanKlaster]) -> int:
    return sum(satu.usulan.pagu for satu in usulan)


def _kosong(pagu: int | None = None) -> tuple[Mentah, ...]:
    return tuple(pagu if kolom.kunci == "pagu" else None for kolom in _KOLOM)


def tabel_hasil_instansi(kegiatan: Sequence[KegiatanKlaster], tahun: int) -> Tabel:
    """What the activities of one office reached and spent in an evaluated year, over all clusters."""
    seluruh = ringkas(satu.kegiatan for satu in kegiatan)
    jumlah = (persen(seluruh.capaian), predikat(seluruh.capaian), seluruh.anggaran, persen(seluruh.serapan))
    return Tabel(
        (
            *_KEGIATAN,
            Kolom("capaian", "Capaian (%)", "persen", lebar=0.2),
            Kolom("predikat", "Predikat", lebar=0.5),
            _ANGGARAN,
            Kolom("serapan", "Serapan (%)", "persen", lebar=0, medan="dana"),
        ),
        (
            *(
                _baris(
                    nomor,
                    satu,
                    sel_capaian(satu.kegiatan.indikator),
                    predikat(capaian(satu.kegiatan.indikator)),
                    satu.kegiatan.anggaran,
                    persen(serapan(satu.kegiatan.anggaran, satu.kegiatan.realisasi_anggaran)),
                )
                for nomor, satu in enumerate(kegiatan, 1)
            ),
            BarisTabel((None, None, None, *jumlah), "total", "Jumlah dan rata-rata"),
        ),
        keterangan=(Teks(f"Hasil Kegiatan yang Dilaksanakan Instansi, Tahun {tahun}"),),
        sumber=(Teks("laporan kepada FPESD. Rata-rata capaian tanpa kegiatan yang tidak dapat dihitung."),),
        ringkasan="Target, capaian, predikat, anggaran, dan serapan setiap kegiatan.",
        id=f"kegiatan-instansi-{tahun}",
    )


def tabel_rencana_instansi(kegiatan: Sequence[KegiatanKlaster], tahun: int) -> Tabel:
    """The activities of one office in the running year, over all clusters."""
    jumlah = sum(satu.kegiatan.anggaran for satu in kegiatan)
    return Tabel(
        (*_KEGIATAN, _ANGGARAN, Kolom("usulan", "Menjawab usulan", "kode", lebar=0.4, medan="usulan")),
        (
            *(_baris(nomor, satu, satu.kegiatan.anggaran, satu.kegiatan.usulan) for nomor, satu in enumerate(kegiatan, 1)),
            BarisTabel((None, None, None, jumlah, None), "total", "Jumlah"),
        ),
        keterangan=(Teks(f"Kegiatan yang Dilaksanakan Instansi, Tahun {tahun}"),),
        sumber=(Teks("rencana yang disampaikan kepada FPESD."),),
        ringkasan="Target dan anggaran setiap kegiatan tahun berjalan.",
        id=f"kegiatan-instansi-{tahun}",
    )


_KEGIATAN = (
    Kolom("nomor", "No.", "nomor", lebar=0),
    Kolom("kegiatan", "Kegiatan dan klaster", lebar=3, medan="nama keadaan"),
    Kolom("target", "Target", lebar=0.7, rata="tengah", medan="indikator.target"),
)
_ANGGARAN = Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0, medan="dana")


def _baris(nomor: int, satu: KegiatanKlaster, *sel: Mentah) -> BarisTabel:
    """A row: number, activity with its cluster and state, target, then `sel`."""
    kegiatan = satu.kegiatan
    uraian = f"{kegiatan.nama}\nKlaster {satu.klaster.nama}; {sebut_kata(kegiatan.keadaan).lower()}"
    target = f"{bilangan(kegiatan.indikator.target)} {kegiatan.indikator.satuan}"
    return BarisTabel((nomor, uraian, target, *sel), asal=kegiatan.id)
