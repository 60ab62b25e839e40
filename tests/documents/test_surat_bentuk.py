"""The four papers with forms of their own: what their records, profiles and registers make of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.documents.surat import penerima_surat
from generator.model.jenis import Rekaman
from generator.model.penetapan import Diktum as DiktumRekaman
from generator.model.penugasan import Petugas
from generator.model.surat import Surat
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.tree import Blok, BlokTandaTangan, Daftar, Diktum, Dokumen, JudulNaskah, Paragraf, ParaPihak, Tembusan, Utuh
from generator.tree.teks import teks_dokumen
from tests.cli.test_check import klaster
from tests.dokumen_semua import TEMA, tema_uji
from tests.rapat_uji import katalog, rapat_contoh, ruang_contoh
from tests.ruang_uji import salin
from tests.surat_bentuk import naskah_bentuk, surat, susun


def semua(dokumen: Dokumen, jenis: type[Blok], lembar: int = 0) -> list[Blok]:  # type: ignore[valid-type]
    """Blocks of a kind in one section, also those kept together with the signature."""
    isi = [anak for satu in dokumen.fragmen[0].bagian[lembar].isi for anak in (satu.isi if isinstance(satu, Utuh) else (satu,))]
    return [satu for satu in isi if isinstance(satu, jenis)]


def teks(dokumen: Dokumen, profil: str = "jateng2012") -> str:
    return "\n".join(teks_dokumen(dokumen, tema_uji(profil)))


def ubah(satu: Surat, bagian: str, **medan: object) -> Surat:
    isi = getattr(satu, bagian)
    assert isinstance(isi, Rekaman)
    return satu.model_copy(update={bagian: isi.model_copy(update=medan)})


@pytest.mark.parametrize(
    ("profil", "judul", "kata"),
    [("jateng2012", "SURAT PERINTAH TUGAS", "MEMERINTAHKAN:"), ("permendagri2023", "SURAT TUGAS", "MEMBERI TUGAS:")],
)
def test_judul_dan_perintah_surat_tugas_menurut_profil(profil: str, judul: str, kata: str) -> None:
    dokumen = naskah_bentuk("surat-tugas", profil)
    (kepala,) = semua(dokumen, JudulNaskah)
    assert (kepala.baris, kepala.nomor, kepala.bergaris) == ((judul,), "094/086/FPESD/X/2026", profil == "jateng2012")
    assert [satu.label for satu in semua(dokumen, Diktum)] == ["Dasar", kata, "Kepada", "Untuk"]
    assert tema_uji(profil).kata.penutup_tugas in teks(dokumen, profil)


def test_surat_tugas_mengambil_dasar_dan_acara_dari_rapat() -> None:
    """Number, day, hours and place stand in the record of the meeting alone."""
    rapat = rapat_contoh("fedep-demak")
    isi = teks(naskah_bentuk("surat-tugas", "jateng2012"))
    assert rapat.surat_undangan
    assert f"Nomor {rapat.surat_undangan.nomor} tanggal 15 Oktober 2026 hal Undangan Rapat Koordinasi FEDEP" in isi
    assert f"pada hari Kamis, 22 Oktober 2026, pukul 09.00 WIB s.d. selesai, di {rapat.tempat}." in isi
    assert "Ketua FEDEP Kabupaten Demak;" in isi
    tanpa = teks(susun(ubah(surat("surat-tugas"), "penugasan", rapat=None), "jateng2012"))
    assert "Undangan Rapat" not in tanpa
    assert "Ketua FEDEP Kabupaten Demak" not in tanpa


def test_petugas_tanpa_pangkat_dan_nip_tidak_diberi_barisnya() -> None:
    (kepada,) = [satu for satu in semua(naskah_bentuk("surat-tugas", "jateng2012"), Diktum) if satu.label == "Kepada"]
    (orang,) = kepada.isi
    assert isinstance(orang, ParaPihak)
    assert [[label for label, _ in satu.baris] for satu in orang.pihak] == [
        ["Nama", "Jabatan"],
        ["Nama", "Pangkat/gol.", "NIP", "Jabatan"],
        ["Nama", "Jabatan"],
    ]
    assert orang.pihak[0].baris[0] == ("Nama", "NAMA SEKRETARIS CONTOH, S.E.")


def test_tiga_petugas_disebut_dan_empat_dilampirkan() -> None:
    empat = surat("tugas-berlampiran")
    assert empat.penugasan
    tiga = ubah(empat, "penugasan", petugas=empat.penugasan.petugas[:3])
    assert [len(susun(satu, "jateng2012").fragmen[0].bagian) for satu in (tiga, empat)] == [1, 2]


@pytest.mark.parametrize("profil", TEMA)
def test_diktum_dinomori_dengan_kata_sampai_kedua_puluh_satu(profil: str) -> None:
    """No label is written by hand, so that none can be wrong."""
    banyak = tuple(DiktumRekaman(isi=f"putusan {ke};") for ke in range(1, 22))
    dokumen = susun(ubah(surat("keputusan"), "penetapan", diktum=banyak), profil)
    label = [satu.label for satu in semua(dokumen, Diktum)]
    putusan = label[label.index("Menetapkan") + 1 :]
    assert putusan[:3] == ["KESATU", "KEDUA", "KETIGA"]
    assert putusan[9:12] == ["KESEPULUH", "KESEBELAS", "KEDUA BELAS"]
    assert putusan[19:] == ["KEDUA PULUH", "KEDUA PULUH SATU"]


def test_keputusan_tanpa_kepala_surat_dan_penandanya_tanpa_gelar() -> None:
    dokumen = naskah_bentuk("keputusan", "jateng2012")
    (kepala,) = semua(dokumen, JudulNaskah)
    assert kepala.nomor == "050/2 TAHUN 2026"
    assert kepala.pemutus == "KETUA FORUM PENGEMBANGAN EKONOMI DAN SUMBER DAYA PROVINSI JAWA TENGAH,"
    assert [satu.label for satu in semua(dokumen, Diktum)][:5] == [
        "Menimbang", "Mengingat", "Memperhatikan", "MEMUTUSKAN:", "Menetapkan",
    ]  # fmt: skip
    (tanda,) = semua(dokumen, BlokTandaTangan)
    (lampiran,) = semua(dokumen, BlokTandaTangan, 1)
    assert (tanda.penanda[0].nama, tanda.pembuka) == (
        "NAMA KETUA CONTOH",
        ("Ditetapkan di Semarang", "pada tanggal 6 Juli 2026"),
    )
    assert (lampiran.penanda, lampiran.pembuka) == (tanda.penanda, ())
    assert "\nHal :" not in teks(dokumen)


def test_butir_diktum_bertanda_huruf() -> None:
    (kedua,) = [satu for satu in semua(naskah_bentuk("keputusan", "jateng2012"), Diktum) if satu.label == "KEDUA"]
    assert "a. menghimpun laporan" in teks(naskah_bentuk("keputusan", "jateng2012"))
    assert len(kedua.isi) == 2


def test_satu_satunya_butir_tidak_bernomor() -> None:
    isi = {satu.label: satu.isi for satu in semua(naskah_bentuk("keputusan", "jateng2012"), Diktum)}
    assert [type(satu) for satu in isi["Memperhatikan"]] == [Paragraf]
    assert [type(satu) for satu in isi["Mengingat"]] == [Daftar]


def test_surat_pengantar_menulis_jumlah_dengan_kata_dan_menyediakan_tempat_penerima() -> None:
    isi = teks(naskah_bentuk("surat-pengantar", "permendagri2023"), "permendagri2023")
    assert "2 (dua) eksemplar" in isi
    assert "Penerima,\nPengirim," in isi
    assert "Nomor telepon pengirim: (024) 000000" in isi


def test_buku_dikirim_kepada_keenam_kelompok_penerimanya() -> None:
    """Row 95, typed from the process: executing offices, both Bappeda, FEDEP, central government, others concerned."""
    satu = surat("surat-pengantar")
    jenis = katalog().jenis[satu.jenis]
    assert [(kepada.lengkap, kepada.kota) for kepada in penerima_surat(ruang_contoh(), jenis, satu)] == [
        ("Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah Provinsi Jawa Tengah", "Semarang"),
        ("Kepala Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Tengah", "Semarang"),
        ("Kepala Dinas Kelautan dan Perikanan Provinsi Jawa Tengah", "Semarang"),
        ("Kepala Badan yang Membidangi Perencanaan Pembangunan Kabupaten Demak", "Demak"),
        ("Ketua FEDEP Kabupaten Demak", "Demak"),
        ("Pimpinan Kementerian Kelautan dan Perikanan", "Jakarta"),
        ("Pimpinan Bank Contoh", "Semarang"),
    ]


def test_konsep_berlubang_pada_nomor_dan_tanggal_dan_bertanda_draf() -> None:
    satu = surat("surat-tugas").model_copy(update={"terbit": ()})
    dokumen = susun(satu, "jateng2012")
    assert "draf" in dokumen.tanda
    assert "\nNOMOR\n" in teks(dokumen).replace("\u00a0", "").replace("NOMOR ", "NOMOR")


def test_nota_dinas_menyebut_surat_dan_disposisi_dari_agenda_dan_ditandatangani_penulisnya() -> None:
    dokumen = naskah_bentuk("nota-dinas", "jateng2012")
    assert (
        "Menindaklanjuti disposisi Kepala Bappeda Provinsi Jawa Tengah tanggal 28 Oktober 2026 atas surat Ketua FEDEP Kabupaten "
        "Demak Nomor 050/009/FEDEP/X/2026 tanggal 26 Oktober 2026" in teks(dokumen)
    )
    (tanda,) = semua(dokumen, BlokTandaTangan)
    assert (tanda.penanda[0].jabatan, tanda.penanda[0].pangkat) == (("KEPALA BIDANG PEREKONOMIAN,",), "Pembina")
    assert not semua(dokumen, Tembusan)


@pytest.mark.parametrize(
    ("isi", "medan"),
    [
        ({"nama": "Satu", "fasilitator": "satu", "jabatan": "Staf"}, "fasilitator, pejabat, atau nama"),
        ({"jabatan": "Staf"}, "fasilitator, pejabat, atau nama"),
        ({"nama": "Satu"}, "jabatan petugas"),
    ],
)
def test_petugas_yang_tidak_jelas_ditolak(isi: dict[str, str], medan: str) -> None:
    with pytest.raises(ValueError, match="petugas") as galat:
        Petugas.model_validate(isi)
    assert medan in str(galat.value.errors()[0]["ctx"]["diharapkan"])  # type: ignore[attr-defined]


TUGAS = """\
jenis: surat-tugas
penerbit: fpesd
tanggal: 2026-10-01
klasifikasi: "094"
"""


def test_surat_tanpa_bagian_jenisnya_ditolak_di_tempatnya(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / "forum/surat/2026/tugas.yaml").write_text(TUGAS, "utf-8")
    hasil = klaster("--root", str(akar), "build", "surat-tugas", "--out", str(tmp_path / "hasil"))
    assert hasil.returncode == 1
    assert "forum/surat/2026/tugas.yaml:1:8: galat: penugasan: surat berjenis surat-tugas tanpa penugasan" in hasil.stderr
    assert not list((tmp_path / "hasil").rglob("*.pdf"))


PELANGGARAN = [
    ("RUJUKAN", "penugasan: {rapat: gabungan-pokjaa, petugas: [{nama: A, jabatan: B}]}", "penugasan.rapat"),
    ("RUJUKAN", "penugasan: {petugas: [{fasilitator: tidak-ada, jabatan: B}]}", "penugasan.petugas[0].fasilitator"),
    ("RUJUKAN", "penugasan: {petugas: [{pejabat: tidak-ada}]}", "penugasan.petugas[0].pejabat"),
    ("RUJUKAN", "pengantar: {kepada: [tidak-ada], baris: [{naskah: A, banyak: 1, satuan: b, keterangan: C}]}", "pengantar.kepada[0]"),
    ("RUJUKAN", "pengantar: {kepada: [fpesd], tembusan: [tidak-ada], baris: [{naskah: A, banyak: 1, satuan: b, keterangan: C}]}", "pengantar.tembusan[0]"),
    ("RUJUKAN", "pengantar: {kepada: [fpesd], fasilitator: tidak-ada, baris: [{naskah: A, banyak: 1, satuan: b, keterangan: C}]}", "pengantar.fasilitator"),
    ("RUJUKAN", "penetapan: {tentang: A, menimbang: [b], mengingat: [tidak-ada], diktum: [{isi: C}]}", "penetapan.mengingat[0]"),
    ("RUJUKAN", "nota: {kepada: ketua-fpesd, dari: tidak-ada, hal: A, agenda: 1, temuan: [b], saran: c}", "nota.dari"),
    ("NOTA-AGENDA", "nota: {kepada: ketua-fpesd, dari: ketua-fpesd, hal: A, agenda: 9, temuan: [b], saran: c}", "nota.agenda"),
    ("TUGAS-TANGGAL", "penugasan: {lapor: 2026-09-30, petugas: [{nama: A, jabatan: B}]}", "penugasan.lapor"),
    ("TIM-NAMA", "penetapan: {tentang: A, menimbang: [b], mengingat: [c], diktum: [{isi: C}], anggota: [{jabatan: D, kedudukan: E}]}", "penetapan.anggota"),
]  # fmt: skip
# ruff: noqa: E501


@pytest.mark.parametrize(("kode", "isi", "medan"), PELANGGARAN, ids=[f"{kode}-{medan}" for kode, _, medan in PELANGGARAN])
def test_isi_yang_salah_dikeluhkan_di_medannya(kode: str, isi: str, medan: str, tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    (akar / "forum/surat/2026/tugas.yaml").write_text(f"{TUGAS}{isi}\n", "utf-8")
    keluhan = [satu for satu in periksa_ruang(akar).keluhan if satu.tempat.berkas == "forum/surat/2026/tugas.yaml"]
    assert (kode, medan, 5) in [(satu.kode, satu.medan, satu.tempat.baris) for satu in keluhan]


def test_penugasan_sesudah_rapatnya_dan_pejabat_yang_tidak_menjabat(tmp_path: Path) -> None:
    akar = salin(tmp_path, {})
    isi = TUGAS.replace("2026-10-01", "2019-10-01") + "penugasan: {petugas: [{pejabat: ketua-fpesd}]}\n"
    (akar / "forum/surat/2026/tugas.yaml").write_text(isi, "utf-8")
    assert "TUGAS-PEJABAT" in {satu.kode for satu in periksa_ruang(akar).keluhan}
    rapat = next((akar / "forum/rapat/2026").glob("*.yaml")).stem
    isi = TUGAS.replace("2026-10-01", "2026-12-31") + f"penugasan: {{rapat: {rapat}, petugas: [{{nama: A, jabatan: B}}]}}\n"
    (akar / "forum/surat/2026/tugas.yaml").write_text(isi, "utf-8")
    assert [satu.medan for satu in periksa_ruang(akar).keluhan if satu.kode == "TUGAS-TANGGAL"] == ["penugasan.rapat"]
