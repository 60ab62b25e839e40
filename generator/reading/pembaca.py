"""YAML bytes → plain values with positions, strictly, from careless or hostile files alike.

Built on libyaml's events with a stack of our own, because PyYAML's loaders recurse: a few thousand `[` crash the interpreter
(reliability reference §2). Scalars stay text: what `0123`, `no` or `12:30` mean is decided by the field's type.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from sys import intern
from typing import Any, Final

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.keluhan import Berat, Keluhan, Tempat, tampilkan, urutkan
from generator.reading.bacaan import JENIS_LETAK, Bacaan, Isi, Jalur, Letak, PetaTempat, buat_letak, tempat_letak, tulis_jalur
from generator.reading.huruf import TERLARANG, golongan
from generator.reading.sandi import PENGGANTI, sandikan, terlalu_banyak
from generator.reading.susunan import jelaskan

TINGKAT_TERDALAM: Final = 24
NILAI_TERBANYAK: Final = 200_000
KELUHAN_TERBANYAK: Final = 100

_NILAI_KOSONG = frozenset({"", "~", "null"})
_BARIS_BERPAGAR = re.compile(r"[ \t]#[^\s#]")
_TEKS_TERPOTONG = re.compile(r"[ \t]+(#[^\s#].*)")
_INDENTASI_TAB = re.compile(r" *\t[ \t]*[^ \t]")


def baca(data: bytes, berkas: str) -> Bacaan:
    """Read one file's bytes; never raises, whatever they are.

    `berkas` names the file in complaints. Faults that leave the rest readable are complained of together, at most
    `KELUHAN_TERBANYAK` of them; after a fault of syntax or a limit `isi` is None.
    """
    teks, keluhan = sandikan(data, berkas, KELUHAN_TERBANYAK)
    penyusun = _Penyusun(berkas, teks or "", keluhan)
    if teks is not None:
        penyusun.susun()
    return Bacaan(
        berkas=berkas,
        isi=penyusun.akar,
        tempat_nilai=PetaTempat(berkas, penyusun.akar, penyusun.letak_nilai),
        tempat_kunci=PetaTempat(berkas, penyusun.akar, penyusun.letak_kunci, kunci=True),
        keluhan=tuple(urutkan(penyusun.keluhan)),
    )


_PENDEK: Final = 32
"""Characters of a key or value that is kept once however often it is written: ids, kinds, names of fields."""


class _Berhenti(Exception):
    """Reading cannot go on; the complaint that says why is already recorded."""


@dataclass(slots=True)
class _Wadah:
    """An open list or mapping. Without a path it belongs to something refused: read past, not kept.

    In a mapping a key and a value come in turn: `menunggu_kunci` says whose turn it is, `kunci` is the key of the value that
    comes next, None where it was refused; `kunci_lama` are the places of the keys so far.
    """

    isi: list[Isi] | dict[str, Isi]
    jalur: Jalur | None
    kunci: str | None = None
    menunggu_kunci: bool = False
    kunci_lama: dict[str, Letak] = field(default_factory=dict)


class _Penyusun:
    """Builds the values of one file from libyaml's events."""

    def __init__(self, berkas: str, teks: str, keluhan: list[Keluhan]) -> None:
        self.berkas = berkas
        self.akar: Isi = None
        self.letak_nilai = array(JENIS_LETAK)
        self.letak_kunci = array(JENIS_LETAK)
        self.keluhan = keluhan
        self._teks = teks
        self._baris = teks.split("\n")
        self._baris_berpagar = self._nomor_baris(_BARIS_BERPAGAR.search) if "#" in teks else set()
        self._baris_bertab = self._nomor_baris(_INDENTASI_TAB.match) if "\t" in teks else set()
        self._dokumen: list[Isi] = []
        self._wadah = self._luar = _Wadah(self._dokumen, None)
        self._tumpukan: list[_Wadah] = []
        self._banyak_nilai = 0

    def _nomor_baris(self, cari: Callable[[str], object]) -> set[int]:
        """Zero-based numbers of the lines in which something is found."""
        return {nomor for nomor, baris in enumerate(self._baris) if cari(baris)}

    def susun(self) -> None:
        try:
            self._ikuti_kejadian()
            for baris in sorted(self._baris_bertab):
                self._keluh(
                    "YAML-TAB", buat_letak(baris + 1, 1), "tab dipakai sebagai indentasi", perbaikan="ganti tab dengan spasi"
                )
            if self._dokumen in ([], [None]):
                self._keluh(
                    "YAML-KOSONG", buat_letak(0, 0), "berkas tidak berisi apa pun", perbaikan="isilah, atau hapus berkas ini"
                )
            else:
                self.akar = self._dokumen[0]
        except MarkedYAMLError as galat:
            self._keluh_susunan(galat)
        except _Berhenti:
            return

    def _ikuti_kejadian(self) -> None:
        pengurai = CParser(self._teks)
        banyak_dokumen = 0
        while True:
            kejadian = pengurai.get_event()
            jenis = type(kejadian)
            if jenis is ScalarEvent:
                self._skalar(kejadian)
            elif jenis is MappingStartEvent:
                self._buka(_Wadah({}, None, menunggu_kunci=True), kejadian)
            elif jenis is SequenceStartEvent:
                self._buka(_Wadah([], None), kejadian)
            elif jenis is MappingEndEvent or jenis is SequenceEndEvent:
                self._wadah = self._tumpukan.pop()
            elif jenis is AliasEvent:
                self._alias(kejadian)
            elif jenis is DocumentStartEvent:
                banyak_dokumen += 1
                self._mulai_dokumen(kejadian, banyak_dokumen)
            elif jenis is StreamEndEvent:
                return

    # What each event means

    def _mulai_dokumen(self, kejadian: Any, nomor: int) -> None:
        letak = _letak(kejadian)
        if kejadian.version or kejadian.tags:
            self._keluh("YAML-ARAHAN", letak, "baris arahan YAML (%) tidak dipakai", perbaikan="hapus baris yang diawali %")
        if nomor > 1:
            perbaikan = "hapus tanda ---, atau bagi menjadi dua berkas"
            self._keluh("YAML-DOKUMEN", letak, "dokumen kedua dalam satu berkas", perbaikan=perbaikan)
            raise _Berhenti

    def _alias(self, kejadian: Any) -> None:
        letak = _letak(kejadian)
        perbaikan = "tulislah nilainya, atau apit dengan tanda kutip ganda"
        self._keluh("YAML-ALIAS", letak, "alias YAML tidak dipakai", ditemukan=f"*{kejadian.anchor}", perbaikan=perbaikan)
        if self._wadah.menunggu_kunci:
            self._tolak_kunci()
        else:
            self._letakkan(None, letak)

    def _skalar(self, kejadian: Any) -> None:
        letak = _letak(kejadian)
        self._periksa_simpul(kejadian, letak)
        nilai: str = kejadian.value
        gaya = kejadian.style
        if not nilai.isascii():
            nilai = unicodedata.normalize("NFC", nilai)
        if gaya == '"':
            nilai = self._periksa_luputan(nilai, letak)
        if self._baris_bertab:
            self._baris_bertab.difference_update(range(kejadian.start_mark.line + 1, kejadian.end_mark.line + 1))
        if len(nilai) <= _PENDEK:
            nilai = intern(nilai)
        if self._wadah.menunggu_kunci:
            self._kunci(nilai, letak)
            return
        if not gaya and self._baris_berpagar:
            self._periksa_terpotong(kejadian.end_mark)
        self._letakkan(nilai if gaya or nilai not in _NILAI_KOSONG else None, letak)

    def _buka(self, baru: _Wadah, kejadian: Any) -> None:
        letak = _letak(kejadian)
        self._periksa_simpul(kejadian, letak)
        if len(self._tumpukan) >= TINGKAT_TERDALAM:
            pesan = f"susunan lebih dalam dari {TINGKAT_TERDALAM} tingkat"
            self._keluh("YAML-DALAM", letak, pesan, perbaikan="kurangi tingkatnya")
            raise _Berhenti
        if self._wadah.menunggu_kunci:
            pesan = "kunci harus satu teks, bukan daftar atau pemetaan"
            self._keluh("YAML-KUNCI", letak, pesan, perbaikan="tulislah `kunci: nilai`")
            self._tolak_kunci()
        elif (jalur := self._jalur_berikut()) is not None:
            baru.jalur = jalur
            self._letakkan(baru.isi, letak)
        else:
            self._letakkan(None, letak)
        self._tumpukan.append(self._wadah)
        self._wadah = baru

    def _kunci(self, nama: str, letak: Letak) -> None:
        wadah = self._wadah
        self._tolak_kunci()
        if nama in wadah.kunci_lama:
            pesan = f"kunci {tampilkan(nama)} sudah ditulis di baris {tempat_letak(self.berkas, wadah.kunci_lama[nama]).baris}"
            self._keluh("YAML-KUNCI-GANDA", letak, pesan, jalur=(*(wadah.jalur or ()), nama), perbaikan="hapus salah satu")
        elif nama == "<<":
            self._keluh("YAML-GABUNG", letak, "kunci penggabung << tidak dipakai", perbaikan="tulislah semua isinya di sini")
        elif not nama or nama.isspace():
            self._keluh("YAML-KUNCI", letak, "kunci kosong", perbaikan="tulislah `kunci: nilai`")
        else:
            wadah.kunci_lama[nama] = letak
            wadah.kunci = nama
            if wadah.jalur is not None:
                self.letak_kunci.append(letak)

    # Placing values

    def _tolak_kunci(self) -> None:
        """Take the next value as one whose key is refused (or not yet known to be good)."""
        self._wadah.menunggu_kunci = False
        self._wadah.kunci = None

    def _jalur_berikut(self) -> Jalur | None:
        """Give the path of the value that comes next, or None when it belongs to something refused."""
        wadah = self._wadah
        if wadah is self._luar:
            return ()
        bagian = len(wadah.isi) if isinstance(wadah.isi, list) else wadah.kunci
        return None if wadah.jalur is None or bagian is None else (*wadah.jalur, bagian)

    def _letakkan(self, nilai: Isi, letak: Letak) -> None:
        """Put a value where it belongs, with its place."""
        wadah = self._wadah
        if isinstance(wadah.isi, list):
            wadah.isi.append(nilai)
        else:
            wadah.menunggu_kunci = True
            if wadah.kunci is None:
                return
            wadah.isi[wadah.kunci] = nilai
        if wadah.jalur is not None or wadah is self._luar:
            self.letak_nilai.append(letak)

    # What is refused

    def _periksa_simpul(self, kejadian: Any, letak: Letak) -> None:
        self._banyak_nilai += 1
        if self._banyak_nilai > NILAI_TERBANYAK:
            pesan = f"berkas memuat lebih dari {NILAI_TERBANYAK} nilai"
            self._keluh("YAML-TERLALU-BANYAK", letak, pesan, perbaikan="bagilah menjadi beberapa berkas")
            raise _Berhenti
        if kejadian.anchor is None and kejadian.tag is None:
            return
        kutip = "apit nilai itu dengan tanda kutip ganda"
        if kejadian.anchor is not None:
            ditemukan = f"&{kejadian.anchor}"
            self._keluh("YAML-JANGKAR", letak, "jangkar YAML tidak dipakai", ditemukan=ditemukan, perbaikan=kutip)
        if kejadian.tag is not None:
            self._keluh("YAML-TAG", letak, "tag YAML tidak dipakai", ditemukan=kejadian.tag, perbaikan=kutip)

    def _periksa_luputan(self, nilai: str, letak: Letak) -> str:
        """Refuse what an escape such as "\\x0b" brings in: the file's own characters are judged before it is parsed."""
        if not (cocok := TERLARANG.search(nilai)):
            return nilai
        kode, nama = golongan(cocok[0])
        self._keluh(kode, letak, f"ada {nama}, ditulis sebagai luputan", perbaikan="hapus luputan itu")
        return TERLARANG.sub(PENGGANTI, nilai)

    def _periksa_terpotong(self, akhir: Any) -> None:
        """Refuse `alamat: Jl. Merdeka No #5`, whose "#5" YAML would drop; `# ` with a blank after it is a comment."""
        if akhir.line in self._baris_berpagar and (cocok := _TEKS_TERPOTONG.match(self._baris[akhir.line], akhir.column)):
            letak = buat_letak(akhir.line + 1, cocok.start(1) + 1)
            perbaikan = "apit nilai itu dengan tanda kutip ganda, atau beri spasi sesudah # bila memang catatan"
            self._keluh("YAML-TERPOTONG", letak, "teks sesudah tanda # akan hilang", ditemukan=cocok[1], perbaikan=perbaikan)

    def _keluh_susunan(self, galat: MarkedYAMLError) -> None:
        salah = jelaskan(galat, self._baris)
        cuplikan = self._baris[salah.baris][salah.kolom :]
        tempat = Tempat(self.berkas, salah.baris + 1, salah.kolom + 1)
        ditemukan = cuplikan or None
        self.keluhan.append(Keluhan(salah.kode, Berat.GALAT, tempat, salah.pesan, ditemukan=ditemukan, perbaikan=salah.perbaikan))

    def _keluh(
        self, kode: str, letak: Letak, pesan: str, *, jalur: Jalur = (), ditemukan: str | None = None, perbaikan: str = ""
    ) -> None:
        tempat = tempat_letak(self.berkas, letak)
        if len(self.keluhan) >= KELUHAN_TERBANYAK:
            if len(self.keluhan) == KELUHAN_TERBANYAK:
                self.keluhan.append(terlalu_banyak(tempat, KELUHAN_TERBANYAK))
            raise _Berhenti
        medan = tulis_jalur(jalur)
        self.keluhan.append(Keluhan(kode, Berat.GALAT, tempat, pesan, medan, ditemukan, perbaikan=perbaikan))


def _letak(kejadian: Any) -> Letak:
    mulai = kejadian.start_mark
    return buat_letak(mulai.line + 1, mulai.column + 1)
