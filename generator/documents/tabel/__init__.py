"""Tables of papers: result models become typed `Tabel` values, each with caption, source and summary."""
