"""Rules about meetings: dates in order, the signer in office, and R3: what a FEDEP invitation sends along is signed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat
from generator.model.rapat import JenisRapat
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
        for medan, satu in (("surat_undangan", rapat.surat_undangan), ("berita_acara", rapat.berita_acara)):
            if penerbit and satu and satu.nomor and ruang.pemegang(penerbit.penanda, satu.tanggal) is None:
                yield Temuan(
                    rapat.berkas,
                    (medan, "tanggal"),
                    f"tidak ada pejabat {penerbit.penanda} pada {tulis_tanggal(satu.tanggal)}",
                    "lengkapi forum/pejabat.yaml atau betulkan tanggal",
                )


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


ATURAN = (
    Aturan("RAPAT-TANGGAL", Berat.GALAT, "Rapat sesudah tanggal undangannya, konfirmasi di antaranya.", rapat_sesudah_undangan),
    Aturan("RAPAT-BERITA", Berat.GALAT, "Berita acara tidak mendahului rapatnya.", berita_acara_sesudah_rapat),
    Aturan(
        "RAPAT-PENANDA", Berat.GALAT, "Penanda tangan menjabat pada tanggal undangan dan berita acara.", penanda_rapat_menjabat
    ),
    Aturan("R3", Berat.GALAT, "Undangan rapat FEDEP disertai matriks yang telah ditandatangani.", matriks_bertanda_tangan),
)
