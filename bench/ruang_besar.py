"""A large workspace for measuring: `python bench/ruang_besar.py N FOLDER [--biji S]` writes N made-up clusters and their forum.

Everything is drawn from the sample workspace beside this folder: how many proposals, activities, places and sources a cluster
has, how long its texts are, how its amounts vary. Texts are put together from the sample's own sentences, so that no two
clusters read the same, but nothing in them is meant to be read. Same seed, same bytes; a cluster does not change with N.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import yaml

AKAR: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR))

from generator.model.lambang import FOLDER  # noqa: E402
from generator.reading import baca_ruang  # noqa: E402 - run as a script, the project is found only after the line above

SUMBER: Final = [{"untuk": "seluruh isi", "dari": "Tiruan acak dari ruang contoh untuk mengukur kecepatan"}]
TAHUN: Final = {"evaluasi/2025": "K25", "evaluasi/2026": "K26"}
HURUF: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BIDANG: Final = (
    "dinas-perikanan",
    "dinas-pertanian",
    "disperindag",
    "dinkop-ukm",
    "dlh",
    "disnaker",
    "dinas-pariwisata",
    "bappeda",
)
"""Offices that every kabupaten/kota has."""
FAKTOR: Final = (0.4, 2.2)
"""How much less or more an amount may become."""

Rekaman = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bahan:
    """The sample workspace taken apart."""

    forum: dict[str, Rekaman]
    wilayah: dict[str, Rekaman]
    profil: tuple[Rekaman, ...]
    tahunan: dict[str, tuple[tuple[Rekaman, ...], ...]]
    kesepakatan: Rekaman
    blok: dict[str, tuple[str, ...]]
    desa: tuple[str, ...]

    def kumpulan(self, berkas: str) -> tuple[Rekaman, ...]:
        """All activities or proposals of a kind of file, whatever cluster they come from."""
        return tuple(satu for daftar in self.tahunan[berkas] for satu in daftar)


def baca_bahan(contoh: Path) -> Bahan:
    """Take the workspace `contoh` apart."""
    bacaan, keluhan = baca_ruang(contoh)
    if keluhan:
        raise SystemExit(f"{contoh}: {keluhan[0].pesan}")
    isi: dict[str, Any] = {jalur: satu.isi for jalur, satu in bacaan.items()}
    profil = tuple(data for jalur, data in isi.items() if jalur.endswith("/profil.yaml"))
    usulan = [data for jalur, data in isi.items() if jalur.endswith("usulan/2027.yaml")]
    tahunan = {
        berkas: tuple(tuple(data["kegiatan"]) for jalur, data in isi.items() if jalur.endswith(f"{berkas}.yaml"))
        for berkas in TAHUN
    }
    tahunan["usulan/2027"] = tuple(tuple(data["usulan"]) for data in usulan)
    return Bahan(
        forum={jalur: data for jalur, data in isi.items() if jalur.startswith("forum/")},
        wilayah={satu["kode"]: satu for satu in isi["forum/wilayah.yaml"]["kabkota"]},
        profil=profil,
        tahunan=tahunan,
        kesepakatan=next(satu["kesepakatan"] for satu in usulan if "kesepakatan" in satu),
        blok=_blok(satu["narasi"] for satu in profil),
        desa=tuple(sorted({lokasi["desa"] for satu in profil for lokasi in satu["lokasi"] if "desa" in lokasi})),
    )


# Texts


def _jenis_blok(blok: str) -> str:
    """A heading by its marks, for headings of another level may not stand in its place; tabel, daftar or kalimat."""
    if blok.startswith("#"):
        return blok.split()[0]
    if blok.startswith("|"):
        return "tabel"
    return "daftar" if re.match(r"[-*+] |[0-9]+\. ", blok) else "kalimat"


def _kalimat(paragraf: str) -> list[str]:
    return re.split(r"(?<=[.!?]) +(?=[A-Z*])", " ".join(paragraf.split()))


def _pecah(narasi: str) -> list[str]:
    return [satu for satu in re.split(r"\n\s*\n", narasi.strip()) if satu.strip()]


def _blok(narasi: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Headings by level, tables, lists and single sentences of all narratives, for drawing."""
    blok: dict[str, list[str]] = defaultdict(list)
    for satu in (blok for teks in narasi for blok in _pecah(teks)):
        jenis = _jenis_blok(satu)
        blok[jenis] += _kalimat(satu) if jenis == "kalimat" else [satu]
    return {jenis: tuple(isi) for jenis, isi in blok.items()}


def tulis_narasi(bahan: Bahan, acak: random.Random, kerangka: str) -> str:
    """A narrative built like `kerangka`, block by block, from blocks and sentences of all."""
    undian = {jenis: iter(acak.sample(isi, len(isi))) for jenis, isi in bahan.blok.items()}
    hasil: list[str] = []
    for satu in _pecah(kerangka):
        jenis = _jenis_blok(satu)
        banyak = len(_kalimat(satu)) if jenis == "kalimat" else 1
        hasil.append(" ".join(islice(undian[jenis], banyak)))
    return "\n\n".join(hasil) + "\n"


# One cluster


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a made-up cluster lies: the sample's kabupaten/kota of filing stands for the first of its own."""

    kabkota: tuple[Rekaman, ...]

    @property
    def folder(self) -> str:
        return "lintas" if len(self.kabkota) > 1 else str(self.kabkota[0]["folder"])


def _pindah(tempat: Tempat, bahan: Bahan, acak: random.Random, lokasi: list[Rekaman]) -> list[Rekaman]:
    """As many places, in as many kabupaten/kota, with kecamatan and desa where there were some."""
    asal = list(dict.fromkeys(satu["kabkota"] for satu in lokasi))
    wilayah = [*tempat.kabkota, *acak.sample(list(bahan.wilayah.values()), len(asal))]
    hasil: list[Rekaman] = []
    for satu in lokasi:
        tujuan = wilayah[asal.index(satu["kabkota"])]
        baru = {"kabkota": tujuan["kode"]}
        if "kecamatan" in satu:
            baru["kecamatan"] = acak.choice(tujuan["kecamatan"])
        if "desa" in satu:
            baru["desa"] = acak.choice(bahan.desa)
        hasil.append(baru)
    return hasil


def _pelaksana(tempat: Tempat, bahan: Bahan, id_: str) -> str:
    """The office of the same field in the cluster's own kabupaten/kota; other bodies stay."""
    for wilayah in bahan.wilayah.values():
        awal = id_.removesuffix(f"-{wilayah['folder']}")
        if awal != id_ and awal in BIDANG:
            return f"{awal}-{tempat.kabkota[0]['folder']}"
    return id_


def _skala(acak: random.Random) -> Callable[[str], str]:
    """Scale amounts by one factor, to thousands of rupiah."""
    faktor = acak.uniform(*FAKTOR)
    return lambda uang: str(round(int(uang) * faktor / 1_000) * 1_000)


def _kegiatan(bahan: Bahan, tempat: Tempat, acak: random.Random, berkas: str, kode: str, lanjutan: list[str]) -> list[Rekaman]:
    semua = bahan.kumpulan(berkas)
    hasil = []
    for nomor in range(1, len(acak.choice(bahan.tahunan[berkas])) + 1):
        asal = acak.choice(semua)
        skala = _skala(acak)
        baru = {**asal, "id": f"{kode}-{TAHUN[berkas]}-{nomor:02}", "nama": acak.choice(semua)["nama"]}
        baru["pelaksana"] = _pelaksana(tempat, bahan, asal["pelaksana"])
        baru["lokasi"] = _pindah(tempat, bahan, acak, asal["lokasi"])
        baru["dana"] = [
            {**satu, **{uang: skala(satu[uang]) for uang in ("anggaran", "realisasi") if satu.get(uang)}} for satu in asal["dana"]
        ]
        if baru.pop("usulan", None) and lanjutan:
            baru["usulan"] = acak.choice(lanjutan)
        hasil.append(baru)
    return hasil


def _usulan(bahan: Bahan, tempat: Tempat, acak: random.Random, kode: str) -> list[Rekaman]:
    semua = bahan.kumpulan("usulan/2027")
    hasil = []
    for nomor in range(1, len(acak.choice(bahan.tahunan["usulan/2027"])) + 1):
        asal = acak.choice(semua)
        skala = _skala(acak)
        rincian: dict[tuple[str, str], Rekaman] = {}
        for satu in asal["rincian"]:
            pelaksana = _pelaksana(tempat, bahan, satu["pelaksana"])
            # Offices of two kabupaten become one office: a pair of source and executor may stand only once.
            rincian.setdefault((satu["sumber"], pelaksana), {**satu, "pelaksana": pelaksana, "pagu": skala(satu["pagu"])})
        baru = {
            **asal,
            "id": f"{kode}-{asal['id'][4:6]}-{nomor:02}",
            "program": acak.choice(semua)["program"],
            "permasalahan": acak.choice(semua)["permasalahan"],
            "lokasi": _pindah(tempat, bahan, acak, asal["lokasi"]),
            "pagu": str(sum(int(satu["pagu"]) for satu in rincian.values())),
            "rincian": list(rincian.values()),
        }
        hasil.append(baru)
    return hasil


def _profil(bahan: Bahan, tempat: Tempat, acak: random.Random, asal: Rekaman, kode: str, nomor: int) -> Rekaman:
    """A profile: its stage, forum and facilitators from one sample, every other part from any."""
    lain = [satu for satu in bahan.profil if "frk" in satu]
    baru = {**asal, "contoh": "true", "sumber": SUMBER, "kode": kode, "nama": f"{asal['nama']} {nomor:04}"}
    baru["kabkota"] = [satu["kode"] for satu in tempat.kabkota]
    baru["lokasi"] = _pindah(tempat, bahan, acak, asal["lokasi"])
    baru["narasi"] = tulis_narasi(bahan, acak, asal["narasi"])
    for medan in ("syarat", "prinsip", "rantai_nilai"):
        baru[medan] = {nama: acak.choice(lain)[medan][nama] for nama in asal[medan]}
    baru["faktor_penentu"] = acak.choice(lain)["faktor_penentu"]
    if "frk" in asal:
        baru["frk"] = {nama: nilai for nama, nilai in asal["frk"].items() if nama != "penerbit"}
    return baru


def buat_klaster(bahan: Bahan, nomor: int, biji: int) -> tuple[str, dict[str, Rekaman]]:
    """The cluster of a number: its folder below ``clusters/`` and its files by name without ending."""
    acak = random.Random(f"{biji}/{nomor}")
    asal = acak.choice(bahan.profil)
    tempat = Tempat(tuple(acak.sample(list(bahan.wilayah.values()), len(asal["kabkota"]))))
    kode = HURUF[nomor // 676 % 26] + HURUF[nomor // 26 % 26] + HURUF[nomor % 26]
    berkas = {"profil": _profil(bahan, tempat, acak, asal, kode, nomor)}
    if "alasan_tanpa_usulan" not in asal:
        usulan = _usulan(bahan, tempat, acak, kode)
        lanjutan = [satu["id"] for satu in usulan if satu.get("sejak")]
        berkas["usulan/2027"] = {"contoh": "true", "kesepakatan": bahan.kesepakatan, "usulan": usulan}
        for nama in TAHUN:
            berkas[nama] = {"contoh": "true", "kegiatan": _kegiatan(bahan, tempat, acak, nama, kode, lanjutan)}
    return f"{tempat.folder}/uji-{nomor:04}", berkas


# The forum around them


def buat_forum(bahan: Bahan, klaster: dict[str, Rekaman]) -> Iterator[tuple[str, Rekaman]]:
    """The sample's forum with offices in every kabupaten/kota and meetings that name the made-up clusters (id → profile)."""
    for jalur, data in bahan.forum.items():
        if jalur == "forum/instansi.yaml":
            yield jalur, {**data, "instansi": [*data["instansi"], *_instansi_tambahan(bahan, data["instansi"])]}
        elif jalur.startswith("forum/rapat/"):
            if not data["penerbit"].startswith("frk-"):
                yield jalur, _rapat(data, klaster)
        elif jalur.startswith("forum/surat/"):
            if jalur.endswith("/permohonan-laporan.yaml"):
                yield jalur, _surat(bahan, data)
            elif jalur.endswith("/buku.yaml"):
                yield jalur, data
        elif not jalur.startswith(("forum/penerbit/frk-", "forum/surat-masuk/")):
            yield jalur, data


def _instansi_tambahan(bahan: Bahan, instansi: list[Rekaman]) -> Iterator[Rekaman]:
    ada = {satu["id"]: satu for satu in instansi}
    for wilayah in bahan.wilayah.values():
        for bidang in BIDANG:
            pola = next(satu for id_, satu in ada.items() if id_.startswith(f"{bidang}-"))
            if f"{bidang}-{wilayah['folder']}" not in ada:
                yield {**pola, "id": f"{bidang}-{wilayah['folder']}", "kabkota": wilayah["kode"], "kota": wilayah["ibu_kota"]}


def _rapat(data: Rekaman, klaster: dict[str, Rekaman]) -> Rekaman:
    baru = {nama: nilai for nama, nilai in data.items() if nama != "klaster"}
    if "klaster" in data:
        baru["klaster"] = [
            id_
            for id_, satu in klaster.items()
            if "alasan_tanpa_usulan" not in satu
            and data.get("pokja", satu["pokja"]) == satu["pokja"]
            and data.get("kabkota", satu["kabkota"][0]) in satu["kabkota"]
        ]
    return baru


def _surat(bahan: Bahan, data: Rekaman) -> Rekaman:
    tertulis = {satu["kepada"] for satu in data["terbit"]}
    kurang = [wilayah["fedep"] for wilayah in bahan.wilayah.values() if wilayah["fedep"] not in tertulis]
    baru = [{"kepada": satu, "nomor": f"050/{nomor}/FPESD/VII/2026"} for nomor, satu in enumerate(kurang, 501)]
    return {**data, "terbit": [*data["terbit"], *baru]}


# Writing


class _Penulis(yaml.CSafeDumper):
    """Plain YAML: no aliases, long texts as blocks."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - yaml names it
        return True


def _teks(penulis: _Penulis, teks: str) -> yaml.Node:
    return penulis.represent_scalar("tag:yaml.org,2002:str", teks, style="|" if "\n" in teks else None)


_Penulis.add_representer(str, _teks)


def tulis_rekaman(alamat: Path, data: Rekaman) -> None:
    """Write one record file."""
    alamat.parent.mkdir(parents=True, exist_ok=True)
    teks = yaml.dump(data, Dumper=_Penulis, sort_keys=False, allow_unicode=True, width=100_000)
    alamat.write_bytes(teks.encode())


def tulis_klaster(tujuan: Path, folder: str, berkas: dict[str, Rekaman]) -> None:
    """Write the cluster that `buat_klaster` gives into the workspace `tujuan`."""
    for nama, data in berkas.items():
        tulis_rekaman(tujuan / "clusters" / folder / f"{nama}.yaml", data)


def buat_ruang(contoh: Path, tujuan: Path, banyak: int, biji: int = 2027) -> None:
    """Write a workspace of `banyak` clusters into `tujuan`, drawn from the workspace `contoh`."""
    bahan = baca_bahan(contoh)
    klaster: dict[str, Rekaman] = {}
    for nomor in range(banyak):
        folder, berkas = buat_klaster(bahan, nomor, biji)
        klaster[folder.replace("/", "-")] = berkas["profil"]
        tulis_klaster(tujuan, folder, berkas)
    for jalur, data in buat_forum(bahan, klaster):
        tulis_rekaman(tujuan / jalur, data)
    shutil.copytree(contoh / FOLDER, tujuan / FOLDER, dirs_exist_ok=True)


def main() -> None:
    pengurai = argparse.ArgumentParser(description="Write a made-up workspace of N clusters for measuring.")
    pengurai.add_argument("banyak", type=int, metavar="N")
    pengurai.add_argument("folder", type=Path, metavar="FOLDER")
    pengurai.add_argument("--biji", type=int, default=2027, help="seed (2027)")
    pilihan = pengurai.parse_args()
    buat_ruang(AKAR, pilihan.folder, pilihan.banyak, pilihan.biji)


if __name__ == "__main__":
    main()
