"""What is drawn on the pages of all sections once their numbers are known, the same whoever assembles them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.writers.metrik import baca_metrik, berkas_huruf
from generator.writers.pdf.huruf_pdf import TabelHuruf
from generator.writers.pdf.lubang import tutup_teks
from generator.writers.pdf.satuan import NomorHalaman, Rakitan
from generator.writers.pdf.stempel import Stempel, nama_huruf


@dataclass(frozen=True, slots=True)
class Cap:
    """Content before and after a page's own; the latter is ``None`` on a page without open page numbers."""

    alas: bytes
    timpa: bytes | None


def cap_halaman(rakitan: Rakitan, nomor: Sequence[NomorHalaman], label: dict[str, str]) -> tuple[list[Cap], TabelHuruf]:
    """The additions to every page and the fonts they use; `label` are the page labels of ids.

    Stamps stand before a page's content, which begins by turning the page upside down; where something follows it, the
    state before that turn is kept and taken back.
    """
    stempel = Stempel(rakitan.tema, rakitan.aset)
    hasil: list[Cap] = []
    for satu in rakitan.satuan:
        mulai = satu.tertata.awal
        for ke in range(len(mulai)):
            medan = [(medan, label[medan.ke]) for medan in satu.tertata.medan if medan.halaman == ke]
            alas = stempel.halaman(
                satu.halaman,
                nomor[len(hasil)],
                pertama=ke == 0 and satu.halaman.atas_pertama is not None,
                kepala=satu.kepala,
                kaki=rakitan.dokumen.kaki,
                tanda=rakitan.dokumen.tanda,
                sambungan=tutup_teks(mulai[ke + 1].kata, satu.angka) if satu.bersambung and ke + 1 < len(mulai) else "",
                medan=medan,
            )
            if medan:
                timpa = b"Q\n" + b"".join(stempel.nomor_daftar(*pasangan) for pasangan in medan)
                hasil.append(Cap(alas + b"q\n", timpa))
            else:
                hasil.append(Cap(alas, None))
    return hasil, _huruf(rakitan, stempel)


def _huruf(rakitan: Rakitan, stempel: Stempel) -> TabelHuruf:
    hasil = {}
    for tebal, terpakai in stempel.terpakai.items():
        if terpakai:
            glif = baca_metrik(berkas_huruf(rakitan.aset, tebal)).glif
            hasil[nama_huruf(tebal)] = ((tebal, False), {glif.get(ord(satu), 0): satu for satu in sorted(terpakai)})
    return hasil
