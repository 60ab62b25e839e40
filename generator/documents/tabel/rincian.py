"""What a cluster's short tables leave out: all of an activity, and the remarks of a proposal. Rows 5–7, 55, 59."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bahasa.angka import bilangan
from generator.documents.sebutan import sebut_instansi, sebut_kata, sebut_lokasi, sebut_status, sebut_sumber
from generator.model.evaluasi import Evaluasi, JenisBukti, Kegiatan
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.usulan import DaftarUsulan, Usulan
from generator.tree import BarisTabel, Kolom, Tabel, Teks


def tabel_rincian_kegiatan(ruang: Ruang, klaster: Klaster, evaluasi: Evaluasi) -> Tabel:
    """Activities of one year with yardstick, beneficiaries, money of each source, evidence, obstacles and follow-up."""
    kolom = (
        Kolom("id", "ID", "kode", lebar=0, medan="id"),
        Kolom("kegiatan", "Kegiatan dan pelaksana", lebar=2.6, medan="nama pelaksana keadaan"),
        Kolom("lokasi", "Lokasi", lebar=1.7, medan="lokasi"),
        Kolom("indikator", "Indikator dan penerima manfaat", lebar=2.4, medan="indikator"),
        Kolom("sumber", "Sumber dana", lebar=1.6, rinci=True, medan="dana"),
        Kolom("anggaran", "Anggaran (Rp)", "rupiah", lebar=0, rinci=True, medan="dana"),
        Kolom("realisasi", "Realisasi (Rp)", "rupiah", lebar=0, rinci=True, medan="dana"),
        Kolom("bukti", "Bukti", lebar=2.2, medan="bukti"),
        Kolom("kendala", "Kendala", lebar=2.2, medan="kendala"),
        Kolom("tindak_lanjut", "Tindak lanjut", lebar=2, medan="tindak_lanjut"),
    )
    baris = [satu for kegiatan in evaluasi.kegiatan for satu in _baris_kegiatan(ruang, kegiatan)]
    diketahui = [dana.realisasi for kegiatan in evaluasi.kegiatan for dana in kegiatan.dana if dana.realisasi is not None]
    anggaran = sum(kegiatan.anggaran for kegiatan in evaluasi.kegiatan)
    realisasi = sum(diketahui) if diketahui else None
    total = BarisTabel((None, None, None, None, None, anggaran, realisasi, None, None, None), "total", "Jumlah")
    return Tabel(
        kolom,
        (*baris, total),
        gaya="matriks",
        keterangan=(Teks(f"Rincian Kegiatan Klaster {klaster.nama}, Tahun {evaluasi.tahun}"),),
        sumber=(Teks("laporan perangkat daerah kepada FPESD. Jumlah realisasi hanya dari yang dilaporkan."),),
        ringkasan="Indikator, penerima manfaat, dana setiap sumber, bukti, kendala, dan tindak lanjut setiap kegiatan.",
        id=f"rincian-{klaster.id}-{evaluasi.tahun}",
    )


def _baris_kegiatan(ruang: Ruang, kegiatan: Kegiatan) -> Iterator[BarisTabel]:
    pelaksana = sebut_instansi(ruang, kegiatan.pelaksana, ruang.forum.tanggal_data)
    usulan = f"; menjawab usulan {kegiatan.usulan}" if kegiatan.usulan else ""
    nama = f"{kegiatan.nama}\n{pelaksana}; {sebut_kata(kegiatan.keadaan).lower()}{usulan}"
    for urutan, dana in enumerate(kegiatan.dana):
        yield BarisTabel(
            (
                kegiatan.id,
                nama,
                sebut_lokasi(ruang, kegiatan.lokasi),
                sebut_kinerja(kegiatan),
                sebut_sumber(ruang.sumber_dana[dana.sumber]),
                dana.anggaran,
                dana.realisasi,
                sebut_bukti(kegiatan),
                kegiatan.kendala,
                kegiatan.tindak_lanjut,
            ),
            lanjutan=urutan > 0,
            asal=kegiatan.id,
        )


def sebut_kinerja(kegiatan: Kegiatan) -> str:
    """Yardstick with target and realisasi, and who gained: "Pengupas terlatih: 72 dari 80 orang"."""
    indikator = kegiatan.indikator
    realisasi = "" if indikator.realisasi is None else f"{bilangan(indikator.realisasi)} dari "
    kinerja = f"{indikator.nama}: {realisasi}{bilangan(indikator.target)} {indikator.satuan}"
    return "\n".join(filter(None, (kinerja, sebut_penerima(kegiatan))))


def sebut_penerima(kegiatan: Kegiatan) -> str | None:
    """ "Penerima manfaat: nelayan, 60 orang"; ``None`` when the record names none."""
    if (penerima := kegiatan.penerima_manfaat) is None:
        return None
    jumlah = "" if penerima.jumlah is None else f", {bilangan(penerima.jumlah)} {penerima.satuan}"
    return f"Penerima manfaat: {penerima.sasaran}{jumlah}"


def sebut_bukti(kegiatan: Kegiatan) -> str | None:
    """Each piece of evidence on a line: "Laporan: Laporan pelatihan"."""
    return "\n".join(f"{sebut_jenis_bukti(satu.jenis)}: {satu.uraian}" for satu in kegiatan.bukti) or None


def sebut_jenis_bukti(jenis: JenisBukti) -> str:
    """ "SPJ", "Daftar hadir"."""
    return jenis.upper() if jenis is JenisBukti.SPJ else sebut_kata(jenis)


def tabel_keterangan_usulan(klaster: Klaster, daftar: DaftarUsulan) -> Tabel | None:
    """What the matrix has no column for; ``None`` when no proposal says more."""
    baris = [
        BarisTabel(
            (
                satu.id,
                satu.kode,
                _asal(satu),
                "; ".join(satu.kontributor) or None,
                satu.alasan_tingkat,
                "\n".join(map(sebut_status, satu.status)) or None,
                satu.keterangan,
            )
        )
        for satu in daftar.usulan
        if satu.kode or satu.sejak or satu.kontributor or satu.alasan_tingkat or satu.status or satu.keterangan
    ]
    if not baris:
        return None
    return Tabel(
        (
            Kolom("id", "ID", "kode", lebar=0, medan="id"),
            Kolom("kode", "Kode nomenklatur", "kode", lebar=0.2, medan="kode"),
            Kolom("asal", "Asal", lebar=0.8, medan="sejak"),
            Kolom("kontributor", "Kontributor lain", lebar=1.6, medan="kontributor"),
            Kolom("alasan", "Alasan dilaksanakan provinsi atau pusat", lebar=2, medan="alasan_tingkat"),
            Kolom("status", "Perjalanan", lebar=2.4, medan="status"),
            Kolom("keterangan", "Keterangan", lebar=2, medan="keterangan"),
        ),
        tuple(baris),
        gaya="matriks",
        keterangan=(Teks(f"Keterangan Usulan Klaster {klaster.nama}, Tahun {daftar.tahun}"),),
        sumber=(Teks("usulan klaster. Usulan yang tidak disebut tidak mempunyai keterangan."),),
        ringkasan="Kode nomenklatur, asal, kontributor, alasan tingkat pelaksana, perjalanan, dan keterangan usulan.",
        id=f"keterangan-{klaster.id}",
    )


def _asal(usulan: Usulan) -> str:
    return f"Lanjutan sejak {usulan.sejak}" if usulan.sejak else "Baru"
