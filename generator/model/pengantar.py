"""What is sent (``pengantar:`` of a letter act; tata naskah dinas §7.3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.jenis import Cacah, Rekaman, Slug, Teks


class Kiriman(Rekaman):
    """A row of the table: what is sent, how many of which unit ("eksemplar", "berkas"), and why."""

    naskah: Teks
    banyak: Cacah
    satuan: Teks
    keterangan: Teks


class Pengantar(Rekaman):
    """A transmittal: `kepada` are ids of offices, issuers or posts; each gets a paper of its own with the same rows.

    `tembusan` are ids of the same kinds who get a copy. `fasilitator` hands over and signs as sender in place of the issuer's
    head (row 85).
    """

    kepada: Annotated[tuple[Slug, ...], Field(min_length=1)]
    tembusan: tuple[Slug, ...] = ()
    fasilitator: Slug | None = None
    baris: Annotated[tuple[Kiriman, ...], Field(min_length=1)]
