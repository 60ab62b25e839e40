"""Whoever a letter goes to holds the post addressed on its day (row 100)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.ruang import Ruang


def penerima_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    """A letter to a post or to the head of an issuer; heads of offices are addressed by title and not recorded, but the office
    must have a name on that day."""
    if not ruang.utuh("forum/pejabat.yaml", "forum/instansi.yaml"):
        return
    for surat in ruang.surat:
        for nomor, terbit in enumerate(surat.terbit):
            hari = terbit.tanggal or surat.tanggal or surat.rencana_tanggal
            if hari is None or terbit.batal is not None:
                continue
            for pesan, berkas in _halangan(ruang, terbit.kepada or "", hari):
                yield Temuan(
                    surat.berkas,
                    ("terbit", nomor, "kepada"),
                    f"{pesan} pada {tulis_tanggal(hari)}",
                    f"lengkapi {berkas} atau betulkan tanggal surat",
                    terbit.kepada,
                )


def _halangan(ruang: Ruang, penerima: str, hari: date) -> Iterator[tuple[str, str]]:
    """Why nobody can receive a letter on a day, each with the file that would say who can."""
    jabatan, instansi = _jabatan(ruang, penerima), ruang.instansi.get(penerima)
    if jabatan and ruang.pemegang(jabatan, hari) is None:
        yield f"tidak ada pejabat {jabatan} yang menerima surat", "forum/pejabat.yaml"
    if instansi and instansi.bernama(hari) is None:
        yield "instansi yang menerima surat tidak bernama", "forum/instansi.yaml"


def _jabatan(ruang: Ruang, penerima: str) -> str:
    """The post a letter is addressed to, empty where none is recorded."""
    if penerima in ruang.jabatan:
        return penerima
    return ruang.penerbit[penerima].penanda if penerima in ruang.penerbit else ""


ATURAN = (
    Aturan(
        "SURAT-PENERIMA", Berat.GALAT, "Yang disurati menjabat, atau instansinya bernama, pada tanggal surat.", penerima_menjabat
    ),
)
