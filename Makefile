# `make demo` builds the graph of seeds/; `make test` checks everything. Python 3.11 is all that is needed.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
EXTRAS ?= test
INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

NPM := npm install --loglevel error --no-package-lock --no-audit --no-fund --ignore-scripts

.PHONY: demo test clean

demo: $(VENV)/installed
	$(VENV)/bin/graphbuild build seeds/ --out out/

test: $(VENV)/testable $(VENV)/node/installed
	./check

clean:
	rm -rf $(VENV) out out.partial dist

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	touch $@

$(VENV)/testable: $(VENV)/installed
	$(INSTALL) --editable '.[$(EXTRAS)]'
	touch $@

$(VENV)/node/installed: tests/exports/node/package.json | $(VENV)/installed
	mkdir -p $(@D) && cp $< $(@D)
	if command -v npm >/dev/null; then cd $(@D) && $(NPM); else echo "npm is not there: tests that need node are skipped"; fi
	touch $@
