"""Who is sent where and why (``penugasan:`` of a letter act; tata naskah dinas §8.5)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.model.jenis import Nip, Rekaman, Slug, Tanggal, Teks, TeksPanjang, tolak


class Petugas(Rekaman):
    """Someone who is sent: a facilitator or the holder of a post, named by id, or a person by `nama`.

    `jabatan` is what he or she is called in the paper; a post has a name of its own. Pangkat and NIP only for officials.
    """

    fasilitator: Slug | None = None
    pejabat: Slug | None = None
    nama: Teks | None = None
    jabatan: Teks | None = None
    pangkat: Teks | None = None
    nip: Nip | None = None

    @model_validator(mode="after")
    def _satu_orang(self) -> Petugas:
        disebut = [satu for satu in (self.fasilitator, self.pejabat, self.nama) if satu is not None]
        if len(disebut) != 1:
            tolak(
                "PETUGAS-SIAPA",
                "petugas disebut tidak tepat satu kali",
                diharapkan="salah satu dari fasilitator, pejabat, atau nama",
                perbaikan="sisakan atau isi satu saja",
            )
        if self.pejabat is None and self.jabatan is None:
            tolak(
                "PETUGAS-JABATAN",
                "petugas tanpa jabatan",
                diharapkan="jabatan petugas sebagaimana dicetak",
                perbaikan="isi jabatan",
            )
        return self


class Penugasan(Rekaman):
    """An assignment.

    With `rapat`, the id of a meeting of the letter's year, the first ground is its invitation and the first task to attend it.
    `lapor` is the day by which the result is reported.
    """

    rapat: Slug | None = None
    dasar: tuple[TeksPanjang, ...] = ()
    petugas: Annotated[tuple[Petugas, ...], Field(min_length=1)]
    untuk: tuple[TeksPanjang, ...] = ()
    lapor: Tanggal | None = None
