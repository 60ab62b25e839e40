"""BAB II says in its sentences what its tables say."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from generator.analysis.capaian import persen
from generator.analysis.kegiatan import kegiatan_tahun, ringkas
from generator.documents.buku_kerja import susun_buku_kerja
from generator.documents.tabel.hasil import HASIL
from generator.documents.tabel.kegiatan import tabel_evaluasi, tabel_rencana
from generator.documents.tabel.temuan import TEMUAN
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import BarisTabel, Dokumen, Gambar, Paragraf, Tabel
from generator.tree.teks import teks_dokumen, teks_sebaris
from tests.buku_uji import susun_buku_uji
from tests.dokumen_semua import telusuri, tema_uji
from tests.ruang_evaluasi import ruang_evaluasi
from tests.ruang_uji import EVALUASI, salin

JATENG = "jateng2012"
RUPIAH = re.compile(r"Rp([\d.]+),00")
PERSEN = re.compile(r"(-?\d[\d.]*(?:,\d+)?) persen")


@cache
def buku() -> Dokumen:
    return susun_buku_uji(ruang_evaluasi(), JATENG)


def bab(dokumen: Dokumen) -> tuple[list[str], dict[str, Tabel], list[Gambar]]:
    """Sentences, tables by id, and drawings of the chapter."""
    (fragmen,) = (satu for satu in dokumen.fragmen if satu.id == "bab-evaluasi")
    isi = list(telusuri(fragmen))
    kalimat = [teks_sebaris(satu.isi) for satu in isi if isinstance(satu, Paragraf)]
    tabel = {satu.id: satu for satu in isi if isinstance(satu, Tabel)}
    return kalimat, tabel, [satu for satu in isi if isinstance(satu, Gambar)]


def total(tabel: Tabel) -> BarisTabel:
    (satu,) = (baris for baris in tabel.baris if baris.peran == "total")
    return satu


def test_every_amount_in_a_sentence_is_a_cell_of_a_table() -> None:
    kalimat, tabel, _gambar = bab(buku())
    tercetak = {nilai for satu in tabel.values() for baris in satu.baris for nilai in baris.sel}
    tersebut = [int(satu.replace(".", "")) for teks in kalimat for satu in RUPIAH.findall(teks)]
    assert len(tersebut) >= 8
    assert [satu for satu in tersebut if satu not in tercetak] == []


def test_every_percentage_in_a_sentence_is_a_cell_of_a_table() -> None:
    kalimat, tabel, _gambar = bab(buku())
    tercetak = {nilai for satu in tabel.values() for baris in satu.baris for nilai in baris.sel if isinstance(nilai, Decimal)}
    tersebut = [Decimal(satu.replace(".", "").replace(",", ".")) for teks in kalimat for satu in PERSEN.findall(teks)]
    assert len(tersebut) >= 6
    assert [satu for satu in tersebut if satu not in tercetak] == []


def test_every_grouping_ends_with_the_same_totals() -> None:
    _kalimat, tabel, _gambar = bab(buku())
    for tahun in (2025, 2026):
        seluruh = ringkas(satu.kegiatan for satu in kegiatan_tahun(ruang_evaluasi(), tahun))
        hasil = [tabel[f"hasil-{jenis}-{tahun}"] for jenis in HASIL]
        assert len({total(satu).sel for satu in hasil}) == 1
        assert {seluruh.jumlah, seluruh.anggaran} <= set(total(hasil[0]).sel)
        assert seluruh.anggaran in total(tabel[f"dana-sumber-{tahun}"]).sel


def sel(baris: BarisTabel, tabel: Tabel) -> dict[str, object]:
    return {kolom.kunci: nilai for kolom, nilai in zip(tabel.kolom, baris.sel, strict=True)}


def test_means_and_serapan_stand_in_their_columns() -> None:
    tabel = bab(buku())[1]["hasil-klaster-2025"]
    seluruh = ringkas(satu.kegiatan for satu in kegiatan_tahun(ruang_evaluasi(), 2025))
    jumlah = sel(total(tabel), tabel)
    assert (jumlah["capaian"], jumlah["serapan"]) == (persen(seluruh.capaian), persen(seluruh.serapan))
    assert jumlah["capaian"] == Decimal("60.00")
    rokok = next(sel(satu, tabel) for satu in tabel.baris if satu.asal == "demak-industri-rokok")
    assert (rokok["capaian"], rokok["predikat"]) == (Decimal("60.00"), "Rendah")


@pytest.mark.parametrize("jenis", sorted(TEMUAN))
def test_the_rows_of_a_finding_are_the_records_and_add_up(jenis: str) -> None:
    tabel = bab(buku())[1][f"temuan-{jenis.replace('_', '-')}-2025"]
    kegiatan = {satu.kegiatan.id: satu.kegiatan for satu in kegiatan_tahun(ruang_evaluasi(), 2025)}
    *isi, jumlah = tabel.baris
    for baris in isi:
        satu = sel(baris, tabel)
        assert satu["terpakai"] == kegiatan[baris.asal].realisasi_anggaran
        assert satu.get("anggaran", kegiatan[baris.asal].anggaran) == kegiatan[baris.asal].anggaran
    milik = ringkas(kegiatan[baris.asal] for baris in isi)
    assert sel(jumlah, tabel)["terpakai"] == milik.realisasi
    assert sel(jumlah, tabel).get("anggaran", milik.anggaran) == milik.anggaran


def test_each_finding_has_its_table_and_its_count_in_words() -> None:
    kalimat, tabel, _gambar = bab(buku())
    banyak = {jenis: len(tabel[f"temuan-{jenis.replace('_', '-')}-2025"].baris) - 1 for jenis in TEMUAN}
    assert banyak == {
        "melampaui": 2, "rendah": 1, "tidak_dilaksanakan": 1, "belum_dilaporkan": 1, "tanpa_hasil": 2, "hanya_spj": 1,
    }  # fmt: skip
    semua = " ".join(kalimat)
    for harap in (
        "Sepuluh kegiatan Tahun 2025 dilaporkan: 7 selesai, 2 berjalan, dan 1 tidak dilaksanakan.",
        "Rata-rata capaian delapan kegiatan yang dapat dihitung ialah 60 persen.",
        "Dua kegiatan lain berpredikat Sedang atau lebih baik tanpa melampaui target dan satu kegiatan tidak dapat dihitung",
        "Dua kegiatan melampaui targetnya",
        "Satu kegiatan berpredikat Rendah atau Sangat Rendah, dengan dana terpakai Rp18.000.000,00",
        "Satu kegiatan dengan anggaran Rp40.000.000,00 tidak dilaksanakan",
        "Realisasi kinerja satu kegiatan lain dengan anggaran Rp60.000.000,00 belum dilaporkan",
        "Dua kegiatan memakai dana Rp26.500.000,00, tetapi indikatornya belum menunjukkan hasil",
        "Bukti satu kegiatan hanya berupa SPJ",
        "Tercatat tiga usulan dari tahun-tahun sebelumnya",
        "Keputusan terakhir yang tercatat ialah satu ditunda.",
        "Dua kegiatan dengan anggaran Rp100.000.000,00 tercatat untuk Tahun 2026: 1 berjalan dan 1 direncanakan.",
    ):
        assert harap in semua, harap


def test_missing_is_a_dash_and_a_zero_target_says_so() -> None:
    klaster = ruang_evaluasi().klaster["demak-pengolahan-rajungan"]
    satu = tabel_evaluasi(ruang_evaluasi(), klaster, ruang_evaluasi().evaluasi[klaster.id, 2025])
    ke = [kolom.kunci for kolom in satu.kolom].index("capaian")
    isi = {baris.asal: (baris.sel[ke - 1], baris.sel[ke]) for baris in satu.baris if baris.peran == "isi"}
    assert isi["RJG-K25-06"] == ("– dari 10 unit", None)
    assert isi["RJG-K25-08"] == ("3 dari 0 unit", "tidak dapat dihitung")
    assert isi["RJG-K25-05"] == ("0 dari 10 unit", Decimal("0.00"))


def test_the_running_year_of_a_cluster_names_executor_and_proposal() -> None:
    klaster = ruang_evaluasi().klaster["demak-pengolahan-rajungan"]
    satu = tabel_rencana(ruang_evaluasi(), klaster, ruang_evaluasi().evaluasi[klaster.id, 2026])
    assert [baris.sel[-1] for baris in satu.baris] == ["RJG-26-03", None, None]
    assert total(satu).sel[3] == 100_000_000
    assert all("; " in str(baris.sel[1]) for baris in satu.baris if baris.peran == "isi")


def test_a_proposal_carried_over_tells_its_last_stage_and_who_answers_it() -> None:
    baris = {satu.asal: satu.sel for satu in bab(buku())[1]["kelanjutan-usulan"].baris}
    assert baris["RJG-26-03"][2:] == (
        "RKPD, 30 Juni 2026: ditunda. Menunggu lahan",
        "RJG-K26-01, berjalan",
        "Diajukan kembali untuk 2027",
    )
    assert baris["RJG-25-07"][2:] == (None, "RJG-K25-01, selesai", "Tidak diajukan kembali")


def test_drawings_state_their_finding_and_where_the_axis_begins() -> None:
    capaian, pelaksana = bab(buku())[2]
    assert capaian.alt.startswith("Capaian tertinggi pada Klaster Industri Rokok (60,0 persen)")
    assert "pada 2 dari 2 klaster serapan anggaran lebih tinggi" in capaian.alt
    assert "Sumbu dimulai dari 60 persen." in teks_sebaris(capaian.sumber)
    assert pelaksana.alt.startswith(
        "Dari 10 kegiatan 2 pelaksana terbanyak, 4 berpredikat Sangat Tinggi atau Tinggi dan 4 Rendah"
    )


def test_every_table_of_the_chapter_is_a_sheet() -> None:
    lembar = {satu.tabel.id: satu.tabel for satu in susun_buku_kerja(ruang_evaluasi(), buku()).lembar}
    tabel = bab(buku())[1]
    assert len(tabel) == 18
    assert {nama: lembar.get(nama) for nama in tabel} == {nama: lembar[nama] for nama in tabel}


@pytest.mark.parametrize(
    "kata", ["Belum ada kegiatan Tahun 2025", "Belum ada kegiatan Tahun 2026", "Tidak ada usulan dari tahun"]
)
def test_a_chapter_without_activities_says_so(tmp_path: Path, kata: str) -> None:
    akar = salin(tmp_path, {})
    (akar / EVALUASI).unlink()
    ruang = periksa_ruang(akar).ruang
    assert ruang is not None
    assert any(kata in satu for satu in teks_dokumen(susun_buku_uji(ruang, JATENG), tema_uji(JATENG)))


def test_offices_stand_under_their_level_and_are_numbered_through() -> None:
    _kalimat, tabel, _gambar = bab(buku())
    satu = tabel["hasil-pelaksana-2025"]
    tingkat = [baris.label for baris in satu.baris if baris.peran == "subjudul"]
    assert tingkat == sorted(tingkat, key=["Tingkat Kabupaten/Kota", "Tingkat Provinsi", "Tingkat Pusat"].index)
    assert len(tingkat) > 1
    isi = [baris.sel for baris in satu.baris if baris.peran == "isi"]
    assert [sel[0] for sel in isi] == list(range(1, len(isi) + 1))
    assert sum(int(str(sel[2])) for sel in isi) == total(satu).sel[2]
