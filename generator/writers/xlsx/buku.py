"""A workbook in memory, with fixed properties and legal sheet names."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Sequence

from generator.tree import BukuKerja, Tema
from generator.writers.arsip import kemas, padatkan
from generator.writers.simpanan import Simpanan
from generator.writers.tema_office import tema_office
from generator.writers.xlsx.galat import GalatBukuKerja
from generator.writers.xlsx.gaya import tulis_gaya
from generator.writers.xlsx.ingatan import (
    LembarTerpadat,
    ambil_lembar,
    kunci_lembar,
    simpan_lembar,
    tempat_teks,
    terpadat,
)
from generator.writers.xlsx.lembar import LembarJadi, tulis_lembar
from generator.writers.xlsx.paket import nama_bagian, tulis_paket
from generator.writers.xlsx.rupa import POLOS, Rupa
from generator.writers.xlsx.xml import DEKLARASI, NAMA_RUANG

NAMA_TERPANJANG = 31
_TERLARANG = re.compile(r"[\[\]:*?/\\]|^'|'$")


def tulis_xlsx(buku: BukuKerja, tema: Tema, simpanan: Simpanan | None = None) -> bytes:
    """The bytes of an XLSX file; the same `buku` and `tema` give the same bytes, with or without a store of earlier sheets.

    Numbers, dates and texts keep their type; totals are SUM formulas with their value stored, proved equal beforehand.
    Raises GalatBukuKerja for a sheet name, text, number or total that a workbook cannot hold.
    """
    _periksa_nama([lembar.nama for lembar in buku.lembar])
    lembar = _susun(buku, tema, simpanan)
    bagian = tulis_paket(buku, [(satu.kepala, satu.saringan) for satu in lembar])
    bagian["xl/styles.xml"] = tulis_gaya(_semua_rupa(lembar), tema.keluarga_docx)
    bagian["xl/theme/theme1.xml"] = tema_office(tema)
    bagian["xl/sharedStrings.xml"] = _teks(lembar)
    lain = {nama: padatkan(isi.encode()) for nama, isi in bagian.items()}
    return kemas(lain | {nama_bagian(ke): satu.bagian for ke, satu in enumerate(lembar)})


def _susun(buku: BukuKerja, tema: Tema, simpanan: Simpanan | None) -> list[LembarTerpadat]:
    """The sheets with the places of their looks and texts; what changes is kept in the store."""
    if simpanan is None:
        return _tempatkan([tulis_lembar(satu, buku, tema) for satu in buku.lembar])
    sidik_tema = hashlib.sha256(repr(tema).encode()).hexdigest()
    kunci = [kunci_lembar(satu, buku, sidik_tema) for satu in buku.lembar]
    semula = [
        ambil_lembar(simpanan, milik) or tulis_lembar(satu, buku, tema) for milik, satu in zip(kunci, buku.lembar, strict=True)
    ]
    hasil = _tempatkan(semula, disimpan=True)
    for milik, lama, baru in zip(kunci, semula, hasil, strict=True):
        if baru is not lama:
            simpan_lembar(simpanan, milik, baru)
    return hasil


def _tempatkan(lembar: Sequence[LembarJadi | LembarTerpadat], *, disimpan: bool = False) -> list[LembarTerpadat]:
    tempat = {rupa: ke for ke, rupa in enumerate(_semua_rupa(lembar))}
    hasil, awal = [], 0
    for satu in lembar:
        nomor = tuple(tempat[rupa] for rupa in satu.rupa)
        if isinstance(satu, LembarTerpadat):
            hasil.append(satu.pindah(nomor, awal))
        else:
            hasil.append(terpadat(satu, nomor, awal, zlib.compress(satu.xml.encode(), 1) if disimpan else b""))
        awal += tempat_teks(satu)
    return hasil


def _semua_rupa(lembar: Sequence[LembarJadi | LembarTerpadat]) -> tuple[Rupa, ...]:
    """All looks in an order of their own, so that the places of sheets do not depend on that of sheets."""
    return (POLOS, *sorted({rupa for satu in lembar for rupa in satu.rupa} - {POLOS}))


def _teks(lembar: Sequence[LembarTerpadat]) -> str:
    """``sharedStrings.xml``: the texts of each sheet, then empty ones up to the next sheet's."""
    isi = "".join("".join(satu.teks) + "<si><t/></si>" * (tempat_teks(satu) - len(satu.teks)) for satu in lembar)
    return f'{DEKLARASI}<sst xmlns="{NAMA_RUANG}">{isi}</sst>'


def _periksa_nama(nama: Sequence[str]) -> None:
    if not nama:
        raise GalatBukuKerja("buku kerja tanpa lembar")
    terpakai: set[str] = set()
    for satu in nama:
        if not satu.strip() or len(satu) > NAMA_TERPANJANG or _TERLARANG.search(satu) or satu.casefold() == "history":
            raise GalatBukuKerja(
                f"nama lembar {satu!r} tidak sah: 1 sampai {NAMA_TERPANJANG} huruf, tanpa [ ] : * ? / \\,"
                " tidak diawali atau diakhiri tanda petik, bukan History"
            )
        if satu.casefold() in terpakai:
            raise GalatBukuKerja(f"nama lembar {satu!r} dipakai dua kali")
        terpakai.add(satu.casefold())
