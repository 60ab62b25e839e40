"""The catalogue: a kind of document is one Markdown file below ``templates/dokumen``; its front matter says what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import Field

from generator.documents.aliran import Lingkungan
from generator.documents.bentuk import Bentuk
from generator.documents.konteks import KONTEKS, SELALU
from generator.documents.penerima import PEMILIH
from generator.documents.periksa_templat import periksa, periksa_teks
from generator.documents.susun import lingkungan
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, terdekat, urutkan
from generator.model.jenis import Rekaman, Slug, Teks
from generator.model.validasi import validasi
from generator.reading import Bacaan, baca

KODE: Final[DaftarKode] = {
    "KATALOG-KEPALA": "Templat tidak diawali kepala di antara dua baris ---.",
    "KATALOG-NAMA": "Templat menyebut bentuk, pemilih, konteks, atau lampiran yang tidak dikenal.",
}
_KEPALA = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


class KepalaJenis(Rekaman):
    """Front matter. `kepada` is a selector, `data` contexts, `lampiran` other kinds, `tembusan` ids of posts."""

    id: Slug
    langkah: tuple[Annotated[str, Field(pattern=r"^[AB][0-9]{1,2}\.[0-9]{1,2}$")], ...]
    bentuk: Slug
    kepada: Slug | None = None
    data: tuple[str, ...] = ()
    hal: Teks
    tembusan: tuple[Slug, ...] = ()
    lampiran: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of document: front matter, form, the template's name, and the line on which ``hal:`` stands."""

    kepala: KepalaJenis
    bentuk: Bentuk
    berkas: str
    baris_hal: int


@dataclass(frozen=True, slots=True)
class Katalog:
    """All kinds by id, and the template language with their bodies."""

    jenis: Mapping[str, Jenis]
    lingkungan: Lingkungan


def muat_katalog(folder: Path) -> tuple[Katalog, list[Keluhan]]:
    """Read ``bentuk/*.yaml`` and ``dokumen/*.md`` below `folder`, and check every template against what it is given."""
    bentuk, keluhan = _muat_bentuk(folder)
    kepala: dict[str, tuple[KepalaJenis, Bacaan]] = {}
    badan: dict[str, str] = {}
    for jalur in sorted((folder / "dokumen").glob("*.md")):
        nama = f"templates/dokumen/{jalur.name}"
        sumber = jalur.read_text("utf-8")
        cocok = _KEPALA.match(sumber)
        if cocok is None:
            keluhan.append(_keluh("KATALOG-KEPALA", Tempat(nama, 1, 1), "templat tanpa kepala", "awali dengan --- dan id"))
            continue
        bacaan = baca(("---\n" + cocok[1]).encode(), nama)
        satu, salah = validasi(KepalaJenis, bacaan)
        keluhan += [*bacaan.keluhan, *salah]
        if satu:
            kepala[nama] = (satu, bacaan)
            badan[nama] = "\n" * cocok[0].count("\n") + sumber[cocok.end() :]
    bahasa = lingkungan({}, {}, badan)
    jenis: dict[str, Jenis] = {}
    dikenal_id = {satu.id for satu, _bacaan in kepala.values()}
    for nama, (satu, bacaan) in kepala.items():
        salah = [*_periksa_nama(satu, bacaan, bentuk, dikenal_id)]
        salah += [] if salah else _periksa_isi(bahasa, nama, badan[nama], satu, bacaan)
        keluhan += salah
        if not salah:
            jenis[satu.id] = Jenis(satu, bentuk[satu.bentuk], nama, bacaan.tempat_nilai["hal",].baris)
    return Katalog(jenis, bahasa), list(urutkan(keluhan))


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


def _periksa_nama(kepala: KepalaJenis, bacaan: Bacaan, bentuk: Mapping[str, Bentuk], jenis: set[str]) -> list[Keluhan]:
    disebut: list[tuple[tuple[str | int, ...], str, str, Mapping[str, Any]]] = [
        (("bentuk",), kepala.bentuk, "bentuk", bentuk),
        *((("data", ke), satu, "konteks", KONTEKS) for ke, satu in enumerate(kepala.data)),
        *((("lampiran", ke), satu, "lampiran", dict.fromkeys(jenis)) for ke, satu in enumerate(kepala.lampiran)),
    ]
    if kepala.kepada:
        disebut.append((("kepada",), kepala.kepada, "pemilih penerima", PEMILIH))
    keluhan = []
    for jalur, nama, sebutan, dikenal in disebut:
        if nama not in dikenal:
            dekat = terdekat(nama, dikenal)
            perbaikan = f"mungkin maksudnya {dekat}" if dekat else f"pakai {sebutan} yang terdaftar"
            tempat = bacaan.tempat_nilai[jalur]
            keluhan.append(_keluh("KATALOG-NAMA", tempat, f"{sebutan} tidak dikenal", perbaikan, nama))
    return keluhan


def _periksa_isi(bahasa: Lingkungan, nama: str, badan: str, kepala: KepalaJenis, bacaan: Bacaan) -> list[Keluhan]:
    dikenal = {**SELALU, **{data: KONTEKS[data].jenis for data in kepala.data}}
    hal, dipakai = periksa_teks(bahasa, nama, kepala.hal, bacaan.tempat_nilai["hal",].baris, dikenal)
    return [*hal, *periksa(bahasa, nama, badan, dikenal, set(kepala.data) - dipakai)]


def _keluh(kode: str, tempat: Tempat, pesan: str, perbaikan: str, ditemukan: str | None = None) -> Keluhan:
    return Keluhan(kode, Berat.GALAT, tempat, pesan, ditemukan=ditemukan, perbaikan=perbaikan)
