"""Numbers that layout leaves open: filled in, pages are those laid out with the numbers; where they move nothing is laid out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.penomoran import nomori
from generator.inspection.teks_pdf import teks_pdf
from generator.tree import Bagian, BarisTabel, Dokumen, Fragmen, Judul, Kolom, Paragraf, Rujuk, Tabel, Teks
from generator.tree.ruas import baku, digit
from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf import GalatTataLetak, TugasTata, tata_berurut, tugas_dokumen, tulis_pdf
from generator.writers.pdf.lubang import GLIF_NOL, isi_lubang, isi_ruas
from generator.writers.pdf.objek import Objek, buka_objek
from generator.writers.pdf.perakitan import rakit
from generator.writers.pdf.tata_letak import Tertata
from tests.dokumen_semua import ASET, tema_uji

TEMA = tema_uji("jateng2012")
MUKA = [(False, False), (True, False), (False, True), (True, True)]
ANGKA = "0123456789"


def bab(nama: str) -> Fragmen:
    """A section with a heading, a table and references to these, in the middle of justified lines."""
    acuan = (Rujuk(f"{nama}-tabel"), Teks(" dan bagian "), Rujuk(nama), Teks(" serta "), Rujuk("awal", "judul"))
    isi = (
        Teks("Kalimat pembuka yang cukup panjang supaya barisnya terbagi rata, lihat "),
        *acuan,
        Teks(". " + "Kata lagi. " * 30),
    )
    tabel = Tabel((Kolom("a", "A"),), (BarisTabel(("isi",)),), keterangan=(Teks(f"Isi {nama}"),), id=f"{nama}-tabel")
    return Fragmen(nama, (Bagian("isi", (Judul(2, (Teks(f"Bagian {nama}"),), nama), Paragraf(isi), tabel)),))


def buku(*nama: str) -> Dokumen:
    awal = Fragmen("awal", (Bagian("isi", (Judul(1, (Teks("AWAL"),), "awal"),)),))
    return nomori(Dokumen("Uji", "Penguji", date(2026, 11, 24), (awal, *map(bab, nama))))


class Pengingat:
    """Lays out what it was not given before."""

    def __init__(self) -> None:
        self.ada: dict[str, Tertata] = {}
        self.baru: list[str] = []

    def __call__(self, tugas: Sequence[TugasTata], aset: Path) -> Sequence[Tertata]:
        self.baru = [satu.html for satu in tugas if satu.sidik not in self.ada]
        kurang = {satu.sidik: satu for satu in tugas if satu.sidik not in self.ada}
        self.ada |= dict(zip(kurang, tata_berurut(list(kurang.values()), aset), strict=True))
        return [self.ada[satu.sidik] for satu in tugas]


@pytest.mark.parametrize("muka", MUKA)
def test_no_digit_is_wider_than_another_and_only_ones_are_kerned(muka: tuple[bool, bool]) -> None:
    berkas = berkas_huruf(ASET, *muka)
    metrik = baca_metrik(berkas)
    assert [metrik.glif[ord(satu)] for satu in ANGKA] == list(range(GLIF_NOL, GLIF_NOL + 10))
    assert len({metrik.maju[metrik.glif[ord(satu)]] for satu in ANGKA}) == 1
    assert max(metrik.glif.values()) < 0x2000
    with TTFont(berkas) as huruf:
        nama = {huruf.getBestCmap()[ord(satu)] for satu in ANGKA}
        pasangan = {pasang for tabel in huruf["kern"].kernTables for pasang in tabel.kernTable if nama & {*pasang}}
        for lookup in huruf["GPOS"].table.LookupList.Lookup:
            for tabel in lookup.SubTable:
                if lookup.LookupType == 2 and tabel.Format == 1:
                    for kiri, deret in zip(tabel.Coverage.glyphs, tabel.PairSet, strict=True):
                        pasangan |= {
                            (kiri, satu.SecondGlyph) for satu in deret.PairValueRecord if nama & {kiri, satu.SecondGlyph}
                        }
                elif lookup.LookupType in (1, 8):
                    cakupan = tabel.InputCoverage if lookup.LookupType == 8 else [tabel.Coverage]
                    assert not any(nama & {*satu.glyphs} for satu in cakupan)
                else:
                    assert lookup.LookupType in (4, 6), "marks over letters"
    assert pasangan == {("one", "one")}


@given(st.text(alphabet="019. L", max_size=9))
def test_a_form_keeps_places_and_neighbouring_ones(nomor: str) -> None:
    assert len(baku(nomor)) == len(nomor)
    assert baku(baku(nomor)) == baku(nomor)
    for ke, satu in enumerate(nomor):
        sekitar = nomor[max(0, ke - 1) : ke + 2]
        harap = satu if not satu.isdigit() else "1" if "11" in sekitar and satu == "1" else "0"
        assert baku(nomor)[ke] == harap


@pytest.mark.parametrize("ke", [0, 8, 9, 10, 11, 18])
def test_filled_in_they_are_the_pages_laid_out_with_the_numbers(ke: int) -> None:
    dokumen = buku(*(f"b{satu}" for satu in range(19)))
    bagian = dokumen.fragmen[ke + 1].bagian[0]
    satu = replace(dokumen, fragmen=dokumen.fragmen[ke + 1 : ke + 2])
    terbuka = tata_berurut(tugas_dokumen(satu, TEMA, ASET), ASET)[0]
    tugas = tugas_dokumen(satu, TEMA, ASET)[0]
    biasa = tata_berurut([replace(tugas, html=bernomor(tugas.html, bagian.nomor))], ASET)[0]
    angka = isi_ruas(terbuka.ruas, bagian.nomor)
    assert not biasa.ruas and len(terbuka.ruas) == 4
    assert tanpa_lubang(isi_lubang(buka_objek(terbuka.objek), angka)) == buka_objek(biasa.objek)
    assert terbuka.pohon == biasa.pohon and terbuka.jangkar == biasa.jangkar


def bernomor(html: str, nomor: Mapping[str, str]) -> str:
    """The HTML with the digits of its numbers, none of them open."""

    def isi(satu: re.Match[str]) -> str:
        urut = iter(digit(nomor[unescape(satu[2])]))
        return satu[1] + satu[3] + re.sub("[0-9]", lambda _: next(urut), satu[4])

    return re.sub(r'(<[^>]*) ruas="([^"]+)"([^>]*>)([^<]*)', isi, html)


def tanpa_lubang(objek: Objek) -> Objek:
    assert objek.lubang
    return replace(objek, lubang=())


def test_a_chapter_inserted_lays_out_itself_and_what_then_has_numbers_of_another_form() -> None:
    laksana = Pengingat()
    semua = [f"b{ke}" for ke in range(14)]
    tulis_pdf(buku(*semua), TEMA, ASET, laksana=laksana)
    dokumen = buku("baru", *semua)
    hangat = tulis_pdf(dokumen, TEMA, ASET, laksana=laksana)
    ditata = [nama for nama in ("baru", *semua) if any(f"Bagian {nama}<" in satu for satu in laksana.baru)]
    assert ditata == ["baru", "b8", "b9", "b10"], "the others have numbers of the form they had: 1.9 → 1.10 → 1.11 → 1.12"
    assert hangat == tulis_pdf(dokumen, TEMA, ASET)
    assert hangat != tulis_pdf(buku(*semua), TEMA, ASET)


def test_both_assemblers_fill_them_in() -> None:
    dokumen = buku(*(f"b{ke}" for ke in range(3)))
    for cara in (None, rakit):
        data = (tulis_pdf(dokumen, TEMA, ASET, rakit=cara) if cara else tulis_pdf(dokumen, TEMA, ASET)).data
        isi = " ".join(teks_pdf(data))
        for nomor in ("1.1", "1.2", "1.3", "Tabel 1.3.1"):
            assert nomor in isi
        assert "0.0" not in isi


def test_a_number_of_another_form_than_was_laid_out_is_refused() -> None:
    with pytest.raises(GalatTataLetak, match="tidak berbentuk"):
        isi_ruas({"a": "00"}, {"a": "1.10"})
