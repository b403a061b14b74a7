# make study   set up if need be, then open the course
# make test    set up if need be, then run every check
# make setup   set up only
# make soak    the long runs (thousands of kills, random play, many submissions)
# make lock    choose and pin the packages anew

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

export PATH := $(abspath $(BIN)):$(PATH)

.PHONY: study setup test checks lint soak lock release bench screenshots

study: $(READY)
	@course study

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) set_up.py $(VENV)
	@touch $@

lint: $(READY)
	@ruff check .
	@ruff format --check .
	@mypy
	@biome ci course
	@course check > /dev/null

# Types are checked beside the tests: on two cores that saves half a minute.
test: $(READY)
	@$(MAKE) --no-print-directory --jobs 2 lint checks

checks: $(READY)
	@pytest -n 2 --dist worksteal -p no:cacheprovider
	@pytest -n 2 --dist loadfile -p no:cacheprovider -p no:randomly --nbval --nbval-sanitize-with tests/nbval.cfg modules

soak: $(READY)
	@SOAK=1 pytest -p no:cacheprovider -m "soak or long"

release: $(READY)
	@course release

screenshots: $(READY)
	@python -m tests.browser.screenshots

bench: $(READY)
	@python -m benchmarks.marking
	@python -m benchmarks.study

lock:
	@uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --python-version 3.11 --all-extras --group test pyproject.toml --output-file requirements.lock
