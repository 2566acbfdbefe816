.PHONY: check
check:
	.venv/bin/ruff check .
	.venv/bin/mypy
