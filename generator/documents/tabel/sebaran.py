"""The clusters by kabupaten/kota: where each is filed, its stage, and what it proposes."""

from __future__ import annotations

from generator.documents.sebutan import sebut_kata, sebut_pokja, sebut_wilayah
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks


def tabel_sebaran(ruang: Ruang) -> Tabel:
    """One row a cluster, in the book's order; one that is only *wacana* has no proposals."""
    tahun = ruang.forum.tahun_rencana
    baris: list[BarisTabel] = []
    for nomor, klaster in enumerate(ruang.klaster_berurut(), 1):
        daftar = ruang.usulan.get((klaster.id, tahun))
        usulan = daftar.usulan if daftar else ()
        sel = (
            nomor,
            klaster.nama,
            sebut_wilayah(ruang, klaster),
            sebut_pokja(ruang, klaster),
            sebut_kata(klaster.tahap_kini.tahap),
            len(usulan),
            sum(satu.pagu for satu in usulan),
        )
        baris.append(BarisTabel(sel, asal=klaster.id))
    semua = [satu for (_klaster, tahun_), daftar in ruang.usulan.items() if tahun_ == tahun for satu in daftar.usulan]
    total = BarisTabel((None, None, None, None, None, len(semua), sum(satu.pagu for satu in semua)), "total", "Jumlah")
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("klaster", "Klaster", lebar=2.2, medan="nama"),
            Kolom("kabkota", "Kabupaten/kota", lebar=2, medan="kabkota"),
            Kolom("pokja", "Pokja", lebar=0, medan="pokja"),
            Kolom("tahap", "Tahap", lebar=0, medan="tahap"),
            Kolom("usulan", "Usulan", "bilangan", lebar=0),
            Kolom("pagu", "Pagu usulan (Rp)", "rupiah", lebar=0),
        ),
        (*baris, total),
        keterangan=(Teks(f"Klaster Menurut Kabupaten/Kota dan Usulannya, Tahun {tahun}"),),
        sumber=(Teks("profil dan usulan setiap klaster."),),
        ringkasan="Tempat, kelompok kerja, tahap, jumlah usulan, dan pagu setiap klaster.",
        id="sebaran-klaster",
    )
