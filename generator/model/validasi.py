"""A file read becomes a record, or complaints: pydantic's errors told in Indonesian at the place where the value was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, tampilkan, terdekat, urutkan
from generator.model.uraian import Uraian, uraikan
from generator.reading import Bacaan, Jalur, tulis_jalur

KODE: Final[DaftarKode] = {
    "SKEMA-BANYAK": "Daftar berisi terlalu sedikit atau terlalu banyak butir.",
    "SKEMA-BATAS": "Nilai di luar batas atau bentuk yang ditetapkan.",
    "SKEMA-BENTUK": "Daftar, pemetaan, atau satu nilai tertukar.",
    "SKEMA-KUNCI-LETAK": "Kunci ditetapkan oleh letak berkas dan tidak boleh ditulis di dalamnya.",
    "SKEMA-KUNCI-TAK-DIKENAL": "Kunci yang tidak dikenal.",
    "SKEMA-NILAI": "Nilai tidak dapat diterima.",
    "SKEMA-PILIHAN": "Nilai bukan salah satu pilihan yang dikenal.",
    "SKEMA-WAJIB": "Kunci yang wajib ada tidak ditulis.",
}

_TANPA_TAMBAHAN: Mapping[str, object] = MappingProxyType({})

T = TypeVar("T", bound=BaseModel)


def validasi(jenis: type[T], bacaan: Bacaan, tambahan: Mapping[str, object] = _TANPA_TAMBAHAN) -> tuple[T | None, list[Keluhan]]:
    """Make a record of what was read, or say everything that is wrong with it, sorted.

    `tambahan` gives fields that come from the file's path (id, tahun) and may not stand in the file. The reader's own complaints
    are not repeated; a value on a line the reader complained of is not judged again, and a file it could not read gives none.
    """
    if bacaan.isi is None:
        return None, []
    if not isinstance(bacaan.isi, dict):
        return None, [_bukan_pemetaan(bacaan)]
    penerjemah = _Penerjemah(jenis, bacaan, tambahan)
    keluhan = penerjemah.kunci_terlarang()
    try:
        rekaman = jenis.model_validate({**bacaan.isi, **tambahan})
    except ValidationError as galat:
        return None, urutkan([*keluhan, *penerjemah.terjemahkan(galat.errors(include_url=False))])
    return (None, keluhan) if keluhan else (rekaman, [])


def _bukan_pemetaan(bacaan: Bacaan) -> Keluhan:
    pesan = "berkas harus berisi pasangan kunci dan nilai"
    perbaikan = "tulislah `kunci: nilai` pada setiap baris"
    return Keluhan("SKEMA-BENTUK", Berat.GALAT, bacaan.tempat(()), pesan, ditemukan=_rupa(bacaan.isi), perbaikan=perbaikan)


class _Penerjemah:
    """Turns pydantic's errors over one file into complaints."""

    def __init__(self, jenis: type[BaseModel], bacaan: Bacaan, tambahan: Mapping[str, object]) -> None:
        self._jenis = jenis
        self._bacaan = bacaan
        self._tambahan = tambahan
        self._baris_tercela = {satu.tempat.baris for satu in bacaan.keluhan}

    def kunci_terlarang(self) -> list[Keluhan]:
        """Complain of keys the path of the file decides."""
        isi = self._bacaan.isi
        terlarang = [nama for nama in self._tambahan if isinstance(isi, dict) and nama in isi]
        uraian = Uraian("SKEMA-KUNCI-LETAK", "kunci ini ditetapkan oleh letak berkas", "", "hapus baris ini")
        return [self._keluhan(uraian, (nama,), self._bacaan.tempat_kunci[(nama,)], None) for nama in terlarang]

    def terjemahkan(self, galat: Iterable[ErrorDetails]) -> list[Keluhan]:
        semua = list(galat)
        asing = [self._kunci_asing(satu) for satu in semua if satu["type"] == "extra_forbidden"]
        diduga = {jalur for _, jalur in asing if jalur}
        keluhan = [satu for satu, _ in asing]
        for satu in semua:
            if satu["type"] == "missing":
                induk = self._jalur(satu["loc"][:-1])
                jalur = (*induk, str(satu["loc"][-1]))
                # A key somebody mistyped is complained of once, as unknown, not once more as missing.
                if jalur not in diduga:
                    keluhan.append(self._kurang(jalur, induk))
            elif satu["type"] != "extra_forbidden" and not _semu(satu) and (salah := self._nilai(satu)) is not None:
                keluhan.append(salah)
        return keluhan

    def _kunci_asing(self, galat: ErrorDetails) -> tuple[Keluhan, Jalur | None]:
        """Complain of an unknown key; give also the path of the known one that was probably meant."""
        jalur = self._jalur(galat["loc"])
        induk, nama = jalur[:-1], str(jalur[-1])
        dikenal = {kunci for rekaman in self._rekaman_di(induk) for kunci in rekaman.model_fields} - self._kunci_letak(induk)
        terpakai = self._isi_di(induk)
        sisa = dikenal - set(terpakai) if isinstance(terpakai, dict) else dikenal
        dekat = terdekat(nama, sisa)
        uraian = Uraian(
            "SKEMA-KUNCI-TAK-DIKENAL",
            "kunci tidak dikenal",
            f"salah satu dari {', '.join(sorted(dikenal))}" if dikenal else "",
            f"mungkin maksudnya {dekat}" if dekat else "hapus, atau pindahkan ke tempatnya",
        )
        tempat = self._bacaan.tempat_kunci.get(jalur, self._bacaan.tempat(jalur))
        return self._keluhan(uraian, jalur, tempat, nama), (*induk, dekat) if dekat else None

    def _kurang(self, jalur: Jalur, induk: Jalur) -> Keluhan:
        nama = tampilkan(jalur[-1])
        uraian = Uraian("SKEMA-WAJIB", f"kunci {nama} belum ditulis", "", f"tambahkan baris `{nama}: …` di sini")
        return self._keluhan(uraian, jalur, self._bacaan.tempat(induk), None)

    def _nilai(self, galat: ErrorDetails) -> Keluhan | None:
        lokasi = galat["loc"]
        tentang_kunci = bool(lokasi) and lokasi[-1] == "[key]"
        jalur = self._jalur(lokasi[:-1] if tentang_kunci else lokasi)
        jalur = (*jalur, *galat.get("ctx", {}).get("medan", ()))
        peta = self._bacaan.tempat_kunci if tentang_kunci else self._bacaan.tempat_nilai
        tempat = peta.get(jalur, self._tempat_tambahan(jalur))
        if tempat.baris in self._baris_tercela and tempat.baris:
            return None
        masukan = self._isi_di(jalur) if galat.get("ctx", {}).get("medan") else galat["input"]
        return self._keluhan(uraikan(galat), jalur, tempat, _rupa(masukan))

    def _keluhan(self, uraian: Uraian, jalur: Jalur, tempat: Tempat, ditemukan: str | None) -> Keluhan:
        return Keluhan(
            kode=uraian.kode,
            berat=Berat.GALAT,
            tempat=tempat,
            pesan=uraian.pesan,
            medan=tulis_jalur(jalur),
            ditemukan=ditemukan,
            diharapkan=uraian.diharapkan,
            perbaikan=uraian.perbaikan,
        )

    # Places and types along a path

    def _jalur(self, lokasi: Iterable[str | int]) -> Jalur:
        """Give pydantic's location as a path in the file; names of union members, which pydantic puts in between, fall out."""
        isi: Any = {**self._bacaan.isi, **self._tambahan} if isinstance(self._bacaan.isi, dict) else self._bacaan.isi
        jalur: list[str | int] = []
        for bagian in lokasi:
            if (isinstance(isi, dict) and bagian in isi) or (isinstance(isi, list) and isinstance(bagian, int)):
                jalur.append(bagian)
                isi = isi[bagian]  # type: ignore[index]  # mypy loses that a list is asked by number only
        return tuple(jalur)

    def _isi_di(self, jalur: Jalur) -> Any:
        isi: Any = self._bacaan.isi
        for bagian in jalur:
            if isinstance(isi, dict):
                isi = isi.get(bagian)
            elif isinstance(isi, list) and isinstance(bagian, int) and bagian < len(isi):
                isi = isi[bagian]
            else:
                return None
        return isi

    def _tempat_tambahan(self, jalur: Jalur) -> Tempat:
        """Give the place of something that does not stand in the file itself: the file, or what is around it."""
        if jalur and jalur[0] in self._tambahan:
            return Tempat(self._bacaan.berkas)
        return self._bacaan.tempat(jalur)

    def _kunci_letak(self, induk: Jalur) -> set[str]:
        return set() if induk else set(self._tambahan)

    def _rekaman_di(self, jalur: Jalur) -> list[type[BaseModel]]:
        """Give the record types that may stand at a path; several where the field is a union."""
        sekarang: list[type[BaseModel]] = [self._jenis]
        for bagian in jalur:
            if isinstance(bagian, str):
                medan = [rekaman.model_fields[bagian] for rekaman in sekarang if bagian in rekaman.model_fields]
                # A key of a dict is no field: the records found for the dict itself are those of its values.
                sekarang = [tipe for satu in medan for tipe in _rekaman_dalam(satu.annotation)] if medan else sekarang
        return sekarang


def _semu(galat: ErrorDetails) -> bool:
    """Tell the error of a list that is long enough: pydantic counts only its good items, and the bad ones are complained of."""
    return galat["type"] == "too_short" and len(galat["input"]) >= galat["ctx"]["min_length"]


def _rekaman_dalam(tipe: Any) -> list[type[BaseModel]]:
    """Give the record types inside an annotation such as `tuple[Usulan, ...] | None`."""
    if isinstance(tipe, type) and issubclass(tipe, BaseModel):
        return [tipe]
    return [rekaman for anak in get_args(tipe) for rekaman in _rekaman_dalam(anak)]


def _rupa(nilai: object) -> str | None:
    """Say what was found: a scalar as it was typed, anything else by its kind, None for nothing."""
    if nilai is None or isinstance(nilai, str):
        return nilai
    if isinstance(nilai, list | tuple):
        return f"daftar {len(nilai)} butir"
    if isinstance(nilai, Mapping):
        return "pemetaan dengan kunci " + ", ".join(map(str, list(nilai)[:5])) if nilai else "pemetaan kosong"
    return str(nilai)
