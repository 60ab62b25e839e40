"""Numbers headings and captions, answers references, and fills the contents lists: one pass over a finished document.

Headings: "BAB III", "3.1", "3.1.2". Captions: BAB.section.number, so that one record moves no other chapter (house design).
Attachments are counted by themselves: "LAMPIRAN II", and in it "L2.1".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from generator.bahasa.urutan import romawi
from generator.documents.kerangka import Kerangka, Keterangan, kerangka
from generator.tree import (
    Blok,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Dokumen,
    EntriDaftar,
    Gambar,
    IsiBaris,
    Judul,
    Kutipan,
    Miring,
    Narasi,
    Paragraf,
    Rujuk,
    Sebaris,
    SeriJudul,
    Tabel,
    Tebal,
    Teks,
    Utuh,
)
from generator.tree.teks import teks_sebaris

_SEBUTAN: Mapping[SeriJudul, str] = {"bab": "BAB", "lampiran": "LAMPIRAN"}
_INDUK: Mapping[SeriJudul, str] = {"bab": "", "lampiran": "L"}
"""What stands before the chapter's number in the numbers below it, so that no two are alike."""


class RujukanMati(ValueError):
    """A reference to an id that no block of the document has; its arguments are those ids."""


@dataclass(slots=True)
class Hitungan:
    """Numbers given so far: `judul`, `tabel` and `gambar` are the lines of the contents lists, `teks` the number and the words
    of everything that may be referred to, by id."""

    utama: dict[SeriJudul, int] = field(default_factory=dict)
    induk: str = "0"
    bagian: int = 0
    anak: int = 0
    keterangan: dict[str, int] = field(default_factory=dict)
    judul: list[EntriDaftar] = field(default_factory=list)
    tabel: list[EntriDaftar] = field(default_factory=list)
    gambar: list[EntriDaftar] = field(default_factory=list)
    teks: dict[str, tuple[str, str]] = field(default_factory=dict)

    def nomori(self, kerangka: Kerangka) -> tuple[str, ...]:
        """The numbers of what the next section counts, empty for headings without one."""
        return tuple(
            self._nomori_judul(satu) if isinstance(satu, Judul) else self._nomori_keterangan(satu) for satu in kerangka.unsur
        )

    def _nomori_judul(self, judul: Judul) -> str:
        nomor = self._nomor_judul(judul) if judul.bernomor and judul.tingkat <= 3 else judul.nomor
        kata = teks_sebaris(judul.isi)
        if judul.id:
            self.teks[judul.id] = (nomor, kata)
        if judul.daftar and judul.tingkat <= 3:
            self.judul.append(EntriDaftar(judul.tingkat, nomor, kata, judul.id))
        return nomor

    def _nomor_judul(self, judul: Judul) -> str:
        if judul.tingkat == 1:
            ke = self.utama[judul.seri] = self.utama.get(judul.seri, 0) + 1
            self.induk, self.bagian, self.anak = f"{_INDUK[judul.seri]}{ke}", 0, 0
            return nomor_utama(judul.seri, ke)
        if judul.tingkat == 2:
            self.bagian, self.anak = self.bagian + 1, 0
            return f"{self.induk}.{self.bagian}"
        self.anak += 1
        return f"{self.induk}.{self.bagian}.{self.anak}"

    def _nomori_keterangan(self, satu: Keterangan) -> str:
        bagian = f"{self.induk}.{self.bagian}" if self.bagian else self.induk
        kunci = f"{satu.kata} {bagian}"
        self.keterangan[kunci] = self.keterangan.get(kunci, 0) + 1
        nomor = f"{bagian}.{self.keterangan[kunci]}"
        daftar = self.tabel if satu.kata == "Tabel" else self.gambar
        daftar.append(EntriDaftar(1, f"{satu.kata} {nomor}", satu.teks, satu.id))
        if satu.id:
            self.teks[satu.id] = (f"{satu.kata} {nomor}", satu.teks)
        return nomor


def nomori(dokumen: Dokumen, di_luar: Mapping[str, str] = MappingProxyType({})) -> Dokumen:
    """The document with `nomor` of headings, tables and figures, `Rujuk.teks` and `DaftarIsi.entri` filled.

    `di_luar` gives for fragments that another document has as well, by id, what that document is called: these words
    replace their references to what this document lacks.

    Raises `RujukanMati` with every id that is referred to and does not exist.
    """
    hitungan = Hitungan()
    milik = [(fragmen, [kerangka(satu.isi) for satu in fragmen.bagian]) for fragmen in dokumen.fragmen]
    nomor = [[hitungan.nomori(satu) for satu in semua] for _, semua in milik]
    tolak_mati(hitungan, ((satu, fragmen.id in di_luar) for fragmen, semua in milik for satu in semua))
    return replace(
        dokumen,
        fragmen=tuple(
            replace(
                fragmen,
                bagian=tuple(
                    replace(bagian, isi=isi_nomor(bagian.isi, satu, hitungan, di_luar.get(fragmen.id, "")))
                    for bagian, satu in zip(fragmen.bagian, deret, strict=True)
                ),
            )
            for fragmen, deret in zip(dokumen.fragmen, nomor, strict=True)
        ),
    )


def tolak_mati(hitungan: Hitungan, kerangka: Iterable[tuple[Kerangka, bool]]) -> None:
    """Raises `RujukanMati` for references to nothing, but for those of sections whose flag says that another document has it."""
    mati = {ke for satu, di_luar in kerangka if not di_luar for ke in satu.rujukan} - hitungan.teks.keys()
    if mati:
        raise RujukanMati(*sorted(mati))


def isi_nomor(isi: Sequence[Blok], nomor: Iterable[str], hitungan: Hitungan, di_luar: str = "") -> tuple[Blok, ...]:
    """The blocks of a section with the numbers that `Hitungan.nomori` gave it, its references and lists filled.

    References to what the document lacks are replaced by the words `di_luar`.
    """
    urut = iter(nomor)
    return tuple(_jawab(_beri_nomor(satu, urut), hitungan, di_luar) for satu in isi)


def _beri_nomor(blok: Blok, nomor: Iterator[str]) -> Blok:
    match blok:
        case Judul():
            return replace(blok, nomor=next(nomor))
        case Tabel() | Gambar() if blok.keterangan:
            return replace(blok, nomor=next(nomor))
        case Utuh() | Narasi() | Kutipan():
            return replace(blok, isi=tuple(_beri_nomor(satu, nomor) for satu in blok.isi))
        case _:
            return blok


def nomor_utama(seri: SeriJudul, ke: int) -> str:
    """The number of the heading that begins chapter or attachment `ke`: ``BAB III``, ``LAMPIRAN II``."""
    return f"{_SEBUTAN[seri]} {romawi(ke)}"


def _jawab(blok: Blok, hitungan: Hitungan, di_luar: str) -> Blok:
    def baris(isi: IsiBaris) -> IsiBaris:
        return tuple(jawab_sebaris(satu, hitungan.teks, di_luar) for satu in isi) if _berujuk(isi) else isi

    match blok:
        case DaftarIsi():
            entri = {"isi": hitungan.judul, "tabel": hitungan.tabel, "gambar": hitungan.gambar}[blok.jenis]
            return replace(blok, entri=tuple(entri))
        case Judul() | Paragraf():
            return replace(blok, isi=baris(blok.isi)) if _berujuk(blok.isi) else blok
        case Tabel() | Gambar():
            return replace(blok, sumber=baris(blok.sumber)) if _berujuk(blok.sumber) else blok
        case Daftar():
            butir = (tuple(_jawab(satu, hitungan, di_luar) for satu in satu_butir) for satu_butir in blok.butir)
            return replace(blok, butir=tuple(butir))
        case Utuh() | Narasi() | Kutipan():
            return replace(blok, isi=tuple(_jawab(satu, hitungan, di_luar) for satu in blok.isi))
        case _:
            return blok


def _berujuk(isi: IsiBaris) -> bool:
    return any(isinstance(satu, Rujuk) for satu in _semua(isi))


def _semua(isi: IsiBaris) -> Iterator[Sebaris]:
    for satu in isi:
        yield satu
        if isinstance(satu, Tebal | Miring | CatatanKaki):
            yield from _semua(satu.isi)


def jawab_sebaris(satu: Sebaris, teks: Mapping[str, tuple[str, str]], di_luar: str) -> Sebaris:
    if isinstance(satu, Tebal | Miring | CatatanKaki):
        return replace(satu, isi=tuple(jawab_sebaris(anak, teks, di_luar) for anak in satu.isi))
    if not isinstance(satu, Rujuk):
        return satu
    if satu.ke not in teks:
        return Teks(di_luar)
    nomor, judul = teks[satu.ke]
    if satu.bentuk == "nomor" and nomor:
        return replace(satu, teks=nomor)
    return replace(satu, teks=judul, bentuk="judul")
