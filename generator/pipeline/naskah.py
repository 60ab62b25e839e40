"""A paper before it is written: its trees, and the records and templates that they were made from.

The records it reads are those `Jejak` notes while its trees are made, and what decided that it exists.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from generator.documents.galat import GalatTemplat
from generator.documents.katalog import Jenis
from generator.documents.keluaran import Keluaran as Format
from generator.documents.penomoran import RujukanMati
from generator.documents.tema import GalatTema, berskala, muat_tema
from generator.inspection.kebocoran import periksa_kebocoran, tampak_bersih
from generator.keluhan import Berat, DaftarKode, Keluhan, Tempat, terdekat
from generator.model.jejak import Jejak
from generator.model.lambang import FOLDER as FOLDER_LAMBANG
from generator.model.ruang import Ruang
from generator.pipeline.lacak import Bahasan, lacak
from generator.pipeline.penolakan import NaskahDitolak
from generator.pipeline.rancangan import Acara, Bahan, Rancangan, templat_jenis
from generator.pipeline.sebab import galat_dibaca
from generator.pipeline.terdaftar import catatan, keluhan_beku
from generator.tree import Bagian, BukuKerja, Dokumen, TandaHalaman, Tema
from generator.tree.tagihan import DaftarTagihan

KODE: Final[DaftarKode] = {
    "NASKAH-PROFIL": "Profil penerbit tidak mempunyai tema.",
    "NASKAH-RUJUKAN": "Templat merujuk tabel, gambar, atau judul yang tidak ada dalam naskah.",
}

SRIKANDI: Final = ".srikandi"
"""What the name of a DOCX with the tags of the signing system ends with before its format."""


@dataclass(frozen=True, slots=True)
class Naskah:
    """One paper: PDF and DOCX are written from `dokumen`, XLSX from `buku_kerja`.

    `isian` is the path of a workbook that is a file of its own beside the paper, a form to fill in or a register; empty for the
    tables that a book's PDF carries.

    `penerima` is empty when the paper goes to nobody; `jalur` is its path below the out folder, POSIX, without the format;
    `rekaman` and `templat` are the files it was made from, sorted. The fonts belong to the program and are not named.
    `beserta` counts the papers that travel with a letter. `tagihan` is what a book or an edition must say in every format.
    """

    jenis: str
    penerima: str
    jalur: str
    format: tuple[Format, ...]
    tema: Tema
    dokumen: Dokumen
    rekaman: tuple[str, ...]
    templat: tuple[str, ...]
    buku_kerja: BukuKerja | None = None
    beserta: int = 0
    isian: str = ""
    tagihan: DaftarTagihan = field(default_factory=dict)


Tersusun: TypeAlias = Callable[[Dokumen, Tema], None]
"""Hears of a tree as soon as it is made, while nothing has forbidden its paper and the rest of it is still to be made."""


def susun_naskah(bahan: Bahan, rancangan: Rancangan, tersusun: Tersusun = lambda *_: None) -> Naskah:
    """Make the trees of a paper; where no record has errors, `tersusun` hears of the first.

    Raises `NaskahDitolak` when errors forbid it: in the records it reads, unless it may be a draft, or in its templates; and
    for placeholders that a paper which is no draft would print.
    A draft is refused too when its faulty records cannot be printed at all.
    """
    jejak = Jejak(set(rancangan.dibaca))
    ruang = bahan.ruang.berjejak(jejak)
    try:
        tema = berskala(_tema(bahan, ruang, rancangan.tindakan), rancangan.jenis.bentuk.halaman)
        dokumen, buku_kerja = rancangan.susun(ruang, tema)
        if not bahan.galat:
            tersusun(dokumen, tema)
        if rancangan.lembar:
            buku_kerja = rancangan.lembar(ruang, dokumen)
        tagihan = rancangan.tagihan(ruang) if buku_kerja and rancangan.tagihan else {}
    except Exception as galat:
        # Faulty records may lack what a table looks up.
        raise NaskahDitolak(*(galat_dibaca(bahan.ruang, jejak, bahan.galat) or _sebab(rancangan.jenis, galat))) from galat
    if (sebab := galat_dibaca(bahan.ruang, jejak, bahan.galat)) and not bahan.draf:
        raise NaskahDitolak(*sebab)
    milik = catatan(rancangan.tindakan, rancangan.jenis, rancangan.penerima)
    if milik and not bahan.draf and (beku := keluhan_beku(bahan.ruang, milik, dokumen, tema, buku_kerja)):
        raise NaskahDitolak(*beku)
    rekaman = {satu for satu in jejak.dibaca if satu in bahan.ruang.bacaan or satu.startswith(f"{FOLDER_LAMBANG}/")}
    templat = sorted(templat_jenis(bahan.katalog, rancangan.jenis) | _berkas_tema(bahan, rancangan.tindakan))
    if not bahan.draf and (bocor := _bocor(bahan, rancangan, dokumen, tema)):
        raise NaskahDitolak(
            *lacak(bocor, Bahasan(rancangan.jalur, dokumen, bahan.ruang, sorted(rekaman), templat, bahan.templat))
        )
    contoh = not rekaman.isdisjoint(bahan.ruang.contoh)
    return Naskah(
        jenis=rancangan.jenis.kepala.id,
        penerima=rancangan.penerima,
        jalur=rancangan.jalur,
        format=rancangan.format,
        tema=tema,
        dokumen=replace(dokumen, tanda=_tanda(dokumen, contoh)),
        rekaman=tuple(sorted(rekaman)),
        templat=tuple(templat),
        buku_kerja=replace(buku_kerja, contoh=contoh) if buku_kerja else None,
        isian=rancangan.isian,
        tagihan={} if sebab else tagihan,
        beserta=len(rancangan.jenis.kepala.beserta),
    )


def _bocor(bahan: Bahan, rancangan: Rancangan, dokumen: Dokumen, tema: Tema) -> list[Keluhan]:
    """Leftovers that a paper would print; sections of a book that printed none before are not judged again."""
    if rancangan.jenis.kepala.bagian and not rancangan.penerima:
        ciri = hashlib.sha256(repr(tema).encode()).hexdigest()

        def bersih(bagian: Bagian) -> bool:
            return bahan.ingatan(f"bersih {bagian.sidik} {ciri}", bahan.ruang, lambda _ruang: tampak_bersih(bagian, tema))

        dokumen = replace(dokumen, fragmen=tuple(satu for satu in dokumen.fragmen if not all(map(bersih, satu.bagian))))
    return periksa_kebocoran(dokumen, tema, rancangan.jalur)


def _tema(bahan: Bahan, ruang: Ruang, acara: Acara) -> Tema:
    """The look of the issuer's papers."""
    penerbit = ruang.penerbit[acara.penerbit]
    dikenal = sorted(satu.stem for satu in bahan.aset.glob("*.yaml"))
    if penerbit.profil not in dikenal:
        dekat = terdekat(penerbit.profil, dikenal)
        raise NaskahDitolak(
            Keluhan(
                "NASKAH-PROFIL",
                Berat.GALAT,
                bahan.ruang.tempat(penerbit.berkas, "profil"),
                "profil tanpa tema",
                medan="profil",
                ditemukan=penerbit.profil,
                diharapkan=f"salah satu dari {', '.join(dikenal)}",
                perbaikan=f"mungkin maksudnya {dekat}" if dekat else "pilih salah satu",
            )
        )
    if penerbit.profil not in bahan.tema:
        bahan.tema[penerbit.profil] = muat_tema(bahan.aset / f"{penerbit.profil}.yaml")
    return bahan.tema[penerbit.profil]


def _berkas_tema(bahan: Bahan, acara: Acara) -> set[str]:
    """The theme of the issuer's papers, and staff's own Word file where there is one."""
    acuan = {"templates/tema/acuan.docx"} if (bahan.aset / "acuan.docx").exists() else set()
    return {f"templates/tema/{bahan.ruang.penerbit[acara.penerbit].profil}.yaml", *acuan}


def _tanda(dokumen: Dokumen, contoh: bool) -> tuple[TandaHalaman, ...]:
    """The marks of the pages; DATA CONTOH where a record that was read is an example."""
    return (*(satu for satu in dokumen.tanda if satu != "contoh"), *(("contoh",) if contoh else ()))


def _sebab(jenis: Jenis, galat: Exception) -> tuple[Keluhan, ...]:
    """What a failure to make the trees of a paper from sound records says to the user; one that is our bug is raised again."""
    match galat:
        case NaskahDitolak() | GalatTemplat() | GalatTema():
            return galat.keluhan
        case RujukanMati():
            return (
                Keluhan(
                    "NASKAH-RUJUKAN",
                    Berat.GALAT,
                    Tempat(jenis.berkas),
                    "rujukan ke yang tidak ada dalam naskah",
                    ditemukan=", ".join(map(str, galat.args)),
                    perbaikan="betulkan id yang dirujuk pada templat",
                ),
            )
        case _:
            raise galat
