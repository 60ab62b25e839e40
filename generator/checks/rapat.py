"""Rules about meetings: dates in order, the signer in office, and R3: what a FEDEP invitation sends along is signed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.register import naskah_rapat
from generator.analysis.undangan import id_peserta, nomor_undangan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat, terdekat
from generator.model.rapat import JenisRapat, SuratUndangan
from generator.model.ruang import Ruang, pola_klaster


def rapat_sesudah_undangan(ruang: Ruang) -> Iterator[Temuan]:
    for rapat in ruang.rapat:
        undangan = rapat.surat_undangan
        if undangan and rapat.tanggal <= undangan.tanggal:
            yield Temuan(rapat.berkas, ("tanggal",), "rapat tidak sesudah tanggal undangannya", "betulkan salah satunya")
        if undangan and undangan.konfirmasi and not undangan.tanggal < undangan.konfirmasi <= rapat.tanggal:
            yield Temuan(
                rapat.berkas,
                ("surat_undangan", "konfirmasi"),
                "batas konfirmasi di luar waktu antara undangan dan rapat",
                "betulkan tanggalnya",
                tulis_tanggal(undangan.konfirmasi),
                f"sesudah {tulis_tanggal(undangan.tanggal)}, paling lambat {tulis_tanggal(rapat.tanggal)}",
            )


def berita_acara_sesudah_rapat(ruang: Ruang) -> Iterator[Temuan]:
    for rapat in ruang.rapat:
        if rapat.berita_acara and rapat.berita_acara.tanggal < rapat.tanggal:
            yield Temuan(
                rapat.berkas,
                ("berita_acara", "tanggal"),
                "berita acara sebelum rapatnya",
                "betulkan salah satunya",
                tulis_tanggal(rapat.berita_acara.tanggal),
                f"{tulis_tanggal(rapat.tanggal)} atau sesudahnya",
            )


def penanda_rapat_menjabat(ruang: Ruang) -> Iterator[Temuan]:
    if not ruang.utuh("forum/pejabat.yaml"):
        return
    for rapat in ruang.rapat:
        penerbit = ruang.penerbit.get(rapat.penerbit)
        for medan, satu in naskah_rapat(rapat):
            bernomor = satu.nomor or (isinstance(satu, SuratUndangan) and nomor_undangan(satu))
            if penerbit and bernomor and ruang.pemegang(penerbit.penanda, satu.tanggal) is None:
                yield Temuan(
                    rapat.berkas,
                    (medan, "tanggal"),
                    f"tidak ada pejabat {penerbit.penanda} pada {tulis_tanggal(satu.tanggal)}",
                    "lengkapi forum/pejabat.yaml atau betulkan tanggal",
                )


def undangan_bernomor_menurut_caranya(ruang: Ruang) -> Iterator[Temuan]:
    """A letter to all bears one number, letters to each bear one each, and each goes to somebody who is invited, once."""
    for rapat in ruang.rapat:
        if (undangan := rapat.surat_undangan) is None:
            continue
        if undangan.perorangan and undangan.nomor:
            perbaikan = "pindahkan nomor ke terbit, satu butir untuk setiap yang diundang, atau tulis cara: bersama"
            yield Temuan(rapat.berkas, (*_UNDANGAN, "nomor"), "undangan perorangan bernomor satu", perbaikan, undangan.nomor)
        if undangan.terbit and not undangan.perorangan:
            pesan, perbaikan = "undangan bersama bernomor bagi setiap orang", "tulis cara: perorangan, atau hapus terbit"
            yield Temuan(rapat.berkas, (*_UNDANGAN, "terbit"), pesan, perbaikan)
        peserta, sudah = id_peserta(rapat), set[str]()
        for ke, satu in enumerate(undangan.terbit):
            tempat = (*_UNDANGAN, "terbit", ke, "kepada")
            if satu.kepada not in peserta:
                dekat = terdekat(satu.kepada, peserta)
                perbaikan = f"mungkin maksudnya {dekat}" if dekat else "tulis salah satu yang diundang"
                yield Temuan(rapat.berkas, tempat, "penerima ini tidak diundang", perbaikan, satu.kepada)
            if satu.kepada in sudah and satu.batal is None:
                yield Temuan(rapat.berkas, tempat, "penerima ini sudah mempunyai undangan", "hapus salah satu", satu.kepada)
            sudah |= set() if satu.batal else {satu.kepada}


def matriks_bertanda_tangan(ruang: Ruang) -> Iterator[Temuan]:
    """The programme of each cluster on the agenda of a FEDEP meeting is sent with the invitation (rows 77 and 82)."""
    for rapat in ruang.rapat:
        if rapat.jenis is not JenisRapat.FEDEP:
            continue
        tahun = rapat.tahun_kalender + 1
        kirim = rapat.surat_undangan.tanggal if rapat.surat_undangan else rapat.tanggal
        for nomor, klaster in enumerate(rapat.klaster):
            daftar = ruang.usulan.get((klaster, tahun))
            if daftar and daftar.kesepakatan and daftar.kesepakatan.tanggal <= kirim:
                continue
            if daftar is None and not ruang.utuh(f"{pola_klaster(klaster)}/usulan/{tahun}.yaml"):
                continue
            yield Temuan(
                rapat.berkas,
                ("klaster", nomor),
                f"usulan tahun {tahun} klaster ini tidak ditandatangani ketua FRK dan fasilitator sampai {tulis_tanggal(kirim)}",
                f"isi kesepakatan di {daftar.berkas}, atau keluarkan klaster ini dari rapat"
                if daftar
                else "keluarkan klaster ini dari rapat, atau buat usulannya",
                klaster,
            )


_UNDANGAN = ("surat_undangan",)

ATURAN = (
    Aturan(
        "RAPAT-UNDANGAN",
        Berat.GALAT,
        "Undangan bersama bernomor satu, undangan perorangan bernomor satu untuk setiap yang diundang.",
        undangan_bernomor_menurut_caranya,
    ),
    Aturan("RAPAT-TANGGAL", Berat.GALAT, "Rapat sesudah tanggal undangannya, konfirmasi di antaranya.", rapat_sesudah_undangan),
    Aturan("RAPAT-BERITA", Berat.GALAT, "Berita acara tidak mendahului rapatnya.", berita_acara_sesudah_rapat),
    Aturan(
        "RAPAT-PENANDA", Berat.GALAT, "Penanda tangan menjabat pada tanggal undangan dan berita acara.", penanda_rapat_menjabat
    ),
    Aturan("R3", Berat.GALAT, "Undangan rapat FEDEP disertai matriks yang telah ditandatangani.", matriks_bertanda_tangan),
)
