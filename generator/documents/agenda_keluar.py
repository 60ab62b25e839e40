"""The letters an issuer sent in a year, in the order of its register: one entry for each number taken. Row 101."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.register import LUAR_DERET, tempat_nomor
from generator.analysis.undangan import id_peserta
from generator.bahasa.urutan import kunci_urut
from generator.documents.alamat import penerima_bernama
from generator.documents.galat import GalatTemplat
from generator.documents.katalog import Jenis, Katalog
from generator.documents.konteks import Acuan
from generator.documents.penanda import hari_surat
from generator.documents.penerima import Penerima
from generator.documents.sebutan import sebut_kata
from generator.documents.sebutan_rapat import nama_rapat
from generator.documents.surat import hal_surat, penerima_surat
from generator.documents.surat_keluar import SuratKeluar
from generator.model.rapat import NaskahRapat, Rapat
from generator.model.ruang import ACARA_RAPAT, ACARA_SURAT, Ruang
from generator.model.surat import Sifat, Surat
from generator.tree import Tema
from generator.tree.teks import teks_sebaris


def pemilik_agenda_keluar(ruang: Ruang, diantar: bool = False) -> tuple[tuple[str, int], ...]:
    """Issuers and years, from the running year on, with numbers taken, or only for what is carried to others."""
    semua = ruang.telusuri(ACARA_SURAT, ACARA_RAPAT)
    ada = {(satu.penerbit, satu.tahun_kalender) for satu in semua.surat if any(terbit.nomor for terbit in satu.terbit)}
    ada |= {(satu.penerbit, satu.tahun_kalender) for satu in semua.rapat if _bernomor(satu, diantar)}
    return tuple(sorted(satu for satu in ada if satu[1] >= ruang.forum.tahun_berjalan and satu[0] in ruang.penerbit))


def _bernomor(rapat: Rapat, diantar: bool) -> bool:
    undangan = rapat.surat_undangan
    if undangan and any(satu.nomor and not (diantar and satu.batal) for satu in undangan.terbit):
        return True
    naskah = (undangan, None if diantar else rapat.berita_acara)
    return any(satu and (satu.nomor or (satu.nomor_batal and not diantar)) for satu in naskah)


def surat_keluar(ruang: Ruang, katalog: Katalog, tema: Tema, penerbit: str, tahun: int) -> tuple[SuratKeluar, ...]:
    """All entries of a register, letters and numbered papers of meetings, in the order of its numbers; a sequence of its own
    follows the others, numbers given elsewhere stand at the end by their day.

    Raises `GalatTemplat` when the subject line of a kind fails on these records.
    """
    semua = ruang.telusuri(ACARA_SURAT, ACARA_RAPAT)
    entri: list[SuratKeluar] = []
    for surat in semua.surat:
        if surat.penerbit == penerbit and surat.tahun_kalender == tahun:
            entri += _surat(ruang, katalog, tema, surat)
    for rapat in semua.rapat:
        if rapat.penerbit == penerbit and rapat.tahun_kalender == tahun:
            entri += _rapat(ruang, rapat)
    ruang.baca(*(satu.berkas for satu in entri))
    tempat = tempat_nomor(semua, penerbit, tahun)
    return tuple(sorted(entri, key=lambda satu: (tempat.get(satu.nomor, LUAR_DERET), satu.tanggal, kunci_urut(satu.nomor))))


def _surat(ruang: Ruang, katalog: Katalog, tema: Tema, surat: Surat) -> Iterator[SuratKeluar]:
    jenis = katalog.jenis.get(surat.jenis)
    dipilih = {satu.id: satu for satu in penerima_surat(ruang.telusuri(), jenis, surat)} if jenis else {}
    for terbit in surat.terbit:
        if terbit.nomor:
            hari = terbit.tanggal or hari_surat(ruang, surat)
            milik = surat.model_copy(update={"tanggal": terbit.tanggal or surat.tanggal})
            penerima = penerima_bernama(ruang, terbit.kepada, hari) if terbit.kepada else Penerima("", "", "", "")
            yield SuratKeluar(
                hari,
                terbit.nomor,
                penerima.lengkap,
                (penerima.lengkap,) if terbit.kepada and terbit.batal is None else (),
                _hal(ruang, katalog, jenis, Acuan(milik, dipilih.get(penerima.id, penerima), tema), penerima.id in dipilih),
                surat.sifat,
                surat.berkas,
                terbit.dikirim,
                terbit.lewat or "",
                terbit.dibalas,
                terbit.batal,
            )


def _hal(ruang: Ruang, katalog: Katalog, jenis: Jenis | None, acuan: Acuan, masih: bool) -> str:
    """The subject as the paper prints it.

    A letter written elsewhere brings its own. An act is called by the word of its kind when the subject speaks of a recipient
    who no longer (`masih`) is one of the kind.
    """
    if acuan.surat.hal:
        return acuan.surat.hal
    kata = sebut_kata(acuan.surat.jenis.replace("-", "_"))
    try:
        return teks_sebaris(hal_surat(ruang, katalog, jenis, acuan)) if jenis else kata
    except GalatTemplat:
        if masih:
            raise
        return kata


def _rapat(ruang: Ruang, rapat: Rapat) -> Iterator[SuratKeluar]:
    nama = nama_rapat(ruang, rapat)
    if undangan := rapat.surat_undangan:
        peserta = id_peserta(rapat)
        semua = tuple(peserta.values())
        yield from _naskah(rapat, undangan, "Peserta rapat, daftar terlampir", semua, f"Undangan {nama}", undangan.sifat)
        for satu in undangan.terbit:
            if satu.nomor:
                kepada = peserta.get(satu.kepada, satu.kepada)
                tangan = () if satu.batal else (kepada,)
                awal = (undangan.tanggal, satu.nomor, kepada, tangan, f"Undangan {nama}", undangan.sifat, rapat.berkas)
                yield SuratKeluar(*awal, satu.dikirim, satu.lewat or "", batal=satu.batal)
    if berita := rapat.berita_acara:
        yield from _naskah(rapat, berita, "", (), f"Berita Acara {nama}", Sifat.BIASA)


def _naskah(
    rapat: Rapat, naskah: NaskahRapat, kepada: str, penerima: tuple[str, ...], hal: str, sifat: Sifat
) -> Iterator[SuratKeluar]:
    """The number a paper of a meeting bears, and those it bore before."""
    for lama in naskah.nomor_batal:
        yield SuratKeluar(naskah.tanggal, lama.nomor, kepada, (), hal, sifat, rapat.berkas, batal=lama)
    if naskah.nomor:
        yield SuratKeluar(
            naskah.tanggal, naskah.nomor, kepada, penerima, hal, sifat, rapat.berkas, naskah.dikirim, naskah.lewat or ""
        )
