"""Places in words: each desa with its kecamatan, none of them twice."""

from __future__ import annotations

from generator.documents.sebutan import sebut_lokasi
from generator.model.lokasi import Lokasi
from tests.rapat_uji import ruang_contoh


def test_desa_of_one_kecamatan_stand_together() -> None:
    lokasi = [
        Lokasi(kabkota="33.02", kecamatan="Cilongok", desa="Pageraji"),
        Lokasi(kabkota="33.02", kecamatan="Cilongok", desa="Rancamaya"),
        Lokasi(kabkota="33.02", kecamatan="Kebasen"),
        Lokasi(kabkota="33.20"),
    ]
    harap = "Desa Pageraji dan Desa Rancamaya di Kec. Cilongok dan Kec. Kebasen, Kab. Banyumas; Kab. Jepara"
    assert sebut_lokasi(ruang_contoh(), lokasi) == harap


def test_a_kota_has_kelurahan() -> None:
    lokasi = [Lokasi(kabkota="33.74", kecamatan="Semarang Tengah", desa="Kranggan")]
    assert sebut_lokasi(ruang_contoh(), lokasi) == "Kel. Kranggan, Kec. Semarang Tengah, Kota Semarang"


def test_a_kabupaten_has_kelurahan_too() -> None:
    lokasi = [
        Lokasi(kabkota="33.21", kecamatan="Demak", kelurahan="Betokan"),
        Lokasi(kabkota="33.21", kecamatan="Demak", desa="Tempuran"),
    ]
    assert sebut_lokasi(ruang_contoh(), lokasi) == "Kel. Betokan dan Desa Tempuran, Kec. Demak, Kab. Demak"
