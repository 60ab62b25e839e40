"""Block Markdown: paragraphs, headings, lists, rows ``label : text``, quotations."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.documents.tanda import BARIS, tandai_baris
from generator.documents.uraian.catatan_kaki import DaftarCatatan
from generator.documents.uraian.pengurai import Pengurai
from generator.documents.uraian.sebaris import PembacaSebaris
from generator.documents.uraian.sumber import Sumber
from generator.documents.uraian.tabel import baca_tabel
from generator.tree import BarisIsian, Blok, Daftar, GayaTabel, IsiBaris, Judul, Kutipan, Paragraf

_ANGGOTA = {"ul", "ol", "blockquote", "dl", "table", "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}


def baca_blok(sumber: Sumber, gaya: GayaTabel) -> tuple[Blok, ...]:
    """The blocks of a text; its slips are noted in `sumber`. Raises RecursionError for what is nested too deeply."""
    sumber.periksa()
    pengurai = Pengurai()
    *isi, catatan = pengurai.akar(tandai_baris(sumber.baris))
    pembaca = _PembacaBlok(sumber, gaya, {BARIS.sub("", satu.get("id", "")): satu for satu in catatan})
    pembaca.catatan.tolak_ganda(pengurai.catatan_ganda)
    blok = pembaca.baca(isi)
    pembaca.catatan.tolak_tak_dirujuk()
    return blok


class _PembacaBlok:
    def __init__(self, sumber: Sumber, gaya: GayaTabel, catatan: dict[str, Element]) -> None:
        self.catatan = DaftarCatatan(sumber, catatan, self._isi_blok)
        self._sumber = sumber
        self._sebaris = PembacaSebaris(sumber, self.catatan.sebut)
        self._gaya = gaya
        self._judul_pertama = self._judul_terakhir = 0

    def baca(self, akar: list[Element]) -> tuple[Blok, ...]:
        blok: list[Blok] = []
        for anak in akar:
            self._periksa_lanjutan(blok, anak)
            blok.extend(self._blok(anak, di_akar=True))
        return tuple(blok)

    def _periksa_lanjutan(self, sebelumnya: list[Blok], unsur: Element) -> None:
        if unsur.tag != "p" or not sebelumnya or not isinstance(sebelumnya[-1], Daftar):
            return
        baris = self._sumber.baris_awal(unsur)
        if self._sumber.indentasi(baris):
            self._sumber.keluhkan(
                baris, "lanjutan butir tidak sejajar", "menjorokkan tiga spasi agar menjadi bagian butir di atasnya"
            )

    def _blok(self, unsur: Element, di_akar: bool = False) -> Iterator[Blok]:
        tag = unsur.tag
        if tag == "p":
            if "".join(unsur.itertext()).strip():
                self._sumber.kini = self._sumber.baris_awal(unsur)
            if isi := self._sebaris.baca(unsur):
                yield Paragraf(isi)
        elif tag in ("ul", "ol"):
            yield self._daftar(unsur)
        elif tag == "blockquote":
            yield Kutipan(self._isi_blok(unsur))
        elif tag == "dl":
            yield self._baris_isian(unsur)
        elif tag == "table":
            yield baca_tabel(self._sumber, self._sebaris, unsur, self._gaya)
        elif tag[0] == "h" and tag[1:].isdigit():
            yield self._judul(unsur, int(tag[1:]), di_akar)
        elif tag == "pre":
            baris = self._sumber.baris_awal(unsur)
            self._sumber.keluhkan(baris, "baris menjorok tanpa daftar di atasnya", "hapus spasi di awal baris")
        else:
            self._sumber.keluhkan(self._sumber.baris_awal(unsur), f"unsur {tag} tidak dikenal", "hapus unsur itu")

    def _isi_blok(self, wadah: Element) -> tuple[Blok, ...]:
        """Blocks of an item or quotation, where loose text, inline elements and blocks stand beside each other."""
        isi: list[Blok] = []
        lepasan = Element("p")
        lepasan.text = wadah.text
        for anak in wadah:
            if anak.tag not in _ANGGOTA:
                lepasan.append(anak)
                continue
            isi.extend(self._blok(lepasan))
            isi.extend(self._blok(anak))
            lepasan = Element("p")
            lepasan.text = anak.tail
        isi.extend(self._blok(lepasan))
        return tuple(isi)

    def _judul(self, unsur: Element, tingkat: int, di_akar: bool) -> Judul:
        self._sumber.kini = baris = self._sumber.baris_awal(unsur)
        isi = self._sebaris.baca(unsur)
        if not di_akar:
            self._sumber.keluhkan(baris, "judul di dalam daftar atau kutipan", "pindahkan judul ke luar")
        if not isi:
            self._sumber.keluhkan(baris, "judul kosong", "isi atau hapus judul itu")
        if self._judul_terakhir and tingkat > self._judul_terakhir + 1:
            perbaikan = f"tulis {'#' * (self._judul_terakhir + 1)}"
            self._sumber.keluhkan(baris, "tingkat judul melompat", perbaikan, "#" * tingkat)
        self._judul_pertama = self._judul_pertama or tingkat
        if tingkat < self._judul_pertama:
            perbaikan = f"tulis {'#' * self._judul_pertama}, atau naikkan judul pertama"
            self._sumber.keluhkan(baris, "judul lebih tinggi daripada judul pertama", perbaikan, "#" * tingkat)
        self._judul_terakhir = tingkat
        return Judul(tingkat, isi)

    def _daftar(self, unsur: Element) -> Daftar:
        mulai = unsur.get("start", "1")
        if mulai != "1":
            perbaikan = "tulis 1. pada tiap butir; isi lanjutan butir menjorok tiga spasi"
            self._sumber.keluhkan(self._sumber.baris_awal(unsur), f"daftar dimulai dari {mulai}", perbaikan, f"{mulai}.")
        sejajar: int | None = None
        butir: list[tuple[Blok, ...]] = []
        for anak in unsur:
            baris = self._sumber.baris_awal(anak)
            indentasi = self._sumber.indentasi(baris) if BARIS.search("".join(anak.itertext())) else sejajar
            if sejajar is not None and indentasi != sejajar:
                self._sumber.keluhkan(baris, "butir tidak sejajar dengan butir di atasnya", "anak butir menjorok tiga spasi")
            sejajar = indentasi if sejajar is None else sejajar
            isi = self._isi_blok(anak)
            if not isi:
                self._sumber.keluhkan(baris, "butir kosong", "isi atau hapus butir itu")
            butir.append(isi)
        return Daftar(tuple(butir), "1." if unsur.tag == "ol" else "")

    def _baris_isian(self, unsur: Element) -> BarisIsian:
        baris: list[tuple[IsiBaris, IsiBaris | Daftar]] = []
        label: IsiBaris | None = None
        for anak in unsur:
            self._sumber.kini = nomor = self._sumber.baris_awal(anak)
            if anak.tag == "dt":
                if label is not None:
                    self._sumber.keluhkan(
                        nomor, "label tanpa isi", "beri satu baris kosong sebelum label, dan titik dua sebelum isi"
                    )
                label = self._sebaris.baca(anak)
                continue
            isi = self._isi_isian(anak, nomor)
            if label is None:
                pesan = "satu label dengan dua isi" if baris else "isi tanpa label"
                self._sumber.keluhkan(nomor, pesan, "tulis label pada baris di atasnya")
            baris.append((label or (), isi))
            label = None
        return BarisIsian(tuple(baris))

    def _isi_isian(self, unsur: Element, nomor: int) -> IsiBaris | Daftar:
        if any(anak.tag == "dl" for anak in unsur):
            self._sumber.keluhkan(nomor, "baris isian bertumpuk", "beri satu baris kosong sesudah isi")
            return ()
        match self._isi_blok(unsur):
            case (Paragraf(isi=isi),):
                return isi
            case (Daftar() as daftar,) if all(len(butir) == 1 and isinstance(butir[0], Paragraf) for butir in daftar.butir):
                return daftar
            case ():
                self._sumber.keluhkan(nomor, "baris isian tanpa isi", "isi atau hapus baris itu")
            case _:
                self._sumber.keluhkan(
                    nomor, "isi baris isian lebih dari satu paragraf", "tulis sebagai satu paragraf atau satu daftar"
                )
        return ()
