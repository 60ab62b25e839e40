"""What acts wait for: a number, a signature, to be sent, an answer, minutes; whose turn it is, how many days are left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.analysis.keadaan_surat import Keadaan, keadaan
from generator.model.rapat import BeritaAcara, JenisRapat, Rapat, SuratUndangan, UndanganTerbit
from generator.model.surat import Surat, SuratTerbit, Terdaftar
from generator.model.surat_masuk import AgendaMasuk

MENUNGGU = {
    Keadaan.KONSEP: "nomor",
    Keadaan.BERNOMOR: "tanda tangan",
    Keadaan.DITANDATANGANI: "pengiriman",
    Keadaan.DIKIRIM: "jawaban",
}
"""What a letter waits for in a state; answered and void ones wait for nothing."""
BERBERITA_ACARA = frozenset(
    {JenisRapat.PENETAPAN_KLASTER, JenisRapat.PEMBENTUKAN_FRK, JenisRapat.FEDEP, JenisRapat.GABUNGAN_POKJA}
)
"""Meetings whose outcome is a berita acara (rows 25, 28, 81 and 93)."""


@dataclass(frozen=True, slots=True)
class Penantian:
    """An act that waits: `acara` is ``2026/permohonan-laporan``, `naskah` which of its papers, `menunggu` what for.

    `giliran` names who must act: an issuer, a recipient, or those a received letter was passed to. `keadaan` is empty where the
    paper has not been begun. `sisa` are the days left until `batas`, negative once it has passed; both ``None`` where nothing
    sets a day.
    """

    acara: str
    naskah: str
    penerima: str
    nomor: str
    keadaan: str
    menunggu: str
    giliran: str
    batas: date | None
    sisa: int | None


def penantian_surat(surat: Surat, penerima: str, terbit: SuratTerbit | None, hari: date) -> Iterator[Penantian]:
    """What the letter to a recipient waits for; `terbit` is ``None`` while it has no entry.

    One without a deadline awaits no answer.
    """
    kini = keadaan(terbit, hari)
    if kini not in MENUNGGU or (kini is Keadaan.DIKIRIM and surat.batas_jawaban is None):
        return
    tanggal = (terbit and terbit.tanggal) or surat.tanggal or surat.rencana_tanggal
    dikirim = kini is Keadaan.DIKIRIM
    giliran = penerima if dikirim else surat.penerbit
    batas = surat.batas_jawaban if dikirim else tanggal
    yield _penantian(surat, "surat", penerima, terbit, kini, MENUNGGU[kini], giliran, batas, hari)


def penantian_buku(buku: Surat, hari: date) -> Iterator[Penantian]:
    """A book bears no number; it waits for the day it is issued on."""
    if buku.tanggal is None or hari < buku.tanggal:
        batas = buku.tanggal or buku.rencana_tanggal
        yield _penantian(buku, "buku", "", None, Keadaan.KONSEP, "penerbitan", buku.penerbit, batas, hari)


def penantian_undangan(
    rapat: Rapat, undangan: SuratUndangan, penerima: str, terbit: UndanganTerbit | None, hari: date
) -> Iterator[Penantian]:
    """What an invitation waits for until its meeting; one of letters to each is `terbit`, a letter to all the invitation itself.

    A letter that was sent awaits the confirmation that it asked for.
    """
    milik = terbit if undangan.perorangan else undangan
    kini = keadaan(milik, hari)
    dikirim = kini is Keadaan.DIKIRIM
    batas = undangan.konfirmasi if dikirim else undangan.tanggal
    if kini not in MENUNGGU or hari >= rapat.tanggal or (dikirim and (batas is None or batas < hari)):
        return
    giliran = (penerima or "peserta") if dikirim else rapat.penerbit
    menunggu = "konfirmasi" if dikirim else MENUNGGU[kini]
    yield _penantian(rapat, "undangan", penerima, milik, kini, menunggu, giliran, batas, hari)


def penantian_berita_acara(rapat: Rapat, berita: BeritaAcara, hari: date) -> Iterator[Penantian]:
    """A berita acara waits for its number and signatures, and no longer."""
    kini = keadaan(berita, hari)
    if kini in (Keadaan.KONSEP, Keadaan.BERNOMOR):
        yield _penantian(rapat, "berita acara", "", berita, kini, MENUNGGU[kini], rapat.penerbit, berita.tanggal, hari)


def penantian_rapat(rapat: Rapat, hari: date) -> Iterator[Penantian]:
    """Papers of a meeting that its record does not hold yet: the invitation before its day, minutes and berita acara after it."""
    akhir = rapat.sampai or rapat.tanggal
    if hari < rapat.tanggal and rapat.surat_undangan is None:
        yield _penantian(rapat, "undangan", "", None, "", "penyusunan", rapat.penerbit, rapat.tanggal, hari)
    if hari > akhir and not (rapat.catatan or rapat.keputusan):
        yield _penantian(rapat, "notula", "", None, "", "penyusunan", rapat.penerbit, akhir, hari)
    if hari > akhir and rapat.jenis in BERBERITA_ACARA and rapat.berita_acara is None:
        yield _penantian(rapat, "berita acara", "", None, "", "penyusunan", rapat.penerbit, akhir, hari)


def penantian_masuk(agenda: AgendaMasuk, hari: date) -> Iterator[Penantian]:
    """Letters received that nobody has passed on, and those passed on whose day has not come. Answers to ours ask for nothing."""
    for satu in agenda.surat:
        if satu.diterima > hari or satu.membalas:
            continue
        disposisi = satu.disposisi if satu.disposisi and satu.disposisi.tanggal <= hari else None
        if disposisi and (disposisi.tenggat is None or disposisi.tenggat < hari):
            continue
        batas = disposisi.tenggat if disposisi else None
        yield Penantian(
            acara=f"{agenda.tahun}/{agenda.penerbit}/{satu.nomor_agenda}",
            naskah="surat masuk",
            penerima="",
            nomor=satu.nomor or "",
            keadaan="",
            menunggu="tindak lanjut" if disposisi else "disposisi",
            giliran=", ".join(disposisi.kepada) if disposisi else agenda.penerbit,
            batas=batas,
            sisa=(batas - hari).days if batas else None,
        )


def urut_penantian(semua: Iterator[Penantian]) -> tuple[Penantian, ...]:
    """Those with the fewest days left first; those without a day last."""
    return tuple(sorted(semua, key=lambda satu: (satu.sisa is None, satu.sisa or 0, satu.acara, satu.naskah, satu.penerima)))


def _penantian(
    acara: Surat | Rapat,
    naskah: str,
    penerima: str,
    milik: Terdaftar | None,
    kini: str,
    menunggu: str,
    giliran: str,
    batas: date | None,
    hari: date,
) -> Penantian:
    return Penantian(
        acara=f"{acara.tahun_kalender}/{acara.id}",
        naskah=naskah,
        penerima=penerima,
        nomor=(milik and milik.nomor) or "",
        keadaan=str(kini),
        menunggu=menunggu,
        giliran=giliran,
        batas=batas,
        sisa=(batas - hari).days if batas else None,
    )
