"""Rules about ids and codes that may stand only once: of two the later would silently replace the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.ruang import Ruang

DAFTAR: Final = (
    ("forum/instansi.yaml", "instansi", "id"),
    ("forum/pejabat.yaml", "jabatan", "id"),
    ("forum/pokja.yaml", "pokja", "id"),
    ("forum/sumber-dana.yaml", "sumber_dana", "id"),
    ("forum/fasilitator.yaml", "fasilitator", "id"),
    ("forum/dasar-hukum.yaml", "dasar_hukum", "id"),
    ("forum/istilah.yaml", "istilah", "istilah"),
    ("forum/wilayah.yaml", "kabkota", "kode"),
)
"""Lists of the forum: file, list, and the field that names an item."""


def id_daftar_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    for berkas, daftar, medan in DAFTAR:
        # The workspace keeps one record an id, so that a second one is seen only in what was read.
        isi = ruang.bacaan[berkas].isi if berkas in ruang.bacaan else None
        butir = isi.get(daftar) if isinstance(isi, dict) else None
        terlihat: dict[str, int] = {}
        for nomor, satu in enumerate(butir if isinstance(butir, list) else ()):
            nama = satu.get(medan) if isinstance(satu, dict) else None
            if not isinstance(nama, str):
                continue
            if nama in terlihat:
                baris = ruang.tempat(berkas, daftar, terlihat[nama]).baris
                yield Temuan(berkas, (daftar, nomor, medan), f"{medan} sudah dipakai pada baris {baris}", "beri yang lain", nama)
            terlihat.setdefault(nama, nomor)


def kode_klaster_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    pemilik: dict[str, str] = {}
    for klaster in sorted(ruang.klaster.values(), key=lambda satu: satu.berkas):
        if lama := pemilik.get(klaster.kode):
            yield Temuan(klaster.berkas, ("kode",), f"kode klaster sudah dipakai di {lama}", "beri kode lain", klaster.kode)
        pemilik.setdefault(klaster.kode, klaster.berkas)


ATURAN = (
    Aturan("ID-GANDA", Berat.GALAT, "Id dalam satu daftar tunggal.", id_daftar_tunggal),
    Aturan("KLASTER-KODE", Berat.GALAT, "Kode klaster tunggal.", kode_klaster_tunggal),
)
