"""The documents tell the truth: what they name exists, and what exists they name."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mentee_journal.export import FORMATS
from mentee_journal.settings import Settings
from mentee_journal.ui.commands import commands
from mentee_journal.ui.dialogs.keys import writing_keys
from mentee_journal.ui.main_window import MainWindow
from tests.test_architecture import MAY_ENTER

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ["requirements.txt", "requirements-dev.txt"]

SEEN_SETTINGS = {
    "theme": "Lamplight",
    "text_size": "text size",
    "reading_font": "reading font",
    "cover": "cover",
    "show_menu_bar": "menu bar",
    "backups": "Keep copies by itself",
    "backup_folder": "second folder",
    "lock_after": "Lock by itself",
}
UNSEEN_SETTINGS = {"language", "place", "records", "geometry", "panes"}  # remembered, or not to be chosen yet
ROWS = [f"{table}{number}" for table, most in {"G": 10, "S": 11, "R": 8, "C": 10, "M": 9}.items()
        for number in range(1, most + 1)] + [
        "D1", "D3", "D4", "D5", "D6", "D7", "D9", "D11", "D12", "K9", "K10",
        *(f"X{number}" for number in range(2, 11))]  # fmt: skip


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def packages(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[; ]", one)[0] for one in requirements}


def test_the_table_of_rooms_is_the_one_that_is_held() -> None:
    table = text("docs/architecture.md").split("| may import |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| (\w+) \| (.*) \|$", table, re.MULTILINE)
    shown = {room: set(re.findall(r"\w+", rooms)) for room, rooms in rows}
    assert shown == {room: rooms for room, rooms in MAY_ENTER.items() if not room.startswith("__")}


def test_every_room_says_what_it_is_for() -> None:
    rooms = text("docs/architecture.md").split("## The rooms")[1].split("##")[0]
    assert set(re.findall(r"`(\w+)`", rooms)) >= {room for room in MAY_ENTER if not room.startswith("__")}


def test_every_package_has_a_reason() -> None:
    wanted = PROJECT["dependencies"] + [one for extra in PROJECT["optional-dependencies"].values() for one in extra]
    reasons = text("docs/decisions.md")
    assert not [name for name in packages(wanted) - {PROJECT["name"]} if name not in reasons]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)[^):]*\)", document.read_text(encoding="utf-8"))
    assert not [link for link in links if not (document.parent / link).exists()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_command_that_is_named_exists(document: Path) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", document.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))


def command_names() -> list[str]:
    command = [sys.executable, "-m", "mentee_journal", "--help"]
    help_ = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return re.findall(r"^    ([a-z]+) ", help_, re.MULTILINE)


def test_every_command_and_every_format_is_shown() -> None:
    names = command_names()
    assert "export" in names
    shown = text("README.md")
    assert not [name for name in names if not re.search(rf"(mentee-journal|make) {name}\b", shown)]
    assert not [form.suffix for form in FORMATS if not re.search(rf"export \w+\{form.suffix}\b", shown)]


def test_every_setting_is_described() -> None:
    table = text("docs/formats.md").split("## Settings")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == [one.name for one in fields(Settings)]


def test_the_manual_explains_every_command_and_every_format() -> None:
    manual = text("docs/manual.md")
    assert not [name for name in command_names() if f"`mentee-journal {name}" not in manual]
    assert not [form.suffix for form in FORMATS if f"`{form.suffix}`" not in manual]


@pytest.mark.parametrize("row", ROWS)
def test_the_manual_explains_every_feature(row: str) -> None:
    assert re.search(rf"\(([A-Z]\d+, )*{row}(, [A-Z]\d+)*\)", text("docs/manual.md"))


def test_the_manual_names_no_feature_that_is_not_there() -> None:
    assert set(re.findall(r"\(([A-Z]\d+)\)", text("docs/manual.md"))) <= set(ROWS)


def test_the_manual_has_every_key(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    keys = {key for command in commands(window) for key in command.keys} | {key for _name, key in writing_keys()}
    shown = text("docs/manual.md").split("\n## Keys")[1].split("\n## ")[0]
    named = {key for row in re.findall(r"^\| (.+?) \|", shown, re.MULTILINE) for key in row.split(", ")}
    assert not keys - named


def test_the_manual_names_every_setting() -> None:
    assert SEEN_SETTINGS.keys() | UNSEEN_SETTINGS == {field.name for field in fields(Settings)}
    assert not [words for words in SEEN_SETTINGS.values() if words not in text("docs/manual.md")]


def test_the_pictures_of_the_manual_stay_small() -> None:
    assert sum(picture.stat().st_size for picture in (ROOT / "docs/pictures").iterdir()) < 1_500_000


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_pins_each_package_by_hash_and_names_no_address(lock: str) -> None:
    lines = [line for line in text(lock).splitlines() if not line.startswith("#")]
    pins = re.split(r"\n(?=\S)", "\n".join(lines))
    assert not [pin for pin in pins if not re.match(r"[\w.-]+(\[\w+\])?==\S+[^\n]*\n +--hash=sha256:[0-9a-f]{64}", pin)]
    assert not re.search(r"//|--index|--find|@", text(lock))


def test_what_is_wanted_with_an_extra_is_pinned_with_it() -> None:
    """Else pip before 24 takes the newest one, on the day there is one, and finds no hash for it in the lock."""
    assert "\ncoverage[toml]==" in text("requirements-dev.txt")


def test_the_lock_holds_every_package_that_is_asked_for() -> None:
    extras = [one for extra in PROJECT["optional-dependencies"].values() for one in extra]
    program = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["encryption"]
    for lock, wanted in zip(LOCKS, [program, PROJECT["dependencies"] + extras], strict=True):
        pinned = set(re.findall(r"^([\w.-]+)(?:\[\w+\])?==", text(lock), re.MULTILINE))
        asked = {name.lower() for name in packages(wanted)} - {PROJECT["name"]}
        assert not asked - pinned
