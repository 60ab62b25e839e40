"""Exit codes, and the fault of our own that ends a command with 70."""

from __future__ import annotations

from typing import Final

import click

DATA: Final = 1
PEMAKAIAN: Final = 2
CACAT: Final = 70
HENTI: Final = 130

URAIAN: Final = f"""\b
Kode keluar:
  0   berhasil tanpa galat
  {DATA}   ada galat pada rekaman, templat, atau tempat keluaran
  {PEMAKAIAN}   perintah atau pilihannya keliru
  {CACAT}  program ini sendiri cacat; laporkan rinciannya
  {HENTI} dihentikan dengan Ctrl-C"""


class Cacat(click.ClickException):
    """A defect of this program that a rule of ours has found; the message says where it shows."""

    exit_code = CACAT

    def format_message(self) -> str:
        return f"program ini mengalami cacat yang bukan kesalahan data Anda; laporkan rincian berikut.\n{self.message}"
