"""YAML bytes → plain values with positions, strictly, from careless or hostile files alike.

Built on libyaml's events with a stack of our own, because PyYAML's loaders recurse: a few thousand `[` crash the interpreter
(reliability reference §2). Scalars stay text: what `0123`, `no` or `12:30` mean is decided by the field's type.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

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
from generator.reading.bacaan import Bacaan, Isi, Jalur, PetaTempat, tulis_jalur
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

_Letak: TypeAlias = tuple[int, int]
"""One-based line and column."""


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
        tempat_nilai=PetaTempat(berkas, penyusun.letak_nilai),
        tempat_kunci=PetaTempat(berkas, penyusun.letak_kunci),
        keluhan=tuple(urutkan(penyusun.keluhan)),
    )


class _Berhenti(Exception):
    """Reading cannot go on; the complaint that says why is already recorded."""


@dataclass(slots=True)
class _Wadah:
    """An open list or mapping. Without a path it belongs to something refused: read past, not kept.

    In a mapping `kunci` names the value that comes next while `menunggu_nilai`; it is None where the key was refused.
    """

    isi: list[Isi] | dict[str, Isi]
    jalur: Jalur | None
    kunci: str | None = None
    menunggu_nilai: bool = False


class _Penyusun:
    """Builds the values of one file from libyaml's events."""

    def __init__(self, berkas: str, teks: str, keluhan: list[Keluhan]) -> None:
        self.berkas = berkas
        self.akar: Isi = None
        self.letak_nilai: dict[Jalur, _Letak] = {}
        self.letak_kunci: dict[Jalur, _Letak] = {}
        self.keluhan = keluhan
        self._teks = teks
        self._baris = teks.split("\n")
        self._baris_berpagar = self._nomor_baris(_BARIS_BERPAGAR.search) if "#" in teks else set()
        self._baris_bertab = self._nomor_baris(_INDENTASI_TAB.match) if "\t" in teks else set()
        self._tumpukan: list[_Wadah] = []
        self._banyak_nilai = 0

    def _nomor_baris(self, cari: Callable[[str], object]) -> set[int]:
        """Zero-based numbers of the lines in which something is found."""
        return {nomor for nomor, baris in enumerate(self._baris) if cari(baris)}

    def susun(self) -> None:
        try:
            self._ikuti_kejadian()
            for baris in sorted(self._baris_bertab):
                self._keluh("YAML-TAB", (baris + 1, 1), "tab dipakai sebagai indentasi", perbaikan="ganti tab dengan spasi")
            if self.akar is None:
                self._keluh("YAML-KOSONG", (0, 0), "berkas tidak berisi apa pun", perbaikan="isilah, atau hapus berkas ini")
        except MarkedYAMLError as galat:
            self.akar = None
            self._keluh_susunan(galat)
        except _Berhenti:
            self.akar = None

    def _ikuti_kejadian(self) -> None:
        pengurai = CParser(self._teks)
        banyak_dokumen = 0
        while True:
            kejadian = pengurai.get_event()
            jenis = type(kejadian)
            if jenis is ScalarEvent:
                self._skalar(kejadian)
            elif jenis is MappingStartEvent:
                self._buka({}, kejadian)
            elif jenis is SequenceStartEvent:
                self._buka([], kejadian)
            elif jenis is MappingEndEvent or jenis is SequenceEndEvent:
                self._tumpukan.pop()
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
        if self._menunggu_kunci():
            self._lewati_pasangan()
        else:
            self._letakkan(None, letak)

    def _skalar(self, kejadian: Any) -> None:
        letak = _letak(kejadian)
        self._periksa_simpul(kejadian, letak)
        nilai: str = kejadian.value
        polos = not kejadian.style
        if not nilai.isascii():
            nilai = unicodedata.normalize("NFC", nilai)
        if not polos:
            nilai = self._periksa_luputan(nilai, letak)
        if self._baris_bertab:
            self._baris_bertab.difference_update(range(letak[0], kejadian.end_mark.line + 1))
        if self._menunggu_kunci():
            self._kunci(nilai, letak)
            return
        if polos and kejadian.end_mark.line in self._baris_berpagar:
            self._periksa_terpotong(kejadian.end_mark)
        self._letakkan(None if polos and nilai in _NILAI_KOSONG else nilai, letak)

    def _buka(self, isi: list[Isi] | dict[str, Isi], kejadian: Any) -> None:
        letak = _letak(kejadian)
        self._periksa_simpul(kejadian, letak)
        if len(self._tumpukan) >= TINGKAT_TERDALAM:
            pesan = f"susunan lebih dalam dari {TINGKAT_TERDALAM} tingkat"
            self._keluh("YAML-DALAM", letak, pesan, perbaikan="kurangi tingkatnya")
            raise _Berhenti
        if self._menunggu_kunci():
            pesan = "kunci harus satu teks, bukan daftar atau pemetaan"
            self._keluh("YAML-KUNCI", letak, pesan, perbaikan="tulislah `kunci: nilai`")
            self._lewati_pasangan()
            jalur = None
        else:
            jalur = self._letakkan(isi, letak)
        self._tumpukan.append(_Wadah(isi, jalur))

    def _kunci(self, nama: str, letak: _Letak) -> None:
        wadah = self._tumpukan[-1]
        self._lewati_pasangan()
        if wadah.jalur is None:
            return
        jalur = (*wadah.jalur, nama)
        if nama == "<<":
            self._keluh("YAML-GABUNG", letak, "kunci penggabung << tidak dipakai", perbaikan="tulislah semua isinya di sini")
        elif not nama or nama.isspace():
            self._keluh("YAML-KUNCI", letak, "kunci kosong", perbaikan="tulislah `kunci: nilai`")
        elif jalur in self.letak_kunci:
            pesan = f"kunci {tampilkan(nama)} sudah ditulis di baris {self.letak_kunci[jalur][0]}"
            self._keluh("YAML-KUNCI-GANDA", letak, pesan, jalur=jalur, perbaikan="hapus salah satu")
        else:
            self.letak_kunci[jalur] = letak
            wadah.kunci = nama

    # Placing values

    def _menunggu_kunci(self) -> bool:
        if not self._tumpukan:
            return False
        wadah = self._tumpukan[-1]
        return not wadah.menunggu_nilai and isinstance(wadah.isi, dict)

    def _lewati_pasangan(self) -> None:
        """Take the next value as one whose key is refused (or not yet known to be good)."""
        self._tumpukan[-1].menunggu_nilai = True
        self._tumpukan[-1].kunci = None

    def _letakkan(self, nilai: Isi, letak: _Letak) -> Jalur | None:
        """Put a value where it belongs and give its path, or None when it belongs to something refused."""
        if not self._tumpukan:
            self.akar = nilai
            self.letak_nilai[()] = letak
            return ()
        wadah = self._tumpukan[-1]
        bagian: str | int | None
        if isinstance(wadah.isi, list):
            bagian = len(wadah.isi)
            wadah.isi.append(nilai)
        else:
            bagian = wadah.kunci
            wadah.menunggu_nilai = False
            if bagian is not None:
                wadah.isi[bagian] = nilai
        if bagian is None or wadah.jalur is None:
            return None
        jalur = (*wadah.jalur, bagian)
        self.letak_nilai[jalur] = letak
        return jalur

    # What is refused

    def _periksa_simpul(self, kejadian: Any, letak: _Letak) -> None:
        self._banyak_nilai += 1
        if self._banyak_nilai > NILAI_TERBANYAK:
            pesan = f"berkas memuat lebih dari {NILAI_TERBANYAK} nilai"
            self._keluh("YAML-TERLALU-BANYAK", letak, pesan, perbaikan="bagilah menjadi beberapa berkas")
            raise _Berhenti
        kutip = "apit nilai itu dengan tanda kutip ganda"
        if kejadian.anchor is not None:
            ditemukan = f"&{kejadian.anchor}"
            self._keluh("YAML-JANGKAR", letak, "jangkar YAML tidak dipakai", ditemukan=ditemukan, perbaikan=kutip)
        if kejadian.tag is not None:
            self._keluh("YAML-TAG", letak, "tag YAML tidak dipakai", ditemukan=kejadian.tag, perbaikan=kutip)

    def _periksa_luputan(self, nilai: str, letak: _Letak) -> str:
        """Refuse what an escape such as "\\x0b" brings in: the file's own characters are judged before it is parsed."""
        if not (cocok := TERLARANG.search(nilai)):
            return nilai
        kode, nama = golongan(cocok[0])
        self._keluh(kode, letak, f"ada {nama}, ditulis sebagai luputan", perbaikan="hapus luputan itu")
        return TERLARANG.sub(PENGGANTI, nilai)

    def _periksa_terpotong(self, akhir: Any) -> None:
        """Refuse `alamat: Jl. Merdeka No #5`, whose "#5" YAML would drop; `# ` with a blank after it is a comment."""
        baris = self._baris[akhir.line]
        if cocok := _TEKS_TERPOTONG.match(baris, akhir.column):
            letak = (akhir.line + 1, cocok.start(1) + 1)
            perbaikan = "apit nilai itu dengan tanda kutip ganda, atau beri spasi sesudah # bila memang catatan"
            self._keluh("YAML-TERPOTONG", letak, "teks sesudah tanda # akan hilang", ditemukan=cocok[1], perbaikan=perbaikan)

    def _keluh_susunan(self, galat: MarkedYAMLError) -> None:
        salah = jelaskan(galat, self._baris)
        cuplikan = self._baris[salah.baris][salah.kolom :] if salah.baris < len(self._baris) else ""
        tempat = Tempat(self.berkas, salah.baris + 1, salah.kolom + 1)
        ditemukan = cuplikan or None
        self.keluhan.append(Keluhan(salah.kode, Berat.GALAT, tempat, salah.pesan, ditemukan=ditemukan, perbaikan=salah.perbaikan))

    def _keluh(
        self, kode: str, letak: _Letak, pesan: str, *, jalur: Jalur = (), ditemukan: str | None = None, perbaikan: str = ""
    ) -> None:
        tempat = Tempat(self.berkas, *letak)
        if len(self.keluhan) >= KELUHAN_TERBANYAK:
            if len(self.keluhan) == KELUHAN_TERBANYAK:
                self.keluhan.append(terlalu_banyak(tempat, KELUHAN_TERBANYAK))
            raise _Berhenti
        medan = tulis_jalur(jalur)
        self.keluhan.append(Keluhan(kode, Berat.GALAT, tempat, pesan, medan, ditemukan, perbaikan=perbaikan))


def _letak(kejadian: Any) -> _Letak:
    mulai = kejadian.start_mark
    return mulai.line + 1, mulai.column + 1
