"""Who gets each paper, who gets copies, who signs: typed from the process reference (§1), not taken from the templates.

Where §1 names nobody for copies, the forum's own choice stands in `PILIHAN`. Papers that stay with their issuer go to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import Any, Final

import pytest

from generator.documents.bentuk import Rumpun
from generator.model.rapat import CaraUndangan
from generator.pipeline.rancangan import Bahan, Rancangan, rencanakan
from generator.tree import (
    Bagian,
    BarisIsian,
    BlokTandaTangan,
    Dokumen,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    Penanda,
    Tabel,
    Tembusan,
    Utuh,
)
from generator.tree.teks import teks_dokumen, teks_sebaris
from tests.dokumen_semua import ASET, telusuri, tema_uji
from tests.rapat_uji import katalog, ruang_contoh

BAPPEDA = "Kepala Bappeda Provinsi Jawa Tengah"
WILAYAH = (
    *("Kabupaten Banyumas", "Kabupaten Boyolali", "Kabupaten Demak", "Kabupaten Grobogan", "Kabupaten Jepara"),
    *("Kabupaten Karanganyar", "Kabupaten Kudus", "Kabupaten Magelang", "Kabupaten Purbalingga", "Kabupaten Semarang"),
    *("Kabupaten Sragen", "Kabupaten Sukoharjo", "Kota Pekalongan", "Kota Semarang"),
)
"""Where a cluster has proposals or a kab/kota office carried out an activity."""
FEDEP = frozenset(f"Ketua FEDEP {satu}" for satu in WILAYAH)
DINAS = frozenset(
    f"Kepala {satu} Provinsi Jawa Tengah"
    for satu in (
        *("Dinas Kelautan dan Perikanan", "Dinas Kepemudaan, Olahraga dan Pariwisata", "Dinas Kesehatan"),
        *("Dinas Koperasi, Usaha Kecil dan Menengah", "Dinas Lingkungan Hidup dan Kehutanan"),
        *("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Dinas Pendidikan dan Kebudayaan"),
        *("Dinas Perindustrian dan Perdagangan", "Dinas Pertanian dan Perkebunan"),
        *("Dinas Peternakan dan Kesehatan Hewan", "Dinas Tenaga Kerja dan Transmigrasi"),
    )
)
KLASTER = (
    *("Pengolahan Rajungan", "Ternak Kambing", "Jambu Air Merah Delima dan Belimbing", "Beras Melati", "Rebung"),
    *("Kerupuk Tayamum", "Susu Jagung", "Mebel dan Ukir Kayu", "Biofarmaka", "Pariwisata Cepogo–Selo–Sawangan"),
    *("Pariwisata Borobudur", "Makanan Ringan", "Gula Kelapa", "Knalpot", "Ikan Olahan", "Logam Tumang", "Sapi Brangus"),
    *("Batik Masaran", "Mebel Kayu Bulakan", "Genteng", "Padi Organik", "Jenang", "Furnitur", "Pengolahan Pangan"),
)
"""Those with a forum: the cluster that is only talked of has none."""
BELUM_MELAPOR = frozenset(
    (
        "Kepala Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Tengah",
        "Kepala Dinas Pendidikan dan Kebudayaan Provinsi Jawa Tengah",
        "Kepala Dinas Kepemudaan, Olahraga dan Pariwisata Provinsi Jawa Tengah",
        "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Jawa Tengah",
        "Ketua FEDEP Kabupaten Boyolali",
        "Ketua FEDEP Kabupaten Magelang",
        "Ketua FEDEP Kabupaten Sukoharjo",
        "Ketua FEDEP Kabupaten Grobogan",
        "Ketua FEDEP Kota Semarang",
        "Ketua FEDEP Kota Pekalongan",
    )
)
POKJA = frozenset(f"Ketua Kelompok Kerja {satu} FPESD" for satu in ("Pertanian", "Pariwisata", "Industri"))
GUBERNUR = frozenset({"Gubernur Jawa Tengah"})
KETUA_FPESD = frozenset({"Ketua FPESD Provinsi Jawa Tengah"})
TERLAMPIR = frozenset({"Daftar terlampir"})
NIHIL: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True)
class Proses:
    """A row: steps, everyone addressed, everyone who signs, copies that §1 asks for, the post through which it goes."""

    langkah: tuple[str, ...]
    kepada: frozenset[str]
    penanda: frozenset[str]
    tembusan: frozenset[str] = NIHIL
    cq: str = ""


PROSES: Final = {
    # rows 54, 58: provincial offices direct, those of kab/kota through their FEDEP
    "permohonan-laporan": Proses(("B1.1", "B2.1"), DINAS | FEDEP, KETUA_FPESD),
    "pengingat-laporan": Proses(("B1.1", "B2.1"), BELUM_MELAPOR, KETUA_FPESD),
    # rows 56, 57
    "undangan-rapat-evaluasi": Proses(("B1.3", "B1.4"), TERLAMPIR, KETUA_FPESD),
    # row 70: copies to FEDEP and Bappeda
    "pemberitahuan-penyusunan-program": Proses(
        ("B5.1",), frozenset(f"Ketua Forum Rembug Klaster {satu}" for satu in KLASTER), KETUA_FPESD, FEDEP | {BAPPEDA}
    ),
    # row 78
    "permintaan-rapat-fedep": Proses(("B6.1",), FEDEP, KETUA_FPESD),
    # rows 79, 82, 83: each FEDEP its own; whoever is invited by name stands in the record
    "undangan-rapat-fedep": Proses(("B6.2", "B6.5"), TERLAMPIR, FEDEP),
    "berita-acara": Proses(("B6.4",), NIHIL, NIHIL),
    # row 86: one a working group
    "permintaan-rapat-pokja": Proses(("B8.1",), POKJA, KETUA_FPESD),
    # rows 87, 89
    "undangan-rapat-pokja": Proses(("B8.2", "B8.4"), TERLAMPIR, POKJA),
    # row 93
    "undangan-rapat-gabungan": Proses(("B9.3",), TERLAMPIR, KETUA_FPESD),
    "berita-acara-gabungan": Proses(("B9.3",), NIHIL, NIHIL),
    # row 94: c.q. Bappeda
    "laporan-gubernur": Proses(("B9.4",), GUBERNUR, KETUA_FPESD, cq=BAPPEDA),
    "laporan-penyusunan": Proses(("B9.4",), NIHIL, KETUA_FPESD),
    # row 96
    "penyampaian-buku-forum": Proses(("B10.2",), frozenset({"Ketua Forum Perangkat Daerah Provinsi Jawa Tengah"}), KETUA_FPESD),
    # row 97
    "permohonan-undangan": Proses(("B11.1",), frozenset({BAPPEDA}), KETUA_FPESD),
    # row 79: those the forum sends to the meeting
    "surat-tugas": Proses(("B6.2",), NIHIL, KETUA_FPESD),
    # row 85: what Bappeda's staff finds in the matrices handed over; the reader stands in a row of the note
    "nota-dinas": Proses(("B7.2",), frozenset({BAPPEDA}), frozenset({"Kepala Bidang Perekonomian"})),
    # row 91: the team
    "keputusan": Proses(("B9.1",), NIHIL, KETUA_FPESD),
    # row 95: executing offices, both Bappeda, FEDEP, central government, others concerned; row 85: FPESD, FEDEP, copies to both
    "surat-pengantar": Proses(
        ("B7.2", "B10.1"),
        frozenset(
            (
                "Kepala Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Tengah",
                "Kepala Dinas Kelautan dan Perikanan Provinsi Jawa Tengah",
                "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah Provinsi Jawa Tengah",
                "Kepala Badan yang Membidangi Perencanaan Pembangunan Kabupaten Demak",
                "Ketua FEDEP Kabupaten Demak",
                "Pimpinan Kementerian Kelautan dan Perikanan",
                "Pimpinan Bank Contoh",
                "Ketua FPESD Provinsi Jawa Tengah",
            )
        ),
        KETUA_FPESD | {"FASILITATOR KLASTER PENGOLAHAN RAJUNGAN"},
        frozenset({BAPPEDA, "Kepala Badan yang Membidangi Perencanaan Pembangunan Kabupaten Demak"}),
    ),
    # row 101: the office's registers go to nobody; a letter received is passed on by who leads the office
    "buku-agenda-keluar": Proses((), NIHIL, NIHIL),
    "buku-agenda-masuk": Proses((), NIHIL, NIHIL),
    "buku-ekspedisi": Proses((), NIHIL, NIHIL),
    "lembar-disposisi": Proses((), NIHIL, KETUA_FPESD | {BAPPEDA}),
}
LAMPIRAN: Final = {
    # rows 54, 58: forms to fill in
    "isian-laporan": ({"permohonan-laporan"}, ("B1.1",)),
    "isian-rencana": ({"permohonan-laporan"}, ("B2.1",)),
    # rows 79, 82–84: who is invited, and the matrix that travels with the invitation
    "daftar-undangan": (
        {f"undangan-rapat{satu}" for satu in ("", "-evaluasi", "-fedep", "-gabungan", "-pokja")},
        ("B6.2", "B6.6"),
    ),
    "matriks-usulan-klaster": ({"undangan-rapat-fedep", "berita-acara"}, ("B6.5", "B7.1")),
    "lampiran-petugas": ({"surat-tugas"}, ("B6.2",)),
    "lampiran-keputusan": ({"keputusan"}, ("B9.1",)),
}
"""Sheets without a recipient of their own: the kinds they travel with, and steps."""
BUKU: Final = ("buku", "buku-kabkota", "buku-klaster", "buku-dinas", "ringkasan-telepon")
"""Row 92: the book and its editions."""
PENANDA_RAPAT: Final = {
    "notula": ("B1.3", "B6.4", "B8.5", "B9.3"),
    "daftar-hadir": ("B1.3", "B6.2", "B8.4", "B9.3"),
    "undangan-rapat": ("A4.5", "A5.5", "A7.1", "A7.3", "B3.4", "B4.3", "B4.4", "B5.5"),
}
"""Papers of several kinds of meeting (rows 33–90): who leads, or whose issuer heads it, is the record's; steps."""
PILIHAN: Final = {
    "permohonan-laporan": {"Gubernur Jawa Tengah", "Sekretaris Daerah Provinsi Jawa Tengah", BAPPEDA},
    "undangan-rapat-fedep": {BAPPEDA, "Ketua FPESD Provinsi Jawa Tengah"},
    "laporan-gubernur": {"Sekretaris Daerah Provinsi Jawa Tengah", *POKJA},
    "surat-tugas": {"Ketua FEDEP Kabupaten Demak", "Ketua FEDEP Kabupaten Karanganyar", BAPPEDA},
    "nota-dinas": {"Sekretaris Daerah Provinsi Jawa Tengah"},
}
"""Copies that §1 does not speak of."""


@cache
def bahan() -> Bahan:
    return Bahan(ruang_contoh(), katalog(), ASET, draf=False, galat=(), galat_templat=())


@cache
def rancangan(jenis: str) -> tuple[Rancangan, ...]:
    return rencanakan(bahan(), katalog().jenis[jenis]).rancangan


@cache
def naskah(jenis: str) -> tuple[Dokumen, ...]:
    """Every paper of a kind that the sample workspace gives."""
    return tuple(satu.susun(ruang_contoh(), tema_uji("jateng2012"))[0] for satu in rancangan(jenis))


def bagian(dokumen: Dokumen, kelas: type[Any]) -> Iterator[Any]:
    return (satu for satu in telusuri(dokumen.fragmen[0].bagian[0]) if isinstance(satu, kelas))


def sebutan_jabatan(penanda: Penanda) -> str:
    """The short name of the post over a signature; a facilitator holds none and is called as printed."""
    judul = " ".join(penanda.jabatan).removesuffix(",")
    return next((satu.singkat for satu in ruang_contoh().jabatan.values() if satu.nama.upper() == judul), judul)


def kepala(dokumen: Dokumen) -> list[KepalaSurat]:
    return [satu for satu in bagian(dokumen, KepalaSurat) if satu.baris]


def baris_nota(dokumen: Dokumen, *label: str) -> Iterator[str]:
    """The rows of a note with these labels."""
    return (teks_sebaris(isi) for satu in bagian(dokumen, BarisIsian) for nama, isi in satu.baris if teks_sebaris(nama) in label)


def disapa(dokumen: Dokumen) -> list[str]:
    """Everyone a paper is addressed to: in the head of a letter, also one without rows, or in the row of a note."""
    kepada = [" ".join(satu.tujuan.yth) for satu in bagian(dokumen, KepalaSurat)]
    return kepada + [satu.removeprefix("Yth. ") for satu in baris_nota(dokumen, "Kepada", "Yth.")]


def penanda(dokumen: Dokumen) -> Iterator[Penanda]:
    """Everyone whose name stands under the paper: places left for a pen are dots."""
    semua = (orang for satu in bagian(dokumen, BlokTandaTangan) for orang in satu.penanda)
    return (orang for orang in semua if orang.nama.strip(". ") or "".join(orang.jabatan).strip(". "))


@pytest.mark.parametrize("jenis", PROSES)
def test_penerima_menurut_proses(jenis: str) -> None:
    """Each is addressed once, and with the post through which it goes; invitations to each are those of the record."""
    semua: dict[str, list[str]] = {}
    for satu, dokumen in zip(rancangan(jenis), naskah(jenis), strict=True):
        semua.setdefault(satu.tindakan.id, []).extend(disapa(dokumen))
        assert {surat.tujuan.cq for surat in kepala(dokumen)} <= {PROSES[jenis].cq}
    for rapat in ruang_contoh().rapat if PROSES[jenis].kepada == TERLAMPIR else ():
        if rapat.surat_undangan and rapat.surat_undangan.cara is CaraUndangan.PERORANGAN:
            diundang = [satu for kelompok in rapat.undangan for satu in kelompok.kepada]
            assert semua.pop(rapat.id, diundang) == diundang
    assert {satu for tindakan in semua.values() for satu in tindakan} == PROSES[jenis].kepada
    assert all(len(satu) == len(set(satu)) for satu in semua.values())


@pytest.mark.parametrize("jenis", PROSES)
def test_penanda_tangan_menurut_proses(jenis: str) -> None:
    orang = [satu for dokumen in naskah(jenis) for satu in penanda(dokumen)]
    assert {sebutan_jabatan(satu) for satu in orang} == PROSES[jenis].penanda
    assert all(satu.nama for satu in orang)


@pytest.mark.parametrize("jenis", PROSES)
def test_tembusan_menurut_proses(jenis: str) -> None:
    salinan = {orang.rstrip(";.") for dokumen in naskah(jenis) for satu in bagian(dokumen, Tembusan) for orang in satu.kepada}
    salinan |= {orang for dokumen in naskah(jenis) for orang in baris_nota(dokumen, "Tembusan")}
    assert salinan == PROSES[jenis].tembusan | PILIHAN.get(jenis, set())


def test_matriks_dan_proposal_diserahkan_fasilitator_kepada_fpesd_dan_fedep() -> None:
    """Row 85: matrix and proposal, copies to both Bappeda; the transmittal of the book is not handed over so."""
    semua = list(zip(rancangan("surat-pengantar"), naskah("surat-pengantar"), strict=True))
    milik = [dokumen for satu, dokumen in semua if satu.tindakan.penerbit.startswith("frk-")]
    assert [orang for dokumen in milik for orang in disapa(dokumen)] == [
        "Ketua FPESD Provinsi Jawa Tengah",
        "Ketua FEDEP Kabupaten Demak",
    ]
    for dokumen in milik:
        (orang,), (salinan,) = penanda(dokumen), bagian(dokumen, Tembusan)
        assert sebutan_jabatan(orang) == "FASILITATOR KLASTER PENGOLAHAN RAJUNGAN"
        assert salinan.kepada == (f"{BAPPEDA};", "Kepala Badan yang Membidangi Perencanaan Pembangunan Kabupaten Demak.")
        (tabel,) = bagian(dokumen, Tabel)
        assert [teks_sebaris(baris.sel[1]).split(" Klaster")[0] for baris in tabel.baris] == [
            "Matriks usulan program",
            "Proposal",
        ]
    assert not [satu for rancang, dokumen in semua if rancang.tindakan.penerbit == "fpesd" for satu in bagian(dokumen, Tembusan)]


LANGKAH: Final = {
    **{jenis: satu.langkah for jenis, satu in PROSES.items()},
    **PENANDA_RAPAT,
    **{jenis: langkah for jenis, (_, langkah) in LAMPIRAN.items()},
    **dict.fromkeys(BUKU, ("B9.2",)),
}


@pytest.mark.parametrize("jenis", LANGKAH)
def test_langkah_menurut_proses(jenis: str) -> None:
    assert katalog().jenis[jenis].kepala.langkah == LANGKAH[jenis]
    assert jenis in LAMPIRAN or rancangan(jenis)


@pytest.mark.parametrize("jenis", LAMPIRAN)
def test_lampiran_menyertai_surat_menurut_proses(jenis: str) -> None:
    assert {id_ for id_, satu in katalog().jenis.items() if jenis in satu.kepala.lampiran} == LAMPIRAN[jenis][0]


def test_setiap_jenis_katalog_ada_dalam_tabel() -> None:
    """A kind that is added belongs in the table."""
    assert katalog().jenis.keys() == {*PROSES, *PENANDA_RAPAT, *LAMPIRAN, *BUKU}


def test_surat_kepada_frk_bertembusan_fedep_klasternya_sendiri() -> None:
    """R2: not any FEDEP, but that of its kab/kota."""
    for dokumen in naskah("pemberitahuan-penyusunan-program"):
        (surat,), (salinan,) = kepala(dokumen), bagian(dokumen, Tembusan)
        frk = " ".join(surat.tujuan.yth).removeprefix("Ketua Forum Rembug Klaster ")
        klaster = next(satu for satu in ruang_contoh().klaster.values() if satu.nama == frk)
        fedep = [f"Ketua FEDEP {ruang_contoh().wilayah[kode].nama};" for kode in klaster.kabkota]
        assert [*salinan.kepada] == [*fedep, f"{BAPPEDA}."]


@pytest.mark.parametrize(("jenis", "penerbit"), [("undangan-rapat-fedep", "fedep"), ("undangan-rapat-pokja", "pokja")])
def test_undangan_berkop_dan_bernomor_penerbitnya(jenis: str, penerbit: str) -> None:
    for dokumen, satu in zip(naskah(jenis), rancangan(jenis), strict=True):
        (kop,), milik = bagian(dokumen, Kop), ruang_contoh().penerbit[satu.tindakan.penerbit]
        assert milik.jenis == penerbit
        assert kop.nama == milik.kop.nama


def isi_sendiri(lembar: Bagian) -> tuple[Any, ...]:
    """What a sheet says itself: without kop, head, titles, signatures and copies."""
    bingkai = Kop | KepalaSurat | KepalaLampiran | JudulNaskah | BlokTandaTangan | Tembusan
    semua = (isi for satu in lembar.isi for isi in (satu.isi if isinstance(satu, Utuh) else (satu,)))
    return tuple(satu for satu in semua if not isinstance(satu, bingkai))


def kata_tiga(dokumen: Dokumen, lembar: Bagian) -> set[tuple[str, ...]]:
    polos = replace(dokumen, fragmen=(replace(dokumen.fragmen[0], bagian=(replace(lembar, isi=isi_sendiri(lembar)),)),))
    kata = "\n".join(teks_dokumen(polos, tema_uji("jateng2012"))).lower().split()
    return set(zip(kata, kata[1:], kata[2:], strict=False))


def badan() -> dict[str, set[tuple[str, ...]]]:
    """Of each kind the word triples of one paper, and of each kind of attachment those of one sheet.

    Books are left out, and with them the office's registers: these list the same letters by design.
    """
    hasil: dict[str, set[tuple[str, ...]]] = {}
    for id_, jenis in katalog().jenis.items():
        if jenis.bentuk.rumpun is Rumpun.BUKU or jenis.bentuk.id.startswith("buku-") or not (semua := rancangan(id_)):
            continue
        dokumen = semua[0].susun(ruang_contoh(), tema_uji("jateng2012"))[0]
        for nama, lembar in zip((id_, *jenis.kepala.lampiran), dokumen.fragmen[0].bagian, strict=False):
            hasil.setdefault(nama, kata_tiga(dokumen, lembar))
    return hasil


def test_tidak_ada_dua_jenis_naskah_berbadan_sama() -> None:
    """Each is a paper of its own, not one retitled: of the shorter of two bodies at most four word triples in ten are shared."""
    semua = badan()
    assert len(semua) >= 24
    serupa = {
        (satu, lain): len(semua[satu] & semua[lain]) / min(len(semua[satu]), len(semua[lain]))
        for satu, lain in combinations(semua, 2)
    }
    assert {pasangan: bagian for pasangan, bagian in serupa.items() if bagian > 0.4} == {}


def test_surat_yang_hanya_berganti_judul_tertangkap() -> None:
    """The measure itself: a letter and the same with another date and office share nearly all."""
    satu, lain = (kata_tiga(dokumen, dokumen.fragmen[0].bagian[0]) for dokumen in naskah("pemberitahuan-penyusunan-program")[:2])
    assert len(satu & lain) / min(len(satu), len(lain)) > 0.6


def test_berita_acara_gabungan_ditandatangani_ketua_forum_dan_semua_pokja() -> None:
    """Row 93: those who agreed, in the table of signers."""
    (dokumen,) = naskah("berita-acara-gabungan")
    (tabel,) = bagian(dokumen, Tabel)
    assert {baris.sel[2] for baris in tabel.baris} >= KETUA_FPESD | POKJA
