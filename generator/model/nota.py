"""A note between officials of one office (``nota:`` of a letter act; tata naskah dinas §7.5)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.jenis import Cacah, Rekaman, Slug, Teks, TeksPanjang


class Nota(Rekaman):
    """A nota dinas from the holder of post `dari`, who signs it, to the holder of post `kepada`.

    It reports on letter number `agenda` of the issuer's agenda of the year, which was passed on to its writer; `temuan` are its
    points, `saran` the one advice, what follows "kami sarankan agar". `tembusan` are posts, `lampiran` the number of papers
    that go with it.
    """

    kepada: Slug
    dari: Slug
    tembusan: tuple[Slug, ...] = ()
    hal: Teks
    agenda: Cacah
    temuan: Annotated[tuple[TeksPanjang, ...], Field(min_length=1)]
    saran: TeksPanjang
    lampiran: Cacah = 0
