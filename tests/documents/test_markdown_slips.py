"""Markdown is read strictly: what python-markdown leaves as text, drops or fills in silence is a complaint with its line."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents.markdown_pohon import narasi, periksa_narasi, uraikan
from generator.documents.tanda import BARIS, tandai_baris
from generator.documents.uraian.pengurai import Pengurai
from generator.tree import (
    Asal,
    BarisIsian,
    BarisTabel,
    CatatanKaki,
    Daftar,
    GantiBaris,
    Judul,
    Kolom,
    Kutipan,
    Miring,
    Narasi,
    Paragraf,
    Rujuk,
    Tabel,
    Tautan,
    Tebal,
    Teks,
)

ATAS = "Paragraf pembuka\ndua baris.\n\n"
"""Three lines before each case, so that a line is not right by chance."""

TERGELINCIR = [
    # (text, line in it, column, part of the message)
    ("Teks\n- butir", 2, 1, "daftar tidak terbaca"),
    ("Teks\n1. butir", 2, 1, "daftar tidak terbaca"),
    ("1. a\n- b", 2, 1, "daftar tidak terbaca"),
    ("-butir", 1, 1, "daftar tidak terbaca"),
    ("1.satu", 1, 1, "daftar tidak terbaca"),
    ("• butir", 1, 1, "tanda butir"),
    ("Teks:\n\n1) satu", 3, 1, "ditulis dengan titik"),
    ("Teks:\n\na. satu", 3, 1, "berhuruf"),
    ("Teks:\n\n- x\n- y\n\n   ii. dua", 6, 4, "berhuruf"),
    ("- a\n  - b", 2, 3, "tidak sejajar"),
    ("- a\n\n  lanjutan", 3, 3, "lanjutan butir"),
    ("1. a\n\nteks\n\n2. b", 5, 1, "dimulai dari 2"),
    ("3. a", 1, 1, "dimulai dari 3"),
    ("- \n- b", 1, 1, "butir kosong"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |", 4, 1, "1 sel"),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", 3, 1, "3 sel"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\nteks", 4, 1, "1 sel"),
    ("| a | b |\n|---|---|\n\n| 1 | 2 |", 4, 1, "baris tabel"),
    ("Teks\n| a | b |\n|---|---|\n| 1 | 2 |", 2, 1, "baris tabel"),
    ("| a | b |\n| 1 | 2 |", 1, 1, "baris tabel"),
    ("| [a](https://a.id) |\n|---|\n| 1 |", 1, 1, "kepala tabel"),
    ("hari\n: Senin\ntanggal\n: 1 Mei", 2, 1, "bertumpuk"),
    ("kata\nlabel\n: isi", 2, 1, "label tanpa isi"),
    ("label\n: isi\n: isi lagi", 3, 1, "dua isi"),
    ("# Judul\n: isi", 2, 1, "tanpa label"),
    ("| a | b |\n|---|---|\n| 1 | **2 |", 3, 7, "cetak tebal"),
    ("| a | b |\n|---|---|\n| | |\n| | | |", 4, 1, "3 sel"),
    ("kata [a](https://a.id) lalu\nlagi [b](x) dan [c](y)", 2, 8, "https atau mailto"),
    ("**\ntebal\n", 1, 1, "cetak tebal"),
    ("kata **tebal", 1, 6, "cetak tebal"),
    ("**a\n\nb**", 1, 1, "cetak tebal"),
    ("kata __ tebal", 1, 6, "cetak tebal"),
    ("kata\nlagi *miring", 2, 6, "cetak miring"),
    ("kata _miring", 1, 6, "cetak miring"),
    ("~~coret~~", 1, 1, "coretan"),
    ("`kode`", 1, 1, "huruf mesin"),
    ("```\nkode\n```", 1, 1, "blok kode"),
    ("a\n\n    kode", 3, 5, "menjorok"),
    ("#Judul", 1, 1, "judul tanpa spasi"),
    ("Judul\n=====", 2, 1, "garis datar"),
    ("Judul\n-----", 2, 1, "garis datar"),
    ("x\n\n* * *\n\ny", 3, 1, "garis datar"),
    ("# a\n\n### b", 3, 1, "melompat"),
    ("## a\n\n# b", 3, 1, "lebih tinggi"),
    ("> # a", 1, 1, "judul di dalam"),
    ("#", 1, 1, "judul kosong"),
    ("a <b>tebal</b>", 1, 3, "HTML"),
    ("a<br>b", 1, 2, "HTML"),
    ("<!-- catatan -->", 1, 1, "HTML"),
    ("<img src=file:///etc/passwd>", 1, 1, "HTML"),
    ("a&nbsp;b", 1, 2, "kode HTML"),
    ("<https://a.id>", 1, 1, "tautan"),
    ("[x](javascript:alert)", 1, 3, "https atau mailto"),
    ("[x](java&#115;cript:alert)", 1, 3, "https atau mailto"),
    ("[x](http://a.id)", 1, 3, "https atau mailto"),
    ("[x](file:///etc)", 1, 3, "https atau mailto"),
    ("[x](//a.id)", 1, 3, "https atau mailto"),
    ("[x](https://a.id/ä)", 1, 3, "ASCII"),
    ("[](https://a.id)", 1, 2, "tanpa teks"),
    ('[x](https://a.id "judul")', 1, 1, "judul tautan"),
    ("[x] (https://a.id)", 1, 3, "tautan tidak terbaca"),
    ("[x][y]", 1, 3, "acuan"),
    ("[y]: https://a.id", 1, 3, "acuan"),
    ("![x](y.png)", 1, 1, "gambar"),
    ("[teks](#tabel-x)", 1, 6, "rujukan"),
    ("x[^1]", 1, 2, "catatan kaki tanpa isi"),
    ("[^1]: isi", 1, 1, "tidak dirujuk"),
    ("x[^1]\n\n[^1]: a\n[^1]: b", 4, 1, "dua kali"),
    ("x[^1] y[^1]\n\n[^1]: a", 1, 2, "dirujuk dua kali"),
    ("x[^1]\n\n[^1]: a\n\n    b", 3, 1, "satu paragraf"),
    ("x[^1]\n\n[^1]: a[^1]", 3, 1, "di dalam catatan"),
    ("a\\\nb", 1, 2, "garis miring terbalik"),
    ("a {{ b }}", 1, 3, "templat"),
    ("a {% if %}", 1, 3, "templat"),
    ("::: kotak", 1, 1, ":::"),
    ("kata\x07", 1, 0, "huruf kendali"),
    ("kata\ue000", 1, 0, "huruf kendali"),
]


@pytest.mark.parametrize(("teks", "baris", "kolom", "pesan"), TERGELINCIR, ids=[satu[0] for satu in TERGELINCIR])
def test_slip_is_a_complaint_at_its_place(teks: str, baris: int, kolom: int, pesan: str) -> None:
    pertama = periksa_narasi(ATAS + teks)[0]
    assert (pertama.baris, pertama.kolom) == (baris + 3, kolom)
    assert re.search(pesan, pertama.pesan)


@pytest.mark.parametrize(
    "teks",
    [
        "Nilai 5 * 3, <5 ton, > 2, A&B, a_b_c, 2025. Baru, H. Ahmad, Rp5.000,00; [sic]; 50 %; #1 dunia; (a) dan 1) di tengah.",
        "Kalimat\nyang terpotong\n2025 di awal baris, lalu\n1.500 ton dan\n10.30 WIB",
        r"\*bintang\*, \_garis\_, \# tagar, \[siku\], 1\. satu, \<b>, \`kode\`",
        r"1\. bukan daftar",
        "1. satu\n   lanjut\n2. dua\n\n   paragraf\n\n   - anak\n   - anak\n\n3. tiga",
        "- a\n\n- b\n\n- c",
        "| a | b |\n|:--|--:|\n| 1 | |\n| \\| | x |",
        "Teks\n# Judul\nteks langsung\n> kutipan",
        "- a\n    - b empat spasi",
        "# a\n\n## b\n\n### c\n\n## d\n\n# e",
        "",
        "\n\n",
    ],
)
def test_sound_text_has_no_complaint(teks: str) -> None:
    assert periksa_narasi(teks) == []


def test_every_form_becomes_its_element() -> None:
    teks = """## Potensi

Isi **tebal _miring_**, [laman](https://a.id/x?y=1), [](#tabel-a) dan [judul](#bab-b).  
Baris[^a]

1. satu
   - anak
2. dua

> kutipan

waktu
: pukul 09.00

tempat
: Semarang

| Nama | Pagu |
|:-:|--:|
| **A** | 1 |
| | 2 |

[^a]: Catatan *kaki*
   dua baris.
"""  # noqa: W291
    hasil, masalah = narasi(teks, (Asal("k", "profil"),), 4)
    assert masalah == []
    kolom = (Kolom("k1", "Nama", rata="tengah"), Kolom("k2", "Pagu", rata="kanan"))
    tebal = Tebal((Teks("tebal "), Miring((Teks("miring"),))))
    assert hasil == Narasi((
        Judul(4, (Teks("Potensi"),), bernomor=False, daftar=False),
        Paragraf((
            Teks("Isi "), tebal, Teks(", "), Tautan((Teks("laman"),), "https://a.id/x?y=1"), Teks(", "), Rujuk("tabel-a"),
            Teks(" dan "), Rujuk("bab-b", "judul"), Teks("."), GantiBaris(), Teks("Baris"),
            CatatanKaki((Teks("Catatan "), Miring((Teks("kaki"),)), Teks(" dua baris."))),
        )),
        Daftar(((Paragraf((Teks("satu"),)), Daftar(((Paragraf((Teks("anak"),)),),))), (Paragraf((Teks("dua"),)),)), "1."),
        Kutipan((Paragraf((Teks("kutipan"),)),)),
        BarisIsian((((Teks("waktu"),), (Teks("pukul 09.00"),)), ((Teks("tempat"),), (Teks("Semarang"),)))),
        Tabel(kolom, (BarisTabel(((Tebal((Teks("A"),)),), (Teks("1"),))), BarisTabel(("", (Teks("2"),))))),
    ))  # fmt: skip
    assert hasil.asal == (Asal("k", "profil"),)


def test_headings_of_a_field_skip_no_level_whatever_signs_the_author_used() -> None:
    hasil, _ = narasi("### Satu\n\n##### Dua\n\n### Tiga\n\n# Empat\n\n### Lima", (), 3)
    assert [(satu.tingkat, satu.isi) for satu in hasil.isi if isinstance(satu, Judul)] == [
        (3, (Teks("Satu"),)),
        (4, (Teks("Dua"),)),
        (3, (Teks("Tiga"),)),
        (3, (Teks("Empat"),)),
        (4, (Teks("Lima"),)),
    ]


def test_table_without_rows_has_none() -> None:
    (tabel,) = uraikan("| a | b |\n|---|---|", "surat").blok
    assert isinstance(tabel, Tabel)
    assert (tabel.baris, tabel.gaya) == ((), "surat")


BOM = {
    "kurung siku": "[" * 20_000,
    "tautan terbuka": "[a](" * 5_000,
    "gambar": "![" * 10_000,
    "bintang": "*a " * 6_000,
    "bintang berbaris": ("*a " * 32 + "\n") * 200,
    "dua penanda": "a*b_" * 5_000,
    "kutipan": "> " * 10_000,
    "kutipan rapat": ">" * 20_000,
    "butir": "- " * 10_000,
    "nomor": "1. " * 6_000,
    "daftar dalam": "\n".join("   " * dalam + "- a" for dalam in range(300)),
    "pagar": "|" * 20_000,
    "petik": "` a" * 6_000,
    "lolos": "\\*" * 10_000,
    "catatan": "[^1]" * 5_000 + "\n\n[^1]: x",
    "catatan berantai": "[^1]: x\n" * 2_500,
    "isian": "a\n: b\n" * 2_500,
    "tag": "<a " * 6_000 + ">",
    "panjang": "kata " * 5_000,
}


@pytest.mark.parametrize("nama", BOM)
def test_bomb_ends_in_complaints(nama: str) -> None:
    """Each of these takes the stock parser half a minute or its stack; here they end before or in it."""
    assert periksa_narasi(BOM[nama])


def test_limits_do_not_meet_what_people_write() -> None:
    teks = "\n\n".join(
        [
            "[a](https://a.id) (x) " * 100,
            "*a* **b** " * 90,
            "\n".join("   " * dalam + "- a" for dalam in range(20)),
            "\n".join(["- butir *miring* [a](https://a.id)"] * 200),
        ]
    )
    assert periksa_narasi(teks) == []


KEPING = [
    "a", "bc", " ", "  ", "\n", "\n\n", "*", "**", "_", "__", "- ", "1. ", "2. ", "   ", "# ", "| ", "|\n", "|---|---|\n",
    ": ", "> ", "[", "](", "[^1]", "[^1]: ", ")", "https://x.id", "\U000f0000", "kata", "\\", "`", "<", ".", "---", "\n   ",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(KEPING), max_size=16).map("".join))
def test_line_characters_change_no_reading(teks: str) -> None:
    """Markdown says the same with and without the characters that carry the lines, wherever it says something sound."""
    baris = teks.split("\n")
    polos = ElementTree.tostring(Pengurai().akar(baris), "unicode")
    bertanda = BARIS.sub("", ElementTree.tostring(Pengurai().akar(tandai_baris(baris)), "unicode"))
    assert bertanda == polos or uraikan(teks).masalah


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab \n*_-#|:>[]()!`\\<&;.1^{}~="), max_size=60))
def test_any_text_is_read_or_complained_about_at_a_line_of_it(teks: str) -> None:
    hasil = uraikan(teks)
    assert all(1 <= masalah.baris <= teks.count("\n") + 1 for masalah in hasil.masalah)
    if not hasil.masalah:
        assert huruf(teks) <= huruf(repr(hasil.blok)), "a letter was lost"


def huruf(teks: str) -> set[str]:
    return set(teks) & set("ab")
