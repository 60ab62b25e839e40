"""Rules about numbers: patterns can be read, no number is taken twice, year and month of a number are those of its paper
(tata naskah dinas §10, rules 3, 4 and 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.analysis.nomor import BAGIAN, ROMAWI, PolaSalah, baca_pola
from generator.analysis.register import NomorTerdaftar, deret, nomor_terdaftar, pola_nomor
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat, terdekat
from generator.model.ruang import Ruang

_TAHUN = re.compile(r"(?:19|20)[0-9]{2}")


def pola_terbaca(ruang: Ruang) -> Iterator[Temuan]:
    for penerbit in ruang.penerbit.values():
        khusus = ((("pola_khusus", ke, "pola"), satu.pola) for ke, satu in enumerate(penerbit.pola_khusus))
        for jalur, pola in ((("pola_nomor",), penerbit.pola_nomor), *khusus):
            try:
                baca_pola(pola)
            except PolaSalah as galat:
                dekat = terdekat(galat.bagian.strip("{}").partition(":")[0], BAGIAN)
                yield Temuan(
                    penerbit.berkas,
                    jalur,
                    "pola nomor tidak dapat dibaca",
                    f"mungkin maksudnya {{{dekat}}}" if dekat else "betulkan bagian itu",
                    galat.bagian,
                    f"{', '.join(f'{{{nama}}}' for nama in BAGIAN)}, masing-masing paling banyak sekali dan {{urut}} selalu ada",
                )


def nomor_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    """Neither the same number nor the same place in the register, which a number of another month could share."""
    pemilik: dict[object, NomorTerdaftar] = {}
    for satu in nomor_terdaftar(ruang):
        kunci: list[object] = [(satu.penerbit, satu.tanggal and satu.tanggal.year, satu.nomor)]
        penerbit = ruang.penerbit.get(satu.penerbit)
        if penerbit and (milik := deret(penerbit, satu)):
            kunci.append((milik, pola_nomor(penerbit, satu.jenis).urut(satu.nomor)))
        lama = next((pemilik[ini] for ini in kunci if ini in pemilik), None)
        if lama:
            pesan = f"nomor urut surat sudah dipakai untuk {lama.sebutan} ({lama.berkas})"
            yield Temuan(satu.berkas, satu.jalur, pesan, "beri nomor lain", satu.nomor)
        for ini in kunci:
            pemilik.setdefault(ini, satu)


def tahun_nomor(ruang: Ruang) -> Iterator[Temuan]:
    for satu in nomor_terdaftar(ruang):
        tahun = _isi(ruang, satu).get("tahun")
        if satu.tanggal and tahun and int(tahun) != satu.tanggal.year:
            yield _tidak_cocok(satu, "tahun pada nomor bukan tahun suratnya", f"{satu.tanggal.year}")


def bulan_nomor(ruang: Ruang) -> Iterator[Temuan]:
    for satu in nomor_terdaftar(ruang):
        isi = _isi(ruang, satu)
        if not satu.tanggal:
            continue
        for bagian, bulan in (("romawi", ROMAWI[satu.tanggal.month - 1]), ("bulan", f"{satu.tanggal.month:02}")):
            if isi.get(bagian, bulan) != bulan:
                yield _tidak_cocok(satu, "bulan pada nomor bukan bulan suratnya", bulan)


def _tidak_cocok(satu: NomorTerdaftar, pesan: str, diharapkan: str) -> Temuan:
    tanggal = tulis_tanggal(satu.tanggal) if satu.tanggal else ""
    return Temuan(
        satu.berkas,
        satu.jalur,
        pesan,
        "betulkan nomor atau tanggalnya",
        satu.nomor,
        f"{diharapkan}, karena surat bertanggal {tanggal}",
    )


def _isi(ruang: Ruang, satu: NomorTerdaftar) -> Mapping[str, str]:
    """The fields of a number; of one that follows no pattern of the issuer what can only be a year or a month."""
    penerbit = ruang.penerbit.get(satu.penerbit)
    try:
        isi = pola_nomor(penerbit, satu.jenis).urai(satu.nomor) if penerbit else None
    except PolaSalah:
        return {}
    if isi is not None:
        return isi
    potongan = re.split(r"[/ ]", satu.nomor)
    tahun = [kata for kata in potongan[1:] if _TAHUN.fullmatch(kata)]
    bulan = [kata for kata in potongan[1:] if kata in ROMAWI]
    return {**({"tahun": tahun[-1]} if tahun else {}), **({"romawi": bulan[0]} if len(bulan) == 1 else {})}


ATURAN = (
    Aturan("PENERBIT-POLA", Berat.GALAT, "Pola nomor surat hanya memuat bagian yang dikenal.", pola_terbaca),
    Aturan("SURAT-NOMOR", Berat.GALAT, "Nomor surat satu penerbit tidak ganda.", nomor_tunggal),
    Aturan("SURAT-TAHUN", Berat.GALAT, "Tahun pada nomor surat ialah tahun tanggalnya.", tahun_nomor),
    Aturan("SURAT-BULAN", Berat.GALAT, "Bulan pada nomor surat ialah bulan tanggalnya.", bulan_nomor),
)
