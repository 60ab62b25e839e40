"""Letters received (``forum/surat-masuk/<tahun>/<penerbit>.yaml``): the agenda an issuer keeps of a year. Row 101."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.berkas import Berkas
from generator.model.jenis import Cacah, Rekaman, Slug, Tahun, Tanggal, Teks, TeksPanjang
from generator.model.surat import Sifat, Urgensi


class TindakanDisposisi(StrEnum):
    """What is asked of those a letter is passed to: the boxes of a lembar disposisi, in their order."""

    TINDAK_LANJUTI = "tindak_lanjuti"
    BERI_TANGGAPAN = "beri_tanggapan"
    KOORDINASIKAN = "koordinasikan"
    SIAPKAN_JAWABAN = "siapkan_jawaban"
    HADIRI = "hadiri"
    UNTUK_DIKETAHUI = "untuk_diketahui"
    ARSIPKAN = "arsipkan"


class Disposisi(Rekaman):
    """What the head (`dari`, a post) has noted on a letter: for whom, what they shall do, in words, until when."""

    tanggal: Tanggal
    dari: Slug
    kepada: Annotated[tuple[Teks, ...], Field(min_length=1)]
    tindakan: Annotated[tuple[TindakanDisposisi, ...], Field(min_length=1)]
    isi: TeksPanjang | None = None
    tenggat: Tanggal | None = None


class SuratDibalas(Rekaman):
    """The letter of ours that is answered: id and folder year of the act, and whom that letter went to."""

    surat: Slug
    tahun: Tahun
    kepada: Slug


class SuratMasuk(Rekaman):
    """A letter received. `nomor_agenda` is its place in the register, `ditujukan` whom it is addressed to."""

    nomor_agenda: Cacah
    diterima: Tanggal
    dari: Teks
    nomor: Teks | None = None
    tanggal: Tanggal
    hal: Teks
    lampiran: Teks | None = None
    sifat: Sifat = Sifat.BIASA
    urgensi: Urgensi = Urgensi.BIASA
    ditujukan: Teks
    membalas: SuratDibalas | None = None
    disposisi: Disposisi | None = None


class AgendaMasuk(Berkas):
    """The agenda of `penerbit` in `tahun`, both given by the path; `tujuan_disposisi` are those letters can be passed to."""

    penerbit: Slug
    tahun: Tahun
    tujuan_disposisi: tuple[Teks, ...] = ()
    surat: Annotated[tuple[SuratMasuk, ...], Field(min_length=1)]
