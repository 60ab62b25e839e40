"""`klaster` with a defect planted: every DOCX tells the day it was written. The control of the "same bytes" test."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from generator.cli import main
from generator.writers import docx

tulis_docx = docx.tulis_docx


def tulis_docx_berjam(dokumen: Any, *lain: Any) -> bytes:
    return tulis_docx(replace(dokumen, judul=f"{dokumen.judul} {datetime.now(UTC):%d-%m-%Y}"), *lain)


if __name__ == "__main__":
    docx.tulis_docx = tulis_docx_berjam
    main()
