"""Reading a profile's look, ``templates/tema/<profil>.yaml``, into `Tema`: strictly, every key known and none missing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin, get_type_hints

from generator.keluhan import Berat, DaftarKode, Keluhan, sebagai_teks, terdekat
from generator.reading.bacaan import Bacaan, Isi, Jalur, tulis_jalur
from generator.reading.pembaca import baca
from generator.tree import (
    GayaDiktum,
    GayaHalaman,
    GayaIsian,
    GayaPokok,
    GayaTabel,
    GeometriDiktum,
    GeometriIsian,
    GeometriPokok,
    GeometriSurat,
    Huruf,
    JenisKop,
    KataNaskah,
    LangkahMuat,
    RupaTabel,
    Tema,
)

KODE: Final[DaftarKode] = {
    "TEMA-KUNCI": "Kunci di berkas tema tidak dikenal.",
    "TEMA-KURANG": "Kunci yang wajib ada di berkas tema tidak ditemukan.",
    "TEMA-NILAI": "Nilai di berkas tema tidak sesuai dengan jenisnya.",
}

HALAMAN: Final = ("sampul", "depan", "isi", "lanskap", "telepon", "surat", "surat_tanpa_kop", "lampiran", "lampiran_lanskap")
HURUF: Final = (
    *(
        "isi",
        "bab",
        "nama_bab",
        "judul_depan",
        "judul2",
        "judul3",
        "judul4",
        "keterangan",
        "sumber",
        "kecil",
        "daftar1",
        "daftar2",
        "daftar3",
    ),
    *("kepala_halaman", "kaki_halaman", "nomor_halaman", "tanda", "sampul_penerbit", "sampul_judul", "sampul_kaki"),
    *("surat", "kepala_surat", "kop_alamat", "judul_naskah", "tanda_tangan", "tanda_tangan_kecil", "tembusan"),
    *("kotak_elektronik", "kaki_elektronik"),
    *("lampiran", "judul_lampiran", "nomor_surat", "kop_fedep_atas", "kop_perangkat_daerah_atas"),
    *(f"kop_{jenis}" for jenis in get_args(JenisKop)),
)
PALET: Final = (
    *("teks", "samar", "kategori1", "kategori2", "kategori3", "kategori4", "ubin0", "ubin1", "ubin2", "ubin3"),
    *("total", "garis_halaman", "tautan", "draf_latar", "contoh_bingkai"),
)

_ANGKA = re.compile(r"-?\d+(\.\d+)?")
_WARNA = re.compile(r"#[0-9A-F]{6}")
_BOOL: Final = {"true": True, "false": False}
_T = TypeVar("_T")


class GalatTema(ValueError):
    """A theme that cannot be used; `keluhan` says everything that is wrong with it."""

    def __init__(self, keluhan: tuple[Keluhan, ...]) -> None:
        super().__init__(sebagai_teks(keluhan))
        self.keluhan = keluhan


def muat_tema(berkas: Path) -> Tema:
    """Read a theme file. Raises GalatTema with all complaints at once, OSError where the file cannot be read."""
    pembaca = _PembacaTema(baca(berkas.read_bytes(), berkas.name))
    tema = pembaca.tema()
    if tema is None or pembaca.keluhan:
        raise GalatTema(tuple(pembaca.keluhan))
    return tema


def berskala(tema: Tema, halaman: str) -> Tema:
    """`tema` with type and tables as large as page style `halaman` asks; large type is not spaced out to full lines.

    Raises KeyError for a page style the theme lacks.
    """
    skala = tema.halaman[halaman].skala
    if skala == 1:
        return tema
    return replace(
        tema,
        huruf=MappingProxyType({nama: _huruf_berskala(satu, skala) for nama, satu in tema.huruf.items()}),
        tabel=MappingProxyType({nama: _tabel_berskala(satu, skala) for nama, satu in tema.tabel.items()}),
    )


def _huruf_berskala(huruf: Huruf, skala: float) -> Huruf:
    return replace(
        huruf,
        ukuran=huruf.ukuran * skala,
        baris=huruf.baris * skala,
        sebelum=huruf.sebelum * skala,
        sesudah=huruf.sesudah * skala,
        rata="kiri" if huruf.rata == "penuh" else huruf.rata,
    )


def _tabel_berskala(rupa: RupaTabel, skala: float) -> RupaTabel:
    terkecil = None if rupa.ukuran_terkecil is None else rupa.ukuran_terkecil * skala
    return replace(rupa, ukuran=rupa.ukuran * skala, baris=rupa.baris * skala, ukuran_terkecil=terkecil)


class _PembacaTema:
    """Turns the plain values of one file into a `Tema` and collects what does not fit."""

    def __init__(self, bacaan: Bacaan) -> None:
        self._bacaan = bacaan
        self.keluhan = list(bacaan.keluhan)

    def tema(self) -> Tema | None:
        isi = self._peta(self._bacaan.isi, ())
        if isi is None:
            return None
        medan = [satu.name for satu in fields(Tema)]
        self._periksa_kunci(isi, medan, medan, ())
        hasil = {
            "nama": self._nilai(isi, "nama", str, ()),
            "keluarga": self._nilai(isi, "keluarga", str, ()),
            "keluarga_docx": self._nilai(isi, "keluarga_docx", str, ()),
            "halaman": self._kelompok(isi, "halaman", HALAMAN, GayaHalaman),
            "huruf": self._kelompok(isi, "huruf", HURUF, Huruf),
            "tabel": self._kelompok(isi, "tabel", get_args(GayaTabel), RupaTabel),
            "surat": self._rakit(GeometriSurat, isi.get("surat"), ("surat",)) if "surat" in isi else None,
            "isian": self._kelompok(isi, "isian", get_args(GayaIsian), GeometriIsian),
            "pokok": self._kelompok(isi, "pokok", get_args(GayaPokok), GeometriPokok),
            "diktum": self._kelompok(isi, "diktum", get_args(GayaDiktum), GeometriDiktum),
            "muat": self._deret(isi, "muat", LangkahMuat),
            "kata": self._rakit(KataNaskah, isi.get("kata"), ("kata",)) if "kata" in isi else None,
            "palet": self._palet(isi),
        }
        return None if self.keluhan else Tema(**hasil)

    def _kelompok(self, isi: Mapping[str, Isi], kunci: str, nama: tuple[str, ...], kelas: type[_T]) -> Mapping[str, _T]:
        if kunci not in isi:
            return {}
        if (peta := self._peta(isi[kunci], (kunci,))) is None:
            return {}
        self._periksa_kunci(peta, nama, nama, (kunci,))
        rakitan = {satu: self._rakit(kelas, peta[satu], (kunci, satu)) for satu in nama if satu in peta}
        return MappingProxyType({satu: nilai for satu, nilai in rakitan.items() if nilai is not None})

    def _deret(self, isi: Mapping[str, Isi], kunci: str, kelas: type[_T]) -> tuple[_T, ...]:
        if kunci not in isi:
            return ()
        deret = isi[kunci]
        if not isinstance(deret, list):
            self._tolak(deret, (kunci,), "daftar pemetaan")
            return ()
        rakitan = [self._rakit(kelas, satu, (kunci, ke)) for ke, satu in enumerate(deret)]
        return tuple(satu for satu in rakitan if satu is not None)

    def _palet(self, isi: Mapping[str, Isi]) -> Mapping[str, str]:
        if "palet" not in isi:
            return {}
        if (peta := self._peta(isi["palet"], ("palet",))) is None:
            return {}
        self._periksa_kunci(peta, PALET, PALET, ("palet",))
        return MappingProxyType({nama: self._warna(peta[nama], ("palet", nama)) for nama in PALET if nama in peta})

    def _rakit(self, kelas: type[_T], isi: Isi, jalur: Jalur) -> _T | None:
        """One dataclass of the theme from a mapping; its annotations say what each key must hold."""
        if (peta := self._peta(isi, jalur)) is None:
            return None
        medan = fields(kelas)  # type: ignore[arg-type]
        wajib = [satu.name for satu in medan if satu.default is MISSING and satu.default_factory is MISSING]
        self._periksa_kunci(peta, [satu.name for satu in medan], wajib, jalur)
        jenis = get_type_hints(kelas)
        sebelum = len(self.keluhan)
        nilai = {satu.name: self._nilai(peta, satu.name, jenis[satu.name], jalur) for satu in medan if satu.name in peta}
        if len(self.keluhan) > sebelum or any(nama not in peta for nama in wajib):
            return None
        return kelas(**nilai)

    def _nilai(self, peta: Mapping[str, Isi], kunci: str, jenis: Any, jalur: Jalur) -> Any:
        """The value of `kunci` as `jenis` asks: text, number, true/false, colour, one of a few words, numbers by name."""
        if kunci not in peta:
            return None
        nilai, di = peta[kunci], (*jalur, kunci)
        if isinstance(jenis, UnionType):
            jenis = next(satu for satu in get_args(jenis) if satu is not type(None))
        if get_origin(jenis) is Literal:
            kata = get_args(jenis)
            return nilai if nilai in kata else self._tolak(nilai, di, "salah satu dari " + ", ".join(filter(None, kata)))
        if get_origin(jenis) is Mapping:
            peta = self._peta(nilai, di) or {}
            return MappingProxyType({nama: self._nilai(peta, nama, get_args(jenis)[1], di) for nama in peta})
        if get_origin(jenis) is tuple:
            kata = get_args(get_args(jenis)[0])
            if isinstance(nilai, list) and nilai and all(satu in kata for satu in nilai):
                return tuple(nilai)
            return self._tolak(nilai, di, f"daftar yang berisi {', '.join(kata)}")
        if jenis is bool:
            return _BOOL[nilai] if isinstance(nilai, str) and nilai in _BOOL else self._tolak(nilai, di, "true atau false")
        if jenis is float:
            cocok = isinstance(nilai, str) and _ANGKA.fullmatch(nilai) and math.isfinite(float(nilai))
            return float(str(nilai)) if cocok else self._tolak(nilai, di, "bilangan, desimalnya dengan titik")
        if kunci.startswith(("warna", "latar")):
            return self._warna(nilai, di)
        return nilai if isinstance(nilai, str) else self._tolak(nilai, di, "teks")

    def _warna(self, nilai: Isi, jalur: Jalur) -> str:
        if isinstance(nilai, str) and _WARNA.fullmatch(nilai):
            return nilai
        self._tolak(nilai, jalur, 'warna seperti "#1F3A5F", dalam tanda petik')
        return ""

    def _peta(self, isi: Isi, jalur: Jalur) -> dict[str, Isi] | None:
        if isinstance(isi, dict):
            return isi
        self._tolak(isi, jalur, "pemetaan kunci: nilai")
        return None

    def _periksa_kunci(self, ada: Mapping[str, Isi], dikenal: Iterable[str], wajib: Iterable[str], jalur: Jalur) -> None:
        dikenal = tuple(dikenal)
        for kunci in ada:
            if kunci not in dikenal:
                dekat = terdekat(kunci, dikenal)
                self._keluh(
                    "TEMA-KUNCI",
                    (*jalur, kunci),
                    "kunci tidak dikenal",
                    perbaikan=f"mungkin {dekat}" if dekat else "hapus kunci itu",
                )
        for kunci in wajib:
            if kunci not in ada:
                self._keluh("TEMA-KURANG", (*jalur, kunci), "kunci tidak ada", perbaikan=f"tambahkan {kunci}")

    def _tolak(self, nilai: Isi, jalur: Jalur, diharapkan: str) -> None:
        ditemukan = nilai if isinstance(nilai, str) else "kosong" if nilai is None else "daftar atau pemetaan"
        self._keluh("TEMA-NILAI", jalur, "nilai tidak sesuai", ditemukan=ditemukan, diharapkan=diharapkan)

    def _keluh(
        self, kode: str, jalur: Jalur, pesan: str, ditemukan: str | None = None, diharapkan: str = "", perbaikan: str = ""
    ) -> None:
        tempat = self._bacaan.tempat_kunci.get(jalur) or self._bacaan.tempat(jalur)
        self.keluhan.append(Keluhan(kode, Berat.GALAT, tempat, pesan, tulis_jalur(jalur), ditemukan, diharapkan, perbaikan))
