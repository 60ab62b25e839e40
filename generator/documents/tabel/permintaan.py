"""Tables in the body of letters that ask for something: reports not yet received, programmes to discuss, people to invite."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.analysis.kegiatan import KegiatanKlaster
from generator.analysis.program import ProgramKlaster, dibahas_fedep
from generator.analysis.rekap import bagian_pagu, rekap
from generator.bahasa.huruf import awal_kapital
from generator.bahasa.urutan import gabung
from generator.documents.sebutan import sebut_instansi
from generator.model.evaluasi import Kegiatan
from generator.model.fasilitator import JenisFasilitator
from generator.model.instansi import Tingkat, UnsurInstansi
from generator.model.ruang import Ruang
from generator.tree import BarisTabel, Kolom, Tabel


def tabel_belum_dilaporkan(kegiatan: Iterable[KegiatanKlaster], tahun: int) -> Tabel:
    """The activities on which a recipient has not reported, and what of each is missing in the records besides the report."""
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("kegiatan", f"Program/Kegiatan Tahun {tahun}", lebar=2, medan="nama"),
            Kolom("klaster", "Klaster", lebar=1),
            Kolom("kurang", "Yang belum kami terima", lebar=1.3, medan="indikator"),
        ),
        tuple(
            BarisTabel((nomor, satu.kegiatan.nama, satu.klaster.nama, _kurang(satu.kegiatan)), asal=satu.kegiatan.id)
            for nomor, satu in enumerate(kegiatan, 1)
        ),
        gaya="surat",
        ringkasan="Kegiatan yang belum dilaporkan dan data yang belum diterima.",
    )


def _kurang(kegiatan: Kegiatan) -> str:
    """ "Laporan tertulis", with the figures and evidence that the records lack as well."""
    data = [
        *(["realisasi kinerja"] if kegiatan.indikator.realisasi is None else []),
        *(["realisasi anggaran"] if any(satu.realisasi is None for satu in kegiatan.dana) else []),
        *(["bukti hasil"] if not kegiatan.bukti else []),
    ]
    return awal_kapital(gabung(["laporan tertulis", *data]))


def tabel_program_wilayah(program: Iterable[ProgramKlaster], hari: date) -> Tabel:
    """The programmes a FEDEP is asked to discuss, with the day each was signed; "–" while it is not (row 78)."""
    semua = tuple(program)
    baris = [
        BarisTabel(
            (nomor, _nama(satu), len(satu.daftar.usulan), satu.pagu, satu.ditandatangani(hari)),
            asal=satu.klaster.id,
        )
        for nomor, satu in enumerate(semua, 1)
    ]
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("klaster", "Klaster", lebar=2),
        Kolom("usulan", "Usulan", "bilangan", lebar=0),
        Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=0),
        Kolom("ditandatangani", "Ditandatangani", "tanggal", lebar=1),
    )
    return _dengan_jumlah(kolom, baris, 2, semua, "Program klaster yang dibahas dalam rapat FEDEP.")


def tabel_program_pokja(ruang: Ruang, program: Iterable[ProgramKlaster], hari: date) -> Tabel:
    """The programmes a working group is asked to discuss, with where they come from and when the FEDEP had them (row 86)."""
    semua = tuple(program)
    baris = [
        BarisTabel(
            (
                nomor,
                satu.klaster.nama,
                gabung([ruang.wilayah[kode].nama_singkat for kode in satu.klaster.kabkota]),
                len(satu.daftar.usulan),
                satu.pagu,
                dibahas_fedep(ruang, satu.klaster.id, hari),
            ),
            asal=satu.klaster.id,
        )
        for nomor, satu in enumerate(semua, 1)
    ]
    kolom = (
        Kolom("nomor", "No.", "nomor", lebar=0),
        Kolom("klaster", "Klaster", lebar=1.3),
        Kolom("wilayah", "Kabupaten/kota", lebar=1.3),
        Kolom("usulan", "Usulan", "bilangan", lebar=0),
        Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=0),
        Kolom("rapat", "Rapat FEDEP", "tanggal", lebar=1.05),
    )
    return _dengan_jumlah(kolom, baris, 3, semua, "Program klaster yang dibahas dalam rapat kerja.")


def _nama(program: ProgramKlaster) -> str:
    return f"{program.klaster.nama} (lintas kabupaten/kota)" if program.klaster.lintas else program.klaster.nama


def _dengan_jumlah(
    kolom: tuple[Kolom, ...], baris: list[BarisTabel], kosong: int, program: tuple[ProgramKlaster, ...], ringkasan: str
) -> Tabel:
    """A table of programmes with the sum of proposals and pagu after `kosong` columns, the last one empty."""
    jumlah = (sum(len(satu.daftar.usulan) for satu in program), sum(satu.pagu for satu in program))
    total = BarisTabel((*(None,) * kosong, *jumlah, None), "total", "Jumlah")
    return Tabel(kolom, (*baris, total), gaya="surat", ringkasan=ringkasan)


def tabel_usulan_dinas(ruang: Ruang, hari: date) -> Tabel:
    """What the proposals ask of each provincial office, the largest share first (row 96)."""
    dinas = [
        satu
        for satu in bagian_pagu(ruang, ruang.forum.tahun_rencana)
        if satu.tingkat is Tingkat.PROVINSI and ruang.instansi[satu.rincian.pelaksana].unsur is UnsurInstansi.PERANGKAT_DAERAH
    ]
    hasil = rekap(dinas, lambda satu: sebut_instansi(ruang, satu.rincian.pelaksana, hari))
    baris = [BarisTabel((nomor, satu.nama, satu.usulan, satu.pagu)) for nomor, satu in enumerate(hasil.baris, 1)]
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("dinas", "Perangkat daerah", lebar=3),
            Kolom("usulan", "Usulan", "bilangan", lebar=0),
            Kolom("pagu", "Pagu (Rp)", "rupiah", lebar=0.6),
        ),
        (*baris, BarisTabel((None, None, None, hasil.pagu), "total", "Jumlah")),
        gaya="surat",
        ringkasan="Usulan dan pagu setiap perangkat daerah provinsi.",
    )


def tabel_fasilitator(ruang: Ruang, hari: date) -> Tabel:
    """The facilitators of the forum on a day, where they come from, and the clusters they accompany (row 97)."""
    dampingan: dict[str, list[str]] = {}
    for klaster in ruang.klaster_berurut():
        if klaster.fasilitator.fpesd:
            dampingan.setdefault(klaster.fasilitator.fpesd, []).append(klaster.nama)
    semua = [satu for satu in ruang.fasilitator.values() if satu.jenis is JenisFasilitator.FPESD and satu.berlaku.meliputi(hari)]
    return Tabel(
        (
            Kolom("nomor", "No.", "nomor", lebar=0),
            Kolom("nama", "Nama", lebar=1.4, medan="nama"),
            Kolom("lembaga", "Lembaga", lebar=1, medan="lembaga"),
            Kolom("klaster", "Klaster yang didampingi", lebar=2),
        ),
        tuple(
            BarisTabel(
                (
                    nomor,
                    satu.nama,
                    sebut_instansi(ruang, satu.lembaga, hari) if satu.lembaga else None,
                    gabung(dampingan.get(satu.id, [])) or None,
                ),
                asal=satu.id,
            )
            for nomor, satu in enumerate(semua, 1)
        ),
        gaya="surat",
        ringkasan="Fasilitator yang dimohonkan undangannya.",
    )
