"""How a paper is signed: by whom, on whose behalf, with whom, in ink or electronically (tata naskah dinas §4.1, §4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from pydantic import model_validator

from generator.keluhan import DaftarKode
from generator.model.jenis import Rekaman, Slug, tolak

KODE: Final[DaftarKode] = {
    "TTD-UB": "Tanda tangan u.b. (untuk beliau) tanpa a.n. (atas nama).",
    "TTD-KETIGA": "Satu naskah diketahui dan disetujui sekaligus.",
}


class CaraTandaTangan(StrEnum):
    BASAH = "basah"
    ELEKTRONIK = "elektronik"


class TandaTangan(Rekaman):
    """All members are posts; an act's own replaces its issuer's as a whole.

    `oleh` signs instead of the issuer's `penanda`; `atas_nama` is the official who gave the mandate, `untuk_beliau` the one
    between both when the signer stands two steps down. `bersama` signs at the left of the signer. `mengetahui` or `menyetujui`
    signs at the left too, or below in the middle when there is a `bersama`.
    """

    cara: CaraTandaTangan = CaraTandaTangan.BASAH
    oleh: Slug | None = None
    atas_nama: Slug | None = None
    untuk_beliau: Slug | None = None
    bersama: Slug | None = None
    mengetahui: Slug | None = None
    menyetujui: Slug | None = None

    @model_validator(mode="after")
    def _berwenang(self) -> TandaTangan:
        if self.untuk_beliau and not self.atas_nama:
            tolak(
                "TTD-UB",
                "u.b. hanya dipakai di bawah a.n.",
                diharapkan="atas_nama: pejabat yang memberi mandat",
                perbaikan="isi atas_nama, atau hapus untuk_beliau",
                medan=("untuk_beliau",),
            )
        if self.mengetahui and self.menyetujui:
            tolak(
                "TTD-KETIGA",
                "mengetahui dan menyetujui diisi dua-duanya",
                diharapkan="salah satunya",
                perbaikan="hapus salah satunya",
                medan=("menyetujui",),
            )
        return self

    def jabatan(self) -> Iterator[tuple[str, str, bool]]:
        """The posts named: field, post, and whether its holder signs."""
        for medan, menanda in (
            ("oleh", True),
            ("atas_nama", False),
            ("untuk_beliau", False),
            ("bersama", True),
            ("mengetahui", True),
            ("menyetujui", True),
        ):
            if jabatan := getattr(self, medan):
                yield medan, jabatan, menanda
