"""Why a paper is not made, or not published."""

from __future__ import annotations

from typing import Final

from generator.keluhan import DaftarKode, Keluhan, sebagai_teks

KODE_TATA_LETAK: Final = "NASKAH-TATA-LETAK"
KODE: Final[DaftarKode] = {
    KODE_TATA_LETAK: "Isi naskah tidak dapat ditata pada halaman atau lembar.",
}


class NaskahDitolak(Exception):
    """A paper is not made; `keluhan` are the errors that forbid it."""

    def __init__(self, *keluhan: Keluhan) -> None:
        super().__init__(keluhan)
        self.keluhan = keluhan


class KeluaranCacat(Exception):
    """A finished file breaks a rule of its format: a defect of this program, never of the records; `keluhan` names the file."""

    def __init__(self, keluhan: tuple[Keluhan, ...]) -> None:
        super().__init__(sebagai_teks(keluhan))
        self.keluhan = keluhan
