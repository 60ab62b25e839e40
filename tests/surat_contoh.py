"""A letter of request (surat permohonan) with its landscape form, invented but as complete as a real one."""

from __future__ import annotations

from datetime import date

from generator.tree import (
    Bagian,
    BarisTabel,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Fragmen,
    IsiBaris,
    JudulNaskah,
    KepalaLampiran,
    KepalaSurat,
    Kolom,
    Kop,
    Nilai,
    Paragraf,
    Penanda,
    Tabel,
    Teks,
    Tembusan,
    Tujuan,
)

NOMOR = (Nilai("050/012/FPESD/VII/2026"),)


def kata(teks: str) -> IsiBaris:
    return (Teks(teks),)


def alinea(teks: str) -> Paragraf:
    return Paragraf(kata(teks))


def surat_contoh(tema_nama: str) -> Dokumen:
    """A letter of request as FPESD writes it: three pages, the last its landscape form, in either profile."""
    return Dokumen(
        judul="Permohonan Laporan Hasil Kegiatan Klaster Tahun 2025",
        pembuat="Forum Pengembangan Ekonomi dan Sumber Daya Provinsi Jawa Tengah",
        tanggal=date(2026, 7, 20),
        fragmen=(
            Fragmen(
                "surat",
                (Bagian("surat", isi_surat()), Bagian("lampiran_lanskap", isian(tanggal_titik=tema_nama == "jateng2012"))),
            ),
        ),
        tanda=("contoh",),
    )


def isi_surat() -> tuple[Kop | KepalaSurat | Paragraf | Daftar | Tabel | BlokTandaTangan | Tembusan, ...]:
    kegiatan = Tabel(
        (
            Kolom("no", "No.", "nomor", 0),
            Kolom("kegiatan", "Program/Kegiatan Tahun 2025", "teks", 3),
            Kolom("klaster", "Klaster", "teks", 1.2),
            Kolom("lokasi", "Lokasi", "teks", 1.4),
        ),
        (
            BarisTabel(
                (
                    1,
                    "Pelatihan pengolahan rajungan dan sanitasi tempat pengolahan",
                    "Pengolahan Rajungan",
                    "Kecamatan Bonang, Kabupaten Demak",
                )
            ),
            BarisTabel(
                (
                    2,
                    "Bantuan sarana rantai dingin bagi kelompok pengolah",
                    "Pengolahan Rajungan",
                    "Kecamatan Wedung, Kabupaten Demak",
                )
            ),
            BarisTabel((3, "Sertifikasi kelayakan pengolahan bagi lima unit usaha", "Pengolahan Rajungan", "Kabupaten Demak")),
        ),
        gaya="surat",
        ringkasan="Kegiatan yang dilaporkan.",
    )
    butir = (
        "laporan hasil setiap kegiatan Tahun 2025 di atas, yang meliputi target dan realisasi kinerja, anggaran dan "
        "realisasinya, penerima manfaat, serta kendala dan tindak lanjutnya;",
        "kegiatan Tahun 2025 lain yang mendukung klaster, tetapi belum tercantum dalam daftar tersebut; dan",
        "rencana kegiatan Tahun 2026 yang mendukung klaster, baik yang telah maupun yang belum dianggarkan.",
    )
    return (
        Kop(
            "forum",
            (),
            ("FORUM PENGEMBANGAN EKONOMI DAN SUMBER DAYA", "PROVINSI JAWA TENGAH"),
            (
                "Jalan Contoh Nomor 1, Semarang 50000, Telepon (024) 000000",
                "Laman fpesd.contoh.invalid, Pos-el sekretariat@fpesd.contoh.invalid",
            ),
        ),
        KepalaSurat(
            kata("Semarang, 20 Juli 2026"),
            (
                ("Nomor", NOMOR),
                ("Sifat", kata("Biasa")),
                ("Lampiran", kata("1 (satu) berkas")),
                ("Hal", kata("Permohonan Laporan Hasil Kegiatan Klaster Tahun 2025 dan Rencana Kegiatan Tahun 2026")),
            ),
            Tujuan(
                ("Kepala Dinas Kelautan dan Perikanan", "Provinsi Jawa Tengah"),
                cq="Kepala Bidang Contoh",
                up="Sekretaris Contoh",
                di="Semarang",
            ),
        ),
        alinea(
            "Dalam rangka penyusunan Perencanaan Klaster Jawa Tengah Tahun 2027, Forum Pengembangan Ekonomi dan Sumber Daya "
            "(FPESD) Provinsi Jawa Tengah melaksanakan evaluasi atas kegiatan pengembangan klaster Tahun 2025 dan menghimpun "
            "rencana kegiatan Tahun 2026 yang dibiayai dari berbagai sumber dana."
        ),
        alinea("Menurut catatan kami, kegiatan berikut menjadi tanggung jawab dinas yang Saudara pimpin."),
        kegiatan,
        alinea("Sehubungan dengan hal tersebut, kami mohon Saudara berkenan menyampaikan:"),
        Daftar(tuple((alinea(satu),) for satu in butir), "a."),
        alinea(
            "Laporan disusun dengan mengisi formulir sebagaimana terlampir dan kami harapkan telah diterima Sekretariat "
            "FPESD paling lambat hari Senin, 31 Agustus 2026. Apabila suatu kegiatan tidak dilaksanakan, kami mohon alasannya "
            "dicantumkan pada kolom kendala sehingga kegiatan itu dapat dipertimbangkan kembali dalam penyusunan usulan."
        ),
        alinea(
            "Data yang Saudara sampaikan akan dibahas dalam rapat evaluasi pada bulan September 2026 dan menjadi bahan "
            "penyusunan usulan program setiap klaster. Kegiatan dinas kabupaten/kota kami mintakan laporannya melalui FEDEP "
            "kabupaten/kota masing-masing."
        ),
        alinea(
            "Untuk penjelasan lebih lanjut, Saudara dapat menghubungi narahubung Sekretariat FPESD, Nama Narahubung "
            "Contoh, melalui telepon (024) 000000 atau pos-el sekretariat@fpesd.contoh.invalid."
        ),
        alinea("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."),
        BlokTandaTangan(
            (
                Penanda(
                    ("KETUA FORUM PENGEMBANGAN", "EKONOMI DAN SUMBER DAYA", "PROVINSI JAWA TENGAH,"),
                    "NAMA KETUA CONTOH, S.E., M.Si.",
                ),
            )
        ),
        Tembusan(("Gubernur Jawa Tengah;", "Sekretaris Daerah Provinsi Jawa Tengah;", "Kepala Bappeda Provinsi Jawa Tengah.")),
    )


def isian(tanggal_titik: bool) -> tuple[KepalaLampiran | JudulNaskah | Tabel | Paragraf | BlokTandaTangan, ...]:
    judul = (
        ("no", "No.", "nomor", 0.0),
        ("kegiatan", "Program/Kegiatan", "teks", 3.0),
        ("lokasi", "Lokasi", "teks", 2.0),
        ("indikator", "Indikator", "teks", 2.0),
        ("target", "Target", "teks", 0.5),
        ("realisasi", "Realisasi", "teks", 0.0),
        ("anggaran", "Anggaran (Rp)", "rupiah", 0.0),
        ("realisasi_anggaran", "Realisasi anggaran (Rp)", "rupiah", 0.0),
        ("sumber", "Sumber dana", "teks", 0.5),
        ("penerima", "Penerima manfaat", "teks", 0.0),
        ("kendala", "Kendala dan tindak lanjut", "teks", 2.0),
    )
    isi = (
        (
            "Pelatihan pengolahan rajungan dan sanitasi tempat pengolahan",
            "Kecamatan Bonang, Kabupaten Demak",
            "80 orang",
            120_000_000,
        ),
        ("Bantuan sarana rantai dingin bagi kelompok pengolah", "Kecamatan Wedung, Kabupaten Demak", "6 unit", 450_000_000),
        ("Sertifikasi kelayakan pengolahan bagi lima unit usaha", "Kabupaten Demak", "5 unit", 75_000_000),
    )
    baris = [
        BarisTabel((ke, kegiatan, lokasi, "Jumlah yang dilayani", target, "", anggaran, "", "APBD Provinsi", "", ""))
        for ke, (kegiatan, lokasi, target, anggaran) in enumerate(isi, 1)
    ]
    baris.append(BarisTabel((4, *[""] * 10)))
    tahun = "." * 20 + ", " + "." * 20 + (" 2026" if tanggal_titik else "")
    return (
        KepalaLampiran(
            ("LAMPIRAN", "SURAT KETUA FORUM PENGEMBANGAN", "EKONOMI DAN SUMBER DAYA PROVINSI", "JAWA TENGAH"),
            (("NOMOR", NOMOR), ("TANGGAL", kata("20 JULI 2026"))),
        ),
        JudulNaskah(("ISIAN LAPORAN HASIL KEGIATAN KLASTER TAHUN 2025", "DINAS KELAUTAN DAN PERIKANAN PROVINSI JAWA TENGAH")),
        Tabel(tuple(Kolom(*satu) for satu in judul), tuple(baris), gaya="isian", ringkasan="Isian laporan."),
        Paragraf(
            kata("Keterangan: kolom 1–5, 7, dan 9 diisi Sekretariat FPESD; kolom 6, 8, 10, dan 11 diisi dinas."), gaya="kecil"
        ),
        BlokTandaTangan(
            (Penanda(("KEPALA DINAS KELAUTAN DAN PERIKANAN", "PROVINSI JAWA TENGAH,"), "." * 40, nip="." * 30),),
            pembuka=(tahun,),
            kecil=True,
        ),
    )
