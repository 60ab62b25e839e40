"""Hands for tests of DOCX files: parts out of a file, a file with one part changed, one conversion through LibreOffice."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bagian(data: bytes) -> dict[str, bytes]:
    """Every part by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def satu_gambar(semua: Mapping[str, bytes], akhiran: str) -> bytes:
    """The only picture of a kind among the parts."""
    (isi,) = (isi for nama, isi in semua.items() if nama.startswith("word/media/") and nama.endswith(f".{akhiran}"))
    return isi


def badan(data: bytes) -> etree._Element:
    return etree.fromstring(bagian(data)["word/document.xml"])


def ubah(data: bytes, nama: str, fungsi: Callable[[str], str]) -> bytes:
    """The file with `fungsi` applied to a part; fails when that changes nothing."""
    semua = bagian(data)
    lama = semua[nama].decode()
    baru = fungsi(lama)
    assert baru != lama, f"{nama} tidak berubah"
    return rakit({**semua, nama: baru.encode()})


def rakit(semua: Mapping[str, bytes]) -> bytes:
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        for nama, isi in semua.items():
            arsip.writestr(nama, isi)
    return hasil.getvalue()


def ubah_ke_pdf(berkas: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """One run of LibreOffice over several files, with a profile of its own; the PDF of each by name."""
    for nama, data in berkas.items():
        (folder / f"{nama}.docx").write_bytes(data)
    perintah = ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    perintah += ["--outdir", str(folder), *(str(folder / f"{nama}.docx") for nama in berkas)]
    lingkungan = {kunci: nilai for kunci, nilai in os.environ.items() if kunci != "FONTCONFIG_FILE"}  # set by the writers
    subprocess.run(perintah, check=True, capture_output=True, timeout=120, env=lingkungan)
    hasil = {nama: folder / f"{nama}.pdf" for nama in berkas}
    assert all(satu.stat().st_size for satu in hasil.values())
    return hasil
