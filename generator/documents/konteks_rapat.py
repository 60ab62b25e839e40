"""What the papers of a meeting may be given: contexts by name, each a function of the meeting and of whom the paper is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from generator.analysis.angka_buku import AngkaBuku, angka_buku
from generator.analysis.jawaban import Jawaban, jawaban, surat_terakhir
from generator.analysis.undangan import nomor_undangan
from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.terbilang import terbilang
from generator.bahasa.urutan import butir_kalimat
from generator.documents.konteks import TITIK
from generator.documents.penanda import penanda
from generator.documents.penerima import PERMOHONAN, Penerima
from generator.documents.permasalahan import uraian_permasalahan
from generator.documents.sebutan_rapat import nama_rapat, sebut_hari, sebut_tanggal, sebut_waktu
from generator.documents.tabel.rapat import orang_hadir, tabel_hadir, tabel_keputusan, tabel_penanda, yang_diundang
from generator.documents.tabel.usulan import tabel_matriks
from generator.documents.unsur_surat import tempat_tanggal
from generator.model.forum import Forum
from generator.model.klaster import Klaster
from generator.model.penerbit import Penerbit
from generator.model.rapat import JenisRapat, Rapat
from generator.model.ruang import Ruang
from generator.tree import (
    BarisIsian,
    BlokTandaTangan,
    Daftar,
    IsiBaris,
    KataNaskah,
    Narasi,
    Nilai,
    Paragraf,
    Penanda,
    Tabel,
    Teks,
    Tema,
)

PERMINTAAN: Final[Mapping[JenisRapat, str]] = MappingProxyType(
    {JenisRapat.FEDEP: "permintaan-rapat-fedep", JenisRapat.POKJA: "permintaan-rapat-pokja"}
)
"""The kinds of letter by which FPESD asks for a meeting (rows 78 and 86)."""


@dataclass(frozen=True, slots=True)
class AcuanRapat:
    """What a paper is about: the meeting, one recipient, the look; `klaster` in a sheet repeated for clusters."""

    ruang: Ruang
    rapat: Rapat
    penerima: Penerima
    tema: Tema
    klaster: Klaster | None = None

    @property
    def penerbit(self) -> Penerbit:
        return self.ruang.penerbit[self.rapat.penerbit]


@dataclass(frozen=True, slots=True)
class KonteksRapat:
    """A context: how it is made, and its type, against which templates are checked."""

    buat: Callable[[AcuanRapat], Any]
    jenis: Any


@dataclass(frozen=True, slots=True)
class SuratDirujuk:
    """A letter that a paper answers: who sent it, its number and day."""

    dari: str
    nomor: str
    tanggal: date


SELALU_RAPAT: Final[Mapping[str, Any]] = MappingProxyType(
    {"forum": Forum, "rapat": Rapat, "penerbit": Penerbit, "penerima": Penerima, "kata": KataNaskah, "nama_rapat": str}
)
"""Names every paper of a meeting knows without declaring them."""


def selalu_rapat(acuan: AcuanRapat) -> dict[str, Any]:
    """The values of `SELALU_RAPAT`, and ``klaster`` in a sheet repeated for clusters."""
    return {
        "forum": acuan.ruang.forum,
        "rapat": acuan.rapat,
        "penerbit": acuan.penerbit,
        "penerima": acuan.penerima,
        "kata": acuan.tema.kata,
        "nama_rapat": nama_rapat(acuan.ruang, acuan.rapat),
        **({"klaster": acuan.klaster} if acuan.klaster else {}),
    }


def klaster_dibahas(acuan: AcuanRapat) -> tuple[Klaster, ...]:
    """The clusters on the agenda."""
    return tuple(acuan.ruang.klaster[satu] for satu in acuan.rapat.klaster)


def permintaan(acuan: AcuanRapat) -> SuratDirujuk | None:
    """The letter to this issuer by which the meeting was asked for, the last before the meeting."""
    ruang, rapat = acuan.ruang, acuan.rapat
    jenis = PERMINTAAN.get(rapat.jenis)
    surat = surat_terakhir(ruang, jenis, rapat.tanggal, rapat.penerbit) if jenis else None
    if surat is None:
        return None
    nomor = terbit.nomor or "" if (terbit := surat.untuk(rapat.penerbit)) else ""
    return SuratDirujuk(ruang.penerbit[surat.penerbit].pimpinan, nomor, surat.tanggal or rapat.tanggal)


def jawaban_permohonan(acuan: AcuanRapat) -> Jawaban | None:
    """How many requests for reports were answered when the invitation was written (row 55)."""
    undangan = acuan.rapat.surat_undangan
    hari = undangan.tanggal if undangan else acuan.rapat.tanggal
    surat = surat_terakhir(acuan.ruang, PERMOHONAN, hari)
    return jawaban(surat, hari) if surat else None


def rincian_undangan(acuan: AcuanRapat) -> BarisIsian:
    """Day, date, time, place, agenda, in this order (tata naskah dinas §7.2)."""
    rapat = acuan.rapat
    hari, tanggal = sebut_hari(rapat), sebut_tanggal(rapat)
    terpisah = (("hari", hari), ("tanggal", tanggal))
    awal = terpisah if acuan.tema.kata.hari_tanggal_terpisah else (("hari/tanggal", f"{hari}, {tanggal}"),)
    baris = (*awal, ("waktu", sebut_waktu(rapat.waktu)), ("tempat", rapat.tempat))
    return BarisIsian((*_baris(baris), ((Teks("acara"),), _bernomor(butir_kalimat(rapat.acara)))))


def rincian_hadir(acuan: AcuanRapat) -> BarisIsian:
    rapat = acuan.rapat
    baris = (
        ("Hari/tanggal", f"{sebut_hari(rapat)}, {sebut_tanggal(rapat)}"),
        ("Waktu", sebut_waktu(rapat.waktu)),
        ("Tempat", rapat.tempat),
        ("Acara", nama_rapat(acuan.ruang, rapat)),
    )
    return BarisIsian(_baris(baris), "daftar_hadir")


def rincian_notula(acuan: AcuanRapat) -> BarisIsian:
    """The head of minutes: what was called for, what took place, who led and who wrote (tata naskah dinas §8.1)."""
    rapat = acuan.rapat
    undangan = rapat.surat_undangan
    if acuan.tema.kata.waktu_panggilan:
        panggilan = ("Waktu panggilan", f"pukul {rapat.waktu.mulai} WIB")
    elif undangan:
        nomor = f"Nomor {milik}, " if (milik := nomor_undangan(undangan)) else ""
        panggilan = ("Surat undangan", f"{nomor}tanggal {tulis_tanggal(undangan.tanggal)}")
    else:
        panggilan = ("Surat undangan", "–")
    awal = (
        ("Rapat", nama_rapat(acuan.ruang, rapat)),
        ("Hari/tanggal", f"{sebut_hari(rapat)}, {sebut_tanggal(rapat)}"),
        panggilan,
        ("Waktu rapat", sebut_waktu(rapat.berlangsung or rapat.waktu)),
        ("Tempat", rapat.tempat),
    )
    return BarisIsian((*_baris(awal), ((Teks("Acara"),), _bernomor(rapat.acara))), "notula")


def pimpinan_notula(acuan: AcuanRapat) -> BarisIsian:
    """Who led, kept and wrote, under one heading (tata naskah dinas §8.1)."""
    rapat = acuan.rapat
    orang = (
        ("Ketua", rapat.pimpinan),
        *([("Sekretaris", rapat.sekretaris)] if rapat.sekretaris else []),
        ("Pencatat", rapat.pencatat),
    )
    return BarisIsian(_baris(orang), "notula_pimpinan", (Teks("Pimpinan rapat"),))


def peserta_notula(acuan: AcuanRapat) -> BarisIsian:
    hadir = orang_hadir(acuan.rapat)
    return BarisIsian(_baris((("Peserta rapat", f"{hadir} ({terbilang(hadir)}) orang, terlampir pada daftar hadir"),)), "notula")


def butir_kesepakatan(acuan: AcuanRapat) -> tuple[str, ...]:
    """The decisions as points of one sentence, with their days."""
    return butir_kalimat(
        [
            satu.isi.strip().rstrip(".") + (f" paling lambat tanggal {tulis_tanggal(satu.tenggat)}" if satu.tenggat else "")
            for satu in acuan.rapat.keputusan
        ]
    )


def tempat_tanggal_berita(acuan: AcuanRapat) -> Paragraf:
    """Place and date of the berita acara, over its signers."""
    berita = acuan.rapat.berita_acara
    hari = berita.tanggal if berita else None
    return Paragraf((Nilai(tempat_tanggal(acuan.penerbit, hari, acuan.rapat.tanggal)),), "sumbu")


def tanda_tangan_pimpinan(acuan: AcuanRapat) -> BlokTandaTangan:
    return BlokTandaTangan((_pimpinan(acuan),), ("Pimpinan Rapat",))


def tanda_tangan_notula(acuan: AcuanRapat) -> BlokTandaTangan:
    """Who wrote at the left, who led at the right."""
    pencatat = Penanda((), acuan.rapat.pencatat)
    return BlokTandaTangan((pencatat, _pimpinan(acuan)), ("Pimpinan Rapat",), "dua", pembuka_kiri=("Pencatat,",))


def _pimpinan(acuan: AcuanRapat) -> Penanda:
    """The chair: the holder of the post of that short name, else a name left for a pen."""
    ruang, rapat = acuan.ruang, acuan.rapat
    baris = (f"{kapital(rapat.pimpinan)},",)
    jabatan = next((satu.id for satu in ruang.jabatan.values() if satu.singkat == rapat.pimpinan), None)
    if jabatan is None or ruang.pemegang(jabatan, rapat.tanggal) is None:
        return Penanda(baris, TITIK)
    return replace(penanda(ruang, jabatan, rapat.tanggal), jabatan=baris)


def matriks_klaster(acuan: AcuanRapat) -> Tabel:
    """The programme of the sheet's cluster; its title stands over it as that of the attachment."""
    klaster = _klaster(acuan)
    daftar = acuan.ruang.usulan[klaster.id, acuan.ruang.forum.tahun_rencana]
    sumber = (Teks("usulan klaster. TW = triwulan. Prioritas 1 = tertinggi."),)
    return replace(tabel_matriks(acuan.ruang, klaster, daftar), keterangan=(), sumber=sumber)


def uraian_permasalahan_klaster(acuan: AcuanRapat) -> Narasi | None:
    """The problems that the sheet's matrix shortens."""
    return uraian_permasalahan(acuan.ruang.usulan[_klaster(acuan).id, acuan.ruang.forum.tahun_rencana].usulan)


def tanda_tangan_matriks(acuan: AcuanRapat) -> BlokTandaTangan:
    """Fasilitator and ketua FRK, who signed the programme (row 77); dots while they have not."""
    klaster = _klaster(acuan)
    tanda = acuan.ruang.usulan[klaster.id, acuan.ruang.forum.tahun_rencana].kesepakatan
    frk = klaster.frk.nama if klaster.frk else f"Forum Rembug Klaster {klaster.nama}"
    return BlokTandaTangan(
        (
            Penanda(("FASILITATOR KLASTER,",), tanda.fasilitator if tanda else TITIK),
            Penanda((f"{kapital(f'Ketua {frk}')},",), tanda.ketua_frk if tanda else TITIK),
        ),
        (f"Disepakati pada tanggal {tulis_tanggal(tanda.tanggal)}",) if tanda else (),
        "dua",
        kecil=True,
    )


def _klaster(acuan: AcuanRapat) -> Klaster:
    assert acuan.klaster is not None
    return acuan.klaster


def _baris(baris: tuple[tuple[str, str], ...]) -> tuple[tuple[IsiBaris, IsiBaris], ...]:
    return tuple(((Teks(label),), (Nilai(isi),)) for label, isi in baris)


def _bernomor(butir: tuple[str, ...]) -> Daftar | IsiBaris:
    """Numbered texts; a single one stands without a number."""
    if len(butir) == 1:
        return (Nilai(butir[0]),)
    return Daftar(tuple((Paragraf((Nilai(satu),)),) for satu in butir), "1.")


KONTEKS_RAPAT: Final[Mapping[str, KonteksRapat]] = MappingProxyType(
    {
        "klaster_dibahas": KonteksRapat(klaster_dibahas, tuple[Klaster, ...]),
        "permintaan": KonteksRapat(permintaan, SuratDirujuk | None),
        "angka": KonteksRapat(lambda acuan: angka_buku(acuan.ruang), AngkaBuku),
        "jawaban_permohonan": KonteksRapat(jawaban_permohonan, Jawaban | None),
        "rincian_undangan": KonteksRapat(rincian_undangan, BarisIsian),
        "rincian_hadir": KonteksRapat(rincian_hadir, BarisIsian),
        "rincian_notula": KonteksRapat(rincian_notula, BarisIsian),
        "pimpinan_notula": KonteksRapat(pimpinan_notula, BarisIsian),
        "peserta_notula": KonteksRapat(peserta_notula, BarisIsian),
        "jumlah_hadir": KonteksRapat(lambda acuan: orang_hadir(acuan.rapat), int),
        "butir_kesepakatan": KonteksRapat(butir_kesepakatan, tuple[str, ...]),
        "tempat_tanggal": KonteksRapat(tempat_tanggal_berita, Paragraf),
        "tabel_hadir": KonteksRapat(lambda acuan: tabel_hadir(yang_diundang(acuan.rapat)), Tabel),
        "tabel_keputusan": KonteksRapat(lambda acuan: tabel_keputusan(acuan.rapat), Tabel),
        "tabel_penanda": KonteksRapat(lambda acuan: tabel_penanda(acuan.ruang, acuan.rapat, klaster_dibahas(acuan)), Tabel),
        "tanda_tangan_pimpinan": KonteksRapat(tanda_tangan_pimpinan, BlokTandaTangan),
        "tanda_tangan_notula": KonteksRapat(tanda_tangan_notula, BlokTandaTangan),
        "matriks_klaster": KonteksRapat(matriks_klaster, Tabel),
        "uraian_permasalahan": KonteksRapat(uraian_permasalahan_klaster, Narasi | None),
        "tanda_tangan_matriks": KonteksRapat(tanda_tangan_matriks, BlokTandaTangan),
    }
)
PENGULANG_RAPAT: Final[Mapping[str, Callable[[AcuanRapat], tuple[Klaster, ...]]]] = MappingProxyType(
    {"klaster-dibahas": klaster_dibahas}
)
"""What a sheet of a meeting may be repeated for."""
