"""What an assignment says: its grounds, who is sent, what for (tata naskah dinas §8.5)."""

from __future__ import annotations

from typing import Final

from generator.analysis.undangan import nomor_undangan
from generator.bahasa.tanggal import hari_tanggal
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.penanda import hari_surat
from generator.documents.sebutan_rapat import nama_rapat, sebut_hari, sebut_tanggal, sebut_waktu
from generator.model.penugasan import Petugas
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BarisTabel, Kolom, Nilai, Paragraf, ParaPihak, Pihak, Tabel, Teks, Tema
from generator.tree.teks import kelompok_nip

TERBANYAK: Final = 3
"""People an assignment names itself; more stand in a table on an attached sheet (tata naskah dinas §8.5)."""
BARIS: Final = (("Nama", "nama"), ("Pangkat/gol.", "pangkat"), ("NIP", "nip"), ("Jabatan", "jabatan"))
"""Rows of a person: labels, and fields of `Petugas`."""


def rapat_tugas(ruang: Ruang, surat: Surat) -> Rapat | None:
    """The meeting to attend, of the letter's year."""
    id_ = surat.penugasan.rapat if surat.penugasan else None
    if id_ is None:
        return None
    semua = ruang.telusuri(f"forum/rapat/{surat.tahun_kalender}/{id_}.yaml").rapat
    rapat = next((satu for satu in semua if satu.id == id_ and satu.tahun_kalender == surat.tahun_kalender), None)
    if rapat:
        ruang.baca(rapat.berkas)
    return rapat


def dasar_tugas(ruang: Ruang, surat: Surat) -> tuple[str, ...]:
    """The invitation to the meeting with its number and day, then the grounds of the record."""
    rapat = rapat_tugas(ruang, surat)
    tertulis = surat.penugasan.dasar if surat.penugasan else ()
    if rapat is None or rapat.surat_undangan is None:
        return tertulis
    undangan = rapat.surat_undangan
    nomor = f" Nomor {milik}" if (milik := nomor_undangan(undangan)) else ""
    surat_dari = f"Surat {ruang.penerbit[rapat.penerbit].pimpinan}{nomor} tanggal {tulis_tanggal(undangan.tanggal)}"
    return (f"{surat_dari} hal Undangan {nama_rapat(ruang, rapat)}.", *tertulis)


def untuk_tugas(ruang: Ruang, surat: Surat) -> tuple[str, ...]:
    """The meeting with its day, hours and place, the tasks of the record, the report."""
    tugas = surat.penugasan
    if tugas is None:
        return ()
    rapat = rapat_tugas(ruang, surat)
    hadir = (_hadiri(ruang, rapat),) if rapat else ()
    pimpinan = ruang.penerbit[surat.penerbit].pimpinan
    lapor = f"Melaporkan hasil pelaksanaan tugas secara tertulis kepada {pimpinan}"
    akhir = (f"{lapor} paling lambat hari {hari_tanggal(tugas.lapor)}.",) if tugas.lapor else ()
    return (*hadir, *tugas.untuk, *akhir)


def _hadiri(ruang: Ruang, rapat: Rapat) -> str:
    waktu = f"hari {sebut_hari(rapat)}, {sebut_tanggal(rapat)}, {sebut_waktu(rapat.waktu)}"
    return f"Mendampingi {nama_rapat(ruang, rapat)} pada {waktu}, di {rapat.tempat}."


def petugas(ruang: Ruang, surat: Surat, tema: Tema) -> ParaPihak | Paragraf:
    """Those who are sent, or the sentence that names the attached sheet."""
    orang = _semua(ruang, surat, tema)
    if len(orang) > TERBANYAK:
        return Paragraf((Teks("nama-nama sebagaimana tercantum dalam Lampiran surat ini."),), "rata")
    return ParaPihak(
        tuple(Pihak(tuple((label, isi) for label, medan in BARIS if (isi := getattr(satu, medan)))) for satu in orang)
    )


def petugas_terlampir(_ruang: Ruang, surat: Surat) -> tuple[Petugas, ...]:
    """Those who stand on the attached sheet: all, or nobody when there are few."""
    orang = surat.penugasan.petugas if surat.penugasan else ()
    return orang if len(orang) > TERBANYAK else ()


def tabel_petugas(ruang: Ruang, surat: Surat, tema: Tema) -> Tabel:
    """All who are sent; pangkat and NIP in one column, empty for those who have none."""
    kolom = (
        Kolom("nomor", "No.", "nomor"),
        Kolom("nama", "Nama"),
        Kolom("pangkat", "Pangkat/gol., NIP"),
        Kolom("jabatan", "Jabatan"),
    )
    baris = tuple(
        BarisTabel((ke, _nilai(satu.nama), _nilai(_pangkat(satu)), _nilai(satu.jabatan)))
        for ke, satu in enumerate(_semua(ruang, surat, tema), 1)
    )
    return Tabel(kolom, baris, gaya="naskah", ringkasan="Petugas dengan pangkat, NIP, dan jabatannya.")


def _semua(ruang: Ruang, surat: Surat, tema: Tema) -> tuple[Petugas, ...]:
    """Those who are sent, with what the registers know of them on the letter's day, NIP as the profile prints it."""
    semua = tuple(_kenali(ruang, surat, satu) for satu in surat.penugasan.petugas) if surat.penugasan else ()
    if not tema.surat.nip_berkelompok:
        return semua
    return tuple(satu.model_copy(update={"nip": kelompok_nip(satu.nip)}) if satu.nip else satu for satu in semua)


def _kenali(ruang: Ruang, surat: Surat, satu: Petugas) -> Petugas:
    if satu.fasilitator:
        nama: dict[str, object] = {"nama": ruang.fasilitator[satu.fasilitator].nama, "fasilitator": None}
    elif satu.pejabat:
        pejabat = ruang.pemegang(satu.pejabat, hari_surat(ruang, surat))
        jabatan = satu.jabatan or ruang.jabatan[satu.pejabat].singkat
        dikenal = (pejabat.nama, pejabat.pangkat, pejabat.nip) if pejabat else ("", None, None)
        nama = {**dict(zip(("nama", "pangkat", "nip"), dikenal, strict=True)), "jabatan": jabatan, "pejabat": None}
    else:
        return satu
    return satu.model_copy(update=nama)


def _pangkat(satu: Petugas) -> str:
    return "\n".join(filter(None, (satu.pangkat, f"NIP {satu.nip}" if satu.nip else "")))


def _nilai(kata: str | None) -> tuple[Nilai, ...] | None:
    return (Nilai(kata),) if kata else None
