"""List and heading labels of a DOCX, computed from its numbering as Word does (docx-writing reference §13)."""

from __future__ import annotations

from lxml import etree

from generator.inspection.docx_berkas import W

_ROMAWI = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class Penomoran:
    """Counts through a document; `label` must be asked for its paragraphs in order.

    One counter an abstractNum, shared by all its nums; a lower level starts anew after a higher one (unless lvlRestart says
    otherwise); startOverride counts at a num's first use.
    """

    def __init__(self, numbering: etree._Element | None, styles: etree._Element) -> None:
        self._tingkat: dict[str, dict[int, etree._Element]] = {}
        self._abstrak: dict[str, str] = {}
        self._mulai: dict[tuple[str, int], int] = {}
        self._hitung: dict[str, dict[int, int]] = {}
        self._menurut_gaya: dict[str | None, tuple[str | None, int]] = {}
        """What paragraphs without a list of their own have from their style."""
        self._gaya: dict[str, tuple[str | None, etree._Element | None]] = {}
        if numbering is not None:
            self._baca_nomor(numbering)
        for gaya in styles.iter(f"{W}style"):
            induk = _nilai(gaya, "basedOn")
            self._gaya[gaya.get(f"{W}styleId", "")] = (induk, gaya.find(f"{W}pPr/{W}numPr"))

    def _baca_nomor(self, numbering: etree._Element) -> None:
        for abstrak in numbering.iter(f"{W}abstractNum"):
            tingkat = {int(satu.get(f"{W}ilvl", "0")): satu for satu in abstrak.findall(f"{W}lvl")}
            self._tingkat[abstrak.get(f"{W}abstractNumId", "")] = tingkat
        for num in numbering.iter(f"{W}num"):
            kode = num.get(f"{W}numId", "")
            self._abstrak[kode] = _nilai(num, "abstractNumId") or ""
            for ganti in num.findall(f"{W}lvlOverride"):
                if (mulai := _nilai(ganti, "startOverride")) is not None:
                    self._mulai[kode, int(ganti.get(f"{W}ilvl", "0"))] = int(mulai)

    def label(self, paragraf: etree._Element) -> str:
        """The label Word shows before `paragraf`: "BAB III", "a."; empty for bullets and unnumbered text."""
        return self.label_berikut(*self.pemakaian(paragraf))

    def label_berikut(self, kode: str | None, ilvl: int) -> str:
        """The label of the next paragraph that is in the list `kode` at the level `ilvl`."""
        if kode is None or kode == "0":
            return ""
        abstrak = self._abstrak[kode]
        tingkat = self._tingkat[abstrak]
        hitung = self._hitung.setdefault(abstrak, {})
        if (mulai := self._mulai.pop((kode, ilvl), None)) is not None:
            hitung[ilvl] = mulai - 1
        hitung[ilvl] = hitung.get(ilvl, _awal(tingkat[ilvl]) - 1) + 1
        for lebih_dalam in [satu for satu in hitung if satu > ilvl and _mulai_lagi(tingkat[satu], ilvl)]:
            del hitung[lebih_dalam]
        return self._tulis(tingkat, hitung, ilvl)

    def pemakaian(self, paragraf: etree._Element) -> tuple[str | None, int]:
        """numId and level from the paragraph, then from its chain of styles; each may come from another place."""
        sifat = paragraf.find(f"{W}pPr")
        num = None if sifat is None else sifat.find(f"{W}numPr")
        acuan = None if sifat is None else sifat.find(f"{W}pStyle")
        gaya = None if acuan is None else acuan.get(f"{W}val")
        if num is not None:
            return self._pemakaian_gaya(gaya, num)
        if gaya not in self._menurut_gaya:
            self._menurut_gaya[gaya] = self._pemakaian_gaya(gaya, None)
        return self._menurut_gaya[gaya]

    def _pemakaian_gaya(self, gaya: str | None, num: etree._Element | None) -> tuple[str | None, int]:
        kode: str | None = None
        ilvl: str | None = None
        for _ in range(len(self._gaya) + 1):
            if num is not None:
                kode = kode or _nilai(num, "numId")
                ilvl = ilvl or _nilai(num, "ilvl")
            if gaya is None or (kode and ilvl):
                break
            gaya, num = self._gaya.get(gaya, (None, None))
        return kode, int(ilvl or 0)

    def _tulis(self, tingkat: dict[int, etree._Element], hitung: dict[int, int], ilvl: int) -> str:
        pola = _nilai(tingkat[ilvl], "lvlText") or ""
        if _nilai(tingkat[ilvl], "numFmt") == "bullet":
            return ""
        angka_saja = tingkat[ilvl].find(f"{W}isLgl") is not None
        for satu, lvl in tingkat.items():
            if f"%{satu + 1}" in pola:
                bentuk = _nilai(lvl, "numFmt") or "decimal"
                nilai = hitung.get(satu, _awal(lvl))
                pola = pola.replace(f"%{satu + 1}", _angka(nilai, "decimal" if angka_saja and bentuk != "none" else bentuk))
        return pola


def _nilai(unsur: etree._Element, *jalan: str) -> str | None:
    ketemu = unsur.find("/".join(W + langkah for langkah in jalan))
    return None if ketemu is None else ketemu.get(f"{W}val")


def _awal(lvl: etree._Element) -> int:
    return int(_nilai(lvl, "start") or 0)


def _mulai_lagi(lvl: etree._Element, atas: int) -> bool:
    """Whether level `lvl` starts anew after an item of level `atas`."""
    batas = _nilai(lvl, "lvlRestart")
    return batas is None or (batas != "0" and atas < int(batas))


def _angka(nilai: int, bentuk: str) -> str:
    match bentuk:
        case "decimal":
            return str(nilai)
        case "lowerLetter":
            return chr(ord("a") + (nilai - 1) % 26) * ((nilai - 1) // 26 + 1)
        case "upperRoman":
            return _romawi(nilai)
        case "lowerRoman":
            return _romawi(nilai).lower()
        case "none":
            return ""
        case _:
            raise ValueError(f"bentuk nomor {bentuk} tidak dikenal")


def _romawi(nilai: int) -> str:
    hasil = ""
    for angka, huruf in _ROMAWI:
        hasil += huruf * (nilai // angka)
        nilai %= angka
    return hasil
