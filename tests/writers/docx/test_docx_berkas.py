"""The DOCX as a file: same bytes anywhere, no layout engine, its own properties and nothing of anyone's template."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from generator.tree import Bagian, Fragmen, Nilai, Paragraf
from generator.writers.docx import tulis_docx
from tests.bantu_docx import badan, bagian
from tests.dokumen_semua import ASET, JAHAT, TEMA, dokumen_semua, surat_contoh, tema_uji

PROGRAM = """
import hashlib, sys
sys.modules["weasyprint"] = None
sys.path.insert(0, sys.argv[1])
from generator.writers.docx import tulis_docx
from tests.dokumen_semua import ASET, dokumen_semua, tema_uji
print(hashlib.sha256(tulis_docx(dokumen_semua(), tema_uji("jateng2012"), ASET)).hexdigest())
"""


def test_bita_sama_di_lingkungan_mana_pun_dan_tanpa_weasyprint(tmp_path: Path) -> None:
    akar = str(Path(__file__).parents[3])
    tanpa_huruf = tmp_path / "fonts.conf"
    tanpa_huruf.write_text("<fontconfig><dir>/tidak/ada</dir></fontconfig>", encoding="utf-8")
    proses = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, akar],
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONHASHSEED": benih,
                "TZ": zona,
                "LC_ALL": lokal,
                "HOME": str(tmp_path),
                **({"FONTCONFIG_FILE": str(tanpa_huruf)} if umask else {}),
            },
            stdout=subprocess.PIPE,
            text=True,
            umask=umask,
        )
        for folder, benih, zona, lokal, umask in ((tmp_path, "1", "Asia/Jakarta", "C", 0), ("/", "2", "UTC", "C.UTF-8", 0o77))
    ]
    keluaran = {satu.communicate(timeout=60)[0] for satu in proses}
    assert [satu.returncode for satu in proses] == [0, 0]
    assert len(keluaran) == 1


def test_arsip_tidak_memuat_waktu_atau_hak_akses_setempat() -> None:
    data = tulis_docx(surat_contoh("jateng2012"), tema_uji("jateng2012"), ASET)
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        semua = arsip.infolist()
    assert {(satu.date_time, satu.create_system, satu.external_attr) for satu in semua} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16)
    }
    assert [satu.filename for satu in semua][:2] == ["[Content_Types].xml", "_rels/.rels"]


@pytest.mark.parametrize("tema", TEMA)
def test_python_docx_membuka_berkas_dan_sifatnya_dari_dokumen(tema: str) -> None:
    dokumen = dokumen_semua()
    sifat = docx.Document(io.BytesIO(tulis_docx(dokumen, tema_uji(tema), ASET))).core_properties
    assert (sifat.title, sifat.author, sifat.last_modified_by, sifat.subject, sifat.language) == (
        dokumen.judul,
        dokumen.pembuat,
        dokumen.pembuat,
        dokumen.subjek,
        "id-ID",
    )
    assert sifat.created == sifat.modified == datetime(2026, 7, 20, tzinfo=UTC)


def test_tidak_ada_sisa_templat_orang_lain() -> None:
    semua = bagian(tulis_docx(surat_contoh("jateng2012"), tema_uji("jateng2012"), ASET))
    assert not [nama for nama in semua if "thumbnail" in nama or "customXml" in nama or "WithEffects" in nama]
    for nama, isi in semua.items():
        assert b"python-docx" not in isi, nama
        assert b"en-US" not in isi or nama == "word/styles.xml", nama
    assert semua["word/styles.xml"].count(b'w:lang w:val="id-ID"') == 1


def test_huruf_dinyatakan_sekali_dalam_tema() -> None:
    semua = bagian(tulis_docx(dokumen_semua(), tema_uji("jateng2012"), ASET))
    assert semua["word/theme/theme1.xml"].count(b'<a:latin typeface="Arial"/>') == 2
    for nama in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        assert b'w:ascii="' not in semua[nama], nama


def test_nilai_jahat_keluar_huruf_demi_huruf_dalam_satu_potongan() -> None:
    dokumen = replace(
        surat_contoh("jateng2012"),
        fragmen=(
            Fragmen(
                "f", (Bagian("isi", tuple(Paragraf((Nilai(jahat),)) for jahat in (*JAHAT, "${nomor_naskah}", " dua  spasi "))),)
            ),
        ),
    )
    teks = [satu.text for satu in badan(tulis_docx(dokumen, tema_uji("jateng2012"), ASET)).iterfind(".//{*}t")]
    assert teks == [*JAHAT, "${nomor_naskah}", " dua  spasi "]


@pytest.mark.parametrize("huruf", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_karakter_yang_tidak_dapat_dimuat_xml_ditolak(huruf: str) -> None:
    dokumen = replace(surat_contoh("jateng2012"), fragmen=(Fragmen("f", (Bagian("isi", (Paragraf((Nilai(f"a{huruf}b"),)),)),)),))
    with pytest.raises(ValueError, match="karakter kendali"):
        tulis_docx(dokumen, tema_uji("jateng2012"), ASET)


def test_kata_yang_tidak_boleh_terpisah_memakai_spasi_dan_tanda_hubung_keras() -> None:
    teks = "tanggal 31 Agustus 2026, Nomor 050/012/FPESD/VII/2026, pos-el kami"
    dokumen = replace(surat_contoh("jateng2012"), fragmen=(Fragmen("f", (Bagian("isi", (Paragraf((Nilai(teks),)),)),)),))
    potongan = badan(tulis_docx(dokumen, tema_uji("jateng2012"), ASET)).findall(".//{*}r")
    assert len(potongan) == 1
    unsur = [(satu.tag.rpartition("}")[2], satu.text) for satu in potongan[0]]
    assert unsur == [
        ("t", "tanggal 31\u00a0Agustus 2026, Nomor 050/012/FPESD/VII/2026, pos"),
        ("noBreakHyphen", None),
        ("t", "el kami"),
    ]


def test_tanda_huruf_istimewa_menjadi_unsur() -> None:
    dokumen = replace(
        surat_contoh("jateng2012"),
        fragmen=(Fragmen("f", (Bagian("isi", (Paragraf((Nilai("a\tb\nc\u00add\u2011e\u00a0f"),)),)),)),),
    )
    unsur = badan(tulis_docx(dokumen, tema_uji("jateng2012"), ASET)).find(".//{*}r")
    assert unsur is not None
    assert [(satu.tag.rpartition("}")[2], satu.text) for satu in unsur] == [
        ("t", "a"),
        ("tab", None),
        ("t", "b"),
        ("br", None),
        ("t", "c"),
        ("softHyphen", None),
        ("t", "d"),
        ("noBreakHyphen", None),
        ("t", "e\u00a0f"),
    ]
