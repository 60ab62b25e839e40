"""Joining laid out sections through pikepdf: slow, with objects of a PDF library, as the measure of the linker.

What is said, in which order, where it stands and where links lead must be the same in both (tests/writers/pdf/test_penaut.py).
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator, Sequence
from hashlib import md5
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from generator.tree import Dokumen
from generator.writers.pdf.berkas_pdf import BerkasPdf
from generator.writers.pdf.cap import cap_halaman
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.huruf_pdf import HurufJadi, TabelHuruf, himpun, jadikan
from generator.writers.pdf.lampiran import Lampiran
from generator.writers.pdf.lubang import isi_lubang
from generator.writers.pdf.metadata import keterangan_berkas, tulis_xmp, waktu_pdf
from generator.writers.pdf.objek import buka_objek, taut
from generator.writers.pdf.pohon_pdf import PohonPdf
from generator.writers.pdf.satuan import Markah, NomorHalaman, Rakitan, Satuan, label_halaman, label_id, nomor_halaman, tujuan
from generator.writers.pdf.sintaks import alur, rujuk
from generator.writers.pdf.warna import NAMA_PROFIL, RUANG_WARNA, profil_srgb


def rakit(rakitan: Rakitan) -> bytes:
    """The whole file; equal input gives equal bytes. Raises `GalatTataLetak` as the linker does."""
    satuan, dokumen = rakitan.satuan, rakitan.dokumen
    letak = tujuan(satuan)
    pdf = pikepdf.new()
    for satu in satuan:
        with pikepdf.open(BytesIO(bagian_pdf(satu))) as bagian, warnings.catch_warnings():
            warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # the names that links lead to are written below
            pdf.pages.extend(bagian.pages)
    halaman = [satu.obj for satu in pdf.pages]
    awal = [0, *accumulate(satu.tertata.jumlah_halaman for satu in satuan)]
    nomor = nomor_halaman(satuan)
    menuju = {nama: Array([halaman[satu.halaman], Name.XYZ, satu.x, satu.y, None]) for nama, satu in letak.items()}
    profil = pdf.make_stream(profil_srgb(), N=3)
    _bagi_pakai(pdf, halaman, profil)
    _stempel(pdf, rakitan, nomor)
    akar = pdf.Root
    akar.OutputIntents = Array([_niat_keluaran(profil)])
    akar.StructTreeRoot = PohonPdf(pdf, halaman).tulis(
        [(satu.fragmen, mulai, satu.tertata.struktur) for mulai, satu in zip(awal, satuan, strict=False)]
    )
    akar.MarkInfo = Dictionary(Marked=True)
    akar.Lang = String(dokumen.bahasa)
    akar.ViewerPreferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))
    akar.PageLabels = Dictionary(Nums=Array(list(_label(nomor))))
    akar.Names = Dictionary()
    if menuju:
        akar.Names.Dests = pdf.make_indirect(_pohon_nama(menuju))
    _garis_besar(pdf, rakitan.markah, menuju)
    _lampirkan(pdf, rakitan.lampiran, dokumen)
    return simpan_pdf(pdf, dokumen)


def simpan_pdf(pdf: pikepdf.Pdf, dokumen: Dokumen) -> bytes:
    """The file with its metadata; equal content gives equal bytes."""
    pdf.Root.Metadata = pdf.make_stream(tulis_xmp(dokumen), Type=Name.Metadata, Subtype=Name.XML)
    for kunci, isi in keterangan_berkas(dokumen).items():
        pdf.docinfo[kunci] = String(isi)
    hasil = BytesIO()
    pdf.save(
        hasil, min_version="1.7", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=False
    )
    return hasil.getvalue()


def bagian_pdf(satuan: Satuan) -> bytes:
    """One section as a PDF of its own, without structure, fonts and stamps."""
    objek = isi_lubang(buka_objek(satuan.tertata.objek), satuan.angka)
    mulai = len(objek.gambar) + 3  # 1 catalog, 2 pages, then the pictures
    peta = {b"%d" % ke: rujuk(mulai + ke) for ke in range(objek.banyak)}
    peta |= {b"k%d" % ke: b"0" for ke in range(objek.pertama, objek.pohon)}
    peta |= {b"P": rujuk(2), b"F": b"<<>>", b"C": b"<<>>"}
    peta |= {satu.nama.encode(): rujuk(3 + ke) for ke, satu in enumerate(objek.gambar)}
    anak = b" ".join(rujuk(mulai + nomor) for nomor in objek.halaman)
    isi = {
        1: b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
        2: b"2 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (len(objek.halaman), anak),
    }
    isi |= {3 + ke: alur(3 + ke, satu.data, taut(satu.kamus, peta)) for ke, satu in enumerate(objek.gambar)}
    for ke, (kamus, data) in enumerate(zip(objek.alur, objek.isi, strict=True), mulai):
        isi[ke] = alur(ke, data, taut(kamus, peta))
    for ke in range(mulai + objek.cap, mulai + objek.pertama):
        isi[ke] = alur(ke, b"")
    for ke, kode in enumerate(objek.kamus[: objek.pohon - objek.pertama], mulai + objek.pertama):
        isi[ke] = b"%d 0 obj\n%s\nendobj\n" % (ke, taut(kode, peta))
    berkas = BerkasPdf()
    for nomor, satu in isi.items():
        berkas.tulis(nomor, satu)
    return berkas.selesai(max(isi) + 1, 1, 1)


def _niat_keluaran(profil: pikepdf.Object) -> Dictionary:
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(NAMA_PROFIL),
        Info=String(NAMA_PROFIL),
        DestOutputProfile=profil,
    )


def _bagi_pakai(pdf: pikepdf.Pdf, halaman: Sequence[Any], profil: pikepdf.Object) -> None:
    """One set of colour spaces for all sections."""
    ruang = pikepdf.Object.parse(taut(RUANG_WARNA, {b"I": b"null"}))
    ruang.srgb[1] = profil
    warna = pdf.make_indirect(ruang)
    for satu in halaman:
        for sumber in _sumber(satu):
            sumber.ColorSpace = warna


def _sumber(pemilik: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The resources of a page, and of the forms and patterns that it draws."""
    if "/Resources" in pemilik:
        yield pemilik.Resources
        for kelompok in ("/XObject", "/Pattern"):
            for satu in pemilik.Resources.get(kelompok, Dictionary()).values():
                yield from _sumber(satu)


def _stempel(pdf: pikepdf.Pdf, rakitan: Rakitan, nomor: Sequence[NomorHalaman]) -> None:
    """What stands before a page's own content, what after it, and the fonts of all."""
    cap, huruf_cap = cap_halaman(rakitan, nomor, label_id(rakitan.satuan))
    huruf = satukan_huruf(pdf, [*(satu.tertata.huruf for satu in rakitan.satuan), huruf_cap], rakitan.aset)
    for halaman, satu in zip(pdf.pages, cap, strict=True):
        isi = halaman.obj.Contents[1]
        deret = [*([pdf.make_stream(satu.alas)] if satu.alas else []), isi]
        deret += [pdf.make_stream(satu.timpa)] if satu.timpa is not None else []
        halaman.obj.Contents = Array(deret)
        for sumber in _sumber(halaman.obj):
            sumber.Font = huruf


def satukan_huruf(pdf: pikepdf.Pdf, tabel: Sequence[TabelHuruf], aset: Path) -> pikepdf.Object:
    """The fonts of all pages, one program a face."""
    nama, semua = himpun(tabel)
    muka = {satu: _sematkan(pdf, jadikan(satu, teks, aset)) for satu, teks in semua.items()}
    return pdf.make_indirect(Dictionary({f"/{kunci}": muka[satu] for kunci, satu in sorted(nama.items())}))


def _sematkan(pdf: pikepdf.Pdf, huruf: HurufJadi) -> pikepdf.Object:
    nama = Name(f"/{huruf.nama}")
    uraian = Dictionary(Type=Name.FontDescriptor, FontName=nama)
    for kunci, isi in huruf.uraian.items():
        uraian[f"/{kunci}"] = Array(isi) if isinstance(isi, list) else isi
    uraian.FontFile2 = pdf.make_stream(zlib.decompress(huruf.program), Length1=huruf.panjang)
    turunan = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=nama,
        CIDSystemInfo=Dictionary({"/Registry": String("Adobe"), "/Ordering": String("Identity"), "/Supplement": 0}),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=pdf.make_indirect(uraian),
        W=Array([satu for glif, lebar in huruf.lebar for satu in (glif, Array([lebar]))]),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=nama,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(turunan)]),
            ToUnicode=pdf.make_stream(zlib.decompress(huruf.peta)),
        )
    )


def _label(nomor: Sequence[NomorHalaman]) -> Iterator[Any]:
    for ke, gaya, awal in label_halaman(nomor):
        yield ke
        yield Dictionary(S=Name(f"/{gaya}"), St=awal) if gaya else Dictionary()


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
