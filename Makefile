# The habits of this project. Plain Python is enough: everything runs in .venv.
PY := .venv/bin/python

.PHONY: setup check test golden bench pictures i18n lock

setup: .venv/ready
.venv/ready: pyproject.toml requirements.lock
	python3 -m venv .venv
	$(PY) -m pip install --quiet --constraint requirements.lock --editable '.[dev]'
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

bench: setup
	$(PY) -m tests.bench.generate
	$(PY) -m tests.bench.generate --profile
	$(PY) -m tests.bench.study
	$(PY) -m tests.bench.statistics
	$(PY) -m tests.bench.exchange
	$(PY) -m tests.bench.class_load --games 20

pictures: setup
	$(PY) -m tests.pictures.screens

# Take new sentences into quiz.po, then translate what is empty there and run it again.
KEYWORDS := -k _ -k N_ -k ngettext:1,2 -k QuizError -k UsageError -k BadInputError -k NotFoundError -k StorageError \
	-k ServerError -k Problem

i18n: setup
	.venv/bin/pybabel -q extract -F pyproject.toml --no-default-keywords $(KEYWORDS) --no-location --sort-output \
		-o .venv/quiz.pot .
	.venv/bin/pybabel -q update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --no-wrap \
		-i .venv/quiz.pot -d quiz/locale -D quiz
	.venv/bin/pybabel -q compile -d quiz/locale -D quiz

lock:
	uv pip compile --universal --python-version 3.11 --extra dev --no-header --no-annotate --quiet \
		--output-file requirements.lock pyproject.toml
