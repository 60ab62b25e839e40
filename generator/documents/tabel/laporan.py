"""The one table of the report to the governor: what every cluster proposes (bentuk reference §4)."""

from __future__ import annotations

from generator.analysis.rekap import bagian_pagu
from generator.documents.sebutan import sebut_wilayah
from generator.model.klaster import TahapKlaster
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks


def tabel_usulan_klaster(ruang: Ruang) -> Tabel:
    """Proposals and rupiah of each cluster in the book's order; one without proposals is named as well."""
    tahun = ruang.forum.tahun_rencana
    bagian = bagian_pagu(ruang, tahun)
    baris = []
    for nomor, klaster in enumerate(ruang.klaster_berurut(), 1):
        milik = [satu for satu in bagian if satu.klaster.id == klaster.id]
        nama = klaster.nama + (" (wacana)" if klaster.tahap_kini.tahap is TahapKlaster.WACANA else "")
        usulan, pagu = len({satu.usulan.id for satu in milik}), sum(satu.rincian.pagu for satu in milik)
        sel = (nomor, nama, sebut_wilayah(ruang, klaster), usulan or None, pagu if milik else None)
        baris.append(BarisTabel(sel, asal=klaster.id))
    usulan = len({satu.usulan.id for satu in bagian})
    baris.append(BarisTabel((None, None, None, usulan, sum(satu.rincian.pagu for satu in bagian)), "total", "Jumlah"))
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("klaster", "Klaster", lebar=2),
            Kolom("wilayah", "Kabupaten/kota", lebar=2),
            Kolom("usulan", "Usulan", "bilangan", lebar=0),
            Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=0),
        ),
        tuple(baris),
        gaya="surat",
        keterangan=(Teks(f"Usulan Program Tahun {tahun} Menurut Klaster"),),
        nomor="1",
        sumber=(Teks("matriks usulan program setiap klaster."),),
        ringkasan="Jumlah usulan dan pagu setiap klaster.",
        id="usulan-klaster",
    )
