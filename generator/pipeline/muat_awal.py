"""What every process that lays out needs, imported once by the server that they are forked from."""

from __future__ import annotations

import gc
from contextlib import suppress

import generator.pipeline.kolam  # noqa: F401

with suppress(ImportError, OSError):  # each process tells of it when it is asked for pages
    import weasyprint  # noqa: F401

    from generator.writers.pdf.mesin import hemat, kait, selektor  # noqa: F401

gc.collect()
gc.freeze()
