"""A letter on the small workspace: what its form, not the program, decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from generator.documents.katalog import muat_katalog
from generator.documents.konteks import Acuan
from generator.documents.surat import penerima_surat, susun_surat
from generator.tree import Daftar, Dokumen
from tests.dokumen_semua import ASET, tema_uji
from tests.ruang_uji import ruang_kecil


def surat(butir: Literal["1.", "a."] | None = None) -> Dokumen:
    """The request for reports to its first recipient; `butir` replaces the label of the form in the project."""
    ruang, (katalog, keluhan) = ruang_kecil(), muat_katalog(ASET.parent)
    assert not keluhan
    jenis = katalog.jenis["permohonan-laporan"]
    if butir:
        jenis = replace(jenis, bentuk=jenis.bentuk.model_copy(update={"butir": butir}))
    catatan = next(satu for satu in ruang.surat if satu.jenis == jenis.kepala.id)
    return susun_surat(ruang, katalog, jenis, Acuan(catatan, penerima_surat(ruang, jenis, catatan)[0], tema_uji("jateng2012")))


@pytest.mark.parametrize(("butir", "label"), [(None, "a."), ("1.", "1.")])
def test_label_butir_dari_bentuk(butir: Literal["1.", "a."] | None, label: str) -> None:
    """Bentuk reference §1: the points of an official letter are a., b."""
    daftar = [satu for satu in surat(butir).fragmen[0].bagian[0].isi if isinstance(satu, Daftar)]
    assert [(satu.nomor, len(satu.butir)) for satu in daftar] == [(label, 3)]
