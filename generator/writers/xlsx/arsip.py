"""The same package with the same bytes: fixed order, date, host system, mode and compression (reliability reference §3)."""

from __future__ import annotations

import io
import zipfile

_TANGGAL = (1980, 1, 1, 0, 0, 0)
_ISI_PERTAMA = "[Content_Types].xml"


def kemas_ulang(paket: bytes) -> bytes:
    """`paket` (a zip) again, ``[Content_Types].xml`` first, the rest sorted by name."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(paket)) as asal, zipfile.ZipFile(hasil, "w") as tujuan:
        for nama in sorted(asal.namelist(), key=lambda nama: (nama != _ISI_PERTAMA, nama)):
            info = zipfile.ZipInfo(nama, _TANGGAL)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            tujuan.writestr(info, asal.read(nama), compresslevel=6)
    return hasil.getvalue()
