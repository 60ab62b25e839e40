"""The papers of meetings: who gets them, who signs, what travels with them, and that each says its own.

The table is typed from the process reference (§1, rows 56, 79–84, 89, 90, 93), not taken from the templates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from generator.documents.penerima_rapat import peserta
from generator.documents.tema import muat_tema
from generator.model.rapat import CaraUndangan, JenisRapat, Rapat
from generator.tree import BlokTandaTangan, Dokumen, JudulNaskah, KepalaLampiran, KepalaSurat, Kop, Tabel, Tembusan
from generator.tree.teks import teks_dokumen, teks_sebaris
from tests.dokumen_semua import ASET, telusuri
from tests.rapat_uji import NASKAH_RAPAT, UNDANGAN, katalog, naskah_rapat, rapat_contoh, ruang_contoh

RAPAT_FEDEP = [satu for satu in ruang_contoh().rapat if satu.jenis is JenisRapat.FEDEP]
DEMAK, KUDUS = rapat_contoh("fedep-demak"), rapat_contoh("fedep-kudus")

# kind: process steps, who signs (by the short name of the post, or as the record calls them), copies
DARI_PROSES = {
    UNDANGAN: (
        ("B6.2", "B6.5"),
        ("Ketua FEDEP Kabupaten Demak",),
        ("Kepala Bappeda Provinsi Jawa Tengah;", "Ketua FPESD Provinsi Jawa Tengah."),
    ),
    "daftar-hadir": (("B1.3", "B6.2", "B8.4", "B9.3"), ("Ketua FEDEP Kabupaten Demak",), ()),
    "notula": (("B1.3", "B6.4", "B8.5", "B9.3"), ("Nama Notulis Contoh", "Ketua FEDEP Kabupaten Demak"), ()),
    "berita-acara": (("B6.4",), (), ()),
}
PENANDA_BERITA_ACARA = (
    "Ketua FEDEP Kabupaten Demak",
    "Kepala Bappeda Kabupaten Demak",
    "Kepala dinas yang membidangi perikanan Kabupaten Demak",
    "Kepala dinas yang membidangi pertanian Kabupaten Demak",
    "Kepala dinas yang membidangi perindustrian dan perdagangan Kabupaten Demak",
    "Kepala dinas yang membidangi koperasi dan usaha kecil Kabupaten Demak",
    "Kepala dinas yang membidangi lingkungan hidup Kabupaten Demak",
    *(
        f"{siapa} {klaster}"
        for siapa in ("Ketua FRK", "Fasilitator Klaster")
        for klaster in (
            *("Pengolahan Rajungan", "Ternak Kambing", "Jambu Air Merah Delima dan Belimbing", "Beras Melati", "Rebung"),
            "Kerupuk Tayamum",
        )
    ),
)


def bagian(dokumen: Dokumen, kelas: type[Any], lembar: int = 0) -> Iterator[Any]:
    return (satu for satu in telusuri(dokumen.fragmen[0].bagian[lembar]) if isinstance(satu, kelas))


def teks(dokumen: Dokumen, profil: str = "jateng2012") -> str:
    return "\n".join(teks_dokumen(dokumen, muat_tema(ASET / f"{profil}.yaml")))


@pytest.mark.parametrize("jenis", NASKAH_RAPAT)
def test_langkah_penanda_dan_tembusan_menurut_proses(jenis: str) -> None:
    langkah, penanda, tembusan = DARI_PROSES[jenis]
    (dokumen,) = naskah_rapat(jenis, DEMAK)
    ruang = ruang_contoh()
    nama = {satu.nama: ruang.jabatan[satu.jabatan].singkat for satu in ruang.pejabat if satu.jabatan == "ketua-fedep-demak"}
    penanda_tangan = [satu.nama for blok in bagian(dokumen, BlokTandaTangan) for satu in blok.penanda]
    assert katalog().jenis[jenis].kepala.langkah == langkah
    assert tuple(nama.get(satu, satu) for satu in penanda_tangan) == penanda
    assert [satu.kepada for satu in bagian(dokumen, Tembusan)] == ([tembusan] if tembusan else [])


def test_berita_acara_ditandatangani_ketua_fedep_dinas_frk_dan_fasilitator() -> None:
    (dokumen,) = naskah_rapat("berita-acara", DEMAK)
    (tabel,) = bagian(dokumen, Tabel)
    assert tuple(baris.sel[2] for baris in tabel.baris) == PENANDA_BERITA_ACARA


@pytest.mark.parametrize("rapat", RAPAT_FEDEP, ids=lambda satu: satu.id)
def test_undangan_diterbitkan_fedep_itu_sendiri(rapat: Rapat) -> None:
    """Its kop, its town, its number; the programme of each cluster on the agenda travels with it (R3)."""
    ruang, dokumen = ruang_contoh(), naskah_rapat(UNDANGAN, rapat)[0]
    penerbit = ruang.penerbit[rapat.penerbit]
    (kop,), (kepala,) = bagian(dokumen, Kop), bagian(dokumen, KepalaSurat)
    assert rapat.surat_undangan is not None
    assert kop.nama == penerbit.kop.nama == (ruang.wilayah[rapat.kabkota or ""].nama.upper(),)
    assert teks_sebaris(kepala.tempat_tanggal) == f"{penerbit.kota}, 15 Oktober 2026"
    nomor = rapat.surat_undangan.nomor or rapat.surat_undangan.terbit[0].nomor
    assert teks_sebaris(dict(kepala.baris)["Nomor"]) == nomor
    lampiran = dokumen.fragmen[0].bagian[1:]
    judul = [satu.baris[0] for lembar in range(len(lampiran)) for satu in bagian(dokumen, JudulNaskah, lembar + 1)]
    matriks = [f"MATRIKS USULAN PROGRAM KLASTER {ruang.klaster[satu].nama.upper()} TAHUN 2027" for satu in rapat.klaster]
    assert judul[-len(matriks) :] == matriks
    assert teks_sebaris(dict(kepala.baris)["Lampiran"]).startswith(f"{len(lampiran)} (")


def test_undangan_bersama_membawa_daftar_perorangan_tidak() -> None:
    (bersama,), perorangan = naskah_rapat(UNDANGAN, DEMAK), naskah_rapat(UNDANGAN, KUDUS)
    diundang = [satu for kelompok in KUDUS.undangan for satu in kelompok.kepada]
    assert "DAFTAR UNDANGAN" in teks(bersama)
    assert "Yth. Daftar terlampir" in teks(bersama)
    assert [f"Undangan Rapat Koordinasi FEDEP Kabupaten Kudus: {satu}" for satu in diundang] == [
        satu.judul for satu in perorangan
    ]
    for satu in perorangan:
        assert "DAFTAR UNDANGAN" not in teks(satu)
        (lampiran,) = bagian(satu, KepalaLampiran, 1)
        assert lampiran.judul[0] == "LAMPIRAN"


def test_undangan_perorangan_bernomor_satu_satu_dan_dirujuk_dari_yang_pertama_sampai_yang_terakhir() -> None:
    assert KUDUS.surat_undangan
    nomor = [teks_sebaris(dict(next(bagian(satu, KepalaSurat)).baris)["Nomor"]) for satu in naskah_rapat(UNDANGAN, KUDUS)]
    urut = (5, 6, 7, 8, 9, 10, 14, 12, 13)
    assert nomor == [f"005/{satu:03}/FEDEP/X/2026" for satu in urut]
    (notula,) = naskah_rapat("notula", KUDUS, "permendagri2023")
    assert "Nomor 005/005/FEDEP/X/2026 s.d. 005/014/FEDEP/X/2026, tanggal 15 Oktober 2026" in teks(notula)


def test_yang_diundang_perorangan_disapa_dengan_kotanya() -> None:
    tujuan = {satu.judul: next(bagian(satu, KepalaSurat)).tujuan for satu in naskah_rapat(UNDANGAN, KUDUS)}
    kota = {judul.partition(": ")[2]: (satu.yth, satu.di) for judul, satu in tujuan.items()}
    assert kota["Kepala Bappeda Kabupaten Kudus"] == (("Kepala Bappeda", "Kabupaten Kudus"), "Kudus")
    provinsi = "Kepala Dinas Perindustrian dan Perdagangan Provinsi Jawa Tengah"
    assert kota[provinsi] == (("Kepala Dinas Perindustrian dan Perdagangan", "Provinsi Jawa Tengah"), "Semarang")
    assert kota["Fasilitator klaster"] == (("Fasilitator klaster",), "Kudus")


def test_sebutan_yang_sama_mendapat_id_berbeda() -> None:
    """Ids are file names: two people who are called alike must not get one letter."""
    kembar = KUDUS.undangan[0].model_copy(update={"kepada": ("Fasilitator klaster", "Fasilitator klaster")})
    penerima = peserta(ruang_contoh(), KUDUS.model_copy(update={"undangan": (kembar,)}))
    assert [satu.id for satu in penerima] == ["fasilitator-klaster", "fasilitator-klaster-2"]


def test_undangan_menjawab_permintaan_fpesd_atau_berdiri_sendiri() -> None:
    dijawab = "surat Ketua FPESD Provinsi Jawa Tengah Nomor 050/081/FPESD/X/2026 tanggal 14 Oktober 2026"
    assert dijawab in teks(naskah_rapat(UNDANGAN, DEMAK)[0])
    tanpa = replace(ruang_contoh(), surat=())
    assert "Dalam rangka kesepakatan" in teks(naskah_rapat(UNDANGAN, DEMAK, ruang=tanpa)[0])


@pytest.mark.parametrize(
    ("jenis", "ubah", "hilang"),
    [
        (UNDANGAN, {"acara": ("Paparan lain",)}, "kesepakatan usulan program Tahun 2027"),
        (UNDANGAN, {"tempat": "Tempat lain"}, "Ruang Rapat Contoh, Jalan Contoh Nomor 2, Demak"),
        (UNDANGAN, {"klaster": DEMAK.klaster[:1]}, "Ternak Kambing Tahun 2027".upper()),
        ("daftar-hadir", {"undangan": DEMAK.undangan[:1]}, "Lembaga Pendamping dan Pihak Lain"),
        ("notula", {"catatan": ()}, "Peserta meminta sanitasi tempat pengolahan rajungan didahulukan."),
        ("notula", {"keputusan": DEMAK.keputusan[:1]}, "26 Oktober 2026"),
        ("notula", {"kehadiran": DEMAK.kehadiran[:1]}, "54 (lima puluh empat) orang"),
        ("notula", {"berlangsung": None}, "Rapat ditutup pukul 12.00 WIB."),
        ("berita-acara", {"keputusan": DEMAK.keputusan[:1]}, "paling lambat tanggal 26 Oktober 2026"),
        ("berita-acara", {"kehadiran": DEMAK.kehadiran[:1]}, "54 (lima puluh empat) orang"),
    ],
)
def test_data_yang_dihapus_hilang_dari_naskah(jenis: str, ubah: dict[str, Any], hilang: str) -> None:
    assert hilang in teks(naskah_rapat(jenis, DEMAK)[0])
    assert hilang not in teks(naskah_rapat(jenis, DEMAK.model_copy(update=ubah))[0])


RAPAT_LAIN = {
    "undangan-rapat-evaluasi": "evaluasi",
    "undangan-rapat-pokja": "pokja-industri",
    "undangan-rapat-gabungan": "gabungan-pokja",
    "undangan-rapat": "koordinasi-3",
    "berita-acara-gabungan": "gabungan-pokja",
}
"""Kinds for one meeting each, with a meeting of the sample."""


@pytest.mark.parametrize(("jenis", "id_"), RAPAT_LAIN.items())
def test_tempat_dan_isi_rapat_lain_hilang_dari_naskahnya(jenis: str, id_: str) -> None:
    """Place, agenda and invitees of an invitation; place, attendance and decisions of a berita acara."""
    rapat = rapat_contoh(id_)
    utuh = teks(naskah_rapat(jenis, rapat)[0])
    undangan = jenis.startswith("undangan")
    isi: dict[str, tuple[dict[str, Any], str]] = {"tempat": ({"tempat": "Tempat lain"}, rapat.tempat)}
    if undangan:
        acara = rapat.acara[0].rstrip(".")
        isi["acara"] = ({"acara": ("Acara lain",)}, acara[0].lower() + acara[1:])
        isi["undangan"] = ({"undangan": rapat.undangan[:1]}, rapat.undangan[-1].kelompok)
    else:
        isi["keputusan"] = ({"keputusan": rapat.keputusan[:1]}, "paling lambat tanggal 18 Januari 2027")
        isi["kehadiran"] = ({"kehadiran": rapat.kehadiran[:1]}, "76 (tujuh puluh enam) orang")
    for ubah, hilang in isi.values():
        assert hilang in utuh
        assert hilang not in teks(naskah_rapat(jenis, rapat.model_copy(update=ubah))[0])


def test_data_milik_satu_jenis_rapat_hilang_dari_undangannya() -> None:
    """How many reported, which request was answered, which clusters are discussed, what the draft of the book holds."""
    ruang, pokja = ruang_contoh(), rapat_contoh("pokja-industri")
    tanpa_surat, tanpa_usulan = replace(ruang, surat=()), replace(ruang, usulan={})
    evaluasi, gabungan = rapat_contoh("evaluasi"), rapat_contoh("gabungan-pokja")
    for jenis, rapat, tanpa, hilang in (
        ("undangan-rapat-evaluasi", evaluasi, tanpa_surat, "11 dari 25 perangkat daerah dan FEDEP"),
        ("undangan-rapat-pokja", pokja, tanpa_surat, "Memenuhi surat Ketua FPESD Provinsi Jawa Tengah Nomor 050/"),
        ("undangan-rapat-gabungan", gabungan, tanpa_usulan, "247 usulan dari 24 klaster dengan pagu Rp99.521.815.000,00"),
    ):
        assert hilang in teks(naskah_rapat(jenis, rapat)[0])
        assert hilang not in teks(naskah_rapat(jenis, rapat, ruang=tanpa)[0])
    satu = pokja.model_copy(update={"klaster": pokja.klaster[:1]})
    assert "Knalpot" in teks(naskah_rapat("undangan-rapat-pokja", pokja)[0]).partition("DAFTAR UNDANGAN")[0]
    assert "Knalpot" not in teks(naskah_rapat("undangan-rapat-pokja", satu)[0]).partition("DAFTAR UNDANGAN")[0]


def test_notula_menyebut_ketua_sekretaris_dan_pencatat() -> None:
    """Tata naskah dinas §8.1; a meeting without a secretary has no such row."""
    baris = teks(naskah_rapat("notula", DEMAK)[0]).split("\n")
    awal = baris.index("Pimpinan rapat")
    assert baris[awal + 1 : awal + 3] == ["Ketua : Ketua FEDEP Kabupaten Demak", "Sekretaris : Sekretaris FEDEP Kabupaten Demak"]
    assert baris[awal + 3].startswith("Pencatat : ")
    tanpa = teks(naskah_rapat("notula", DEMAK.model_copy(update={"sekretaris": None}))[0])
    assert "Sekretaris :" not in tanpa


def test_naskah_hanya_ada_bila_dasarnya_ada() -> None:
    """An invitation needs its letter, minutes need decisions, a berita acara its entry; a list to sign only the meeting."""
    kosong = DEMAK.model_copy(update={"surat_undangan": None, "keputusan": (), "berita_acara": None})
    assert {jenis: len(naskah_rapat(jenis, kosong)) for jenis in NASKAH_RAPAT} == {
        UNDANGAN: 0,
        "daftar-hadir": 1,
        "notula": 0,
        "berita-acara": 0,
    }
    lama = DEMAK.model_copy(update={"tahun_kalender": 2025})
    assert not naskah_rapat("daftar-hadir", lama)


@pytest.mark.parametrize(("jenis", "medan"), [(UNDANGAN, "surat_undangan"), ("berita-acara", "berita_acara")])
def test_tanpa_nomor_bertanda_draf_dan_ruang_nomor_kosong(jenis: str, medan: str) -> None:
    konsep = DEMAK.model_copy(update={medan: getattr(DEMAK, medan).model_copy(update={"nomor": None})})
    assert [satu.tanda for satu in (naskah_rapat(jenis, DEMAK)[0], naskah_rapat(jenis, konsep)[0])] == [
        ("contoh",),
        ("draf", "contoh"),
    ]
    assert f"{getattr(DEMAK, medan).nomor}" not in teks(naskah_rapat(jenis, konsep)[0])


def test_tanggal_berita_acara_dengan_kata_dan_butir_satu_kalimat() -> None:
    isi = teks(naskah_rapat("berita-acara", DEMAK)[0])
    assert "Pada hari ini Kamis tanggal dua puluh dua bulan Oktober tahun dua ribu dua puluh enam (22-10-2026)" in isi
    assert "1. usulan program keenam klaster disepakati sebagaimana matriks terlampir; dan" in isi
    assert isi.count("kepada kedua Bappeda paling lambat tanggal 26 Oktober 2026.") == 1


@pytest.mark.parametrize(
    ("profil", "baris"),
    [("jateng2012", {"hari : Kamis", "NOTULEN"}), ("permendagri2023", {"hari/tanggal : Kamis, 22 Oktober 2026", "NOTULA"})],
)
def test_sebutan_dan_baris_menurut_profil(profil: str, baris: set[str]) -> None:
    naskah = [naskah_rapat(jenis, DEMAK, profil)[0] for jenis in (UNDANGAN, "notula")]
    assert baris <= {satu for dokumen in naskah for satu in teks(dokumen, profil).split("\n")}


def test_cara_undangan_contoh_dipakai_keduanya() -> None:
    assert {satu.surat_undangan.cara for satu in RAPAT_FEDEP if satu.surat_undangan} == set(CaraUndangan)


@pytest.mark.parametrize(
    ("id_", "nama", "pimpinan", "pencatat"),
    [
        ("evaluasi", "Rapat Evaluasi FPESD", "KETUA FPESD PROVINSI JAWA TENGAH,", "Nama Notulis Contoh"),
        ("pokja-industri", "Rapat Kerja Kelompok Kerja Industri", "KETUA KELOMPOK KERJA INDUSTRI FPESD,", "Fasilitator FPESD"),
    ],
)
def test_notula_rapat_lain_ditandatangani_pimpinan_dan_pencatatnya(id_: str, nama: str, pimpinan: str, pencatat: str) -> None:
    """Rows 56 and 90: who led and who wrote, as the record names them, under the issuer's own kop."""
    rapat = rapat_contoh(id_)
    (dokumen,) = naskah_rapat("notula", rapat)
    (tanda,), (kop,) = bagian(dokumen, BlokTandaTangan), bagian(dokumen, Kop)
    assert f"Rapat : {nama}" in teks(dokumen).split("\n")
    assert (tanda.penanda[0].nama, tanda.penanda[1].jabatan) == (pencatat, (pimpinan,))
    assert kop.nama == ruang_contoh().penerbit[rapat.penerbit].kop.nama
