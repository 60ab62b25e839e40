"""The office's books as tables: letters sent, letters carried and signed for, letters received. Columns: bentuk of each book."""

from __future__ import annotations

from collections.abc import Sequence

from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.urutan import gabung
from generator.documents.penanda import KERAS
from generator.documents.sebutan import sebut_kata
from generator.documents.surat_keluar import SuratKeluar
from generator.model.ruang import ACARA_SURAT, Ruang
from generator.model.surat_masuk import AgendaMasuk, Disposisi, SuratMasuk
from generator.tree import BarisTabel, GantiBaris, IsiBaris, Kolom, Nilai, Tabel, Teks
from generator.tree.tabel import Mentah


def tabel_agenda_keluar(entri: Sequence[SuratKeluar]) -> Tabel:
    """A row for each number taken, in the order of the register."""
    kolom = (
        Kolom("nomor", "No.", "nomor"),
        Kolom("tanggal", "Tanggal", "tanggal", rata="kiri"),
        Kolom("nomor_surat", "Nomor surat"),
        Kolom("kepada", "Kepada"),
        Kolom("hal", "Hal"),
        Kolom("sifat", "Sifat"),
        Kolom("keterangan", "Keterangan"),
    )
    baris = tuple(BarisTabel((ke, *_sel_keluar(satu)), asal=satu.berkas) for ke, satu in enumerate(entri, 1))
    return Tabel(kolom, baris, gaya="isian", ringkasan="Surat keluar menurut urutan nomornya.")


def _sel_keluar(satu: SuratKeluar) -> tuple[Mentah, ...]:
    return satu.tanggal, satu.nomor, satu.kepada or None, satu.hal, sebut_kata(satu.sifat), _nasib(satu)


def _nasib(satu: SuratKeluar) -> str | None:
    """What became of a letter, ``None`` while nothing has."""
    if satu.batal:
        return f"Batal {tulis_tanggal(satu.batal.tanggal)}: {satu.batal.alasan}"
    bagian = [
        *((_pengiriman(satu),) if satu.dikirim or satu.lewat else ()),
        *((f"dibalas {tulis_tanggal(satu.dibalas)}",) if satu.dibalas else ()),
    ]
    return "; ".join(bagian) or None


def _pengiriman(satu: SuratKeluar) -> str:
    hari = f" {tulis_tanggal(satu.dikirim)}" if satu.dikirim else ""
    return f"Dikirim{hari} melalui {satu.lewat}" if satu.lewat else f"Dikirim{hari}"


def tabel_ekspedisi(entri: Sequence[SuratKeluar]) -> Tabel:
    """A row for each hand a letter is carried to: whoever receives it writes the day and the name, and signs."""
    kolom = (
        Kolom("nomor", "No.", "nomor"),
        Kolom("dikirim", "Tanggal kirim", "tanggal", rata="kiri"),
        Kolom("nomor_surat", "Nomor surat"),
        Kolom("kepada", "Kepada"),
        Kolom("diterima", "Diterima tanggal"),
        Kolom("penerima", "Nama penerima"),
        Kolom("tanda_tangan", "Tanda tangan", "paraf"),
    )
    baris = tuple(
        BarisTabel((ke, satu.dikirim or "", satu.nomor, penerima, "", "", ""), asal=satu.berkas)
        for ke, (satu, penerima) in enumerate(((satu, penerima) for satu in entri for penerima in satu.penerima), 1)
    )
    return Tabel(kolom, baris, gaya="isian", ringkasan="Surat yang diantar, dengan tempat tanda tangan penerimanya.")


def tabel_agenda_masuk(ruang: Ruang, agenda: AgendaMasuk) -> Tabel:
    """A row for each letter received, with what it answers and whom it was passed to."""
    kolom = (
        Kolom("nomor_agenda", "No.", "nomor", medan="nomor_agenda"),
        Kolom("diterima", "Diterima", "tanggal", rata="kiri", medan="diterima"),
        Kolom("dari", "Dari", medan="dari"),
        Kolom("surat", "Nomor dan tanggal surat", medan="nomor"),
        Kolom("hal", "Hal", medan="hal"),
        Kolom("ditujukan", "Ditujukan kepada", medan="ditujukan"),
        Kolom("disposisi", "Disposisi", medan="disposisi"),
    )
    baris = tuple(
        BarisTabel(
            (
                satu.nomor_agenda,
                satu.diterima,
                satu.dari,
                _berbaris(satu.nomor or "Tanpa nomor", tulis_tanggal(satu.tanggal)),
                _berbaris(satu.hal, *_lampiran(satu), *_jawaban(ruang, satu)),
                satu.ditujukan,
                _berbaris(*_disposisi(satu.disposisi)) if satu.disposisi else None,
            ),
            asal=agenda.berkas,
        )
        for satu in agenda.surat
    )
    return Tabel(kolom, baris, gaya="isian", ringkasan="Surat masuk menurut nomor agendanya.")


def _lampiran(surat: SuratMasuk) -> tuple[str, ...]:
    return (f"Lampiran: {surat.lampiran}",) if surat.lampiran else ()


def _jawaban(ruang: Ruang, surat: SuratMasuk) -> tuple[str, ...]:
    """The number of our letter that is answered."""
    if (balasan := surat.membalas) is None:
        return ()
    for milik in ruang.telusuri(ACARA_SURAT).surat:
        if (milik.id, milik.tahun_kalender) == (balasan.surat, balasan.tahun):
            ruang.baca(milik.berkas)
            terbit = milik.untuk(balasan.kepada)
            return (f"Jawaban atas Nomor {terbit.nomor}",) if terbit and terbit.nomor else ()
    return ()


def _disposisi(disposisi: Disposisi) -> tuple[str, ...]:
    tenggat = f", paling lambat {tulis_tanggal(disposisi.tenggat)}" if disposisi.tenggat else ""
    return (f"{tulis_tanggal(disposisi.tanggal)}: {gabung(disposisi.kepada)}{tenggat}",)


def tabel_disposisi(agenda: AgendaMasuk, disposisi: Disposisi) -> Tabel:
    """The boxes of the sheet: whom the letter can be passed to, what can be asked; those chosen are filled."""
    kepada = [(satu, satu in disposisi.kepada) for satu in agenda.tujuan_disposisi]
    tindakan = [(sebut_kata(satu), satu in disposisi.tindakan) for satu in type(disposisi.tindakan[0])]
    return Tabel(
        (Kolom("kepada", "Diteruskan kepada"), Kolom("tindakan", "Dengan hormat harap")),
        (BarisTabel((kotak(kepada), kotak(tindakan)), asal=agenda.berkas),),
        gaya="surat",
        ringkasan="Penerima disposisi dan yang diminta dari mereka; kotak yang dipilih terisi.",
    )


def kotak(pilihan: Sequence[tuple[str, bool]]) -> IsiBaris:
    """Words under each other, each behind its box, filled where chosen."""
    return _berbaris(*(f"{KOTAK_TERISI if dipilih else KOTAK}{KERAS}{kata}" for kata, dipilih in pilihan))


def kotak_sebaris(pilihan: Sequence[tuple[str, bool]]) -> IsiBaris:
    """The same in one line."""
    return (Nilai(f"{KERAS * 3} ".join(f"{KOTAK_TERISI if dipilih else KOTAK}{KERAS}{kata}" for kata, dipilih in pilihan)),)


def _berbaris(*baris: str) -> IsiBaris:
    isi: list[Nilai | GantiBaris | Teks] = []
    for satu in baris:
        isi += [GantiBaris(), Nilai(satu)] if isi else [Nilai(satu)]
    return tuple(isi)


KOTAK, KOTAK_TERISI = "□", "■"
"""Boxes that the bundled fonts have."""
