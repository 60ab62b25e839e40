"""The PNG that stands in for a drawing is packed tight, and is still the same picture."""

from __future__ import annotations

import io

from PIL import Image

from generator.writers.docx.gambar import padatkan
from tests.bantu_docx import bagian
from tests.buku_uji import docx_buku
from tests.gambar_uji import png


def test_the_same_pixels_in_fewer_bytes() -> None:
    longgar = io.BytesIO()
    Image.radial_gradient("L").convert("RGBA").resize((600, 300)).save(longgar, "PNG", compress_level=0)
    padat = padatkan(longgar.getvalue())
    with Image.open(longgar) as semula, Image.open(io.BytesIO(padat)) as sesudah:
        assert semula.tobytes() == sesudah.tobytes()
    assert len(padat) < len(longgar.getvalue()) / 5
    assert padatkan(padat) == padat


def test_no_picture_of_the_book_could_be_packed_much_tighter() -> None:
    semua = [isi for nama, isi in bagian(docx_buku("jateng2012")).items() if nama.endswith(".png")]
    assert len(semua) > 3
    assert [isi for isi in semua if len(padatkan(isi)) < 0.85 * len(isi)] == []
    assert padatkan(png(40, 40))[:8] == png(40, 40)[:8]
