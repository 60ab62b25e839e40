"""A section written for Word, with holes where only the document knows the number: what is kept and joined again."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from hashlib import sha256
from typing import TypeAlias

from generator.tree import Bagian, Judul, KepalaLampiran, Kop
from generator.writers.docx.blok import tulis_deret
from generator.writers.docx.letak import lebar_teks
from generator.writers.docx.lubang import lubang
from generator.writers.docx.naskah import Bahan, BentukRujukan, DaftarBaru, Naskah, Sasaran, Tempat

Tautan: TypeAlias = dict[str, str]
"""Relationship id to address."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """The XML of a section and its footnotes, and what they need: targets they offer, targets they lead to and what is
    asked of these, lists, how many numbers of bookmarks, drawings and content controls, addresses, styles, pictures.

    `berjudul`: it begins with a heading; `berkop`: staff's own kop heads it.
    """

    xml: str
    berjudul: bool
    berkop: bool
    catatan: tuple[str, ...]
    sasaran: tuple[Sasaran, ...]
    rujukan: tuple[tuple[str, BentukRujukan], ...]
    daftar: tuple[DaftarBaru, ...]
    penanda: int
    benda: int
    kotak: int
    tautan: Tautan
    tautan_catatan: Tautan
    gaya: dict[str, str]
    media: dict[str, bytes]


def tulis_potongan(bahan: Bahan, bagian: Bagian) -> Potongan:
    """A section, from the store when it was written before; then its blocks are not looked at.

    Raises what `generator.writers.docx.tulis_docx` does for one section.
    """
    if bahan.simpanan is None:
        return _tulis(bahan, bagian)
    kunci = sha256(f"bagian {bahan.sidik} {bagian.sidik}".encode()).hexdigest()
    data = bahan.simpanan.ambil(kunci)
    if data is not None:
        return buka_potongan(data)
    potongan = _tulis(bahan, bagian)
    bahan.simpanan.simpan(kunci, kemas_potongan(potongan))
    return potongan


def _tulis(bahan: Bahan, bagian: Bagian) -> Potongan:
    naskah = Naskah(bahan)
    halaman = bahan.tema.halaman[bagian.gaya]
    tempat = Tempat(
        surat=halaman.penomoran == "surat",
        halaman=halaman,
        lebar=lebar_teks(halaman),
        lampiran=any(isinstance(blok, KepalaLampiran) for blok in bagian.isi),
    )
    berjudul = bool(bagian.isi) and isinstance(bagian.isi[0], Judul)
    xml = tulis_deret(naskah, bagian.isi, tempat, halaman_baru=berjudul and lubang("halaman"))
    return Potongan(
        xml=xml,
        berjudul=berjudul,
        berkop=bahan.kop_acuan(next((satu for satu in bagian.isi if isinstance(satu, Kop)), None)) is not None,
        catatan=tuple(naskah.catatan),
        sasaran=tuple(naskah.sasaran),
        rujukan=tuple(naskah.rujukan),
        daftar=tuple(naskah.daftar),
        penanda=naskah.penanda,
        benda=naskah.benda,
        kotak=naskah.kotak,
        tautan=naskah.tautan["document"],
        tautan_catatan=naskah.tautan["footnotes"],
        gaya=naskah.gaya,
        media=naskah.media,
    )


def kemas_potongan(potongan: Potongan) -> bytes:
    """As bytes: a line of JSON, the XML, the pictures."""
    xml = potongan.xml.encode()
    kepala = {
        "xml": len(xml),
        "media": [(nama, len(isi)) for nama, isi in potongan.media.items()],
        "sasaran": [astuple(satu) for satu in potongan.sasaran],
        "daftar": [astuple(satu) for satu in potongan.daftar],
        **{nama: getattr(potongan, nama) for nama in _APA_ADANYA},
    }
    return json.dumps(kepala).encode() + b"\n" + xml + b"".join(potongan.media.values())


def buka_potongan(data: bytes) -> Potongan:
    """What `kemas_potongan` gave."""
    baris = data.index(b"\n") + 1
    kepala = json.loads(data[:baris])
    letak = baris + kepala["xml"]
    xml = data[baris:letak].decode()
    media = {}
    for nama, panjang in kepala["media"]:
        media[nama] = data[letak : letak + panjang]
        letak += panjang
    return Potongan(
        xml=xml,
        media=media,
        sasaran=tuple(Sasaran(*satu) for satu in kepala["sasaran"]),
        daftar=tuple(DaftarBaru(*satu) for satu in kepala["daftar"]),
        rujukan=tuple((ke, bentuk) for ke, bentuk in kepala["rujukan"]),
        catatan=tuple(kepala["catatan"]),
        **{nama: kepala[nama] for nama in _APA_ADANYA if nama not in ("catatan", "rujukan")},
    )


_APA_ADANYA = ("berjudul", "berkop", "catatan", "rujukan", "penanda", "benda", "kotak", "tautan", "tautan_catatan", "gaya")
"""Fields that JSON holds as they are, but for tuples."""
