"""How the proposals of earlier years fared: answered by an activity, carried over, or neither. Rows 59, 103, 104."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.analysis.kegiatan import Cacahan, kegiatan_tahun, tanpa_nol
from generator.model.evaluasi import KeadaanKegiatan, Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.usulan import KeputusanUsulan, StatusUsulan, Usulan


@dataclass(frozen=True, slots=True)
class KelanjutanUsulan:
    """A proposal of an earlier year: `usulan` is its latest record, ``None`` when only activities name it.

    `kegiatan` are those of n-1 and n that answer it; `diajukan_kembali` when it is proposed again for n+1.
    """

    id: str
    klaster: Klaster
    usulan: Usulan | None
    kegiatan: tuple[Kegiatan, ...]
    diajukan_kembali: bool

    @property
    def status(self) -> StatusUsulan | None:
        """The last stage it passed."""
        return max(self.usulan.status, key=lambda satu: satu.tanggal, default=None) if self.usulan else None


@dataclass(frozen=True, slots=True)
class RingkasanKelanjutan:
    """Counts of proposals: answered (`selesai`: by an activity that is done), carried over, both, neither.

    `keputusan` are the last decisions.
    """

    jumlah: int
    dijawab: int
    selesai: int
    diajukan_kembali: int
    dijawab_dan_diajukan: int
    tanpa_kelanjutan: int
    keputusan: tuple[Cacahan, ...]


def kelanjutan_usulan(ruang: Ruang) -> tuple[KelanjutanUsulan, ...]:
    """All proposals known from earlier years, by cluster in the book's order, then by id.

    They are those of the lists for n-1 and n, those carried over (`sejak`), and those an activity of n-1 or n names.
    """
    dijawab: dict[str, list[Kegiatan]] = {}
    for tahun in (ruang.forum.tahun_evaluasi, ruang.forum.tahun_berjalan):
        for satu in kegiatan_tahun(ruang, tahun):
            if satu.kegiatan.usulan:
                dijawab.setdefault(satu.kegiatan.usulan, []).append(satu.kegiatan)
    return tuple(kelanjutan for klaster in ruang.klaster_berurut() for kelanjutan in _klaster(ruang, klaster, dijawab))


def _klaster(ruang: Ruang, klaster: Klaster, dijawab: Mapping[str, list[Kegiatan]]) -> Iterator[KelanjutanUsulan]:
    forum = ruang.forum
    dikenal: dict[str, Usulan] = {}
    diajukan: set[str] = set()
    for tahun in (forum.tahun_evaluasi, forum.tahun_berjalan, forum.tahun_rencana):
        daftar = ruang.usulan.get((klaster.id, tahun))
        for usulan in daftar.usulan if daftar else ():
            if tahun < forum.tahun_rencana or usulan.sejak or usulan.id in dikenal:
                dikenal[usulan.id] = usulan
                if tahun == forum.tahun_rencana:
                    diajukan.add(usulan.id)
    disebut = {id_ for id_ in dijawab if id_.startswith(f"{klaster.kode}-")}
    for id_ in sorted(dikenal.keys() | disebut):
        yield KelanjutanUsulan(id_, klaster, dikenal.get(id_), tuple(dijawab.get(id_, ())), id_ in diajukan)


def ringkas_kelanjutan(usulan: tuple[KelanjutanUsulan, ...]) -> RingkasanKelanjutan:
    """The counts over `usulan`."""
    keputusan = [satu.status.keputusan for satu in usulan if satu.status]
    return RingkasanKelanjutan(
        jumlah=len(usulan),
        dijawab=sum(bool(satu.kegiatan) for satu in usulan),
        selesai=sum(any(satu.keadaan is KeadaanKegiatan.SELESAI for satu in usul.kegiatan) for usul in usulan),
        diajukan_kembali=sum(satu.diajukan_kembali for satu in usulan),
        dijawab_dan_diajukan=sum(satu.diajukan_kembali and bool(satu.kegiatan) for satu in usulan),
        tanpa_kelanjutan=sum(not satu.diajukan_kembali and not satu.kegiatan for satu in usulan),
        keputusan=tanpa_nol(**{nama.value: keputusan.count(nama) for nama in KeputusanUsulan}),
    )
