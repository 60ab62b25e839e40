"""Content streams written again in fewer bytes: the same marks of ink, the same marked content, in the same order.

The engine saves, sets and restores the whole state for every letter and line. Here a thing is set when something is painted
with it and it is not set yet; a block is kept only where it clips or moves; texts that follow each other share one text object
and are placed from one another; artifacts that follow each other are one; letters that stand where their widths put them are
one string. Lengths keep three decimals of a pixel.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.writers.pdf.goresan import Goresan
from generator.writers.pdf.instruksi import (
    CAT,
    JALUR,
    KEADAAN,
    KLIP,
    Instruksi,
    TidakDikenal,
    angka_seribu,
    baca_instruksi,
    blok,
    pasangan,
    seribu,
    susun_huruf,
    tanpa_klip_latar,
)

_BUKAN_TEKS: Final = CAT | KLIP | frozenset((b"Do", b"cm"))
_CAT_ISI: Final = (b"rg", b"a")
_CAT_GARIS: Final = (b"RG", b"A", b"w", b"d", b"J", b"j", b"M")
_CAT_TEKS: Final = (*_CAT_ISI, b"Tf", b"Tr")
_SEMUA: Final = (*_CAT_ISI, *_CAT_GARIS, b"Tf", b"Tr")
_AWAL: Final = {
    b"rg": b"0 0 0 rg",
    b"RG": b"0 0 0 RG",
    b"a": b"/a1.0 gs",
    b"A": b"/A1.0 gs",
    b"w": b"1 w",
    b"d": b"[] 0 d",
    b"J": b"0 J",
    b"j": b"0 j",
    b"M": b"10 M",
    b"Tr": b"0 Tr",
}
"""How every page begins (ISO 32000-1, table 52)."""
_ARTEFAK: Final = b"/Artifact"
_TEGAK: Final = [b"1", b"0", b"0", b"-1"]


def padatkan(isi: bytes, halaman: bool) -> bytes:
    """A content stream that paints and marks the same; one that does what is not known here stays as it is.

    `halaman` says that it begins with the state of a new page, not with that of who calls it.
    """
    try:
        return _Penulis(tanpa_klip_latar(baca_instruksi(isi)), halaman).tulis()
    except TidakDikenal:
        return isi


@lru_cache(maxsize=1024)
def _keadaan(instruksi: Instruksi) -> tuple[bytes, bytes]:
    """What an instruction sets, and its code."""
    operator, operan = instruksi
    if operator == b"gs":
        return operan[1:2], operan + b" gs"
    if operator in (b"rg", b"RG", b"w"):
        operan = b" ".join(map(angka_seribu, seribu(operan)))
    return operator, operan + b" " + operator


@dataclass(slots=True)
class _Tanda:
    """A marked-content sequence: its opening, whether it holds nothing but text, whether it is written."""

    kode: bytes
    teks_saja: bool
    terbuka: bool = False

    @property
    def artefak(self) -> bool:
        return self.kode == _ARTEFAK + b" BMC"


class _Penulis:
    def __init__(self, semua: list[Instruksi], halaman: bool) -> None:
        self._semua = semua
        self._blok = blok(semua)
        self._akhir = pasangan(semua)
        self._halaman = halaman
        self._ada: dict[bytes, bytes] = dict(_AWAL) if halaman else {}
        self._mau = dict(self._ada)
        self._tumpukan: list[tuple[dict[bytes, bytes], dict[bytes, bytes] | None]] = []
        self._hasil: list[bytes] = []
        self._jalur: list[tuple[bytes, tuple[int, ...]]] = []
        self._klip = b""
        self._tanda: list[_Tanda] = []
        self._tunda = False
        """Whether an artifact is over, but may go on with the next."""
        self._dalam_teks = -1
        """Number of marks that were open when the text object began; -1 outside of one."""
        self._baris: tuple[int, int] | None = None
        """Place of the last text of the text object, where that stood upright."""
        self._matriks: bytes | None = None
        self._goresan = Goresan()

    def tulis(self) -> bytes:
        lewat = -1
        for ke, (operator, operan) in enumerate(self._semua):
            if ke <= lewat:
                continue
            if operator == b"q" and not self._blok[ke].melukis:
                lewat = self._akhir[ke]
            elif operator in KEADAAN or operator == b"gs":
                slot, kode = _keadaan((operator, operan))
                self._mau[slot] = kode
            elif operator in JALUR:
                self._jalur.append((operator, seribu(operan)))
            elif operator in KLIP:
                self._klip = operator
            elif operator in CAT or operator == b"n":
                self._lukis(operator)
            elif operator == b"TJ":
                self._tulis_teks(operan)
            elif operator == b"Tm":
                self._matriks = operan
            elif operator not in (b"BT", b"ET"):
                self._susun(ke, operator, operan)
        self._tutup_artefak()
        self._tutup_teks()
        self._keluar()
        return b"\n".join(self._hasil)

    def _susun(self, ke: int, operator: bytes, operan: bytes) -> None:
        if operator == b"q":
            self._buka_blok(self._blok[ke].keras or not self._halaman)
        elif operator == b"Q":
            self._tutup_blok()
        elif operator == b"cm":
            self._hanya_gambar()
            self._keluar(operan + b" cm")
        elif operator == b"Do":
            self._siapkan_gambar(_SEMUA)
            self._keluar(operan + b" Do")
        elif operator == b"EMC":
            self._tutup_tanda()
        else:
            isi = self._semua[ke + 1 : self._akhir[ke]]
            teks_saja = self._halaman and not any(satu in _BUKAN_TEKS for satu, _ in isi)
            kode = _ARTEFAK + b" BMC" if operan.startswith(_ARTEFAK) else operan.replace(b" <<", b"<<") + b" " + operator
            self._tanda.append(_Tanda(kode, teks_saja))

    def _buka_blok(self, keras: bool) -> None:
        if keras:
            self._siapkan_gambar(())
            self._keluar(b"q")
        self._tumpukan.append((dict(self._mau), dict(self._ada) if keras else None))

    def _tutup_blok(self) -> None:
        self._mau, ada = self._tumpukan.pop()
        if ada is not None:
            self._hanya_gambar()
            self._ada = ada
            self._keluar(b"Q")

    def _tutup_tanda(self) -> None:
        tanda = self._tanda[-1]
        if tanda.artefak and not tanda.terbuka:
            self._tanda.pop()
            return
        if not tanda.terbuka:
            self._buka_tanda()
        self._tanda.pop()
        if tanda.artefak and not self._tanda:
            self._tunda = True
            return
        self._akhiri_tanda(len(self._tanda))

    def _akhiri_tanda(self, sisa: int) -> None:
        """Writes the end of a mark, outside of which `sisa` are open."""
        if sisa < self._dalam_teks:
            self._tutup_teks()
        self._keluar(b"EMC")

    def _tutup_artefak(self) -> None:
        if self._tunda:
            self._tunda = False
            self._akhiri_tanda(0)

    def _tutup_teks(self) -> None:
        if self._dalam_teks >= 0:
            self._keluar(b"ET")
            self._dalam_teks, self._baris = -1, None

    def _hanya_gambar(self) -> None:
        """Ends what must not reach over a change of matrix or clip."""
        self._tutup_artefak()
        self._tutup_teks()

    def _lanjutkan_artefak(self) -> None:
        """Lets the artifact that is over go on where the next thing is one too; in a text object only texts are."""
        if self._tunda and [satu.artefak and not satu.terbuka for satu in self._tanda] == [True]:
            self._tunda = self._dalam_teks == 0 and not self._tanda[0].teks_saja
            self._tanda[0].terbuka = not self._tunda
        self._tutup_artefak()

    def _buka_tanda(self) -> None:
        self._lanjutkan_artefak()
        for tanda in self._tanda:
            if not tanda.terbuka:
                if not tanda.teks_saja:
                    self._tutup_teks()
                tanda.terbuka = True
                self._keluar(tanda.kode)

    def _siapkan_gambar(self, slot: tuple[bytes, ...]) -> None:
        self._lanjutkan_artefak()
        self._tutup_teks()
        self._buka_tanda()
        self._atur(slot)

    def _atur(self, slot: tuple[bytes, ...]) -> None:
        for satu in slot:
            mau = self._mau.get(satu)
            if mau is not None and mau != self._ada.get(satu):
                self._ada[satu] = mau
                self._keluar(mau)

    def _lukis(self, operator: bytes) -> None:
        jalur, klip = self._jalur, self._klip
        self._jalur, self._klip = [], b""
        if klip:
            self._hanya_gambar()
        if operator != b"n":
            slot = _CAT_GARIS if operator in (b"S", b"s") else _CAT_ISI if operator in (b"f", b"f*") else _SEMUA
            self._siapkan_gambar(slot)
        elif not klip:
            return
        if not klip and self._goresan.terima(operator, jalur, self._padu(operator)):
            return
        kode = (b" ".join((*map(angka_seribu, angka), satu)) for satu, angka in jalur)
        self._keluar(*kode, *([klip] if klip else []), operator)

    def _padu(self, operator: bytes) -> bool:
        """Whether what is painted hides what lies under it and runs without gaps, so that twice is once."""
        return all(self._mau.get(satu) == _AWAL[satu] for satu in ((b"A", b"d") if operator == b"S" else (b"a",)))

    def _keluar(self, *kode: bytes) -> None:
        self._hasil += self._goresan.habiskan()
        self._hasil += kode

    def _tulis_teks(self, operan: bytes) -> None:
        if self._matriks is None:
            raise TidakDikenal(b"TJ")
        matriks, self._matriks = self._matriks, None
        self._lanjutkan_artefak()
        if self._dalam_teks < 0 and all(satu.teks_saja for satu in self._tanda if not satu.terbuka):
            self._buka_teks()
        self._buka_tanda()
        if self._dalam_teks < 0:
            self._buka_teks()
        bergaris = self._mau.get(b"Tr", b"0 Tr") not in (b"0 Tr", b"3 Tr")
        self._atur(_SEMUA if bergaris else _CAT_TEKS)
        self._keluar(self._pindah(matriks), susun_huruf(operan))

    def _buka_teks(self) -> None:
        self._dalam_teks = sum(satu.terbuka for satu in self._tanda) + self._tunda
        self._keluar(b"BT")

    def _pindah(self, matriks: bytes) -> bytes:
        """The place of a text, from the last one where both stand upright."""
        *bentuk, x, y = matriks.split()
        tempat = seribu(x)[0], seribu(y)[0]
        lama, self._baris = self._baris, tempat if bentuk == _TEGAK else None
        if bentuk != _TEGAK:
            return matriks + b" Tm"
        if lama is None:
            return b" ".join((*bentuk, *map(angka_seribu, tempat), b"Tm"))
        return b" ".join((angka_seribu(tempat[0] - lama[0]), angka_seribu(lama[1] - tempat[1]), b"Td"))
