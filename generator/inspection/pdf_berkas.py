"""A finished PDF, read once for all rules, and only where it differs from what was read before."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, partial
from hashlib import md5
from itertools import pairwise
from typing import Any

from generator.inspection.pdf_bagian import (
    AturanBagian,
    Bacaan,
    Bagian,
    SaranBagian,
    buka_bagian,
    kemas_bagian,
    ringkas_bagian,
    tempat_daun,
)
from generator.inspection.pdf_huruf import Huruf
from generator.inspection.pdf_ingatan import Ingatan
from generator.inspection.pdf_isi import Potongan
from generator.inspection.pdf_label import baca_label
from generator.inspection.pdf_lembar import Halaman, Lembar, Pautan, PembacaLembar, baca_halaman, ringkas
from generator.inspection.pdf_pohon import Kunci, Pohon, baca_pohon, jumlah_sidik, semua_isi
from generator.inspection.pdf_sintaks import Kamus, Nilai, Rujukan
from generator.inspection.pdf_susunan import Susunan
from generator.inspection.pdf_unsur import Unsur, baca_unsur

_TYPE0 = re.compile(rb"/Type0(?![A-Za-z0-9])")
_DIWARISI = ("/MediaBox", "/Resources")


class BerkasPdf:
    """Lazily read views of a PDF. Raises ValueError for what is no whole PDF, and where fonts or streams are not understood.

    `ingatan` keeps what was read for the next file; without one, pages are read once for all views of them. `aturan` judge
    sections while they are read, `saran` tell what might be better in them.
    """

    def __init__(
        self,
        data: bytes,
        ingatan: Ingatan | None = None,
        aturan: tuple[AturanBagian, ...] = (),
        saran: tuple[SaranBagian, ...] = (),
    ) -> None:
        self.susunan = Susunan(data)
        self.ingatan = Ingatan() if ingatan is None else ingatan
        self._sekali = ingatan is None
        self._aturan, self._saran = aturan, saran
        self._lembar: dict[int, Lembar] = {}
        self.akar: Kamus = self.susunan.kamus(self.susunan.penutup.get("/Root"))
        """The catalog."""
        self._periksa_wadah()

    def _periksa_wadah(self) -> None:
        """Object streams hold the objects that the table says they hold, no others, in this order."""
        jumlah = 0
        for wadah in self.susunan.alur_objek:
            ciri = f"{wadah} {self.susunan.sidik(wadah)}"
            lama = self.ingatan.ambil("wadah", ciri)
            if lama is None or self.susunan.sidik_baris(lama[1]) != lama[2]:
                isi = self.susunan.isi_wadah(wadah)
                lama = [len(isi), ruas := _deret(isi), self.susunan.sidik_baris(ruas)]
                self.ingatan.simpan("wadah", ciri, lama)
            jumlah += lama[0]
        if jumlah != self.susunan.jumlah_dalam():
            raise ValueError("tabel rujukan silang menyebut objek di luar alur objek")

    @cached_property
    def halaman(self) -> list[Halaman]:
        pohon = self.susunan.kamus(self.akar.get("/Pages"))
        warisan = {nama: pohon[nama] for nama in _DIWARISI if nama in pohon}
        hasil: list[Halaman] = []
        for anak in self.susunan.larik(pohon.get("/Kids")):
            isi = self._ingat("halaman", anak, f"{warisan}", partial(self._kemas_halaman, anak, warisan))
            hasil += map(_buka_halaman, isi)
        return hasil

    def _kemas_halaman(self, acuan: Nilai, warisan: Kamus) -> list[Any]:
        return [_kemas_halaman(satu) for satu in self._halaman_di(acuan, warisan)]

    def _halaman_di(self, acuan: Nilai, warisan: Kamus) -> list[Halaman]:
        kamus = self.susunan.kamus(acuan)
        if "/Kids" not in kamus:
            return [baca_halaman(self.susunan, acuan, warisan)]
        warisan = {**warisan, **{nama: kamus[nama] for nama in _DIWARISI if nama in kamus}}
        return [halaman for anak in self.susunan.larik(kamus["/Kids"]) for halaman in self._halaman_di(anak, warisan)]

    def _ingat(self, jenis: str, acuan: Nilai, lain: str, buat: Callable[[], Any]) -> Any:
        """What `buat` makes of the object `acuan`, remembered with the hashes of all objects it read."""
        susunan = self.susunan
        ciri = f"{int(acuan)} {susunan.sidik(susunan.wadah(acuan))} {lain}" if isinstance(acuan, Rujukan) else ""
        lama = self.ingatan.ambil(jenis, ciri) if ciri else None
        if lama is not None and all(susunan.sidik(nomor) == sidik for nomor, sidik in lama[0]):
            susunan.catat(*(nomor for nomor, _ in lama[0]))
            return lama[1]
        with susunan.terlacak() as jejak:
            isi = buat()
        if ciri:
            self.ingatan.simpan(jenis, ciri, [[[nomor, susunan.sidik(nomor)] for nomor in sorted(jejak)], isi])
        return isi

    @cached_property
    def nomor_halaman(self) -> dict[int, int]:
        """Places of pages in the file by the number of their object."""
        return {satu.nomor: ke for ke, satu in enumerate(self.halaman)}

    @cached_property
    def pautan(self) -> dict[int, Pautan]:
        """Link annotations by their number."""
        return {pautan.nomor: pautan for halaman in self.halaman for pautan in halaman.pautan}

    def yang_memuat(self, jenis: str, pola: re.Pattern[bytes]) -> list[int]:
        """Numbers of the objects whose source has the pattern, those of an object stream together; `jenis` names the pattern."""
        susunan, hasil = self.susunan, list[int]()
        for wadah in susunan.alur_objek:
            ciri = f"{wadah} {susunan.sidik(wadah)}"
            ada = self.ingatan.ambil(jenis, ciri)
            if ada is None:
                ada = pola.search(susunan.bait_wadah(wadah)) is not None
                self.ingatan.simpan(jenis, ciri, ada)
            hasil += susunan.isi_wadah(wadah) if ada else []
        return [*hasil, *(satu for satu in susunan.fisik if pola.search(susunan.sumber(satu)))]

    @cached_property
    def huruf(self) -> dict[str, Huruf]:
        """All composite fonts of the file by name, whether text is painted with them or not."""
        return self._pembaca.isi.huruf

    def _fonta(self, nomor: int) -> bool:
        kamus = self.susunan.kamus(Rujukan(nomor))
        return kamus.get("/Type") == "/Font" and kamus.get("/Subtype") == "/Type0"

    @cached_property
    def _pembaca(self) -> PembacaLembar:
        fonta = sorted(filter(self._fonta, self.yang_memuat("fonta", _TYPE0)))
        return PembacaLembar(self.susunan, self.ingatan, fonta)

    @cached_property
    def lembar(self) -> list[Lembar]:
        """What each page says."""
        return [self._lembar_ke(ke) for ke in range(len(self.halaman))]

    def lembar_di(self, nomor: int) -> Lembar | None:
        """What the page with this number of its object says; None for what is no page."""
        ke = self.nomor_halaman.get(nomor)
        return None if ke is None else self._lembar_ke(ke)

    def _lembar_ke(self, ke: int) -> Lembar:
        if ke not in self._lembar:
            halaman = self.halaman[ke]
            with self.susunan.tak_terlacak():
                self._lembar[ke] = ringkas(self.potongan[ke], halaman.kotak) if self._sekali else self._pembaca.baca(halaman)
        return self._lembar[ke]

    @cached_property
    def potongan(self) -> list[list[Potongan]]:
        """Painted text, page by page."""
        return [self._pembaca.potongan(satu) for satu in self.halaman]

    @cached_property
    def struktur(self) -> Kamus:
        """The root of the structure."""
        return self.susunan.kamus(self.akar.get("/StructTreeRoot"))

    @property
    def berstruktur(self) -> bool:
        return bool(self.struktur)

    @cached_property
    def akar_bagian(self) -> list[Nilai]:
        """The elements right under Document, or at the top of a structure without one."""
        atas = self.susunan.larik(self.struktur.get("/K"))
        if len(atas) == 1 and self.susunan.kamus(atas[0]).get("/S") == "/Document":
            return self.susunan.larik(self.susunan.kamus(atas[0]).get("/K"))
        return atas

    @cached_property
    def akar_unsur(self) -> list[Unsur]:
        """The same with all inside them."""
        return [baca_unsur(self.susunan, satu) for satu in self.akar_bagian]

    @property
    def unsur(self) -> list[Unsur]:
        """Every element of the sections in reading order."""
        return [unsur for akar in self.akar_unsur for unsur in akar.semua]

    @cached_property
    def bagian(self) -> list[Bagian]:
        return [self.baca_bagian(ke) for ke in range(len(self.akar_bagian))]

    @property
    def bagian_asing(self) -> list[int]:
        """Places of sections that nothing is remembered of, whatever their pages."""
        ciri = [(ke, self._ciri_bagian(acuan)) for ke, acuan in enumerate(self.akar_bagian)]
        return [ke for ke, satu in ciri if satu and self.ingatan.ambil("bagian", satu) is None]

    def _ciri_bagian(self, acuan: Nilai) -> str:
        return f"{int(acuan)} {self.susunan.sidik(self.susunan.wadah(acuan))}" if isinstance(acuan, Rujukan) else ""

    def baca_bagian(self, ke: int) -> Bagian:
        """The section at this place, with those of its pages that were not read yet."""
        susunan, acuan = self.susunan, self.akar_bagian[ke]
        ciri, induk, nomor_halaman = self._ciri_bagian(acuan), self.pohon_induk, self.nomor_halaman
        lama = self.ingatan.ambil("bagian", ciri) if ciri else None
        if lama is not None and self._masih_sama(*lama[:3]):
            return buka_bagian(lama[3])
        with susunan.terlacak() as jejak:
            akar = baca_unsur(susunan, acuan)
            bacaan = Bacaan(susunan, akar, self.lembar_di, induk, nomor_halaman)
            bagian = ringkas_bagian(bacaan, self._aturan, self._saran)
        if ciri and not bagian.temuan:
            berkas = [[nomor, susunan.sidik(nomor)] for nomor in sorted(jejak)]
            lembar = [[nomor, self._sidik_lembar(nomor)] for nomor in bacaan.urut(bacaan.lembar_dibaca)]
            self.ingatan.simpan("bagian", ciri, [berkas, lembar, list(bacaan.induk_dibaca.items()), kemas_bagian(bagian)])
        return bagian

    def _masih_sama(self, berkas: list[Any], lembar: list[Any], induk: list[Any]) -> bool:
        """Whether a section that read these objects, pages and leaves of the parent tree would read the same again."""
        return (
            all(self.susunan.sidik(nomor) == sidik for nomor, sidik in berkas)
            and all(self._sidik_lembar(nomor) == sidik for nomor, sidik in lembar)
            and all(kiri < kanan for kiri, kanan in pairwise(self.nomor_halaman.get(nomor, -1) for nomor, _ in lembar))
            and all(tempat_daun(self.pohon_induk.cari(kunci)) == tempat for kunci, tempat in induk)
        )

    def _sidik_lembar(self, nomor: int) -> str:
        lembar = self.lembar_di(nomor)
        return "" if lembar is None else lembar.sidik

    @cached_property
    def pohon_induk(self) -> Pohon:
        return baca_pohon(self.susunan, self.ingatan, self.struktur.get("/ParentTree"), "/Nums", lambda isi: len(isi))

    @cached_property
    def pohon_id(self) -> Pohon:
        """Its leaves tell number and sum of their pairs."""
        acuan = self.struktur.get("/IDTree")
        return baca_pohon(
            self.susunan, self.ingatan, acuan, "/Names", lambda isi: jumlah_sidik([(kunci, int(nilai)) for kunci, nilai in isi])
        )

    @cached_property
    def nama(self) -> Kamus:
        """The name trees of the catalog."""
        return self.susunan.kamus(self.akar.get("/Names"))

    @cached_property
    def tujuan(self) -> tuple[dict[bytes, Nilai], list[str]]:
        """Named destinations, and what is wrong with their tree."""
        isi, salah = semua_isi(self.susunan, self.nama.get("/Dests"), "/Names")
        return {kunci: nilai for kunci, nilai in isi if isinstance(kunci, bytes)}, salah

    @cached_property
    def berkas_tertanam(self) -> tuple[list[tuple[Kunci, Nilai]], list[str]]:
        """Attached files by name, and what is wrong with their tree."""
        return semua_isi(self.susunan, self.nama.get("/EmbeddedFiles"), "/Names")

    def ukuran_alur(self, nomor: Rujukan) -> list[Any]:
        """Length and MD5 of a stream's data."""
        sidik = self.susunan.sidik(nomor)
        lama = self.ingatan.ambil("ukuran", sidik)
        if lama is None:
            isi = self.susunan.alur(nomor)
            lama = [len(isi), md5(isi, usedforsecurity=False).hexdigest()]
            self.ingatan.simpan("ukuran", sidik, lama)
        return [lama[0], bytes.fromhex(lama[1])]

    @cached_property
    def label(self) -> tuple[list[str], list[str]]:
        """The label of every page, and what is wrong with their tree."""
        return baca_label(self.susunan, self.akar.get("/PageLabels"), len(self.halaman))

    def tuju(self, tujuan: Nilai) -> int | None:
        """The place of the page a destination (name or array) leads to; None where it leads nowhere."""
        larik = self.susunan.lihat(tujuan)
        if isinstance(larik, bytes):
            larik = self.susunan.lihat(self.tujuan[0].get(larik))
        if isinstance(larik, dict):
            larik = self.susunan.lihat(larik.get("/D"))
        if not isinstance(larik, list) or not larik or not isinstance(larik[0], Rujukan):
            return None
        return self.nomor_halaman.get(larik[0])

    def tuju_pautan(self, pautan: Pautan) -> int | None:
        if isinstance(pautan.tujuan, int):
            return self.nomor_halaman.get(pautan.tujuan)
        return None if pautan.tujuan is None else self.tuju(pautan.tujuan.encode("latin-1"))


def _deret(angka: list[int]) -> list[list[int]]:
    """Numbers in their order as ranges of neighbours."""
    hasil: list[list[int]] = []
    for satu in angka:
        if hasil and hasil[-1][1] == satu:
            hasil[-1][1] += 1
        else:
            hasil.append([satu, satu + 1])
    return hasil


def _kemas_halaman(satu: Halaman) -> list[Any]:
    pautan = [[p.nomor, p.isi, p.tujuan, p.alamat, p.ke_dalam] for p in satu.pautan]
    return [satu.nomor, satu.kotak, satu.isi, satu.kunci, satu.kunci_anotasi, pautan, satu.huruf, satu.sumber]


def _buka_halaman(data: list[Any]) -> Halaman:
    nomor, kotak, isi, kunci, kunci_anotasi, pautan, huruf, sumber = data
    kiri, bawah, kanan, atas = kotak
    fonta = huruf if isinstance(huruf, int) else tuple((nama, satu) for nama, satu in huruf)
    return Halaman(
        nomor,
        (kiri, bawah, kanan, atas),
        tuple(isi),
        kunci,
        tuple(kunci_anotasi),
        tuple(Pautan(*satu) for satu in pautan),
        fonta,
        sumber,
    )
