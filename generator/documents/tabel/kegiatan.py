"""Activities as tables: the evaluation of a cluster, its running year, the list and the form of a letter."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.capaian import capaian, persen
from generator.analysis.kegiatan import KegiatanKlaster, jumlah_dana, ringkas
from generator.bahasa.angka import bilangan
from generator.bahasa.urutan import gabung
from generator.documents.sebutan import sebut_instansi, sebut_kata, sebut_lokasi
from generator.model.evaluasi import Evaluasi, IndikatorKinerja, Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks
from generator.tree.tabel import Mentah

TIDAK_DIHITUNG = "tidak dapat dihitung"


def sel_capaian(indikator: IndikatorKinerja) -> Mentah:
    """Percent as printed; a zero target says why there is none; a missing realisasi is missing."""
    if indikator.realisasi is not None and not indikator.target:
        return TIDAK_DIHITUNG
    return persen(capaian(indikator))


def sebut_realisasi(indikator: IndikatorKinerja) -> str:
    """ "72 dari 80 orang"; a missing realisasi is "–"."""
    realisasi = "–" if indikator.realisasi is None else bilangan(indikator.realisasi)
    return f"{realisasi} dari {bilangan(indikator.target)} {indikator.satuan}"


def tabel_evaluasi(ruang: Ruang, klaster: Klaster, evaluasi: Evaluasi) -> Tabel:
    """Activities of an evaluated year of one cluster: performance and money side by side."""
    ringkasan = ringkas(evaluasi.kegiatan)
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("kegiatan", "Kegiatan dan pelaksana", lebar=2.6, medan="nama pelaksana keadaan"),
        Kolom("realisasi", "Realisasi dan target", lebar=1, medan="indikator"),
        Kolom("capaian", "Capaian (%)", "persen", lebar=0, medan="indikator"),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0, medan="dana"),
        Kolom("serapan", "Serapan (%)", "persen", lebar=0, medan="dana"),
    )
    baris = [
        BarisTabel(
            (
                nomor,
                _nama_pelaksana(ruang, kegiatan),
                sebut_realisasi(kegiatan.indikator),
                sel_capaian(kegiatan.indikator),
                kegiatan.anggaran,
                persen(jumlah_dana(kegiatan.dana).serapan),
            ),
            asal=kegiatan.id,
        )
        for nomor, kegiatan in enumerate(evaluasi.kegiatan, 1)
    ]
    total = BarisTabel(
        (None, None, None, persen(ringkasan.capaian), ringkasan.anggaran, persen(ringkasan.serapan)),
        "total",
        "Jumlah dan rata-rata",
    )
    return Tabel(
        kolom,
        (*baris, total),
        keterangan=(Teks(f"Kegiatan Klaster {klaster.nama} Tahun {evaluasi.tahun}"),),
        sumber=(Teks("laporan perangkat daerah kepada FPESD. Rata-rata capaian tanpa kegiatan yang tidak dapat dihitung."),),
        ringkasan="Realisasi dan target, capaian, anggaran, dan serapan setiap kegiatan.",
        id=f"evaluasi-{klaster.id}-{evaluasi.tahun}",
    )


def _nama_pelaksana(ruang: Ruang, kegiatan: Kegiatan) -> str:
    """Name, and in a line of their own the executor and the state of an activity."""
    pelaksana = sebut_instansi(ruang, kegiatan.pelaksana, ruang.forum.tanggal_data)
    return f"{kegiatan.nama}\n{pelaksana}; {sebut_kata(kegiatan.keadaan).lower()}"


def tabel_rencana(ruang: Ruang, klaster: Klaster, evaluasi: Evaluasi) -> Tabel:
    """Activities of the running year of one cluster."""
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("kegiatan", "Kegiatan dan pelaksana", lebar=3, medan="nama pelaksana keadaan"),
        Kolom("target", "Target", lebar=1, medan="indikator.target"),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0, medan="dana"),
        Kolom("usulan", "Menjawab usulan", "kode", lebar=0, medan="usulan"),
    )
    baris = [
        BarisTabel(
            (
                nomor,
                _nama_pelaksana(ruang, kegiatan),
                f"{bilangan(kegiatan.indikator.target)} {kegiatan.indikator.satuan}",
                kegiatan.anggaran,
                kegiatan.usulan,
            ),
            asal=kegiatan.id,
        )
        for nomor, kegiatan in enumerate(evaluasi.kegiatan, 1)
    ]
    jumlah = sum(kegiatan.anggaran for kegiatan in evaluasi.kegiatan)
    return Tabel(
        kolom,
        (*baris, BarisTabel((None, None, None, jumlah, None), "total", "Jumlah")),
        keterangan=(Teks(f"Kegiatan Klaster {klaster.nama} Tahun {evaluasi.tahun} yang Sedang Berjalan"),),
        sumber=(Teks("rencana perangkat daerah yang disampaikan kepada FPESD."),),
        ringkasan="Kegiatan tahun berjalan dengan pelaksana, target, dan anggaran.",
        id=f"rencana-{klaster.id}-{evaluasi.tahun}",
    )


def tabel_dilaporkan(ruang: Ruang, kegiatan: Iterable[KegiatanKlaster], tahun: int, fedep: bool) -> Tabel:
    """The activities a recipient must report on, as a list in the body of the letter; a FEDEP is told the office too."""
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("kegiatan", f"Program/Kegiatan Tahun {tahun}", lebar=2, medan="nama"),
        Kolom("klaster", "Klaster", lebar=1),
        Kolom("lokasi", "Pelaksana dan lokasi" if fedep else "Lokasi", lebar=1.1, medan="lokasi"),
    )
    baris = []
    for nomor, satu in enumerate(kegiatan, 1):
        lokasi = sebut_lokasi(ruang, satu.kegiatan.lokasi)
        pelaksana = sebut_instansi(ruang, satu.kegiatan.pelaksana, ruang.forum.tanggal_data)
        sel = (nomor, satu.kegiatan.nama, satu.klaster.nama, f"{pelaksana}; {lokasi}" if fedep else lokasi)
        baris.append(BarisTabel(sel, asal=satu.kegiatan.id))
    return Tabel(kolom, tuple(baris), gaya="surat", ringkasan="Kegiatan yang dimohonkan laporannya.")


def tabel_isian(ruang: Ruang, kegiatan: Iterable[KegiatanKlaster]) -> Tabel:
    """The form to fill in: prefilled from the records, with a last row for an activity we do not know of."""
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("kegiatan", "Program/Kegiatan", lebar=3.7, medan="nama"),
        Kolom("lokasi", "Lokasi", lebar=3.3, medan="lokasi"),
        Kolom("indikator", "Indikator", lebar=2.8, medan="indikator.nama"),
        Kolom("target", "Target", lebar=0.8, rata="tengah", medan="indikator.target"),
        Kolom("realisasi", "Realisasi", "bilangan", lebar=0.6),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0.2, medan="dana"),
        Kolom("realisasi_anggaran", "Realisasi anggaran (Rp)", "rupiah", lebar=0.6),
        Kolom("sumber", "Sumber dana", lebar=1, medan="dana"),
        Kolom("penerima_manfaat", "Penerima manfaat", lebar=0.9),
        Kolom("kendala", "Kendala dan tindak lanjut", lebar=3),
    )
    baris = []
    for nomor, satu in enumerate(kegiatan, 1):
        nama, lokasi, indikator, target, anggaran, sumber = _isi_kegiatan(ruang, satu)
        sel = (nomor, nama, lokasi, indikator, target, "", anggaran, "", sumber, "", "")
        baris.append(BarisTabel(sel, asal=satu.kegiatan.id))
    return _isian(kolom, baris, "Isian laporan hasil kegiatan; kolom kosong diisi pelapor.")


def tabel_isian_rencana(ruang: Ruang, kegiatan: Iterable[KegiatanKlaster]) -> Tabel:
    """The second form, for the activities of the running year (row 58): those we know of, and a row for one we do not."""
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("kegiatan", "Program/Kegiatan", lebar=3.7, medan="nama"),
        Kolom("klaster", "Klaster", lebar=1.6),
        Kolom("lokasi", "Lokasi", lebar=3, medan="lokasi"),
        Kolom("indikator", "Indikator", lebar=2.8, medan="indikator.nama"),
        Kolom("target", "Target", lebar=0.8, rata="tengah", medan="indikator.target"),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0.2, medan="dana"),
        Kolom("sumber", "Sumber dana", lebar=1, medan="dana"),
        Kolom("dianggarkan", "Sudah/belum dianggarkan", lebar=1),
        Kolom("keterangan", "Waktu dan keterangan", lebar=2.2),
    )
    baris = []
    for nomor, satu in enumerate(kegiatan, 1):
        nama, lokasi, indikator, target, anggaran, sumber = _isi_kegiatan(ruang, satu)
        sel = (nomor, nama, satu.klaster.nama, lokasi, indikator, target, anggaran, sumber, "", "")
        baris.append(BarisTabel(sel, asal=satu.kegiatan.id))
    return _isian(kolom, baris, "Isian rencana kegiatan; kolom kosong diisi pelapor.")


def _isi_kegiatan(ruang: Ruang, satu: KegiatanKlaster) -> tuple[str, str, str, str, int, str]:
    """What is known of an activity: name, place, indicator, target, budget in rupiah, sources."""
    kegiatan = satu.kegiatan
    return (
        kegiatan.nama,
        sebut_lokasi(ruang, kegiatan.lokasi),
        kegiatan.indikator.nama,
        f"{bilangan(kegiatan.indikator.target)} {kegiatan.indikator.satuan}",
        kegiatan.anggaran,
        gabung([ruang.sumber_dana[dana.sumber].nama for dana in kegiatan.dana]),
    )


def _isian(kolom: tuple[Kolom, ...], baris: list[BarisTabel], ringkasan: str) -> Tabel:
    kosong = BarisTabel((len(baris) + 1, *("" for _ in kolom[1:])))
    return Tabel(kolom, (*baris, kosong), gaya="isian", ringkasan=ringkasan)
