"""What a transmittal says: the table of what is sent, and the block its receiver signs (tata naskah dinas §7.3)."""

from __future__ import annotations

from typing import Final

from generator.bahasa.huruf import kapital
from generator.bahasa.terbilang import terbilang
from generator.documents.alamat import penerima_bernama
from generator.documents.penanda import blok_tanda_tangan, cara_tanda_tangan, hari_surat
from generator.documents.unsur_surat import salinan
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BarisTabel, BlokTandaTangan, Kolom, Nilai, Paragraf, Penanda, Tabel, Teks, Tema, Utuh

_TITIK: Final = "." * 44


def tabel_kiriman(_ruang: Ruang, surat: Surat) -> Tabel:
    """What is sent, how many in digits and words, why."""
    kolom = (
        Kolom("nomor", "No.", "nomor"),
        Kolom("naskah", "Jenis yang dikirim"),
        Kolom("banyak", "Banyaknya"),
        Kolom("keterangan", "Keterangan"),
    )
    baris = tuple(
        BarisTabel(
            (
                ke,
                (Nilai(satu.naskah),),
                (Teks(f"{satu.banyak} ({terbilang(satu.banyak)}) "), Nilai(satu.satuan)),
                (Nilai(satu.keterangan),),
            )
        )
        for ke, satu in enumerate(surat.pengantar.baris if surat.pengantar else (), 1)
    )
    return Tabel(kolom, baris, gaya="naskah", ringkasan="Naskah yang dikirim dengan jumlahnya.")


def tanda_terima(ruang: Ruang, surat: Surat, tema: Tema) -> Utuh:
    """The receiver at the left, left for a pen, the sender at the right, where to call, and who gets a copy."""
    penerbit = ruang.penerbit[surat.penerbit]
    tanda = blok_tanda_tangan(ruang, penerbit, cara_tanda_tangan(penerbit, surat), hari_surat(ruang, surat), tema)
    pengirim = _fasilitator(ruang, surat) or tanda.penanda[:2][-1]
    penerima = Penanda((_TITIK,), _TITIK, nip=_TITIK[:37])
    elektronik = tanda.elektronik if pengirim in tanda.penanda else ""
    blok = BlokTandaTangan((penerima, pengirim), ("Pengirim,",), "dua", pembuka_kiri=("Penerima,",), elektronik=elektronik)
    telepon = penerbit.narahubung.telepon if penerbit.narahubung else ""
    catatan = (Paragraf((Teks("Nomor telepon pengirim: "), Nilai(telepon)), "bawah"),) if telepon else ()
    tembusan = surat.pengantar.tembusan if surat.pengantar else ()
    kepada = [penerima_bernama(ruang, satu, hari_surat(ruang, surat)).lengkap for satu in tembusan]
    return Utuh((Paragraf((Teks("Diterima tanggal "), Nilai(_TITIK[:33])), "rata"), blok, *catatan, *salinan(kepada)))


def _fasilitator(ruang: Ruang, surat: Surat) -> Penanda | None:
    """Who hands over matrix and proposal of a cluster: its facilitator, named with the cluster of the issuer (row 85)."""
    if surat.pengantar is None or surat.pengantar.fasilitator is None:
        return None
    klaster = ruang.klaster.get(ruang.penerbit[surat.penerbit].klaster or "")
    jabatan = ("FASILITATOR KLASTER", f"{kapital(klaster.nama)},") if klaster else ("FASILITATOR,",)
    return Penanda(jabatan, ruang.fasilitator[surat.pengantar.fasilitator].nama)
