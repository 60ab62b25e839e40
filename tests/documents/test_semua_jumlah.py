"""Every total printed in the sample book, in its tables, its sentences and its workbook, gathered and compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.documents.buku_kerja import susun_buku_kerja
from generator.model.ruang import Ruang
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import BarisTabel, Dokumen, Tabel
from generator.tree.teks import teks_dokumen
from tests.buku_uji import susun_buku_uji
from tests.dokumen_semua import telusuri, tema_uji

JATENG = "jateng2012"
UANG = ("pagu", "anggaran", "realisasi")


@cache
def ruang() -> Ruang:
    hasil = periksa_ruang(Path(__file__).parents[2]).ruang
    assert hasil is not None
    return hasil


@cache
def buku() -> Dokumen:
    return susun_buku_uji(ruang(), JATENG)


@cache
def tabel_buku() -> tuple[Tabel, ...]:
    return tuple(satu for satu in telusuri(buku().fragmen) if isinstance(satu, Tabel))


@cache
def tabel_buku_kerja() -> tuple[Tabel, ...]:
    return tuple(satu.tabel for satu in susun_buku_kerja(ruang(), buku()).lembar)


@cache
def kalimat() -> tuple[str, ...]:
    return tuple(teks_dokumen(buku(), tema_uji(JATENG)))


def nilai(tabel: Tabel, kunci: str, baris: BarisTabel) -> int:
    """The amount of a column in a row; a missing one counts nothing."""
    ke = next(ke for ke, kolom in enumerate(tabel.kolom) if kolom.kunci == kunci)
    if baris.lanjutan and not tabel.kolom[ke].rinci:
        return 0
    isi = baris.sel[ke]
    return isi if isinstance(isi, int) else 0


def total(tabel: Tabel, kunci: str) -> int | None:
    """The total printed under a column of rupiah; ``None`` when the table prints none."""
    if kunci not in {kolom.kunci for kolom in tabel.kolom if kolom.jenis == "rupiah"}:
        return None
    semua = [satu for satu in tabel.baris if satu.peran == "total"]
    return nilai(tabel, kunci, semua[-1]) if semua else None


def kelompok(id_: str) -> tuple[str, str] | None:
    """What a table's total is, and the tables whose totals together make it; ``None`` for a total of its own kind."""
    tahun = id_[-4:]
    for awal in ("rekap-", "sebaran-klaster", "usulan-datar", "usulan-satuan", "impor-usulan"):
        if id_.startswith(awal):
            return "pagu seluruh usulan", id_
    for awal in ("matriks-", "usulan-", "tabel-tingkat-", "pelaksana-"):
        if id_.startswith(awal):
            return "pagu seluruh usulan", f"semua {awal}"
    for awal in ("hasil-", "dana-sumber-", "predikat-"):
        if id_.startswith(awal):
            return f"kegiatan {tahun}", id_
    for awal in ("evaluasi-", "rincian-", "rencana-"):
        if id_.startswith(awal):
            return f"kegiatan {tahun}", f"semua {awal}"
    return None


def beda_di_dalam(tabel: Iterable[Tabel]) -> Iterator[str]:
    """Totals that are not the sum of their rows, or of their subtotals."""
    for satu in tabel:
        for kolom in (kolom.kunci for kolom in satu.kolom if kolom.jenis == "rupiah"):
            tercetak = total(satu, kolom)
            for peran in ("isi", "subtotal"):
                baris = [nilai(satu, kolom, baris) for baris in satu.baris if baris.peran == peran]
                if tercetak is not None and baris and sum(baris) != tercetak:
                    yield f"{satu.id} {kolom}: jumlah baris {peran} {sum(baris)}, tercetak {tercetak}"


def beda_antartabel(tabel: Iterable[Tabel]) -> Iterator[str]:
    """Totals of one thing that are not the same, over all tables of the book or of the workbook."""
    jumlah: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for satu in tabel:
        if milik := kelompok(satu.id):
            for kunci in UANG:
                if (tercetak := total(satu, kunci)) is not None:
                    jumlah[milik[0], kunci][milik[1]] += tercetak
    for (apa, kunci), semua in jumlah.items():
        if len(set(semua.values())) > 1:
            yield f"{apa}, {kunci}: {dict(semua)}"


def beda_per_klaster(tabel: Sequence[Tabel]) -> Iterator[str]:
    """Totals of one cluster in its own tables and in the rows of the summaries."""
    menurut_id = {satu.id: satu for satu in tabel}
    for klaster in ruang().klaster.values():
        milik = {
            "pagu": [f"matriks-{klaster.id}", f"usulan-{klaster.id}"],
            "2025": [f"evaluasi-{klaster.id}-2025", f"rincian-{klaster.id}-2025"],
            "2026": [f"rencana-{klaster.id}-2026", f"rincian-{klaster.id}-2026"],
        }
        ringkasan = {"pagu": ("sebaran-klaster", "rekap-klaster")} | {ke: (f"hasil-klaster-{ke}",) for ke in ("2025", "2026")}
        for apa, nama in milik.items():
            kunci = "pagu" if apa == "pagu" else "anggaran"
            angka = {satu: total(menurut_id[satu], kunci) for satu in nama if satu in menurut_id}
            for satu in (menurut_id[satu] for satu in ringkasan[apa] if satu in menurut_id):
                for baris in satu.baris:
                    if klaster.nama in baris.sel:
                        angka[satu.id] = nilai(satu, kunci, baris)
            if len({jumlah for jumlah in angka.values() if jumlah}) > 1:
                yield f"{klaster.id} {apa}: {angka}"


def beda_kalimat(teks: Iterable[str], tabel: Iterable[Tabel]) -> Iterator[str]:
    """Amounts in sentences that no table prints."""
    tercetak = {isi for satu in tabel for baris in satu.baris for isi in baris.sel if isinstance(isi, int)}
    for satu in teks:
        for angka in re.findall(r"Rp([0-9.]+),00", satu):
            if int(angka.replace(".", "")) not in tercetak:
                yield f"Rp{angka},00 dalam “{satu[:80]}”"


def test_totals_are_the_sums_of_their_rows() -> None:
    assert list(beda_di_dalam((*tabel_buku(), *tabel_buku_kerja()))) == []


@pytest.mark.parametrize("tabel", [tabel_buku, tabel_buku_kerja], ids=["buku", "buku kerja"])
def test_totals_of_one_thing_are_the_same_everywhere(tabel: object) -> None:
    semua = tabel()  # type: ignore[operator]
    terkumpul = {kelompok(satu.id) for satu in semua if any(total(satu, kunci) is not None for kunci in UANG)}
    assert len(terkumpul) > 20
    assert list(beda_antartabel(semua)) == []
    assert list(beda_per_klaster(semua)) == []


def test_book_and_workbook_print_the_same_totals() -> None:
    lembar = {satu.id: [baris.sel for baris in satu.baris] for satu in tabel_buku_kerja()}
    sama = [satu for satu in tabel_buku() if satu.id in lembar]
    assert len(sama) > 80
    assert [satu.id for satu in sama if [baris.sel for baris in satu.baris] != lembar[satu.id]] == []


def test_amounts_in_sentences_are_amounts_of_tables() -> None:
    assert sum("Rp" in satu for satu in kalimat()) > 40
    assert list(beda_kalimat(kalimat(), tabel_buku())) == []


def ubah(nama: str, kunci: str, peran: str) -> list[Tabel]:
    """The book's tables, one rupiah more in the first row of a kind of one of them."""
    hasil = []
    for satu in tabel_buku():
        if satu.id == nama:
            ke = next(ke for ke, kolom in enumerate(satu.kolom) if kolom.kunci == kunci)
            urutan = next(urutan for urutan, baris in enumerate(satu.baris) if baris.peran == peran)
            sel = list(satu.baris[urutan].sel)
            sel[ke] = nilai(satu, kunci, satu.baris[urutan]) + 1
            baris = [*satu.baris[:urutan], replace(satu.baris[urutan], sel=tuple(sel)), *satu.baris[urutan + 1 :]]
            satu = replace(satu, baris=tuple(baris))
        hasil.append(satu)
    return hasil


@pytest.mark.parametrize(
    ("nama", "kunci"),
    [
        ("rekap-pokja", "pagu"),
        ("matriks-banyumas-gula-kelapa", "pagu"),
        ("tabel-tingkat-pusat", "pagu"),
        ("hasil-kabkota-2025", "anggaran"),
        ("rincian-banyumas-gula-kelapa-2025", "realisasi"),
    ],
)
def test_one_rupiah_more_in_a_total_is_found(nama: str, kunci: str) -> None:
    salah = ubah(nama, kunci, "total")
    assert [satu.split()[0] for satu in beda_di_dalam(salah)][:1] == [nama]
    assert len(list(beda_antartabel(salah))) == 1


def test_one_rupiah_more_in_a_row_is_found() -> None:
    assert len(list(beda_di_dalam(ubah("rekap-sumber", "pagu", "isi")))) == 1
    assert [satu.split()[0] for satu in beda_per_klaster(ubah("sebaran-klaster", "pagu", "isi"))] != []


def test_another_amount_in_a_sentence_is_found() -> None:
    ke, teks = next((ke, satu) for ke, satu in enumerate(kalimat()) if "Rp99." in satu)
    lain = [*kalimat()[:ke], teks.replace("Rp99.", "Rp98."), *kalimat()[ke + 1 :]]
    assert len(list(beda_kalimat(lain, tabel_buku()))) == 1
