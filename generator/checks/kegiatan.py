"""Rules about activities: proses-klaster §4, R23 and R24, and ids."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.evaluasi import Evaluasi, JenisBukti, KeadaanKegiatan, Kegiatan
from generator.model.ruang import Ruang


def _semua(ruang: Ruang) -> Iterator[tuple[Evaluasi, int, Kegiatan]]:
    for evaluasi in ruang.evaluasi.values():
        for nomor, kegiatan in enumerate(evaluasi.kegiatan):
            yield evaluasi, nomor, kegiatan


def spj_bukan_hasil(ruang: Ruang) -> Iterator[Temuan]:
    for evaluasi, nomor, kegiatan in _semua(ruang):
        bukti = {satu.jenis for satu in kegiatan.bukti}
        if kegiatan.keadaan is KeadaanKegiatan.SELESAI and bukti <= {JenisBukti.SPJ}:
            yield Temuan(
                evaluasi.berkas,
                ("kegiatan", nomor, "keadaan"),
                f"kegiatan {kegiatan.id} dinyatakan selesai tanpa bukti selain SPJ",
                "lampirkan bukti hasil, atau ubah keadaan menjadi berjalan",
                kegiatan.keadaan,
            )


def tahun_berjalan_tanpa_realisasi(ruang: Ruang) -> Iterator[Temuan]:
    for evaluasi, nomor, kegiatan in _semua(ruang):
        ada_realisasi = kegiatan.indikator.realisasi is not None or kegiatan.realisasi_anggaran is not None
        if evaluasi.tahun >= ruang.forum.tahun_berjalan and ada_realisasi:
            yield Temuan(
                evaluasi.berkas,
                ("kegiatan", nomor),
                f"kegiatan {kegiatan.id} tahun {evaluasi.tahun} sudah berisi realisasi, padahal tahunnya belum dievaluasi",
                "kosongkan realisasi",
            )


def tunggal(ruang: Ruang) -> Iterator[Temuan]:
    pemilik: dict[str, str] = {}
    for evaluasi, nomor, kegiatan in sorted(_semua(ruang), key=lambda satu: (satu[0].berkas, satu[1])):
        if lama := pemilik.get(kegiatan.id):
            yield Temuan(
                evaluasi.berkas,
                ("kegiatan", nomor, "id"),
                f"id kegiatan sudah dipakai di {lama}",
                "beri nomor lain",
                kegiatan.id,
            )
        pemilik.setdefault(kegiatan.id, evaluasi.berkas)


def usulan_sudah_ditampung(ruang: Ruang) -> Iterator[Temuan]:
    """What year n already carries out need not be proposed again for n+1, unless `keterangan` says what is missing (R24)."""
    dijawab = {
        kegiatan.usulan: kegiatan.id
        for evaluasi, _nomor, kegiatan in _semua(ruang)
        if evaluasi.tahun == ruang.forum.tahun_berjalan and kegiatan.usulan
    }
    for (_klaster, tahun), daftar in ruang.usulan.items():
        for nomor, usulan in enumerate(daftar.usulan):
            if usulan.keterangan is None and tahun == ruang.forum.tahun_rencana and (kegiatan := dijawab.get(usulan.id)):
                yield Temuan(
                    daftar.berkas,
                    ("usulan", nomor, "id"),
                    f"usulan {usulan.id} sudah ditampung kegiatan {kegiatan} tahun {ruang.forum.tahun_berjalan}",
                    "hapus usulan, atau jelaskan di keterangan apa yang masih kurang",
                )


ATURAN = (
    Aturan("R23", Berat.GALAT, "SPJ saja tidak membuat kegiatan selesai.", spj_bukan_hasil),
    Aturan("KEGIATAN-TAHUN", Berat.GALAT, "Kegiatan tahun berjalan belum berisi realisasi.", tahun_berjalan_tanpa_realisasi),
    Aturan("KEGIATAN-ID", Berat.GALAT, "Id kegiatan tunggal.", tunggal),
    Aturan("R24", Berat.PERINGATAN, "Usulan yang sudah ditampung tidak diusulkan lagi.", usulan_sudah_ditampung),
)
