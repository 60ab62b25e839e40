"""Rules about the kop (tata naskah dinas §3, §10 rows 20 and 22): its emblem, and the name of an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat, terdekat
from generator.model.lambang import FOLDER, rasio_lambang
from generator.model.penerbit import JenisKopPenerbit
from generator.model.ruang import Ruang


def lambang_ada(ruang: Ruang) -> Iterator[Temuan]:
    for penerbit in ruang.penerbit.values():
        if (lambang := penerbit.kop.lambang) is None:
            continue
        jalur = ("kop", "lambang", "berkas")
        if (data := ruang.lambang.get(lambang.berkas)) is None:
            dekat = terdekat(lambang.berkas, ruang.lambang)
            perbaikan = f"mungkin maksudnya {dekat}" if dekat else f"simpan gambarnya di {FOLDER}/"
            yield Temuan(penerbit.berkas, jalur, "berkas lambang tidak ada", perbaikan, lambang.berkas)
            continue
        try:
            rasio_lambang(data)
        except ValueError as galat:
            yield Temuan(penerbit.berkas, jalur, str(galat), "simpan ulang sebagai PNG atau SVG polos", lambang.berkas)


def lambang_negara(ruang: Ruang) -> Iterator[Temuan]:
    """Lambang Negara and kop jabatan belong together, and to a head of state or region (§3; UU 24/2009)."""
    for penerbit in ruang.penerbit.values():
        jabatan, lambang = ruang.jabatan.get(penerbit.penanda), penerbit.kop.lambang
        berjabatan = penerbit.kop.jenis is JenisKopPenerbit.JABATAN
        negara = lambang is not None and lambang.jenis == "negara"
        if negara and (not berjabatan or (jabatan and not jabatan.pejabat_negara)):
            yield Temuan(
                penerbit.berkas,
                ("kop", "lambang", "jenis"),
                "Lambang Negara hanya pada kop jabatan pejabat negara",
                "pakai lambang daerah yang diizinkan, atau hapus lambang",
                "negara",
            )
        elif berjabatan and jabatan and not jabatan.pejabat_negara:
            yield Temuan(
                penerbit.berkas,
                ("kop", "jenis"),
                "kop jabatan hanya untuk pejabat negara",
                "pakai kop perangkat_daerah, fedep, atau forum",
                penerbit.kop.jenis.value,
            )
        elif berjabatan and lambang and not negara:
            yield Temuan(
                penerbit.berkas,
                ("kop", "lambang", "jenis"),
                "lambang pada kop jabatan ialah Lambang Negara",
                "pakai berkas Lambang Negara dengan jenis: negara",
                lambang.jenis,
            )


def lambang_kop_jabatan(ruang: Ruang) -> Iterator[Temuan]:
    """Without its picture nothing is drawn above a kop jabatan."""
    for penerbit in ruang.penerbit.values():
        if penerbit.kop.jenis is JenisKopPenerbit.JABATAN and penerbit.kop.lambang is None:
            yield Temuan(
                penerbit.berkas,
                ("kop",),
                "kop jabatan tanpa Lambang Negara, sehingga tidak ada lambang di atasnya",
                f"simpan gambarnya di {FOLDER}/ dan isi lambang: {{berkas, jenis: negara, alt, izin}}",
            )


def nama_utuh(ruang: Ruang) -> Iterator[Temuan]:
    """The name of an office is written in full, as it is called on the day of the data."""
    hari = ruang.forum.tanggal_data
    for penerbit in ruang.penerbit.values():
        if penerbit.kop.jenis is not JenisKopPenerbit.PERANGKAT_DAERAH:
            continue
        tertulis = " ".join(penerbit.kop.nama)
        for nama in (nama for instansi in ruang.instansi.values() for nama in instansi.nama):
            lama = kapital(nama.nama) == tertulis and not nama.berlaku.meliputi(hari)
            baru = any(kapital(lain.nama) == tertulis for satu in ruang.instansi.values() if (lain := satu.bernama(hari)))
            if lama and not baru:
                yield Temuan(
                    penerbit.berkas,
                    ("kop", "nama"),
                    f"nama ini tidak berlaku lagi pada {tulis_tanggal(hari)}",
                    "tulis nama yang berlaku, menurut forum/instansi.yaml",
                    tertulis,
                )
                break
            if nama.singkatan and re.search(rf"\b{re.escape(kapital(nama.singkatan))}\b", tertulis):
                yield Temuan(
                    penerbit.berkas, ("kop", "nama"), "nama perangkat daerah pada kop tidak disingkat", "tulis lengkap", tertulis
                )
                break


ATURAN = (
    Aturan("KOP-LAMBANG", Berat.GALAT, "Lambang pada kop ada dan berupa gambar tanpa tulisan.", lambang_ada),
    Aturan("KOP-NEGARA", Berat.GALAT, "Lambang Negara dan kop jabatan hanya untuk pejabat negara, dan sejodoh.", lambang_negara),
    Aturan("KOP-JABATAN", Berat.PERINGATAN, "Kop jabatan berlambang Negara.", lambang_kop_jabatan),
    Aturan("KOP-NAMA", Berat.GALAT, "Nama perangkat daerah pada kop lengkap dan masih berlaku.", nama_utuh),
)
