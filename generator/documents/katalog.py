"""The catalogue: a kind of document is one Markdown file below ``templates/dokumen``; its front matter says what it is.

A book is such a file without words of its own: it lists its parts, which stand below ``templates/buku``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final, Generic, TypeAlias, TypeVar

from generator.bahasa.urutan import gabung
from generator.checks.ejaan import Ejaan, baca_ejaan
from generator.documents.aliran import Lingkungan
from generator.documents.bagian import KepalaBagian
from generator.documents.bentuk import Bentuk
from generator.documents.edisi import PENGEDISI
from generator.documents.ejaan_templat import periksa_ejaan_templat
from generator.documents.jenis_surat import KEPALA
from generator.documents.konteks import KONTEKS, SELALU
from generator.documents.konteks_agenda import KONTEKS_AGENDA, SELALU_AGENDA, SELALU_DISPOSISI
from generator.documents.konteks_buku import KONTEKS_BUKU, PENGULANG, SELALU_BUKU
from generator.documents.konteks_rapat import KONTEKS_RAPAT, PENGULANG_RAPAT, SELALU_RAPAT
from generator.documents.penerima import PEMILIH
from generator.documents.penerima_rapat import PEMILIH_RAPAT
from generator.documents.penerima_surat import PEMILIH_SURAT
from generator.documents.periksa_templat import periksa, periksa_teks
from generator.documents.susun import lingkungan
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, terdekat, urutkan
from generator.model.jenis import Rekaman, Slug, Teks, pola
from generator.model.klaster import Klaster
from generator.model.rapat import CaraUndangan, JenisRapat
from generator.model.validasi import validasi
from generator.reading import Bacaan, baca

KODE: Final[DaftarKode] = {
    "KATALOG-KEPALA": "Templat tidak diawali kepala di antara dua baris ---.",
    "KATALOG-ULANG": "Bagian buku memakai konteks satu klaster atau tingkat tanpa diulang untuknya.",
    "KATALOG-NAMA": "Templat menyebut bentuk, pemilih, konteks, atau lampiran yang tidak dikenal.",
}
_Disebut: TypeAlias = tuple[tuple[str | int, ...], str, str, Collection[str]]
"""A name in a front matter: where, which, what it should be, the known ones."""

_K = TypeVar("_K", bound=Rekaman)


class Tindakan(StrEnum):
    """What the acts of a kind are: letters (``forum/surat``), meetings (``forum/rapat``), or the office's books.

    A book is that of an issuer and year: the numbers it took, the letters it had carried, those it received; a sheet is that
    of a letter received and passed on (``forum/surat-masuk``).
    """

    SURAT = "surat"
    RAPAT = "rapat"
    AGENDA_KELUAR = "agenda_keluar"
    EKSPEDISI = "ekspedisi"
    AGENDA_MASUK = "agenda_masuk"
    DISPOSISI = "disposisi"

    @property
    def agenda(self) -> bool:
        """Whether this is one of the office's books."""
        return self not in (Tindakan.SURAT, Tindakan.RAPAT)


class Dasar(StrEnum):
    """Parts of a record on which a paper may stand: three of a meeting's, then those of a letter's."""

    SURAT_UNDANGAN = "surat_undangan"
    BERITA_ACARA = "berita_acara"
    KEPUTUSAN = "keputusan"
    PENUGASAN = "penugasan"
    PENETAPAN = "penetapan"
    PENGANTAR = "pengantar"
    NOTA = "nota"


DASAR_SURAT: Final = (Dasar.PENUGASAN, Dasar.PENETAPAN, Dasar.PENGANTAR, Dasar.NOTA)
"""Parts that the act of a letter must have when its kind stands on them."""


class KepalaJenis(Rekaman):
    """Front matter. `kepada` is a selector, `data` contexts, `lampiran` other kinds, `tembusan` ids of posts.

    `beserta` are kinds that travel with the letter as papers of their own.

    `bagian` names the parts of a book; `berkas` is the file's name, without ending, of a kind that goes to nobody,
    and the sheet's name of an attachment that is also a form to fill in.
    An edition, or a paper that goes with a letter, names in `acara` the kind whose acts are its own. What the `kepada` of an
    edition selects are editions.

    The acts of a kind with `tindakan` rapat are the meetings of the kinds `rapat` whose part `berdasar` is filled in; that
    part also gives number and date of the paper. An attachment of such a kind may be made once for each thing `tiap` names,
    and may travel only with an invitation sent in the way `cara`. The act of a letter whose kind stands on a part must have it;
    an attachment to such a letter may travel only while its context `bila` holds something.
    """

    id: Slug
    langkah: tuple[Annotated[str, pola(r"[AB][0-9]{1,2}\.[0-9]{1,2}", "B1.1")], ...]
    bentuk: Slug
    acara: Slug | None = None
    kepada: Slug | None = None
    data: tuple[str, ...] = ()
    hal: Teks
    berkas: Teks | None = None
    bagian: tuple[Slug, ...] = ()
    tembusan: tuple[Slug, ...] = ()
    lampiran: tuple[Slug, ...] = ()
    beserta: tuple[Slug, ...] = ()
    tindakan: Tindakan = Tindakan.SURAT
    rapat: tuple[JenisRapat, ...] = ()
    berdasar: Dasar | None = None
    cara: CaraUndangan | None = None
    bila: str | None = None
    tiap: Slug | None = None


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of document: front matter, form, the template's name, and the line on which ``hal:`` stands."""

    kepala: KepalaJenis
    bentuk: Bentuk
    berkas: str
    baris_hal: int


@dataclass(frozen=True, slots=True)
class BagianBuku:
    """A part of a book: front matter and the template's name."""

    kepala: KepalaBagian
    berkas: str


@dataclass(frozen=True, slots=True)
class Katalog:
    """All kinds by id, the parts of books by name, and the template language with their bodies."""

    jenis: Mapping[str, Jenis]
    bagian: Mapping[str, BagianBuku]
    lingkungan: Lingkungan


def muat_katalog(folder: Path) -> tuple[Katalog, list[Keluhan]]:
    """Read ``bentuk/*.yaml``, ``dokumen/*.md`` and ``buku/*.md`` below `folder`; check each template against what it is given."""
    bentuk, keluhan = _muat_bentuk(folder)
    ejaan, salah_ejaan = baca_ejaan(folder)
    dokumen, salah_dokumen = _muat_templat(folder, "dokumen", KepalaJenis, ejaan)
    bagian, salah_bagian = _muat_templat(folder, "buku", KepalaBagian, ejaan)
    keluhan += [*salah_ejaan, *salah_dokumen, *salah_bagian]
    badan = {satu.berkas: satu.badan for satu in dokumen} | {satu.berkas: satu.badan for satu in bagian}
    bahasa = lingkungan({}, {}, badan)
    dikenal_id = {satu.kepala.id for satu in dokumen}
    nama_bagian = {_nama(satu.berkas) for satu in bagian}
    jenis: dict[str, Jenis] = {}
    for satu in dokumen:
        salah = [*_periksa_nama(satu, bentuk, dikenal_id, nama_bagian)]
        salah += [] if salah else _periksa_jenis(bahasa, satu)
        keluhan += salah
        if not salah:
            baris_hal = satu.bacaan.tempat_nilai["hal",].baris
            jenis[satu.kepala.id] = Jenis(satu.kepala, bentuk[satu.kepala.bentuk], satu.berkas, baris_hal)
    for sepotong in bagian:
        keluhan += _periksa_bagian(bahasa, sepotong)
    potongan = {_nama(satu.berkas): BagianBuku(satu.kepala, satu.berkas) for satu in bagian}
    return Katalog(jenis, potongan, bahasa), list(urutkan(keluhan))


@dataclass(frozen=True, slots=True)
class _Templat(Generic[_K]):
    """A template file as read: front matter, its positions, and the body with the front matter as empty lines."""

    berkas: str
    kepala: _K
    bacaan: Bacaan
    badan: str


def _nama(berkas: str) -> str:
    return Path(berkas).stem


def _muat_templat(folder: Path, rumah: str, kepala: type[_K], ejaan: Ejaan) -> tuple[list[_Templat[_K]], list[Keluhan]]:
    hasil: list[_Templat[_K]] = []
    keluhan: list[Keluhan] = []
    for jalur in sorted((folder / rumah).glob("*.md")):
        berkas = f"templates/{rumah}/{jalur.name}"
        sumber = jalur.read_text("utf-8")
        keluhan += periksa_ejaan_templat(sumber, berkas, ejaan)
        cocok = KEPALA.match(sumber)
        if cocok is None:
            keluhan.append(
                _keluh("KATALOG-KEPALA", Tempat(berkas, 1, 1), "templat tanpa kepala", "awali dengan --- dan kuncinya")
            )
            continue
        bacaan = baca(("---\n" + cocok[1]).encode(), berkas)
        satu, salah = validasi(kepala, bacaan)
        keluhan += [*bacaan.keluhan, *salah]
        if satu:
            hasil.append(_Templat(berkas, satu, bacaan, "\n" * cocok[0].count("\n") + sumber[cocok.end() :]))
    return hasil, keluhan


def _muat_bentuk(folder: Path) -> tuple[dict[str, Bentuk], list[Keluhan]]:
    bentuk: dict[str, Bentuk] = {}
    keluhan: list[Keluhan] = []
    for jalur in sorted((folder / "bentuk").glob("*.yaml")):
        bacaan = baca(jalur.read_bytes(), f"templates/bentuk/{jalur.name}")
        satu, salah = validasi(Bentuk, bacaan, {"id": jalur.stem})
        keluhan += [*bacaan.keluhan, *salah]
        if satu:
            bentuk[satu.id] = satu
    return bentuk, keluhan


def _periksa_nama(
    templat: _Templat[KepalaJenis], bentuk: Mapping[str, Bentuk], jenis: set[str], bagian: set[str]
) -> list[Keluhan]:
    kepala = templat.kepala
    rapat = kepala.tindakan is Tindakan.RAPAT
    konteks: Collection[str] = KONTEKS_AGENDA if kepala.tindakan.agenda else KONTEKS_RAPAT if rapat else KONTEKS
    disebut: list[_Disebut] = [
        (("bentuk",), kepala.bentuk, "bentuk", bentuk),
        *((("data", ke), satu, "konteks", konteks) for ke, satu in enumerate(kepala.data)),
        *((("lampiran", ke), satu, "lampiran", jenis) for ke, satu in enumerate(kepala.lampiran)),
        *((("beserta", ke), satu, "jenis naskah", jenis) for ke, satu in enumerate(kepala.beserta)),
        *((("bagian", ke), satu, "bagian buku", bagian) for ke, satu in enumerate(kepala.bagian)),
    ]
    if kepala.bila:
        disebut.append((("bila",), kepala.bila, "konteks", () if rapat else KONTEKS))
    if kepala.acara:
        disebut.append((("acara",), kepala.acara, "jenis naskah", jenis))
    if kepala.kepada and kepala.bagian:
        disebut.append((("kepada",), kepala.kepada, "pemilih edisi", PENGEDISI))
    elif kepala.kepada:
        disebut.append((("kepada",), kepala.kepada, "pemilih penerima", PEMILIH_RAPAT if rapat else {**PEMILIH, **PEMILIH_SURAT}))
    if kepala.tiap:
        disebut.append((("tiap",), kepala.tiap, "pengulang", PENGULANG_RAPAT if rapat else ()))
    return _tidak_dikenal(disebut, templat.bacaan)


def _tidak_dikenal(disebut: Iterable[_Disebut], bacaan: Bacaan) -> list[Keluhan]:
    keluhan = []
    for jalur, nama, sebutan, dikenal in disebut:
        if nama not in dikenal:
            dekat = terdekat(nama, dikenal)
            perbaikan = f"mungkin maksudnya {dekat}" if dekat else f"pakai {sebutan} yang terdaftar"
            tempat = bacaan.tempat_nilai[jalur]
            keluhan.append(_keluh("KATALOG-NAMA", tempat, f"{sebutan} tidak dikenal", perbaikan, nama))
    return keluhan


def _periksa_jenis(bahasa: Lingkungan, templat: _Templat[KepalaJenis]) -> list[Keluhan]:
    kepala = templat.kepala
    dikenal = _dikenal(kepala)
    keluhan: list[Keluhan] = []
    dipakai: set[str] = set()
    for kunci, sumber in (("hal", kepala.hal), ("berkas", kepala.berkas)):
        if sumber:
            salah, nama = periksa_teks(bahasa, templat.berkas, sumber, templat.bacaan.tempat_nilai[kunci,].baris, dikenal)
            keluhan += salah
            dipakai |= nama
    return [*keluhan, *periksa(bahasa, templat.berkas, templat.badan, dikenal, set(kepala.data) - dipakai)]


def _dikenal(kepala: KepalaJenis) -> dict[str, Any]:
    """The names a kind's template may use, with their types."""
    if kepala.tindakan.agenda:
        selalu = SELALU_DISPOSISI if kepala.tindakan is Tindakan.DISPOSISI else SELALU_AGENDA
        return {**selalu, **{data: KONTEKS_AGENDA[data].jenis for data in kepala.data}}
    if kepala.tindakan is Tindakan.RAPAT:
        klaster = {"klaster": Klaster} if kepala.tiap else {}
        return {**SELALU_RAPAT, **klaster, **{data: KONTEKS_RAPAT[data].jenis for data in kepala.data}}
    return {**(SELALU_BUKU if kepala.bagian else SELALU), **{data: KONTEKS[data].jenis for data in kepala.data}}


def _periksa_bagian(bahasa: Lingkungan, templat: _Templat[KepalaBagian]) -> list[Keluhan]:
    kepala = templat.kepala
    disebut: list[_Disebut] = [(("data", ke), satu, "konteks buku", KONTEKS_BUKU) for ke, satu in enumerate(kepala.data)]
    if kepala.tiap:
        disebut.append((("tiap",), kepala.tiap, "pengulang", PENGULANG))
    if salah := _tidak_dikenal(disebut, templat.bacaan):
        return salah
    ulang = PENGULANG[kepala.tiap].jenis if kepala.tiap else None
    if salah := [*_tanpa_ulangan(templat, ulang)]:
        return salah
    klaster = {"klaster": Klaster} if ulang is Klaster else {}
    dikenal = {**SELALU_BUKU, **klaster, **{data: KONTEKS_BUKU[data].jenis for data in kepala.data}}
    return periksa(bahasa, templat.berkas, templat.badan, dikenal, kepala.data)


def _tanpa_ulangan(templat: _Templat[KepalaBagian], ulang: type | None) -> Iterable[Keluhan]:
    """Contexts that speak of one cluster or level, in a part that is not repeated for these."""
    for ke, nama in enumerate(templat.kepala.data):
        if (tiap := KONTEKS_BUKU[nama].tiap) not in (None, ulang):
            perbaikan = f"ulangi bagian ini dengan tiap: {gabung(_pengulang(tiap), 'atau')}"
            tempat = templat.bacaan.tempat_nilai["data", ke]
            yield _keluh("KATALOG-ULANG", tempat, "konteks ini hanya ada dalam bagian yang diulang", perbaikan, nama)


def _pengulang(jenis: type | None) -> list[str]:
    return [nama for nama, satu in PENGULANG.items() if satu.jenis is jenis]


def _keluh(kode: str, tempat: Tempat, pesan: str, perbaikan: str, ditemukan: str | None = None) -> Keluhan:
    return Keluhan(kode, Berat.GALAT, tempat, pesan, ditemukan=ditemukan, perbaikan=perbaikan)
