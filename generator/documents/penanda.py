"""Who signs: the holder of a post on a day as a signer (rows 100 and 101)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.bahasa.huruf import kapital
from generator.bahasa.tanggal import nama_bulan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.model.penerbit import Penerbit
from generator.model.ruang import Ruang
from generator.model.surat import Surat
from generator.model.tanda_tangan import CaraTandaTangan, TandaTangan
from generator.tree import BlokTandaTangan, Penanda, Tema

KERAS = "\u00a0"
"""A space at which no line breaks and which no format drops."""

RUANG_TANGGAL = KERAS * 8
"""The gap a draft leaves for the day."""

RUANG_NOMOR = KERAS * 24
"""The gap a draft leaves for the number under a title."""


def hari_surat(ruang: Ruang, surat: Surat) -> date:
    """The day for which officials and offices are looked up: the act's date, else its planned date."""
    return surat.tanggal or surat.rencana_tanggal or ruang.forum.tanggal_data


def sebut_tanggal(tanggal: date | None, hari: date) -> str:
    """ "15 Oktober 2026"; without `tanggal` a gap for the day, in the month of `hari`."""
    return tulis_tanggal(tanggal) if tanggal else f"{RUANG_TANGGAL}{nama_bulan(hari.month)} {hari.year}"


def penanda(ruang: Ruang, jabatan: str, hari: date) -> Penanda:
    """The signer who holds post `jabatan` on `hari`; a vacant post has no name."""
    baris = (f"{kapital(ruang.jabatan[jabatan].nama)},",)
    pejabat = ruang.pemegang(jabatan, hari)
    if pejabat is None:
        return Penanda(baris, "")
    awalan, pangkat, nip = str(pejabat.awalan or ""), pejabat.pangkat or "", pejabat.nip or ""
    return Penanda(baris, pejabat.nama, awalan=awalan, pangkat=pangkat, nip=nip)


def cara_tanda_tangan(penerbit: Penerbit, surat: Surat | None = None) -> TandaTangan:
    """How a paper of `penerbit` is signed: as its act says, else as the issuer says, else by the issuer's post in ink."""
    return (surat.tanda_tangan if surat else None) or penerbit.tanda_tangan or TandaTangan()


def blok_tanda_tangan(
    ruang: Ruang, penerbit: Penerbit, cara: TandaTangan, hari: date, tema: Tema, pembuka: tuple[str, ...] = ()
) -> BlokTandaTangan:
    """The signers of a paper on `hari`, the senior at the right (tata naskah dinas §4.1)."""
    utama = _bermandat(ruang, cara, penanda(ruang, cara.oleh or penerbit.penanda, hari), hari)
    kata = "Mengetahui," if cara.mengetahui else "Menyetujui,"
    saksi = cara.mengetahui or cara.menyetujui
    elektronik = tema.kata.elektronik if cara.cara is CaraTandaTangan.ELEKTRONIK else ""
    kiri = cara.bersama or saksi
    if kiri is None:
        return BlokTandaTangan((utama,), pembuka, elektronik=elektronik)
    dua = (penanda(ruang, kiri, hari), utama)
    if cara.bersama is None:
        return BlokTandaTangan(dua, pembuka, "dua", pembuka_kiri=(kata,), elektronik=elektronik)
    if saksi is None:
        return BlokTandaTangan(dua, pembuka, "dua", elektronik=elektronik)
    tiga = (*dua, penanda(ruang, saksi, hari))
    return BlokTandaTangan(tiga, pembuka, "tiga", pembuka_bawah=(kata,), elektronik=elektronik)


def kaki_elektronik(cara: TandaTangan, tema: Tema) -> str:
    """The note at the foot of the pages of a paper that is signed electronically, and of no other (§4.2)."""
    return tema.kata.kaki_elektronik if cara.cara is CaraTandaTangan.ELEKTRONIK else ""


def _bermandat(ruang: Ruang, cara: TandaTangan, satu: Penanda, hari: date) -> Penanda:
    """The signer below the one in whose name it signs; a stand-in mark of its own stays before its own post."""
    if cara.atas_nama is None:
        return satu
    sendiri = " ".join(filter(None, (satu.awalan, satu.jabatan[0])))
    antara = (_sebut_jabatan(ruang, cara.untuk_beliau, hari), "u.b.") if cara.untuk_beliau else ()
    return replace(satu, awalan="a.n.", jabatan=(_sebut_jabatan(ruang, cara.atas_nama, hari), *antara, sendiri))


def _sebut_jabatan(ruang: Ruang, jabatan: str, hari: date) -> str:
    """A post in capitals, with the mark of one who stands in for its holder."""
    pejabat = ruang.pemegang(jabatan, hari)
    awalan = str(pejabat.awalan) if pejabat and pejabat.awalan else ""
    return " ".join(filter(None, (awalan, kapital(ruang.jabatan[jabatan].nama))))
