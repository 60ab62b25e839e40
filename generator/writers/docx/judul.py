"""Headings and captions with their numbers and bookmarks."""

from __future__ import annotations

from typing import Literal

from generator.tree import Gambar, Huruf, IsiBaris, Judul, Tabel
from generator.writers.docx.lubang import lubang
from generator.writers.docx.naskah import Naskah, Sasaran, Tempat
from generator.writers.docx.sebaris import tulis_sebaris
from generator.writers.docx.xml import BREAK, TAB, field, numbering, paragraph, run


def tulis_judul(naskah: Naskah, judul: Judul, tempat: Tempat, *, halaman_baru: bool | str = False) -> str:
    """A heading; its number comes from a list, not from its text. The style of level 1 begins a page by itself."""
    gaya = _gaya_judul(judul)
    huruf = naskah.tema.huruf[("bab", "judul2", "judul3", "judul4")[min(judul.tingkat, 4) - 1]]
    isi = tulis_sebaris(naskah, judul.isi, tebal=huruf.tebal, miring=huruf.miring)
    if judul.id:
        naskah.sasaran.append(Sasaran(judul.id, True, bool(judul.nomor)))
        isi = naskah.tandai_kata(judul.id, isi)
        isi = naskah.tandai("_Toc", judul.id, naskah.tandai("_Ref", judul.id, isi))
    if judul.nomor and judul.tingkat == 1:
        isi = BREAK + isi
    lepas = judul.tingkat == 1 and not judul.nomor and gaya == "Heading1"
    nomor = lubang("judul", judul.tingkat, judul.nomor) if judul.nomor else numbering(0, 0) if lepas else ""
    return paragraph(isi, gaya, number=nomor, page_break=judul.tingkat > 1 and halaman_baru, keep_next=tempat.lekat)


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
    label = _label(kata, blok.nomor) if blok.nomor else ""
    sela = TAB if label else ""
    if not blok.id:
        return paragraph(label + sela + teks, gaya, keep_next=lekat)
    naskah.sasaran.append(Sasaran(blok.id, False, bool(blok.nomor)))
    isi = naskah.tandai("_Ref", blok.id, label) + sela + naskah.tandai_kata(blok.id, teks)
    return paragraph(naskah.tandai("_Toc", blok.id, isi), gaya, keep_next=lekat)


def tulis_sumber(naskah: Naskah, isi: IsiBaris, *, lekat: bool = False) -> str:
    """The line ``Sumber: …``; empty without a source."""
    if not isi:
        return ""
    huruf: Huruf = naskah.tema.huruf["sumber"]
    return paragraph(run("Sumber: ") + tulis_sebaris(naskah, isi, miring=huruf.miring), "Sumber", keep_next=lekat)


def _label(kata: str, nomor: str) -> str:
    """The word, the cluster's number as text, the last part as a field that a cluster's first caption resets.

    Right in Word and in LibreOffice (docx-writing reference §4).
    """
    awal, titik, akhir = nomor.rpartition(".")
    if not akhir.isdecimal():
        return run(f"{kata} {nomor}")
    return run(f"{kata} {awal}{titik}") + field(f"SEQ {kata} \\* ARABIC{lubang('keterangan', kata, awal, akhir)}", akhir)
