"""How far a letter has come."""

from __future__ import annotations

from datetime import date

import pytest

from generator.analysis.keadaan_surat import Keadaan, keadaan
from generator.model.surat import Pembatalan, Surat, SuratTerbit

JULI = [date(2026, 7, hari) for hari in range(20, 24)]
LENGKAP = SuratTerbit(
    kepada="dkp-provinsi", nomor="050/012/FPESD/VII/2026", ditandatangani=JULI[0], dikirim=JULI[1], dibalas=JULI[3]
)


@pytest.mark.parametrize(
    ("medan", "harapan"),
    [
        ((), Keadaan.KONSEP),
        (("nomor",), Keadaan.BERNOMOR),
        (("nomor", "ditandatangani"), Keadaan.DITANDATANGANI),
        (("nomor", "dikirim"), Keadaan.DIKIRIM),
        (("nomor", "ditandatangani", "dikirim", "dibalas"), Keadaan.DIBALAS),
    ],
)
def test_the_furthest_step_recorded_counts(medan: tuple[str, ...], harapan: Keadaan) -> None:
    assert keadaan(SuratTerbit(kepada="dkp-provinsi", **{nama: getattr(LENGKAP, nama) for nama in medan})) is harapan


def test_nothing_recorded_is_a_draft() -> None:
    assert keadaan(None) is Keadaan.KONSEP


def test_a_day_sees_only_what_had_happened_by_then() -> None:
    assert [keadaan(LENGKAP, hari) for hari in (date(2026, 7, 1), *JULI)] == [
        Keadaan.BERNOMOR, Keadaan.DITANDATANGANI, Keadaan.DIKIRIM, Keadaan.DIKIRIM, Keadaan.DIBALAS,
    ]  # fmt: skip


def test_void_is_void_however_far_it_had_come() -> None:
    batal = LENGKAP.model_copy(update={"batal": Pembatalan(tanggal=JULI[2], alasan="Salah alamat.")})
    assert keadaan(batal) is Keadaan.BATAL
    assert keadaan(batal, JULI[1]) is Keadaan.DIKIRIM


def test_the_letter_of_a_recipient_is_the_one_that_stands() -> None:
    lama = SuratTerbit(
        kepada="dkp-provinsi", nomor="050/012/FPESD/VII/2026", batal=Pembatalan(tanggal=JULI[1], alasan="Tertukar.")
    )
    baru = SuratTerbit(kepada="dkp-provinsi", nomor="050/013/FPESD/VII/2026", tanggal=JULI[2])
    surat = Surat(
        berkas="forum/surat/2026/a.yaml", id="a", tahun_kalender=2026, jenis="a", penerbit="fpesd", tanggal=JULI[0],
        klasifikasi="050", terbit=(lama, baru),
    )  # fmt: skip
    assert surat.untuk("dkp-provinsi") is baru
    assert surat.untuk("fedep-demak") is None
    assert surat.bagi("dkp-provinsi").tanggal == JULI[2]
    assert surat.bagi("fedep-demak") is surat
