"""Proposals of all clusters by who carries them out: a matrix for each level, and for each office its parts (row 84)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from generator.analysis.rekap import LINTAS, SEBUTAN_TINGKAT, BagianPagu, bagian_pagu
from generator.bahasa.urutan import kunci_urut
from generator.documents.sebutan import sebut_instansi, sebut_sumber
from generator.documents.tabel.usulan import MATRIKS, baris_usulan
from generator.model.instansi import Tingkat
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks
from generator.tree.tabel import Mentah

_TERPAKAI = tuple(urutan for urutan, kolom in enumerate(MATRIKS) if kolom.kunci != "permasalahan")
"""The columns of a level's matrix: the problem stands in the matrix of the cluster and may fill pages."""
_KOLOM = tuple(MATRIKS[urutan] for urutan in _TERPAKAI)
_PELAKSANA = (
    Kolom("id", "ID", "kode", lebar=0, medan="id"),
    Kolom("program", "Program/Kegiatan", lebar=3, medan="program"),
    Kolom("klaster", "Klaster", lebar=1.4),
    Kolom("sumber", "Sumber dana", lebar=1.7, rinci=True, medan="rincian"),
    Kolom("pagu", "Pagu usulan (Rp)", "rupiah", lebar=0.4, rinci=True, medan="rincian"),
    Kolom("prioritas", "Prioritas", "kode", lebar=0, rata="tengah", medan="prioritas"),
)


def bagian_tingkat(ruang: Ruang, tingkat: Tingkat) -> tuple[BagianPagu, ...]:
    """The amounts of the plan year that `tingkat` carries out, by cluster in the book's order."""
    return tuple(satu for satu in bagian_pagu(ruang, ruang.forum.tahun_rencana) if satu.tingkat is tingkat)


def tabel_tingkat(ruang: Ruang, tingkat: Tingkat) -> Tabel:
    """The matrix of a level over all clusters, each with its sum; a proposal stands in it with that level's part only."""
    tahun, sebutan = ruang.forum.tahun_rencana, SEBUTAN_TINGKAT[tingkat]
    semua = bagian_tingkat(ruang, tingkat)
    baris: list[BarisTabel] = []
    nomor = 0
    for nama, milik in _berkelompok(semua, lambda satu: satu.klaster.nama):
        baris.append(BarisTabel(_kosong(_KOLOM), "subjudul", f"Klaster {nama}"))
        for _id, potongan in _berkelompok(milik, lambda satu: satu.usulan.id):
            nomor += 1
            rincian = tuple(satu.rincian for satu in potongan)
            baris += [
                BarisTabel(tuple(satu.sel[urutan] for urutan in _TERPAKAI), lanjutan=satu.lanjutan, asal=satu.asal)
                for satu in baris_usulan(ruang, nomor, potongan[0].usulan, rincian)
            ]
        baris.append(BarisTabel(_kosong(_KOLOM, _pagu(milik)), "subtotal", f"Jumlah Klaster {nama}"))
    baris.append(BarisTabel(_kosong(_KOLOM, _pagu(semua)), "total", f"Jumlah Tingkat {sebutan}"))
    return Tabel(
        _KOLOM,
        tuple(baris),
        gaya="matriks",
        keterangan=(Teks(f"Matriks Usulan Program Tingkat {sebutan}, Tahun {tahun}"),),
        sumber=(Teks("matriks usulan program setiap klaster. TW = triwulan. Prioritas 1 = tertinggi."),),
        ringkasan=f"Usulan semua klaster yang dilaksanakan tingkat {sebutan}, dengan pagu setiap sumber dana dan pelaksana.",
        id=f"tabel-tingkat-{tingkat}",
    )


def tabel_pelaksana(ruang: Ruang, tingkat: Tingkat) -> tuple[Tabel, ...]:
    """What each office of a level is proposed to do, a table each with its sum; offices of kabupaten/kota by their region."""
    instansi = _berkelompok(_berurut(ruang, tingkat), lambda satu: satu.rincian.pelaksana)
    return tuple(_tabel_pelaksana(ruang, tingkat, id_, _pelaksana(ruang, milik[0]), milik) for id_, milik in instansi)


def tabel_pelaksana_daerah(ruang: Ruang) -> tuple[Tabel, ...]:
    """The same for the offices of each kabupaten/kota in one table, so that a workbook has no sheet of two rows for each.

    Offices of several kabupaten/kota come last.
    """
    daerah = _berkelompok(_berurut(ruang, Tingkat.KABKOTA), lambda satu: ruang.instansi[satu.rincian.pelaksana].kabkota or "")
    return tuple(
        _tabel_pelaksana(ruang, Tingkat.KABKOTA, kode, f"Pelaksana di {_nama_daerah(ruang, kode)}", milik, berkelompok=True)
        for kode, milik in daerah
    )


def _berurut(ruang: Ruang, tingkat: Tingkat) -> list[BagianPagu]:
    """The amounts of a level by the code of the office's kabupaten/kota, then by its name."""
    wilayah = {kode: nomor for nomor, kode in enumerate(ruang.wilayah)}

    def urutan(satu: BagianPagu) -> tuple[int, object]:
        kode = ruang.instansi[satu.rincian.pelaksana].kabkota
        return wilayah.get(kode or "", len(wilayah)), kunci_urut(_pelaksana(ruang, satu))

    return sorted(bagian_tingkat(ruang, tingkat), key=urutan)


def _tabel_pelaksana(
    ruang: Ruang, tingkat: Tingkat, kunci: str, sebutan: str, semua: list[BagianPagu], *, berkelompok: bool = False
) -> Tabel:
    """The parts of one office, or with `berkelompok` of several, each with its sum; `sebutan` is the name of them all."""
    baris: list[BarisTabel] = []
    for nama, milik in _berkelompok(semua, lambda satu: _pelaksana(ruang, satu)):
        isi = [
            _baris_pelaksana(ruang, satu, lanjutan=ke > 0)
            for _id, potongan in _berkelompok(milik, lambda satu: satu.usulan.id)
            for ke, satu in enumerate(potongan)
        ]
        if berkelompok:
            jumlah = BarisTabel(_kosong(_PELAKSANA, _pagu(milik)), "subtotal", "Jumlah")
            isi = [BarisTabel(_kosong(_PELAKSANA), "subjudul", nama), *isi, jumlah]
        baris += isi
    baris.append(BarisTabel(_kosong(_PELAKSANA, _pagu(semua)), "total", f"Jumlah {sebutan.removeprefix('Pelaksana di ')}"))
    return Tabel(
        _PELAKSANA,
        tuple(baris),
        keterangan=(Teks(f"Usulan bagi {sebutan}, Tahun {ruang.forum.tahun_rencana}"),),
        sumber=(Teks("matriks usulan program setiap klaster. Pagu hanya bagian pelaksana yang bersangkutan."),),
        ringkasan=f"Usulan bagi {sebutan} dengan sumber dana dan pagunya.",
        id=f"pelaksana-{tingkat}" + (f"-{kunci.replace('.', '-')}" if kunci else ""),
    )


def _nama_daerah(ruang: Ruang, kode: str) -> str:
    return ruang.wilayah[kode].nama if kode else LINTAS.title()


def _baris_pelaksana(ruang: Ruang, satu: BagianPagu, *, lanjutan: bool) -> BarisTabel:
    usulan = satu.usulan
    sumber = sebut_sumber(ruang.sumber_dana[satu.rincian.sumber])
    sel = (usulan.id, usulan.program, satu.klaster.nama, sumber, satu.rincian.pagu, usulan.prioritas)
    return BarisTabel(sel, lanjutan=lanjutan, asal=usulan.id)


def _pelaksana(ruang: Ruang, satu: BagianPagu) -> str:
    return sebut_instansi(ruang, satu.rincian.pelaksana, ruang.forum.tanggal_data)


def _berkelompok(semua: Iterable[BagianPagu], kunci: Callable[[BagianPagu], str]) -> Iterator[tuple[str, list[BagianPagu]]]:
    """Neighbours of one name together."""
    return ((nama, list(milik)) for nama, milik in groupby(semua, kunci))


def _pagu(semua: Iterable[BagianPagu]) -> int:
    return sum(satu.rincian.pagu for satu in semua)


def _kosong(kolom: tuple[Kolom, ...], pagu: int | None = None) -> tuple[Mentah, ...]:
    return tuple(pagu if satu.kunci == "pagu" else None for satu in kolom)
