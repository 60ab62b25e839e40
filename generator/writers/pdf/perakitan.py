"""Joining laid out sections into one PDF/A-3a and PDF/UA-1 file.

`rakit` is the only way in, so that a faster linker can take its place (pdf-assembly reference §1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from generator.tree import Dokumen, Tema
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.huruf_pdf import satukan_huruf
from generator.writers.pdf.lampiran import Lampiran
from generator.writers.pdf.metadata import keterangan_berkas, tulis_xmp, waktu_pdf
from generator.writers.pdf.pohon_pdf import PohonPdf
from generator.writers.pdf.satuan import NomorHalaman, Satuan, nomor_halaman
from generator.writers.pdf.sebaris import SKEMA_RUJUK
from generator.writers.pdf.stempel import Stempel, nama_huruf

_GAYA_LABEL = {"romawi": "/r", "arab": "/D", "surat": "/D"}


@dataclass(frozen=True, slots=True)
class Markah:
    """A bookmark: level, words, the id it leads to."""

    tingkat: int
    teks: str
    ke: str


def rakit(
    satuan: Sequence[Satuan], markah: Sequence[Markah], dokumen: Dokumen, tema: Tema, aset: Path, lampiran: Sequence[Lampiran]
) -> bytes:
    """The whole file; equal input gives equal bytes. Raises `GalatTataLetak` for a reference to nothing or an id used twice."""
    pdf = pikepdf.new()
    sumber = [pikepdf.open(BytesIO(satu.tertata.pdf)) for satu in satuan]
    for satu in sumber:
        pdf.pages.extend(satu.pages)
    halaman = [satu.obj for satu in pdf.pages]
    awal = [0, *accumulate(satu.tertata.jumlah_halaman for satu in satuan)]
    nomor = nomor_halaman(satuan)
    tujuan = _tujuan(satuan, awal, halaman)
    _arahkan(halaman, tujuan)
    _bagi_pakai(halaman)
    _stempel(pdf, satuan, nomor, dokumen, tema, aset)
    akar = pdf.Root
    akar.OutputIntents = Array([_niat_keluaran(pdf, sumber[0])])
    akar.StructTreeRoot = PohonPdf(pdf, halaman).tulis(
        [(satu.fragmen, mulai, satu.tertata.struktur) for mulai, satu in zip(awal, satuan, strict=False)]
    )
    akar.MarkInfo = Dictionary(Marked=True)
    akar.Lang = String(dokumen.bahasa)
    akar.ViewerPreferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))
    akar.PageLabels = Dictionary(Nums=Array(list(_label(nomor))))
    akar.Names = Dictionary()
    if tujuan:
        akar.Names.Dests = pdf.make_indirect(_pohon_nama(tujuan))
    _garis_besar(pdf, markah, tujuan)
    _lampirkan(pdf, lampiran, dokumen)
    akar.Metadata = pdf.make_stream(tulis_xmp(dokumen), Type=Name.Metadata, Subtype=Name.XML)
    for kunci, isi in keterangan_berkas(dokumen).items():
        pdf.docinfo[kunci] = String(isi)
    hasil = BytesIO()
    pdf.save(
        hasil, min_version="1.7", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=False
    )
    return hasil.getvalue()


def _niat_keluaran(pdf: pikepdf.Pdf, sumber: pikepdf.Pdf) -> Dictionary:
    """The output intent that the layout engine wrote: sRGB."""
    asal = sumber.Root.OutputIntents[0]
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(str(asal.OutputConditionIdentifier)),
        Info=String(str(asal.Info)),
        DestOutputProfile=pdf.copy_foreign(asal.DestOutputProfile),
    )


def _tujuan(satuan: Sequence[Satuan], awal: Sequence[int], halaman: Sequence[Any]) -> dict[str, Array]:
    hasil: dict[str, Array] = {}
    for mulai, satu in zip(awal, satuan, strict=False):
        for nama, tempat in satu.tertata.jangkar.items():
            if nama in hasil:
                raise GalatTataLetak(f"id {nama!r} dipakai dua kali")
            hasil[nama] = Array([halaman[mulai + tempat.halaman], Name.XYZ, tempat.x, tempat.y, None])
    return hasil


def _arahkan(halaman: Sequence[Any], tujuan: dict[str, Array]) -> None:
    """Links inside the document lead to named destinations; all links are printed (PDF/A)."""
    for satu in halaman:
        for anotasi in satu.get("/Annots", []):
            anotasi.F = 4
            alamat = str(anotasi.A.URI) if "/A" in anotasi else ""
            if alamat.startswith(SKEMA_RUJUK):
                ke = unquote(alamat.removeprefix(SKEMA_RUJUK))
                if ke not in tujuan:
                    raise GalatTataLetak(f"rujukan ke {ke!r} tidak menemukan judul, tabel, atau gambar")
                del anotasi.A
                anotasi.Dest = String(ke)


def _bagi_pakai(halaman: Sequence[Any]) -> None:
    """One colour profile for all sections instead of a copy in each."""
    for satu in halaman[1:]:
        satu.Resources.ColorSpace = halaman[0].Resources.ColorSpace


def _stempel(
    pdf: pikepdf.Pdf, satuan: Sequence[Satuan], nomor: Sequence[NomorHalaman], dokumen: Dokumen, tema: Tema, aset: Path
) -> None:
    """Stamps stand before the page's own content, which begins by turning the page upside down."""
    stempel = Stempel(tema, aset)
    urut = iter(zip(pdf.pages, nomor, strict=True))
    isi = []
    for satu in satuan:
        mulai = satu.tertata.awal
        for ke in range(len(mulai)):
            halaman, nomornya = next(urut)
            sambungan = mulai[ke + 1].kata if satu.bersambung and ke + 1 < len(mulai) else ""
            alur = stempel.halaman(
                satu.halaman,
                nomornya,
                pertama=ke == 0 and satu.halaman.atas_pertama is not None,
                kepala=satu.kepala,
                kaki=dokumen.kaki,
                tanda=dokumen.tanda,
                sambungan=sambungan,
                titik=[titik for titik in satu.tertata.titik if titik.halaman == ke],
            )
            isi.append((halaman.obj, alur))
    huruf = satukan_huruf(pdf, aset, {tebal: terpakai for tebal, terpakai in stempel.terpakai.items() if terpakai})
    for objek, alur in isi:
        if alur:
            objek.Contents = Array([pdf.make_stream(alur), objek.Contents])
            for tebal, font in huruf.items():
                objek.Resources.Font["/" + nama_huruf(tebal)] = font


def _label(nomor: Sequence[NomorHalaman]) -> Iterator[Any]:
    sebelum = NomorHalaman("?", 0)
    for ke, satu in enumerate(nomor):
        if satu.jenis != sebelum.jenis or (satu.jenis and satu.nomor != sebelum.nomor + 1):
            yield ke
            yield Dictionary(S=Name(_GAYA_LABEL[satu.jenis]), St=satu.nomor) if satu.jenis else Dictionary()
        sebelum = satu


def _pohon_nama(tujuan: dict[str, Array]) -> Dictionary:
    urut = sorted((bytes(String(nama)), nama) for nama in tujuan)
    return Dictionary(Names=Array([satu for _, nama in urut for satu in (String(nama), tujuan[nama])]))


def _garis_besar(pdf: pikepdf.Pdf, markah: Sequence[Markah], tujuan: dict[str, Array]) -> None:
    if not markah:
        return
    with pdf.open_outline() as garis:
        tumpukan: list[tuple[int, Any]] = [(0, garis.root)]
        for satu in markah:
            while tumpukan[-1][0] >= satu.tingkat:
                tumpukan.pop()
            butir = OutlineItem(satu.teks, destination=tujuan[satu.ke])
            butir.is_closed = True
            tumpukan[-1][1].append(butir)
            tumpukan.append((satu.tingkat, butir.children))
    pdf.Root.PageMode = Name.UseOutlines


def _lampirkan(pdf: pikepdf.Pdf, lampiran: Sequence[Lampiran], dokumen: Dokumen) -> None:
    if not lampiran:
        return
    waktu = String(waktu_pdf(dokumen.tanggal))
    berkas = {}
    for satu in lampiran:
        rincian = Dictionary(
            Size=len(satu.data),
            CheckSum=String(md5(satu.data, usedforsecurity=False).digest()),
            CreationDate=waktu,
            ModDate=waktu,
        )
        isi = pdf.make_stream(satu.data, Type=Name.EmbeddedFile, Subtype=Name("/" + satu.jenis), Params=rincian)
        berkas[satu.nama] = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(satu.nama),
                UF=String(satu.nama),
                Desc=String(satu.uraian),
                AFRelationship=Name.Data,
                EF=Dictionary(F=isi, UF=isi),
            )
        )
    if len(berkas) != len(lampiran):
        raise GalatTataLetak("dua lampiran bernama sama")
    urut = sorted(berkas, key=lambda nama: bytes(String(nama)))
    pdf.Root.Names.EmbeddedFiles = Dictionary(Names=Array([satu for nama in urut for satu in (String(nama), berkas[nama])]))
    pdf.Root.AF = Array([berkas[nama] for nama in urut])
