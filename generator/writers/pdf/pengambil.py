"""What the layout engine may read: data in the document itself and files below the assets (reliability reference §6)."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class Pengambil(URLFetcher):  # type: ignore[misc]
    """Serves regular files below `aset` and ``data:`` addresses; all else is refused and kept in `ditolak`.

    The list matters: the engine swallows even the fatal error when a drawing asks for a picture.
    """

    def __init__(self, aset: Path) -> None:
        super().__init__(allowed_protocols={"file", "data"}, allow_redirects=False, fail_on_errors=True)
        self._aset = aset.resolve()
        self.ditolak: list[str] = []

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if not self._boleh(url):
            self.ditolak.append(url)
            raise FatalURLFetchingError(f"alamat di luar aset proyek: {url}")
        return super().fetch(url, headers)

    def _boleh(self, url: str) -> bool:
        alamat = urlsplit(url)
        if alamat.scheme == "data":
            return True
        if alamat.scheme != "file" or alamat.netloc:
            return False
        berkas = Path(unquote(alamat.path))
        return berkas.resolve().is_relative_to(self._aset) and berkas.is_file()
