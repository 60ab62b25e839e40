"""Content streams in fewer bytes paint, mark and say what they did before."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import pikepdf
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from generator.writers.pdf.alur_isi import padatkan
from generator.writers.pdf.tata_letak import buka_mesin
from tests.dokumen_semua import ASET

SISI = 12
SEMUA = frozenset((x, y) for x in range(-8, 2 * SISI) for y in range(-8, 2 * SISI))
SEAM = 8
"""Levels of 255 by which the seam between two backgrounds may be less visible."""

HTML = """<html lang="id"><style>html { font: 11px 'Liberation Sans' } @page { size: 100mm 120mm; margin: 8mm }
table { border-collapse: collapse } td { border: .6px solid #555; padding: 3px } tr:nth-child(2) { background: #ecedee }
.titik td { border: 1px dotted #000 } .putar { transform: rotate(12deg); width: 50px } .samar { opacity: .4 }
h1 { border-bottom: 2px solid #1f4e79; background: #eee }</style><body>
<h1>Kurung (buka) dan \\ miring</h1><p>AVTO Tahun 11.119 <b>tebal</b> <a href="https://contoh.invalid/">pautan</a> dan teks yang
cukup panjang untuk dua baris</p>
<table><tr><td>satu<td>dua<td>tiga</tr><tr><td>111<td>1.119.000<td>garis miring</tr><tr><td>a<td>b<td>c</tr></table>
<table class="titik"><tr><td>x<td>y</tr></table><p class="putar">berputar</p><p class="samar">samar</p>
<svg viewBox="0 0 40 20" width="80" height="40"><rect x="2" y="2" width="20" height="9" fill="#337" stroke="#000"/>
<path d="M 1 1 C 10 10 20 3 30 15 Z" fill="none" stroke="#a00" stroke-dasharray="2 1"/><text x="3" y="18">gambar</text></svg>
</body>"""


Langkah: TypeAlias = Callable[[bytes], bytes]


def halaman(isi: bytes) -> bytes:
    return padatkan(isi, True)


@cache
def tergambar() -> bytes:
    return bytes(buka_mesin(ASET).HTML(string=HTML).write_pdf(pdf_tags=True, uncompressed_pdf=True))


def bulatkan(isi: bytes) -> bytes:
    """All lengths with three decimals, nothing else changed."""
    baris = rb"[-0-9. ]+ (?:m|l|c|re|w|rg|RG)$|^1 0 0 -1 [-0-9. ]+ Tm$"
    angka = re.compile(rb"-?\d+\.\d+")
    return re.sub(baris, lambda satu: angka.sub(lambda nilai: b"%.3f" % float(nilai[0]), satu[0]), isi, flags=re.MULTILINE)


def dengan(langkah: Sequence[Langkah], tujuan: Path) -> Path:
    """The page after its stream went through some steps."""
    with pikepdf.open(BytesIO(tergambar())) as pdf:
        isi = pdf.pages[0].Contents.read_bytes()
        for satu in langkah:
            isi = satu(isi)
        pdf.pages[0].Contents.write(isi)
        pdf.save(tujuan)
    return tujuan


def beda(satu: Path, lain: Path) -> int:
    """The largest difference of any pixel."""
    for berkas in (satu, lain):
        subprocess.run(["pdftoppm", "-r", "96", "-png", "-singlefile", berkas, berkas.with_suffix("")], check=True)
    gambar = [Image.open(berkas.with_suffix(".png")).convert("RGB") for berkas in (satu, lain)]
    return max(int(tertinggi) for _, tertinggi in ImageChops.difference(*gambar).getextrema())


def kata(berkas: Path) -> list[tuple[str, list[float]]]:
    """The words of the page and their boxes, as poppler reads them."""
    baca = subprocess.run(["pdftotext", "-bbox", berkas, "-"], check=True, capture_output=True, text=True)
    semua = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', baca.stdout)
    return [(satu[4], [float(angka) for angka in satu[:4]]) for satu in semua]


def bertanda(berkas: Path) -> list[tuple[object, bytes]]:
    """The glyphs of every text with the mark they stand in: a number, or the name of an artifact."""
    hasil: list[tuple[object, bytes]] = []
    tanda: list[object] = [None]
    with pikepdf.open(berkas) as pdf:
        for operan, operator in pikepdf.parse_content_stream(pdf.pages[0], "BDC BMC EMC Tj TJ"):
            match str(operator):
                case "EMC":
                    tanda.pop()
                case "BDC" if "/MCID" in operan[1]:
                    tanda.append(int(operan[1].MCID))
                case "BDC" | "BMC":
                    tanda.append(str(operan[0]))
                case kode:
                    isi = operan[0] if kode == "TJ" else operan
                    hasil.append((tanda[-1], b"".join(bytes(satu) for satu in isi if isinstance(satu, pikepdf.String))))
    return hasil


def test_the_page_looks_the_same_but_for_the_seams_between_backgrounds(tmp_path: Path) -> None:
    semula, padat = dengan([bulatkan], tmp_path / "semula.pdf"), dengan([bulatkan, halaman], tmp_path / "padat.pdf")
    assert beda(semula, padat) <= SEAM


def test_every_text_keeps_its_words_its_place_and_its_mark(tmp_path: Path) -> None:
    semula, padat = dengan([], tmp_path / "semula.pdf"), dengan([halaman], tmp_path / "padat.pdf")
    assert bertanda(padat) == bertanda(semula) != []
    for (teks, tempat), (teks_padat, milik) in zip(kata(semula), kata(padat), strict=True):
        assert teks == teks_padat
        assert max(abs(satu - lain) for satu, lain in zip(tempat, milik, strict=True)) < 0.01


def test_a_page_takes_less_than_half_of_its_bytes() -> None:
    with pikepdf.open(BytesIO(tergambar())) as pdf:
        isi = pdf.pages[0].Contents.read_bytes()
    assert len(halaman(isi)) < 0.5 * len(isi)


def test_what_is_not_known_stays_as_it_is() -> None:
    for isi in (
        b"q\n/s1 gs\n1 1 1 1 re\nf\nQ",
        b"1 2 3 4 v\nS",
        b"q\n0 0 1 1 re\nf",
        b"9 0 0 9 0 0 cm\n.0001 0 1 1 re\nf",
        b"BI x EI",
    ):
        assert halaman(isi) == isi


def test_lines_of_a_table_become_one_each_and_colours_are_set_once() -> None:
    garis = b"/Artifact\nBMC\nq\nq\n/A1.0 gs\n.5 .5 .5 RG\n.5 w\n%d 7 m\n%d 7 l\nS\nQ\nQ\nEMC"
    isi = b"\n".join(garis % (awal, awal + 11) for awal in (0, 10, 20))
    assert halaman(isi) == b"/Artifact BMC\n.5 .5 .5 RG\n.5 w\n0 7 m\n31 7 l\nS\nEMC"


def test_a_form_that_begins_with_the_state_of_its_caller_sets_it_back() -> None:
    assert padatkan(b"q\n1 0 0 rg\n0 0 1 1 re\nf\nQ\n2 0 1 1 re\nf", False) == b"q\n1 0 0 rg\n0 0 1 1 re\nf\nQ\n2 0 1 1 re\nf"


warna = st.sampled_from([b"1 0 0", b"0 1 0", b"0 0 1"])
letak = st.integers(0, SISI - 4)
kotak = st.builds(lambda x, y, lebar, tinggi: b"%d %d %d %d re" % (x, y, lebar, tinggi), letak, letak, *[st.integers(1, 4)] * 2)
isian = st.builds(lambda satu, kode: satu + b" rg\n" + kode + b"\nf", warna, kotak)
tanpa_warna = kotak.map(lambda kode: kode + b"\nf")
garis = st.builds(
    lambda satu, x, y, panjang: satu + b" RG\n%d %d m\n%d %d l\nS" % (x, y, x + panjang, y), warna, letak, letak, letak
)
tegak = st.builds(
    lambda satu, x, y, panjang: satu + b" RG\n%d %d m\n%d %d l\nS" % (x, y, x, y + panjang), warna, letak, letak, letak
)


def bungkus(isi: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    deret = st.lists(isi, max_size=4).map(b"\n".join)
    return (
        st.builds(lambda dalam: b"q\n" + dalam + b"\nQ", deret)
        | st.builds(lambda satu, dalam: b"q\n" + satu + b"\nW\nn\n" + dalam + b"\nQ", kotak, deret)
        | st.builds(lambda x, dalam: b"q\n1 0 0 1 %d 1 cm\n" % x + dalam + b"\nQ", st.integers(-2, 2), deret)
        | deret
    )


@st.composite
def alur(gambar: st.DrawFn) -> bytes:
    """Marks side by side, each around blocks within blocks."""
    bagian = []
    for ke, isi in enumerate(
        gambar(st.lists(st.recursive(isian | tanpa_warna | garis | tegak, bungkus, max_leaves=5), max_size=4))
    ):
        buka = gambar(
            st.sampled_from([b"/Artifact\nBMC", b"/Artifact\n<</Type /Layout>>\nBDC", b"/Span\n<</MCID %d>>\nBDC" % ke, b""])
        )
        bagian.append(buka + b"\n" + isi + b"\nEMC" if buka else isi)
    return b"\n".join(satu for satu in b"\n".join(bagian).split(b"\n") if satu)


def lukisan(isi: bytes) -> dict[tuple[int, int], tuple[bytes, bytes]]:
    """What is seen at each place: the colour and the mark it was last painted with."""
    keadaan: dict[str, Any] = {"rg": b"0 0 0", "RG": b"0 0 0", "klip": SEMUA, "geser": (0, 0)}
    tumpukan: list[dict[str, Any]] = []
    hasil: dict[tuple[int, int], tuple[bytes, bytes]] = {}
    tanda = [b""]
    jalur: set[tuple[int, int]] = set()
    depan, titik = b"", (0, 0)
    for baris in isi.split(b"\n"):
        operan, _, operator = baris.rpartition(b" ")
        angka = [int(float(satu)) for satu in operan.split() if re.fullmatch(rb"-?[0-9.]+", satu)]
        dx, dy = keadaan["geser"]
        match operator:
            case b"q":
                tumpukan.append(dict(keadaan))
            case b"Q":
                keadaan = tumpukan.pop()
            case b"rg" | b"RG":
                keadaan[operator.decode()] = operan
            case b"cm":
                keadaan["geser"] = (dx + angka[4], dy + angka[5])
            case b"re":
                x, y, lebar, tinggi = angka
                jalur |= {(dx + x + i, dy + y + j) for i in range(lebar) for j in range(tinggi)}
            case b"m":
                titik = (angka[0], angka[1])
            case b"l":
                jalur |= {(dx + i, dy + j) for i in range(titik[0], angka[0] + 1) for j in range(titik[1], angka[1] + 1)}
            case b"W":
                keadaan["klip"] = keadaan["klip"] & jalur
            case b"n":
                jalur = set()
            case b"f" | b"S":
                satu = keadaan["rg" if operator == b"f" else "RG"]
                hasil |= dict.fromkeys(jalur & keadaan["klip"], (satu, tanda[-1]))
                jalur = set()
            case b"BMC" | b"BDC":
                nama = (operan or depan).replace(b" <<", b"<<")
                tanda.append(b"/Artifact" if nama.startswith(b"/Artifact") else nama)
            case b"EMC":
                tanda.pop()
        depan = (depan + b" " + baris).strip() if baris.startswith((b"/", b"<<")) and operator not in (b"BMC", b"BDC") else b""
    assert tumpukan == [] and tanda == [b""]
    return hasil


@settings(max_examples=40, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(alur())
def test_every_place_keeps_its_colour_and_its_mark(isi: bytes) -> None:
    assert lukisan(halaman(isi)) == lukisan(isi)
