"""Intent → the smallest edit of a record's text: comments, order, quotes and line ends stay as they are."""

from generator.changes.sunting import Nilai, SuntinganGagal, hapus, tambahkan, tetapkan

__all__ = ["Nilai", "SuntinganGagal", "hapus", "tambahkan", "tetapkan"]
