"""Where each value of an accepted YAML text begins and ends, for edits that leave all else as it is.

Built on libyaml's events with a stack of our own, as reading is. Offsets count characters of the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from yaml._yaml import CParser
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from generator.reading.bacaan import Jalur


@dataclass(slots=True)
class Simpul:
    """A value: where it begins and ends, whether it is a collection between brackets, the keys or indexes of its parts.

    The end of a block collection is that of its last value, not of the blank lines and comments behind it. `kunci` gives for
    each part of a mapping where its key begins, of a list where its item begins.
    """

    awal: int
    akhir: int
    alir: bool = False
    daftar: bool = False
    kunci: dict[str | int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Terbuka:
    simpul: Simpul
    jalur: Jalur
    menunggu: str | None = None


def simpul_teks(teks: str) -> dict[Jalur, Simpul]:
    """Path → value, of a text that `baca` has accepted, without byte order mark."""
    pengurai, hasil, tumpukan = CParser(teks), dict[Jalur, Simpul](), list[_Terbuka]()
    while True:
        kejadian: Any = pengurai.get_event()
        awal, akhir = (kejadian.start_mark.index, kejadian.end_mark.index) if kejadian.start_mark else (0, 0)
        match kejadian:
            case StreamEndEvent():
                return hasil
            case ScalarEvent():
                if tumpukan and not tumpukan[-1].simpul.daftar and tumpukan[-1].menunggu is None:
                    tumpukan[-1].menunggu = kejadian.value
                    tumpukan[-1].simpul.kunci[kejadian.value] = awal
                else:
                    hasil[_jalur(tumpukan, awal)] = Simpul(awal, akhir)
                    _tutup(tumpukan, akhir)
            case MappingStartEvent() | SequenceStartEvent():
                jalur = _jalur(tumpukan, awal)
                daftar = isinstance(kejadian, SequenceStartEvent)
                hasil[jalur] = Simpul(awal, awal, alir=bool(kejadian.flow_style), daftar=daftar)
                tumpukan.append(_Terbuka(hasil[jalur], jalur))
            case MappingEndEvent() | SequenceEndEvent():
                simpul = tumpukan.pop().simpul
                if simpul.alir:
                    simpul.akhir = akhir
                _tutup(tumpukan, simpul.akhir)


def _jalur(tumpukan: list[_Terbuka], awal: int) -> Jalur:
    """The path of the value that begins here; in a list its place is noted."""
    if not tumpukan:
        return ()
    luar = tumpukan[-1]
    if luar.simpul.daftar:
        luar.simpul.kunci[len(luar.simpul.kunci)] = awal
        return (*luar.jalur, len(luar.simpul.kunci) - 1)
    assert luar.menunggu is not None  # a key comes before its value
    return (*luar.jalur, luar.menunggu)


def _tutup(tumpukan: list[_Terbuka], akhir: int) -> None:
    """A value has ended: what holds it reaches at least so far, and waits for the next key."""
    if tumpukan:
        tumpukan[-1].menunggu = None
        tumpukan[-1].simpul.akhir = max(tumpukan[-1].simpul.akhir, akhir)
