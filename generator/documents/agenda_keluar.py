"""The letters an issuer sent in a year, in the order of its register: one entry for each number taken. Row 101."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bahasa.urutan import kunci_urut
from generator.documents.alamat import penerima_bernama
from generator.documents.katalog import Katalog
from generator.documents.konteks import Acuan
from generator.documents.konteks_rapat import nama_rapat
from generator.documents.penanda import hari_surat
from generator.documents.sebutan import sebut_kata
from generator.documents.surat import hal_surat
from generator.documents.surat_keluar import SuratKeluar
from generator.model.rapat import CaraUndangan, Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Sifat, Surat
from generator.tree import Tema
from generator.tree.teks import teks_sebaris


def pemilik_agenda_keluar(ruang: Ruang, diantar: bool = False) -> tuple[tuple[str, int], ...]:
    """Issuers and years, from the running year on, with numbers taken, or only for what is carried to others."""
    semua = ruang.telusuri("forum/surat/*/*.yaml", "forum/rapat/*/*.yaml")
    ada = {(satu.penerbit, satu.tahun_kalender) for satu in semua.surat if any(terbit.nomor for terbit in satu.terbit)}
    ada |= {(satu.penerbit, satu.tahun_kalender) for satu in semua.rapat if _bernomor(satu, diantar)}
    return tuple(sorted(satu for satu in ada if satu[1] >= ruang.forum.tahun_berjalan and satu[0] in ruang.penerbit))


def _bernomor(rapat: Rapat, diantar: bool) -> bool:
    return any(satu and satu.nomor for satu in (rapat.surat_undangan, None if diantar else rapat.berita_acara))


def surat_keluar(ruang: Ruang, katalog: Katalog, tema: Tema, penerbit: str, tahun: int) -> tuple[SuratKeluar, ...]:
    """All entries of a register, letters and numbered papers of meetings, by day and number.

    Raises `GalatTemplat` when the subject line of a kind fails on these records.
    """
    semua = ruang.telusuri("forum/surat/*/*.yaml", "forum/rapat/*/*.yaml")
    entri: list[SuratKeluar] = []
    for surat in semua.surat:
        if surat.penerbit == penerbit and surat.tahun_kalender == tahun:
            entri += _surat(ruang, katalog, tema, surat)
    for rapat in semua.rapat:
        if rapat.penerbit == penerbit and rapat.tahun_kalender == tahun:
            entri += _rapat(ruang, rapat)
    ruang.baca(*(satu.berkas for satu in entri))
    return tuple(sorted(entri, key=lambda satu: (satu.tanggal, kunci_urut(satu.nomor))))


def _surat(ruang: Ruang, katalog: Katalog, tema: Tema, surat: Surat) -> Iterator[SuratKeluar]:
    hari = hari_surat(ruang, surat)
    for terbit in surat.terbit:
        if terbit.nomor:
            penerima = penerima_bernama(ruang, terbit.kepada, hari)
            yield SuratKeluar(
                hari,
                terbit.nomor,
                penerima.lengkap,
                (penerima.lengkap,),
                _hal(ruang, katalog, Acuan(surat, penerima, tema)),
                surat.sifat,
                surat.berkas,
                terbit.dikirim,
                terbit.dibalas,
            )


def _hal(ruang: Ruang, katalog: Katalog, acuan: Acuan) -> str:
    """The subject as the paper prints it; an act without a kind of its own is called by its word."""
    jenis = katalog.jenis.get(acuan.surat.jenis)
    return teks_sebaris(hal_surat(ruang, katalog, jenis, acuan)) if jenis else sebut_kata(acuan.surat.jenis.replace("-", "_"))


def _rapat(ruang: Ruang, rapat: Rapat) -> Iterator[SuratKeluar]:
    nama = nama_rapat(ruang, rapat)
    if (undangan := rapat.surat_undangan) and undangan.nomor:
        cara = "masing-masing" if undangan.cara is CaraUndangan.PERORANGAN else "daftar terlampir"
        peserta = tuple(satu for kelompok in rapat.undangan for satu in kelompok.kepada)
        hal = f"Undangan {nama}"
        yield SuratKeluar(undangan.tanggal, undangan.nomor, f"Peserta rapat, {cara}", peserta, hal, undangan.sifat, rapat.berkas)
    if (berita := rapat.berita_acara) and berita.nomor:
        yield SuratKeluar(berita.tanggal, berita.nomor, "", (), f"Berita Acara {nama}", Sifat.BIASA, rapat.berkas)
