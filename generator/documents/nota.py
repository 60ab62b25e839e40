"""What a nota dinas says: its rows, and the letter it answers (tata naskah dinas §7.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.bahasa.terbilang import terbilang
from generator.bahasa.urutan import butir_kalimat, gabung
from generator.documents.penanda import RUANG_NOMOR, hari_surat, sebut_tanggal
from generator.documents.sebutan import sebut_kata
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.model.surat_masuk import SuratMasuk
from generator.tree import BarisIsian, Nilai, Teks, Tema


@dataclass(frozen=True, slots=True)
class SuratDijawab:
    """The letter a note reports on, as one cites it, and the disposition that asked for the report."""

    dari: str
    nomor: str
    tanggal: date
    hal: str
    pendisposisi: str
    disposisi: date


def surat_dijawab(ruang: Ruang, surat: Surat) -> SuratDijawab | None:
    """The letter of the issuer's agenda that the note names, ``None`` when it is not there or bears no disposition."""
    masuk = _masuk(ruang, surat)
    if masuk is None or masuk.disposisi is None:
        return None
    pendisposisi = ruang.jabatan[masuk.disposisi.dari].singkat
    return SuratDijawab(masuk.dari, masuk.nomor or "", masuk.tanggal, masuk.hal, pendisposisi, masuk.disposisi.tanggal)


def _masuk(ruang: Ruang, surat: Surat) -> SuratMasuk | None:
    if surat.nota is None:
        return None
    for agenda in ruang.telusuri(f"forum/surat-masuk/{surat.tahun_kalender}/{surat.penerbit}.yaml").surat_masuk:
        if (agenda.penerbit, agenda.tahun) == (surat.penerbit, surat.tahun_kalender):
            ruang.baca(agenda.berkas)
            return next((satu for satu in agenda.surat if satu.nomor_agenda == surat.nota.agenda), None)
    return None


def baris_nota(ruang: Ruang, surat: Surat, tema: Tema) -> BarisIsian:
    """The rows in the order of the profile; those without content are left out."""
    nota = surat.nota
    if nota is None:
        return BarisIsian((), "nota")
    kepada, dari = ruang.jabatan[nota.kepada].singkat, ruang.jabatan[nota.dari].singkat
    isi: Mapping[str, str] = {
        "Kepada": f"Yth. {kepada}",
        "Yth.": kepada,
        "Dari": dari,
        "Tembusan": gabung([ruang.jabatan[satu].singkat for satu in nota.tembusan]),
        "Tanggal": sebut_tanggal(surat.tanggal, hari_surat(ruang, surat)),
        "Nomor": (terbit.nomor if (terbit := surat.untuk(nota.kepada)) else None) or RUANG_NOMOR,
        "Sifat": sebut_kata(surat.sifat),
        "Lampiran": f"{nota.lampiran} ({terbilang(nota.lampiran)}) berkas" if nota.lampiran else "",
        "Hal": nota.hal,
    }
    return BarisIsian(tuple(((Teks(label),), (Nilai(isi[label]),)) for label in tema.kata.baris_nota if isi[label]), "nota")


def temuan_nota(_ruang: Ruang, surat: Surat) -> tuple[str, ...]:
    """The findings as points of one sentence."""
    return butir_kalimat(surat.nota.temuan) if surat.nota else ()
