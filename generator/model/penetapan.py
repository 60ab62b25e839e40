"""What is decided (``penetapan:`` of a letter act; tata naskah dinas §8.4)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.model.jenis import Rekaman, Slug, Teks, TeksPanjang, tolak


class Diktum(Rekaman):
    """One decision, with its points."""

    isi: TeksPanjang
    butir: tuple[TeksPanjang, ...] = ()


class Anggota(Rekaman):
    """A member of a team: the post in its office, and the place in the team."""

    jabatan: Teks
    kedudukan: Teks


class Penetapan(Rekaman):
    """A keputusan: its subject, why (`menimbang`), on which law (`mengingat`, ids of legal bases), and the decisions.

    `anggota` stand on an attached sheet, whose title is that of the team, `tim`.
    """

    tentang: Teks
    menimbang: Annotated[tuple[TeksPanjang, ...], Field(min_length=1)]
    mengingat: Annotated[tuple[Slug, ...], Field(min_length=1)]
    memperhatikan: tuple[TeksPanjang, ...] = ()
    diktum: Annotated[tuple[Diktum, ...], Field(min_length=1)]
    tim: Teks | None = None
    anggota: tuple[Anggota, ...] = ()

    @model_validator(mode="after")
    def _tim_bernama(self) -> Penetapan:
        if self.anggota and self.tim is None:
            tolak(
                "TIM-NAMA",
                "anggota tanpa nama tim",
                diharapkan="nama tim, yang menjadi judul lampiran",
                perbaikan="isi tim",
                medan=("anggota",),
            )
        return self
