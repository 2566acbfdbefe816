"""Earlier texts, and those of another computer: seen beside the present ones, chosen, and the choice taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.journal import Journal
from mentee_journal.ui import ask
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.dialogs.compare import CompareDialog
from mentee_journal.ui.earlier import show_earlier
from mentee_journal.ui.main_window import MainWindow
from tests.conftest import Clock


def dialog_of(window: MainWindow) -> CompareDialog:
    found = window.findChild(CompareDialog)
    assert isinstance(found, CompareDialog)
    return found


def click(window: MainWindow, name: str, qtbot: QtBot) -> None:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_an_earlier_text_is_brought_back_and_the_way_back_is_offered(
    window: MainWindow, desk: Desk, journal: Journal, clock: Clock, qtbot: QtBot
) -> None:
    goal = journal.goals.add(title="Speak up", why="first")
    journal.goals.change(goal.uid, why="second")
    clock.pass_(minutes=20)
    journal.goals.change(goal.uid, why="third")
    window.go("goals", goal.uid)
    show_earlier(desk, goal.uid, window)
    dialog = dialog_of(window)
    assert dialog.list_pane.rows.rowCount() == 2
    assert (dialog.mine.toPlainText(), dialog.other.toPlainText()) == ("third", "second")
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert journal.goals.get(goal.uid).why == "second"
    assert window.page.sheet.why_edit.words() == "second"  # type: ignore[union-attr]
    window.toast.undo_button.click()
    assert journal.goals.get(goal.uid).why == "third"


def test_where_there_is_no_earlier_text_it_is_said(window: MainWindow, desk: Desk, journal: Journal) -> None:
    show_earlier(desk, journal.goals.add(title="Speak up").uid, window)
    assert "no earlier texts" in window.toast.accessibleName()


@pytest.fixture
def rival(journal: Journal, tmp_path: Path, clock: Clock) -> str:
    """A goal whose reason was written otherwise on another computer, and an archive of that."""
    goal = journal.goals.add(title="Speak up", why="first")
    export_archive(journal, tmp_path / "first.json")
    other = Journal(tmp_path / "other.mjournal", now=clock)
    import_archive(other, tmp_path / "first.json")
    clock.pass_(minutes=1)
    other.goals.change(goal.uid, why="from the other computer")
    export_archive(other, tmp_path / "other.json")
    other.close()
    clock.pass_(minutes=1)
    journal.goals.change(goal.uid, why="from this computer")
    return goal.uid


def test_texts_that_differ_are_counted_after_an_import_and_looked_at_from_the_settings(
    window: MainWindow, journal: Journal, rival: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ask, "file_to_open", lambda *_asked: tmp_path / "other.json")
    window.go("settings")
    click(window, "import_button", qtbot)
    qtbot.waitUntil(lambda: "1 text differs from yours: both are kept." in window.toast.accessibleName())
    assert [one.why.value for one in journal.backups.here()] == ["import"]
    click(window, "rivals_button", qtbot)
    dialog = dialog_of(window)
    assert (dialog.mine.toPlainText(), dialog.other.toPlainText()) == ("from this computer", "from the other computer")
    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert journal.history.rivals() == []
    assert journal.goals.get(rival).why == "from this computer"


@pytest.mark.parametrize("choice", [("keep", "from this computer"), ("take", "from the other computer")])
def test_the_entry_itself_says_that_there_is_another_text(
    window: MainWindow, journal: Journal, rival: str, tmp_path: Path, qtbot: QtBot, choice: tuple[str, str]
) -> None:
    deed, why = choice
    elsewhere = journal.goals.add(title="Rest")
    import_archive(journal, tmp_path / "other.json")
    window.go("goals", elsewhere.uid)
    assert window.findChild(QWidget, "rival_notice") is None
    window.go("goals", rival)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "rival_notice") is not None)
    click(window, f"{deed}_rival_button", qtbot)
    assert journal.goals.get(rival).why == why
    qtbot.waitUntil(lambda: window.findChild(QWidget, "rival_notice") is None)
    window.toast.undo_button.click()
    assert journal.goals.get(rival).why == "from this computer"
    qtbot.waitUntil(lambda: window.findChild(QWidget, "rival_notice") is not None)
