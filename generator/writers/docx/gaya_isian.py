"""Styles of rows ``label : text`` and of headed points; their places are the theme's ``isian`` and ``pokok``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.tree import GeometriIsian, Huruf, Tema
from generator.writers.docx.bentuk_gaya import Indent, Tab, nama_gaya, rule, text_style
from generator.writers.docx.satuan import eighth_points, points


def gaya_isian(tema: Tema) -> Iterator[str]:
    """Rows, rows whose text has a label of its own, and further texts; the last row of each kind keeps the body's distance."""
    isi = tema.huruf["surat"]
    for gaya, satu in tema.isian.items():
        huruf = replace(isi, baris=satu.baris or isi.baris, inden=0, rata="kiri")
        label = satu.inden + satu.label
        value = label + satu.titik
        butir = value + satu.butir
        terakhir = satu.sela + (isi.sesudah if satu.sesudah is None else satu.sesudah)
        if satu.garis:
            yield _garis_isian(gaya, satu, terakhir - satu.sela)
            terakhir = satu.sela
        yield text_style(
            f"KepalaIsian{nama_gaya(gaya)}", f"Kepala Isian {gaya.replace('_', ' ').title()}", huruf, priority=53, after=satu.sela
        )
        for akhiran, nama, sesudah in (("", "", satu.sela), ("Akhir", " Akhir", terakhir)):
            for awal, kata, tabs, left, start in (
                ("BarisIsian", "Baris Isian", (Tab(label), Tab(value)), value, satu.inden),
                ("BarisIsianBerbutir", "Baris Isian Berbutir", (Tab(label), Tab(value), Tab(butir)), butir, satu.inden),
                ("ButirIsian", "Butir Isian", (Tab(butir),), butir, value),
            ):
                yield text_style(
                    f"{awal}{nama_gaya(gaya)}{akhiran}",
                    f"{kata} {gaya.replace('_', ' ').title()}{nama}",
                    huruf,
                    priority=53,
                    after=sesudah,
                    tabs=tabs,
                    indent=Indent(left=left, hanging=left - start),
                )


def _garis_isian(gaya: str, isian: GeometriIsian, sesudah: float) -> str:
    """An empty line that draws the rule under the rows."""
    return text_style(
        f"GarisIsian{nama_gaya(gaya)}",
        f"Garis Isian {gaya.title()}",
        Huruf(ukuran=1, baris=1),
        priority=53,
        before=points(isian.garis_di_bawah) - isian.sela,
        after=sesudah,
        borders=rule("bottom", eighth_points(isian.garis), "auto"),
    )


def gaya_pokok(tema: Tema) -> Iterator[str]:
    """Label and title, and the words under the title."""
    isi = replace(tema.huruf["surat"], sesudah=0, inden=0)
    for gaya, satu in tema.pokok.items():
        nama = nama_gaya(gaya)
        judul = replace(isi, tebal=satu.tebal, rata="kiri")
        gantung = Indent(left=satu.teks, hanging=satu.teks)
        yield text_style(
            f"Pokok{nama}",
            f"Pokok {nama}",
            judul,
            priority=54,
            before=satu.sebelum,
            tabs=(Tab(satu.teks),),
            indent=gantung,
            keep_next=True,
        )
        yield text_style(
            f"IsiPokok{nama}", f"Isi Pokok {nama}", replace(isi, rata=satu.rata), priority=54, indent=Indent(left=satu.teks)
        )
