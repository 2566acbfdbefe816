"""docs/safety.md is held to the tests: every fault and rule has its row, and every test that a row names exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
PAGE = (TESTS.parent / "docs" / "safety.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (R?\d+) \| (.+) \|$", PAGE, re.MULTILINE))
FAULTS = [str(number) for number in range(1, 37)]
RULES = [f"R{number}" for number in range(1, 21)]


@cache
def names_in(file: str) -> set[str]:
    tree = ast.parse((TESTS / f"{file}.py").read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_fault_and_every_rule_has_its_row() -> None:
    assert list(ROWS) == FAULTS + RULES


@pytest.mark.parametrize("number", FAULTS + RULES)
def test_every_test_that_a_row_names_is_there(number: str) -> None:
    named = re.findall(r"`([\w/]+)::(test_\w+)`", ROWS[number])
    assert named
    assert not [f"{file}::{test}" for file, test in named if test not in names_in(file)]
    assert "TODO" not in ROWS[number]


def test_every_file_of_faults_is_on_the_page() -> None:
    files = {f"faults/{path.stem}" for path in (TESTS / "faults").glob("test_*.py")}
    assert not {file for file in files if file not in PAGE}
