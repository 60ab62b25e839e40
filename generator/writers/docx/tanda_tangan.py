"""Signature blocks: a table row that cannot split for one signer, level rows for two and three (docx-writing reference §8)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.tree import BlokTandaTangan, Penanda
from generator.tree.teks import baris_kotak, baris_penanda
from generator.writers.docx.naskah import Naskah, Tempat
from generator.writers.docx.petak import grid, layout_row, table
from generator.writers.docx.satuan import mm_of_points
from generator.writers.docx.xml import TAB, paragraph, run
from generator.writers.metrik import lebar_mm
from generator.writers.rapat import utuhkan_wilayah


def tulis_tanda_tangan(naskah: Naskah, blok: BlokTandaTangan, tempat: Tempat, *, lekat: bool = False, tembusan: str = "") -> str:
    """The block; `lekat` keeps it with what follows, `tembusan` are the paragraphs of its copies.

    The copies are the table's last row: LibreOffice keeps rows together, but not a table with the paragraph after it.
    Raises ValueError for signers or opening lines the block cannot hold.
    """
    harapan = {"kanan": 1, "dua": 2, "tiga": 3}[blok.susunan]
    if len(blok.penanda) != harapan:
        raise ValueError(f"blok tanda tangan {blok.susunan} memuat {len(blok.penanda)} penanda tangan, bukan {harapan}")
    if blok.pembuka_kiri and blok.susunan == "kanan":
        raise ValueError("blok tanda tangan kanan tidak mempunyai sisi kiri untuk pembuka_kiri")
    if blok.pembuka_bawah and blok.susunan != "tiga":
        raise ValueError(f"blok tanda tangan {blok.susunan} tidak mempunyai penanda ketiga untuk pembuka_bawah")
    akhiran = "Kecil" if blok.kecil else ""
    susun = _satu if blok.susunan == "kanan" else _beberapa
    kolom, rows = susun(naskah, blok, tempat, akhiran, lekat or bool(tembusan))
    if tembusan:
        rows.append(layout_row(kolom, ((tembusan, len(kolom)),)))
    return table("TataLetak", kolom, rows)


def _satu(naskah: Naskah, blok: BlokTandaTangan, tempat: Tempat, akhiran: str, lekat: bool) -> tuple[list[int], list[str]]:
    """One signer at the axis; a name that is wider moves the block to the left, because names never wrap."""
    penanda = blok.penanda[0]
    kiri = max(tempat.lebar - max(naskah.letak.blok, _lebar_nama(naskah, blok, penanda, akhiran)), 0)
    kolom = grid((kiri, tempat.lebar - kiri))
    isi = _pembuka(blok.pembuka, akhiran) + _jabatan(naskah, penanda, akhiran, rapat=bool(blok.pembuka))
    isi += ("" if blok.elektronik else _ruang(penanda, akhiran)) + _ditandatangani(naskah, blok, penanda, akhiran, lekat)
    kosong = paragraph("", f"PenandaKeterangan{akhiran}", keep_next=lekat)
    return kolom, [layout_row(kolom, ((kosong, 1), (isi, 1)))]


def _beberapa(naskah: Naskah, blok: BlokTandaTangan, tempat: Tempat, akhiran: str, lekat: bool) -> tuple[list[int], list[str]]:
    """Left and right signer over a grid of five, so that a third stands in the middle below; long names widen the sides."""
    kolom = _kolom_beberapa(naskah, blok, tempat, akhiran)
    kosong = paragraph("", f"PenandaKeterangan{akhiran}", keep_next=True)
    kiri, kanan, *ketiga = blok.penanda

    def baris(kiri_isi: str, kanan_isi: str) -> str:
        return layout_row(kolom, ((kiri_isi or kosong, 2), (kosong, 1), (kanan_isi or kosong, 2)))

    rapat = bool(blok.pembuka or blok.pembuka_kiri)
    rows = [baris(*(_pembuka(satu, akhiran) for satu in (blok.pembuka_kiri, blok.pembuka)))] if rapat else []
    rows.append(baris(_jabatan(naskah, kiri, akhiran, rapat=rapat), _jabatan(naskah, kanan, akhiran, rapat=rapat)))
    if not blok.elektronik:
        rows.append(baris(_ruang(kiri, akhiran), _ruang(kanan, akhiran)))
    terikat = lekat or bool(ketiga)
    rows.append(baris(*(_ditandatangani(naskah, blok, satu, akhiran, terikat) for satu in (kiri, kanan))))
    if ketiga:  # styles of the post count on the gap that a paragraph leaves before the signature
        sebelumnya = mm_of_points(naskah.tema.huruf["kecil" if akhiran else "surat"].sesudah)
        rows.append(layout_row(kolom, ((paragraph("", "AkhirBagian", keep_next=True), 5),), height=sebelumnya))
    for satu in ketiga:
        di_bawah = bool(blok.pembuka_bawah)
        tengah = [_pembuka(blok.pembuka_bawah, akhiran)] if di_bawah else []
        tengah.append(_jabatan(naskah, satu, akhiran, rapat=di_bawah))
        tengah += [] if blok.elektronik else [_ruang(satu, akhiran)]
        tengah.append(_ditandatangani(naskah, blok, satu, akhiran, lekat))
        rows += [layout_row(kolom, ((kosong, 1), (isi, 3), (kosong, 1))) for isi in tengah]
    return kolom, rows


def _kolom_beberapa(naskah: Naskah, blok: BlokTandaTangan, tempat: Tempat, akhiran: str) -> list[int]:
    """The five columns. Of two signers the right one may take more than half, as far as the name at the left leaves room."""
    nama = [_lebar_nama(naskah, blok, satu, akhiran) for satu in blok.penanda]
    lebar = tempat.lebar
    if len(nama) == 2 and nama[1] > lebar / 2:
        kanan = max(min(nama[1], lebar - nama[0]), lebar / 2)
        kiri = min(lebar - kanan, naskah.letak.blok)
        return grid((kiri, 0, lebar - kiri - kanan, 0, kanan))
    sisi = min(max(naskah.letak.blok, *nama), lebar / 2)
    sela, bawah = lebar - 2 * sisi, (lebar - sisi) / 2
    return grid((bawah, sisi - bawah, sela, sisi - bawah, bawah)) if bawah < sisi else grid((sisi, 0, sela, 0, sisi))


def _ditandatangani(naskah: Naskah, blok: BlokTandaTangan, penanda: Penanda, akhiran: str, lekat: bool) -> str:
    """Name, pangkat, NIP, or the box of an electronic signature."""
    return _kotak(naskah, blok, penanda, lekat) if blok.elektronik else _nama(naskah, penanda, akhiran, lekat)


def _kotak(naskah: Naskah, blok: BlokTandaTangan, penanda: Penanda, lekat: bool) -> str:
    """The box: an empty cell for the code that the signing system sets, and the words beside it.

    A table must not end a cell (ISO 29500-1, 17.4.65), so a line of 1 pt follows.
    """
    surat = naskah.tema.surat
    kolom = grid((surat.kotak_tinggi, naskah.letak.blok - surat.kotak_tinggi))
    isi = "".join(
        paragraph(run(baris), "KotakElektronikNama" if baris == penanda.nama else "KotakElektronik", keep_next=True)
        for baris in baris_kotak(blok.elektronik, penanda, naskah.tema)
    )
    sel = ((paragraph("", "KotakElektronik", keep_next=True), 1), (isi, 1))
    kotak = table("TataLetakKotak", kolom, [layout_row(kolom, sel, height=surat.kotak_tinggi)])
    return paragraph("", "SelaKotak", keep_next=True) + kotak + paragraph("", "AkhirBagian", keep_next=lekat)


def _pembuka(baris: tuple[str, ...], akhiran: str) -> str:
    """Two opening lines keep a distance from the jabatan, a single one (place and date) does not."""
    gaya = "PenandaPembuka" if len(baris) > 1 else "PenandaPembukaTunggal"
    return _deret(baris, f"{gaya}{akhiran}")


def _jabatan(naskah: Naskah, penanda: Penanda, akhiran: str, *, rapat: bool) -> str:
    """In centred blocks ``a.n.`` stands in the line, in flush ones it hangs in a column of its own.

    `rapat` leaves out the space above, which the opening lines have already made.
    """
    atas = [utuhkan_wilayah(baris) for baris in baris_penanda(penanda, naskah.tema)[0]]
    jarak = "Rapat" if rapat else ""
    if not penanda.awalan or naskah.tema.surat.tanda_tangan_tengah:
        return _deret(atas, f"PenandaJabatan{jarak}{akhiran}")
    pertama = run(penanda.awalan) + TAB + run(utuhkan_wilayah(penanda.jabatan[0]) if penanda.jabatan else "")
    awalan = paragraph(pertama, f"PenandaAwalan{jarak}{akhiran}", keep_next=True)
    return awalan + _deret(atas[1:], f"PenandaJabatanLanjut{akhiran}")


def _ruang(penanda: Penanda, akhiran: str) -> str:
    return paragraph(run(penanda.tinta), f"PenandaRuang{akhiran}", keep_next=True)


def _nama(naskah: Naskah, penanda: Penanda, akhiran: str, lekat: bool) -> str:
    """Name, pangkat, NIP; dots left for a pen are not set as a name."""
    _, bawah = baris_penanda(penanda, naskah.tema)
    isi = ""
    for ke, baris in enumerate(bawah):
        gaya = "PenandaNama" if ke == 0 and penanda.nama.strip(". ") else "PenandaKeterangan"
        isi += paragraph(run(baris), f"{gaya}{akhiran}", keep_next=lekat or ke < len(bawah) - 1)
    return isi or paragraph("", f"PenandaKeterangan{akhiran}", keep_next=lekat)


def _deret(baris: Sequence[str], gaya: str) -> str:
    return "".join(paragraph(run(satu), gaya, keep_next=True) for satu in baris)


def _lebar_nama(naskah: Naskah, blok: BlokTandaTangan, penanda: Penanda, akhiran: str) -> float:
    """mm a name needs on one line; in a box it may wrap."""
    if blok.elektronik:
        return 0
    ukuran = naskah.tema.huruf["tanda_tangan_kecil" if akhiran else "tanda_tangan"].ukuran
    return lebar_mm(penanda.nama, ukuran, naskah.aset, tebal=True) + 1
