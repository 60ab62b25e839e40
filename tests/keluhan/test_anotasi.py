"""Complaints for build servers: GitHub's workflow commands and SARIF."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.keluhan import Berat, Keluhan, Tempat, sebagai_github, sebagai_sarif

PAGU = Keluhan(
    "R20",
    Berat.GALAT,
    Tempat("clusters/demak/ukir, kayu/usulan/2027.yaml", 14, 11),
    "pagu berbeda 100%",
    medan="usulan[2].pagu",
    ditemukan="1\n::error::lain",
    perbaikan="betulkan",
)
UMUM = Keluhan("RUANG-KURANG", Berat.PERINGATAN, Tempat("forum/pokja.yaml"), "berkas wajib tidak ada")


def test_an_annotation_is_one_command_with_place_and_code() -> None:
    assert sebagai_github([UMUM, PAGU]).splitlines() == [
        "::error file=clusters/demak/ukir%2C kayu/usulan/2027.yaml,line=14,col=11,title=R20::"
        'usulan[2].pagu: pagu berbeda 100%25; ditemukan: "1\\n::error::lain"; betulkan',
        "::warning file=forum/pokja.yaml,title=RUANG-KURANG::berkas wajib tidak ada",
    ]


@given(st.text(), st.text(), st.text())
def test_nothing_in_a_complaint_starts_a_command_of_its_own(berkas: str, pesan: str, ditemukan: str) -> None:
    tulisan = sebagai_github([Keluhan("R20", Berat.GALAT, Tempat(berkas, 1, 1), pesan, ditemukan=ditemukan)])
    assert len(tulisan.splitlines()) == 1
    assert re.fullmatch(r"::error file=[^,:]*,line=1,col=1,title=R20::[^\r\n]*\n", tulisan)


def test_sarif_names_the_rule_the_level_and_the_place() -> None:
    log = json.loads(sebagai_sarif([PAGU, UMUM], {"R20": "Pagu sama dengan jumlah rinciannya."}))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["rules"] == [
        {"id": "R20", "shortDescription": {"text": "Pagu sama dengan jumlah rinciannya."}},
        {"id": "RUANG-KURANG"},
    ]
    pagu, umum = run["results"]
    assert (pagu["ruleId"], pagu["ruleIndex"], pagu["level"]) == ("R20", 0, "error")
    assert pagu["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "clusters/demak/ukir%2C%20kayu/usulan/2027.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 14, "startColumn": 11},
    }
    assert (umum["level"], "region" in umum["locations"][0]["physicalLocation"]) == ("warning", False)


def test_sarif_of_nothing_is_a_log_without_results() -> None:
    assert json.loads(sebagai_sarif([], {}))["runs"][0]["results"] == []
