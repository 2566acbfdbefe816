"""What is typed is saved by itself, at once when leaving, and a save that fails is said and loses nothing."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.errors import FileExists
from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from mentee_journal.ui import ask, autosave, theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.places import places
from mentee_journal.ui.window_news import SAVING
from tests.ui.paper import Paper, kept, put_paper


@pytest.fixture
def paper(window: MainWindow) -> Paper:
    return put_paper(window)


def test_words_are_saved_soon_after_the_last_key(
    window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot
) -> None:
    qtbot.keyClicks(paper.edit, "I spoke up")
    assert window.rail.state_line.text == "Saving…"
    assert kept(journal, paper) == ""
    qtbot.waitUntil(lambda: kept(journal, paper) == "I spoke up")
    assert window.rail.state_line.text == "Saved 14:32"


def test_who_never_pauses_is_saved_all_the_same(
    paper: Paper, journal: Journal, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = paper._saves[0]
    save._soon.setInterval(60_000)  # as if the next key always came before the pause was over
    save._latest.setInterval(50)
    qtbot.keyClicks(paper.edit, "on and on")
    qtbot.waitUntil(lambda: kept(journal, paper) == "on and on")
    assert autosave.AT_THE_LATEST == 2000


def test_one_save_for_many_keys(paper: Paper, journal: Journal, qtbot: QtBot) -> None:
    commits: list[object] = []
    journal.listen(commits.append)
    qtbot.keyClicks(paper.edit, "many keys, one save")
    qtbot.waitUntil(lambda: paper.is_saved)
    assert len(commits) == 1


def test_another_place_saves_at_once(window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot) -> None:
    qtbot.keyClicks(paper.edit, "before I go")
    window.go("today")
    assert kept(journal, paper) == "before I go"


def test_closing_saves_at_once(window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot) -> None:
    qtbot.keyClicks(paper.edit, "the last words")
    window.close()
    assert kept(journal, paper) == "the last words"


def test_another_window_in_front_saves_at_once(
    window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot
) -> None:
    qtbot.keyClicks(paper.edit, "the phone rings")
    other = MainWindow()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert kept(journal, paper) == "the phone rings"


def test_a_save_that_fails_is_said_until_it_is_mended(
    window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot
) -> None:
    paper.disk_is_full = True
    qtbot.keyClicks(paper.edit, "too much")
    paper.flush()
    assert window.rail.state_line.text == "Not saved"
    assert window.notice.box is not None
    assert window.notice.box.accessibleName() == "The disk is full. Free some space; it is saved then."
    assert paper.edit.toPlainText() == "too much"
    paper._saves[0]._again.setInterval(20)
    paper.flush()
    paper.disk_is_full = False
    qtbot.waitUntil(lambda: kept(journal, paper) == "too much")
    assert window.notice.box is None
    assert window.rail.state_line.text == "Saved 14:32"


def test_a_window_with_unsaved_words_closes_only_when_told_so(
    window: MainWindow, paper: Paper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(ask, "sure", lambda *_question: answers.pop(0))
    paper.disk_is_full = True
    qtbot.keyClicks(paper.edit, "still here")
    assert not window.close()
    assert window.isVisible()
    assert paper.edit.toPlainText() == "still here"
    assert window.close()


def test_a_fault_in_one_page_does_not_stop_another_from_saving(
    window: MainWindow, desk: Desk, journal: Journal, qtbot: QtBot
) -> None:
    class Broken(Paper):
        def flush(self) -> None:
            raise ZeroDivisionError

    for key, page in (("first", Broken(desk)), ("last", Broken(desk))):
        window.pages[key] = page
    paper = put_paper(window)
    window.pages["last"] = window.pages.pop("last")
    qtbot.keyClicks(paper.edit, "kept")
    with pytest.raises(ZeroDivisionError):
        window.flush()
    assert kept(journal, paper) == "kept"
    del window.pages["first"], window.pages["last"]


def test_a_hidden_page_redraws_when_it_is_seen_again_and_only_for_its_own_kinds(
    window: MainWindow, paper: Paper, journal: Journal
) -> None:
    paper.redrawn = 0
    journal.mentors.add(name="Ruth")
    assert paper.redrawn == 0
    journal.goals.add(title="Listen")
    assert paper.redrawn == 1
    window.go("today")
    journal.goals.add(title="Decide")
    journal.goals.add(title="Rest")
    assert paper.redrawn == 1
    window.stack.setCurrentWidget(paper)
    assert paper.redrawn == 2


def test_a_notice_about_something_else_outlives_a_save(window: MainWindow, desk: Desk, journal: Journal) -> None:
    window.notice.tell(FileExists("A file is in the way.", "Choose another name."))
    window.notice.clear(SAVING)
    assert window.notice.box is not None
    assert window.notice.isVisible()


def test_wearing_another_theme_is_not_typing(window: MainWindow, journal: Journal) -> None:
    load_sample(journal)
    for place in places():
        window.go(place.key)
    commits: list[object] = []
    journal.listen(commits.append)
    for choice, percent in (("dark", 150), ("light", 100)):
        theme.current().apply(choice, percent)
        assert [key for key, page in window.pages.items() if not page.is_saved] == []
    window.flush()
    assert commits == []
    assert window.notice.box is None


def test_a_file_that_was_taken_away_loses_no_word_and_the_person_is_told_where_all_is(
    window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot
) -> None:
    journal.path.rename(journal.path.with_name("taken-away"))
    qtbot.keyClicks(paper.edit, "still writing")
    qtbot.waitUntil(lambda: kept(journal, paper) == "still writing")
    box = window.notice.box
    assert box is not None
    assert str(journal.path) in box.accessibleName()
    assert window.rail.state_line.text == "Saved 14:32"


def test_coming_back_to_the_window_shows_what_another_program_wrote(
    window: MainWindow, paper: Paper, journal: Journal, qtbot: QtBot
) -> None:
    kept(journal, paper)
    journal.look_again()
    with closing(sqlite3.connect(journal.path)) as other, other:
        other.execute("PRAGMA user_version=1")
    other_window = QWidget()
    qtbot.addWidget(other_window)
    other_window.show()
    other_window.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    with qtbot.waitSignal(window.desk.changed if window.desk else None):
        window.activateWindow()
