"""Tables on a terminal."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.tree import BarisTabel, Kolom, Tabel, Tebal, Teks
from generator.writers.teks import tulis_tabel_teks

KOLOM = (
    Kolom("id", "ID", "kode"),
    Kolom("judul", "Judul"),
    Kolom("pagu", "Pagu", "rupiah", rinci=True),
    Kolom("tanggal", "Tanggal", "tanggal"),
)
TABEL = Tabel(
    KOLOM,
    (
        BarisTabel((), "subjudul", "Surat"),
        BarisTabel(("permohonan-laporan", (Teks("Permohonan "), Tebal((Teks("laporan"),))), 1_500, date(2026, 11, 9))),
        BarisTabel((None, None, 200, None), lanjutan=True),
        BarisTabel((None, None, 1_700, None), "total", "Jumlah"),
    ),
)


def test_columns_are_aligned_and_numbers_stand_right():
    assert tulis_tabel_teks(TABEL, 80) == (
        "ID                  Judul                Pagu  Tanggal\n"
        "------------------  ------------------  -----  ---------------\n"
        "Surat\n"
        "permohonan-laporan  Permohonan laporan  1.500  9 November 2026\n"
        "                                          200\n"
        "Jumlah                                  1.700\n"
    )


def test_text_wraps_where_the_terminal_is_narrow():
    assert tulis_tabel_teks(TABEL, 56) == (
        "ID                  Judul          Pagu  Tanggal\n"
        "------------------  ------------  -----  ---------------\n"
        "Surat\n"
        "permohonan-laporan  Permohonan    1.500  9 November 2026\n"
        "                    laporan\n"
        "                                    200\n"
        "Jumlah                            1.700\n"
    )


@given(
    st.lists(st.tuples(st.text("ab c", max_size=40), st.integers(0, 10**9)), max_size=6),
    st.integers(30, 100),
)
def test_no_word_is_lost_and_no_line_too_long(isi, lebar):
    tabel = Tabel((Kolom("a", "Nama"), Kolom("b", "Nilai", "rupiah")), tuple(BarisTabel(satu) for satu in isi))
    teks = tulis_tabel_teks(tabel, lebar)
    assert all(len(garis) <= lebar for garis in teks.splitlines())
    kata = "".join(f"{nama}{nilai:,}".replace(",", ".") for nama, nilai in isi)
    badan = "".join(teks.splitlines()[2:])
    assert sorted(kata.replace(" ", "")) == sorted(badan.replace(" ", ""))
