"""What every process of a build needs, imported once by the server that they are forked from."""

from __future__ import annotations

import gc
from contextlib import suppress

import generator.pipeline.beruntun
import generator.pipeline.tulis
import generator.writers.docx  # noqa: F401

with suppress(ImportError, OSError):  # each process tells of it when it is asked for pages
    import weasyprint  # noqa: F401

gc.collect()
gc.freeze()
