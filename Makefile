# Everything one does with a checkout. Each command first sets up what it needs, once.

PYTHON ?= python3
VENV := .venv/bin
ARGS ?=

# An environment whose Python was upgraded away is made anew.
ifneq ($(wildcard .venv/ready*),)
$(if $(shell { $(VENV)/python -c 'import appdirs' || echo broken; } 2>/dev/null),$(shell rm -f .venv/ready .venv/ready-dev))
endif

.PHONY: help install run demo test check fix screenshots soak bench messages tables lock clean

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 22

install: .venv/ready ## prepare everything, start nothing
	@echo "Ready: $(VENV)/mentee-journal"

run: .venv/ready ## open your own journal
	@$(VENV)/python -m mentee_journal $(ARGS)

demo: .venv/ready ## open a throw-away sample journal
	@$(VENV)/python -m mentee_journal demo $(ARGS)

test: check ## every check: style, types, and all tests
	@$(VENV)/python tools/messages.py --compile
	$(VENV)/python -m pytest --quiet --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

check: .venv/ready-dev ## the quick checks: style and types
	$(VENV)/ruff check .
	$(VENV)/mypy

fix: .venv/ready-dev ## mend what can be mended without thinking
	$(VENV)/ruff check --fix .
	$(VENV)/ruff format .

screenshots: .venv/ready ## draw every place of the sample journal into screenshots/
	QT_QPA_PLATFORM=offscreen $(VENV)/python tools/screenshots.py $(ARGS)

soak: .venv/ready-dev ## ten thousand random edits with kills and restarts; every acknowledged one must be there
	@$(VENV)/python -m tests.faults.soak $(ARGS)

bench: .venv/ready ## how fast it is, beside the least that could do the same
	@$(VENV)/python -m benchmarks

messages: .venv/ready ## gather the words to translate, and compile the translations there are
	$(VENV)/python tools/messages.py

tables: .venv/ready ## after a change of the models: the first tables (until released), the archive's schema
	$(VENV)/python tools/first_tables.py
	$(VENV)/python tools/archive_schema.py

lock: ## pin the newest versions that pyproject.toml allows
	$(PYTHON) tools/lock.py

clean: ## remove what was made here; never a journal
	rm -rf .venv build dist screenshots htmlcov .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

.venv/ready: requirements.txt pyproject.toml tools/set_up.py
	@$(PYTHON) tools/set_up.py requirements.txt
	@touch $@

.venv/ready-dev: requirements-dev.txt pyproject.toml tools/set_up.py
	@$(PYTHON) tools/set_up.py requirements-dev.txt
	@touch $@
