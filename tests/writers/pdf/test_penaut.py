"""The linker says what the join through pikepdf says, remembers without changing a byte, and refuses what it does not know."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import canonicalize

import pikepdf
import PIL.Image
import pydyf
import pytest

from generator.inspection.pdf_struktur import periksa_pdf
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import Bagian, DaftarIsi, Dokumen, EntriDaftar, Fragmen, Judul, Kop, Lambang, Paragraf, Rujuk, Teks
from generator.writers.pdf import GalatTataLetak, Lampiran, rangkai, tata_berurut, tulis_pdf
from generator.writers.pdf.kemasan import buka, kemas
from generator.writers.pdf.objek import buka_objek, kemas_objek, taut
from generator.writers.pdf.penulis import tugas_dokumen
from generator.writers.pdf.perakitan import rakit
from tests.buku_uji import pohon_buku
from tests.dokumen_semua import ASET, TEMA, dokumen_semua, surat_contoh, tema_uji
from tests.writers.pdf.pengukur import dokumen, semua_tercetak, surat_tercetak

LAMPIRAN = (Lampiran("data.xlsx", b"isi", "application/x", "Data"), Lampiran("é.yaml", b"a: 1\n", "application/yaml", "Rekaman"))


@cache
def kedua(nama: str) -> tuple[bytes, bytes]:
    """A document linked, and joined through pikepdf, from the same pages."""
    isi = {"semua": dokumen_semua, "surat": lambda: surat_contoh(TEMA[0]), "buku": lambda: pohon_buku(TEMA[0])}[nama]()
    return tuple(tulis_pdf(isi, tema_uji(TEMA[0]), ASET, LAMPIRAN, tata, satu).data for satu in (rangkai, rakit))  # type: ignore[return-value]


@cache
def _tertata() -> dict[Any, Any]:
    return {}


def tata(tugas: Any, aset: Path) -> Any:
    """Lays out once what both assemblers join."""
    kunci = tuple(satu.html for satu in tugas)
    ingatan = _tertata()
    if kunci not in ingatan:
        ingatan[kunci] = tata_berurut(tugas, aset)
    return ingatan[kunci]


NAMA = ("semua", "surat", "buku")


@dataclass(frozen=True)
class Isi:
    """A PDF as it is read: elements with page-wise content in order, links, names, labels, bookmarks, attachments, headers."""

    unsur: list[Any]
    label: list[str]
    nama: dict[str, Any]
    markah: list[Any]
    lampiran: dict[str, bytes]
    katalog: dict[str, str]


def baca(data: bytes) -> Isi:
    with pikepdf.open(BytesIO(data), attempt_recovery=False) as pdf:
        halaman = {satu.obj.objgen: ke for ke, satu in enumerate(pdf.pages)}
        id_: dict[bytes, int] = {}
        with pdf.open_outline() as garis:
            markah = list(_markah(garis.root, halaman))
        tujuan = pikepdf.NameTree(pdf.Root.Names.Dests).items() if "/Dests" in pdf.Root.Names else ()
        return Isi(
            list(_unsur(pdf.Root.StructTreeRoot, halaman, id_)),
            [satu.label for satu in pdf.pages],
            {kunci: _tempat(letak, halaman) for kunci, letak in tujuan},
            markah,
            {satu: pdf.attachments[satu].get_file().read_bytes() for satu in pdf.attachments},
            {satu: str(pdf.Root[satu]) for satu in ("/Lang", "/MarkInfo", "/ViewerPreferences")}
            | {
                "xmp": _xmp(pdf),
                "info": str(sorted((kunci, str(isi)) for kunci, isi in pdf.docinfo.items())),
            },
        )


def _xmp(pdf: pikepdf.Pdf) -> str:
    """The metadata without the frame of the packet, which pikepdf writes its own way."""
    return canonicalize(pdf.Root.Metadata.read_bytes().decode().partition("?>")[2].rpartition("<?")[0], strip_text=True)


def _tempat(letak: Any, halaman: dict[Any, int]) -> Any:
    return halaman[letak[0].objgen], str(letak[1]), round(float(letak[2]), 2), round(float(letak[3]), 2)


def _markah(deret: Any, halaman: dict[Any, int]) -> Iterator[Any]:
    for satu in deret:
        yield satu.title, _tempat(satu.destination, halaman), list(_markah(satu.children, halaman))


def _unsur(simpul: Any, halaman: dict[Any, int], id_: dict[bytes, int]) -> Iterator[Any]:
    """Role, attributes with ids counted in order of the tree, and content of every element below, level by level."""
    for satu in simpul.get("/K", ()):
        if isinstance(satu, int):
            yield halaman[simpul.Pg.objgen], satu
        elif satu.get("/Type") == "/MCR":
            yield halaman[satu.Pg.objgen], int(satu.MCID)
        elif satu.get("/Type") == "/OBJR":
            anotasi = satu.Obj
            menuju = str(anotasi.get("/Dest", "")) or str(anotasi.A.URI)
            yield "pautan", halaman[satu.Pg.objgen], menuju, str(anotasi.Contents), [round(float(x), 1) for x in anotasi.Rect]
        else:
            sifat = {kunci: str(nilai) for kunci, nilai in satu.get("/A", {}).items() if kunci not in ("/Headers", "/BBox")}
            if "/ID" in satu:
                sifat["id"] = str(id_.setdefault(bytes(satu.ID), len(id_)))
            kepala = [id_[bytes(kunci)] for kunci in satu.get("/A", {}).get("/Headers", ())]
            yield str(satu.S), str(satu.get("/Alt", "")), sifat, kepala, list(_unsur(satu, halaman, id_))


@pytest.mark.parametrize("nama", NAMA)
def test_text_structure_links_names_labels_bookmarks_and_attachments_are_those_of_the_other_join(nama: str) -> None:
    penaut, pembanding = map(baca, kedua(nama))
    assert penaut.unsur == pembanding.unsur
    assert penaut == pembanding
    assert len(penaut.lampiran) == 2
    assert [teks_pdf(satu) for satu in kedua(nama)[:1]] == [teks_pdf(satu) for satu in kedua(nama)[1:]]


@pytest.mark.parametrize("nama", NAMA)
def test_the_pages_look_the_same(nama: str, tmp_path: Path) -> None:
    gambar = []
    for ke, data in enumerate(kedua(nama)):
        (tmp_path / f"{ke}.pdf").write_bytes(data)
        subprocess.run(["pdftoppm", "-r", "40", "-gray", tmp_path / f"{ke}.pdf", tmp_path / f"{ke}"], check=True)
        gambar.append([satu.read_bytes() for satu in sorted(tmp_path.glob(f"{ke}-*.pgm"))])
    assert len(gambar[0]) == len(baca(kedua(nama)[0]).label)
    assert gambar[0] == gambar[1]


def test_both_joins_pass_the_inspection() -> None:
    for data in (*kedua("semua"), *kedua("surat")):
        assert periksa_pdf(data) == []


@dataclass
class Ingatan:
    """A store that counts."""

    isi: dict[str, bytes] = field(default_factory=dict)
    baru: int = 0

    def ambil(self, kunci: str) -> bytes | None:
        return self.isi.get(kunci)

    def simpan(self, kunci: str, isi: bytes) -> None:
        self.baru += 1
        self.isi[kunci] = isi


def tulis(isi: Dokumen, ingatan: Ingatan | None) -> bytes:
    def rakit_ingat(rakitan: Any) -> bytes:
        return rangkai(rakitan, ingatan)

    return tulis_pdf(isi, tema_uji(TEMA[0]), ASET, laksana=tata, rakit=rakit_ingat).data


def test_what_was_linked_before_is_taken_again_and_moves_no_byte() -> None:
    ingatan = Ingatan()
    acuan = tulis(pohon_buku(TEMA[0]), None)
    assert tulis(pohon_buku(TEMA[0]), ingatan) == acuan
    pertama, ingatan.baru = ingatan.baru, 0
    assert tulis(pohon_buku(TEMA[0]), ingatan) == acuan
    assert (pertama > len(pohon_buku(TEMA[0]).fragmen), ingatan.baru) == (True, 0)


def test_a_chapter_that_grows_a_little_leaves_the_other_slots_as_they_were() -> None:
    """One slot and perhaps the face with a new letter are linked anew; a chapter put in front moves all after it."""
    ingatan, asal = Ingatan(), pohon_buku(TEMA[0])
    tulis(asal, ingatan)
    ingatan.baru = 0
    bagian = asal.fragmen[-1].bagian[0]
    lain = replace(bagian, isi=(*bagian.isi, Paragraf((Teks("dan lagi"),))))
    berubah = replace(asal, fragmen=(*asal.fragmen[:-1], replace(asal.fragmen[-1], bagian=(lain, *asal.fragmen[-1].bagian[1:]))))
    assert tulis(berubah, ingatan) == tulis(berubah, None)
    assert ingatan.baru == 1
    ingatan.baru = 0
    sisipan = Fragmen("sisipan", (Bagian("isi", (Judul(1, (Teks("Sisipan"),), id="sisipan"),)),))
    disisipi = replace(asal, fragmen=(sisipan, *asal.fragmen))
    assert tulis(disisipi, ingatan) == tulis(disisipi, None)
    assert ingatan.baru > len(asal.fragmen)


def test_a_page_shift_lays_out_no_list_again() -> None:
    """Tasks of the lists are equal whatever pages their entries are on."""
    awal = Bagian("depan", (DaftarIsi("isi", (EntriDaftar(1, "BAB I", "Satu", "satu"),)),))
    bab = Judul(1, (Teks("Satu"),), nomor="BAB I", id="satu")
    dekat = dokumen(fragmen=(Fragmen("d", (awal,)), Fragmen("b", (Bagian("isi", (bab,)),))))
    panjang = tuple(Paragraf((Teks("kata " * 300),)) for _ in range(20))
    jauh = replace(dekat, fragmen=(dekat.fragmen[0], Fragmen("a", (Bagian("isi", panjang),)), dekat.fragmen[1]))
    tema = tema_uji(TEMA[0])
    assert tugas_dokumen(dekat, tema, ASET)[0] == tugas_dokumen(jauh, tema, ASET)[0]
    halaman = [tulis_pdf(satu, tema, ASET) for satu in (dekat, jauh)]
    assert [satu.halaman["satu"] for satu in halaman] == ["1", str(halaman[1].jumlah_halaman - 1)]
    assert [teks_pdf(satu.data)[0] for satu in halaman] == [f"BAB I Satu {satu.halaman['satu']}" for satu in halaman]


def test_objects_and_symbols_unpack_to_what_was_packed() -> None:
    for satu in tata(tugas_dokumen(dokumen_semua(), tema_uji(TEMA[0]), ASET), ASET):
        assert buka(kemas(satu)) == satu
        assert kemas_objek(buka_objek(satu.objek)) == satu.objek


def test_a_picture_that_many_sections_show_is_in_the_file_once_with_its_mask() -> None:
    berkas = BytesIO()
    PIL.Image.new("RGBA", (20, 20), (200, 10, 10, 120)).save(berkas, "png")
    kop = Kop("forum", (), ("FORUM",), (), Lambang(berkas.getvalue(), "png", 1, "Lambang contoh"))
    surat = tuple(Fragmen(nama, (Bagian("surat", (kop, Paragraf((Teks(nama),)))),)) for nama in ("a", "b"))
    for satu in (rangkai, rakit):
        data = tulis_pdf(dokumen(fragmen=surat), tema_uji(TEMA[0]), ASET, rakit=satu).data
        assert periksa_pdf(data) == []
        with pikepdf.open(BytesIO(data)) as pdf:
            gambar = [isi for isi in pdf.objects if isinstance(isi, pikepdf.Stream) and isi.get("/Subtype") == "/Image"]
            dipakai = {str(x.objgen) for lembar in pdf.pages for x in lembar.obj.Resources.XObject.values()}
            assert satu is rakit or (len(gambar), len(dipakai)) == (2, 1)
            assert len([isi for isi in gambar if "/SMask" in isi]) == len(dipakai)


def test_references_alone_move_when_objects_are_placed() -> None:
    assert taut(b"<</P \x011\x01/K[\x012\x01 7]>>", {b"1": b"41 0 R", b"2": b"42 0 R"}) == b"<</P 41 0 R/K[42 0 R 7]>>"
    with pytest.raises(KeyError):
        taut(b"\x01x\x01", {})


def test_the_id_of_the_file_is_a_hash_of_what_it_says() -> None:
    asal = surat_contoh(TEMA[0])
    semua = {tulis(replace(asal, judul=judul), None) for judul in ("Satu", "Dua")} | {surat_tercetak(TEMA[0]).data}
    id_ = {bytes(pikepdf.open(BytesIO(satu)).trailer.ID[0]) for satu in semua}
    assert len(id_) == len(semua) == 3


def test_an_id_or_a_fragment_used_twice_and_a_link_to_nothing_are_refused() -> None:
    judul = Judul(1, (Teks("Satu"),), id="satu")
    buruk = {
        "id 'satu' dipakai dua kali": (Fragmen("a", (Bagian("isi", (judul,)),)), Fragmen("b", (Bagian("isi", (judul,)),))),
        "dua fragmen bernama sama": tuple(
            Fragmen(nama, (Bagian("isi", (Paragraf((Teks(nama),)),)),)) for nama in ("a", "b", "a")
        ),
        "rujukan ke 'hilang'": (Fragmen("a", (Bagian("isi", (Paragraf((Rujuk("hilang", teks="x"),)),)),)),),
    }
    for pesan, fragmen in buruk.items():
        with pytest.raises(GalatTataLetak, match=pesan):
            tulis_pdf(dokumen(fragmen=fragmen), tema_uji(TEMA[0]), ASET)


def sisip(kunci: str, objek: Any) -> Callable[[Any], None]:
    """Makes the engine's resources hold `objek`."""

    def rusak(pdf: Any) -> None:
        pdf.add_object(objek)
        sumber = pdf.objects[int(pdf.objects[int(pdf.page_references[0].split()[0])]["Resources"].split()[0])]
        sumber.setdefault(kunci, pydyf.Dictionary())["x"] = objek.reference

    return rusak


def formulir(pdf: Any) -> None:
    pdf.catalog["AcroForm"] = pydyf.Dictionary()


def anotasi(pdf: Any) -> None:
    catatan = pydyf.Dictionary({"Type": "/Annot", "Subtype": "/Text"})
    pdf.add_object(catatan)
    pdf.objects[int(pdf.page_references[0].split()[0])]["Annots"] = pydyf.Array([catatan.reference])


ASING = {
    "AcroForm": formulir,
    "anotasi /Text": anotasi,
    "objek /Font": sisip("XObject", pydyf.Dictionary({"Type": "/Font"})),
    "alur /PS": sisip("XObject", pydyf.Stream([], {"Subtype": "/PS"})),
}


@pytest.mark.parametrize(("nama", "rusak"), ASING.items(), ids=list(ASING))
def test_what_the_linker_does_not_know_is_refused_by_name_when_the_page_is_made(
    nama: str, rusak: Callable[[Any], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.writers.pdf.mesin import kait

    semula = kait.susun_pdf

    def susun(hasil: Any) -> Any:
        pdf = semula(hasil)
        rusak(pdf)
        return pdf

    semua_tercetak(TEMA[0])
    monkeypatch.setattr(kait, "susun_pdf", susun)
    with pytest.raises(GalatTataLetak, match=f"penaut tidak mengenal {nama}"):
        tulis_pdf(dokumen(Paragraf((Teks("isi"),))), tema_uji(TEMA[0]), ASET)


def test_a_font_that_is_not_bundled_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.writers.pdf.mesin import petik

    lain = tmp_path / "huruf.ttf"
    lain.write_bytes(b"bukan huruf itu")
    monkeypatch.setattr(petik, "berkas_huruf", lambda *_: lain)
    with pytest.raises(GalatTataLetak, match=r"fonta /[A-Z]{6}\+Liberation-Sans bukan fonta bawaan tema"):
        tulis_pdf(dokumen(Paragraf((Teks("isi"),))), tema_uji(TEMA[0]), ASET)


@pytest.mark.parametrize(
    ("sifat", "nilai", "sebab"),
    [
        ("type", "otf", "bukan TrueType"),
        ("variations", {"wght": 400}, "bervariasi"),
        ("colr", True, "berwarna"),
        ("svg", True, "berwarna"),
        ("bitmap", True, "gambar titik"),
    ],
)
def test_a_font_of_a_kind_that_has_no_sound_subset_is_refused_by_name_and_kind(
    sifat: str, nilai: object, sebab: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.writers.pdf.mesin import kait

    semula = kait.susun_pdf

    def susun(hasil: Any) -> Any:
        pdf = semula(hasil)
        for huruf in hasil.fonts.values():
            monkeypatch.setattr(type(huruf) if hasattr(type(huruf), sifat) else huruf, sifat, nilai)
        return pdf

    semua_tercetak(TEMA[0])
    monkeypatch.setattr(kait, "susun_pdf", susun)
    with pytest.raises(GalatTataLetak, match=rf"fonta /[A-Z]{{6}}\+Liberation-Sans \({sebab}\); pakai fonta tema"):
        tulis_pdf(dokumen(Paragraf((Teks("isi"),))), tema_uji(TEMA[0]), ASET)
