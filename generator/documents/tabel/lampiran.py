"""Tables behind the book's last chapter: the meeting that agreed on it, and where its facts come from (row 93)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath

from generator.bahasa.huruf import awal_kecil
from generator.bahasa.tanggal import hari_tanggal
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.urutan import gabung
from generator.documents.tabel import rapat as rapat_dinas
from generator.model.berkas import SumberFakta
from generator.model.ekonomi import DasarHarga, TabelSektor
from generator.model.rapat import Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import Asal, BarisIsian, BarisTabel, IsiBaris, Kolom, Nilai, Tabel, Tautan, Teks

ID_SUMBER = "sumber-tabel-gambar"
ANTARSUMBER = Teks("; ")
"""Between two sources of one table."""


def tabel_keputusan(rapat: Rapat) -> Tabel:
    """The decisions as the minutes have them, with caption and source."""
    keputusan = rapat_dinas.tabel_keputusan(rapat)
    return replace(
        keputusan,
        kolom=tuple(replace(satu, lebar=lebar) for satu, lebar in zip(keputusan.kolom, (0, 3.2, 1.5, 1.1), strict=True)),
        gaya="buku",
        keterangan=(Teks("Keputusan Rapat Gabungan Kelompok Kerja"),),
        sumber=(Teks(_sumber_rapat(rapat)),),
        id="keputusan-rapat",
    )


def tabel_kehadiran(rapat: Rapat) -> Tabel:
    """How many of each group came."""
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("kelompok", "Kelompok", lebar=3, medan="kehadiran"),
            Kolom("hadir", "Hadir (orang)", "bilangan", lebar=1, medan="kehadiran"),
        ),
        (
            *(BarisTabel((nomor, satu.kelompok, satu.hadir), asal=rapat.id) for nomor, satu in enumerate(rapat.kehadiran, 1)),
            BarisTabel((None, None, rapat_dinas.orang_hadir(rapat)), "total", "Jumlah"),
        ),
        keterangan=(Teks("Kehadiran Menurut Kelompok"),),
        sumber=(Teks(_sumber_rapat(rapat)),),
        ringkasan="Jumlah orang yang hadir dari setiap kelompok.",
        id="kehadiran-rapat",
    )


def rincian_rapat(rapat: Rapat) -> BarisIsian:
    """Day, time, place and topic."""
    selesai = f"{rapat.waktu.selesai} WIB" if rapat.waktu.selesai else "selesai"
    baris = (
        ("Hari, tanggal", hari_tanggal(rapat.tanggal), "tanggal"),
        ("Waktu", f"pukul {rapat.waktu.mulai} WIB s.d. {selesai}", "waktu"),
        ("Tempat", rapat.tempat, "tempat"),
        ("Topik", rapat.topik, "topik"),
    )
    return BarisIsian(tuple(((Teks(label),), (Nilai(isi, (Asal(rapat.id, medan),)),)) for label, isi, medan in baris))


def _sumber_rapat(rapat: Rapat) -> str:
    return f"notula rapat gabungan kelompok kerja, {tulis_tanggal(rapat.tanggal)}."


def tabel_sumber() -> Tabel:
    """The source of every table and figure; its rows come when all are numbered (`generator.documents.pelengkap`)."""
    return Tabel(
        (Kolom("sumber", "Sumber", lebar=2), Kolom("dipakai", "Tabel dan gambar", lebar=3)),
        (),
        keterangan=(Teks("Sumber Tabel dan Gambar"),),
        sumber=(Teks("baris sumber di bawah setiap tabel dan gambar."),),
        ringkasan="Setiap sumber dengan tabel dan gambar yang memakainya.",
        id=ID_SUMBER,
    )


def tabel_rekaman(ruang: Ruang, surat: Surat, rapat: Rapat | None) -> Tabel:
    """What each file the book was made from says of its sources; those of a group that say the same share a row."""
    kelompok: dict[str, dict[tuple[str | None, IsiBaris | None], list[str]]] = {}
    for judul, nama, sumber in _sumber_rekaman(ruang, surat, rapat):
        fakta = kelompok.setdefault(judul, {})
        for satu in sumber:
            dari = (Tautan((Nilai(satu.dari),), satu.tautan),) if satu.tautan else (Nilai(satu.dari),)
            fakta.setdefault((satu.untuk, dari), []).append(nama)
        if not sumber:
            fakta.setdefault((None, None), []).append(nama)
    baris: list[BarisTabel] = []
    for judul, fakta in kelompok.items():
        baris.append(BarisTabel((None, None, None), "subjudul", judul))
        baris += [BarisTabel((gabung(nama), untuk, dari)) for (untuk, dari), nama in fakta.items()]
    return Tabel(
        (
            Kolom("berkas", "Rekaman", lebar=1.6),
            Kolom("untuk", "Untuk", lebar=1.6),
            Kolom("dari", "Dari", lebar=2.4),
        ),
        tuple(baris),
        keterangan=(Teks("Sumber Isi Rekaman"),),
        sumber=(Teks("keterangan sumber dalam setiap rekaman. Tanda – berarti sumbernya tidak disebut."),),
        ringkasan="Asal fakta setiap rekaman yang menjadi bahan buku.",
        id="sumber-rekaman",
    )


def _sumber_rekaman(ruang: Ruang, surat: Surat, rapat: Rapat | None) -> Iterator[tuple[str, str, tuple[SumberFakta, ...]]]:
    """Group, name and facts of each file; clusters in the book's order, then the forum's own records."""
    forum = ruang.forum
    tahun = (forum.tahun_evaluasi, forum.tahun_berjalan, forum.tahun_rencana)
    for klaster in ruang.klaster_berurut():
        judul = f"Klaster {klaster.nama}"
        yield judul, "profil", klaster.sumber
        for satu in tahun:
            if evaluasi := ruang.evaluasi.get((klaster.id, satu)):
                yield judul, f"kegiatan {satu}", evaluasi.sumber
            if usulan := ruang.usulan.get((klaster.id, satu)):
                yield judul, f"usulan {satu}", usulan.sumber
    judul = forum.singkatan
    for jalur, sumber in sorted(ruang.sumber.items()):
        yield judul, PurePosixPath(jalur).stem.replace("-", " "), sumber
    yield judul, "penerbit buku", ruang.penerbit[surat.penerbit].sumber
    yield judul, "penerbitan buku", surat.sumber
    if rapat:
        yield judul, "rapat gabungan", rapat.sumber
    for tabel in ruang.ekonomi.values():
        yield judul, f"ekonomi {tabel.id.replace('-', ' ')}", tabel.sumber


def tabel_sektor(tabel: TabelSektor) -> Tabel:
    """A sector table with its sum; unit, price base and source stand under it (§3.7)."""
    tahun = sorted({satu for sektor in tabel.sektor for satu in sektor.nilai})
    harga = f"harga konstan {tabel.tahun_dasar or ''}".rstrip() if tabel.harga is DasarHarga.KONSTAN else "harga berlaku"
    pertama, *lain = dict.fromkeys(satu.dari for satu in tabel.sumber) or ["tidak disebut"]
    dari = (Teks(pertama), *(satu for nama in lain for satu in (ANTARSUMBER, Teks(awal_kecil(nama)))))
    jumlah = tuple(_jumlah([sektor.nilai.get(satu) for sektor in tabel.sektor]) for satu in tahun)
    return Tabel(
        (
            Kolom("kode", "Kode", lebar=0, medan="sektor"),
            Kolom("sektor", "Lapangan usaha", lebar=3, medan="sektor"),
            *(Kolom(f"tahun{satu}", satu, "persen", lebar=0.2, medan="sektor") for satu in tahun),
        ),
        (
            *(BarisTabel((satu.kode, satu.nama, *(satu.nilai.get(ke) for ke in tahun)), asal=tabel.id) for satu in tabel.sektor),
            BarisTabel((None, None, *jumlah), "total", "Jumlah"),
        ),
        keterangan=(Teks(tabel.judul),),
        sumber=(*dari, Teks(f". Satuan: {tabel.satuan}. Dasar: {harga}.")),
        ringkasan=f"Nilai setiap lapangan usaha menurut tahun, dalam {tabel.satuan}, atas dasar {harga}.",
        id=f"ekonomi-{tabel.id}",
    )


def _jumlah(nilai: list[Decimal | None]) -> Decimal | None:
    """The sum, unless a sector of that year is unknown."""
    return None if None in nilai else sum((satu for satu in nilai if satu is not None), Decimal(0))
