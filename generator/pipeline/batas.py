"""What one section may take, and what is told of one that was not laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

BERURUT: Final = "serial"
PROSES: Final = "processes"
"""Layout in this process, without limits; in as many processes as there are cores. Anything else is a scheduler's address."""


@dataclass(frozen=True, slots=True)
class Batas:
    """Limits on the layout of one section: seconds, and bytes of a process's own memory (held where the system can)."""

    waktu: float = 300.0
    memori: int = 1 << 30


class GalatPenjadwal(Exception):
    """The scheduler of another machine's workers cannot be used; the message is Indonesian and says why."""


@dataclass(frozen=True, slots=True)
class Gagal:
    """A section that was not laid out; `sebab` is Indonesian and reaches the user."""

    sebab: str


def lewat_waktu(batas: Batas) -> Gagal:
    detik = f"{batas.waktu:g}".replace(".", ",")
    return Gagal(f"tata letak tidak selesai dalam {detik} detik; pecah isinya, atau beri waktu dengan --time-limit")


def lewat_memori(batas: Batas) -> Gagal:
    return Gagal(
        f"tata letak memerlukan lebih dari {batas.memori >> 20} MiB memori; pecah isinya menjadi bagian yang lebih kecil"
    )
