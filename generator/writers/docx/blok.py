"""Block elements as paragraphs and tables: every element of the tree is matched, so that a new one fails the type check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard, assert_never

from generator.tree import (
    BarisIsian,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarIsi,
    Diktum,
    Gambar,
    Huruf,
    IsiBaris,
    Judul,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kop,
    Kosong,
    Kutipan,
    Narasi,
    Paragraf,
    ParaPihak,
    PisahHalaman,
    Pokok,
    Sampul,
    Tabel,
    Tembusan,
    Utuh,
)
from generator.tree.teks import butir_isian
from generator.writers.docx.bentuk_gaya import nama_gaya, text_style
from generator.writers.docx.daftar_isi import tulis_daftar_isi
from generator.writers.docx.gambar import tulis_svg
from generator.writers.docx.judul import tulis_judul, tulis_keterangan, tulis_sumber
from generator.writers.docx.naskah import DaftarBaru, Naskah, Tempat
from generator.writers.docx.penomoran import TINGKAT_BUTIR, JenisButir
from generator.writers.docx.sampul import tulis_sampul
from generator.writers.docx.satuan import points
from generator.writers.docx.sebaris import tulis_sebaris
from generator.writers.docx.surat import (
    tulis_diktum,
    tulis_judul_naskah,
    tulis_kepala_lampiran,
    tulis_kepala_surat,
    tulis_kop,
    tulis_para_pihak,
    tulis_tembusan,
)
from generator.writers.docx.tabel import tulis_tabel
from generator.writers.docx.tanda_tangan import tulis_tanda_tangan
from generator.writers.docx.xml import TAB, numbering, paragraph, run

SELA_TABEL = paragraph("", "SelaTabel")
"""Under a table without a source line: a table has no space below of its own."""
SELA_TABEL_TERIKAT = paragraph("", "SelaTabel", keep_next=True)
"""The same where the table's last rows stay with the closing above a signature."""
PEMISAH_TABEL = paragraph("", "AkhirBagian")
"""Between two tables, which Word would join, and after a table at the end of a section or cell."""
PENGIKAT_TABEL = paragraph("", "AkhirBagian", keep_next=True)
"""Between a table and the signature that must not stand without its last rows."""


def tulis_deret(
    naskah: Naskah, blok: Sequence[Blok], tempat: Tempat, *, akhir_lekat: bool = False, halaman_baru: bool | str = False
) -> str:
    """Blocks one after the other; `akhir_lekat` keeps the last with what follows, `halaman_baru` puts the first on a new
    page (see `paragraph`)."""
    hasil: list[str] = []
    blok = tuple(_berderet(blok))
    ke = 0
    while ke < len(blok):
        satu = blok[ke]
        berikut = ke + 1
        if isinstance(satu, Diktum):
            while berikut < len(blok) and isinstance(blok[berikut], Diktum):
                berikut += 1
            diktum = [d for d in blok[ke:berikut] if isinstance(d, Diktum)]
            ikat = _diktum_terikat(blok[berikut]) if berikut < len(blok) else 0
            bertanda = berikut < len(blok) and isinstance(blok[berikut], BlokTandaTangan)
            isi = tulis_diktum(naskah, diktum, tempat, tulis_deret, lekat=ikat, berjarak=not bertanda)
        elif isinstance(satu, BlokTandaTangan) and berikut < len(blok) and isinstance(tembusan := blok[berikut], Tembusan):
            isi = tulis_tanda_tangan(naskah, satu, tempat, tembusan=tulis_tembusan(naskah, tembusan))
            berikut += 1
        elif _ditutup(satu) and berikut < len(blok) and isinstance(tanda := blok[berikut], BlokTandaTangan):
            isi = tulis_tabel(naskah, satu, tempat, lekat=True, penutup=tulis_tanda_tangan(naskah, tanda, tempat))
            berikut += 1
        elif isinstance(satu, PisahHalaman):
            ke, halaman_baru = berikut, True
            continue
        else:
            lekat = akhir_lekat if berikut == len(blok) else tempat.lekat or _terikat(blok, ke)
            baru = isinstance(satu, Judul) and halaman_baru
            isi = _blok(naskah, satu, tempat, lekat, baru)
            halaman_baru = halaman_baru and not isinstance(satu, Judul)
        if halaman_baru:
            hasil.append(paragraph("", "AkhirBagian", page_break=True))
            halaman_baru = False
        if hasil and hasil[-1].endswith("</w:tbl>") and isi.startswith("<w:tbl>"):
            hasil.append(PENGIKAT_TABEL if isinstance(satu, BlokTandaTangan) else SELA_TABEL)
        hasil.append(isi)
        if isinstance(satu, Tabel) and not satu.sumber and berikut < len(blok) and not _bersela(blok[berikut]):
            hasil.append(SELA_TABEL_TERIKAT if _terikat(blok, ke) else SELA_TABEL)
        ke = berikut
    return "".join(hasil)


def _berderet(blok: Sequence[Blok]) -> Iterator[Blok]:
    """Diktum that stay with a signature join the table of those before them: Word keeps rows together, but no two tables."""
    for satu in blok:
        if isinstance(satu, Utuh) and satu.isi and isinstance(satu.isi[0], Diktum):
            yield from satu.isi
        else:
            yield satu


def _ditutup(blok: Blok) -> TypeGuard[Tabel]:
    """Whether a block is a list to sign, as long as those invited: the signature below it goes into its last row."""
    return isinstance(blok, Tabel) and blok.gaya == "daftar_hadir"


def _bersela(blok: Blok) -> bool:
    """Whether a block brings its own space above: a note, a heading, a signature."""
    return isinstance(blok, Judul | BlokTandaTangan) or (isinstance(blok, Paragraf) and blok.gaya == "kecil")


def _diktum_terikat(berikut: Blok) -> int:
    """How many labelled rows stay with what follows them: two with a signature, one with the closing above a signature."""
    return 2 if isinstance(berikut, BlokTandaTangan) else int(_penutup(berikut))


def _penutup(blok: Blok) -> bool:
    """Whether a block is the closing with its signature, which does not stand on a page without words of the body."""
    if not isinstance(blok, Utuh) or not isinstance(blok.isi[0], Paragraf):
        return False
    return any(isinstance(satu, BlokTandaTangan) for satu in blok.isi)


def _terikat(blok: Sequence[Blok], ke: int) -> bool:
    """Whether a block stays with the next: the last two before a signature."""
    satu, berikut = blok[ke], blok[ke + 1]
    if isinstance(berikut, BlokTandaTangan) or _penutup(berikut):
        return True
    if isinstance(satu, Tabel) and isinstance(berikut, Utuh) and any(isinstance(isi, BlokTandaTangan) for isi in berikut.isi):
        return True
    return isinstance(berikut, Paragraf) and ke + 2 < len(blok) and isinstance(blok[ke + 2], BlokTandaTangan)


def _blok(naskah: Naskah, blok: Blok, tempat: Tempat, lekat: bool, halaman_baru: bool | str) -> str:
    match blok:
        case Judul():
            return tulis_judul(naskah, blok, tempat, halaman_baru=halaman_baru)
        case Paragraf():
            return paragraph(tulis_sebaris(naskah, blok.isi), _gaya_paragraf(blok, tempat), keep_next=lekat)
        case Daftar():
            return _daftar(naskah, blok, tempat, lekat)
        case Kutipan():
            dalam = tempat.ubah(ruang="kutipan") if tempat.ruang == "" else tempat
            return tulis_deret(naskah, blok.isi, dalam, akhir_lekat=lekat)
        case Narasi():
            return tulis_deret(naskah, blok.isi, tempat, akhir_lekat=lekat)
        case Utuh():
            return tulis_deret(naskah, blok.isi, tempat.ubah(lekat=True), akhir_lekat=lekat)
        case BarisIsian():
            return _isian(naskah, blok, tempat, lekat)
        case Gambar():
            return _gambar(naskah, blok, lekat)
        case Tabel():
            return tulis_tabel(naskah, blok, tempat, lekat=lekat)
        case PisahHalaman():
            return paragraph("", "AkhirBagian", page_break=True)
        case Kosong():
            return paragraph("", _gaya_kosong(naskah, blok.mm), keep_next=lekat)
        case DaftarIsi():
            return tulis_daftar_isi(naskah, blok)
        case Sampul():
            return tulis_sampul(naskah, blok, tempat)
        case Kop():
            return tulis_kop(naskah, blok, tempat)
        case KepalaSurat():
            return tulis_kepala_surat(naskah, blok, tempat)
        case JudulNaskah():
            return tulis_judul_naskah(naskah, blok, tempat)
        case Diktum():
            return tulis_diktum(naskah, (blok,), tempat, tulis_deret, lekat=int(lekat), berjarak=not lekat)
        case Pokok():
            return _pokok(naskah, blok, tempat, lekat)
        case ParaPihak():
            return tulis_para_pihak(naskah, blok)
        case BlokTandaTangan():
            return tulis_tanda_tangan(naskah, blok, tempat, lekat=lekat)
        case Tembusan():
            return tulis_tembusan(naskah, blok)
        case KepalaLampiran():
            return tulis_kepala_lampiran(naskah, blok, tempat)
        case _:
            assert_never(blok)


def _gaya_paragraf(paragraf: Paragraf, tempat: Tempat) -> str:
    if paragraf.gaya == "kecil":
        return "Kecil"
    if tempat.kedalaman:
        return _gaya_lanjutan(tempat)
    if paragraf.gaya == "sumbu":
        return "IsiSuratSumbu"
    if paragraf.gaya == "bawah":
        return "IsiSuratBawah"
    if tempat.pokok:
        return f"IsiPokok{nama_gaya(tempat.pokok)}"
    if tempat.diktum:
        return f"IsiDiktum{'Tengah' if paragraf.gaya == 'tengah' else ''}{nama_gaya(tempat.diktum)}"
    if tempat.ruang == "kutipan" and paragraf.gaya != "tengah":
        return "Quote"
    if tempat.surat:
        return {"isi": "IsiSurat", "rata": "IsiSuratRata", "tengah": "IsiSuratTengah"}[paragraf.gaya]
    return {"isi": "BodyText", "rata": "IsiRata", "tengah": "IsiTengah"}[paragraf.gaya]


def _jenis_butir(tempat: Tempat) -> JenisButir:
    if tempat.diktum:
        return f"diktum_{tempat.diktum}"  # type: ignore[return-value]
    if tempat.pokok:
        return tempat.pokok
    return "surat" if tempat.surat else "buku"


def _gaya_lanjutan(tempat: Tempat) -> str:
    jenis = _jenis_butir(tempat)
    awal = "ListContinue" if jenis == "buku" else f"LanjutanButir{nama_gaya(jenis)}"
    return f"{awal}{min(tempat.kedalaman, TINGKAT_BUTIR)}"


def _daftar(naskah: Naskah, daftar: Daftar, tempat: Tempat, lekat: bool) -> str:
    """A list of its own: each starts at its first label. Raises ValueError beyond the nine levels that Word has."""
    if tempat.kedalaman >= TINGKAT_BUTIR:
        raise ValueError(f"daftar bersarang lebih dari {TINGKAT_BUTIR} tingkat")
    jenis = _jenis_butir(tempat)
    buku = "ListNumber" if daftar.nomor else "ListBullet"
    gaya = buku if jenis == "buku" else f"Butir{nama_gaya(jenis)}"
    baru = DaftarBaru(jenis=jenis, nomor=daftar.nomor, tingkat=tempat.kedalaman)
    nomor = numbering(tempat.kedalaman, naskah.daftar_baru(baru))
    dalam = tempat.ubah(kedalaman=tempat.kedalaman + 1)
    hasil = ""
    for ke, butir in enumerate(daftar.butir):
        ikat = lekat if ke == len(daftar.butir) - 1 else tempat.lekat
        pertama = butir[0] if butir else None
        if isinstance(pertama, Paragraf):
            sisa = butir[1:]
            teks = tulis_sebaris(naskah, pertama.isi)
        else:
            sisa, teks = butir, ""
        akhir = jenis != "buku" and tempat.kedalaman == 0 and ke == len(daftar.butir) - 1 and not sisa
        hasil += paragraph(teks, f"{gaya}Akhir" if akhir else gaya, number=nomor, keep_next=tempat.lekat if sisa else ikat)
        hasil += tulis_deret(naskah, sisa, dalam, akhir_lekat=ikat)
    return hasil


def _isian(naskah: Naskah, isian: BarisIsian, tempat: Tempat, lekat: bool) -> str:
    """Rows; several texts of one row are paragraphs of their own, each behind its label."""
    baris: list[tuple[str, str]] = []
    for label, isi in isian.baris:
        (nomor, pertama), *lain = butir_isian(isi)
        awal = tulis_sebaris(naskah, label) + TAB + run(":") + TAB
        baris.append(("BarisIsianBerbutir" if nomor else "BarisIsian", awal + _bernomor(naskah, nomor, pertama)))
        baris += [("ButirIsian", _bernomor(naskah, nomor, satu)) for nomor, satu in lain]
    kepala = f"KepalaIsian{nama_gaya(isian.gaya)}" if tempat.surat else "BarisIsianBuku"
    hasil = paragraph(tulis_sebaris(naskah, isian.kepala), kepala, keep_next=True) if isian.kepala else ""
    for ke, (jenis, isi_baris) in enumerate(baris):
        akhir = ke == len(baris) - 1
        gaya = f"{jenis}{nama_gaya(isian.gaya)}{'Akhir' if akhir else ''}" if tempat.surat else "BarisIsianBuku"
        hasil += paragraph(isi_baris, gaya, keep_next=lekat if akhir else tempat.lekat)
    if tempat.surat and naskah.tema.isian[isian.gaya].garis:
        hasil += paragraph("", f"GarisIsian{nama_gaya(isian.gaya)}", keep_next=lekat)
    return hasil


def _bernomor(naskah: Naskah, nomor: str, isi: IsiBaris) -> str:
    return (run(nomor) + TAB if nomor else "") + tulis_sebaris(naskah, isi)


def _pokok(naskah: Naskah, pokok: Pokok, tempat: Tempat, lekat: bool) -> str:
    judul = run(pokok.label) + TAB + tulis_sebaris(naskah, pokok.judul)
    dalam = tempat.ubah(pokok=pokok.gaya, lebar=tempat.lebar - naskah.tema.pokok[pokok.gaya].teks)
    return paragraph(judul, f"Pokok{nama_gaya(pokok.gaya)}", keep_next=True) + tulis_deret(
        naskah, pokok.isi, dalam, akhir_lekat=lekat
    )


def _gambar(naskah: Naskah, gambar: Gambar, lekat: bool) -> str:
    isi = tulis_svg(naskah, gambar.svg, gambar.lebar, gambar.tinggi, gambar.alt)
    bersambung = bool(gambar.keterangan or gambar.sumber)
    return (
        paragraph(isi, "Gambar", keep_next=bersambung or lekat)
        + tulis_keterangan(naskah, gambar, "KeteranganBersumber" if gambar.sumber else "KeteranganGambar", lekat=lekat)
        + tulis_sumber(naskah, gambar.sumber, lekat=lekat)
    )


def _gaya_kosong(naskah: Naskah, mm: float) -> str:
    """The style of an empty height, one for each height that occurs."""
    gaya = f"Ruang{round(mm * 100)}"
    if gaya not in naskah.gaya:
        naskah.gaya[gaya] = text_style(gaya, f"Ruang {mm:g} mm", Huruf(ukuran=1, baris=points(mm)), priority=98)
    return gaya
