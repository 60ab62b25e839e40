"""Oracles: proses-klaster §2.6."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from generator.analysis.capaian import capaian, persen, predikat, rata_rata, serapan
from generator.model.evaluasi import IndikatorKinerja


def indikator(target: str, realisasi: str | None, arah: str = "naik") -> IndikatorKinerja:
    isi = {"nama": "x", "satuan": "unit", "arah": arah, "target": target, "realisasi": realisasi}
    return IndikatorKinerja.model_validate(isi)


def test_higher_is_better_counts_what_was_reached() -> None:
    assert persen(capaian(indikator("80", "72"))) == Decimal("90.00")


def test_lower_is_better_counts_the_other_way() -> None:
    assert persen(capaian(indikator("10", "12", "turun"))) == Decimal("80.00")


def test_zero_target_and_missing_realisasi_have_no_value() -> None:
    assert capaian(indikator("0", "5")) is None
    assert capaian(indikator("5", None)) is None
    assert capaian(indikator("5", "0")) == 0


def test_serapan_is_missing_rather_than_zero() -> None:
    assert persen(serapan(150_000_000, 125_000_000)) == Decimal("83.33")
    assert serapan(150_000_000, None) is None
    assert serapan(0, 0) is None


@pytest.mark.parametrize(
    ("nilai", "sebutan"),
    [
        ("100", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.99", "Tinggi"),
        ("76", "Tinggi"),
        ("75.5", "Sedang"),
        ("66", "Sedang"),
        ("65.9", "Rendah"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
    ],
)
def test_predikat_takes_the_unrounded_value_by_its_lower_bound(nilai: str, sebutan: str) -> None:
    assert predikat(Fraction(nilai)) == sebutan


def test_mean_leaves_out_what_is_not_known() -> None:
    rata = rata_rata([Fraction(90), Fraction(250, 3), None, Fraction(100)])
    assert persen(rata) == Decimal("91.11")
    assert predikat(rata) == "Sangat Tinggi"
    assert rata_rata([None]) is None
