"""What records ask of a book, gathered by text, piece by piece or all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.tree.asal import Asal, Harapan
from generator.tree.tagihan import gabung_tagihan, tagih

HARAPAN = st.builds(
    Harapan,
    st.builds(Asal, st.sampled_from("abc"), st.sampled_from(["nama", "pagu"])),
    st.sampled_from(["Ikan", "ikan", "ikan  asin", "ikan asin"]),
)


def test_records_that_state_a_text_in_any_capitals_and_spaces_are_counted_together() -> None:
    harapan = [Harapan(Asal(satu, "nama"), teks) for satu, teks in (("a", "Ikan  Asin"), ("b", "ikan asin"), ("a", "IKAN ASIN"))]
    assert tagih(harapan) == {"ikan asin": ("Ikan  Asin", "nama", ("a", "b"))}


@given(st.lists(st.lists(HARAPAN, max_size=4), max_size=4))
def test_gathered_by_pieces_is_gathered_at_once(potongan: list[list[Harapan]]) -> None:
    sekaligus = tagih(satu for milik in potongan for satu in milik)
    gabungan = gabung_tagihan(map(tagih, potongan))
    assert gabungan == sekaligus
    assert [*gabungan] == [*sekaligus]
