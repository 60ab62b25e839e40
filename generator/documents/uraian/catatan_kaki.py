"""Footnotes: each is one paragraph, referred to once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from generator.documents.uraian.sumber import Sumber
from generator.tree import Blok, CatatanKaki, Paragraf, Sebaris


class DaftarCatatan:
    """The footnotes of a text by label; `baca` reads the blocks of one."""

    def __init__(self, sumber: Sumber, isi: Mapping[str, Element], baca: Callable[[Element], tuple[Blok, ...]]) -> None:
        self._sumber = sumber
        self._isi = isi
        self._baca = baca
        self._dipakai: set[str] = set()

    def tolak_ganda(self, label: Iterable[str]) -> None:
        """Complain of labels that were given twice."""
        for satu in sorted(label):
            self._keluhkan(satu, "catatan kaki ditulis dua kali", "beri label lain")

    def tolak_tak_dirujuk(self) -> None:
        """Complain of notes that no mark has asked for; the last thing to do."""
        for label in [label for label in self._isi if label not in self._dipakai]:
            self._keluhkan(label, "catatan kaki tidak dirujuk", f"tulis [^{label}] di tempatnya, atau hapus")

    def sebut(self, unsur: Element) -> Iterator[Sebaris]:
        """The footnote of a mark, none where it is in order to complain."""
        label = unsur[0].get("href", "").removeprefix("#fn:")
        isi = self._isi[label]
        di_sini = self._sumber.kini
        if label in self._dipakai:
            self._sumber.keluhkan(di_sini, "catatan kaki dirujuk dua kali", "beri catatan sendiri", f"[^{label}]")
            return
        self._dipakai.add(label)
        if isi.find(".//sup") is not None:
            self._keluhkan(label, "catatan kaki di dalam catatan kaki", "tulis sebagai satu catatan")
            return
        match self._baca(isi):
            case (Paragraf(isi=kata),):
                yield CatatanKaki(kata)
            case _:
                self._keluhkan(label, "catatan kaki bukan satu paragraf", "tulis sebagai satu paragraf")
        self._sumber.kini = di_sini

    def _keluhkan(self, label: str, pesan: str, perbaikan: str) -> None:
        tanda = f"[^{label}]:"
        nomor = [nomor for nomor, baris in enumerate(self._sumber.baris, 1) if baris.lstrip().startswith(tanda)]
        self._sumber.keluhkan(nomor[-1] if nomor else 1, pesan, perbaikan, tanda)
