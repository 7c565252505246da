# `make demo` builds the graph of seeds/; `make test` checks everything. Python 3.11 is all that is needed.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test clean

demo: $(VENV)/installed
	$(VENV)/bin/graphbuild build seeds/ --out out/

test: $(VENV)/testable
	./check

clean:
	rm -rf $(VENV) out out.partial dist

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	touch $@

$(VENV)/testable: $(VENV)/installed
	$(INSTALL) --editable '.[test]'
	touch $@
