"""What a build has to tell, in words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.angka_buku import angka_buku
from generator.bahasa.angka import bilangan
from generator.bahasa.rupiah import rupiah
from generator.keluhan import sebagai_teks, tampilkan
from generator.pipeline.bangun import HasilBangun
from generator.pipeline.penolakan import KODE_TATA_LETAK
from generator.pipeline.tetap import Laporan, Selesai


def laporkan(hasil: HasilBangun) -> Selesai:
    terbit = hasil.terbit
    laporan = Laporan(
        galat=sebagai_teks((*hasil.keluhan, *hasil.peringatan)) + "".join(f"{satu}\n" for satu in _galat(hasil)),
        berkas=tuple(sorted((*terbit.ditulis, *terbit.tetap))),
        isi=_isi(hasil),
        utuh=hasil.utuh,
        dihapus=terbit.dihapus,
    )
    tertata = all(keluhan.kode != KODE_TATA_LETAK for satu in hasil.ditolak for keluhan in satu.keluhan)
    return Selesai(laporan, terbit.manifes, hasil.jenis, tetap=tertata)


def _galat(hasil: HasilBangun) -> Iterator[str]:
    """Refused papers, edited documents, errors that concern other papers."""
    for satu in hasil.ditolak:
        berkas = ", ".join(sorted({tampilkan(keluhan.tempat.berkas, 200) for keluhan in satu.keluhan}))
        yield f"Ditolak: {tampilkan(satu.jalur, 200)}, karena galat pada {berkas}; versi sebelumnya dibiarkan."
    yield from hasil.terbit.peringatan
    if hasil.galat_lain:
        yield f"{hasil.galat_lain} galat lain tidak menyangkut naskah ini; lihat klaster check."


def _isi(hasil: HasilBangun) -> str:
    isi = f"{hasil.naskah} naskah dalam {len(hasil.terbit.ditulis) + len(hasil.terbit.tetap)} berkas"
    if hasil.halaman:
        isi += f", {bilangan(hasil.halaman)} halaman PDF"
    if hasil.berbuku:
        # Only then are the records known to be sound enough to be summed.
        angka = angka_buku(hasil.ruang)
        isi += f"; {angka.klaster} klaster, {bilangan(angka.usulan)} usulan, pagu {rupiah(angka.pagu)}"
    return isi
