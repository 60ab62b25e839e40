"""The workspace: the whole data set, checked file by file, looked up by id and by date."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase
from typing import Final, TypeVar

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, terdekat
from generator.model.berkas import Berkas, SumberFakta
from generator.model.dasar_hukum import DaftarDasarHukum, DasarHukum
from generator.model.ekonomi import TabelSektor
from generator.model.evaluasi import Evaluasi
from generator.model.fasilitator import DaftarFasilitator, Fasilitator
from generator.model.forum import Forum
from generator.model.instansi import DaftarInstansi, Instansi
from generator.model.istilah import DaftarIstilah, Istilah
from generator.model.jejak import Buku, Jejak, buku_berkas, buku_gambar, buku_sehimpun, deret_berkas, deret_sehimpun
from generator.model.kalender import Kalender
from generator.model.klaster import Klaster
from generator.model.lambang import FOLDER
from generator.model.pejabat import DaftarPejabat, Jabatan, Pejabat
from generator.model.penerbit import Penerbit
from generator.model.pokja import DaftarPokja, Pokja
from generator.model.rapat import Rapat
from generator.model.sumber_dana import DaftarSumberDana, SumberDana
from generator.model.surat import Surat
from generator.model.surat_masuk import AgendaMasuk
from generator.model.usulan import DaftarUsulan
from generator.model.validasi import validasi
from generator.model.wilayah import KabKota, Wilayah
from generator.reading import Bacaan

KODE_ASING: Final = "RUANG-ASING"
KODE: Final[DaftarKode] = {
    "RUANG-KURANG": "Berkas yang wajib ada di ruang kerja tidak ditemukan.",
    KODE_ASING: "Berkas di clusters/ atau forum/ bukan rekaman yang dikenal.",
}

Tambahan = Mapping[str, object]
_B = TypeVar("_B", bound=Berkas)


def _klaster(cocok: re.Match[str]) -> Tambahan:
    return {"id": f"{cocok['wilayah']}-{cocok['klaster']}"}


def _tahunan(cocok: re.Match[str]) -> Tambahan:
    klaster = f"{cocok['wilayah']}-{cocok['klaster']}"
    return {"id": f"{klaster}-{cocok['jenis']}-{cocok['tahun']}", "klaster": klaster, "tahun": cocok["tahun"]}


def _bernama(cocok: re.Match[str]) -> Tambahan:
    return {"id": cocok["id"]}


def _bertahun(cocok: re.Match[str]) -> Tambahan:
    return {"id": cocok["id"], "tahun_kalender": cocok["tahun"]}


def _agenda(cocok: re.Match[str]) -> Tambahan:
    return {"penerbit": cocok["penerbit"], "tahun": cocok["tahun"]}


def _kalender(cocok: re.Match[str]) -> Tambahan:
    return {"tahun": cocok["tahun"]}


def _tanpa(_cocok: re.Match[str]) -> Tambahan:
    return {}


_KLASTER = r"clusters/(?P<wilayah>[^/]+)/(?P<klaster>[^/]+)"
_SUSUNAN: Final[tuple[tuple[re.Pattern[str], type[Berkas], Callable[[re.Match[str]], Tambahan]], ...]] = tuple(
    (re.compile(pola + r"\.yaml"), jenis, tambahan)
    for pola, jenis, tambahan in (
        (_KLASTER + "/profil", Klaster, _klaster),
        (_KLASTER + r"/(?P<jenis>evaluasi)/(?P<tahun>[0-9]{4})", Evaluasi, _tahunan),
        (_KLASTER + r"/(?P<jenis>usulan)/(?P<tahun>[0-9]{4})", DaftarUsulan, _tahunan),
        ("forum/forum", Forum, _tanpa),
        ("forum/penerbit/(?P<id>[^/]+)", Penerbit, _bernama),
        ("forum/wilayah", Wilayah, _tanpa),
        ("forum/instansi", DaftarInstansi, _tanpa),
        ("forum/pejabat", DaftarPejabat, _tanpa),
        ("forum/pokja", DaftarPokja, _tanpa),
        ("forum/sumber-dana", DaftarSumberDana, _tanpa),
        ("forum/fasilitator", DaftarFasilitator, _tanpa),
        ("forum/istilah", DaftarIstilah, _tanpa),
        ("forum/dasar-hukum", DaftarDasarHukum, _tanpa),
        (r"forum/surat/(?P<tahun>[0-9]{4})/(?P<id>[^/]+)", Surat, _bertahun),
        (r"forum/surat-masuk/(?P<tahun>[0-9]{4})/(?P<penerbit>[^/]+)", AgendaMasuk, _agenda),
        (r"forum/rapat/(?P<tahun>[0-9]{4})/(?P<id>[^/]+)", Rapat, _bertahun),
        (r"forum/kalender/(?P<tahun>[0-9]{4})", Kalender, _kalender),
        ("forum/ekonomi/(?P<id>[^/]+)", TabelSektor, _bernama),
    )
)
WAJIB: Final = tuple(f"forum/{nama}.yaml" for nama in ("forum", "wilayah", "instansi", "pejabat", "pokja", "sumber-dana"))
PROFIL: Final = "clusters/*/*/profil.yaml"
"""Glob of the cluster profiles."""
ACARA_SURAT: Final = "forum/surat/*/*.yaml"
ACARA_RAPAT: Final = "forum/rapat/*/*.yaml"
"""Globs of the acts: letters and meetings."""
SURAT_MASUK: Final = "forum/surat-masuk/*/*.yaml"
"""Glob of the registers of letters received."""


def tahunan(jenis: str, tahun: int | str = "*") -> str:
    """Glob of the files ``evaluasi`` or ``usulan`` of a year."""
    return f"clusters/*/*/{jenis}/{tahun}.yaml"


def pola_klaster(id_: str) -> str:
    """Glob of the folder of a cluster that is not there: its id does not tell where its two folders part."""
    return f"clusters/{id_.replace('-', '[-/]')}"


def _pola_tahunan(jenis: str, klaster: str, tahun: int) -> str:
    return f"{pola_klaster(klaster)}/{jenis}/{tahun}.yaml"


@dataclass(frozen=True, slots=True)
class Ruang:
    """All records that passed their own checks, by id; `bacaan` keeps positions for complaints.

    A file that failed or lacks is left out and named in `rusak`, so that papers which do not read it can still be built.
    `lambang` are the pictures below ``forum/lambang`` by name. `sumber` is what the files directly below ``forum/`` say of
    their sources; other records bear their own.
    """

    forum: Forum
    bacaan: Mapping[str, Bacaan]
    rusak: frozenset[str] = frozenset()
    klaster: Mapping[str, Klaster] = field(default_factory=dict)
    evaluasi: Mapping[tuple[str, int], Evaluasi] = field(default_factory=dict)
    usulan: Mapping[tuple[str, int], DaftarUsulan] = field(default_factory=dict)
    penerbit: Mapping[str, Penerbit] = field(default_factory=dict)
    wilayah: Mapping[str, KabKota] = field(default_factory=dict)
    instansi: Mapping[str, Instansi] = field(default_factory=dict)
    jabatan: Mapping[str, Jabatan] = field(default_factory=dict)
    pejabat: Sequence[Pejabat] = ()
    pokja: Mapping[str, Pokja] = field(default_factory=dict)
    sumber_dana: Mapping[str, SumberDana] = field(default_factory=dict)
    fasilitator: Mapping[str, Fasilitator] = field(default_factory=dict)
    istilah: Sequence[Istilah] = ()
    dasar_hukum: Sequence[DasarHukum] = ()
    surat: Sequence[Surat] = ()
    surat_masuk: Sequence[AgendaMasuk] = ()
    rapat: Sequence[Rapat] = ()
    kalender: Mapping[int, Kalender] = field(default_factory=dict)
    ekonomi: Mapping[str, TabelSektor] = field(default_factory=dict)
    contoh: frozenset[str] = frozenset()
    sumber: Mapping[str, tuple[SumberFakta, ...]] = field(default_factory=dict)
    lambang: Mapping[str, bytes] = field(default_factory=dict)
    jejak: Jejak | None = None
    tanpa_jejak: Ruang | None = None

    def berjejak(self, jejak: Jejak) -> Ruang:
        """The same records; whatever is looked up in them is noted in `jejak`. The forum's own record always is."""
        return replace(
            self,
            forum=jejak.ambil(self.forum),
            klaster=buku_berkas(self.klaster, jejak, lambda id_: f"{pola_klaster(id_)}/profil.yaml", PROFIL),
            evaluasi=buku_berkas(self.evaluasi, jejak, lambda satu: _pola_tahunan("evaluasi", *satu), tahunan("evaluasi")),
            usulan=buku_berkas(self.usulan, jejak, lambda satu: _pola_tahunan("usulan", *satu), tahunan("usulan")),
            penerbit=buku_berkas(self.penerbit, jejak, "forum/penerbit/{}.yaml".format, "forum/penerbit/*.yaml"),
            kalender=buku_berkas(self.kalender, jejak, "forum/kalender/{}.yaml".format, "forum/kalender/*.yaml"),
            ekonomi=buku_berkas(self.ekonomi, jejak, "forum/ekonomi/{}.yaml".format, "forum/ekonomi/*.yaml"),
            surat=deret_berkas(self.surat, jejak, ACARA_SURAT),
            surat_masuk=deret_berkas(self.surat_masuk, jejak, SURAT_MASUK),
            rapat=deret_berkas(self.rapat, jejak, ACARA_RAPAT),
            wilayah=buku_sehimpun(self.wilayah, jejak, "forum/wilayah.yaml"),
            instansi=buku_sehimpun(self.instansi, jejak, "forum/instansi.yaml"),
            jabatan=buku_sehimpun(self.jabatan, jejak, "forum/pejabat.yaml"),
            pejabat=deret_sehimpun(self.pejabat, jejak, "forum/pejabat.yaml"),
            pokja=buku_sehimpun(self.pokja, jejak, "forum/pokja.yaml"),
            sumber_dana=buku_sehimpun(self.sumber_dana, jejak, "forum/sumber-dana.yaml"),
            fasilitator=buku_sehimpun(self.fasilitator, jejak, "forum/fasilitator.yaml"),
            istilah=deret_sehimpun(self.istilah, jejak, "forum/istilah.yaml"),
            dasar_hukum=deret_sehimpun(self.dasar_hukum, jejak, "forum/dasar-hukum.yaml"),
            lambang=buku_gambar(self.lambang, jejak, FOLDER),
            sumber=Buku(self.sumber, self._sumber_berjejak(jejak), lambda: jejak.cari("forum/*.yaml")),
            jejak=jejak,
            tanpa_jejak=self.tanpa_jejak or self,
        )

    def _sumber_berjejak(self, jejak: Jejak) -> Callable[[str], tuple[SumberFakta, ...]]:
        def ambil(berkas: str) -> tuple[SumberFakta, ...]:
            jejak.baca(berkas)
            return self.sumber[berkas]

        return ambil

    def telusuri(self, *pola: str) -> Ruang:
        """The same records to search at the globs `pola`, without reading what is passed over; `baca` names what was found."""
        if self.jejak is None or self.tanpa_jejak is None:
            return self
        self.jejak.dicari.update(pola)
        if self.jejak.sentuhan is not None:
            return self.tanpa_jejak.berjejak(Jejak(sentuhan=self.jejak.sentuhan))
        return self.tanpa_jejak

    def terbaca(self, rekaman: _B) -> _B:
        """A record that was found elsewhere, noted as read."""
        return rekaman if self.jejak is None else self.jejak.ambil(rekaman)

    def baca(self, *berkas: str) -> None:
        """Note files that a search found as read."""
        if self.jejak is not None:
            self.jejak.dibaca.update(berkas)

    def pemegang(self, jabatan: str, tanggal: date) -> Pejabat | None:
        """Who holds a post on a day (row 100), ``None`` when nobody does."""
        return next((satu for satu in self.pejabat if satu.jabatan == jabatan and satu.berlaku.meliputi(tanggal)), None)

    def klaster_berurut(self) -> tuple[Klaster, ...]:
        """Clusters by kabupaten/kota of filing, those over several last, then by name."""
        return tuple(sorted(self.klaster.values(), key=lambda satu: (satu.lintas, satu.kabkota[0], satu.nama)))

    def utuh(self, *pola: str) -> bool:
        """Whether every file at the globs `pola` became a record: if not, what is unknown may stand in one that did not."""
        return not any(fnmatchcase(berkas, satu) for berkas in self.rusak for satu in pola)

    def tempat(self, berkas: str, *jalur: str | int) -> Tempat:
        """Where a value stands; the nearest enclosing value when it is not written."""
        return self.bacaan[berkas].tempat(jalur)


def muat_ruang(bacaan: Mapping[str, Bacaan]) -> tuple[Ruang | None, list[Keluhan]]:
    """Records of all files, and every complaint about single files. ``None`` when the forum's own record is unusable."""
    keluhan: list[Keluhan] = []
    dibaca: dict[str, Berkas] = {}
    rusak: set[str] = set()
    for jalur, satu in bacaan.items():
        rekaman, salah = _muat_berkas(jalur, satu)
        keluhan += salah
        if rekaman is None:
            rusak.add(jalur)
        else:
            dibaca[jalur] = rekaman
    kurang = [satu for satu in WAJIB if satu not in bacaan]
    rusak |= set(kurang)
    keluhan += [
        Keluhan("RUANG-KURANG", Berat.GALAT, Tempat(wajib), "berkas wajib tidak ada", perbaikan="buat berkas itu")
        for wajib in kurang
    ]
    forum = dibaca.get("forum/forum.yaml")
    if not isinstance(forum, Forum):
        return None, keluhan
    return _kumpulkan(forum, bacaan, dibaca, frozenset(rusak)), keluhan


def _muat_berkas(jalur: str, bacaan: Bacaan) -> tuple[Berkas | None, list[Keluhan]]:
    for pola, jenis, tambahan in _SUSUNAN:
        if cocok := pola.fullmatch(jalur):
            return validasi(jenis, bacaan, {**tambahan(cocok), "berkas": jalur})
    dikenal = terdekat(jalur, WAJIB)
    return None, [
        Keluhan(
            KODE_ASING,
            Berat.GALAT,
            Tempat(jalur, 1, 1),
            "berkas ini bukan rekaman yang dikenal",
            diharapkan="letak seperti clusters/<kabkota>/<klaster>/profil.yaml atau forum/<nama>.yaml",
            perbaikan=f"mungkin {dikenal}" if dikenal else "pindahkan atau hapus berkas ini",
        )
    ]


def _kumpulkan(forum: Forum, bacaan: Mapping[str, Bacaan], dibaca: Mapping[str, Berkas], rusak: frozenset[str]) -> Ruang:
    daftar_pejabat = _semua(DaftarPejabat, dibaca)
    return Ruang(
        forum=forum,
        bacaan=bacaan,
        rusak=rusak,
        klaster={satu.id: satu for satu in _semua(Klaster, dibaca)},
        evaluasi={(satu.klaster, satu.tahun): satu for satu in _semua(Evaluasi, dibaca)},
        usulan={(satu.klaster, satu.tahun): satu for satu in _semua(DaftarUsulan, dibaca)},
        penerbit={satu.id: satu for satu in _semua(Penerbit, dibaca)},
        wilayah={satu.kode: satu for berkas in _semua(Wilayah, dibaca) for satu in berkas.kabkota},
        instansi={satu.id: satu for berkas in _semua(DaftarInstansi, dibaca) for satu in berkas.instansi},
        jabatan={satu.id: satu for berkas in daftar_pejabat for satu in berkas.jabatan},
        pejabat=tuple(satu for berkas in daftar_pejabat for satu in berkas.pejabat),
        pokja={satu.id: satu for berkas in _semua(DaftarPokja, dibaca) for satu in berkas.pokja},
        sumber_dana={satu.id: satu for berkas in _semua(DaftarSumberDana, dibaca) for satu in berkas.sumber_dana},
        fasilitator={satu.id: satu for berkas in _semua(DaftarFasilitator, dibaca) for satu in berkas.fasilitator},
        istilah=tuple(satu for berkas in _semua(DaftarIstilah, dibaca) for satu in berkas.istilah),
        dasar_hukum=tuple(satu for berkas in _semua(DaftarDasarHukum, dibaca) for satu in berkas.dasar_hukum),
        surat=tuple(_semua(Surat, dibaca)),
        surat_masuk=tuple(_semua(AgendaMasuk, dibaca)),
        rapat=tuple(_semua(Rapat, dibaca)),
        kalender={satu.tahun: satu for satu in _semua(Kalender, dibaca)},
        ekonomi={satu.id: satu for satu in _semua(TabelSektor, dibaca)},
        contoh=frozenset(jalur for jalur, satu in dibaca.items() if satu.contoh),
        sumber={
            jalur: satu.sumber for jalur, satu in dibaca.items() if fnmatchcase(jalur, "forum/*.yaml") and jalur.count("/") == 1
        },
    )


def _semua(jenis: type[_B], dibaca: Mapping[str, Berkas]) -> list[_B]:
    return [satu for satu in dibaca.values() if isinstance(satu, jenis)]
