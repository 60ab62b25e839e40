"""Rules about proposals: proses-klaster §4, R4, R15, R16, R20, R22, and permanent ids."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bahasa.rupiah import rupiah
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.instansi import Tingkat
from generator.model.klaster import TahapKlaster
from generator.model.ruang import Ruang
from generator.model.usulan import DaftarUsulan, Usulan


def _semua(ruang: Ruang) -> Iterator[tuple[DaftarUsulan, int, Usulan]]:
    for daftar in ruang.usulan.values():
        for nomor, usulan in enumerate(daftar.usulan):
            yield daftar, nomor, usulan


def pagu_sama_dengan_rincian(ruang: Ruang) -> Iterator[Temuan]:
    for daftar, nomor, usulan in _semua(ruang):
        jumlah = sum(satu.pagu for satu in usulan.rincian)
        if usulan.pagu != jumlah:
            yield Temuan(
                daftar.berkas,
                ("usulan", nomor, "pagu"),
                f"pagu {usulan.id} berbeda dari jumlah rincian",
                "betulkan pagu atau rinciannya",
                ditemukan=rupiah(usulan.pagu),
                diharapkan=f"{rupiah(jumlah)}, yaitu jumlah rincian menurut sumber dana dan pelaksana",
            )


def pasangan_rincian_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    for daftar, nomor, usulan in _semua(ruang):
        terlihat: set[tuple[str, str]] = set()
        for urutan, satu in enumerate(usulan.rincian):
            pasangan = (satu.sumber, satu.pelaksana)
            if pasangan in terlihat:
                yield Temuan(
                    daftar.berkas,
                    ("usulan", nomor, "rincian", urutan),
                    "pasangan sumber dana dan pelaksana ini sudah ada",
                    "gabungkan kedua rincian",
                )
            terlihat.add(pasangan)


def id_tetap_dan_tunggal(ruang: Ruang) -> Iterator[Temuan]:
    """An id may come again only in a later year of the same cluster, with `sejak`."""
    pemilik: dict[str, tuple[str, int]] = {}
    for daftar, nomor, usulan in sorted(_semua(ruang), key=lambda satu: (satu[0].tahun, satu[0].klaster, satu[1])):
        jalur = ("usulan", nomor, "id")
        klaster = ruang.klaster.get(daftar.klaster)
        if klaster and not usulan.id.startswith(klaster.kode + "-"):
            yield Temuan(daftar.berkas, jalur, "id usulan tidak berawal kode klaster", f"awali dengan {klaster.kode}-", usulan.id)
        lama = pemilik.get(usulan.id)
        if lama and lama[0] == daftar.klaster and lama[1] < daftar.tahun and usulan.sejak:
            continue
        if lama:
            yield Temuan(
                daftar.berkas,
                jalur,
                f"id usulan sudah dipakai klaster {lama[0]} tahun {lama[1]}",
                "beri nomor lain, atau isi sejak bila usulan ini lanjutan",
                usulan.id,
            )
        pemilik.setdefault(usulan.id, (daftar.klaster, daftar.tahun))


def berindikator(ruang: Ruang) -> Iterator[Temuan]:
    for daftar, nomor, usulan in _semua(ruang):
        if usulan.indikator is None:
            yield Temuan(
                daftar.berkas,
                ("usulan", nomor),
                f"usulan {usulan.id} belum berindikator dan bertarget",
                "isi indikator agar hasilnya dapat diukur",
            )


def provinsi_lintas(ruang: Ruang) -> Iterator[Temuan]:
    for daftar, nomor, usulan in _semua(ruang):
        tingkat = {satu.tingkat for rincian in usulan.rincian if (satu := ruang.instansi.get(rincian.pelaksana))}
        if Tingkat.PROVINSI in tingkat and len({lokasi.kabkota for lokasi in usulan.lokasi}) == 1 and not usulan.alasan_tingkat:
            yield Temuan(
                daftar.berkas,
                ("usulan", nomor, "lokasi"),
                f"usulan {usulan.id} dilaksanakan provinsi, tetapi lokasinya satu kabupaten/kota",
                "isi alasan_tingkat, atau ubah pelaksana atau lokasinya",
            )


def bertanda_tangan(ruang: Ruang) -> Iterator[Temuan]:
    for daftar in ruang.usulan.values():
        if daftar.kesepakatan is None:
            yield Temuan(
                daftar.berkas,
                (),
                "usulan belum ditandatangani ketua FRK dan fasilitator klaster, sehingga masih draf",
                "isi kesepakatan setelah ditandatangani",
            )


def dua_jangka(ruang: Ruang) -> Iterator[Temuan]:
    for daftar in ruang.usulan.values():
        if len({usulan.jangka for usulan in daftar.usulan}) < 2:
            yield Temuan(
                daftar.berkas, ("usulan",), "usulan hanya memuat satu jangka", "lengkapi usulan jangka pendek dan panjang"
            )


def wacana_tanpa_usulan(ruang: Ruang) -> Iterator[Temuan]:
    """A stage follows evidence (row 4): a cluster that is only talked about proposes nothing, and says why."""
    for klaster in ruang.klaster.values():
        if klaster.tahap_kini.tahap is not TahapKlaster.WACANA:
            continue
        if not klaster.alasan_tanpa_usulan:
            yield Temuan(klaster.berkas, (), "klaster masih wacana tanpa alasan_tanpa_usulan", "isi alasan_tanpa_usulan")
        for (pemilik, tahun), daftar in ruang.usulan.items():
            if pemilik == klaster.id:
                yield Temuan(daftar.berkas, (), f"klaster masih wacana, tetapi mengusulkan tahun {tahun}", "hapus berkas ini")


ATURAN = (
    Aturan("R20", Berat.GALAT, "Pagu usulan sama dengan jumlah rinciannya.", pagu_sama_dengan_rincian),
    Aturan("RINCIAN", Berat.GALAT, "Satu pasangan sumber dana dan pelaksana hanya sekali.", pasangan_rincian_tunggal),
    Aturan("USULAN-ID", Berat.GALAT, "Id usulan tetap, tunggal, dan berawal kode klaster.", id_tetap_dan_tunggal),
    Aturan("R22", Berat.PERINGATAN, "Usulan berindikator dan bertarget.", berindikator),
    Aturan("R16", Berat.PERINGATAN, "Usulan provinsi lazimnya lintas kabupaten/kota.", provinsi_lintas),
    Aturan("R4", Berat.PERINGATAN, "Usulan ditandatangani ketua FRK dan fasilitator.", bertanda_tangan),
    Aturan("R15", Berat.PERINGATAN, "Usulan memuat jangka pendek dan panjang.", dua_jangka),
    Aturan("WACANA", Berat.GALAT, "Klaster wacana tidak mengusulkan dan menyebut alasannya.", wacana_tanpa_usulan),
)
