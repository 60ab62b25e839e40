"""The office's books as document trees: which registers there are, and the paper of one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.documents.agenda_keluar import pemilik_agenda_keluar, surat_keluar
from generator.documents.bentuk import BagianNaskah
from generator.documents.katalog import Jenis, Katalog, Tindakan
from generator.documents.konteks_agenda import KONTEKS_AGENDA, AcuanAgenda, selalu_agenda
from generator.documents.susun import susun, susun_teks
from generator.documents.susunan import susun_bentuk
from generator.documents.unsur_surat import kop
from generator.model.ruang import SURAT_MASUK, Ruang
from generator.model.surat_masuk import AgendaMasuk, SuratMasuk
from generator.tree import Bagian, Blok, BukuKerja, Dokumen, Fragmen, JudulNaskah, Lembar, Nilai, Tabel, Tema
from generator.tree.teks import teks_sebaris


@dataclass(frozen=True, slots=True)
class Register:
    """A book to make: whose, of which year; the file that decided it exists; the agenda and the letter of a sheet."""

    penerbit: str
    tahun: int
    berkas: str
    masuk: AgendaMasuk | None = None
    surat: SuratMasuk | None = None

    @property
    def id(self) -> str:
        """The file's name: issuer and year, with the agenda number for a sheet."""
        ekor = f"-{self.surat.nomor_agenda:03}" if self.surat else ""
        return f"{self.penerbit}-{self.tahun}{ekor}"


def register(ruang: Ruang, jenis: Jenis) -> tuple[Register, ...]:
    """The registers of a kind, from the running year on; a sheet for each letter that was passed on."""
    if jenis.kepala.tindakan in (Tindakan.AGENDA_KELUAR, Tindakan.EKSPEDISI):
        pemilik = pemilik_agenda_keluar(ruang, diantar=jenis.kepala.tindakan is Tindakan.EKSPEDISI)
        return tuple(Register(satu, tahun, ruang.penerbit[satu].berkas) for satu, tahun in pemilik)
    masuk = [satu for satu in ruang.telusuri(SURAT_MASUK).surat_masuk if satu.tahun >= ruang.forum.tahun_berjalan]
    if jenis.kepala.tindakan is Tindakan.AGENDA_MASUK:
        return tuple(Register(satu.penerbit, satu.tahun, satu.berkas, satu) for satu in masuk)
    return tuple(
        Register(satu.penerbit, satu.tahun, satu.berkas, satu, surat) for satu in masuk for surat in satu.surat if surat.disposisi
    )


def susun_agenda(ruang: Ruang, katalog: Katalog, jenis: Jenis, satu: Register, tema: Tema, draf: bool = False) -> Dokumen:
    """The paper of a register.

    Raises `GalatTemplat` when a template fails on these records.
    """
    penerbit = ruang.penerbit[satu.penerbit]
    keluar = () if satu.masuk else surat_keluar(ruang, katalog, tema, satu.penerbit, satu.tahun)
    acuan = AcuanAgenda(ruang, penerbit, satu.tahun, tema, keluar, satu.masuk, satu.surat)
    konteks = {**selalu_agenda(acuan), **{nama: KONTEKS_AGENDA[nama].buat(acuan) for nama in jenis.kepala.data}}
    templat = susun(katalog.lingkungan, jenis.berkas, konteks, gaya=jenis.bentuk.tabel.value)
    judul, isi = susun_bentuk(templat, jenis.bentuk, tema)
    bagian: dict[BagianNaskah, tuple[Blok, ...]] = {
        BagianNaskah.KOP: (kop(ruang, penerbit),),
        BagianNaskah.JUDUL: (JudulNaskah(judul),),
        BagianNaskah.ISI: isi,
    }
    blok = tuple(blok for nama in jenis.bentuk.susunan for blok in bagian[nama])
    disposisi = satu.surat.disposisi if satu.surat else None
    return Dokumen(
        judul=teks_sebaris(susun_teks(katalog.lingkungan, jenis.kepala.hal, jenis.berkas, jenis.baris_hal, konteks)),
        pembuat=penerbit.nama,
        tanggal=disposisi.tanggal if disposisi else ruang.forum.tanggal_data,
        fragmen=(Fragmen(jenis.kepala.id, (Bagian(jenis.bentuk.halaman, blok),)),),
        tanda=(*(("draf",) if draf else ()), *(("contoh",) if ruang.contoh else ())),
    )


def buku_kerja_agenda(dokumen: Dokumen) -> BukuKerja:
    """The table of a register as a workbook of one sheet, under the title of the book."""
    (tabel,) = (blok for satu in dokumen.fragmen[0].bagian for blok in satu.isi if isinstance(blok, Tabel))
    lembar = Lembar("Agenda", replace(tabel, keterangan=(Nilai(dokumen.judul),)))
    contoh, draf = ("contoh" in dokumen.tanda, "draf" in dokumen.tanda)
    return BukuKerja(dokumen.judul, (lembar,), dokumen.tanggal, dokumen.pembuat, contoh, draf)
