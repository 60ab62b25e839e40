"""The mail run of a kind of letter: what was built, put in order for the printer, the envelopes and the messages.

Nothing is laid out again: the papers are those the manifest of the out folder vouches for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator.bahasa.urutan import kunci_urut
from generator.documents.aliran import Lingkungan
from generator.documents.bentuk import BagianNaskah
from generator.documents.katalog import Jenis, muat_katalog
from generator.documents.kiriman import TEMPLAT_PESAN, Kiriman, kiriman_rapat, kiriman_surat, muat_pesan, susun_pesan
from generator.documents.label import UkuranLabel, muat_label
from generator.documents.rapat import penerima_rapat
from generator.documents.tema import muat_tema
from generator.inspection.pdf_struktur import periksa_pdf
from generator.keluhan import Berat
from generator.model.rapat import Rapat
from generator.model.surat import Surat
from generator.pipeline.manifes import NAMA_MANIFES, Entri, Manifes, baca_manifes, sha256
from generator.pipeline.masukan import folder_templat
from generator.pipeline.pemeriksaan import periksa_ruang
from generator.pipeline.penolakan import KeluaranCacat
from generator.pipeline.pesanan import GagalBangun, IdTidakDikenal
from generator.pipeline.rancangan import Bahan, Rancangan, rencanakan
from generator.pipeline.terbit import HasilTerbit, Keluaran, terbitkan
from generator.tree import Dokumen, Tema
from generator.writers.pdf.gabung import NaskahJadi, gabung_pdf
from generator.writers.pdf.label import tulis_label
from generator.writers.pesan import tulis_alinea

FOLDER: Final = "kirim"
LABEL_BAWAAN: Final = "a4-3x7"


@dataclass(frozen=True, slots=True)
class HasilKirim:
    """What was published, how many letters it holds, letters left out with the reason, and what the user should know."""

    terbit: HasilTerbit
    banyak: int
    ditinggal: tuple[tuple[str, str], ...]
    catatan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Siap:
    kiriman: Kiriman
    entri: Entri
    data: bytes


def kirim(akar: Path, keluar: Path, id_jenis: str, kepada: str | None, label: str, komit: str) -> HasilKirim:
    """Write ``kirim/<kind>/`` below `keluar` from the built letters of a kind: one file for printing in the order of the
    register, a dated file and a text for each, labels; what an earlier run left there goes.

    Raises `GagalBangun`, `IdTidakDikenal` for a kind, a recipient or a sheet of labels that is not there or is no letter,
    `GalatTerbit`, `KeluaranCacat`, `PdfTidakTersedia`, `GalatTataLetak`.
    """
    templat = folder_templat(akar)
    bahan = _bahan(akar, templat)
    pesan, salah_pesan = muat_pesan(templat)
    ukuran, salah_label = muat_label(templat)
    if salah_pesan or salah_label:
        raise GagalBangun((*salah_pesan, *salah_label))
    if label not in ukuran:
        raise IdTidakDikenal(label)
    jenis = bahan.katalog.jenis.get(id_jenis)
    if jenis is None or BagianNaskah.KEPALA_SURAT not in jenis.bentuk.susunan:
        raise IdTidakDikenal(id_jenis)
    rancangan = [satu for satu in rencanakan(bahan, jenis).rancangan if kepada in (None, satu.penerima)]
    if kepada and not rancangan:
        raise IdTidakDikenal(kepada)
    manifes = baca_manifes(keluar / NAMA_MANIFES)
    siap, ditinggal = _siapkan(bahan, jenis, rancangan, keluar, manifes)
    awalan = f"{FOLDER}/{id_jenis}/"
    keluaran = list(_keluaran(siap, awalan, bahan, ukuran[label], pesan)) if siap else []
    _periksa(keluaran)
    terbit = terbitkan(keluaran, keluar, komit, lambda entri: entri.jalur.startswith(awalan))
    return HasilKirim(terbit, len(siap), tuple(ditinggal), tuple(_catatan(siap, manifes, ukuran[label])))


def _bahan(akar: Path, templat: Path) -> Bahan:
    periksa = periksa_ruang(akar)
    galat = tuple(satu for satu in periksa.keluhan if satu.berat is Berat.GALAT)
    if periksa.ruang is None:
        raise GagalBangun(galat)
    katalog, salah = muat_katalog(templat)
    return Bahan(periksa.ruang, katalog, templat / "tema", False, galat, tuple(salah))


def _siapkan(
    bahan: Bahan, jenis: Jenis, rancangan: Sequence[Rancangan], keluar: Path, manifes: Manifes
) -> tuple[list[_Siap], list[tuple[str, str]]]:
    """The letters that can go, in the order of the register, and the others with the reason."""
    siap: list[_Siap] = []
    ditinggal: list[tuple[str, str]] = []
    for satu in rancangan:
        kiriman = _kiriman(bahan, jenis, satu)
        entri = manifes.get(f"{satu.jalur}.pdf")
        data = _isi(keluar, entri) if entri else b""
        if kiriman is None:
            ditinggal.append((satu.jalur, "belum bernomor atau bertanggal"))
        elif entri is None:
            ditinggal.append((satu.jalur, "belum tersusun"))
        elif not data:
            ditinggal.append((satu.jalur, "berkasnya hilang atau berubah sejak disusun; susun lagi"))
        else:
            siap.append(_Siap(kiriman, entri, data))
    siap.sort(key=lambda satu: (satu.kiriman.penerbit.id, satu.kiriman.surat.tanggal, kunci_urut(satu.kiriman.surat.nomor)))
    return siap, ditinggal


def _kiriman(bahan: Bahan, jenis: Jenis, satu: Rancangan) -> Kiriman | None:
    ruang, acara = bahan.ruang, satu.tindakan
    if isinstance(acara, Surat):
        return kiriman_surat(ruang, bahan.katalog, jenis, acara, satu.penerima, _tema(bahan, acara.penerbit))
    assert isinstance(acara, Rapat)
    penerima = next(milik for milik in penerima_rapat(ruang, jenis, acara) if milik.id == satu.penerima)
    return kiriman_rapat(ruang, acara, penerima)


def _isi(keluar: Path, entri: Entri) -> bytes:
    """The paper as it was built, empty when it is not there as it was."""
    try:
        data = (keluar / entri.jalur).read_bytes()
    except OSError:
        return b""
    return data if sha256(data) == entri.sha256 else b""


def _tema(bahan: Bahan, penerbit: str) -> Tema:
    profil = bahan.ruang.penerbit[penerbit].profil
    if profil not in bahan.tema:
        bahan.tema[profil] = muat_tema(bahan.aset / f"{profil}.yaml")
    return bahan.tema[profil]


def _keluaran(siap: Sequence[_Siap], awalan: str, bahan: Bahan, ukuran: UkuranLabel, pesan: Lingkungan) -> Iterator[Keluaran]:
    """The files of the run: each letter with its text, all in one for printing, the labels."""
    for satu in siap:
        nama = f"{awalan}{nama_kiriman(satu.kiriman)}"
        isi = tulis_alinea(susun_pesan(pesan, bahan.ruang, satu.kiriman)).encode()
        yield _satu(f"{nama}.pdf", satu.data, satu.entri)
        yield _satu(f"{nama}.txt", isi, replace(satu.entri, halaman=None, templat=(*satu.entri.templat, TEMPLAT_PESAN)))
    judul = siap[0].entri.jenis
    contoh = not bahan.ruang.contoh.isdisjoint({rekaman for satu in siap for rekaman in satu.entri.rekaman})
    dokumen = Dokumen(
        f"Kiriman {judul}",
        siap[0].kiriman.penerbit.nama,
        max(satu.kiriman.surat.tanggal for satu in siap),
        (),
        tanda=("contoh",) if contoh else (),
    )
    semua = replace(
        siap[0].entri,
        penerima="",
        halaman=sum(satu.entri.halaman or 0 for satu in siap),
        rekaman=tuple(sorted({rekaman for satu in siap for rekaman in satu.entri.rekaman})),
        templat=tuple(sorted({templat for satu in siap for templat in satu.entri.templat})),
    )
    yield _satu(
        f"{awalan}gabungan.pdf", gabung_pdf([NaskahJadi(satu.kiriman.markah, satu.data) for satu in siap], dokumen), semua
    )
    label = [baris for satu in siap for baris in satu.kiriman.label]
    tema = _tema(bahan, siap[0].kiriman.penerbit.id)
    data = tulis_label(label, ukuran.lembar, replace(dokumen, judul=f"Label {judul}"), tema, bahan.aset)
    templat = tuple(sorted((*semua.templat, f"templates/label/{ukuran.id}.yaml")))
    lembar = -(-len(label) // (ukuran.kolom * ukuran.baris))
    yield _satu(f"{awalan}label.pdf", data, replace(semua, halaman=lembar, templat=templat))


def nama_kiriman(kiriman: Kiriman) -> str:
    """The file's name, which sorts as the register does: day, number with hyphens, whom it goes to."""
    nomor = re.sub(r"[^0-9A-Za-z.]+", "-", kiriman.surat.nomor).strip("-.")
    return "_".join(filter(None, (kiriman.surat.tanggal.isoformat(), nomor, kiriman.penerima.id)))


def _satu(jalur: str, data: bytes, entri: Entri) -> Keluaran:
    return Keluaran(jalur, data, entri.jenis, entri.penerima, entri.halaman, entri.rekaman, entri.templat)


def _periksa(keluaran: Sequence[Keluaran]) -> None:
    """The files made here keep the rules of their format too; the letters were inspected when they were built."""
    baru = [satu for satu in keluaran if satu.jalur.endswith(("/gabungan.pdf", "/label.pdf"))]
    if keluhan := [cacat for satu in baru for cacat in periksa_pdf(satu.isi, satu.jalur)]:
        raise KeluaranCacat(tuple(keluhan))


def _catatan(siap: Sequence[_Siap], manifes: Manifes, ukuran: UkuranLabel) -> Iterator[str]:
    for satu in siap:
        docx = f"{satu.entri.jalur.removesuffix('.pdf')}.docx"
        if docx in manifes and manifes[docx].disunting:
            yield f"{docx} telah disunting; yang dikirim ialah PDF dari rekaman, bukan suntingan itu."
    if siap and not ukuran.diperiksa:
        yield f"Ukuran label {ukuran.nama} belum diperiksa; cetak pada kertas biasa dahulu, lalu betulkan templates/label/."
