"""What a process needs besides to write letters in all their formats and to inspect them."""

from __future__ import annotations

import gc

import generator.pipeline.beruntun
import generator.pipeline.tulis
import generator.writers.docx  # noqa: F401

gc.collect()
gc.freeze()
