"""No complaint about a record shows a regular expression: forms are told by an example (`model.jenis.pola`)."""

from __future__ import annotations

import pytest

from generator.model.berkas import Berkas
from generator.model.evaluasi import Evaluasi
from generator.model.kalender import Kalender
from generator.model.klaster import Klaster
from generator.model.rapat import Rapat
from generator.model.surat import Surat
from generator.model.usulan import DaftarUsulan


def pola_mentah(skema: object) -> list[str]:
    """Every `pattern` of a JSON schema: pydantic would quote it to the user."""
    if isinstance(skema, dict):
        sendiri = [skema["pattern"]] if isinstance(skema.get("pattern"), str) else []
        return sendiri + [satu for isi in skema.values() for satu in pola_mentah(isi)]
    return [satu for isi in skema for satu in pola_mentah(isi)] if isinstance(skema, list) else []


@pytest.mark.parametrize("jenis", [Klaster, Evaluasi, DaftarUsulan, Kalender, Surat, Rapat])
def test_no_field_is_judged_by_a_bare_regular_expression(jenis: type[Berkas]) -> None:
    assert pola_mentah(jenis.model_json_schema()) == []
