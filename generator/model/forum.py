"""The forum itself and the year it plans (``forum/forum.yaml``)."""

from __future__ import annotations

from generator.model.berkas import Berkas
from generator.model.jenis import Rekaman, Slug, Tahun, Tanggal, Teks


class Pengesahan(Rekaman):
    """Posts on the book's approval sheet beside the heads of the working groups: who signs, who takes note."""

    penanda: tuple[Slug, ...] = ()
    mengetahui: Slug | None = None


class Forum(Berkas):
    """`tahun_rencana` is n+1 (row 104); `tanggal_data` the day the records stand for; `penerbit` the issuer of the book."""

    nama: Teks
    singkatan: Teks
    provinsi: Teks
    tahun_rencana: Tahun
    tanggal_data: Tanggal
    penerbit: Slug
    versi: Teks
    pengesahan: Pengesahan = Pengesahan()

    @property
    def id(self) -> str:
        return "forum"

    @property
    def tahun_berjalan(self) -> int:
        """Year n, whose programmes are running."""
        return self.tahun_rencana - 1

    @property
    def tahun_evaluasi(self) -> int:
        """Year n-1, whose programmes are evaluated."""
        return self.tahun_rencana - 2
