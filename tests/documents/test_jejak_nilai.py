"""Every value that the book prints of a record leads back to it: the place in the tree names record and field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.documents.harapan_buku import harapan_buku
from generator.documents.tabel.datar import teks_narasi
from generator.tree import Asal, Dokumen, Narasi, Nilai, Tabel
from generator.tree.asal import Harapan
from generator.tree.teks import lipat, teks_sel
from tests.buku_uji import pohon_buku
from tests.dokumen_semua import telusuri
from tests.ruang_uji import ruang_kecil


def tempat_nilai(dokumen: Dokumen) -> Iterator[tuple[Asal, str]]:
    """What stands in the tree for a field of a record: values, texts in Markdown, cells of a record's row."""
    for satu in telusuri(dokumen):
        if isinstance(satu, Nilai):
            yield from ((asal, satu.isi) for asal in satu.asal)
        elif isinstance(satu, Narasi):
            yield from ((asal, " ".join(teks_narasi(satu.isi))) for asal in satu.asal)
        elif isinstance(satu, Tabel):
            for baris in (baris for baris in satu.baris if baris.asal):
                for kolom, nilai in zip(satu.kolom, baris.sel, strict=True):
                    yield from ((Asal(baris.asal, medan), teks_sel(nilai, kolom)) for medan in kolom.medan.split())


def medan_utama(asal: Asal) -> tuple[str, str]:
    return asal.rekaman, re.split(r"[.\[]", asal.medan)[0]


def tak_terlacak(dokumen: Dokumen) -> list[Harapan]:
    tempat: dict[tuple[str, str], list[str]] = defaultdict(list)
    for asal, teks in tempat_nilai(dokumen):
        tempat[medan_utama(asal)].append(lipat(teks).casefold())
    return [
        satu
        for satu in harapan_buku(ruang_kecil())
        if not any(lipat(satu.teks).casefold() in teks for teks in tempat[medan_utama(satu.asal)])
    ]


def test_every_printed_field_is_reached_from_the_tree() -> None:
    assert tak_terlacak(pohon_buku("jateng2012")) == []
