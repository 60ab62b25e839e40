"""Numbers are written by a pattern and read back; registers know what is taken and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.nomor import PolaSalah, Urut, baca_pola
from generator.analysis.register import deret_untuk, isi_deret, nomor_terdaftar, urut_berikut, urut_sisip
from generator.model.penerbit import PolaKhusus, Register
from generator.model.ruang import Ruang
from generator.model.surat import Pembatalan, Sifat, Surat, SuratTerbit
from tests.ruang_uji import ruang_kecil

RUANG = ruang_kecil()
FPESD = RUANG.penerbit["fpesd"]
POLA = {
    "{klasifikasi}/{urut:07}": "065.1/0000015",
    "{klasifikasi}/{urut}/{tahun}": "065.1/15/2026",
    "{keamanan}-{urut:03}/{klasifikasi}/{romawi}/{tahun}": "B-015/065.1/VII/2026",
    "{urut:02}/BPD/{klasifikasi}/{bulan}/{tahun}": "15/BPD/065.1/07/2026",
    "{klasifikasi}/{urut} TAHUN {tahun}": "065.1/15 TAHUN 2026",
}
"""Patterns of tata naskah dinas §5 with a number of each."""


@pytest.mark.parametrize(("pola", "nomor"), POLA.items())
def test_the_patterns_in_use_are_written_as_offices_write_them(pola: str, nomor: str) -> None:
    assert baca_pola(pola).tulis(Urut(15), date(2026, 7, 20), "065.1", Sifat.BIASA) == nomor


@given(
    st.sampled_from(list(POLA)), st.integers(1, 99_999), st.integers(0, 99), st.dates(date(2000, 1, 1)), st.sampled_from(Sifat)
)
def test_a_number_gives_back_its_place(pola: str, pokok: int, sisip: int, tanggal: date, sifat: Sifat) -> None:
    urut = Urut(pokok, sisip)
    assert baca_pola(pola).urut(baca_pola(pola).tulis(urut, tanggal, "005", sifat)) == urut


@pytest.mark.parametrize(
    ("pola", "bagian"),
    [
        ("{urut}/{thn}", "{thn}"),
        ("{urut:3}/{tahun}", "{urut:3}"),
        ("{urut}/{tahun:02}", "{tahun:02}"),
        ("{urut}/{urut}", "{urut}"),
        ("{urut}/{tahun", "{tahun"),
        ("{urut}}/{tahun}", "}/"),
        ("{klasifikasi}/{tahun}", "tanpa {urut}"),
    ],
)
def test_what_is_wrong_in_a_pattern_is_named(pola: str, bagian: str) -> None:
    with pytest.raises(PolaSalah) as galat:
        baca_pola(pola)
    assert galat.value.bagian == bagian


def surat(jenis: str, klasifikasi: str, *terbit: SuratTerbit, tanggal: date = date(2026, 8, 3)) -> Surat:
    return Surat(
        berkas=f"forum/surat/{tanggal.year}/{jenis}.yaml", id=jenis, tahun_kalender=tanggal.year, jenis=jenis, penerbit="fpesd",
        tanggal=tanggal, klasifikasi=klasifikasi, terbit=terbit,
    )  # fmt: skip


def ruang(*tambahan: Surat, register: Register = Register.SATU, khusus: tuple[PolaKhusus, ...] = ()) -> Ruang:
    penerbit = FPESD.model_copy(update={"register_nomor": register, "pola_khusus": khusus})
    return replace(RUANG, penerbit={"fpesd": penerbit}, surat=(*RUANG.surat, *tambahan))


def berikut(isi: Ruang, jenis: str, klasifikasi: str, tahun: int = 2026) -> Urut:
    return urut_berikut(isi_deret(isi, deret_untuk(isi.penerbit["fpesd"], tahun, jenis, klasifikasi)))


def test_the_next_number_follows_the_last_one_void_or_not() -> None:
    batal = SuratTerbit(
        kepada="fedep-demak", nomor="050/013/FPESD/VIII/2026", batal=Pembatalan(tanggal=date(2026, 8, 4), alasan="Tertukar.")
    )
    isi = ruang(surat("undangan", "005", batal))
    assert berikut(isi, "undangan", "005") == Urut(14)
    assert [satu.batal for satu in nomor_terdaftar(isi)] == ["", "Tertukar.", ""]


def test_each_year_begins_with_one() -> None:
    assert berikut(ruang(), "permohonan-laporan", "050", 2027) == Urut(1)


@pytest.mark.parametrize(
    ("register", "jenis", "klasifikasi", "harapan"),
    [
        (Register.SATU, "undangan", "005", 13),
        (Register.PER_JENIS, "undangan", "050", 1),
        (Register.PER_JENIS, "permohonan-laporan", "005", 13),
        (Register.PER_KLASIFIKASI, "undangan", "005", 1),
        (Register.PER_KLASIFIKASI, "undangan", "050", 13),
    ],
)
def test_which_papers_share_a_sequence_is_the_issuers_choice(
    register: Register, jenis: str, klasifikasi: str, harapan: int
) -> None:
    assert berikut(ruang(register=register), jenis, klasifikasi) == Urut(harapan)


def test_a_kind_with_its_own_pattern_has_its_own_sequence() -> None:
    khusus = (PolaKhusus(jenis="keputusan", pola="{klasifikasi}/{urut} TAHUN {tahun}"),)
    keputusan = surat("keputusan", "188.4", SuratTerbit(nomor="188.4/7 TAHUN 2026"))
    isi = ruang(keputusan, khusus=khusus)
    assert berikut(isi, "keputusan", "188.4") == Urut(8)
    assert berikut(isi, "permohonan-laporan", "050") == Urut(13)


def test_a_number_from_elsewhere_is_in_no_sequence() -> None:
    assert berikut(ruang(surat("undangan", "005", SuratTerbit(nomor="005/900/BAPPEDA"))), "undangan", "005") == Urut(13)


def test_a_late_letter_goes_behind_the_last_number_of_its_day() -> None:
    isi = ruang(surat("undangan", "005", SuratTerbit(nomor="005/013/FPESD/VIII/2026")))
    terpakai = isi_deret(isi, ("fpesd", 2026, ""))
    assert urut_sisip(terpakai, date(2026, 7, 30)) == Urut(12, 1)
    assert urut_sisip(terpakai, date(2026, 7, 1)) == Urut(0, 1)
    lagi = ruang(
        surat("undangan", "005", SuratTerbit(nomor="005/013/FPESD/VIII/2026"), SuratTerbit(nomor="005/012.01/FPESD/VIII/2026"))
    )
    assert urut_sisip(isi_deret(lagi, ("fpesd", 2026, "")), date(2026, 7, 30)) == Urut(12, 2)
    assert urut_berikut(isi_deret(lagi, ("fpesd", 2026, ""))) == Urut(14)
