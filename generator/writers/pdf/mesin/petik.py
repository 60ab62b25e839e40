"""What the layout engine made, taken before it is written, as relocatable objects; what the linker does not know is refused."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pydyf

from generator.writers.metrik import berkas_huruf
from generator.writers.pdf.alur_isi import padatkan
from generator.writers.pdf.galat import GalatTataLetak
from generator.writers.pdf.lubang import GLIF_NOL, awal_ruas, cari_lubang, kode_teks
from generator.writers.pdf.objek import HURUF, INDUK_HALAMAN, WARNA, Gambar, Objek, lambang
from generator.writers.pdf.pohon_kode import PohonKode
from generator.writers.pdf.sebaris import SKEMA_RUJUK
from generator.writers.pdf.sintaks import teks
from generator.writers.pdf.struktur import Medan, Simpul
from generator.writers.pdf.warna import RUANG_WARNA

MUKA = {
    b"Liberation-Sans": (False, False),
    b"Liberation-Sans-Bold": (True, False),
    b"Liberation-Sans-Italic": (False, True),
    b"Liberation-Sans-Bold-Italic": (True, True),
}
"""The engine's names of the bundled faces: bold and slanted."""

_RUJUKAN = re.compile(rb"(\d+) 0 R")
_KATALOG = frozenset({"Type", "Pages", "Lang", "Names", "OutputIntents", "Outlines"})
_HALAMAN = frozenset(
    {"Type", "Parent", "MediaBox", "Contents", "Resources", "Tabs", "StructParents", "TrimBox", "BleedBox", "Annots"}
)
_ALUR = ("/Form", "/Image", None)


class Pemetik:
    """Takes one document apart; `huruf` and `perlu` are its symbols: glyphs by face, and the ids that links lead to."""

    def __init__(self, pdf: Any, huruf: Mapping[Any, Any], aset: Path) -> None:
        self.perlu: list[str] = []
        self._pdf = pdf
        self._aset = aset
        _tolak_asing("katalog", pdf.catalog, _KATALOG)
        _tolak_asing("nama", pdf.catalog.get("Names", {}), frozenset({"Dests"}))
        self._halaman = [pdf.objects[nomor] for nomor in pdf.pages["Kids"][::3]]
        for satu in self._halaman:
            _tolak_asing("halaman", satu, _HALAMAN)
        sumber = self._objek(self._halaman[0]["Resources"])
        self._luar: dict[int, bytes] = {
            pdf.pages.number: lambang(INDUK_HALAMAN),
            _nomor(sumber["Font"]): lambang(HURUF),
            _nomor(sumber["ColorSpace"]): lambang(WARNA),
        }
        self._periksa_warna(self._objek(sumber["ColorSpace"]))
        self.huruf = dict(map(self._baca_huruf, huruf.values()))
        self._nomor: dict[int, int] = {}

    def petik(self, struktur: Sequence[Simpul], medan: Sequence[Medan], ruas: Mapping[str, str]) -> Objek:
        """`ruas` are the numbers left open. Raises `GalatTataLetak` for an object of a kind that the linker cannot place."""
        anotasi = [[self._objek(satu) for satu in halaman.get("Annots", ())] for halaman in self._halaman]
        semua = self._terpakai()
        gambar = self._ambil_gambar(semua)
        alur = [satu for satu in semua if isinstance(satu, pydyf.Stream) and satu.number not in self._luar]
        kamus = [satu for satu in semua if not isinstance(satu, pydyf.Stream) and satu.number not in self._luar]
        bermedan = sorted({satu.halaman for satu in medan})
        letak = len(alur) + len(self._halaman) + len(bermedan)
        urut = (*self._halaman, *kamus, *(satu for deret in anotasi for satu in deret))
        self._nomor = {satu.number: ke for ke, satu in enumerate(alur)}
        self._nomor |= {satu.number: ke for ke, satu in enumerate(urut, letak)}
        halaman = [self._nomor[satu.number] for satu in self._halaman]
        mulai = letak + len(urut)
        pohon = PohonKode(halaman, [[self._nomor[satu.number] for satu in deret] for deret in anotasi], mulai)
        akar = pohon.tulis(struktur)
        cap, timpa = len(alur), len(alur) + len(halaman)
        kode = [
            self._kode_halaman(satu, cap + ke, timpa + bermedan.index(ke) if ke in bermedan else -1)
            for ke, satu in enumerate(self._halaman)
        ]
        kode += [self._kode(satu.data) for satu in kamus]
        kode += [self._kode_anotasi(satu) for deret in anotasi for satu in deret]
        terpisah = [_pisah(_padatkan(satu)) for satu in alur]
        lubang = tuple(self._lubang(alur, awal_ruas(ruas)))
        return Objek(
            alur=tuple(self._kode(kepala) for kepala, _ in terpisah),
            isi=tuple(isi for _, isi in terpisah),
            bermedan=tuple(bermedan),
            kamus=(*kode, *pohon.kode),
            pohon=mulai,
            halaman=tuple(halaman),
            akar=akar,
            induk=pohon.induk(),
            id_=pohon.id_(),
            gambar=tuple(gambar),
            lubang=lubang,
        )

    def _lubang(self, alur: Sequence[Any], awal: Mapping[str, int]) -> Iterator[tuple[int, int, int, bool]]:
        """The open digits of all streams; their fonts may get any digit."""
        for nomor, satu in enumerate(alur):
            tergambar = satu.__dict__.get("lubang", ())
            for letak, ke, heksa in cari_lubang(satu.stream[0], [awal[nama] + ke for nama, ke, _ in tergambar]):
                yield nomor, letak, ke, heksa
            for huruf in {huruf for *_, huruf in tergambar}:
                muka, glif = self.huruf[huruf]
                self.huruf[huruf] = muka, dict(sorted((glif | {GLIF_NOL + ke: str(ke) for ke in range(10)}).items()))

    def _objek(self, rujukan: bytes) -> Any:
        return self._pdf.objects[_nomor(rujukan)]

    def _terpakai(self) -> list[Any]:
        """Everything that pages draw with, in the order of the engine's numbers."""
        ada: dict[int, Any] = {}
        tunggu = [self._objek(satu[kunci]) for satu in self._halaman for kunci in ("Contents", "Resources")]
        while tunggu:
            satu = tunggu.pop()
            if satu.number not in ada and satu.number not in self._luar:
                ada[satu.number] = satu
                tunggu += [self._pdf.objects[nomor] for nomor in self._disebut(satu)]
        return [ada[nomor] for nomor in sorted(ada)]

    def _disebut(self, satu: Any) -> Iterator[int]:
        if isinstance(satu, pydyf.Stream):
            if satu.extra.get("Subtype") not in _ALUR and satu.extra.get("Type") != "/Pattern":
                raise GalatTataLetak(f"penaut tidak mengenal alur {satu.extra.get('Subtype')} dalam gambar")
            kamus = pydyf.Dictionary(satu.extra).data
        else:
            if satu.get("Type") not in (None, "/ExtGState", "/Pattern", "/XObject"):
                raise GalatTataLetak(f"penaut tidak mengenal objek {satu.get('Type')} pada halaman")
            kamus = satu.data
        return (int(nomor) for nomor in _RUJUKAN.findall(kamus))

    def _ambil_gambar(self, semua: Sequence[Any]) -> list[Gambar]:
        """Pictures become objects of the whole file, named by their content; masks come before what they mask."""
        gambar = [satu for satu in semua if isinstance(satu, pydyf.Stream) and satu.extra.get("Subtype") == "/Image"]
        hasil = []
        for satu in sorted(gambar, key=lambda satu: "SMask" in satu.extra):
            kamus, isi = _pisah(satu)
            jadi = Gambar(_RUJUKAN.sub(lambda nomor: self._luar[int(nomor[1])], kamus), isi)
            self._luar[satu.number] = lambang(jadi.nama)
            hasil.append(jadi)
        return hasil

    def _kode(self, data: bytes) -> bytes:
        if b"\x01" in data or b"\x02" in data or b"\n" in data:
            raise GalatTataLetak(f"penaut tidak mengenal objek dengan huruf kendali: {data[:60]!r}")
        return _RUJUKAN.sub(lambda nomor: self._luar.get(int(nomor[1])) or lambang(self._nomor[int(nomor[1])]), data)

    def _kode_halaman(self, halaman: Any, cap: int, timpa: int) -> bytes:
        nomor = self._nomor[halaman.number]
        isi = [lambang(cap), self._kode(halaman["Contents"]), *([lambang(timpa)] if timpa >= 0 else [])]
        kotak = {nama: self._kode(halaman[nama].data) for nama in ("MediaBox", "TrimBox", "BleedBox")}
        kode = b"<</Type/Page/Parent " + lambang(INDUK_HALAMAN) + b"/MediaBox" + kotak["MediaBox"]
        for nama in ("TrimBox", "BleedBox"):
            kode += b"/" + nama.encode() + kotak[nama] if kotak[nama] != kotak["MediaBox"] else b""
        kode += b"/Contents[" + b" ".join(isi) + b"]/Resources " + self._kode(halaman["Resources"])
        if "Annots" in halaman:
            kode += b"/Annots" + self._kode(halaman["Annots"].data)
        return kode + b"/Tabs/S/StructParents " + lambang(f"k{nomor}") + b">>"

    def _kode_anotasi(self, anotasi: Any) -> bytes:
        """A link; those inside the document lead to names. All are printed (PDF/A)."""
        if anotasi.get("Subtype") != "/Link":
            raise GalatTataLetak(f"penaut tidak mengenal anotasi {anotasi.get('Subtype')}")
        alamat = anotasi["A"]["URI"].string if "A" in anotasi else anotasi["Dest"].string
        kode: bytes = b"<</Type/Annot/Subtype/Link/F 4/Rect" + anotasi["Rect"].data + b"/BS<</W 0>>"
        kode += b"/Contents" + kode_teks(anotasi["Contents"].string)
        if "A" in anotasi and not alamat.startswith(SKEMA_RUJUK):
            kode += b"/A<</Type/Action/S/URI/URI" + teks(alamat) + b">>"
        else:
            ke = unquote(alamat.removeprefix(SKEMA_RUJUK))
            self.perlu.append(ke)
            kode += b"/Dest" + teks(ke)
        return kode + b"/StructParent " + lambang(f"k{self._nomor[anotasi.number]}") + b">>"

    def _baca_huruf(self, huruf: Any) -> tuple[str, tuple[tuple[bool, bool], dict[int, str]]]:
        """Name of the resource, the face, and the text of each glyph. Only the bundled faces, whole, are known."""
        muka = MUKA.get(huruf.name.partition(b"+")[2])
        sebab = [kata for kata, ada in _masalah_huruf(huruf) if ada]
        if muka is None or sebab:
            alasan = f" ({', '.join(sebab)})" if sebab else ""
            raise GalatTataLetak(f"penaut tidak mengenal fonta {huruf.name.decode('ascii', 'replace')}{alasan}; pakai fonta tema")
        if not _sama(huruf.file_content, berkas_huruf(self._aset, *muka)):
            raise GalatTataLetak(f"fonta {huruf.name.decode('ascii', 'replace')} bukan fonta bawaan tema")
        return huruf.hash, (muka, dict(sorted(huruf.to_unicode.items())))

    def _periksa_warna(self, ruang: Any) -> None:
        if _RUJUKAN.sub(lambang("I"), ruang.data) != RUANG_WARNA:
            raise GalatTataLetak(f"penaut tidak mengenal ruang warna {', '.join(ruang)}")


def _masalah_huruf(huruf: Any) -> Iterator[tuple[str, bool]]:
    """What a font may be that the linker cannot make a subset of, and whether it is."""
    yield "bukan TrueType", huruf.type != "ttf"
    yield "bervariasi", bool(huruf.variations)
    yield "berwarna", bool(huruf.png or huruf.svg or huruf.colr)
    yield "gambar titik", bool(huruf.bitmap)
    yield "tanpa sebagian hurufnya", bool(huruf.missing)
    yield "dipakai dalam isian", bool(huruf.used_in_forms)


def _tolak_asing(apa: str, kamus: Mapping[str, Any], kenal: frozenset[str]) -> None:
    if asing := sorted(set(kamus) - kenal):
        raise GalatTataLetak(f"penaut tidak mengenal {', '.join(asing)} pada {apa}")


def _nomor(rujukan: bytes) -> int:
    return int(rujukan.split()[0])


def _padatkan(alur: Any) -> Any:
    """The stream with what it draws in fewer instructions; only a page knows the state that it begins with."""
    alur.stream = [padatkan(b"\n".join(map(_bait, alur.stream)), halaman=not alur.extra)]
    return alur


def _bait(isi: Any) -> bytes:
    return isi if isinstance(isi, bytes) else isi.encode("ascii") if isinstance(isi, str) else bytes(isi.data)


def _pisah(alur: Any) -> tuple[bytes, bytes]:
    """The entries of a stream's dictionary without its length, and its data."""
    kamus, _, isi = alur.data.partition(b"\nstream\n")
    kepala, _, _panjang = kamus.rpartition(b"/Length ")
    return kepala.removeprefix(b"<<"), isi.removesuffix(b"\nendstream")


_CETAK: dict[Path, bytes] = {}


def _sama(isi: bytes, berkas: Path) -> bool:
    """Whether `isi` is the content of a font file, which is read once a process."""
    if berkas not in _CETAK:
        _CETAK[berkas] = hashlib.sha256(berkas.read_bytes()).digest()
    return hashlib.sha256(isi).digest() == _CETAK[berkas]
