"""Publishing: a set of finished outputs appears below the out folder whole or not at all.

Everything is first written to temporaries, so that a full disk or a read-only folder is met before any output changes. Then a
journal says what is about to be replaced, the outputs are renamed into place, and SHA256SUMS and the manifest come last:
a mixture of old and new shows (`periksa_terbitan`) and the next run heals it. Source: reliability reference §4.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.keluhan import Keluhan
from generator.pipeline.berkas import locked, remove_dead_temporaries, stage, sync_folder
from generator.pipeline.manifes import (
    NAMA_JUMLAH,
    NAMA_MANIFES,
    NAMA_RENCANA,
    Entri,
    Manifes,
    ManifesRusak,
    baca_entri,
    baca_manifes,
    sha256,
    sha256_berkas,
    tulis_jumlah,
    tulis_manifes,
)
from generator.pipeline.titipan import Titipan


@dataclass(frozen=True, slots=True)
class Keluaran:
    """One finished output. `jalur` is a POSIX path below the out folder, `jenis` the id of its kind of document; `peringatan`
    are warnings about its form, which do not keep it from being published."""

    jalur: str
    data: bytes | Titipan
    jenis: str
    penerima: str
    halaman: int | None
    rekaman: tuple[str, ...]
    templat: tuple[str, ...]
    peringatan: tuple[Keluhan, ...] = ()

    @property
    def isi(self) -> bytes:
        """The bytes, wherever they wait."""
        return self.data.baca() if isinstance(self.data, Titipan) else self.data


@dataclass(frozen=True, slots=True)
class HasilTerbit:
    """Paths below the out folder: written now, already there with the same bytes, (edited file, new one beside it), outdated
    and removed, outdated but edited and therefore left; the manifest of them all."""

    ditulis: tuple[str, ...]
    tetap: tuple[str, ...]
    berdampingan: tuple[tuple[str, str], ...]
    manifes: Manifes
    dihapus: tuple[str, ...] = ()
    ditinggalkan: tuple[str, ...] = ()

    @property
    def peringatan(self) -> tuple[str, ...]:
        """One Indonesian sentence for each edited document that was left alone."""
        return (
            *(
                f"{lama} telah disunting sejak dibuat dan tidak ditimpa; versi baru ditulis di {baru}."
                for lama, baru in self.berdampingan
            ),
            *(
                f"{jalur} tidak lagi menjadi keluaran, tetapi telah disunting sejak dibuat sehingga tidak dihapus; "
                "pindahkan bila masih diperlukan."
                for jalur in self.ditinggalkan
            ),
        )


class GalatTerbit(Exception):
    """Publishing is not possible; the message is one Indonesian sentence for the user."""


@dataclass(frozen=True, slots=True)
class _Langkah:
    """What happens to one output: `entri` names the path it gets; `menggantikan` the edited file it stands beside."""

    entri: Entri
    data: bytes | Titipan
    sudah_ada: bool
    menggantikan: str = ""


def terbitkan(
    keluaran: Sequence[Keluaran], folder: Path, komit: str, usang: Callable[[Entri], bool] = lambda _entri: False
) -> HasilTerbit:
    """Write outputs, SHA256SUMS and manifest below `folder`; outputs of earlier builds stay, in the manifest too.

    Those that are `usang` leave the manifest; their files are removed unless somebody has changed them since they were made.
    A DOCX that was edited since it was made keeps its place; the new one is written beside it as `<name>.baru.docx`.

    Raises:
        GalatTerbit: nothing could be written, or not everything; every file is then the old or the new one, never a part.
        ValueError: a path is not one that may be published, or two outputs have the same.
    """
    _tolak_jalur_buruk([satu.jalur for satu in keluaran])
    try:
        _siapkan_folder(folder, [])
        with locked(folder):
            remove_dead_temporaries(folder)
            return _terbitkan(keluaran, folder, komit, usang)
    except ManifesRusak as error:
        raise GalatTerbit(f"{folder / NAMA_MANIFES} rusak; hapus berkas itu, lalu bangun ulang semua dokumen.") from error
    except OSError as error:
        raise GalatTerbit(_kalimat(error, folder)) from error


def _terbitkan(keluaran: Sequence[Keluaran], folder: Path, komit: str, usang: Callable[[Entri], bool]) -> HasilTerbit:
    manifes = baca_manifes(folder / NAMA_MANIFES)
    terputus = baca_entri(folder / NAMA_RENCANA)
    _siapkan_folder(folder, [satu.jalur for satu in keluaran])
    langkah = [_rencanakan(satu, folder, komit, (*manifes.values(), *terputus)) for satu in keluaran]
    menjadi = _manifes_baru(manifes, langkah, folder)
    gugur = _gugur((*manifes.values(), *terputus), {satu.entri.jalur for satu in langkah}, usang)
    for jalur in gugur:
        menjadi.pop(jalur, None)
    dihapus = {jalur for jalur, jumlah in gugur.items() if _jumlah_di_cakram(folder / jalur) in jumlah}
    ditinggalkan = {jalur for jalur in gugur if jalur not in dihapus and (folder / jalur).exists()}
    isi: dict[str, bytes | Titipan | None] = {satu.entri.jalur: satu.data for satu in langkah if not satu.sudah_ada}
    isi.update(dict.fromkeys(dihapus))
    penutup = {NAMA_JUMLAH: tulis_jumlah(menjadi.values()), NAMA_MANIFES: tulis_manifes(menjadi.values())}
    # What killed builds were about to write stays known until a build has ended well.
    jurnal = tulis_manifes([*terputus, *(satu.entri for satu in langkah)])

    if isi or terputus or any(_beda(folder / nama, data) for nama, data in penutup.items()):
        _ganti_semua(folder, [{NAMA_RENCANA: jurnal}, isi, *({nama: data} for nama, data in penutup.items())])
        (folder / NAMA_RENCANA).unlink()
        sync_folder(folder)
    return HasilTerbit(
        ditulis=tuple(satu.entri.jalur for satu in langkah if not satu.sudah_ada),
        tetap=tuple(satu.entri.jalur for satu in langkah if satu.sudah_ada),
        berdampingan=tuple((satu.menggantikan, satu.entri.jalur) for satu in langkah if satu.menggantikan),
        manifes=menjadi,
        dihapus=tuple(sorted(dihapus)),
        ditinggalkan=tuple(sorted(ditinggalkan)),
    )


def _gugur(dikenal: Sequence[Entri], ditulis: Collection[str], usang: Callable[[Entri], bool]) -> dict[str, set[str]]:
    """The outdated outputs by path, each with the hashes it had whenever it was made."""
    gugur: dict[str, set[str]] = {}
    for entri in dikenal:
        if entri.jalur not in ditulis and _jalur_baik(entri.jalur) and usang(entri):
            gugur.setdefault(entri.jalur, set()).add(entri.sha256)
    return gugur


def _ganti_semua(folder: Path, gelombang: Sequence[Mapping[str, bytes | Titipan | None]]) -> None:
    """Stage the files of all waves, then rename them into place, or remove what becomes ``None``; a wave is on the disk
    before the next one starts."""
    sementara: dict[Path, Path] = {}
    try:
        for isi in gelombang:
            for jalur, data in isi.items():
                if data is not None:
                    sementara[folder / jalur] = stage(folder / jalur, data.baca() if isinstance(data, Titipan) else data)
        for isi in gelombang:
            for jalur, data in isi.items():
                if data is None:
                    (folder / jalur).unlink()
                else:
                    sementara[folder / jalur].replace(folder / jalur)
            for tempat in sorted({(folder / jalur).parent for jalur in isi}):
                sync_folder(tempat)
    finally:
        for sumber in sementara.values():
            sumber.unlink(missing_ok=True)


def _rencanakan(keluaran: Keluaran, folder: Path, komit: str, dikenal: Sequence[Entri]) -> _Langkah:
    """Choose the path: the output's own, or for a DOCX the first one beside it that nobody has edited."""
    jumlah = keluaran.data.sha256 if isinstance(keluaran.data, Titipan) else sha256(keluaran.data)
    entri = Entri(
        keluaran.jalur, jumlah, len(keluaran.data), keluaran.jenis, keluaran.penerima, keluaran.halaman, keluaran.rekaman,
        keluaran.templat, komit,
    )  # fmt: skip
    calon = [keluaran.jalur]
    buatan_kita = {jumlah, *_pernah_dibuat(keluaran.jalur, dikenal)}
    while True:
        jalur = calon[-1]
        di_cakram = _jumlah_di_cakram(folder / jalur)
        if di_cakram is None or di_cakram in buatan_kita or not jalur.endswith(".docx"):
            break
        calon.append(_di_samping(keluaran.jalur, len(calon)))
    return _Langkah(
        entri=replace(entri, jalur=jalur),
        data=keluaran.data,
        sudah_ada=di_cakram == jumlah,
        menggantikan=calon[-2] if len(calon) > 1 else "",
    )


def _pernah_dibuat(jalur: str, dikenal: Sequence[Entri]) -> set[str]:
    """Hashes of this output as earlier builds wrote it, also beside it: staff may have put the new one in its place."""
    di_samping = f"{jalur.removesuffix('.docx')}.baru"
    return {entri.sha256 for entri in dikenal if entri.jalur == jalur or entri.jalur.startswith(di_samping)}


def _di_samping(jalur: str, urutan: int) -> str:
    return f"{jalur.removesuffix('.docx')}.baru{'' if urutan == 1 else f'-{urutan}'}.docx"


def _manifes_baru(manifes: Manifes, langkah: Sequence[_Langkah], folder: Path) -> dict[str, Entri]:
    menjadi = {jalur: entri for jalur, entri in manifes.items() if ".baru" not in jalur or (folder / jalur).exists()}
    for satu in langkah:
        menjadi[satu.entri.jalur] = satu.entri
        if satu.menggantikan in menjadi:
            menjadi[satu.menggantikan] = replace(menjadi[satu.menggantikan], disunting=True)
    return menjadi


def _siapkan_folder(folder: Path, jalur: Collection[str]) -> None:
    """Make the folders of all outputs; refuse links on the way, which would write outside the out folder."""
    sasaran = {folder, *((folder / satu).parent for satu in jalur)}
    for place in sorted(sasaran):
        for bagian in (folder, *(folder / satu for satu in reversed(place.relative_to(folder).parents)), place):
            if bagian.is_symlink():
                raise OSError(errno.ELOOP, "symlink", str(bagian))
        place.mkdir(parents=True, exist_ok=True)
    for satu in (*jalur, NAMA_MANIFES, NAMA_JUMLAH, NAMA_RENCANA):
        berkas = folder / satu
        if berkas.is_symlink():
            raise OSError(errno.ELOOP, "symlink", str(berkas))
        if berkas.exists() and not berkas.is_file():
            raise OSError(errno.EISDIR, "not a file", str(berkas))


def _jumlah_di_cakram(path: Path) -> str | None:
    return sha256_berkas(path) if path.exists() else None


def _beda(path: Path, data: bytes) -> bool:
    return not path.exists() or path.read_bytes() != data


def _tolak_jalur_buruk(jalur: Sequence[str]) -> None:
    for satu in jalur:
        if not _jalur_baik(satu):
            raise ValueError(f"not a path below the out folder: {satu!r}")
    tanpa_kapital = [satu.casefold() for satu in (*jalur, NAMA_MANIFES, NAMA_JUMLAH)]
    kembar = sorted({satu for satu in tanpa_kapital if tanpa_kapital.count(satu) > 1})
    if kembar:
        raise ValueError(f"two outputs with one path: {', '.join(kembar)}")


def _jalur_baik(jalur: str) -> bool:
    bagian = PurePosixPath(jalur).parts
    return bool(bagian) and jalur == "/".join(bagian) and "\\" not in jalur and not any(nama.startswith(".") for nama in bagian)


def _kalimat(error: OSError, folder: Path) -> str:
    """One sentence that says what stands in the way and how to mend it."""
    di = error.filename2 or error.filename or folder
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return f"Ruang penyimpanan untuk {folder} habis; kosongkan ruang, lalu ulangi. Keluaran sebelumnya tetap utuh."
        case errno.ELOOP:
            return f"{di} adalah tautan simbolis; keluaran tidak ditulis melalui tautan. Hapus tautan itu atau pilih folder lain."
        case errno.ENOTDIR | errno.EEXIST:
            return f"{di} bukan folder; pindahkan berkas itu atau pilih folder keluaran yang lain."
        case errno.EISDIR:
            return f"{di} bukan berkas biasa; pindahkan atau hapus, lalu ulangi."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"{di} tidak dapat ditulisi; tutup berkas itu di program lain, perbaiki hak aksesnya, atau pilih folder lain."
        case _:
            return f"{di} gagal ditulis ({error.strerror}). Keluaran sebelumnya tetap utuh."
