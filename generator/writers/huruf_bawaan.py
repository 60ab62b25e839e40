"""The fonts of the layout engine: only those bundled with the themes."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

_KONFIGURASI = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{huruf}</dir>
  <cachedir>{simpanan}</cachedir>
  <config></config>
</fontconfig>
"""


@cache  # an entry that fell out would take its folder away
def batasi_huruf(aset: Path) -> TemporaryDirectory[str]:
    """Lets fontconfig see only ``aset/huruf``; must come before the layout engine is imported.

    The engine's native library reads its configuration from the environment, so this process's environment is set. The
    temporary folder lives as long as the process.
    """
    folder = TemporaryDirectory(prefix="klaster-huruf-")
    berkas = Path(folder.name) / "fonts.conf"
    huruf = (aset / "huruf").resolve()
    berkas.write_text(_KONFIGURASI.format(huruf=huruf, simpanan=folder.name), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(berkas)
    return folder
