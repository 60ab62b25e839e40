"""Letters and layout by a real Dask scheduler with two workers, one of which is killed on the way."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client

from generator.documents.keluaran import Keluaran
from generator.pipeline.batas import GalatPenjadwal
from generator.pipeline.beruntun import tulis_beruntun
from generator.pipeline.pelaksana import Hitungan, pelaksana
from generator.pipeline.penjadwal import _buka_aset
from generator.pipeline.pesanan import PENAUT
from generator.pipeline.tulis import tulis_naskah
from generator.writers.pdf import tata_berurut
from generator.writers.pdf.muat import tugas_bagian
from tests.buku_uji import pohon_buku, surat_kecil
from tests.dokumen_semua import ASET, tema_uji
from tests.ruang_uji import RUANG_KECIL

TEMA = tema_uji("jateng2012")
FORMAT = (Keluaran.PDF, Keluaran.DOCX)
PEKERJA = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")


def jalankan(*kata: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-m", "distributed.cli." + kata[0], *kata[1:]], stderr=subprocess.PIPE, text=True)


def tunggu(proses: subprocess.Popen[str], kata: str) -> str:
    """The first line that holds `kata`."""
    assert proses.stderr is not None
    return next(baris for baris in proses.stderr if kata in baris)


@pytest.fixture(scope="module")
def gugus() -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """The address of a scheduler on the loopback, and its workers."""
    penjadwal = jalankan("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    alamat = tunggu(penjadwal, "Scheduler at:").split()[-1]
    pekerja = [jalankan("dask_worker", alamat, *PEKERJA) for _ in range(2)]
    for satu in pekerja:
        tunggu(satu, "Starting established connection")
    yield alamat, pekerja
    for satu in (*pekerja, penjadwal):
        satu.kill()
        satu.communicate()


def test_letters_have_the_bytes_of_those_made_here_and_each_worker_makes_some(
    gugus: tuple[str, list[subprocess.Popen[str]]],
) -> None:
    alamat, _ = gugus
    naskah = surat_kecil()
    tertulis = {satu.jalur: tulis_naskah(satu, ASET, RUANG_KECIL, FORMAT) for satu in naskah}
    with pelaksana(None, alamat) as laksana:
        jadi = tulis_beruntun(naskah, ASET, FORMAT, None, PENAUT, laksana)
        assert {satu.jalur: hasil for satu, hasil in jadi} == tertulis
    with Client(alamat) as klien:
        terbuka = klien.run(_buka_aset.cache_info)
    assert [satu.currsize for satu in terbuka.values()] == [1, 1]


def test_pages_are_the_same_though_a_worker_is_killed(gugus: tuple[str, list[subprocess.Popen[str]]]) -> None:
    alamat, pekerja = gugus
    fragmen = pohon_buku("jateng2012").fragmen[-6:]
    tugas = [tugas_bagian(bagian, TEMA, ASET, "Uji", "id-ID") for satu in fragmen for bagian in satu.bagian]

    def bunuh(hitungan: Hitungan) -> None:
        if hitungan.baru == 1:
            pekerja[0].kill()

    with pelaksana(None, alamat, memantau=bunuh) as laksana:
        assert laksana(tugas, ASET) == tata_berurut(tugas, ASET)
    assert pekerja[0].wait() != 0


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.penjadwal._WAKTU_SAMBUNG", 0.2)  # all of it is waited for
    with socket.socket() as tempat:
        tempat.bind(("127.0.0.1", 0))  # bound and never listening: refused at once
        alamat = f"tcp://127.0.0.1:{tempat.getsockname()[1]}"
        with pytest.raises(GalatPenjadwal, match="tidak dapat dihubungi"), pelaksana(tmp_path, alamat):
            pass
