# Two commands need nothing but Python 3.11+ and make: `make app` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: app test lint accuracy reading app-speed soak clean

app: $(VENV)/app.stamp
	$(BIN)/imh-align app $(ARGS)

test: $(VENV)/test.stamp
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

accuracy: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks.accuracy

reading: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks.reading

app-speed: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks.app_speed

soak: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks.soak $(ARGS)

clean:
	rm -rf $(VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Installed again whenever what is to be installed changes.
$(VENV)/app.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name one with: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable . --constraint constraints.txt
	touch $@

$(VENV)/test.stamp: $(VENV)/app.stamp
	$(BIN)/python -m pip install --quiet --editable '.[test,semantic]' --constraint constraints.txt
	touch $@
