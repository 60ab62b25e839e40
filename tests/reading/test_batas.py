"""The reader at its limits: what stands just inside is read whole, what stands just outside is refused, and neither is slow."""

from __future__ import annotations

import pytest

from generator.reading import baca
from generator.reading.bacaan import Isi
from generator.reading.pembaca import KELUHAN_TERBANYAK, NILAI_TERBANYAK, TINGKAT_TERDALAM
from generator.reading.sandi import BITA_TERBANYAK

BAIK: dict[str, tuple[str | bytes, Isi]] = {
    "leading zero stays": ("a: 0123", {"a": "0123"}),
    "no stays": ("a: no", {"a": "no"}),
    "yes on off y n stay": ("[yes, on, off, y, n]", ["yes", "on", "off", "y", "n"]),
    "true and false stay": ("[true, false]", ["true", "false"]),
    "minutes are no number": ("a: 12:30", {"a": "12:30"}),
    "trailing zero stays": ("a: 1.10", {"a": "1.10"}),
    "a date stays": ("a: 2026-01-02", {"a": "2026-01-02"}),
    "an impossible date stays": ("a: 2026-13-40", {"a": "2026-13-40"}),
    "octal, hexadecimal, exponent stay": ("[0o17, 0x1F, 1e3, 1_000]", ["0o17", "0x1F", "1e3", "1_000"]),
    "infinity and not-a-number stay": ("[.inf, -.inf, .nan]", [".inf", "-.inf", ".nan"]),
    "eighteen digits stay": ("a: 199001012020121001", {"a": "199001012020121001"}),
    "plain null is nothing": ("[null, ~, ]", [None, None]),
    "nothing is nothing": ("a:\nb:", {"a": None, "b": None}),
    "quoted null is text": ("['null', \"~\", '']", ["null", "~", ""]),
    "Null with a capital is text": ("[Null, NULL]", ["Null", "NULL"]),
    "null as a key is text": ("null: a\n~: b", {"null": "a", "~": "b"}),
    "numbers as keys are text": ("2027: a\n0123: b", {"2027": "a", "0123": "b"}),
    "true as a key is text": ("true: a", {"true": "a"}),
    "a comment with a blank": ("a: 1 # catatan\n# lagi\nb: 2", {"a": "1", "b": "2"}),
    "a comment after nothing": ("a: # catatan\n  b: 1", {"a": {"b": "1"}}),
    "many hashes are a comment": ("a: 1 ## catatan\nb: 2 ####", {"a": "1", "b": "2"}),
    "a hash inside a word": ("a: C#5", {"a": "C#5"}),
    "a hash in quotes": ("a: 'No #5'\nb: \"#5\"", {"a": "No #5", "b": "#5"}),
    "a comment close after quotes": ("a: 'x' #catatan", {"a": "x"}),
    "a comment close after a key": ("a: #catatan-saja\n  - b", {"a": ["b"]}),
    "a hash in a block": ("a: |\n  No #5\n  # bukan catatan\n", {"a": "No #5\n# bukan catatan\n"}),
    "a folded block": ("a: >-\n  satu\n  dua\n", {"a": "satu dua"}),
    "a literal block": ("a: |\n  satu\n  dua\n", {"a": "satu\ndua\n"}),
    "a literal block kept": ("a: |+\n  satu\n\n", {"a": "satu\n\n"}),
    "a plain text over lines": ("a: satu\n  dua", {"a": "satu dua"}),
    "escapes": (r'a: "satu\ndua\ttiga \"empat\" \u00e9"', {"a": 'satu\ndua\ttiga "empat" é'}),
    "single quotes doubled": ("a: 'Jum''at'", {"a": "Jum'at"}),
    "byte order mark": (b"\xef\xbb\xbfa: 1", {"a": "1"}),
    "windows lines": (b"a: 1\r\nb: |\r\n  x\r\n  y\r\n", {"a": "1", "b": "x\ny\n"}),
    "byte order mark and windows lines": (b"\xef\xbb\xbfa: 1\r\n", {"a": "1"}),
    "document markers": ("---\na: 1\n...\n", {"a": "1"}),
    "composed on reading": ("a: Cafe\u0301", {"a": "Caf\u00e9"}),
    "composed keys": ("cafe\u0301: a", {"caf\u00e9": "a"}),
    "composed from an escape": ('a: "e\\u0301"', {"a": "\u00e9"}),
    "Javanese with a joiner": ("a: ꦏ꧀\u200cꦏ\u200d", {"a": "ꦏ꧀\u200cꦏ\u200d"}),
    "no-break space": ("a: 5\u00a0ha", {"a": "5\u00a0ha"}),
    "emoji and rare scripts": ("a: 😀 漢字", {"a": "😀 漢字"}),
    "a tab between words": ("a: satu\tdua", {"a": "satu\tdua"}),
    "a tab after a colon": ("a:\tsatu", {"a": "satu"}),
    "a tab deep in a block": ("a: |\n  satu\n  \tdua\n", {"a": "satu\n\tdua\n"}),
    "a tab at the start of a quoted line": ('a: "satu\n\tdua"', {"a": "satu dua"}),
    "flow and block mixed": ("a: {b: [c, d]}\ne:\n- f", {"a": {"b": ["c", "d"]}, "e": ["f"]}),
    "a trailing comma": ("a: [b, c,]", {"a": ["b", "c"]}),
    "empty containers": ("a: []\nb: {}", {"a": [], "b": {}}),
    "a pair in a list": ("[a: b]", [{"a": "b"}]),
    "same keys in different mappings": ("- a: 1\n- a: 2", [{"a": "1"}, {"a": "2"}]),
    "a scalar file": ("satu", "satu"),
    "a list file": ("- satu", ["satu"]),
    "colons without blanks": ("a: https://contoh.id:8080/x", {"a": "https://contoh.id:8080/x"}),
    "a star and an ampersand inside": ("a: b & c * d ! e", {"a": "b & c * d ! e"}),
    "two angle brackets as a value": ("a: <<", {"a": "<<"}),
    "formulas and templates": ("a: =1+1\nb: '{{7*7}}'\nc: '{% x %}'", {"a": "=1+1", "b": "{{7*7}}", "c": "{% x %}"}),
    "markup": ("a: <b>x</b> &amp; ::error::x", {"a": "<b>x</b> &amp; ::error::x"}),
    "a question mark in a text": ("a: siapa? kita", {"a": "siapa? kita"}),
    "a key with blanks": ("nama klaster: a", {"nama klaster": "a"}),
}  # fmt: skip


@pytest.mark.parametrize("nama", BAIK)
def test_a_good_file_is_read_as_typed_without_a_false_alarm(nama: str) -> None:
    naskah, harap = BAIK[nama]
    bacaan = baca(naskah if isinstance(naskah, bytes) else naskah.encode(), "x.yaml")
    assert (bacaan.isi, bacaan.keluhan) == (harap, ())


def bersarang(tingkat: int) -> bytes:
    return b"[" * tingkat + b"]" * tingkat


def test_the_deepest_allowed_nesting_is_read() -> None:
    assert baca(bersarang(TINGKAT_TERDALAM), "x").keluhan == ()
    assert kode(bersarang(TINGKAT_TERDALAM + 1)) == ["YAML-DALAM"]


def kode(data: bytes) -> list[str]:
    return [satu.kode for satu in baca(data, "x").keluhan]


@pytest.mark.parametrize("bom", [b"[", b"{a: ", b"- ", b"[[", b"{", b"? "], ids=repr)
def test_nesting_without_end_is_refused_and_does_not_crash(bom: bytes) -> None:
    bacaan = baca(bom * 100_000, "x")
    assert bacaan.isi is None
    assert "YAML-DALAM" in {satu.kode for satu in bacaan.keluhan}


def test_a_file_of_two_million_bytes_is_read_and_one_byte_more_is_not() -> None:
    penuh = b"a: " + b"x" * (BITA_TERBANYAK - 3)
    assert baca(penuh, "x").keluhan == ()
    assert kode(penuh + b"x") == ["BERKAS-BESAR"]


def test_as_many_values_as_allowed_are_read_and_one_more_is_not() -> None:
    penuh = b"- x\n" * (NILAI_TERBANYAK - 1)
    bacaan = baca(penuh, "x")
    assert bacaan.keluhan == () and isinstance(bacaan.isi, list) and len(bacaan.isi) == NILAI_TERBANYAK - 1
    assert kode(penuh + b"- x\n") == ["YAML-TERLALU-BANYAK"]


@pytest.mark.parametrize("satu", [b"- *a\n", b"- \x07\n", b"- !a\n"], ids=repr)
def test_complaints_without_number_end_after_a_hundred(satu: bytes) -> None:
    assert len(baca(satu * KELUHAN_TERBANYAK, "x").keluhan) == KELUHAN_TERBANYAK
    banyak = kode(satu * (KELUHAN_TERBANYAK + 50))
    assert len(banyak) == KELUHAN_TERBANYAK + 1 and banyak[-1] == "KELUHAN-TERLALU-BANYAK"
