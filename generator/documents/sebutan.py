"""How records are called in print: places, offices, sources, quarters. One wording for every table and sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.bahasa.angka import bilangan
from generator.bahasa.tanggal import tanggal as tulis_tanggal
from generator.bahasa.urutan import gabung, romawi
from generator.model.instansi import Tingkat
from generator.model.klaster import KeadaanSyarat, Klaster, Pelaku
from generator.model.lokasi import Lokasi
from generator.model.ruang import Ruang
from generator.model.sumber_dana import SumberDana
from generator.model.usulan import Aspek, Kapan, StatusUsulan, TahapUsulan, Usulan

SYARAT = {
    "sdm": "Sumber daya manusia",
    "lembaga_pendukung": "Lembaga pendukung",
    "fasilitator": "Fasilitator",
    "teknologi": "Teknologi tepat guna",
    "pemasaran": "Pemasaran dan penjualan",
    "usaha_pembentukan": "Usaha pembentukan",
    "kewirausahaan": "Kewirausahaan dan pengembangan diri",
}
PRINSIP = {
    "partisipasi": "Partisipasi aktif dan rasa memiliki",
    "kesepahaman": "Kesepahaman",
    "kepemilikan": "Kepemilikan dan tingkat pencapaian",
    "budaya_lokal": "Budaya dan karakter lokal",
    "fasilitasi": "Fasilitasi",
}
KEADAAN_SYARAT = {
    KeadaanSyarat.TERPENUHI: "Terpenuhi",
    KeadaanSyarat.SEBAGIAN: "Sebagian",
    KeadaanSyarat.BELUM: "Belum",
}
ASPEK = {
    Aspek.EKONOMI: "Ekonomi",
    Aspek.PENDIDIKAN_SDM: "Pendidikan SDM",
    Aspek.PELATIHAN: "Pelatihan",
    Aspek.PRASARANA_FISIK: "Prasarana fisik",
    Aspek.LINGKUNGAN: "Lingkungan",
    Aspek.SOSIAL_BUDAYA: "Sosial budaya",
}
TAHAP_USULAN = {
    TahapUsulan.FRK: "FRK",
    TahapUsulan.FEDEP: "FEDEP",
    TahapUsulan.POKJA: "Pokja",
    TahapUsulan.FPESD: "FPESD",
    TahapUsulan.FORUM_PERANGKAT_DAERAH: "Forum Perangkat Daerah",
    TahapUsulan.MUSRENBANG: "Musrenbang",
    TahapUsulan.RKPD: "RKPD",
    TahapUsulan.APBD: "APBD",
    TahapUsulan.REALISASI: "Realisasi",
}
RANTAI = {
    "hulu": "Hulu",
    "inti": "Inti",
    "hilir": "Hilir",
    "industri_pendukung": "Industri pendukung",
    "institusi_pendukung": "Institusi pendukung",
}


def sebut_kata(kata: str) -> str:
    """A member of an enumeration in words: "tidak_dilaksanakan" → "Tidak dilaksanakan"."""
    return kata.replace("_", " ").capitalize()


def sebut_wilayah(ruang: Ruang, klaster: Klaster) -> str:
    """ "Kabupaten Demak", or "Kabupaten Boyolali dan Kabupaten Magelang"."""
    return gabung([ruang.wilayah[kode].nama for kode in klaster.kabkota])


def sebut_pokja(ruang: Ruang, klaster: Klaster) -> str:
    """The field of a cluster's working group: "Pertanian"."""
    return ruang.pokja[klaster.pokja].nama.removeprefix("Kelompok Kerja ")


def sebut_lokasi(ruang: Ruang, lokasi: Iterable[Lokasi]) -> str:
    """Places grouped by kabupaten/kota and kecamatan: "Desa Surodadi di Kec. Sayung dan Kec. Bonang, Kab. Demak; Kab. Pati"."""
    per_wilayah: dict[str, dict[tuple[str, bool], list[str]]] = {}
    for satu in lokasi:
        per_kecamatan = per_wilayah.setdefault(satu.kabkota, {})
        if satu.kecamatan:
            desa = _desa(ruang, satu)
            per_kecamatan.setdefault((satu.kecamatan, bool(desa)), []).extend(desa)
    return "; ".join(
        ", ".join(filter(None, (_tempat(per_kecamatan), ruang.wilayah[kode].nama_singkat)))
        for kode, per_kecamatan in per_wilayah.items()
    )


def _desa(ruang: Ruang, satu: Lokasi) -> list[str]:
    """The desa and kelurahan of a place; a kota has kelurahan only."""
    desa = "Kel." if ruang.wilayah[satu.kabkota].nama.startswith("Kota ") else "Desa"
    return [f"{kata} {nama}" for kata, nama in ((desa, satu.desa), ("Kel.", satu.kelurahan)) if nama]


def _tempat(per_kecamatan: Mapping[tuple[str, bool], Sequence[str]]) -> str:
    sela = " di " if len(per_kecamatan) > 1 else ", "
    tempat = [sela.join((*([gabung(desa)] if desa else ()), f"Kec. {nama}")) for (nama, _), desa in per_kecamatan.items()]
    return gabung(tempat)


def sebut_instansi(ruang: Ruang, instansi: str, tanggal: date) -> str:
    """An office by its name of that day, with its region when it belongs to a kabupaten/kota."""
    satu = ruang.instansi[instansi]
    nama = (satu.bernama(tanggal) or satu.nama[-1]).nama
    if satu.tingkat is Tingkat.KABKOTA and satu.kabkota and (wilayah := ruang.wilayah.get(satu.kabkota)):
        daerah = wilayah.nama.removeprefix("Kabupaten ")
        return nama if daerah in nama else f"{nama} {wilayah.nama_singkat}"
    return nama


def sebut_sumber(sumber: SumberDana) -> str:
    """A source of money as narrow columns and charts can hold it: "APBD Kab/Kota" (bentuk reference §3)."""
    return sumber.nama.replace("Kabupaten/Kota", "Kab/Kota")


def sebut_kapan(kapan: Kapan, sela: str = " ") -> str:
    """ "TW II–III 2027"; `sela` stands after TW: a no-break space in a narrow column, whose width then keeps II–III whole."""
    triwulan = sorted(int(satu) for satu in kapan.triwulan)
    berurut = triwulan == list(range(triwulan[0], triwulan[-1] + 1)) and len(triwulan) > 1
    kata = f"{romawi(triwulan[0])}–{romawi(triwulan[-1])}" if berurut else gabung([romawi(satu) for satu in triwulan])
    return f"TW{sela}{kata} {kapan.tahun}"


def sebut_volume(usulan: Usulan) -> str:
    """ "60 orang"."""
    return f"{bilangan(usulan.volume)} {usulan.satuan}"


def sebut_status(status: StatusUsulan) -> str:
    """What a stage decided: "Musrenbang, 14 April 2026: ditunda. Menunggu …"."""
    catatan = f". {status.catatan}" if status.catatan else ""
    return f"{TAHAP_USULAN[status.tahap]}, {tulis_tanggal(status.tanggal)}: {status.keputusan}{catatan}"


def sebut_jumlah(pelaku: Pelaku) -> str | None:
    """ "310 orang"; ``None`` for actors nobody counted."""
    return None if pelaku.jumlah is None else f"{bilangan(pelaku.jumlah)} {pelaku.satuan or ''}".strip()


def sebut_indikator(usulan: Usulan) -> str | None:
    """Indicator with its target and unit; ``None`` when the proposal has none."""
    if usulan.indikator is None:
        return None
    satu = usulan.indikator
    awal = f" dari {bilangan(satu.awal)}" if satu.awal is not None else ""
    return f"{satu.nama}{awal} menjadi {bilangan(satu.target)} {satu.satuan}"
