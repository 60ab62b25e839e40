"""What became of the proposals of earlier years, as a table. Rows 59, 103."""

from __future__ import annotations

from generator.analysis.kelanjutan import KelanjutanUsulan, kelanjutan_usulan
from generator.documents.sebutan import sebut_kata, sebut_status
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel, Teks


def tabel_kelanjutan(ruang: Ruang) -> Tabel | None:
    """A row for each proposal known from earlier years; ``None`` when there is none."""
    baris = tuple(BarisTabel(_sel(satu, ruang.forum.tahun_rencana), asal=satu.id) for satu in kelanjutan_usulan(ruang))
    if not baris:
        return None
    return Tabel(
        (
            Kolom("id", "ID", "kode", lebar=0, medan="id"),
            Kolom("usulan", "Usulan dan klaster", lebar=3, medan="program"),
            Kolom("tahap", "Keputusan terakhir", lebar=2.4, medan="status"),
            Kolom("kegiatan", "Kegiatan yang menjawab", lebar=1.5),
            Kolom("kelanjutan", "Kelanjutan", lebar=1.3, medan="sejak"),
        ),
        baris,
        keterangan=(Teks(f"Kelanjutan Usulan Tahun {ruang.forum.tahun_evaluasi} dan Tahun {ruang.forum.tahun_berjalan}"),),
        sumber=(Teks(f"catatan {ruang.forum.singkatan} serta laporan dan rencana perangkat daerah."),),
        ringkasan="Usulan tahun-tahun lalu, keputusan terakhirnya, kegiatan yang menjawabnya, dan apakah diajukan kembali.",
        id="kelanjutan-usulan",
    )


def _sel(satu: KelanjutanUsulan, tahun_rencana: int) -> tuple[str | None, ...]:
    program = f"{satu.usulan.program}\n" if satu.usulan else ""
    return (
        satu.id,
        f"{program}Klaster {satu.klaster.nama}",
        sebut_status(satu.status) if satu.status else None,
        "\n".join(f"{kegiatan.id}, {sebut_kata(kegiatan.keadaan).lower()}" for kegiatan in satu.kegiatan) or None,
        f"Diajukan kembali untuk {tahun_rencana}" if satu.diajukan_kembali else "Tidak diajukan kembali",
    )
