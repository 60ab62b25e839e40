"""Contents lists get their page labels from the laid out pages."""

from __future__ import annotations

from datetime import date

import pytest

from generator.tree import Bagian, DaftarIsi, Dokumen, EntriDaftar, Fragmen, Kosong, Utuh
from generator.tree.blok import memuat_daftar
from generator.tree.daftar import isi_halaman

DAFTAR = DaftarIsi("isi", (EntriDaftar(1, "BAB I", "PENDAHULUAN", "bab-1"), EntriDaftar(2, "1.1", "Latar", "latar", "99")))


def _dokumen(*isi: object) -> Dokumen:
    return Dokumen("D", "F", date(2026, 7, 20), (Fragmen("f", (Bagian("isi", isi),)),))  # type: ignore[arg-type]


def test_setiap_entri_mendapat_label_halaman_sasarannya() -> None:
    hasil = isi_halaman(_dokumen(Kosong(3), DAFTAR, Utuh((DAFTAR,))), {"bab-1": "1", "latar": "iv"})
    terisi = DaftarIsi(
        "isi", (EntriDaftar(1, "BAB I", "PENDAHULUAN", "bab-1", "1"), EntriDaftar(2, "1.1", "Latar", "latar", "iv"))
    )
    assert hasil == _dokumen(Kosong(3), terisi, Utuh((terisi,)))


def test_sasaran_tanpa_halaman_ditolak() -> None:
    with pytest.raises(KeyError, match="latar"):
        isi_halaman(_dokumen(DAFTAR), {"bab-1": "1"})


def test_daftar_ditemukan_juga_di_dalam_wadah() -> None:
    assert memuat_daftar((Kosong(1), Utuh((DAFTAR,))))
    assert not memuat_daftar((Kosong(1), Utuh((Kosong(2),))))
