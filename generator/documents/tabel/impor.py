"""All proposals in the column order of the national usulan import, one row each. Columns: proses-klaster §2.3."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.bahasa.tanggal import tanggal
from generator.documents.sebutan import TAHAP_USULAN, sebut_instansi, sebut_lokasi, sebut_wilayah
from generator.model.klaster import Klaster
from generator.model.ruang import Ruang
from generator.model.usulan import DaftarUsulan, StatusUsulan, Usulan
from generator.tree import BarisTabel, Kolom, Tabel, Teks
from generator.tree.tabel import Mentah

TERPANJANG: Final = 255
"""Characters that the import takes of a proposal and of its problem."""
_BELUM: Final = ""
"""What no record knows: a cell left for whoever carries the proposal over."""

_KOLOM: Final = (
    Kolom("nomor", "No.", "nomor"),
    Kolom("id", "ID usulan", "kode", medan="id"),
    Kolom("tanggal", "Tanggal usul", "tanggal"),
    Kolom("pengusul", "Pengusul", lebar=2),
    Kolom("profil", "Profil pengusul", lebar=3),
    Kolom("usulan", "Usulan", lebar=4),
    Kolom("masalah", "Masalah", lebar=4),
    Kolom("alamat", "Alamat", lebar=3, medan="lokasi"),
    Kolom("kabupaten", "Kabupaten", lebar=2),
    Kolom("kecamatan", "Kecamatan", lebar=2),
    Kolom("kelurahan", "Kelurahan", lebar=2),
    Kolom("usulan_ke", "Usulan ke"),
    Kolom("opd_awal", "OPD tujuan awal", lebar=3),
    Kolom("opd_akhir", "OPD tujuan akhir", lebar=3),
    Kolom("status", "Status", lebar=2),
    Kolom("catatan", "Catatan", lebar=3),
    Kolom("mitra", "Rekomendasi mitra"),
    Kolom("desa", "Rekomendasi kelurahan/desa"),
    Kolom("camat", "Rekomendasi kecamatan"),
    Kolom("skpd", "Rekomendasi SKPD"),
    Kolom("tapd", "Rekomendasi TAPD"),
    Kolom("volume", "Volume", "bilangan", medan="volume"),
    Kolom("satuan", "Satuan", medan="satuan"),
    Kolom("pagu", "Anggaran (Rp)", "rupiah", medan="pagu"),
    Kolom("belanja", "Jenis belanja"),
    Kolom("kode", "Sub kegiatan", "kode", medan="kode"),
)


def tabel_impor(ruang: Ruang, tahun: int) -> Tabel:
    """All proposals of the year, one row each; what no record knows stays an empty cell."""
    semua = [
        (klaster, daftar, usulan)
        for klaster in ruang.klaster_berurut()
        if (daftar := ruang.usulan.get((klaster.id, tahun)))
        for usulan in daftar.usulan
    ]
    jumlah = sum(usulan.pagu for _klaster, _daftar, usulan in semua)
    return Tabel(
        _KOLOM,
        (
            *(BarisTabel(_sel(ruang, nomor, *satu), asal=satu[-1].id) for nomor, satu in enumerate(semua, 1)),
            BarisTabel(tuple(jumlah if kolom.kunci == "pagu" else None for kolom in _KOLOM), "total", "Jumlah"),
        ),
        keterangan=(Teks(f"Usulan Program Tahun {tahun} menurut Urutan Kolom Impor Usulan"),),
        sumber=(
            Teks(
                f"usulan setiap klaster. Usulan dan masalah dipotong pada {TERPANJANG} karakter; teks lengkapnya ada di lembar "
                "Usulan. Sel kosong diisi oleh pemasuk usulan."
            ),
        ),
        id="impor-usulan",
    )


def _sel(ruang: Ruang, nomor: int, klaster: Klaster, daftar: DaftarUsulan, usulan: Usulan) -> tuple[Mentah, ...]:
    tempat = usulan.lokasi
    status = max(reversed(usulan.status), key=lambda satu: satu.tanggal, default=None)
    return (
        nomor,
        usulan.id,
        daftar.kesepakatan.tanggal if daftar.kesepakatan else _BELUM,
        klaster.frk.nama if klaster.frk else _BELUM,
        f"Klaster {klaster.nama}, {sebut_wilayah(ruang, klaster)}",
        potong(usulan.program),
        potong(usulan.permasalahan),
        sebut_lokasi(ruang, tempat),
        _deret(ruang.wilayah[satu.kabkota].nama for satu in tempat),
        _deret(satu.kecamatan for satu in tempat),
        _deret(nama for satu in tempat for nama in (satu.desa, satu.kelurahan)),
        _BELUM,
        _deret(sebut_instansi(ruang, satu.pelaksana, ruang.forum.tanggal_data) for satu in usulan.rincian),
        _BELUM,  # known only once an office has passed the proposal on
        _sebut_status(status) if status else _BELUM,
        (status.catatan if status else None) or _BELUM,
        *(_BELUM,) * 5,
        usulan.volume,
        usulan.satuan,
        usulan.pagu,
        _BELUM,
        usulan.kode or _BELUM,
    )


def potong(teks: str, terpanjang: int = TERPANJANG) -> str:
    """`teks`, at most `terpanjang` characters: a longer one ends behind a whole word with "…"."""
    if len(teks) <= terpanjang:
        return teks
    awal, sela, _kata = teks[:terpanjang].rpartition(" ")
    return (awal if sela else teks[: terpanjang - 1]).rstrip(" ,;:.") + "…"


def _deret(semua: Iterable[str | None]) -> str:
    """Each name once, in the order given."""
    return "; ".join(dict.fromkeys(satu for satu in semua if satu))


def _sebut_status(status: StatusUsulan) -> str:
    return f"{TAHAP_USULAN[status.tahap]}, {tanggal(status.tanggal)}: {status.keputusan}"
