"""Where a paper's number, signing and fingerprint are recorded: in the entry of a recipient, or in the part of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.documents.katalog import Jenis
from generator.documents.sidik import sidik_dokumen, yang_berubah
from generator.keluhan import Berat, DaftarKode, Keluhan
from generator.model.rapat import NaskahRapat, Rapat, SuratUndangan
from generator.model.ruang import Ruang
from generator.model.surat import Surat, Terdaftar
from generator.reading import Jalur, tulis_jalur
from generator.tree import BukuKerja, Dokumen, Tema

KODE: Final[DaftarKode] = {
    "SURAT-BEKU": "Surat yang sudah terbit akan berubah; bangun ulang ditolak sampai surat itu direvisi atau dibatalkan."
}


@dataclass(frozen=True, slots=True)
class Catatan:
    """The record of one paper: its file, its place there (where it would be added, while `isi` is ``None``), what it holds."""

    berkas: str
    jalur: Jalur
    isi: Terdaftar | None
    tanggal: date | None


def catatan(acara: object, jenis: Jenis, penerima: str) -> Catatan | None:
    """The record of a paper, ``None`` for one that is not numbered: a book, an agenda, minutes."""
    match acara:
        case Surat() if not jenis.kepala.bagian and jenis.kepala.acara is None:
            return catatan_surat(acara, penerima)
        case Rapat(surat_undangan=SuratUndangan() as undangan) if penerima and undangan.perorangan:
            satu = undangan.untuk(penerima)
            ke = next((ke for ke, ini in enumerate(undangan.terbit) if ini is satu), len(undangan.terbit))
            return Catatan(acara.berkas, ("surat_undangan", "terbit", ke), satu, undangan.tanggal)
        case Rapat() if jenis.kepala.berdasar and isinstance(satu := getattr(acara, jenis.kepala.berdasar), NaskahRapat):
            return Catatan(acara.berkas, (jenis.kepala.berdasar.value,), satu, satu.tanggal)
        case _:
            return None


def catatan_surat(surat: Surat, penerima: str) -> Catatan:
    """The record of the letter to a recipient, whoever wrote it."""
    milik = surat.untuk(penerima)
    ke = next((ke for ke, satu in enumerate(surat.terbit) if satu is milik), len(surat.terbit))
    hari = (milik and milik.tanggal) or surat.tanggal or surat.rencana_tanggal
    return Catatan(surat.berkas, ("terbit", ke), milik, hari)


def keluhan_beku(ruang: Ruang, milik: Catatan, dokumen: Dokumen, tema: Tema, isian: BukuKerja | None) -> tuple[Keluhan, ...]:
    """The complaint about an issued paper that says something else now."""
    if milik.isi is None or milik.isi.sidik is None:
        return ()
    berubah = yang_berubah(milik.isi.sidik, sidik_dokumen(dokumen, tema, isian))
    if not berubah:
        return ()
    jalur = (*milik.jalur, "sidik")
    return (
        Keluhan(
            "SURAT-BEKU",
            Berat.GALAT,
            ruang.tempat(milik.berkas, *jalur),
            f"surat bernomor {milik.isi.nomor} sudah terbit, tetapi akan berubah: {', '.join(berubah)}",
            medan=tulis_jalur(jalur),
            perbaikan="kembalikan rekamannya, atau jalankan klaster issue dengan --revise atau --void",
        ),
    )
