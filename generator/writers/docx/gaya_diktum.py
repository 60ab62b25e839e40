"""Styles of labelled rows and of the people a paper names; their places are the theme's ``diktum`` and ``isian``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.tree import Tema
from generator.writers.docx.bentuk_gaya import Indent, Tab, nama_gaya, text_style
from generator.writers.docx.penomoran import PARTY_LIST
from generator.writers.docx.satuan import points


def gaya_diktum(tema: Tema) -> Iterator[str]:
    """Label, text and word of decision of each kind of row, then the rows of a person."""
    for gaya, satu in tema.diktum.items():
        nama, kata = nama_gaya(gaya), gaya.title()
        isi = replace(tema.huruf["surat"], baris=satu.baris, sesudah=points(satu.sela), inden=0)
        kiri = replace(isi, rata="kiri")
        yield text_style(f"IsiDiktum{nama}", f"Isi Diktum {kata}", isi, priority=54)
        yield text_style(
            f"IsiDiktumTengah{nama}",
            f"Isi Diktum Tengah {kata}",
            isi,
            based=f"IsiDiktum{nama}",
            priority=54,
            justify="tengah",
        )
        yield text_style(f"LabelDiktum{nama}", f"Label Diktum {kata}", kiri, priority=54)
        yield text_style(
            f"KataPutus{nama}",
            f"Kata Putus {kata}",
            replace(kiri, tebal=True, rata="tengah"),
            priority=54,
            before=points(satu.atas_putus - satu.sela),
            after=points(satu.bawah_putus),
            keep_next=True,
        )
    yield from _pihak(tema)


def _pihak(tema: Tema) -> Iterator[str]:
    satu, sela = tema.isian["pihak"], points(tema.diktum["tugas"].sela)
    isi = replace(tema.huruf["surat"], baris=satu.baris or tema.huruf["surat"].baris, sesudah=0, inden=0)
    label = satu.inden + satu.label
    value = label + satu.titik
    tabs = (Tab(satu.inden), Tab(label), Tab(value))
    for style_id, name, number, hanging, after in (
        ("Pihak", "Pihak", f'<w:numId w:val="{PARTY_LIST}"/>', value, 0.0),
        ("PihakLanjut", "Pihak Lanjut", "", value - satu.inden, 0.0),
        ("PihakAkhir", "Pihak Akhir", "", value - satu.inden, sela),
    ):
        indent = Indent(left=value, hanging=hanging)
        yield text_style(
            style_id, name, replace(isi, rata="kiri"), priority=54, number=number, tabs=tabs, indent=indent, after=after
        )
    yield text_style("PihakSebutan", "Pihak Sebutan", isi, priority=54, after=sela, indent=Indent(left=satu.inden))
