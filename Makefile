# The habits of this project. Plain Python is enough: everything runs in .venv.
PY := .venv/bin/python

.PHONY: setup check test golden i18n lock

setup: .venv/ready
.venv/ready: pyproject.toml requirements.lock
	python3 -m venv .venv
	$(PY) -m pip install --quiet --upgrade pip
	$(PY) -m pip install --quiet --constraint requirements.lock --editable . --group dev
	touch $@

check: setup
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

test: setup
	$(PY) -m pytest

golden: setup
	$(PY) -m pytest tests/test_decks.py --update

lock:
	uv pip compile --universal --python-version 3.11 --group dev --no-emit-index-url --quiet --output-file requirements.lock pyproject.toml
