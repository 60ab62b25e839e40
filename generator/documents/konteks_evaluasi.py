"""Contexts of what the activities of last year and this year came to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.analysis.angka_buku import angka_buku
from generator.analysis.capaian import predikat
from generator.analysis.hasil import DanaMenurutSumber, HasilMenurut, Temuan, temuan
from generator.analysis.kegiatan import kegiatan_tahun
from generator.analysis.kelanjutan import RingkasanKelanjutan, kelanjutan_usulan, ringkas_kelanjutan
from generator.documents.acuan_buku import AcuanBuku, KonteksBuku
from generator.documents.gambar.hasil import gambar_capaian, gambar_pelaksana
from generator.documents.tabel.hasil import (
    HASIL,
    hitung_dana,
    hitung_hasil,
    tabel_dana,
    tabel_hasil,
    tabel_kemajuan,
    tabel_predikat,
)
from generator.documents.tabel.instansi import tabel_hasil_instansi, tabel_rencana_instansi
from generator.documents.tabel.kelanjutan import tabel_kelanjutan
from generator.documents.tabel.temuan import TEMUAN, tabel_temuan
from generator.tree import Gambar, Tabel


def _hasil_instansi(acuan: AcuanBuku) -> Tabel | None:
    tahun = acuan.ruang.forum.tahun_evaluasi
    semua = kegiatan_tahun(acuan.ruang, tahun)
    return tabel_hasil_instansi(semua, tahun) if semua else None


def _rencana_instansi(acuan: AcuanBuku) -> Tabel | None:
    tahun = acuan.ruang.forum.tahun_berjalan
    semua = kegiatan_tahun(acuan.ruang, tahun)
    return tabel_rencana_instansi(semua, tahun) if semua else None


def _untuk_hasil(jenis: str) -> dict[str, KonteksBuku]:
    """Activities of n-1 and of n in the groups of a kind, the numbers and their tables."""
    return {
        f"hasil_{jenis}": KonteksBuku(lambda acuan: hitung_hasil(acuan.ruang, jenis, acuan.tahun_evaluasi), HasilMenurut),
        f"tabel_hasil_{jenis}": KonteksBuku(lambda acuan: tabel_hasil(acuan.ruang, jenis, acuan.tahun_evaluasi), Tabel),
        f"tabel_kemajuan_{jenis}": KonteksBuku(lambda acuan: tabel_kemajuan(acuan.ruang, jenis, acuan.tahun_berjalan), Tabel),
    }


def _untuk_temuan(jenis: str) -> KonteksBuku:
    return KonteksBuku(lambda acuan: tabel_temuan(acuan.ruang, jenis, acuan.tahun_evaluasi), Tabel | None)


KONTEKS_EVALUASI: Final[Mapping[str, KonteksBuku]] = MappingProxyType(
    {
        **{nama: konteks for jenis in HASIL for nama, konteks in _untuk_hasil(jenis).items()},
        "gambar_capaian": KonteksBuku(lambda acuan: gambar_capaian(acuan.ruang, acuan.tema, acuan.tahun_evaluasi), Gambar | None),
        "gambar_pelaksana": KonteksBuku(
            lambda acuan: gambar_pelaksana(acuan.ruang, acuan.tema, acuan.tahun_evaluasi), Gambar | None
        ),
        "temuan": KonteksBuku(lambda acuan: temuan(kegiatan_tahun(acuan.ruang, acuan.tahun_evaluasi)), Temuan),
        **{f"tabel_{jenis}": _untuk_temuan(jenis) for jenis in TEMUAN},
        "tabel_predikat": KonteksBuku(lambda acuan: tabel_predikat(acuan.ruang, acuan.tahun_evaluasi), Tabel),
        "dana_evaluasi": KonteksBuku(lambda acuan: hitung_dana(acuan.ruang, acuan.tahun_evaluasi), DanaMenurutSumber),
        "tabel_dana_evaluasi": KonteksBuku(lambda acuan: tabel_dana(acuan.ruang, acuan.tahun_evaluasi), Tabel),
        "dana_berjalan": KonteksBuku(lambda acuan: hitung_dana(acuan.ruang, acuan.tahun_berjalan), DanaMenurutSumber),
        "tabel_dana_berjalan": KonteksBuku(lambda acuan: tabel_dana(acuan.ruang, acuan.tahun_berjalan), Tabel),
        "kelanjutan": KonteksBuku(lambda acuan: ringkas_kelanjutan(kelanjutan_usulan(acuan.ruang)), RingkasanKelanjutan),
        "tabel_kelanjutan": KonteksBuku(lambda acuan: tabel_kelanjutan(acuan.ruang), Tabel | None),
        "predikat_evaluasi": KonteksBuku(lambda acuan: predikat(angka_buku(acuan.ruang).evaluasi.capaian), str | None),
        "tabel_hasil_instansi": KonteksBuku(_hasil_instansi, Tabel | None),
        "tabel_rencana_instansi": KonteksBuku(_rencana_instansi, Tabel | None),
    }
)
