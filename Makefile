# Two commands for a newcomer: `make demo` and `make test`. Both make .venv first.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-all lab lint clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

demo: $(VENV)/.installed  ## re-execute research/, compare it with its records, build the pages
	@status=0; $(BIN)/rtkit check || status=$$?; \
	for ticket in research/RT-*.ipynb; do $(BIN)/rtkit demo "$$ticket" || exit 1; done; \
	echo "The pages are in pages/: open one in a browser."; exit $$status

test: $(VENV)/.installed  ## every test but the long ones, the browser ones included
	$(BIN)/python -m pytest -n 3 --dist loadgroup -m 'not slow'

test-all: $(VENV)/.installed  ## the long ones too
	$(BIN)/python -m pytest -n 3 --dist loadgroup

lint: $(VENV)/.installed  ## ruff, mypy, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

lab: $(VENV)/.installed  ## JupyterLab on this project's own research
	$(BIN)/jupyter lab research

clean:
	rm -rf $(VENV) .rtkit pages
