"""The linker: fragments of relocatable objects into one PDF/A-3a and PDF/UA-1 file (pdf-assembly reference §3).

Numbers 1 to 31 are objects of the whole file, then come shared pictures, then a slot for each fragment, then the tail. What a
slot holds is a function of the fragment and its first number, so that a small change leaves the other slots as they were.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from hashlib import md5
from itertools import groupby, pairwise

from generator.writers.pdf.berkas_pdf import BerkasPdf
from generator.writers.pdf.cap import Cap, cap_halaman
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.huruf_pdf import HurufJadi, himpun, jadikan
from generator.writers.pdf.metadata import keterangan_berkas, tulis_xmp, waktu_pdf
from generator.writers.pdf.objek import Gambar, buka_objek, taut
from generator.writers.pdf.satuan import Rakitan, Satuan, label_halaman, label_id, nomor_halaman, tujuan
from generator.writers.pdf.sintaks import alur, alur_padat, angka, bait, kunci_nama, nama, rujuk, teks
from generator.writers.pdf.unit import DOKUMEN, FON, HALAMAN, RUANG, Unit, tautkan
from generator.writers.pdf.warna import NAMA_PROFIL, RUANG_WARNA, profil_srgb
from generator.writers.simpanan import Simpanan

KATALOG, STRUKTUR, PROFIL, METADATA, INFO, HURUF_PERTAMA = 1, 4, 7, 8, 9, 10
OBJEK_HURUF = 5
"""Numbers of a face: program, map to Unicode, descriptor, descendant, font."""
GAMBAR_PERTAMA = 32
KELOMPOK_GAMBAR, SEDAUN = 64, 64
"""Numbers kept for pictures at a time; names in a leaf of a name tree."""
TINGKAT_LAMPIRAN = 6
"""Of deflate: 9 takes twice the time for records and two hundredths fewer bytes, and nothing off a workbook, which is packed."""


def rangkai(rakitan: Rakitan, simpanan: Simpanan | None = None) -> bytes:
    """The whole file; equal input gives equal bytes, with or without a store of what was linked before.

    Raises `GalatTataLetak` for a reference to nothing, an id or fragment used twice, or a font name of two faces.
    """
    return _Penaut(rakitan, simpanan).rangkai()


class _Penaut:
    def __init__(self, rakitan: Rakitan, simpanan: Simpanan | None) -> None:
        self._rakitan = rakitan
        self._simpanan = simpanan
        self._tujuan = tujuan(rakitan.satuan)
        self._nomor = nomor_halaman(rakitan.satuan)
        self._berkas = BerkasPdf()
        self._padat: dict[int, bytes] = {}
        """Objects of the tail and of the whole file, kept for the last object stream."""
        self._gambar = _nomori_gambar(rakitan.satuan)
        self._unit = _bagi(rakitan.satuan, GAMBAR_PERTAMA + -(-len(self._gambar) // KELOMPOK_GAMBAR) * KELOMPOK_GAMBAR)
        self._bebas = self._unit[-1].berikut
        self._halaman = [nomor for unit in self._unit for nomor in unit.halaman]

    def rangkai(self) -> bytes:
        cap, huruf_cap = cap_halaman(self._rakitan, self._nomor, label_id(self._rakitan.satuan))
        self._tulis_gambar()
        ber_id = self._tulis_unit(cap)
        self._tulis_huruf(himpun([*(satu.tertata.huruf for satu in self._rakitan.satuan), huruf_cap]))
        profil = zlib.compress(profil_srgb(), 9)
        self._berkas.tulis(PROFIL, alur(PROFIL, profil, b"/N 3/Filter/FlateDecode"))
        self._padat[RUANG] = taut(RUANG_WARNA, {b"I": rujuk(PROFIL)})
        self._tulis_pohon(ber_id)
        katalog = self._katalog() + self._garis_besar() + self._nama()
        xmp = tulis_xmp(self._rakitan.dokumen)
        self._berkas.tulis(METADATA, alur(METADATA, xmp, b"/Type/Metadata/Subtype/XML"))
        isi = keterangan_berkas(self._rakitan.dokumen)
        self._padat[INFO] = b"<<" + b"".join(satu.encode() + teks(nilai) for satu, nilai in isi.items()) + b">>"
        self._padat[KATALOG] = b"<<" + katalog + b">>"
        self._berkas.tulis_padat(self._ambil(), dict(sorted(self._padat.items())))
        return self._berkas.selesai(self._ambil(), KATALOG, INFO)

    def _ambil(self) -> int:
        self._bebas += 1
        return self._bebas - 1

    def _tambah(self, isi: bytes) -> int:
        nomor = self._ambil()
        self._padat[nomor] = isi
        return nomor

    def _tulis_gambar(self) -> None:
        peta = {satu.encode(): rujuk(nomor) for satu, nomor in self._gambar.items()}
        isi: dict[str, Gambar] = {}
        for satu in self._rakitan.satuan:
            if not isi.keys() >= set(satu.tertata.gambar):
                isi |= {gambar.nama: gambar for gambar in buka_objek(satu.tertata.objek).gambar}
        for satu_nama, nomor in self._gambar.items():
            gambar = isi[satu_nama]
            self._berkas.tulis(nomor, alur(nomor, gambar.data, taut(gambar.kamus, peta)))

    def _tulis_unit(self, cap: Sequence[Cap]) -> dict[bytes, Unit]:
        """Writes all slots, stamps after what they stamp; gives the units with ids by their prefix."""
        ber_id: dict[bytes, Unit] = {}
        urut = iter(cap)
        for unit in self._unit:
            tertaut = tautkan(unit, self._gambar, self._simpanan)
            entri = tertaut.entri_di(self._berkas.posisi)
            self._berkas.sambung(tertaut.isi)
            self._berkas.ruas(unit.dasar, entri)
            for nomor, timpa in unit.cap:
                satu = next(urut)
                self._berkas.tulis_dalam_ruas(unit.dasar, nomor, alur_padat(nomor, satu.alas))
                if timpa is not None:
                    self._berkas.tulis_dalam_ruas(unit.dasar, timpa, alur_padat(timpa, satu.timpa or b""))
            if tertaut.id_:
                ber_id[unit.awalan_fragmen] = unit
        return ber_id

    def _tulis_huruf(self, himpunan: tuple[dict[str, tuple[bool, bool]], dict[tuple[bool, bool], dict[int, str]]]) -> None:
        milik, semua = himpunan
        nomor = {}
        for ke, (muka, isi) in enumerate(semua.items()):
            awal = HURUF_PERTAMA + ke * OBJEK_HURUF
            self._tulis_muka(awal, jadikan(muka, isi, self._rakitan.aset, self._simpanan))
            nomor[muka] = awal + OBJEK_HURUF - 1
        isi_kamus = b"".join(nama(satu) + b" " + rujuk(nomor[muka]) for satu, muka in sorted(milik.items()))
        self._padat[FON] = b"<<" + isi_kamus + b">>"

    def _tulis_muka(self, awal: int, huruf: HurufJadi) -> None:
        program, peta, uraian, turunan, muka = range(awal, awal + OBJEK_HURUF)
        milik = nama(huruf.nama)
        self._berkas.tulis(program, alur(program, huruf.program, b"/Filter/FlateDecode/Length1 %d" % huruf.panjang))
        self._berkas.tulis(peta, alur(peta, huruf.peta, b"/Filter/FlateDecode"))
        rincian = b"".join(
            b"/%s %s" % (kunci.encode(), b"[%s]" % b" ".join(map(angka, isi)) if isinstance(isi, list) else angka(isi))
            for kunci, isi in huruf.uraian.items()
        )
        lebar = b" ".join(b"%d[%d]" % satu for satu in huruf.lebar)
        self._padat |= {
            uraian: b"<</Type/FontDescriptor/FontName%s%s/FontFile2 %s>>" % (milik, rincian, rujuk(program)),
            turunan: b"<</Type/Font/Subtype/CIDFontType2/BaseFont%s"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor %s/W[%s]>>"
            % (milik, rujuk(uraian), lebar),
            muka: b"<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>"
            % (milik, rujuk(turunan), rujuk(peta)),
        }

    def _tulis_pohon(self, ber_id: dict[bytes, Unit]) -> None:
        """Page tree and structure tree with their leaves in the slots."""
        self._padat |= {
            HALAMAN: b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self._halaman), self._semua(2)),
            DOKUMEN: b"<</Type/StructElem/S/Document/P %s/K[%s]>>" % (rujuk(STRUKTUR), self._semua(1)),
        }
        id_ = b" ".join(rujuk(unit.dasar + 4) for _, unit in sorted(ber_id.items(), key=lambda satu: satu[0]))
        self._padat[STRUKTUR] = b"<</Type/StructTreeRoot/K[%s]/ParentTree<</Kids[%s]>>/ParentTreeNextKey %d%s>>" % (
            rujuk(DOKUMEN),
            self._semua(3),
            self._bebas,
            b"/IDTree<</Kids[%s]>>" % id_ if id_ else b"",
        )

    def _semua(self, geser: int) -> bytes:
        return b" ".join(rujuk(unit.dasar + geser) for unit in self._unit)

    def _katalog(self) -> bytes:
        label = b"".join(
            b"%d<<%s>>" % (ke, b"/S/%s/St %d" % (gaya.encode(), awal) if gaya else b"")
            for ke, gaya, awal in label_halaman(self._nomor)
        )
        niat = (
            b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier" + teks(NAMA_PROFIL) + b"/Info" + teks(NAMA_PROFIL)
        ) + b"/DestOutputProfile %s>>" % rujuk(PROFIL)
        return b"".join(
            (
                b"/Type/Catalog/Pages " + rujuk(HALAMAN),
                b"/StructTreeRoot " + rujuk(STRUKTUR),
                b"/Metadata " + rujuk(METADATA),
                b"/Lang" + teks(self._rakitan.dokumen.bahasa),
                b"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>",
                b"/OutputIntents[" + niat + b"]/PageLabels<</Nums[" + label + b"]>>",
            )
        )

    def _tempat(self, ke: str) -> bytes:
        tempat = self._tujuan[ke]
        return b"[%s/XYZ %s %s null]" % (rujuk(self._halaman[tempat.halaman]), angka(tempat.x), angka(tempat.y))

    def _garis_besar(self) -> bytes:
        """Bookmarks, closed; a level that is left out leaves no gap."""
        markah = self._rakitan.markah
        if not markah:
            return b""
        akar = self._ambil()
        nomor = [self._ambil() for _ in markah]
        anak: dict[int, list[int]] = {akar: []}
        induk, tumpukan = {}, [(0, akar)]
        for satu, ini in zip(markah, nomor, strict=True):
            while tumpukan[-1][0] >= satu.tingkat:
                tumpukan.pop()
            induk[ini] = tumpukan[-1][1]
            anak[induk[ini]].append(ini)
            anak[ini] = []
            tumpukan.append((satu.tingkat, ini))
        for satu, ini in zip(markah, nomor, strict=True):
            self._padat[ini] = b"<</Title%s/Parent %s/Dest%s" % (teks(satu.teks), rujuk(induk[ini]), self._tempat(satu.ke))
        for ini, milik in anak.items():
            for sebelum, sesudah in pairwise(milik):
                self._padat[sebelum] += b"/Next " + rujuk(sesudah)
                self._padat[sesudah] += b"/Prev " + rujuk(sebelum)
            if milik and ini != akar:
                self._padat[ini] += b"/First %s/Last %s/Count %d" % (rujuk(milik[0]), rujuk(milik[-1]), -len(milik))
        for ini in nomor:
            self._padat[ini] += b">>"
        utama = anak[akar]
        self._padat[akar] = b"<</Type/Outlines/First %s/Last %s/Count %d>>" % (rujuk(utama[0]), rujuk(utama[-1]), len(utama))
        return b"/PageMode/UseOutlines/Outlines " + rujuk(akar)

    def _nama(self) -> bytes:
        lampiran, urutan = self._lampiran()
        isi = b"/Dests " + rujuk(self._pohon_nama({satu: self._tempat(satu) for satu in self._tujuan})) if self._tujuan else b""
        if lampiran:
            isi += b"/EmbeddedFiles " + rujuk(self._pohon_nama(lampiran))
        return (b"/Names<<" + isi + b">>" if isi else b"") + urutan

    def _pohon_nama(self, isi: dict[str, bytes]) -> int:
        urut = sorted(isi, key=kunci_nama)
        daun = [urut[ke : ke + SEDAUN] for ke in range(0, len(urut), SEDAUN)]
        pasangan = [b"".join(teks(satu) + b" " + isi[satu] for satu in deret) for deret in daun]
        if len(daun) == 1:
            return self._tambah(b"<</Names[%s]>>" % pasangan[0])
        anak = [
            self._tambah(b"<</Limits[%s%s]/Names[%s]>>" % (teks(deret[0]), teks(deret[-1]), milik))
            for deret, milik in zip(daun, pasangan, strict=True)
        ]
        return self._tambah(b"<</Kids[%s]>>" % b" ".join(map(rujuk, anak)))

    def _lampiran(self) -> tuple[dict[str, bytes], bytes]:
        """References to the attached files by name, and the catalog's list of them."""
        waktu = teks(waktu_pdf(self._rakitan.dokumen.tanggal))
        berkas: dict[str, bytes] = {}
        for satu in self._rakitan.lampiran:
            if satu.nama in berkas:
                raise GalatTataLetak("dua lampiran bernama sama")
            isi, padat = self._ambil(), zlib.compress(satu.data, TINGKAT_LAMPIRAN)
            sidik = bait(md5(satu.data, usedforsecurity=False).digest())
            rincian = b"/Size %d/CheckSum%s/CreationDate%s/ModDate%s" % (len(satu.data), sidik, waktu, waktu)
            kamus = b"/Type/EmbeddedFile/Subtype%s/Params<<%s>>/Filter/FlateDecode" % (nama(satu.jenis), rincian)
            self._berkas.tulis(isi, alur(isi, padat, kamus))
            milik, uraian = teks(satu.nama), teks(satu.uraian)
            berkas[satu.nama] = rujuk(
                self._tambah(
                    b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Data/EF<</F %s/UF %s>>>>"
                    % (milik, milik, uraian, rujuk(isi), rujuk(isi))
                )
            )
        urut = [berkas[satu] for satu in sorted(berkas, key=kunci_nama)]
        return berkas, b"/AF[" + b" ".join(urut) + b"]" if urut else b""


def _nomori_gambar(satuan: Sequence[Satuan]) -> dict[str, int]:
    semua = dict.fromkeys(satu for milik in satuan for satu in milik.tertata.gambar)
    return {satu: GAMBAR_PERTAMA + ke for ke, satu in enumerate(semua)}


def _bagi(satuan: Sequence[Satuan], dasar: int) -> list[Unit]:
    """The slots, one for each fragment."""
    hasil: list[Unit] = []
    for fragmen, milik in groupby(satuan, key=lambda satu: satu.fragmen):
        unit = Unit(fragmen, tuple(milik), dasar)
        hasil.append(unit)
        dasar = unit.berikut
    if len({unit.awalan_fragmen for unit in hasil}) != len(hasil):
        raise GalatTataLetak("dua fragmen bernama sama")
    return hasil
