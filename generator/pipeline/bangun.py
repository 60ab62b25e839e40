"""From a checked workspace to published outputs: all papers are made first; the set appears whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path

from generator.documents.katalog import Katalog
from generator.documents.keluaran import Keluaran as Format
from generator.documents.srikandi import bukan_surat, dapat_ditandai, muat_srikandi
from generator.keluhan import Berat, Keluhan, urutkan
from generator.model.ruang import Ruang
from generator.pipeline.bagian_terbaca import bagian_terbaca
from generator.pipeline.batas import PROSES
from generator.pipeline.berkas_terbaca import mengingat
from generator.pipeline.beruntun import Hasil, berkelompok, tulis_beruntun
from generator.pipeline.katalog_terbaca import katalog_terbaca
from generator.pipeline.lacak import Bahasan, lacak
from generator.pipeline.manifes import Entri
from generator.pipeline.masukan import folder_templat
from generator.pipeline.naskah import SRIKANDI, Naskah, Tersusun, susun_naskah
from generator.pipeline.peladen import siapkan
from generator.pipeline.pelaksana import Memantau, pelaksana
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.perakit import perakit
from generator.pipeline.pesanan import GagalBangun, IdTidakDikenal, Pesanan
from generator.pipeline.putusan_terbaca import putusan_terbaca
from generator.pipeline.rancangan import Bahan, Rancangan, Rencana, rencanakan
from generator.pipeline.rekaman_terbaca import rekaman_terbaca
from generator.pipeline.simpanan import buka_simpanan
from generator.pipeline.terbit import HasilTerbit, Keluaran, terbitkan
from generator.pipeline.titipan import Penitipan, penitipan
from generator.tree import Dokumen, Tema
from generator.writers.huruf_bawaan import batasi_huruf
from generator.writers.pdf import dahulukan

Kabar = Callable[[int, int, str], None]
"""Hears of progress: papers done, papers in all, the path of the one that is made now (empty at the end)."""

Tulis = Callable[[Naskah], tuple[Keluaran, ...]]
"""Writes the outputs of a paper."""
TulisBanyak = Callable[[Iterable[Naskah]], Iterator[Hasil]]
"""Writes letters, each as soon as a process is free."""

_SAMPING = re.compile(r"(?:\.baru(?:-[0-9]+)?)(\.[a-z]+)\Z")


@dataclass(frozen=True, slots=True)
class Penolakan:
    """A paper that was not made, and the errors that forbid it."""

    jalur: str
    keluhan: tuple[Keluhan, ...]


@dataclass(frozen=True, slots=True)
class HasilBangun:
    """The records, the number of papers made from them, of their PDF pages, what was published, what was refused.

    `keluhan` are the errors that refused a paper or leave open which papers there are, sorted; `galat_lain` counts those
    that concern none of the papers asked for, `peringatan` are warnings about pages that were published all the same. `utuh`:
    all that was asked for was made; a draft accepts errors in records.
    `jenis` are the ids of the kinds asked for; `berbuku` says that a paper with a workbook of its tables is among them.
    """

    ruang: Ruang
    jenis: tuple[str, ...]
    naskah: int
    berbuku: bool
    halaman: int
    terbit: HasilTerbit
    ditolak: tuple[Penolakan, ...]
    keluhan: tuple[Keluhan, ...]
    galat_lain: int
    peringatan: tuple[Keluhan, ...]
    utuh: bool


def bangun(
    akar: Path, keluar: Path, pesanan: Pesanan, komit: str, kabar: Kabar = lambda *_: None, memantau: Memantau = lambda _: None
) -> HasilBangun:
    """Build the papers of `pesanan` below `keluar`; those that errors forbid are refused, the others built all the same.

    Outputs of papers that there are no more are removed. Raises `GagalBangun`, `IdTidakDikenal`, `GalatTerbit`,
    `KeluaranCacat`, `GalatPenjadwal`, and for PDF `PdfTidakTersedia` without the layout engine; then nothing was written.
    """
    templat = folder_templat(akar)
    batasi_huruf(templat / "tema")  # the library that draws charts looks for fonts once, whether it draws for a tree or a DOCX
    if pesanan.berproses:
        siapkan(templat / "tema")
    with rekaman_terbaca(pesanan.cache, akar) as baca, putusan_terbaca(pesanan.cache, akar) as putusan:
        periksa = periksa_ruang(akar, baca, putusan)
    galat = tuple(satu for satu in periksa.keluhan if satu.berat is Berat.GALAT)
    if periksa.ruang is None:
        raise GagalBangun(galat)
    with bagian_terbaca(pesanan.cache, periksa.ruang, akar, templat) as bagian:
        katalog, salah = katalog_terbaca(pesanan.cache, templat)
        tag, salah_tag = muat_srikandi(templat)
        if pesanan.srikandi and tag is None:
            raise GagalBangun(tuple(salah_tag))
        bahan = Bahan(periksa.ruang, katalog, templat / "tema", pesanan.draf, galat, tuple(salah), ingatan=bagian)
        rencana = [rencanakan(bahan, katalog.jenis[id_]) for id_ in _id_dipilih(katalog, pesanan, salah)]
        rancangan = [satu for sebuah in rencana for satu in sebuah.rancangan if pesanan.kepada in (None, satu.penerima)]
        if pesanan.kepada and not rancangan and not any(satu.keluhan for satu in rencana):
            raise IdTidakDikenal(
                pesanan.kepada, (satu.penerima for sebuah in rencana for satu in sebuah.rancangan if satu.penerima)
            )
        if pesanan.srikandi:
            rancangan = [satu for satu in rancangan if dapat_ditandai(satu.jenis.bentuk)]
            if not rancangan:
                raise GagalBangun((bukan_surat(pesanan.jenis),))
        bersama = pesanan.cara == PROSES  # processes elsewhere do not see the file
        format_ = (Format.DOCX,) if pesanan.srikandi else pesanan.format
        with (
            penitipan() as titipan,
            pelaksana(pesanan.cache, pesanan.cara, pesanan.batas, memantau) as laksana,
        ):
            simpanan = buka_simpanan(pesanan.cache, "naskah")

            def tersusun(dokumen: Dokumen, tema: Tema) -> None:
                if not format_ or Format.PDF in format_:
                    dahulukan(dokumen, tema, bahan.aset, laksana.dahulukan, simpanan)

            def tulis(naskah: Naskah) -> tuple[Keluaran, ...]:
                # Not for letters, which other processes write.
                from generator.pipeline.pembacaan import baca_bersama
                from generator.pipeline.tulis import tulis_naskah

                return tulis_naskah(
                    naskah,
                    aset=bahan.aset,
                    akar=akar,
                    format_=pesanan.format,
                    laksana=laksana,
                    tag=tag,
                    srikandi=pesanan.srikandi,
                    ingat=mengingat(pesanan.cache),
                    rakit=perakit(pesanan.perakit, pesanan.cache),
                    simpanan=simpanan,
                    membaca=partial(baca_bersama, pekerjaan=laksana.pekerjaan, aset=bahan.aset) if bersama else None,
                )

            tulis_banyak = partial(
                tulis_beruntun, aset=bahan.aset, format_=format_, tag=tag, perakit=pesanan.perakit, pelaksana=laksana
            )
            hasil = _Hasil(titipan, len(rancangan), kabar)
            _buat(bahan, rancangan, hasil, partial(berkelompok, format_=format_), tersusun, tulis, tulis_banyak)
            kabar(hasil.semua, hasil.semua, "")
            terbit = terbitkan(hasil.keluaran, keluar, komit, lambda entri: _usang(entri, bahan, rencana))
        keluhan = {
            *(satu for sebuah in rencana for satu in sebuah.keluhan),
            *(satu for ditolak in hasil.ditolak for satu in ditolak.keluhan),
            *(() if pesanan.jenis else salah),
        }
        return HasilBangun(
            ruang=periksa.ruang,
            jenis=tuple(satu.jenis.kepala.id for satu in rencana),
            naskah=hasil.naskah,
            berbuku=hasil.berbuku,
            halaman=sum(satu.halaman or 0 for satu in hasil.keluaran),
            terbit=terbit,
            ditolak=tuple(hasil.ditolak),
            keluhan=tuple(urutkan(keluhan)),
            galat_lain=sum(satu not in keluhan for satu in galat),
            peringatan=tuple(keluhan for satu in hasil.keluaran for keluhan in satu.peringatan),
            utuh=not hasil.ditolak and keluhan <= (set(galat) if pesanan.draf else set()),
        )


def _id_dipilih(katalog: Katalog, pesanan: Pesanan, salah: Sequence[Keluhan]) -> list[str]:
    for id_ in pesanan.jenis:
        if id_ not in katalog.jenis:
            # A kind whose template is faulty is not in the catalogue.
            raise GagalBangun(tuple(salah)) if salah else IdTidakDikenal(id_, katalog.jenis)
    return [id_ for id_ in katalog.jenis if not pesanan.jenis or id_ in pesanan.jenis]


@dataclass(slots=True)
class _Hasil:
    """What a build has made so far."""

    titipan: Penitipan
    semua: int
    kabar: Kabar
    naskah: int = 0
    berbuku: bool = False
    keluaran: list[Keluaran] = field(default_factory=list)
    ditolak: list[Penolakan] = field(default_factory=list)

    def mulai(self, jalur: str) -> None:
        self.kabar(self.naskah + len(self.ditolak), self.semua, jalur)

    def tolak(self, jalur: str, keluhan: tuple[Keluhan, ...]) -> None:
        self.ditolak.append(Penolakan(jalur, keluhan))

    def terima(self, naskah: Naskah, keluaran: Sequence[Keluaran]) -> None:
        """Keeps the outputs on the disk until all papers are made."""
        self.naskah += 1
        self.berbuku = self.berbuku or bool(naskah.buku_kerja and not naskah.isian)
        self.keluaran += (
            replace(satu, data=self.titipan.titip(satu.data)) if isinstance(satu.data, bytes) else satu for satu in keluaran
        )


def _buat(
    bahan: Bahan,
    rancangan: Sequence[Rancangan],
    hasil: _Hasil,
    berkelompok: Callable[[Naskah], bool],
    tersusun: Tersusun,
    tulis: Tulis,
    tulis_banyak: TulisBanyak,
) -> None:
    """Letters first, made as processes get free; then, one after the other, the papers that take all processes themselves."""
    sendiri: list[Naskah] = []

    def surat() -> Iterator[Naskah]:
        for satu in rancangan:
            naskah = None if satu.jenis.kepala.bagian else _susun(bahan, satu, hasil)
            if naskah and berkelompok(naskah):
                yield naskah
            elif naskah:
                sendiri.append(naskah)

    def buku() -> Iterator[Naskah]:
        for satu in rancangan:
            naskah = _susun(bahan, satu, hasil, tersusun) if satu.jenis.kepala.bagian else None
            if naskah:
                yield naskah

    for naskah, jadi in tulis_banyak(surat()):
        hasil.mulai(naskah.jalur)
        if isinstance(jadi, NaskahDitolak):
            hasil.tolak(naskah.jalur, lacak(jadi.keluhan, _bahasan(bahan, naskah)))
        else:
            hasil.terima(naskah, jadi)
    for naskah in chain(sendiri, buku()):
        hasil.mulai(naskah.jalur)
        try:
            hasil.terima(naskah, tulis(naskah))
        except NaskahDitolak as galat:
            hasil.tolak(naskah.jalur, lacak(galat.keluhan, _bahasan(bahan, naskah)))


def _bahasan(bahan: Bahan, naskah: Naskah) -> Bahasan:
    return Bahasan(naskah.jalur, naskah.dokumen, bahan.ruang, naskah.rekaman, naskah.templat, bahan.templat)


def _susun(bahan: Bahan, rancangan: Rancangan, hasil: _Hasil, tersusun: Tersusun = lambda *_: None) -> Naskah | None:
    """The paper, ``None`` for one that errors forbid, which `hasil` then names."""
    try:
        return susun_naskah(bahan, rancangan, tersusun)
    except NaskahDitolak as galat:
        hasil.tolak(rancangan.jalur, galat.keluhan)
        return None


def _usang(entri: Entri, bahan: Bahan, rencana: Sequence[Rencana]) -> bool:
    """Whether an output of this plan year belongs to a paper, or is of a format, that there is no more."""
    for satu in rencana:
        if entri.jenis == satu.jenis.kepala.id and entri.jalur.startswith(f"{bahan.ruang.forum.tahun_rencana}/"):
            berkas = {jalur for naskah in satu.rancangan for jalur in naskah.berkas}
            return not satu.keluhan and _SAMPING.sub(r"\1", entri.jalur).replace(SRIKANDI, "") not in berkas
    return False
