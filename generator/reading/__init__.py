"""Reading: YAML bytes become plain values with positions; the workspace and its files are found here."""

from generator.reading.bacaan import JENIS_LETAK, Bacaan, Isi, Jalur, PetaTempat, tulis_jalur
from generator.reading.kode import KODE
from generator.reading.pembaca import baca
from generator.reading.ruang import Baca, RuangTidakDitemukan, baca_ruang, berkas_rekaman, nisbi, telusuri, temukan_ruang

__all__ = [
    "JENIS_LETAK",
    "KODE",
    "Baca",
    "Bacaan",
    "Isi",
    "Jalur",
    "PetaTempat",
    "RuangTidakDitemukan",
    "baca",
    "baca_ruang",
    "berkas_rekaman",
    "nisbi",
    "telusuri",
    "temukan_ruang",
    "tulis_jalur",
]
