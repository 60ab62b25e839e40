"""Rules about letters received: days in order, agenda numbers in order and once, answers to letters that were sent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.checks.aturan import Aturan, Temuan
from generator.keluhan import Berat, terdekat
from generator.model.ruang import Ruang
from generator.model.surat import Surat, SuratTerbit
from generator.model.surat_masuk import AgendaMasuk, SuratMasuk


def _surat(ruang: Ruang) -> Iterator[tuple[AgendaMasuk, int, SuratMasuk]]:
    for agenda in ruang.surat_masuk:
        for ke, surat in enumerate(agenda.surat):
            yield agenda, ke, surat


def diterima_sesudah_ditulis(ruang: Ruang) -> Iterator[Temuan]:
    for agenda, ke, surat in _surat(ruang):
        if surat.diterima < surat.tanggal:
            yield Temuan(
                agenda.berkas,
                ("surat", ke, "diterima"),
                "surat diterima sebelum tanggalnya",
                "betulkan salah satunya",
                tulis_tanggal(surat.diterima),
                f"{tulis_tanggal(surat.tanggal)} atau sesudahnya",
            )
        if surat.diterima.year != agenda.tahun:
            yield Temuan(
                agenda.berkas,
                ("surat", ke, "diterima"),
                "surat diterima di luar tahun agenda",
                "pindahkan ke agenda tahun surat itu diterima",
                tulis_tanggal(surat.diterima),
                f"tanggal dalam {agenda.tahun}",
            )


def nomor_agenda_berurut(ruang: Ruang) -> Iterator[Temuan]:
    """Numbers are given as letters come in: the next one is larger and no earlier."""
    for agenda in ruang.surat_masuk:
        for ke, (lama, surat) in enumerate(zip(agenda.surat, agenda.surat[1:], strict=False), 1):
            sebelumnya = {satu.nomor_agenda for satu in agenda.surat[:ke]}
            tempat = ("surat", ke, "nomor_agenda")
            if surat.nomor_agenda in sebelumnya:
                yield Temuan(agenda.berkas, tempat, "nomor agenda dipakai dua kali", "beri nomor lain", str(surat.nomor_agenda))
            elif surat.nomor_agenda < lama.nomor_agenda or surat.diterima < lama.diterima:
                yield Temuan(
                    agenda.berkas,
                    tempat,
                    "urutan nomor agenda tidak sama dengan urutan diterima",
                    "urutkan surat menurut tanggal diterima, lalu nomor agendanya",
                    f"nomor {surat.nomor_agenda}, diterima {tulis_tanggal(surat.diterima)}",
                    f"sesudah nomor {lama.nomor_agenda}, diterima {tulis_tanggal(lama.diterima)}",
                )


def membalas_surat_kita(ruang: Ruang) -> Iterator[Temuan]:
    """A letter that answers names one of ours that was numbered for that recipient, and the day it came is noted there."""
    for agenda, ke, surat in _surat(ruang):
        if (balasan := surat.membalas) is None:
            continue
        tempat = ("surat", ke, "membalas")
        if not ruang.utuh(f"forum/surat/{balasan.tahun}/{balasan.surat}.yaml"):
            continue
        tindakan = {satu.id: satu for satu in ruang.surat if satu.tahun_kalender == balasan.tahun}
        if (milik := tindakan.get(balasan.surat)) is None:
            dekat = terdekat(balasan.surat, tindakan)
            yield Temuan(
                agenda.berkas,
                (*tempat, "surat"),
                f"tidak ada surat ini pada forum/surat/{balasan.tahun}",
                f"mungkin maksudnya {dekat}" if dekat else "tulis nama berkas surat yang dibalas",
                balasan.surat,
            )
            continue
        terbit = {satu.kepada: satu for satu in milik.berlaku if satu.kepada}
        if balasan.kepada not in terbit:
            dekat = terdekat(balasan.kepada, terbit)
            perbaikan = f"mungkin maksudnya {dekat}" if dekat else f"tulis penerima yang tercatat di {milik.berkas}"
            yield Temuan(
                agenda.berkas, (*tempat, "kepada"), "surat itu tidak terbit untuk penerima ini", perbaikan, balasan.kepada
            )
        else:
            yield from _sesuai_catatan(agenda, ke, surat, milik, terbit[balasan.kepada])


def _sesuai_catatan(agenda: AgendaMasuk, ke: int, surat: SuratMasuk, milik: Surat, terbit: SuratTerbit) -> Iterator[Temuan]:
    if milik.tanggal and surat.tanggal < milik.tanggal:
        yield Temuan(
            agenda.berkas,
            ("surat", ke, "tanggal"),
            "jawaban bertanggal sebelum surat yang dibalas",
            "betulkan salah satunya",
            tulis_tanggal(surat.tanggal),
            f"{tulis_tanggal(milik.tanggal)} atau sesudahnya",
        )
    if terbit.dibalas != surat.diterima:
        yield Temuan(
            agenda.berkas,
            ("surat", ke, "diterima"),
            "tanggal diterima berbeda dengan dibalas pada surat yang dijawab",
            f"samakan dengan dibalas untuk {terbit.kepada} di {milik.berkas}",
            tulis_tanggal(surat.diterima),
            tulis_tanggal(terbit.dibalas) if terbit.dibalas else "dibalas belum diisi",
        )


def balasan_seperti_tercatat(ruang: Ruang) -> Iterator[Temuan]:
    """Number and day of an answer, where the letter that was answered notes them too."""
    for agenda, ke, surat in _surat(ruang):
        for milik in ruang.surat if surat.membalas else ():
            if surat.membalas and (milik.id, milik.tahun_kalender) == (surat.membalas.surat, surat.membalas.tahun):
                terbit = milik.untuk(surat.membalas.kepada)
                catatan = terbit.balasan if terbit else None
                if catatan and catatan.nomor and catatan.nomor != surat.nomor:
                    yield _beda(agenda, ke, "nomor", surat.nomor, catatan.nomor, milik)
                if catatan and catatan.tanggal and catatan.tanggal != surat.tanggal:
                    yield _beda(agenda, ke, "tanggal", tulis_tanggal(surat.tanggal), tulis_tanggal(catatan.tanggal), milik)


def _beda(agenda: AgendaMasuk, ke: int, medan: str, ditemukan: str | None, diharapkan: str, milik: Surat) -> Temuan:
    perbaikan = f"samakan dengan balasan di {milik.berkas}"
    return Temuan(agenda.berkas, ("surat", ke, medan), f"{medan} jawaban berbeda dari catatan", perbaikan, ditemukan, diharapkan)


def disposisi_sesudah_diterima(ruang: Ruang) -> Iterator[Temuan]:
    for agenda, ke, surat in _surat(ruang):
        if (disposisi := surat.disposisi) is None:
            continue
        if disposisi.tanggal < surat.diterima:
            yield Temuan(
                agenda.berkas,
                ("surat", ke, "disposisi", "tanggal"),
                "disposisi bertanggal sebelum surat diterima",
                "betulkan salah satunya",
                tulis_tanggal(disposisi.tanggal),
                f"{tulis_tanggal(surat.diterima)} atau sesudahnya",
            )
        if disposisi.tenggat and disposisi.tenggat < disposisi.tanggal:
            yield Temuan(
                agenda.berkas,
                ("surat", ke, "disposisi", "tenggat"),
                "tenggat sebelum tanggal disposisi",
                "betulkan salah satunya",
                tulis_tanggal(disposisi.tenggat),
                f"{tulis_tanggal(disposisi.tanggal)} atau sesudahnya",
            )


ATURAN = (
    Aturan(
        "MASUK-TANGGAL",
        Berat.GALAT,
        "Surat masuk diterima pada tahun agendanya, tidak sebelum tanggalnya.",
        diterima_sesudah_ditulis,
    ),
    Aturan(
        "MASUK-AGENDA",
        Berat.GALAT,
        "Nomor agenda surat masuk tidak ganda dan berurut menurut tanggal diterima.",
        nomor_agenda_berurut,
    ),
    Aturan(
        "MASUK-BALASAN",
        Berat.GALAT,
        "Surat yang dibalas ada, dan tanggal balasannya sama dengan catatan padanya.",
        membalas_surat_kita,
    ),
    Aturan(
        "MASUK-CATATAN",
        Berat.GALAT,
        "Nomor dan tanggal jawaban sama dengan balasan pada surat yang dijawab.",
        balasan_seperti_tercatat,
    ),
    Aturan(
        "DISPOSISI-TANGGAL",
        Berat.GALAT,
        "Disposisi sesudah surat diterima, tenggatnya sesudah disposisi.",
        disposisi_sesudah_diterima,
    ),
)
