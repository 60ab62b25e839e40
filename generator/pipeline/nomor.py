"""``klaster issue``: a number from the register into the record of a letter, with the letter's fingerprint; or one made void.

All is checked on the edited text before the record is replaced, in one step, under the lock of the workspace's outputs: two
commands at once never take one number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from generator.analysis.nomor import Urut
from generator.analysis.register import deret_untuk, isi_deret, pola_nomor, urut_berikut, urut_sisip
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.changes import Nilai, hapus, tambahkan, tetapkan
from generator.documents.sidik import sidik_dokumen
from generator.keluhan import DaftarKode
from generator.model.rapat import NaskahRapat, Rapat, UndanganTerbit
from generator.model.ruang import Ruang
from generator.model.surat import SURAT_LAIN, Sifat, Surat, SuratTerbit
from generator.pipeline.naskah import susun_naskah
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.rancangan import Bahan, rencanakan
from generator.pipeline.suntingan import (
    AcaraTidakJelas,
    GagalSunting,
    Suntingan,
    Terpilih,
    keluhan_catatan,
    menyunting,
    pilih_naskah,
)
from generator.pipeline.terdaftar import Catatan, catatan

KODE: Final[DaftarKode] = {
    "NOMOR-ADA": "Penerima yang disebut sudah mempunyai surat bernomor.",
    "NOMOR-BELUM": "Surat yang dibatalkan atau direvisi belum bernomor.",
    "NOMOR-KLASIFIKASI": "Naskah rapat belum berklasifikasi, padahal pola nomornya memerlukan.",
    "NOMOR-URUTAN": "Surat bertanggal sebelum nomor terakhir dalam registernya.",
}
REGISTER: Final = ("forum/surat/", "forum/rapat/", "forum/penerbit/")
"""Where numbers and their patterns stand."""


@dataclass(frozen=True, slots=True)
class PesananNomor:
    """What `klaster issue` was asked: the kind, which act (all in one: empty), which recipients (all without a number: none).

    `nomor` was given elsewhere. `batal` or `revisi` is the reason for making void or for changing what was issued.
    """

    jenis: str
    acara: str = ""
    kepada: tuple[str, ...] = ()
    nomor: str = ""
    tanggal: date | None = None
    sisip: bool = False
    batal: str = ""
    revisi: str = ""


@dataclass(frozen=True, slots=True)
class HasilNomor:
    """The record that was changed, and for each recipient its number."""

    berkas: str
    nomor: tuple[tuple[str, str], ...]


def terbitkan_nomor(akar: Path, templat: Path, pesanan: PesananNomor) -> HasilNomor:
    """Number, record, make void or revise. Raises `GagalSunting`, `AcaraTidakJelas`, OSError; then nothing was written."""
    with menyunting(akar, templat) as kerja:
        bahan = _bahan(kerja)
        if pesanan.revisi and pesanan.jenis == SURAT_LAIN:
            raise AcaraTidakJelas(f"{SURAT_LAIN} ditulis di luar program ini dan tidak dibekukan; ubah langsung rekamannya")
        terpilih = _pilih(bahan, pesanan)
        kerja.pilih(terpilih[0][1].berkas)
        if pesanan.batal:
            nomor = _batalkan(bahan.ruang, kerja, terpilih, pesanan)
        elif pesanan.revisi:
            nomor = _revisi(bahan.ruang, kerja, terpilih, pesanan)
        else:
            nomor = _nomori(bahan.ruang, kerja, terpilih, pesanan)
        if not pesanan.batal and pesanan.jenis != SURAT_LAIN:
            _bekukan(kerja, pesanan.jenis, {penerima for penerima, _ in nomor})
        _bahan(kerja)
        kerja.simpan()
    return HasilNomor(kerja.berkas, nomor)


def _bahan(kerja: Suntingan) -> Bahan:
    """The workspace as edited. Raises `GagalSunting` for errors in letters, meetings or issuers: the registers must be whole."""
    bahan = kerja.bahan()
    if penting := [satu for satu in bahan.galat if satu.tempat.berkas.startswith(REGISTER)]:
        raise GagalSunting(*penting)
    return bahan


def _pilih(bahan: Bahan, pesanan: PesananNomor) -> list[tuple[Terpilih, Catatan]]:
    naskah = pilih_naskah(bahan, pesanan.jenis, pesanan.acara, pesanan.kepada)
    bernomor = [satu for satu in naskah if satu[1].isi and satu[1].isi.nomor]
    if pesanan.batal or pesanan.revisi:
        if (pesanan.kepada and len(bernomor) < len(naskah)) or not bernomor:
            belum = next(satu for satu in naskah if satu not in bernomor)
            raise GagalSunting(
                keluhan_catatan(bahan.ruang, "NOMOR-BELUM", belum[1], "surat ini belum bernomor", "beri nomor dahulu")
            )
        return bernomor
    if (pesanan.kepada and bernomor) or len(bernomor) == len(naskah):
        keluhan = [
            keluhan_catatan(bahan.ruang, "NOMOR-ADA", milik, f"surat ini sudah bernomor {milik.isi.nomor}", "batalkan dahulu")
            for _, milik in bernomor
            if milik.isi
        ]
        raise GagalSunting(*keluhan)
    belum_bernomor = [satu for satu in naskah if satu not in bernomor]
    if pesanan.nomor and len(belum_bernomor) > 1:
        raise AcaraTidakJelas("sebutkan dengan --to penerima yang mendapat nomor itu")
    return belum_bernomor


# Numbers


def _nomori(
    ruang: Ruang, kerja: Suntingan, terpilih: Sequence[tuple[Terpilih, Catatan]], pesanan: PesananNomor
) -> tuple[tuple[str, str], ...]:
    hasil = []
    terpakai: dict[Urut, object] = {}
    for rancangan, milik in terpilih:
        tanggal = pesanan.tanggal or milik.tanggal or ruang.forum.tanggal_data
        nomor = pesanan.nomor or _nomor(ruang, rancangan, milik, tanggal, pesanan.sisip, terpakai)
        acara = rancangan.tindakan
        isi: dict[str, Nilai] = {"nomor": nomor}
        if isinstance(acara, Rapat) and not isinstance(milik.isi, NaskahRapat) and tanggal != milik.tanggal:
            raise AcaraTidakJelas("undangan perorangan bertanggal sama; betulkan tanggal surat_undangan pada rekaman rapatnya")
        if tanggal != (milik.tanggal if isinstance(acara, Rapat) else getattr(acara, "tanggal", None)):
            isi["tanggal"] = tanggal.isoformat()
        if milik.isi is None:
            kepala: dict[str, Nilai] = {"kepada": rancangan.penerima} if rancangan.penerima else {}
            kerja.data = tambahkan(kerja.data, milik.jalur[:-1], {**kepala, **isi})
        else:
            for medan, nilai in isi.items():
                kerja.data = tetapkan(kerja.data, (*milik.jalur, medan), nilai)
        hasil.append((rancangan.penerima, nomor))
    return tuple(hasil)


def _nomor(ruang: Ruang, rancangan: Terpilih, milik: Catatan, tanggal: date, sisip: bool, baru: dict[Urut, object]) -> str:
    """The next number of the register; `baru` are the places taken in this run."""
    acara = rancangan.tindakan
    assert isinstance(acara, Surat | Rapat)
    penerbit = ruang.penerbit[acara.penerbit]
    jenis = acara.jenis if isinstance(acara, Surat) else str(milik.jalur[0])
    naskah = getattr(acara, jenis) if isinstance(acara, Rapat) else milik.isi
    klasifikasi = acara.klasifikasi if isinstance(acara, Surat) else getattr(naskah, "klasifikasi", "") or ""
    sifat = acara.sifat if isinstance(acara, Surat) else getattr(naskah, "sifat", Sifat.BIASA)
    pola = pola_nomor(penerbit, jenis)
    if not klasifikasi and any(nama == "klasifikasi" for _, nama, _ in pola.medan):
        raise GagalSunting(
            keluhan_catatan(ruang, "NOMOR-KLASIFIKASI", milik, "naskah ini belum berklasifikasi", "isi klasifikasi")
        )
    terpakai = isi_deret(ruang, deret_untuk(penerbit, tanggal.year, jenis, klasifikasi))
    if sisip:
        urut = urut_sisip(terpakai, tanggal)
        while urut in baru:
            urut = Urut(urut.pokok, urut.sisip + 1)
    else:
        terakhir = max((satu.tanggal for satu in terpakai.values() if satu.tanggal), default=tanggal)
        if tanggal < terakhir:
            pesan = f"surat bertanggal {tulis_tanggal(tanggal)}, sedangkan nomor terakhir bertanggal {tulis_tanggal(terakhir)}"
            perbaikan = "pakai --sisip untuk nomor sisipan, atau --tanggal yang tidak lebih awal"
            raise GagalSunting(keluhan_catatan(ruang, "NOMOR-URUTAN", milik, pesan, perbaikan))
        urut = Urut(max((urut_berikut(terpakai).pokok, *(satu.pokok + 1 for satu in baru))))
    baru[urut] = None
    return pola.tulis(urut, tanggal, klasifikasi, sifat)


# Void and revised


def _batalkan(
    ruang: Ruang, kerja: Suntingan, terpilih: Sequence[tuple[Terpilih, Catatan]], pesanan: PesananNomor
) -> tuple[tuple[str, str], ...]:
    hasil = []
    for rancangan, milik in terpilih:
        assert milik.isi is not None
        nomor = milik.isi.nomor or ""
        alasan: dict[str, Nilai] = {"tanggal": _hari(ruang, pesanan, milik).isoformat(), "alasan": pesanan.batal}
        if isinstance(milik.isi, SuratTerbit | UndanganTerbit):
            kerja.data = tetapkan(kerja.data, (*milik.jalur, "batal"), alasan)
        else:
            kerja.data = tambahkan(kerja.data, (*milik.jalur, "nomor_batal"), {"nomor": nomor, **alasan})
            for medan in ("nomor", "sidik", "ditandatangani", "dikirim", "lewat"):
                if getattr(milik.isi, medan) is not None:
                    kerja.data = hapus(kerja.data, (*milik.jalur, medan))
        hasil.append((rancangan.penerima, nomor))
    return tuple(hasil)


def _revisi(
    ruang: Ruang, kerja: Suntingan, terpilih: Sequence[tuple[Terpilih, Catatan]], pesanan: PesananNomor
) -> tuple[tuple[str, str], ...]:
    """A letter issued before fingerprints gets its first one without a revision being noted."""
    hasil = []
    for rancangan, milik in terpilih:
        assert milik.isi is not None
        if milik.isi.sidik is not None:
            catat: dict[str, Nilai] = {"tanggal": _hari(ruang, pesanan, milik).isoformat(), "alasan": pesanan.revisi}
            kerja.data = hapus(kerja.data, (*milik.jalur, "sidik"))
            kerja.data = tambahkan(kerja.data, (*milik.jalur, "revisi"), catat)
        hasil.append((rancangan.penerima, milik.isi.nomor or ""))
    return tuple(hasil)


def _hari(ruang: Ruang, pesanan: PesananNomor, milik: Catatan) -> date:
    """The day of voiding or revising: as asked, else the day of the data, never before the letter's own."""
    return pesanan.tanggal or max(filter(None, (ruang.forum.tanggal_data, milik.tanggal)))


def _bekukan(kerja: Suntingan, jenis: str, penerima: set[str]) -> None:
    """Write the fingerprints of the letters as the edited records make them."""
    bahan = _bahan(kerja)
    for satu in rencanakan(bahan, bahan.katalog.jenis[jenis]).rancangan:
        milik = catatan(satu.tindakan, satu.jenis, satu.penerima)
        if not milik or milik.berkas != kerja.berkas or satu.penerima not in penerima or not milik.isi or not milik.isi.nomor:
            continue
        try:
            naskah = susun_naskah(bahan, satu)
        except NaskahDitolak as galat:
            raise GagalSunting(*galat.keluhan) from galat
        sidik = sidik_dokumen(naskah.dokumen, naskah.tema, naskah.buku_kerja)
        kerja.data = tetapkan(kerja.data, (*milik.jalur, "sidik"), {**sidik.model_dump()})
