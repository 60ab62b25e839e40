"""The structure of laid-out pages, read from their boxes while the engine writes them (`generator.writers.pdf.struktur`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any

import pydyf
import weasyprint.pdf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from generator.tree.teks import lipat
from generator.writers.pdf.lubang import awal_ruas, baca_ruas, buka_teks
from generator.writers.pdf.mesin.kotak import lebar_spasi, semua_kotak, teks_baris
from generator.writers.pdf.struktur import PT_PER_PX, Anotasi, Awal, Isi, Medan, Simpul, pangkas

_LABEL = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,6})[.)]")
"""The label of a point or of a row, which is no word."""
_ATRIBUT = ("alt", "colspan", "rowspan", "ringkasan", "penomoran")


class Pemandu:
    """Takes the place of the engine's own tagging while it writes a document; gathers structure, dots and page starts."""

    def __init__(self, hasil: Any) -> None:
        self.struktur: list[Simpul] = []
        self.medan: list[Medan] = []
        self.awal: list[Awal] = []
        akar = next(box.element for box in semua_kotak(hasil.pages[0]._page_box) if box.element_tag == "html")
        self._induk = {anak: induk for induk in akar.iter() for anak in induk}
        self.ruas = baca_ruas(akar.iter())
        self._awal_ruas = awal_ruas(self.ruas)
        self._akar = Simpul("Sect")
        self._simpul: dict[Any, Simpul] = {akar: self._akar}
        self._kepala: dict[Any, int] = {}

    def __enter__(self) -> None:
        self._semula = weasyprint.pdf.add_tags
        weasyprint.pdf.add_tags = self._tandai

    def __exit__(self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None) -> None:
        weasyprint.pdf.add_tags = self._semula

    def _tandai(self, pdf: Any, document: Any, _version: str, page_streams: list[Any]) -> None:
        for nomor, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
            anotasi = pdf.objects[int(pdf.page_references[nomor].split()[0])].get("Annots", [])
            halaman = _Halaman(nomor, page, stream, anotasi, self._awal_ruas)
            self._jalan(page._page_box, self._akar, halaman, False)
            halaman.nomori()
            self.medan += halaman.medan
            self.awal.append(halaman.awal or Awal("", -1))
        pangkas(self._akar)
        self.struktur = [anak for anak in self._akar.anak if isinstance(anak, Simpul)]

    def _jalan(self, box: Any, simpul: Simpul, halaman: _Halaman, artefak: bool) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        unsur = box.element
        if unsur is not None and box.element_tag is not None:
            if box.element_tag.endswith("::footnote-call"):
                simpul = self._rujukan_catatan(unsur, simpul)
            elif box.element_tag.endswith("::footnote-marker"):
                simpul = self._sisip(Simpul("Lbl"), self._milik(unsur))
            else:
                simpul = self._milik(unsur)
                artefak = artefak or self._berulang(unsur, halaman.nomor)
                halaman.catat_anotasi(box, unsur, simpul)
        if isinstance(box, boxes.TextBox):
            if box.style["visibility"] == "visible":
                halaman.catat_teks(box, simpul, artefak)
            else:
                halaman.catat_medan(box, unsur.get("ke"), simpul)
            return
        if isinstance(box, boxes.LineBox) and not artefak and simpul.peran not in ("Note", "Artefak"):
            halaman.catat_awal(box, self._blok(unsur))
        if simpul.peran == "TOCI" and isinstance(box, boxes.BlockBox):
            halaman.catat_butir(box)
        for anak in getattr(box, "children", ()):
            self._jalan(anak, simpul, halaman, artefak)
        if isinstance(box, boxes.ReplacedBox):
            halaman.catat_gambar(box, simpul)

    def _milik(self, unsur: Any) -> Simpul:
        """The element of the structure that the content of an HTML element belongs to, made at its first content."""
        if unsur not in self._simpul:
            induk = self._milik(self._induk[unsur])
            peran = unsur.get("peran")
            atribut = {kunci: unsur.get(kunci) for kunci in _ATRIBUT if unsur.get(kunci)}
            self._simpul[unsur] = self._sisip(Simpul(peran, atribut), induk) if peran else induk
        return self._simpul[unsur]

    def _rujukan_catatan(self, unsur: Any, simpul: Simpul) -> Simpul:
        """The mark of a footnote; the note itself is read right after it, though it stands at the foot of the page."""
        rujukan = self._sisip(Simpul("Reference"), simpul)
        self._simpul[unsur] = self._sisip(Simpul("Note"), simpul)
        return rujukan

    def _berulang(self, unsur: Any, halaman: int) -> bool:
        """Whether this is a table's header shown again on a later page, or content kept out of the structure."""
        if unsur.get("peran") == "THead":
            return self._kepala.setdefault(unsur, halaman) != halaman
        return bool(unsur.get("peran") == "Artefak")

    def _blok(self, unsur: Any) -> int:
        while unsur is not None and unsur.get("blok") is None:
            unsur = self._induk.get(unsur)
        return -1 if unsur is None else int(unsur.get("blok"))

    @staticmethod
    def _sisip(simpul: Simpul, induk: Simpul) -> Simpul:
        """A table's header comes before its body even where the engine left it out above the first rows."""
        badan = (ke for ke, anak in enumerate(induk.anak) if isinstance(anak, Simpul) and anak.peran == "TBody")
        letak = next(badan, len(induk.anak)) if simpul.peran == "THead" else len(induk.anak)
        induk.anak.insert(letak, simpul)
        return simpul


class _Halaman:
    """One page while its boxes are read."""

    def __init__(self, nomor: int, page: Any, stream: Any, anotasi: Sequence[str], ruas: Mapping[str, int]) -> None:
        self.nomor = nomor
        self._ruas = ruas
        self.medan: list[Medan] = []
        self.awal: Awal | None = None
        self._berlabel = False
        self._kosong: list[tuple[Medan, Simpul, int]] = []
        self._ujung = 0.0
        self._tinggi = page.height
        self._stream = stream
        self._anotasi = anotasi
        self._isi: dict[int, tuple[Simpul, int]] = {}

    def catat_teks(self, box: Any, simpul: Simpul, artefak: bool) -> None:
        mcid = self._stream._tags.pop(box)["mcid"]
        if not artefak and box.text.strip():
            self._terima(mcid, simpul)

    def catat_gambar(self, box: Any, simpul: Simpul) -> None:
        x, y = box.content_box_x(), box.content_box_y()
        sudut = (x, self._tinggi - y - box.height, x + box.width, self._tinggi - y)
        simpul.atribut["bbox"] = " ".join(f"{satu * PT_PER_PX:.2f}" for satu in sudut)
        self._terima(self._stream._tags.pop(box)["mcid"], simpul)

    def _terima(self, mcid: int, simpul: Simpul) -> None:
        self._isi[mcid] = (simpul, len(simpul.anak))
        simpul.anak.append(Isi(self.nomor, mcid))

    def catat_anotasi(self, box: Any, unsur: Any, simpul: Simpul) -> None:
        if box.link_annotation:
            box.link_annotation["Contents"] = pydyf.String(lipat(self._terbuka("".join(unsur.itertext()), unsur)))
            simpul.anak.append(Anotasi(self.nomor, self._anotasi.index(box.link_annotation.reference)))

    def catat_awal(self, line: Any, blok: int) -> None:
        """The first word of the page: the label of a point or row is none, but what follows it at once may be one."""
        kata = "".join(self._terbuka(teks.text, teks.element) for teks in teks_baris(line)).split()
        if self.awal is None and kata:
            self._berlabel = bool(_LABEL.fullmatch(kata[0]))
            if self._berlabel:
                del kata[0]
            self.awal = Awal("".join(kata[:1]), blok)
            self._berlabel = not kata
        elif self.awal is not None and self._berlabel and kata:
            self._berlabel = False
            if not _LABEL.fullmatch(kata[0]):
                self.awal = replace(self.awal, kata=kata[0])

    def _terbuka(self, teks: str, unsur: Any) -> str:
        """The text with its digits open where they are those of a number left open."""
        nama = unsur.get("ruas")
        return buka_teks(teks, self._ruas[nama]) if nama else teks

    def catat_butir(self, box: Any) -> None:
        """Where the last line of a contents entry ends: its dots begin there."""
        baris = [anak for anak in box.children if isinstance(anak, boxes.LineBox)]
        teks = [satu for satu in teks_baris(baris[-1]) if satu.text.strip()] if baris else []
        if teks:
            self._ujung = teks[-1].position_x + teks[-1].width - lebar_spasi(teks[-1])

    def catat_medan(self, box: Any, ke: str, simpul: Simpul) -> None:
        """The place of a page number; what layout drew there is nothing, and becomes an artifact."""
        self._stream._tags.pop(box)
        gaya = box.style
        medan = Medan(
            self.nomor,
            -1,
            ke,
            round(self._ujung * PT_PER_PX, 3),
            round((box.position_x + box.width) * PT_PER_PX, 3),
            round((self._tinggi - box.position_y - box.baseline) * PT_PER_PX, 3),
            round(gaya["font_size"] * PT_PER_PX, 3),
            gaya["font_weight"] > 400,
            "#" + "".join(f"{round(satu * 255):02X}" for satu in gaya["color"].to("srgb").coordinates[:3]),
        )
        self._kosong.append((medan, simpul, len(simpul.anak)))
        simpul.anak.append(Isi(self.nomor, -1))

    def nomori(self) -> None:
        """Numbers the marks that are in the structure in the order of the page; the others become artifacts.

        Lines of one element that follow each other in the structure and on the page are one mark.
        """
        baru, akhir, lalu, lebih = 0, -1, (Simpul(""), -1), set[int]()
        isi = self._stream.stream
        for ke, satuan in enumerate(isi):
            if not isinstance(satuan, pydyf.Dictionary) or "MCID" not in satuan:
                continue
            milik = self._isi.get(satuan["MCID"])
            if milik is None:
                isi[ke - 1], isi[ke] = "/Artifact", pydyf.Dictionary({"Type": "/Layout"})
                continue
            simpul, letak = milik
            if akhir == ke - 2 and simpul is lalu[0] and letak == lalu[1] + 1:
                lebih.update(range(akhir, ke + 2))
            else:
                satuan["MCID"] = baru
                baru += 1
            simpul.anak[letak] = Isi(self.nomor, baru - 1)
            akhir, lalu = isi.index(b"EMC", ke), milik
        isi[:] = [satuan for ke, satuan in enumerate(isi) if ke not in lebih]
        for ke, (medan, simpul, letak) in enumerate(self._kosong, baru):
            simpul.anak[letak] = Isi(self.nomor, ke)
            self.medan.append(replace(medan, mcid=ke))
