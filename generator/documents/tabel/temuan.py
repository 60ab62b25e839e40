"""Activities of an evaluated year that call for attention, one table for each kind of finding. Rows 6, 55."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.analysis.hasil import Golongan, hanya_spj, pilih_golongan
from generator.analysis.kegiatan import KegiatanKlaster, kegiatan_tahun, ringkas
from generator.documents.sebutan import sebut_instansi
from generator.documents.tabel.kegiatan import sebut_realisasi, sel_capaian
from generator.model.evaluasi import Kegiatan
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks


@dataclass(frozen=True, slots=True)
class JenisTemuan:
    """A finding: its `Golongan` (``None``: evidence of spending only), caption, and whether obstacles or numbers explain it."""

    golongan: Golongan | None
    sebutan: str
    berkendala: bool


TEMUAN: Final[Mapping[str, JenisTemuan]] = MappingProxyType(
    {
        "melampaui": JenisTemuan(Golongan.MELAMPAUI, "yang Melampaui Target", berkendala=False),
        "rendah": JenisTemuan(Golongan.RENDAH, "dengan Capaian Rendah dan Sangat Rendah", berkendala=False),
        "tidak_dilaksanakan": JenisTemuan(Golongan.TIDAK_DILAKSANAKAN, "yang Tidak Dilaksanakan", berkendala=True),
        "belum_dilaporkan": JenisTemuan(Golongan.BELUM_DILAPORKAN, "yang Realisasinya Belum Dilaporkan", berkendala=True),
        "tanpa_hasil": JenisTemuan(Golongan.TANPA_HASIL, "yang Dananya Terpakai tanpa Hasil", berkendala=True),
        "hanya_spj": JenisTemuan(None, "yang Buktinya Hanya SPJ", berkendala=False),
    }
)


def tabel_temuan(ruang: Ruang, jenis: str, tahun: int) -> Tabel | None:
    """The activities of `tahun` in a finding (a key of `TEMUAN`); ``None`` when there are none."""
    satu = TEMUAN[jenis]
    semua = kegiatan_tahun(ruang, tahun)
    if satu.golongan is None:
        kegiatan = tuple(satu for satu in semua if hanya_spj(satu.kegiatan))
    else:
        kegiatan = pilih_golongan(semua, satu.golongan)
    if not kegiatan:
        return None
    return _tabel(ruang, jenis, satu, kegiatan, tahun)


def _tabel(ruang: Ruang, jenis: str, satu: JenisTemuan, kegiatan: tuple[KegiatanKlaster, ...], tahun: int) -> Tabel:
    sebab = (
        Kolom("kendala", "Kendala dan tindak lanjut", lebar=2.4, medan="kendala"),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0, medan="dana"),
    )
    ukuran = (
        Kolom("realisasi", "Realisasi dan target", lebar=1, medan="indikator"),
        Kolom("capaian", "Capaian (%)", "persen", lebar=0, medan="indikator"),
    )
    ringkasan = ringkas(bagian.kegiatan for bagian in kegiatan)
    anggaran = ringkasan.anggaran if satu.berkendala else None
    total = BarisTabel((None, None, None, anggaran, ringkasan.realisasi), "total", f"Jumlah ({ringkasan.jumlah} kegiatan)")
    return Tabel(
        (
            Kolom("id", "ID", "kode", lebar=0, medan="id"),
            Kolom("kegiatan", "Kegiatan, klaster, dan pelaksana", lebar=2.7, medan="nama pelaksana"),
            *(sebab if satu.berkendala else ukuran),
            Kolom("terpakai", "Dana terpakai (Rp)", "rupiah", lebar=0, medan="dana"),
        ),
        (*_baris(ruang, satu, kegiatan), total),
        keterangan=(Teks(f"Kegiatan Tahun {tahun} {satu.sebutan}"),),
        sumber=(Teks(f"laporan perangkat daerah kepada {ruang.forum.singkatan}."),),
        ringkasan=f"Kegiatan {satu.sebutan.lower()}, dengan klaster, pelaksana, dan dana yang terpakai.",
        id=f"temuan-{jenis.replace('_', '-')}-{tahun}",
    )


def _baris(ruang: Ruang, jenis: JenisTemuan, semua: Iterable[KegiatanKlaster]) -> Iterable[BarisTabel]:
    for satu in semua:
        kegiatan = satu.kegiatan
        pelaksana = sebut_instansi(ruang, kegiatan.pelaksana, ruang.forum.tanggal_data)
        indikator = kegiatan.indikator
        nama = f"{kegiatan.nama}\nKlaster {satu.klaster.nama}; {pelaksana}"
        sebab, ukuran = (_sebab(kegiatan), kegiatan.anggaran), (sebut_realisasi(indikator), sel_capaian(indikator))
        sel = (kegiatan.id, nama, *(sebab if jenis.berkendala else ukuran), kegiatan.realisasi_anggaran)
        yield BarisTabel(sel, asal=kegiatan.id)


def _sebab(kegiatan: Kegiatan) -> str | None:
    return "\n".join(filter(None, (kegiatan.kendala, kegiatan.tindak_lanjut))) or None
