"""After an edit the book is, byte for byte and in every format, the one that is made from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.pipeline.bangun import bangun
from generator.pipeline.batas import BERURUT
from generator.pipeline.pelaksana import Hitungan, Memantau
from generator.pipeline.pesanan import Pesanan
from tests.ruang_uji import PROFIL, USULAN, salin


def susun(akar: Path, keluar: Path, cache: Path, memantau: Memantau = lambda _: None) -> dict[str, bytes]:
    """The outputs of the book by path."""
    hasil = bangun(akar, keluar, Pesanan(("buku",), cache=cache, cara=BERURUT), "", memantau=memantau)
    assert hasil.utuh
    return {jalur: (keluar / jalur).read_bytes() for jalur in hasil.terbit.manifes}


def sunting(akar: Path) -> None:
    """A sentence more, and a proposal that costs a thousand rupiah more."""
    profil, usulan = akar / PROFIL, akar / USULAN
    profil.write_text(profil.read_text("utf-8").replace("narasi: |\n", "narasi: |\n  Satu kalimat tambahan.\n\n", 1), "utf-8")
    isi = usulan.read_text("utf-8")
    assert "pagu: 200000000" in isi and "pagu: 80000000" in isi
    usulan.write_text(isi.replace("pagu: 200000000", "pagu: 200001000").replace("pagu: 80000000", "pagu: 80001000"), "utf-8")


def sisipkan(akar: Path) -> None:
    """A cluster more, whose chapter comes before those of the others."""
    baru = akar / "clusters/demak/anyaman"
    shutil.copytree(akar / "clusters/demak/industri-rokok", baru)
    profil = baru / "profil.yaml"
    isi = profil.read_text("utf-8").replace("kode: RKK", "kode: ANY").replace("nama: Industri Rokok", "nama: Anyaman")
    profil.write_text(isi, "utf-8")


def test_sesudah_sunting_berkas_sama_dengan_yang_dibuat_dari_nol(tmp_path: Path) -> None:
    akar, cache, halaman = salin(tmp_path, {}), tmp_path / "cache", tmp_path / "halaman"
    semula = susun(akar, tmp_path / "semula", cache)
    assert {Path(jalur).suffix for jalur in semula} == {".pdf", ".docx", ".xlsx"}
    # Laid out pages are remembered by themselves, and tested so; without them this would take twice as long.
    for satu in cache.rglob("*.tata"):
        if satu.read_bytes().startswith(b"klaster-cache-2 tata letak\n"):
            (halaman / satu.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(satu, halaman / satu.parent.name)
    sunting(akar)
    hangat, baru = susun(akar, tmp_path / "hangat", cache), susun(akar, tmp_path / "baru", halaman)
    assert hangat == baru
    assert all(hangat[jalur] != semula[jalur] for jalur in semula)

    sisipkan(akar)
    hitungan: list[Hitungan] = []
    hangat, baru = susun(akar, tmp_path / "sisip", cache, hitungan.append), susun(akar, tmp_path / "nol", halaman)
    assert hangat == baru
    ditata, dipakai = hitungan[-1].baru, hitungan[-1].lama
    assert (ditata, dipakai) == (7, 22), "the other chapters only have other numbers: they are not laid out again"
