"""How much a page asks of the file, counted: a handful of queries, and a page of rows however long the journal is."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from sqlalchemy.engine import Engine

from mentee_journal.content import Content
from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from mentee_journal.models import Session, SessionStatus
from mentee_journal.settings import Settings
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.pages.sessions_page import SessionsPage

MOST_QUERIES = {"today": 120, "sessions": 50, "goals": 40, "mentors": 150}
"""Of a page that opens for the first time on the sample. Mentors asks some for each of its people."""
A_PAGE_OF_ROWS = 200
MANY = 10_000


@contextmanager
def counted() -> Iterator[list[str]]:
    """The queries that are asked meanwhile."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def year(qtbot: QtBot, journal: Journal, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a year of one mentee, with no page open yet but the settings."""
    load_sample(journal)
    yield from opened(qtbot, journal, tmp_path)


@pytest.fixture
def lifetime(qtbot: QtBot, journal: Journal, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on ten thousand sessions."""
    with journal.changing() as unit:
        for number in range(MANY):
            begins = dt.datetime(2000, 1, 1, 9) + dt.timedelta(hours=20 * number)
            unit.add(Session(title=f"Talk {number}", starts_at=begins, status=SessionStatus.HELD))
    yield from opened(qtbot, journal, tmp_path)


def opened(qtbot: QtBot, journal: Journal, folder: Path) -> Iterator[MainWindow]:
    desk = Desk(journal, Settings(theme="light", place="settings"), Content(), settings_path=folder / "settings.json")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.furnish(desk)
    yield window
    desk.close()


@pytest.mark.parametrize("place", MOST_QUERIES)
def test_a_page_asks_a_bounded_number_of_questions(year: MainWindow, place: str) -> None:
    with counted() as asked:
        year.go(place)
    assert 0 < len(asked) <= MOST_QUERIES[place]


@pytest.mark.parametrize("place", MOST_QUERIES)
def test_coming_back_to_a_page_asks_little(year: MainWindow, place: str) -> None:
    year.go(place)
    year.go("settings")
    with counted() as asked:
        year.go(place)
    assert len(asked) <= 5


def test_ten_thousand_sessions_are_fetched_a_page_at_a_time(lifetime: MainWindow) -> None:
    made: list[object] = []

    def note(record: object, _context: object) -> None:
        made.append(record)

    listened = (Session, "load", note)
    event.listen(*listened)
    try:
        with counted() as asked:
            lifetime.go("sessions")
    finally:
        event.remove(*listened)
    page = lifetime.page
    assert isinstance(page, SessionsPage)
    assert 0 < page.list_pane.rows.rowCount() <= 2 * A_PAGE_OF_ROWS
    assert len(made) <= A_PAGE_OF_ROWS
    assert len(asked) <= MOST_QUERIES["sessions"]
