"""The book's own official parts: cover, title page, approval sheet, the signature under the preface (row 92)."""

from __future__ import annotations

from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import nama_bulan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.documents.gambar.buku import peta_klaster_polos
from generator.documents.penanda import KERAS, hari_surat, penanda, sebut_tanggal
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.tree import BarisTabel, BlokTandaTangan, Kolom, Sampul, Tabel, Tema


def sampul(ruang: Ruang, surat: Surat, judul: tuple[str, ...], tema: Tema) -> Sampul:
    """The cover; `judul` is the title line by line. The tiles of the kabupaten/kota with clusters are shaded."""
    svg, alt = peta_klaster_polos(ruang, tema)
    return Sampul(_nama_forum(ruang), judul, (_tempat_bulan(ruang, surat), kaki_buku(ruang)), svg, alt)


def halaman_judul(ruang: Ruang, surat: Surat, judul: tuple[str, ...]) -> Sampul:
    """The title page: what the cover says, and where its publisher is found."""
    return Sampul(_nama_forum(ruang), judul, (*ruang.penerbit[surat.penerbit].kop.alamat, _tempat_bulan(ruang, surat)))


def _nama_forum(ruang: Ruang) -> tuple[str, str]:
    return kapital(ruang.forum.nama), kapital(f"Provinsi {ruang.forum.provinsi}")


def _tempat_bulan(ruang: Ruang, surat: Surat) -> str:
    hari = hari_surat(ruang, surat)
    return f"{ruang.penerbit[surat.penerbit].kota}, {nama_bulan(hari.month)} {hari.year}"


def kaki_buku(ruang: Ruang) -> str:
    """What the foot of every page says of the records."""
    return f"Versi {ruang.forum.versi} · data per {tulis_tanggal(ruang.forum.tanggal_data)}"


def tabel_pengesahan(ruang: Ruang, surat: Surat, tema: Tema) -> Tabel:
    """Those who discussed the book sign: the heads of the working groups, then the posts the forum names.

    Widths in mm: the post takes what name and signature leave of the page (bentuk reference §5, row 26).
    """
    halaman = tema.halaman["depan"]
    lebar = halaman.lebar - halaman.kiri - halaman.kanan
    hari = hari_surat(ruang, surat)
    baris = tuple(
        BarisTabel(
            (pejabat.nama if (pejabat := ruang.pemegang(satu, hari)) else "", ruang.jabatan[satu].singkat, tempat_paraf(nomor)),
            asal=satu,
        )
        for nomor, satu in enumerate(penanda_buku(ruang), 1)
    )
    kolom = (
        Kolom("nama", "Nama", lebar=58),
        Kolom("jabatan", "Jabatan", lebar=lebar - 98),
        Kolom("tanda_tangan", "Tanda tangan", "paraf", lebar=40),
    )
    return Tabel(kolom, baris, gaya="tanda_tangan", ringkasan="Penanda tangan yang membahas buku ini.", id="pengesahan-penanda")


def penanda_buku(ruang: Ruang) -> tuple[str, ...]:
    """Posts of those who discussed the book: the heads of the working groups, then those the forum names."""
    return (*(satu.ketua for satu in ruang.pokja.values()), *ruang.forum.pengesahan.penanda)


def tempat_paraf(nomor: int) -> str:
    """The numbered dots on which a signer signs."""
    return f"{nomor}.{KERAS}" + "." * 16


def tanda_tangan_pengesahan(ruang: Ruang, surat: Surat) -> BlokTandaTangan:
    """The forum's head approves, beside the one who takes note of it where the forum names a post for that."""
    hari = hari_surat(ruang, surat)
    penerbit = ruang.penerbit[surat.penerbit]
    ketua = penanda(ruang, penerbit.penanda, hari)
    pembuka = (f"Disahkan di {penerbit.kota}", f"pada tanggal {_tanggal(surat, ruang)}")
    if ruang.forum.pengesahan.mengetahui is None:
        return BlokTandaTangan((ketua,), pembuka)
    saksi = penanda(ruang, ruang.forum.pengesahan.mengetahui, hari)
    return BlokTandaTangan((saksi, ketua), pembuka, susunan="dua", pembuka_kiri=("Mengetahui",))


def tanda_tangan_ketua(ruang: Ruang, surat: Surat) -> BlokTandaTangan:
    """Under the preface."""
    penerbit = ruang.penerbit[surat.penerbit]
    return BlokTandaTangan(
        (penanda(ruang, penerbit.penanda, hari_surat(ruang, surat)),), (f"{penerbit.kota}, {_tanggal(surat, ruang)}",)
    )


def _tanggal(surat: Surat, ruang: Ruang) -> str:
    return sebut_tanggal(surat.tanggal, hari_surat(ruang, surat))
