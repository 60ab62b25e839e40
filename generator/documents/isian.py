"""The forms that go with a letter, also as a workbook: the same tables, to be filled in and sent back (rows 54 and 58)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.documents.katalog import Jenis, Katalog
from generator.documents.keluaran import Keluaran
from generator.documents.susun import susun_teks
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, BukuKerja, Dokumen, JudulNaskah, Kolom, Lembar, Tabel, Teks
from generator.tree.teks import teks_sebaris

BARIS_KOSONG: Final = 15
"""Rows for what the records do not know; on paper there is one."""


def lampiran_isian(katalog: Katalog, jenis: Jenis) -> tuple[Jenis, ...]:
    """The attachments of a kind whose form is a workbook as well."""
    return tuple(satu for nama in jenis.kepala.lampiran if Keluaran.XLSX in (satu := katalog.jenis[nama]).bentuk.keluaran)


def susun_isian(ruang: Ruang, katalog: Katalog, lampiran: Sequence[Jenis], surat: Dokumen) -> BukuKerja | None:
    """The forms among the attachments that `surat` brings, a sheet each, named by their ``berkas``; ``None`` for none."""
    lembar = tuple(_lembar(ruang, katalog, lampiran, surat))
    if not lembar:
        return None
    return BukuKerja(surat.judul, lembar, surat.tanggal, surat.pembuat, "contoh" in surat.tanda, "draf" in surat.tanda)


def _lembar(ruang: Ruang, katalog: Katalog, lampiran: Sequence[Jenis], surat: Dokumen) -> Iterator[Lembar]:
    for satu, bagian in zip(lampiran, surat.fragmen[0].bagian[1:], strict=True):
        if Keluaran.XLSX in satu.bentuk.keluaran:
            (tabel,) = (blok for blok in bagian.isi if isinstance(blok, Tabel))
            (kepala,) = (blok for blok in bagian.isi if isinstance(blok, JudulNaskah))
            judul = susun_teks(
                katalog.lingkungan, satu.kepala.berkas or satu.kepala.id, satu.berkas, satu.baris_hal, {"forum": ruang.forum}
            )
            yield Lembar(teks_sebaris(judul), _untuk_diisi(tabel, ", ".join(kepala.baris)), isian=True)


def _untuk_diisi(tabel: Tabel, judul: str) -> Tabel:
    """The table under its title, with the id of each record, by which an answer finds its row again, and more empty rows."""
    baris = [replace(satu, sel=(satu.sel[0], satu.asal, *satu.sel[1:])) for satu in tabel.baris]
    lebih = (BarisTabel((nomor, *baris[-1].sel[1:])) for nomor in range(len(baris) + 1, len(baris) + BARIS_KOSONG))
    id_ = Kolom("id", "ID", "kode", lebar=0)
    kolom = (tabel.kolom[0], id_, *tabel.kolom[1:])
    return replace(tabel, kolom=kolom, baris=(*baris, *lebih), keterangan=(Teks(judul),))
