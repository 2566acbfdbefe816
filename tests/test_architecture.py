"""The walls of the house: who may know whom, what nobody may know, and how large a thing may grow."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "mentee_journal"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

# Each room, and the rooms it may enter. docs/architecture.md shows the same table, and a test compares them.
MAY_ENTER = {
    "errors": set[str](),
    "paths": set[str](),
    "i18n": {"paths"},
    "settings": {"paths"},
    "content": {"errors", "i18n", "paths"},
    "models": set[str](),
    "migrations": {"models"},
    "store": {"errors", "i18n", "paths"},
    "journal": {"content", "errors", "i18n", "models", "store"},
    "charts": set[str](),
    "summary": {"i18n", "journal", "models"},
    "export": {"charts", "errors", "i18n", "paths", "summary"},
    "exchange": {"errors", "i18n", "journal", "paths", "summary"},
    "ui": {
        *("charts", "content", "errors", "exchange", "export", "i18n", "journal", "models", "paths", "settings"),
        "summary",
    },
    "cli": {
        *("content", "errors", "exchange", "export", "i18n", "journal", "models", "paths", "settings", "store"),
        *("summary", "ui"),
    },
    "__main__": {"cli"},
    "__init__": set[str](),
}

# The parts of the PDF that set a summary in type, for the window too.
PAPER = ("drawing", "look", "pages", "passage", "radar", "strokes", "typeset")

# Who may use what others made: a room, or one file of it.
USES = {
    "PySide6": {"ui", "export/pdf.py", *(f"export/paper/{one}.py" for one in PAPER)},
    "shiboken6": {"ui"},
    "sqlalchemy": {"journal", "migrations", "models", "store"},
    "alembic": {"migrations", "store"},
    "sqlite3": {"store/library.py"},  # one SQLite in the process, or they drop each other's locks
    "sqlcipher3": {"store/library.py"},
    "babel": {"i18n"},
    "appdirs": {"paths"},
    "markdown": {"export/safe_html.py"},
    "nh3": {"export/safe_html.py"},
    # Nobody: the program is offline because it cannot be anything else.
    **{name: set[str]() for name in ("socket", "socketserver", "ssl", "http", "urllib.request", "urllib3", "ftplib")},
    **{name: set[str]() for name in ("smtplib", "xmlrpc", "asyncio", "requests", "httpx", "PySide6.QtNetwork")},
}

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LONGEST_CLASS = 200
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "misc"}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def imports(module: str) -> set[str]:
    """The dotted name of everything that `module` imports, wherever it does, by name in a string too."""
    found = set[str]()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and "import" in ast.unparse(node.func):
            found |= {one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return found


def room(module: str) -> str:
    return Path(module).parts[0].removesuffix(".py")


def test_rooms_are_entered_by_their_doors() -> None:
    strays = [
        f"{module} enters {name}"
        for module in MODULES
        for name in sorted(imports(module))
        if name.startswith("mentee_journal.") and name.split(".")[1] not in MAY_ENTER[room(module)] | {room(module)}
    ]
    assert not strays


def test_what_others_made_is_used_in_few_rooms_and_the_network_in_none() -> None:
    strays = [
        f"{module} uses {name}"
        for module in MODULES
        for name in sorted(imports(module))
        for used, rooms in USES.items()
        if f"{name}.".startswith(f"{used}.") and not rooms & {room(module), module}
    ]
    assert not strays


def test_a_version_of_the_file_knows_nothing_of_ours() -> None:
    versions = [module for module in MODULES if module.startswith("migrations/versions/")]
    assert versions
    assert not [name for module in versions for name in imports(module) if name.startswith("mentee_journal")]


def test_files_functions_and_classes_stay_small() -> None:
    assert not [
        f"{module}: {name} has {length} lines, {stop} are the most"
        for module in MODULES
        for name, length, stop in lengths(module)
        if length > stop
    ]


def lengths(module: str) -> Iterator[tuple[str, int, int]]:
    """The name, the length and the longest allowed of the file and of everything defined in it."""
    yield "the file", (PACKAGE / module).read_text(encoding="utf-8").count("\n"), LONGEST_FILE
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            stop = LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
            yield node.name, code_lines(node), stop


def code_lines(node: ast.FunctionDef | ast.ClassDef) -> int:
    """The lines of a definition; a text of many lines (a style sheet, a query, a docstring) counts as one."""
    texts = [one for one in ast.walk(node) if isinstance(one, ast.Constant | ast.JoinedStr)]
    in_text = {line for one in texts for line in range(one.lineno + 1, (one.end_lineno or one.lineno) + 1)}
    return (node.end_lineno or node.lineno) - node.lineno + 1 - len(in_text)


def test_modules_are_named_for_what_they_hold() -> None:
    assert not [module for module in MODULES if Path(module).stem in EMPTY_NAMES]


@pytest.mark.parametrize("core", ["journal", "summary", "export", "exchange", "charts", "content", "cli"])
def test_core_runs_without_qt(core: str) -> None:
    code = f"import sys; sys.modules['PySide6'] = None; import mentee_journal.{core}"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
