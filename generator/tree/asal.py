"""Where a printed value stands in the records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asal:
    """A record and the path of a field in it, such as ``("demak-rajungan", "usulan[2].pagu")``.

    YAML lines are left out on purpose: a comment added to a record must not change a tree.
    """

    rekaman: str
    medan: str


@dataclass(frozen=True, slots=True)
class Harapan:
    """What a paper must say somewhere: the value at `asal`, in the words in which it is printed."""

    asal: Asal
    teks: str
