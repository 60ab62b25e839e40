"""The papers of a meeting of the sample workspace, and the four of them as one document to measure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.documents.katalog import Katalog, muat_katalog
from generator.documents.konteks_rapat import AcuanRapat
from generator.documents.rapat import acara_rapat, penerima_rapat, susun_rapat
from generator.documents.tema import muat_tema
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Dokumen

AKAR = Path(__file__).parents[1]
UNDANGAN = "undangan-rapat-fedep"
NASKAH_RAPAT = (UNDANGAN, "daftar-hadir", "notula", "berita-acara")


@cache
def ruang_contoh() -> Ruang:
    ruang = periksa_ruang(AKAR).ruang
    assert ruang is not None
    return ruang


@cache
def katalog() -> Katalog:
    hasil, keluhan = muat_katalog(AKAR / "templates")
    assert keluhan == []
    return hasil


def rapat_contoh(id_: str) -> Rapat:
    return next(satu for satu in ruang_contoh().rapat if satu.id == id_ and satu.tahun_kalender == 2026)


def naskah_rapat(jenis: str, rapat: Rapat, profil: str = "jateng2012", ruang: Ruang | None = None) -> tuple[Dokumen, ...]:
    """One document a recipient; none where the meeting gives no such paper."""
    ruang = ruang or ruang_contoh()
    ruang = replace(ruang, rapat=(rapat,))
    milik, tema = katalog().jenis[jenis], muat_tema(AKAR / "templates" / "tema" / f"{profil}.yaml")
    return tuple(
        susun_rapat(katalog(), milik, AcuanRapat(ruang, satu, penerima, tema))
        for satu in acara_rapat(ruang, milik)
        for penerima in penerima_rapat(ruang, milik, satu)
    )


@cache
def semua_naskah(profil: str) -> Dokumen:
    """All papers of one meeting about one cluster, a fragment each; a short matrix travels with the invitation only."""
    rapat = rapat_contoh("fedep-kab-semarang")
    daftar = ruang_contoh().usulan[rapat.klaster[0], 2027]
    pendek = daftar.model_copy(update={"usulan": daftar.usulan[:2]})
    ruang = replace(ruang_contoh(), usulan={(daftar.klaster, 2027): pendek})
    naskah = [naskah_rapat(jenis, rapat, profil, ruang)[0] for jenis in NASKAH_RAPAT]
    berita = naskah[-1].fragmen[0]
    fragmen = (*(satu.fragmen[0] for satu in naskah[:-1]), replace(berita, bagian=berita.bagian[:1]))
    return replace(naskah[0], judul="Naskah Rapat", fragmen=fragmen)
