"""The figures a book's sentences give: the same computed values its tables print."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analysis.kegiatan import RingkasanKegiatan, kegiatan_tahun, ringkas
from generator.analysis.rekap import bagian_pagu
from generator.model.klaster import TahapKlaster
from generator.model.ruang import Ruang


@dataclass(frozen=True, slots=True)
class AngkaBuku:
    """Counts of clusters (all, those with proposals, still wacana, over several kab/kota) and of kabupaten/kota with one;
    proposals of the plan year and their rupiah; sums over the activities of n-1 and n."""

    klaster: int
    berusulan: int
    wacana: int
    lintas: int
    kabkota: int
    usulan: int
    pagu: int
    evaluasi: RingkasanKegiatan
    berjalan: RingkasanKegiatan


def angka_buku(ruang: Ruang) -> AngkaBuku:
    """The figures of the forum's plan year."""
    forum, klaster = ruang.forum, ruang.klaster.values()
    bagian = bagian_pagu(ruang, forum.tahun_rencana)
    return AngkaBuku(
        klaster=len(klaster),
        berusulan=len({satu.klaster.id for satu in bagian}),
        wacana=sum(satu.tahap_kini.tahap is TahapKlaster.WACANA for satu in klaster),
        lintas=sum(satu.lintas for satu in klaster),
        kabkota=len({kode for satu in klaster for kode in satu.kabkota}),
        usulan=len({satu.usulan.id for satu in bagian}),
        pagu=sum(satu.rincian.pagu for satu in bagian),
        evaluasi=ringkas(satu.kegiatan for satu in kegiatan_tahun(ruang, forum.tahun_evaluasi)),
        berjalan=ringkas(satu.kegiatan for satu in kegiatan_tahun(ruang, forum.tahun_berjalan)),
    )
