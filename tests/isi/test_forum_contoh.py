"""The province around the clusters: issuers, officials, meetings, letters, calendars, glossary."""

from __future__ import annotations

from itertools import pairwise

from generator.documents.penerima import dinas_pembina_dan_pelaksana
from generator.model.klaster import TahapKlaster
from generator.model.penerbit import JenisPenerbit
from generator.model.rapat import JenisRapat, LingkupPertemuan, Rapat
from generator.model.ruang import Ruang
from generator.model.surat import Surat

TIGA_TAHUN = range(2025, 2028)


def _rapat(ruang: Ruang, jenis: JenisRapat, tahun: int = 2026) -> list[Rapat]:
    return sorted(
        (satu for satu in ruang.rapat if satu.jenis is jenis and satu.tahun_kalender == tahun), key=lambda satu: satu.tanggal
    )


def _surat(ruang: Ruang, id_: str) -> Surat:
    return next(satu for satu in ruang.surat if satu.id == id_)


def test_each_kabupaten_kota_with_a_cluster_has_a_fedep_that_issues_papers(ruang: Ruang) -> None:
    wilayah = {kode for klaster in ruang.klaster.values() for kode in klaster.kabkota}
    assert {ruang.wilayah[kode].fedep for kode in wilayah} == {
        satu.id for satu in ruang.penerbit.values() if satu.jenis is JenisPenerbit.FEDEP
    }


def test_each_forum_of_a_cluster_issues_papers_in_its_own_name(ruang: Ruang) -> None:
    ber_frk = {satu.frk.penerbit: satu.id for satu in ruang.klaster.values() if satu.frk}
    assert ber_frk == {satu.id: satu.klaster for satu in ruang.penerbit.values() if satu.jenis is JenisPenerbit.FRK}


def test_both_facilitators_of_each_cluster_but_the_one_talked_of_are_named(ruang: Ruang) -> None:
    kurang = [satu.id for satu in ruang.klaster.values() if not (satu.fasilitator.klaster and satu.fasilitator.fpesd)]
    assert kurang == ["demak-industri-rokok"]
    tanpa_bds = [satu for satu in ruang.klaster.values() if satu.frk and not satu.frk.bds]
    assert all(satu.tahap_kini.tahap is TahapKlaster.PEMBENTUKAN for satu in tanpa_bds)


def test_officials_and_an_office_change_within_the_three_years(ruang: Ruang) -> None:
    berganti = {satu.jabatan for satu in ruang.pejabat if satu.berlaku.sampai and satu.berlaku.sampai.year in TIGA_TAHUN}
    assert {"ketua-fpesd", "kepala-bappeda-provinsi", "gubernur"} <= berganti
    nama = [satu for instansi in ruang.instansi.values() for satu in instansi.nama]
    assert any(satu.berlaku.sampai and satu.berlaku.sampai.year in TIGA_TAHUN for satu in nama)


def test_nobody_holds_a_post_on_a_day_another_holds_it(ruang: Ruang) -> None:
    for jabatan in ruang.jabatan:
        masa = sorted((satu.berlaku for satu in ruang.pejabat if satu.jabatan == jabatan), key=lambda satu: satu.dari)
        assert masa
        assert all(satu.sampai and satu.sampai < lain.dari for satu, lain in pairwise(masa))


def test_four_coordination_meetings_are_spread_over_the_year(ruang: Ruang) -> None:
    triwulan = [(satu.tanggal.month - 1) // 3 for satu in _rapat(ruang, JenisRapat.KOORDINASI)]
    assert triwulan == [0, 1, 2, 3]


def test_board_meetings_of_a_forum_outnumber_those_of_members(ruang: Ruang) -> None:
    lingkup = [satu.lingkup for satu in _rapat(ruang, JenisRapat.PERTEMUAN_FRK)]
    assert lingkup.count(LingkupPertemuan.PENGURUS) > lingkup.count(LingkupPertemuan.ANGGOTA) > 0


def test_each_cluster_that_proposes_was_before_a_fedep_its_working_group_and_all_together(ruang: Ruang) -> None:
    pengusul = {satu.klaster for satu in ruang.usulan.values()}
    bertanda_tangan = {satu.klaster for satu in ruang.usulan.values() if satu.kesepakatan}
    fedep = {klaster for satu in _rapat(ruang, JenisRapat.FEDEP) for klaster in satu.klaster}
    pokja = {klaster: satu.pokja for satu in _rapat(ruang, JenisRapat.POKJA) for klaster in satu.klaster}
    (gabungan,) = _rapat(ruang, JenisRapat.GABUNGAN_POKJA)
    assert fedep == bertanda_tangan
    assert pokja == {satu: ruang.klaster[satu].pokja for satu in pengusul}
    assert set(gabungan.klaster) == set(ruang.klaster)


def test_a_cluster_over_two_kabupaten_was_before_both_fedep(ruang: Ruang) -> None:
    wilayah = {(klaster, satu.kabkota) for satu in _rapat(ruang, JenisRapat.FEDEP) for klaster in satu.klaster}
    assert wilayah == {
        (satu.id, kode)
        for satu in ruang.klaster.values()
        for kode in satu.kabkota
        if (usulan := ruang.usulan.get((satu.id, 2027))) and usulan.kesepakatan
    }


def test_the_order_of_the_yearly_cycle_is_kept(ruang: Ruang) -> None:
    urutan = [
        JenisRapat.EVALUASI, JenisRapat.PELATIHAN_FASILITATOR, JenisRapat.UJI_COBA, JenisRapat.EVALUASI_FASILITATOR,
        JenisRapat.PENYUSUNAN_PROGRAM, JenisRapat.FEDEP, JenisRapat.POKJA, JenisRapat.GABUNGAN_POKJA,
        JenisRapat.EVALUASI_AKHIR_TAHUN,
    ]  # fmt: skip
    for satu, lain in pairwise(urutan):
        assert _rapat(ruang, satu)[-1].tanggal < _rapat(ruang, lain)[0].tanggal
    tanda_tangan = [satu.kesepakatan.tanggal for satu in ruang.usulan.values() if satu.kesepakatan]
    assert max(tanda_tangan) < _rapat(ruang, JenisRapat.FEDEP)[0].tanggal


def test_a_meeting_to_come_has_neither_attendance_nor_decisions(ruang: Ruang) -> None:
    for satu in ruang.rapat:
        sudah = satu.tanggal <= ruang.forum.tanggal_data
        assert bool(satu.kehadiran) is sudah
        assert bool(satu.keputusan) is sudah


def test_those_present_are_counted_for_each_group_invited(ruang: Ruang) -> None:
    for satu in ruang.rapat:
        if satu.kehadiran:
            assert [kelompok.kelompok for kelompok in satu.kehadiran] == [kelompok.kelompok for kelompok in satu.undangan], (
                satu.id
            )


def test_meetings_stand_in_the_calendar_of_their_year(ruang: Ruang) -> None:
    for jenis in (JenisRapat.KOORDINASI, JenisRapat.EVALUASI, JenisRapat.GABUNGAN_POKJA, JenisRapat.FEDEP, JenisRapat.POKJA):
        for satu in _rapat(ruang, jenis):
            acara = ruang.kalender[2026].acara
            assert any(tahap.dari <= satu.tanggal <= (tahap.sampai or tahap.dari) and tahap.langkah for tahap in acara), satu.id
    assert set(ruang.kalender) == {2026, 2027}


def test_each_recipient_of_the_request_for_reports_has_a_number_and_most_have_answered(ruang: Ruang) -> None:
    surat = _surat(ruang, "permohonan-laporan")
    assert surat.tanggal
    assert {satu.id for satu in dinas_pembina_dan_pelaksana(ruang, surat.tanggal)} == {satu.kepada for satu in surat.terbit}
    assert all(satu.nomor and satu.dikirim for satu in surat.terbit)
    assert 0 < sum(satu.dibalas is None for satu in surat.terbit) < len(surat.terbit) / 2


def test_those_late_were_reminded(ruang: Ruang) -> None:
    surat, pengingat = _surat(ruang, "permohonan-laporan"), _surat(ruang, "pengingat-laporan")
    assert surat.batas_jawaban
    assert pengingat.tanggal
    terlambat = {satu.kepada for satu in surat.terbit if satu.dibalas is None or satu.dibalas > surat.batas_jawaban}
    assert {satu.kepada for satu in pengingat.terbit} == terlambat
    assert surat.batas_jawaban < pengingat.tanggal


def test_dates_of_a_letter_are_in_order_and_no_answer_comes_from_the_future(ruang: Ruang) -> None:
    for surat in ruang.surat:
        for satu in surat.terbit:
            hari = [waktu for waktu in (surat.tanggal, satu.dikirim, satu.dibalas) if waktu]
            assert hari == sorted(hari), (surat.id, satu.kepada)
            assert hari[-1] <= ruang.forum.tanggal_data


def test_numbers_of_a_years_letters_rise_with_their_dates(ruang: Ruang) -> None:
    urut = sorted(
        (surat.tanggal, int(satu.nomor.split("/")[1]))
        for surat in ruang.surat
        if surat.penerbit == "fpesd" and surat.tanggal
        for satu in surat.terbit
        if satu.nomor and "/FPESD/" in satu.nomor
    )
    assert [nomor for _, nomor in urut] == sorted(nomor for _, nomor in urut)


def test_the_glossary_knows_aliases_and_no_word_twice(ruang: Ruang) -> None:
    kata = [satu.lower() for istilah in ruang.istilah for satu in (istilah.istilah, *istilah.alias)]
    assert len(set(kata)) == len(kata)
    assert sum(bool(istilah.alias) for istilah in ruang.istilah) >= 20
