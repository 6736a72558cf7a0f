# Everything a person types. `make` alone prints this list with a sentence each.
.DEFAULT_GOAL := help
.PHONY: help ingest test serve evaluate lint bench bench-reading bench-correction bench-extraction install \
	install-test programs fonts clean
MAKEFLAGS += --no-print-directory
export OMP_THREAD_LIMIT ?= 1
BIN := .venv/bin
ARGS ?=

help: ## print this list
	@echo "make ingest             read everything in data/raw into data/processed/protokolle.db"
	@echo "make serve              open the database in the browser: http://127.0.0.1:8001"
	@echo "make test               install what the tests need and run all of them"
	@echo "make evaluate           read the fixtures and measure: benchmarks/RESULTS.md"
	@echo "make lint               ruff, mypy --strict, import contracts"
	@echo "make bench              all benchmarks; bench-reading, -correction, -extraction: one"
	@echo "make install            only make .venv (the targets above do it by themselves)"
	@echo "make clean              remove .venv and caches; never data/ or corrections/"
	@echo
	@echo "Options go into ARGS: make ingest ARGS='--jobs 2'. More: .venv/bin/protokolle --help"

ingest: install
	@$(BIN)/protokolle ingest $(ARGS)

serve: install
	@$(BIN)/protokolle serve $(ARGS)

test: install-test
	@$(BIN)/python -m pytest $(ARGS)

lint: install-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

evaluate: install-test
	@$(BIN)/python -m benchmarks.evaluate_fixtures $(ARGS)

bench: bench-reading bench-correction bench-extraction

bench-reading: install-test
	@$(BIN)/python -m benchmarks.page_reading
	@$(BIN)/python -m benchmarks.reading $(ARGS)

bench-correction: install-test
	@$(BIN)/python -m pip install -qq -c .ci/test-requirements.txt -e ".[learn]"
	@$(BIN)/python -m benchmarks.correction_report $(ARGS)

bench-extraction: install-test
	@$(BIN)/python -m benchmarks.extraction_speed

install: programs .venv/installed

install-test: fonts .venv/installed-for-tests

programs:
	@.ci/system-programs

fonts:
	@.ci/system-programs --fonts

.venv/installed: pyproject.toml .ci/install
	@.ci/install

.venv/installed-for-tests: pyproject.toml .ci/install .ci/test-requirements.txt
	@.ci/install --test

clean:
	rm -rf .venv build dist *.egg-info .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find pipeline benchmarks tests -name __pycache__ -type d -prune -exec rm -rf {} +
