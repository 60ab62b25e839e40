# Everything a user or CI does. The first call of a target sets up what it needs; later calls do no set-up at all.

VENV := .venv
BIN := $(VENV)/bin
KLASTER := $(BIN)/klaster
KUNCI := pyproject.toml requirements.lock tools/siapkan.sh

# Build the kinds of one family of the catalogue, if it has any.
susun_rumpun = katalog=$$($(KLASTER) list --json) && jenis=$$(echo "$$katalog" | $(BIN)/python tools/jenis.py $(1)) && \
    if [ -n "$$jenis" ]; then $(KLASTER) build $$jenis; fi

.PHONY: book editions letters reports registers papers check test lint validate bench bench-full lock clean

book: $(VENV)/.siap-jalan
	@$(KLASTER) build buku

editions: $(VENV)/.siap-jalan
	@$(KLASTER) build buku-kabkota buku-dinas buku-klaster ringkasan-telepon

letters: $(VENV)/.siap-jalan
	@$(call susun_rumpun,surat)

reports: $(VENV)/.siap-jalan
	@$(call susun_rumpun,laporan)

registers: $(VENV)/.siap-jalan
	@$(call susun_rumpun,agenda)

# What CI builds and validates: everything but the editions, which repeat the book's parts (the suite builds those small).
papers: book letters reports registers
	@$(KLASTER) build ringkasan-telepon

check: $(VENV)/.siap-jalan
	@$(KLASTER) check

test: lint
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.siap-uji
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

validate: $(VENV)/.siap-validasi
	@$(BIN)/python tools/validasi.py build

bench: $(VENV)/.siap-jalan
	$(BIN)/python bench/baca.py
	$(BIN)/python bench/buku.py
	$(BIN)/python bench/penuh.py --klaster 12 --surat 100 --ulang

# Hours: books of 50, 200 and 1,000 clusters beside other tools. Goes on where it was interrupted.
bench-full: $(VENV)/.siap-jalan
	$(BIN)/python bench/penuh.py --laporan

# Keeps the versions that are locked; `make lock UPGRADE=--upgrade` takes newer ones.
lock: $(VENV)/.siap-uji
	$(BIN)/python -m pip --quiet install uv
	$(BIN)/uv pip compile $(LOCK_OPTIONS) --group build --output-file requirements.lock
	$(BIN)/uv pip compile $(LOCK_OPTIONS) --extra distributed --group build --group dev --group validate --group bench --constraint requirements.lock \
	    --output-file requirements-dev.lock

LOCK_OPTIONS = pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet --custom-compile-command 'make lock' $(UPGRADE)

clean:
	@if [ -x $(KLASTER) ]; then $(KLASTER) clean; else echo "Belum ada yang dibuat."; fi

$(VENV)/.siap-jalan: $(KUNCI)
	@sh tools/siapkan.sh jalan

$(VENV)/.siap-uji: $(KUNCI) requirements-dev.lock
	@sh tools/siapkan.sh uji

$(VENV)/.siap-validasi: $(KUNCI) requirements-dev.lock tools/ooxml/package-lock.json
	@sh tools/siapkan.sh validasi
