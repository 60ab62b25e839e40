"""The drawings of the book, from the records: clusters and proposals on the map, pagu, the value chain of a cluster."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from generator.analysis.rekap import bagian_pagu
from generator.analysis.usulan import usulan_tahun
from generator.bahasa.angka import persen
from generator.bahasa.rupiah import rupiah_singkat
from generator.bahasa.urutan import gabung
from generator.documents.gambar.batang import batang_bertumpuk
from generator.documents.gambar.peta import RASIO_PETA, peta_ubin
from generator.documents.gambar.rantai import rantai_nilai
from generator.documents.gambar.ubin import UBIN_JAWA_TENGAH
from generator.documents.penanda import KERAS
from generator.documents.sebutan import RANTAI, sebut_jumlah, sebut_pokja, sebut_sumber
from generator.model.klaster import Klaster, Pelaku
from generator.model.ruang import Ruang
from generator.tree import Gambar, Teks, Tema


def lebar_isi(tema: Tema) -> float:
    """Width of the text of an upright page of the book (mm)."""
    halaman = tema.halaman["isi"]
    return halaman.lebar - halaman.kiri - halaman.kanan


def peta_klaster_polos(ruang: Ruang, tema: Tema) -> tuple[str, str]:
    """The cover's drawing and its alternative text."""
    jumlah = Counter(kode for klaster in ruang.klaster.values() for kode in klaster.kabkota)
    svg = peta_ubin(UBIN_JAWA_TENGAH, jumlah, tema.palet, lebar_isi(tema), polos=True)
    return svg, f"Kotak-kotak kabupaten/kota di Jawa Tengah; {len(jumlah)} di antaranya memiliki klaster."


def gambar_peta(ruang: Ruang, tema: Tema) -> Gambar:
    """Proposals by kabupaten/kota; one that reaches over several counts in each of them."""
    jumlah = Counter(
        kode
        for satu in usulan_tahun(ruang, ruang.forum.tahun_rencana)
        for kode in {lokasi.kabkota for lokasi in satu.usulan.lokasi}
    )
    lebar = lebar_isi(tema)
    tahun = ruang.forum.tahun_rencana
    terbanyak = max(jumlah, key=lambda kode: (jumlah[kode], kode), default="")
    temuan = f"terbanyak di {ruang.wilayah[terbanyak].nama}, {jumlah[terbanyak]} usulan" if terbanyak else "belum ada usulan"
    return Gambar(
        peta_ubin(UBIN_JAWA_TENGAH, jumlah, tema.palet, lebar),
        lebar,
        round(lebar * RASIO_PETA, 2),
        alt=f"Usulan program Tahun {tahun} berlokasi di {len(jumlah)} kabupaten/kota; {temuan}.",
        keterangan=(Teks(f"Jumlah Usulan yang Berlokasi di Setiap Kabupaten/Kota, Tahun {tahun}"),),
        sumber=(Teks("matriks usulan program. Usulan lintas daerah dihitung di setiap daerah lokasinya. Letak kotak skematis."),),
        id="peta-usulan",
    )


def gambar_pagu(ruang: Ruang, tema: Tema) -> Gambar | None:
    """Pagu by working group and source of money (Rp juta); ``None`` without proposals."""
    bagian = bagian_pagu(ruang, ruang.forum.tahun_rencana)
    if not bagian:
        return None
    pokja: dict[str, dict[str, int]] = {}
    sumber: Counter[str] = Counter()
    for satu in bagian:
        nama_sumber = sebut_sumber(ruang.sumber_dana[satu.rincian.sumber])
        baris = pokja.setdefault(sebut_pokja(ruang, satu.klaster), {})
        baris[nama_sumber] = baris.get(nama_sumber, 0) + satu.rincian.pagu
        sumber[nama_sumber] += satu.rincian.pagu
    terbesar = max(pokja, key=lambda nama: sum(pokja[nama].values()))
    utama, pagu_utama = sumber.most_common(1)[0]
    jumlah = sum(sumber.values())
    tahun = ruang.forum.tahun_rencana
    kategori = [nama for nama, _pagu in sumber.most_common()]
    svg, lebar, tinggi = batang_bertumpuk(list(pokja.items()), kategori, tema.palet, lebar_isi(tema))
    return Gambar(
        svg,
        lebar,
        tinggi,
        alt=f"Pagu terbesar pada bidang {terbesar}, {rupiah_singkat(sum(pokja[terbesar].values()))}; sumber terbesar {utama}, "
        f"{persen(Fraction(pagu_utama * 100, jumlah))} dari {rupiah_singkat(jumlah)}.",
        keterangan=(Teks(f"Pagu Usulan Menurut Kelompok Kerja dan Sumber Dana, Tahun {tahun} (Rp juta)"),),
        sumber=(Teks("matriks usulan program setiap klaster."),),
        id="pagu-pokja-sumber",
    )


def gambar_rantai(klaster: Klaster, tema: Tema) -> Gambar:
    """The cluster's value chain; counted actors stand with their number."""
    pelaku: dict[str, tuple[Pelaku, ...]] = {kunci: getattr(klaster.rantai_nilai, kunci) for kunci in RANTAI}
    tulisan = {kunci: [_pelaku(satu) for satu in semua] for kunci, semua in pelaku.items()}
    inti, dukungan = ("hulu", "inti", "hilir"), ("industri_pendukung", "institusi_pendukung")
    svg, lebar, tinggi = rantai_nilai(
        [(RANTAI[kunci], tulisan[kunci]) for kunci in inti],
        [(RANTAI[kunci], tulisan[kunci]) for kunci in dukungan],
        tema.palet,
        lebar_isi(tema),
    )
    hulu, tengah, hilir = (gabung([satu.nama for satu in pelaku[kunci]]) for kunci in inti)
    industri, institusi = (len(pelaku[kunci]) for kunci in dukungan)
    return Gambar(
        svg,
        lebar,
        tinggi,
        alt=f"Rantai nilai berjalan dari {hulu} (hulu) ke {tengah} (inti), lalu ke {hilir} (hilir); "
        f"penopangnya {industri} industri dan {institusi} institusi pendukung.",
        keterangan=(Teks(f"Rantai Nilai Klaster {klaster.nama}"),),
        sumber=(Teks("pemetaan pemangku kepentingan klaster."),),
        id=f"gambar-rantai-{klaster.id}",
    )


def _pelaku(satu: Pelaku) -> str:
    jumlah = sebut_jumlah(satu)
    return f"{satu.nama} ({jumlah.replace(' ', KERAS)})" if jumlah else satu.nama
