"""Titles around a name are left out, initials and names stay."""

from __future__ import annotations

import pytest

from generator.bahasa.gelar import tanpa_gelar
from generator.bahasa.urutan import kata_urutan


@pytest.mark.parametrize(
    ("nama", "polos"),
    [
        ("Dr. Ir. NAMA CONTOH, S.E., M.Si.", "NAMA CONTOH"),
        ("NAMA CONTOH", "NAMA CONTOH"),
        ("Prof. A. NAMA CONTOH, Ph.D.", "A. NAMA CONTOH"),
        ("H. NAMA CONTOH, S.H.", "H. NAMA CONTOH"),
        ("drg. NAMA", "NAMA"),
    ],
)
def test_gelar_dibuang_dan_inisial_tinggal(nama: str, polos: str) -> None:
    assert tanpa_gelar(nama) == polos


@pytest.mark.parametrize(("nilai", "kata"), [(1, "kesatu"), (10, "kesepuluh"), (12, "kedua belas"), (20, "kedua puluh")])
def test_kata_urutan(nilai: int, kata: str) -> None:
    assert kata_urutan(nilai) == kata


def test_tidak_ada_urutan_nol() -> None:
    with pytest.raises(ValueError, match="0"):
        kata_urutan(0)
