"""Counting in sections that were counted before is counting anew, whatever is sought or said now."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.inspection.kelengkapan import Isi, hitung_bagian
from generator.inspection.pdf_ingatan import Ingatan

KATA = st.sampled_from(["ikan", "ikan asin", "asin", 'kata "petik"', "a\\b", "3.1", "–", "ika"])
BLOK = st.lists(st.lists(KATA, max_size=3).map(" ".join), max_size=3)
BUKU = st.lists(BLOK, max_size=3)
DICARI = st.sets(KATA, max_size=6)


@given(st.lists(st.tuples(BUKU, DICARI), min_size=2, max_size=4))
def test_counts_with_memory_are_those_without(riwayat: list[tuple[list[list[str]], set[str]]]) -> None:
    ingatan = Ingatan()
    for buku, dicari in riwayat:
        ingatan = Ingatan.buka(ingatan.kemas())
        teringat = hitung_bagian(sorted(dicari), [json.dumps(satu, ensure_ascii=False) for satu in buku], ingatan)
        semua = [blok for satu in buku for blok in satu]
        assert dict(teringat) == Isi(semua).semua(dict.fromkeys(dicari, 10**6))
