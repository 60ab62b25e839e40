"""Tables of a cluster's profile: stages, the seven conditions, principles, factors, value chain (rows 1–4, 24)."""

from __future__ import annotations

from generator.documents.sebutan import KEADAAN_SYARAT, PRINSIP, RANTAI, SYARAT, sebut_jumlah, sebut_kata
from generator.model.klaster import Klaster, Pelaku
from generator.tree import BarisTabel, Kolom, Tabel, Teks


def tabel_syarat(klaster: Klaster) -> Tabel:
    """The seven conditions with state and evidence; a missing one is a finding, not an error."""
    baris = [
        BarisTabel((nomor, sebutan, KEADAAN_SYARAT[satu.keadaan], satu.bukti), asal=klaster.id)
        for nomor, (kunci, sebutan) in enumerate(SYARAT.items(), 1)
        for satu in (getattr(klaster.syarat, kunci),)
    ]
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("syarat", "Syarat", lebar=1.3),
            Kolom("keadaan", "Keadaan", lebar=0.2, medan="syarat"),
            Kolom("bukti", "Bukti", lebar=3, medan="syarat"),
        ),
        tuple(baris),
        keterangan=(Teks(f"Tujuh Syarat Dasar Klaster {klaster.nama}"),),
        sumber=(Teks("penilaian fasilitator klaster."),),
        ringkasan="Keadaan dan bukti setiap syarat dasar klaster.",
        id=f"syarat-{klaster.id}",
    )


def tabel_prinsip(klaster: Klaster) -> Tabel:
    """The five principles and the factors of success that are there or must be created."""
    prinsip = [
        BarisTabel((sebutan, sebut_kata(satu.keadaan), satu.catatan), asal=klaster.id)
        for kunci, sebutan in PRINSIP.items()
        for satu in (getattr(klaster.prinsip, kunci),)
    ]
    faktor = [
        BarisTabel((satu.faktor, sebut_kata(satu.keadaan), f"Pelaksana: {satu.oleh}" if satu.oleh else None), asal=klaster.id)
        for satu in klaster.faktor_penentu
    ]
    return Tabel(
        (
            Kolom("butir", "Prinsip dan faktor penentu", lebar=2.4, medan="prinsip faktor_penentu"),
            Kolom("keadaan", "Keadaan", lebar=0.6, medan="prinsip faktor_penentu"),
            Kolom("catatan", "Catatan", lebar=3, medan="prinsip faktor_penentu"),
        ),
        (
            BarisTabel((None, None, None), "subjudul", "Lima prinsip"),
            *prinsip,
            BarisTabel((None, None, None), "subjudul", "Faktor penentu keberhasilan"),
            *faktor,
        ),
        keterangan=(Teks(f"Prinsip dan Faktor Penentu Klaster {klaster.nama}"),),
        sumber=(Teks("penilaian fasilitator klaster."),),
        ringkasan="Keadaan lima prinsip dan faktor penentu keberhasilan.",
        id=f"prinsip-{klaster.id}",
    )


def tabel_rantai(klaster: Klaster) -> Tabel:
    """The value chain from raw material to market, with what supports it."""
    baris: list[BarisTabel] = []
    for kunci, sebutan in RANTAI.items():
        baris.append(BarisTabel((None, None, None), "subjudul", sebutan))
        pelaku: tuple[Pelaku, ...] = getattr(klaster.rantai_nilai, kunci)
        baris += [BarisTabel((satu.nama, satu.peran, sebut_jumlah(satu)), asal=klaster.id) for satu in pelaku]
    return Tabel(
        (
            Kolom("pelaku", "Pelaku", lebar=2, medan="rantai_nilai"),
            Kolom("peran", "Peran", lebar=3.4, medan="rantai_nilai"),
            Kolom("jumlah", "Jumlah", lebar=0.9, medan="rantai_nilai"),
        ),
        tuple(baris),
        keterangan=(Teks(f"Pelaku Rantai Nilai Klaster {klaster.nama}"),),
        sumber=(Teks("pemetaan pemangku kepentingan klaster."),),
        ringkasan="Pelaku hulu, inti, hilir, industri pendukung, dan institusi pendukung.",
        id=f"rantai-{klaster.id}",
    )
