"""Goals are judged from results as they were measured, and only where they were."""

from __future__ import annotations

from bench.sasaran import angka, pangkat, sasaran, ukuran_buku


def hasil(detik: float = 10, pembanding: float = 100) -> dict[str, object]:
    buku = {
        str(klaster): {
            "cold": {
                "detik": detik,
                "cpu": klaster**1.1,
                "puncak": [140, 90],
                "induk": 140,
                "bait": 1000 * klaster,
                "halaman": klaster,
            },
            "weasyprint": {"detik": pembanding, "puncak": [3000], "bait": 1200 * klaster},
        }
        for klaster in (50, 200)
    }
    return {"hasil": {**buku, "surat": {"letters": {"detik": 16.0, "puncak": [100], "naskah": 500}}}}


def nilai(semua: dict[str, object], kata: str) -> tuple[str, str]:
    baris = next(satu for satu in sasaran(semua) if kata in satu.kasus)
    return baris.tercapai, baris.tanda


def test_a_goal_is_reached_missed_or_not_measured() -> None:
    assert nilai(hasil(), "200 klaster: bagian dari waktu") == ("0,1", "ya")
    assert nilai(hasil(detik=30), "200 klaster: bagian dari waktu") == ("0,3", "BELUM")
    assert nilai(hasil(), "narasi satu klaster disunting") == ("–", "–")
    assert nilai(hasil(), "500 surat") == ("16 s", "BELUM")
    assert nilai(hasil(), "besar PDF: bagian") == ("0,833", "ya")
    assert all(satu.terpenuhi is None for satu in sasaran({}))


def test_growth_is_the_slope_of_the_logarithms() -> None:
    buku = ukuran_buku(hasil())
    assert angka(pangkat(buku, "cold", "cpu") or 0) == "1,1"
    assert angka(pangkat(buku, "cold", "bait") or 0) == "1"
    assert pangkat(buku, "prose", "cpu") is None


def test_figures_have_the_digits_that_count() -> None:
    assert [angka(satu) for satu in (0.0625, 1.5, 12.34, 123.4, 2.0, 100.0)] == ["0,062", "1,5", "12,3", "123", "2", "100"]
