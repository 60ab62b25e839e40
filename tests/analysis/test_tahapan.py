"""The steps of the year are counted from letters and meetings, up to a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.analysis.tahapan import Tahapan, tahapan_perencanaan
from tests.rapat_uji import ruang_contoh

SESUDAH = date(2027, 1, 20)


def test_tahapan_tahun_berjalan() -> None:
    """Counted by hand from forum/surat/2026 and forum/rapat/2026."""
    semua = tahapan_perencanaan(ruang_contoh(), SESUDAH)
    assert semua.permohonan == Tahapan(25, date(2026, 7, 20), date(2026, 7, 20))
    assert semua.evaluasi == Tahapan(1, date(2026, 9, 10), date(2026, 9, 10))
    assert semua.pemberitahuan == Tahapan(24, date(2026, 10, 2), date(2026, 10, 2))
    assert semua.fedep == Tahapan(14, date(2026, 10, 20), date(2026, 10, 22))
    assert semua.pokja == Tahapan(3, date(2026, 10, 27), date(2026, 10, 28))
    assert semua.gabungan == Tahapan(1, date(2026, 11, 5), date(2026, 11, 5))
    assert semua.awal == date(2026, 7, 20)


def test_yang_sesudah_hari_itu_belum_terjadi() -> None:
    semua = tahapan_perencanaan(ruang_contoh(), date(2026, 10, 27))
    assert semua.gabungan is None
    assert semua.pokja == Tahapan(1, date(2026, 10, 27), date(2026, 10, 27))


def test_tanpa_catatan_tidak_ada_tahapan() -> None:
    semua = tahapan_perencanaan(replace(ruang_contoh(), rapat=(), surat=()), SESUDAH)
    assert (semua.permohonan, semua.fedep, semua.gabungan, semua.awal) == (None,) * 4
