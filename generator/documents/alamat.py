"""Who the id of a recipient means, when a register names whom a letter went to."""

from __future__ import annotations

from datetime import date

from generator.documents.penerima import Penerima
from generator.model.instansi import Tingkat
from generator.model.ruang import Ruang


def penerima_bernama(ruang: Ruang, id_: str, tanggal: date) -> Penerima:
    """The recipient an act names by the id of an office, a FEDEP, an issuer or a post, as called on that day."""
    if instansi := ruang.instansi.get(id_):
        nama = instansi.bernama(tanggal) or instansi.nama[-1]
        return Penerima(
            id_, f"{instansi.pimpinan} {nama.nama}", _daerah(ruang, instansi.tingkat, instansi.kabkota), instansi.kota
        )
    for wilayah in ruang.wilayah.values():
        if wilayah.fedep == id_:
            return Penerima(id_, "Ketua FEDEP", wilayah.nama, wilayah.ibu_kota, wilayah.kode)
    if penerbit := ruang.penerbit.get(id_):
        return Penerima(id_, penerbit.pimpinan, "", penerbit.kota, klaster=penerbit.klaster or "")
    return Penerima(id_, ruang.jabatan[id_].singkat, "", "")


def _daerah(ruang: Ruang, tingkat: Tingkat, kabkota: str | None) -> str:
    if kabkota and (wilayah := ruang.wilayah.get(kabkota)):
        return wilayah.nama
    return f"Provinsi {ruang.forum.provinsi}" if tingkat is Tingkat.PROVINSI else ""
