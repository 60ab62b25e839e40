"""Parts that every paper of an issuer is framed with: kop, place and date, rows of the head, copies, the block of attachments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.terbilang import terbilang
from generator.bahasa.urutan import romawi
from generator.documents.penanda import sebut_tanggal
from generator.documents.sebutan import sebut_kata
from generator.model.lambang import LambangKop, rasio_lambang
from generator.model.penerbit import Penerbit
from generator.model.ruang import Ruang
from generator.model.surat import Sifat, Urgensi
from generator.tree import IsiBaris, JudulNaskah, KataNaskah, KepalaLampiran, Kop, Lambang, Nilai, Teks, Tembusan

IsiSifat: TypeAlias = tuple[tuple[str, str], ...]
"""The rows of the head that say how a letter is to be handled: labels and words."""


def kop(ruang: Ruang, penerbit: Penerbit) -> Kop:
    """The head of an issuer, with its emblem where it has one."""
    milik = penerbit.kop
    return Kop(milik.jenis.value, milik.atas, milik.nama, milik.alamat, _lambang(ruang, milik.lambang))


def _lambang(ruang: Ruang, lambang: LambangKop | None) -> Lambang | None:
    """None also while its file lacks, which the rules of the records say."""
    data = ruang.lambang.get(lambang.berkas) if lambang else None
    if lambang is None or data is None:
        return None
    return Lambang(data, "svg" if lambang.berkas.endswith(".svg") else "png", rasio_lambang(data), lambang.alt)


def tempat_tanggal(penerbit: Penerbit, tanggal: date | None, hari: date) -> str:
    """ "Demak, 15 Oktober 2026"; without `tanggal` a gap for the day, in the month of `hari`."""
    return f"{penerbit.kota}, {sebut_tanggal(tanggal, hari)}"


def baris_kepala(nomor: str, sifat: IsiSifat, lampiran: int, hal: IsiBaris) -> tuple[tuple[str, IsiBaris], ...]:
    """Nomor, empty until it is given; Sifat and urgency; Lampiran with the number of sheets sent along; Hal."""
    baris: list[tuple[str, IsiBaris]] = [("Nomor", _nilai(nomor)), *((label, _nilai(isi)) for label, isi in sifat)]
    if lampiran:
        baris.append(("Lampiran", (Teks(f"{lampiran} ({terbilang(lampiran)}) berkas"),)))
    return (*baris, ("Hal", hal))


def baris_sifat(kata: KataNaskah, sifat: Sifat, urgensi: Urgensi = Urgensi.BIASA) -> IsiSifat:
    """Secrecy, and urgency where a letter has some: in a row of its own, or as older practice has it in that of Sifat (§4)."""
    if urgensi is Urgensi.BIASA:
        return (("Sifat", sebut_kata(sifat)),)
    if kata.urgensi_tersendiri:
        return (("Sifat", sebut_kata(sifat)), ("Urgensi", sebut_kata(urgensi)))
    return (("Sifat", sebut_kata(urgensi if sifat is Sifat.BIASA else f"{sifat}, {urgensi}")),)


def tembusan(ruang: Ruang, jabatan: Sequence[str]) -> tuple[Tembusan, ...]:
    """The copies to the posts that are recorded, none for none."""
    return salinan([ruang.jabatan[satu].singkat for satu in jabatan if satu in ruang.jabatan])


def salinan(kepada: Sequence[str]) -> tuple[Tembusan, ...]:
    """The copies to those named, none for none."""
    return (Tembusan((*(f"{satu};" for satu in kepada[:-1]), f"{kepada[-1]}.")),) if kepada else ()


def kepala_lampiran(judul: str, nomor: str, tanggal: date | None, ke: int = 1, banyak: int = 1) -> KepalaLampiran:
    """The block of attachment `ke` of `banyak`, numbered when there are several (tata naskah dinas §4)."""
    return KepalaLampiran(
        (f"LAMPIRAN {romawi(ke)}" if banyak > 1 else "LAMPIRAN", kapital(judul)),
        (("NOMOR", _nilai(nomor)), ("TANGGAL", _nilai(kapital(tulis_tanggal(tanggal)) if tanggal else ""))),
    )


def kepala_lampiran_naskah(
    judul: JudulNaskah, jabatan: str, nomor: str, tanggal: date | None, ke: int = 1, banyak: int = 1
) -> KepalaLampiran:
    """The block of an attachment to a paper with a title: that of a keputusan says its number and subject in lines (§8.4)."""
    awal = f"LAMPIRAN {romawi(ke)}" if banyak > 1 else "LAMPIRAN"
    if judul.tentang:
        return KepalaLampiran((awal, *judul.baris, f"NOMOR {judul.nomor}", "TENTANG", *judul.tentang), ())
    return kepala_lampiran(f"{judul.baris[0]} {jabatan}", nomor, tanggal, ke, banyak)


def _nilai(kata: str) -> IsiBaris:
    return (Nilai(kata),) if kata else ()
