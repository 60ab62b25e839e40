"""Sections joined to a document: numbers counted through it, references resolved, lists, captions and headings in their turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.writers.docx.lubang import isi_lubang
from generator.writers.docx.naskah import Bagian_Paket, DaftarBaru, Sasaran, hubungan_media, nama_penanda
from generator.writers.docx.penomoran import Penomoran
from generator.writers.docx.potongan import Potongan
from generator.writers.docx.xml import PAGE_BREAK, numbering


@dataclass(slots=True)
class Sambungan:
    """What the sections so far have taken: numbers, lists, footnotes, media, relationships, heads and feet."""

    penomoran: Penomoran
    sasaran: dict[str, Sasaran]
    ditanya: set[str]
    """Targets whose words somebody asks for."""
    media: dict[str, bytes] = field(default_factory=dict)
    kepala_kaki: dict[str, str] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    gaya: dict[str, str] = field(default_factory=dict)
    bagian_kop: dict[str, str | bytes] = field(default_factory=dict)
    gaya_kop: Mapping[str, str] = field(default_factory=dict)
    hubungan: dict[Bagian_Paket, dict[tuple[str, str], str]] = field(default_factory=lambda: {"document": {}, "footnotes": {}})
    _keterangan: dict[str, tuple[str, int]] = field(default_factory=dict)
    _penanda: int = 1
    _benda: int = 1
    _kotak: int = 1

    def hubungkan(self, jenis: str, sasaran: str) -> str:
        """The id of a relationship of the document, one for each target."""
        milik = self.hubungan["document"]
        return milik.setdefault((jenis, sasaran), f"rIdIsi{len(milik) + 1}")

    def simpan_kepala_kaki(self, jenis: Literal["header", "footer"], isi: str) -> str:
        """Keeps the XML of a header or footer once; gives its relationship id."""
        nama = next((nama for nama, milik in self.kepala_kaki.items() if milik == isi and nama.startswith(jenis)), "")
        if not nama:
            nama = f"{jenis}{sum(satu.startswith(jenis) for satu in self.kepala_kaki) + 1}.xml"
            self.kepala_kaki[nama] = isi
        return self.hubungkan(jenis, nama)

    def sambung(self, potongan: Potongan, *, halaman_baru: bool) -> str:
        """The XML of the next section; with `halaman_baru` its heading begins a page."""
        daftar: dict[str, int] = {}

        def nomor_daftar(ke: str) -> str:
            if ke not in daftar:
                daftar[ke] = self._daftar(potongan.daftar[int(ke)])
            return str(daftar[ke])

        cara: dict[str, Callable[..., str]] = {
            "penanda": lambda ke: str(self._penanda + int(ke)),
            "benda": lambda ke: str(self._benda + int(ke)),
            "kotak": lambda ke: str(self._kotak + int(ke)),
            "catatan": lambda ke: str(len(self.catatan) + 1 + int(ke)),
            "daftar": nomor_daftar,
            "judul": self._judul,
            "keterangan": self._ulang,
            "rujuk": self._rujuk,
            "kata": self._kata,
            "halaman": lambda: PAGE_BREAK if halaman_baru else "",
        }
        xml = isi_lubang(potongan.xml, cara)
        self.catatan += [isi_lubang(satu, cara) for satu in potongan.catatan]
        self._penanda += potongan.penanda
        self._benda += potongan.benda
        self._kotak += potongan.kotak
        self._ambil(potongan)
        return xml

    def _daftar(self, baru: DaftarBaru) -> int:
        if baru.dasar:
            return self.penomoran.ulang(baru.dasar)
        return self.penomoran.butir(baru.jenis, baru.nomor, baru.tingkat)

    def _ambil(self, potongan: Potongan) -> None:
        self.gaya |= potongan.gaya
        self.media |= potongan.media
        for nama in potongan.media:
            self.hubungan["document"]["image", nama] = hubungan_media(nama)
        for nomor, ke in potongan.tautan.items():
            self.hubungan["document"]["hyperlink", ke] = nomor
        for nomor, ke in potongan.tautan_catatan.items():
            self.hubungan["footnotes"]["hyperlink", ke] = nomor

    def _judul(self, tingkat: str, nomor: str) -> str:
        letak = self.penomoran.judul(int(tingkat), nomor)
        return "" if letak is None else numbering(*letak)

    def _ulang(self, kata: str, awal: str, akhir: str) -> str:
        """Nothing where a caption's number follows the one before, else the switch that sets the counter."""
        sebelum = self._keterangan.get(kata)
        self._keterangan[kata] = (awal, int(akhir))
        return "" if sebelum == (awal, int(akhir) - 1) else f" \\r {akhir}"

    def _rujuk(self, ke: str, bentuk: str) -> str:
        """The code of a field: number of a heading's list, label of a caption, or the words of a target without number."""
        sasaran = self.sasaran[ke]
        if bentuk == "judul" or not sasaran.bernomor:
            return f"REF {nama_penanda('_Jdl', ke)} \\h"
        return f"REF {nama_penanda('_Ref', ke)} {chr(92) + 'r ' if sasaran.judul else ''}\\h"

    def _kata(self, ke: str, tepi: str, nomor: str) -> str:
        if ke not in self.ditanya:
            return ""
        angka = self._penanda + int(nomor)
        if tepi == "akhir":
            return f'<w:bookmarkEnd w:id="{angka}"/>'
        return f'<w:bookmarkStart w:id="{angka}" w:name="{nama_penanda("_Jdl", ke)}"/>'


def buka_sambungan(potongan: Sequence[Potongan], penomoran: Penomoran) -> Sambungan:
    """A fresh state that knows every target of a reference.

    Raises ValueError when an id occurs twice, and for a reference to nothing: Word would print an error in its place.
    """
    sasaran: dict[str, Sasaran] = {}
    for satu in (sasaran_ for milik in potongan for sasaran_ in milik.sasaran):
        if satu.id in sasaran:
            raise ValueError(f"id {satu.id!r} dipakai dua kali")
        sasaran[satu.id] = satu
    return Sambungan(penomoran, sasaran, set(_ditanya(potongan, sasaran)))


def _ditanya(potongan: Iterable[Potongan], sasaran: dict[str, Sasaran]) -> Iterable[str]:
    for ke, bentuk in (rujukan for milik in potongan for rujukan in milik.rujukan):
        if ke not in sasaran:
            raise ValueError(f"rujukan ke {ke!r} tidak menemukan judul, tabel, atau gambar")
        if bentuk == "judul" or (bentuk == "nomor" and not sasaran[ke].bernomor):
            yield ke
