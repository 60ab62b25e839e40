"""Rules about what assignments and notes say: dates in order, people in office, the letter a note reports on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.model.surat_masuk import SuratMasuk


def tugas_berurut(ruang: Ruang) -> Iterator[Temuan]:
    """An assignment comes before its meeting, the report after it."""
    for surat in ruang.surat:
        hari = _hari(surat)
        if surat.penugasan is None or hari is None:
            continue
        id_, lapor = surat.penugasan.rapat, surat.penugasan.lapor
        rapat = next((satu for satu in ruang.rapat if (satu.id, satu.tahun_kalender) == (id_, surat.tahun_kalender)), None)
        if rapat and rapat.tanggal < hari:
            yield Temuan(
                surat.berkas,
                ("penugasan", "rapat"),
                "penugasan bertanggal sesudah rapatnya",
                "betulkan salah satu tanggal",
                tulis_tanggal(rapat.tanggal),
                f"{tulis_tanggal(hari)} atau sesudahnya",
            )
        paling_awal = (rapat.sampai or rapat.tanggal) if rapat else hari
        if lapor and lapor < paling_awal:
            yield Temuan(
                surat.berkas,
                ("penugasan", "lapor"),
                "laporan diminta sebelum tugas selesai",
                "betulkan tanggalnya",
                tulis_tanggal(lapor),
                f"{tulis_tanggal(paling_awal)} atau sesudahnya",
            )


def yang_disebut_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    """Holders of posts who are sent, or who write a note."""
    if not ruang.utuh("forum/pejabat.yaml"):
        return
    for surat in ruang.surat:
        for jalur, jabatan in _disebut(surat):
            if (hari := _hari(surat)) and jabatan in ruang.jabatan and ruang.pemegang(jabatan, hari) is None:
                yield Temuan(
                    surat.berkas,
                    jalur,
                    f"tidak ada pejabat {jabatan} pada {tulis_tanggal(hari)}",
                    "lengkapi forum/pejabat.yaml atau betulkan tanggal",
                    jabatan,
                )


def nota_menurut_disposisi(ruang: Ruang) -> Iterator[Temuan]:
    """A note reports on a letter of its issuer's agenda that was passed on, and not before it was."""
    for surat in ruang.surat:
        agenda = f"forum/surat-masuk/{surat.tahun_kalender}/{surat.penerbit}.yaml"
        if surat.nota is None or not ruang.utuh(agenda):
            continue
        masuk, hari = _masuk(ruang, surat), _hari(surat)
        if masuk is None or masuk.disposisi is None:
            pesan = "surat masuk ini tidak ada" if masuk is None else "surat masuk ini belum berdisposisi"
            perbaikan = f"tulis nomor agenda yang berdisposisi di {agenda}"
            yield Temuan(surat.berkas, ("nota", "agenda"), pesan, perbaikan, str(surat.nota.agenda))
        elif hari and hari < masuk.disposisi.tanggal:
            yield Temuan(
                surat.berkas,
                ("nota", "agenda"),
                "nota bertanggal sebelum disposisinya",
                "betulkan salah satu tanggal",
                tulis_tanggal(hari),
                f"{tulis_tanggal(masuk.disposisi.tanggal)} atau sesudahnya",
            )


def _hari(surat: Surat) -> date | None:
    return surat.tanggal or surat.rencana_tanggal


def _disebut(surat: Surat) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for ke, satu in enumerate(surat.penugasan.petugas if surat.penugasan else ()):
        if satu.pejabat:
            yield ("penugasan", "petugas", ke, "pejabat"), satu.pejabat
    if surat.nota:
        yield ("nota", "dari"), surat.nota.dari


def _masuk(ruang: Ruang, surat: Surat) -> SuratMasuk | None:
    milik = (agenda for agenda in ruang.surat_masuk if (agenda.penerbit, agenda.tahun) == (surat.penerbit, surat.tahun_kalender))
    semua = (satu for agenda in milik for satu in agenda.surat)
    return next((satu for satu in semua if surat.nota and satu.nomor_agenda == surat.nota.agenda), None)


ATURAN = (
    Aturan("TUGAS-TANGGAL", Berat.GALAT, "Penugasan mendahului rapatnya, laporannya sesudah itu.", tugas_berurut),
    Aturan("TUGAS-PEJABAT", Berat.GALAT, "Petugas dan penulis nota menjabat pada tanggal suratnya.", yang_disebut_menjabat),
    Aturan("NOTA-AGENDA", Berat.GALAT, "Nota dinas menjawab disposisi pada agenda penerbitnya.", nota_menurut_disposisi),
)
