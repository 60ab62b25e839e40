"""What a keputusan says: its legal bases, its decisions, the team on its attached sheet (tata naskah dinas §8.4)."""

from __future__ import annotations

from generator.bahasa.huruf import kapital
from generator.bahasa.urutan import butir_kalimat
from generator.model.penetapan import Anggota
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BarisTabel, Daftar, Kolom, Nilai, Paragraf, Tabel


def mengingat(ruang: Ruang, surat: Surat) -> tuple[str, ...]:
    """The legal bases as cited, each ending with a semicolon."""
    judul = {satu.id: satu.judul for satu in ruang.dasar_hukum}
    return tuple(f"{judul[id_]};" for id_ in surat.penetapan.mengingat) if surat.penetapan else ()


def jabatan_penanda(ruang: Ruang, surat: Surat) -> str:
    """The post that decides, in full."""
    return ruang.jabatan[ruang.penerbit[surat.penerbit].penanda].nama


def menetapkan(ruang: Ruang, surat: Surat) -> str:
    """ "KEPUTUSAN KETUA FORUM … TENTANG …."."""
    return kapital(f"Keputusan {jabatan_penanda(ruang, surat)} tentang {surat.penetapan.tentang}.") if surat.penetapan else ""


def diktum(_ruang: Ruang, surat: Surat) -> Daftar:
    """The decisions in order, each with its points; the form labels them KESATU, KEDUA."""
    semua = surat.penetapan.diktum if surat.penetapan else ()
    return Daftar(
        tuple((_alinea(satu.isi), *((_butir(satu.butir),) if satu.butir else ())) for satu in semua),
        "1.",
    )


def anggota_tim(_ruang: Ruang, surat: Surat) -> tuple[Anggota, ...]:
    """The members on the attached sheet."""
    return surat.penetapan.anggota if surat.penetapan else ()


def tabel_anggota(_ruang: Ruang, surat: Surat) -> Tabel:
    kolom = (
        Kolom("nomor", "No.", "nomor"),
        Kolom("jabatan", "Jabatan dalam dinas/instansi"),
        Kolom("kedudukan", "Kedudukan dalam tim"),
    )
    baris = tuple(
        BarisTabel((ke, (Nilai(satu.jabatan),), (Nilai(satu.kedudukan),)))
        for ke, satu in enumerate(anggota_tim(_ruang, surat), 1)
    )
    return Tabel(kolom, baris, gaya="naskah", ringkasan="Anggota tim dengan kedudukannya.")


def _butir(butir: tuple[str, ...]) -> Daftar:
    return Daftar(tuple((_alinea(satu),) for satu in butir_kalimat(butir)), "a.")


def _alinea(isi: str) -> Paragraf:
    return Paragraf((Nilai(isi),))
