"""Complaints as annotations of a build server: GitHub's workflow commands, and SARIF 2.1.0 for code scanning."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from generator.keluhan.keluhan import Berat, Keluhan
from generator.keluhan.kode import DaftarKode
from generator.keluhan.tulis import sebagai_kalimat, tampilkan, urutkan

_PERINTAH: Final = {Berat.GALAT: "error", Berat.PERINGATAN: "warning", Berat.CATATAN: "notice"}
_TINGKAT: Final = {Berat.GALAT: "error", Berat.PERINGATAN: "warning", Berat.CATATAN: "note"}


def sebagai_github(keluhan: Iterable[Keluhan]) -> str:
    """Give sorted complaints as `::error file=…,line=…,col=…,title=…::…` lines, which GitHub shows beside the changed lines.

    Nothing in a complaint can end its line or begin a command of its own: `%`, line breaks, and in properties `:` and `,`
    are escaped.
    """
    return "".join(f"{_anotasi(satu)}\n" for satu in urutkan(keluhan))


def _anotasi(satu: Keluhan) -> str:
    sifat = {"file": tampilkan(satu.tempat.berkas, 300)}
    if satu.tempat.baris:
        sifat |= {"line": str(satu.tempat.baris), "col": str(satu.tempat.kolom)}
    sifat["title"] = satu.kode
    isi = ",".join(f"{nama}={_luput(nilai).replace(':', '%3A').replace(',', '%2C')}" for nama, nilai in sifat.items())
    return f"::{_PERINTAH[satu.berat]} {isi}::{_luput(sebagai_kalimat(satu))}"


def _luput(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def sebagai_sarif(keluhan: Iterable[Keluhan], kode: DaftarKode) -> str:
    """Give sorted complaints as a SARIF log in ASCII; `kode` explains the rules that were broken."""
    semua = urutkan(keluhan)
    dipakai = sorted({satu.kode for satu in semua})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "klaster", "rules": [_aturan(satu, kode) for satu in dipakai]}},
                "columnKind": "unicodeCodePoints",
                "results": [_hasil(satu, dipakai.index(satu.kode)) for satu in semua],
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def _aturan(id_: str, kode: DaftarKode) -> dict[str, Any]:
    return {"id": id_, "shortDescription": {"text": kode[id_]}} if id_ in kode else {"id": id_}


def _hasil(satu: Keluhan, nomor: int) -> dict[str, Any]:
    tempat: dict[str, Any] = {"artifactLocation": {"uri": quote(satu.tempat.berkas), "uriBaseId": "%SRCROOT%"}}
    if satu.tempat.baris:
        tempat["region"] = {"startLine": satu.tempat.baris, "startColumn": satu.tempat.kolom}
    return {
        "ruleId": satu.kode,
        "ruleIndex": nomor,
        "level": _TINGKAT[satu.berat],
        "message": {"text": sebagai_kalimat(satu)},
        "locations": [{"physicalLocation": tempat}],
    }
