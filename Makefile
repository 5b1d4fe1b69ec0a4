# Two commands do all their own set-up: make site, make test. The others are for daily work.
# Python 3.11 or newer, git and make are all that has to be there.

# The first that is new enough: on some machines python3 is an older one.
PYTHON ?= $(firstword $(foreach one,python3 python3.14 python3.13 python3.12 python3.11 python,$(shell $(one) -c 'import sys; sys.version_info < (3, 11) or print("$(one)")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: site test check serve prove hooks bench fuzz lock clean

site: $(VENV)/.site
	$(BIN)/python -m builder build

check: $(VENV)/.site
	$(BIN)/python -m builder check

serve: $(VENV)/.site
	$(BIN)/python -m builder serve

prove: $(VENV)/.site
	$(BIN)/python -m builder prove

hooks:
	git config core.hooksPath .githooks
	@echo "Every commit in this clone is checked from here on."

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadgroup

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks
	@echo
	$(BIN)/python -m tests.benchmarks.save_to_reload

SECONDS_OF_FUZZING ?= 120
fuzz: $(VENV)/.dev
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS_OF_FUZZING)

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed. If you have one under another name: make $(MAKECMDGOALS) PYTHON=its-name"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.site: requirements.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.site
	$(INSTALL) -r requirements-dev.txt
	@touch $@

# After a change of pyproject.toml: choose versions anew and write them down with their hashes.
LOCK := --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links
lock: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile $(LOCK) --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
