"""What letters wait for: a number, a signature, to be sent, an answer; whose turn it is and how many days are left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.analysis.keadaan_surat import Keadaan, keadaan
from generator.model.ruang import Ruang
from generator.model.surat import Surat, SuratTerbit

MENUNGGU = {
    Keadaan.KONSEP: "nomor",
    Keadaan.BERNOMOR: "tanda tangan",
    Keadaan.DITANDATANGANI: "pengiriman",
    Keadaan.DIKIRIM: "jawaban",
}
"""What a letter waits for in a state; answered and void ones wait for nothing."""


@dataclass(frozen=True, slots=True)
class Penantian:
    """A letter that waits: `surat` is ``2026/permohonan-laporan``, `menunggu` what for, `giliran` the id of who must act.

    `sisa` are the days left until `batas`, negative once it has passed; both ``None`` where nothing sets a day.
    """

    surat: str
    penerima: str
    nomor: str
    keadaan: Keadaan
    menunggu: str
    giliran: str
    batas: date | None
    sisa: int | None


def penantian(ruang: Ruang, hari: date) -> tuple[Penantian, ...]:
    """Every letter that waits on `hari`, those with the fewest days left first; a letter without deadline awaits no answer."""
    semua = [satu for surat in ruang.surat for satu in _surat(surat, hari)]
    return tuple(sorted(semua, key=lambda satu: (satu.sisa is None, satu.sisa or 0, satu.surat, satu.penerima)))


def _surat(surat: Surat, hari: date) -> Iterator[Penantian]:
    terbit: tuple[SuratTerbit | None, ...] = surat.terbit or (None,)
    for satu in terbit:
        kini = keadaan(satu, hari)
        if kini not in MENUNGGU or (kini is Keadaan.DIKIRIM and surat.batas_jawaban is None):
            continue
        tanggal = (satu.tanggal if satu else None) or surat.tanggal or surat.rencana_tanggal
        batas = surat.batas_jawaban if kini is Keadaan.DIKIRIM else tanggal
        penerima = (satu.kepada or "") if satu else ""
        yield Penantian(
            surat=f"{surat.tahun_kalender}/{surat.id}",
            penerima=penerima,
            nomor=(satu.nomor or "") if satu else "",
            keadaan=kini,
            menunggu=MENUNGGU[kini],
            giliran=penerima if kini is Keadaan.DIKIRIM else surat.penerbit,
            batas=batas,
            sisa=(batas - hari).days if batas else None,
        )
