"""From the catalogue on standard input (`klaster list --json`), print the ids of the kinds of one family: surat, laporan …"""

from __future__ import annotations

import json
import sys

rumpun = sys.argv[1]
dipilih = [satu["id"] for satu in json.load(sys.stdin) if satu["rumpun"] == rumpun and satu["format"]]
if not dipilih:
    print(f"Belum ada jenis naskah dari rumpun {rumpun}.", file=sys.stderr)
print(*dipilih)
