"""Rules about the kop (tata naskah dinas §3, §10 rows 20, 22), and an emblem from its file to the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents.keluaran import Keluaran
from generator.documents.unsur_surat import kop
from generator.keluhan import Berat
from generator.model.jejak import Jejak
from generator.model.lambang import rasio_lambang
from generator.pipeline.bangun import bangun
from generator.pipeline.manifes import NAMA_MANIFES, baca_manifes
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.pesanan import Pesanan
from generator.tree import Lambang
from tests.gambar_uji import png
from tests.penanda_uji import ruang_bertanda_tangan
from tests.ruang_uji import salin

PENERBIT = "forum/penerbit/fpesd.yaml"
KOTA = "kota: Semarang"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 17 22"><circle cx="8" cy="8" r="6"/></svg>'
BERTEKS = SVG.replace(b"<circle", b"<text>PROVINSI</text><circle")


def ruang(tujuan: Path, lambang: str, berkas: dict[str, bytes]) -> Path:
    akar = salin(tujuan, {PENERBIT: (KOTA, f"  lambang: {{{lambang}}}\n{KOTA}")})
    (akar / "forum/lambang").mkdir()
    for nama, data in berkas.items():
        (akar / "forum/lambang" / nama).write_bytes(data)
    return akar


def daerah(nama: str, jenis: str = "daerah") -> str:
    return f"berkas: {nama}, jenis: {jenis}, alt: Lambang contoh, izin: Surat contoh"


@pytest.mark.parametrize(
    ("lambang", "berkas", "kode", "medan"),
    [
        (daerah("x.svg"), {}, "KOP-LAMBANG", "kop.lambang.berkas"),
        (daerah("x.svg"), {"x.svg": BERTEKS}, "KOP-LAMBANG", "kop.lambang.berkas"),
        (daerah("x.svg"), {"x.svg": b"<!DOCTYPE x>" + SVG}, "KOP-LAMBANG", "kop.lambang.berkas"),
        (daerah("x.png"), {"x.png": b"bukan gambar"}, "KOP-LAMBANG", "kop.lambang.berkas"),
        (daerah("x.svg", "negara"), {"x.svg": SVG}, "KOP-NEGARA", "kop.lambang.jenis"),
        ("berkas: x.svg, jenis: daerah, alt: Lambang", {"x.svg": SVG}, "SKEMA-WAJIB", "kop.lambang.izin"),
        ("berkas: ../x.svg, jenis: daerah, alt: a, izin: b", {}, "KODE-BENTUK", "kop.lambang.berkas"),
    ],
)
def test_an_emblem_that_may_not_stand_is_found(
    lambang: str, berkas: dict[str, bytes], kode: str, medan: str, tmp_path: Path
) -> None:
    keluhan = periksa_ruang(ruang(tmp_path, lambang, berkas)).keluhan
    assert [(satu.kode, satu.tempat.berkas, satu.medan) for satu in keluhan if satu.kode == kode] == [(kode, PENERBIT, medan)]


@pytest.mark.parametrize(("nama", "data", "rasio"), [("x.svg", SVG, 17 / 22), ("x.png", png(10, 20), 0.5)])
def test_an_emblem_comes_from_its_file_into_the_kop(nama: str, data: bytes, rasio: float, tmp_path: Path) -> None:
    hasil = periksa_ruang(ruang(tmp_path, daerah(nama), {nama: data}))
    assert hasil.keluhan == ()
    assert hasil.ruang is not None
    satu = kop(hasil.ruang, hasil.ruang.penerbit["fpesd"]).lambang
    assert satu == Lambang(data, nama[-3:], pytest.approx(rasio), "Lambang contoh")  # type: ignore[arg-type]


def kop_jabatan(tujuan: Path, penanda: str, lambang: str) -> Path:
    """The forum's letters under a kop jabatan, whose post is `penanda`."""
    akar = ruang_bertanda_tangan(tujuan, "{}")
    (akar / "forum/lambang").mkdir()
    (akar / "forum/lambang/garuda.svg").write_bytes(SVG)
    berkas = akar / PENERBIT
    isi = berkas.read_text("utf-8").replace("penanda: ketua-fpesd", f"penanda: {penanda}")
    awal, akhir = isi.index("kop:"), isi.index(KOTA)
    kop = f"kop:\n  jenis: jabatan\n  nama: [GUBERNUR CONTOH]\n{lambang}"
    berkas.write_text(isi[:awal] + kop + isi[akhir:], "utf-8")
    return akar


GARUDA = f"  lambang: {{{daerah('garuda.svg', 'negara')}}}\n"


def test_the_head_of_a_state_bears_the_lambang_negara_and_the_manifest_names_its_file(tmp_path: Path) -> None:
    akar = kop_jabatan(tmp_path, "gubernur", GARUDA)
    hasil = periksa_ruang(akar)
    assert hasil.keluhan == ()
    assert hasil.ruang is not None
    jejak = Jejak()
    milik = hasil.ruang.berjejak(jejak)
    satu = kop(milik, milik.penerbit["fpesd"])
    assert (satu.jenis, satu.alamat, satu.lambang is not None) == ("jabatan", (), True)
    assert "forum/lambang/garuda.svg" in jejak.dibaca
    bangun(akar, tmp_path / "hasil", Pesanan(("permohonan-laporan",), format=(Keluaran.DOCX,)), "komit")
    manifes = baca_manifes(tmp_path / "hasil" / NAMA_MANIFES)
    assert manifes
    assert all("forum/lambang/garuda.svg" in entri.rekaman for entri in manifes.values())


@pytest.mark.parametrize(
    ("penanda", "lambang", "kode", "berat", "medan"),
    [
        ("gubernur", "", "KOP-JABATAN", Berat.PERINGATAN, "kop"),
        ("gubernur", GARUDA.replace("negara", "daerah"), "KOP-NEGARA", Berat.GALAT, "kop.lambang.jenis"),
        ("gubernur", GARUDA.replace("garuda", "hilang"), "KOP-LAMBANG", Berat.GALAT, "kop.lambang.berkas"),
        ("ketua-fpesd", GARUDA, "KOP-NEGARA", Berat.GALAT, "kop.lambang.jenis"),
        ("ketua-fpesd", "  alamat: [Jalan Contoh]\n", "KOP-NEGARA", Berat.GALAT, "kop.jenis"),
    ],
)
def test_a_kop_jabatan_and_the_lambang_negara_belong_together(
    penanda: str, lambang: str, kode: str, berat: Berat, medan: str, tmp_path: Path
) -> None:
    keluhan = periksa_ruang(kop_jabatan(tmp_path, penanda, lambang)).keluhan
    assert (kode, berat, medan) in [(satu.kode, satu.berat, satu.medan) for satu in keluhan]


def test_every_other_kop_has_an_address(tmp_path: Path) -> None:
    akar = kop_jabatan(tmp_path, "gubernur", GARUDA)
    berkas = akar / PENERBIT
    berkas.write_text(berkas.read_text("utf-8").replace("jenis: jabatan", "jenis: forum"), "utf-8")
    assert ("KOP-ALAMAT", "kop") in [(satu.kode, satu.medan) for satu in periksa_ruang(akar).keluhan]


@pytest.mark.parametrize(
    ("nama", "salah"),
    [
        ("DINAS KELAUTAN DAN PERIKANAN", False),
        ("DKP PROVINSI JAWA TENGAH", True),
        ("DINAS PERIKANAN DAN KELAUTAN LAMA", True),
    ],
)
def test_an_office_is_named_in_full_and_as_it_is_called_now(nama: str, salah: bool, tmp_path: Path) -> None:
    instansi = (
        "  - id: kemen-kp\n",
        "  - {id: dkp-lama, tingkat: provinsi, unsur: perangkat_daerah, kota: Semarang, nama: [{nama: Dinas Perikanan"
        " dan Kelautan Lama, singkatan: DKP, berlaku: {dari: 2010-01-01, sampai: 2016-12-31}}]}\n  - id: kemen-kp\n",
    )
    akar = salin(tmp_path, {"forum/instansi.yaml": instansi})
    berkas = akar / PENERBIT
    isi = berkas.read_text("utf-8")
    awal, akhir = isi.index("kop:"), isi.index("  alamat:")
    berkas.write_text(f"{isi[:awal]}kop:\n  jenis: perangkat_daerah\n  nama: [{nama}]\n{isi[akhir:]}", "utf-8")
    kode = [(satu.kode, satu.medan) for satu in periksa_ruang(akar).keluhan]
    assert kode == ([("KOP-NAMA", "kop.nama")] if salah else [])


def test_a_ratio_is_width_over_height() -> None:
    assert rasio_lambang(SVG) == pytest.approx(17 / 22)
    with pytest.raises(ValueError, match="bukan tulisan"):
        rasio_lambang(BERTEKS)
