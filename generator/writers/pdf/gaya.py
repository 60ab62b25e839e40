"""The print style sheet, made from the theme: page, letters, book. Every profile's number comes from `Tema`.

The constants here are the same in every profile (bentuk reference §1 and §3).
"""

from __future__ import annotations

from generator.tree import GayaHalaman, RupaTabel, Tema
from generator.writers.pdf.gaya_naskah import gaya_naskah
from generator.writers.pdf.huruf import huruf

LEBAR_BUTIR_BUKU = 8.0
"""mm from a list's label to its text in the book."""
JARAK_KUTIPAN = 10.0
LABEL_ISIAN_BUKU, TITIK_ISIAN_BUKU = 34.0, 4.0
NOMOR_JUDUL = (0.0, 12.0, 14.0)
"""mm from the number of a heading of level 2 and 3 to its text."""
LABEL_TABEL, LABEL_GAMBAR, LABEL_DAFTAR = 23.0, 26.0, 28.0
DAFTAR_ISI = ((0.0, 18.0), (12.0, 10.0), (24.0, 13.0))
"""Place of each level of the contents list and width of its label (mm)."""
SELA_LABEL = 1.5
"""mm at least between a label and its text."""
LEBAR_NOMOR_HALAMAN = 14.0
"""mm kept free at the right of a contents entry."""
SAMPUL_JUDUL, SAMPUL_GAMBAR = 0.25, 0.48
"""Tops of the cover's title and drawing as shares of the sheet's height."""
SELA_TABEL = (2.0, 8.0)
"""pt above and below a table without caption or source."""
GARIS_LUAR, GARIS_DALAM = 1.0, 0.75
"""pt: top and bottom of looks with horizontal rules; under the header and over the total."""
SUSUT_NOMOR_KOLOM = 1.0
"""pt by which the row of column numbers is smaller."""

_DASAR = """
html { hyphens: none; orphans: 2; widows: 2 }
body { margin: 0 }
a { color: inherit; text-decoration: none }
img { display: block; image-rendering: crisp-edges }
.tebal { font-weight: bold } .miring { font-style: italic }
.pisah { break-after: page } .utuh { break-inside: avoid }
.blok:first-child > :first-child, .blok:first-child .keterangan_tabel { margin-top: 0 !important }
.catatan { float: footnote; font-weight: normal; font-style: normal; text-align: left; text-indent: 0; white-space: normal }
.butir { position: relative } .butir > .tanda { position: absolute; left: 0; top: 0; text-indent: 0 }
.butir .alinea { text-indent: 0 }
.baris { text-align: left }
.baris > .label, .baris > .titik, .nomor, .yth, .awalan { display: inline-block; text-indent: 0; vertical-align: top }
"""


_AKHIR_BAB = ".blok:last-child > .alinea { break-before: avoid; orphans: 3; widows: 3 }"
"""The last paragraph of a chapter takes along what fills three lines of its page."""


def lembar_gaya(tema: Tema, halaman: GayaHalaman) -> str:
    """The style sheet of all sections on pages of this style, which `lembar_halaman` completes for one of them."""
    return "\n".join(
        (
            f"html {{ font-family: '{tema.keluarga}'; color: {tema.palet['teks']} }}",
            _AKHIR_BAB if halaman.buku else "",
            _DASAR,
            _buku(tema, halaman),
            _tabel(tema),
            gaya_naskah(tema),
        )
    )


def lembar_halaman(halaman: GayaHalaman, bawah: tuple[float, ...] = (), catatan: int = 0) -> str:
    """The style sheet of the pages of one section.

    `bawah` are the bottom margins (mm) of its first pages, where they differ from the page style's; `catatan` is the
    number of footnotes that came before in the same fragment.
    """
    isi = (
        f"@page {{ size: {halaman.lebar}mm {halaman.tinggi}mm; "
        f"margin: {halaman.atas}mm {halaman.kanan}mm {halaman.bawah}mm {halaman.kiri}mm;\n"
        "  @footnote { border-top: .5pt solid #000; padding-top: 2mm; margin-top: 3mm } }\n"
    )
    if halaman.atas_pertama is not None:
        isi += f"@page :first {{ margin-top: {halaman.atas_pertama}mm }}\n"
    for ke, margin in enumerate(bawah, 1):
        isi += f"@page :nth({ke}) {{ margin-bottom: {margin}mm }}\n"
    return isi + (f"body {{ counter-reset: footnote {catatan} }}\n" if catatan else "")


def _buku(tema: Tema, halaman: GayaHalaman) -> str:
    bab, depan, dua, tiga, empat = (tema.huruf[nama] for nama in ("bab", "judul_depan", "judul2", "judul3", "judul4"))
    keterangan, palet = tema.huruf["keterangan"], tema.palet
    return f"""
.buku {{ {huruf(tema.huruf["isi"], jarak=False)} }}
.buku .alinea {{ {huruf(tema.huruf["isi"])} }}
.surat .alinea.tengah, .buku .alinea.tengah {{ text-align: center; text-indent: 0 }}
.surat .alinea.rata, .buku .alinea.rata {{ text-indent: 0 }}
.surat .alinea.kecil, .buku .alinea.kecil {{ {huruf(tema.huruf["kecil"])}; text-indent: 0 }}
.judul {{ break-after: avoid; break-inside: avoid }}
.judul1 {{ {huruf(bab)}; break-before: page }} .blok:first-child > .judul1 {{ break-before: auto }}
.judul1 .nomor {{ display: block }} .judul1 .nama_bab {{ {huruf(tema.huruf["nama_bab"])} }}
.judul1.depan {{ {huruf(depan)}; margin-top: 0; padding-top: {depan.sebelum}pt }}
.judul2 {{ {huruf(dua)} }} .judul3 {{ {huruf(tiga)} }} .judul4 {{ {huruf(empat)} }}
{_gantung(".judul2", ".nomor", NOMOR_JUDUL[1])}
{_gantung(".judul3", ".nomor", NOMOR_JUDUL[2])}
.judul4 .nomor {{ display: inline; padding-right: 2mm }}
.buku .daftar {{ margin-bottom: {tema.huruf["isi"].sesudah}pt }}
.buku .butir {{ padding-left: {LEBAR_BUTIR_BUKU}mm }}
.buku .butir .alinea {{ margin-bottom: 0 }} .buku .butir .alinea + .alinea {{ margin-top: 3pt }}
.buku .daftar.dalam {{ margin-bottom: 0 }}
.kutipan {{ padding: 0 {JARAK_KUTIPAN / 2}mm 0 {JARAK_KUTIPAN}mm }}
.buku .isian_baris {{ {huruf(keterangan, jarak=False)}; font-weight: normal; margin-bottom: 6pt }}
.buku .isian_baris .baris {{ padding-top: .35mm; padding-bottom: .35mm }}
{_titik(".buku .isian_baris", 0, LABEL_ISIAN_BUKU, TITIK_ISIAN_BUKU)}
.keterangan {{ {huruf(keterangan)} }}
.keterangan_tabel {{ break-after: avoid }} {_gantung(".keterangan_tabel", ".label", LABEL_TABEL)}
.keterangan_gambar {{ margin: 4pt 0 0; break-before: avoid }} {_gantung(".keterangan_gambar", ".label", LABEL_GAMBAR)}
.sumber {{ {huruf(tema.huruf["sumber"])}; break-before: avoid }} .keterangan_gambar + .sumber {{ margin-top: 1pt }}
.gambar {{ margin-top: 8pt; margin-bottom: 6pt; break-inside: avoid }} .gambar:has(> .sumber) {{ margin-bottom: 0 }}
.buku .tautan {{ color: {palet["tautan"]} }}
{_daftar_isi(tema)}
{_sampul(tema, halaman)}
.catatan {{ {huruf(tema.huruf["kecil"], jarak=False)} }}
"""


def _daftar_isi(tema: Tema) -> str:
    gaya = f".entri {{ position: relative; padding-right: {LEBAR_NOMOR_HALAMAN}mm; break-inside: avoid; text-align: left }}\n"
    gaya += ".entri:nth-last-child(-n+3) { break-before: avoid }\n"
    gaya += ".entri .halaman { position: absolute; right: 0; bottom: 0; text-indent: 0; white-space: pre; visibility: hidden }\n"
    for tingkat, (kiri, label) in enumerate(DAFTAR_ISI, 1):
        gaya += f".tingkat{tingkat} {{ {huruf(tema.huruf[f'daftar{tingkat}'])}; margin-left: {kiri}mm }}\n"
        gaya += _gantung(f".tingkat{tingkat}", ".label", label)
    gaya += f".tingkat_keterangan {{ {huruf(tema.huruf['daftar2'])} }}\n"
    return gaya + _gantung(".tingkat_keterangan", ".label", LABEL_DAFTAR)


def _sampul(tema: Tema, halaman: GayaHalaman) -> str:
    warna = tema.palet["kategori1"]
    tinggi = halaman.tinggi - halaman.atas - halaman.bawah
    return f"""
.sampul {{ position: relative; height: {tinggi}mm }}
.sampul_penerbit {{ {huruf(tema.huruf["sampul_penerbit"])}; border-bottom: 2.25pt solid {warna}; padding-bottom: 3mm }}
.sampul_judul {{ {huruf(tema.huruf["sampul_judul"])}; color: {warna};
  position: absolute; left: 0; right: 0; top: {SAMPUL_JUDUL * halaman.tinggi - halaman.atas:.3f}mm }}
.judul_akhir {{ font-weight: normal; margin-top: 2mm }}
.sampul_gambar {{ position: absolute; left: 0; top: {SAMPUL_GAMBAR * halaman.tinggi - halaman.atas:.3f}mm }}
.sampul_kaki {{ {huruf(tema.huruf["sampul_kaki"])}; border-top: .75pt solid {warna}; padding-top: 4mm;
  position: absolute; left: 0; right: 0; bottom: 0 }}
"""


def _gantung(pemilih: str, label: str, lebar: float) -> str:
    """A label in front of text whose further lines hang under it; a wider label pushes its own line only."""
    return (
        f"{pemilih}.bernomor {{ padding-left: {lebar}mm; text-indent: -{lebar}mm }}\n"
        f"{pemilih}.bernomor {label} {{ display: inline-block; min-width: {lebar - SELA_LABEL}mm; "
        f"padding-right: {SELA_LABEL}mm; text-indent: 0; white-space: nowrap }}\n"
    )


def _titik(pemilih: str, inden: float, label: float, titik: float) -> str:
    """Rows ``label : text`` with aligned colons."""
    return (
        f"{pemilih} .baris {{ padding-left: {inden + label + titik}mm; text-indent: -{label + titik}mm }}\n"
        f"{pemilih} .baris > .label {{ width: {label}mm }} {pemilih} .baris > .titik {{ width: {titik}mm }}\n"
    )


def _tabel(tema: Tema) -> str:
    dasar = f"""
.tabel {{ border-collapse: collapse; table-layout: fixed; width: 100%; margin: {SELA_TABEL[0]}pt 0 {SELA_TABEL[1]}pt }}
.keterangan_tabel + .tabel {{ margin-top: 0 }} .blok_tabel:has(> .sumber) .tabel {{ margin-bottom: 0 }}
.tabel td, .tabel th {{ vertical-align: top; text-align: left; font-weight: normal; overflow-wrap: anywhere }}
.tabel th {{ text-align: center; vertical-align: middle; font-weight: bold }}
.tabel tr {{ break-inside: avoid }} .tabel tr.ikut {{ break-after: avoid }} .tabel tr.terbelah {{ break-inside: auto }}
.tabel tr.terbelah td {{ box-decoration-break: clone }}
.tabel tbody td.sambung {{ border-top-style: hidden }}
.tabel .subjudul td, .tabel .subtotal td, .tabel .total td {{ font-weight: bold }}
.tabel td.kanan {{ text-align: right }} .tabel td.tengah {{ text-align: center }}
.tabel .subjudul td, .tabel .total td {{ background: {tema.palet["total"]} }}
.tabel.matriks td.label, .tabel.isian td.label {{ text-align: right }}
"""
    return dasar + "".join(_rupa(nama, rupa) for nama, rupa in tema.tabel.items())


def _rupa(nama: str, rupa: RupaTabel) -> str:
    tinggi = f"height: {rupa.tinggi_baris}mm" if rupa.tinggi_baris else ""
    kecil = rupa.ukuran - SUSUT_NOMOR_KOLOM
    nomor = f".tabel.{nama} .nomor_kolom th"
    tegak = f".tabel.{nama} td {{ vertical-align: middle }}" if rupa.tengah else ""
    paraf = f".tabel.{nama} td.paraf {{ padding-left: {rupa.padding_sisi + rupa.geser_paraf}mm }}" if rupa.geser_paraf else ""
    gaya = f"""
.tabel.tabel.{nama} {{ font-size: {rupa.ukuran}pt; line-height: {rupa.baris}pt }}
.tabel.{nama} td, .tabel.{nama} th {{ padding: {rupa.padding_atas}mm {rupa.padding_sisi}mm }}
.tabel.{nama} th {{ background: {rupa.latar_kepala} }} .tabel.{nama} tr.isi {{ {tinggi} }}
{tegak}
{paraf}
{nomor} {{ font-weight: normal; font-size: {kecil}pt; line-height: {kecil + 1}pt; padding: .3mm; background: #fff }}
"""
    garis = f"{rupa.tebal_garis}pt solid {rupa.warna_garis}"
    if rupa.garis == "semua":
        return gaya + f".tabel.{nama} td, .tabel.{nama} th {{ border: {garis} }}\n"
    return (
        gaya
        + f".tabel.tabel.{nama} {{ border-top: {GARIS_LUAR}pt solid #000; border-bottom: {GARIS_LUAR}pt solid #000 }}\n"
        + f".tabel.{nama} td {{ border-bottom: {garis} }} .tabel.{nama} th {{ border-bottom: {GARIS_DALAM}pt solid #000 }}\n"
        + f".tabel.{nama} .total td {{ border-top: {GARIS_DALAM}pt solid #000 }}\n"
        + f".tabel.{nama} tbody tr:last-child td {{ border-bottom: 0 }}\n"
    )
