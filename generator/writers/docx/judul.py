"""Headings and captions with their numbers and bookmarks."""

from __future__ import annotations

from typing import Literal

from generator.tree import Gambar, Huruf, IsiBaris, Judul, Tabel
from generator.writers.docx.naskah import Naskah, Sasaran, Tempat
from generator.writers.docx.sebaris import nama_penanda, tulis_sebaris
from generator.writers.docx.xml import BREAK, TAB, bookmark, field, paragraph, run


def tulis_judul(naskah: Naskah, judul: Judul, tempat: Tempat, *, halaman_baru: bool = False) -> str:
    """A heading; its number comes from a list, not from its text."""
    gaya = _gaya_judul(judul)
    huruf = naskah.tema.huruf[("bab", "judul2", "judul3", "judul4")[min(judul.tingkat, 4) - 1]]
    isi = tulis_sebaris(naskah, judul.isi, tebal=huruf.tebal, miring=huruf.miring)
    if judul.id:
        sasaran = naskah.cari(judul.id)
        isi = _tandai(naskah, "_Jdl", sasaran, isi) if sasaran.kata else isi
        isi = _tandai(naskah, "_Toc", sasaran, _tandai(naskah, "_Ref", sasaran, isi))
    nomor = naskah.penomoran.judul(judul.tingkat, judul.nomor) if judul.nomor else None
    if judul.nomor and judul.tingkat == 1:
        isi = BREAK + isi
    lepas = judul.tingkat == 1 and not judul.nomor and gaya == "Heading1"
    return paragraph(
        isi, gaya, number=(0, 0) if lepas else nomor, page_break=halaman_baru and judul.tingkat > 1, keep_next=tempat.lekat
    )


def _gaya_judul(judul: Judul) -> str:
    if judul.tingkat == 1 and not judul.nomor:
        return "JudulDepan" if judul.daftar else "TOCHeading"
    if judul.tingkat in (2, 3) and not judul.daftar:
        return f"JudulLepas{judul.tingkat}"
    return f"Heading{judul.tingkat}"


def tulis_keterangan(naskah: Naskah, blok: Tabel | Gambar, gaya: str, *, lekat: bool = False) -> str:
    """The caption ``Tabel 3.1.2`` tab text; empty without one."""
    if not blok.keterangan:
        return ""
    kata: Literal["Tabel", "Gambar"] = "Tabel" if isinstance(blok, Tabel) else "Gambar"
    teks = tulis_sebaris(naskah, blok.keterangan, tebal=naskah.tema.huruf["keterangan"].tebal)
    label = _label(naskah, kata, blok.nomor) if blok.nomor else ""
    sela = TAB if label else ""
    if not blok.id:
        return paragraph(label + sela + teks, gaya, keep_next=lekat)
    sasaran = naskah.cari(blok.id)
    label = _tandai(naskah, "_Ref", sasaran, label)
    teks = _tandai(naskah, "_Jdl", sasaran, teks) if sasaran.kata else teks
    return paragraph(_tandai(naskah, "_Toc", sasaran, label + sela + teks), gaya, keep_next=lekat)


def tulis_sumber(naskah: Naskah, isi: IsiBaris, *, lekat: bool = False) -> str:
    """The line ``Sumber: …``; empty without a source."""
    if not isi:
        return ""
    huruf: Huruf = naskah.tema.huruf["sumber"]
    return paragraph(run("Sumber: ") + tulis_sebaris(naskah, isi, miring=huruf.miring), "Sumber", keep_next=lekat)


def _label(naskah: Naskah, kata: str, nomor: str) -> str:
    """The word, the cluster's number as text, the last part as a field that a cluster's first caption resets.

    Right in Word and in LibreOffice (docx-writing reference §4).
    """
    awal, titik, akhir = nomor.rpartition(".")
    if not akhir.isdecimal():
        return run(f"{kata} {nomor}")
    sebelum = naskah.urutan_keterangan.get(kata)
    naskah.urutan_keterangan[kata] = (awal, int(akhir))
    ulang = "" if sebelum == (awal, int(akhir) - 1) else f" \\r {akhir}"
    return run(f"{kata} {awal}{titik}") + field(f"SEQ {kata} \\* ARABIC{ulang}", akhir)


def _tandai(naskah: Naskah, awalan: str, sasaran: Sasaran, isi: str) -> str:
    return bookmark(naskah.nomor_penanda(), nama_penanda(awalan, sasaran), isi)
