# Everything here works with Python 3.11, make and git alone.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export HOST ?= 127.0.0.1
export PORT ?= 8050

.PHONY: help run test test-static test-file export lint web build mesh bench load install chromium
.DEFAULT_GOAL := help

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A stamp per set of packages: nothing is installed twice, and a changed pin installs again.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Pain Atlas needs Python 3.11 or newer; name one with: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

# Node comes with the packages above; what it runs is pinned by name, version and content, without addresses.
$(VENV)/.web: $(VENV)/.dev web/package-lock.json
	cd web && ../$(BIN)/npm ci --no-audit --no-fund --loglevel=error
	@touch $@

install: $(VENV)/.run ## Make .venv with the pinned packages the app needs

run: install ## Serve on http://127.0.0.1:8050 (HOST and PORT from the environment)
	@$(BIN)/python app.py

# Two workers have two cores: threads of numpy's own would only wait for each other.
test test-static test-file: export OPENBLAS_NUM_THREADS := 1

test: $(VENV)/.web chromium ## Install what the tests need, Chromium included, and run them all
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

# The same pages from a plain file server under a path of its own, and from a disk; about a quarter of an hour each.
test-static: $(VENV)/.dev chromium ## The browser tests against an exported site on a file server
	PAIN_ATLAS_SERVED=static $(BIN)/python -m pytest --numprocesses 2 --dist loadfile tests/browser

test-file: $(VENV)/.dev chromium ## The browser tests against an exported site opened from a disk
	PAIN_ATLAS_SERVED=file $(BIN)/python -m pytest --numprocesses 2 --dist loadfile tests/browser

export: install ## Write the whole site as files into DIR (make export DIR=…)
	@$(BIN)/python -m dashboard export "$(or $(DIR),$(error name a folder: make export DIR=…))"

lint: $(VENV)/.web ## Style, types, import rules, licences, known weaknesses of the pinned packages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	cd web && ../$(BIN)/npm run --silent lint
	$(BIN)/python -m tests.dependencies

web: $(VENV)/.web ## Bundle the page's modules and style sheets into assets/
	$(BIN)/python -m dashboard.contract
	$(BIN)/node web/build.mjs

build: $(VENV)/.dev ## Compile data/ and the body into data/compiled (no torch)
	$(BIN)/python -m dashboard build

mesh: $(VENV)/.dev ## Make the body itself with anny (rare; installs torch)
	$(BIN)/python -m pip install --quiet --editable '.[mesh]'
	$(BIN)/python -m dashboard mesh

bench: $(VENV)/.dev chromium ## Measure speed and weight in a real browser
	$(BIN)/python -m pytest tests/benchmarks -m "benchmark or not benchmark" --capture=no --quiet

load: $(VENV)/.dev chromium ## Two hundred clients against the live server and nginx (wants h2load and nginx)
	$(BIN)/python -m tests.load

chromium: $(VENV)/.dev
	@$(BIN)/python -m tests.chromium
