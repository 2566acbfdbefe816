"""Words typed in the last moment before the program is killed: back where they were typed, with a way to compare."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.content import Content
from mentee_journal.errors import SaveFailed
from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from mentee_journal.journal.drafts import Drafts
from mentee_journal.settings import Settings
from mentee_journal.ui.autosave import DRAFT_AFTER
from mentee_journal.ui.begun import _is_kept
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.dialogs.compare import CompareDialog
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.mentor_outreach import DraftCard
from mentee_journal.ui.places import places
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from tests.conftest import Clock

Start = Callable[[], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, daylight: None, blank: Path, tmp_path: Path, clock: Clock) -> Iterator[Start]:
    """Starts the program on one journal; the one before has been killed, with all that was only on its screen."""
    running: list[MainWindow] = []

    def file_of_a_killed_program() -> Path:
        """What the disk holds at this moment, and the lock that nobody let go."""
        path = tmp_path / f"life {len(running)}.mjournal"
        shutil.copy(journal_of(running[-1]).path if running else blank, path)
        if running:
            path.with_name(f"{path.name}.lock").write_text('{"process": 1}', encoding="utf-8")
            running[-1].close()
        return path

    def started() -> MainWindow:
        window = MainWindow()
        path = file_of_a_killed_program()
        running.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.furnish(Desk(Journal(path, now=clock), Settings(theme="light"), Content()))
        return window

    yield started
    for window in running:
        window.close()
        assert window.desk is not None
        window.desk.close()
        window.desk.journal.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def journal_of(window: MainWindow) -> Journal:
    assert window.desk is not None
    return window.desk.journal


def child(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def page_of(window: MainWindow) -> Page:
    assert window.page is not None
    return window.page


def write_notes(window: MainWindow, qtbot: QtBot, words: str) -> str:
    """Notes of a session, up to the moment before they are saved."""
    journal = journal_of(window)
    uid = journal.sessions.add(title="Letting the rota go", starts_at=journal.now(), notes="At nine.").uid
    window.go("sessions", uid)
    editor = page_of(window).sheet.editor  # type: ignore[attr-defined]
    editor.setFocus()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClicks(editor, words)
    qtbot.wait(DRAFT_AFTER + 100)
    assert journal.sessions.get(uid).notes == "At nine."
    return uid


def test_the_last_words_are_back_and_the_notice_says_from_when(start: Start, qtbot: QtBot) -> None:
    uid = write_notes(start(), qtbot, " And who checked")
    window = start()
    assert journal_of(window).sessions.get(uid).notes == "At nine. And who checked"
    box = child(window, "restored_notice")
    assert box.isVisible()
    told = "We restored your unsaved draft from 14:32. The computer stopped before it was saved. Nothing was lost."
    assert box.accessibleName() == told
    qtbot.mouseClick(child(box, "keep_restored_button"), Qt.MouseButton.LeftButton)
    assert not window.notice.isVisible()


def test_both_texts_are_compared_and_the_one_before_can_be_taken_and_undone(start: Start, qtbot: QtBot) -> None:
    uid = write_notes(start(), qtbot, " And who checked")
    window = start()
    qtbot.mouseClick(child(window, "compare_restored_button"), Qt.MouseButton.LeftButton)
    dialog = child(window, "compare_dialog")
    assert isinstance(dialog, CompareDialog)
    assert dialog.mine.toPlainText() == "At nine. And who checked"
    assert dialog.other.toPlainText() == "At nine."
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert journal_of(window).sessions.get(uid).notes == "At nine."
    window.toast.undo_button.click()
    assert journal_of(window).sessions.get(uid).notes == "At nine. And who checked"


def test_after_a_save_nothing_is_restored_and_a_kill_is_said_quietly(start: Start, qtbot: QtBot) -> None:
    window = start()
    write_notes(window, qtbot, " And")
    window.flush()
    window = start()
    assert not window.notice.isVisible()
    assert "did not close properly" in window.toast.accessibleName()


def test_a_takeaway_that_was_not_entered_waits_in_its_field(start: Start, qtbot: QtBot) -> None:
    window = start()
    journal = journal_of(window)
    uid = journal.sessions.add(title="Letting the rota go", starts_at=journal.now()).uid
    window.go("sessions", uid)
    margin = page_of(window).sheet.margin  # type: ignore[attr-defined]
    margin.new_takeaway.begin()
    QTest.keyClicks(margin.new_takeaway.edit, "Checking is control")
    qtbot.wait(DRAFT_AFTER + 100)

    window = start()
    assert child(window, "restored_notice").accessibleName().endswith("What you had only begun waits in its field.")
    window.go("sessions", uid)
    margin = page_of(window).sheet.margin  # type: ignore[attr-defined]
    margin.new_takeaway.begin()
    assert margin.new_takeaway.edit.words() == "Checking is control"
    QTest.keyClick(margin.new_takeaway.edit, Qt.Key.Key_Return)
    assert [line.text for line in journal_of(window).sessions.get(uid).takeaways] == ["Checking is control"]
    window.flush()
    assert journal_of(window).drafts.begun() == {}


def test_a_check_in_begun_for_one_goal_is_there_when_one_comes_back_from_another(start: Start, qtbot: QtBot) -> None:
    window = start()
    one, two = (journal_of(window).goals.add(title=title).uid for title in ("Speak up", "Rest"))
    page: Page
    for uid, words in ((one, "Twice this week"), (two, "")):
        window.go("goals", uid)
        page = page_of(window)
        page.check_in(uid)  # type: ignore[attr-defined]
        note = page.sheet.check_in_card.note_edit  # type: ignore[attr-defined]
        note.setFocus()
        assert note.words() == ""
        QTest.keyClicks(note, words)
    window.go("goals", one)
    page.check_in(one)  # type: ignore[attr-defined]
    note.setFocus()
    assert note.words() == "Twice this week"


def test_an_orderly_end_leaves_no_draft_and_says_nothing(start: Start, qtbot: QtBot) -> None:
    window = start()
    write_notes(window, qtbot, " And")
    journal = journal_of(window)
    window.close()
    assert journal.drafts.restore() == []


def test_a_letter_changed_by_hand_is_there_when_it_is_begun_again(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = journal_of(window).mentors.add(name="Ruth", stage="idea")
    window.go("mentors")
    page = page_of(window)
    page.show_view("outreach")  # type: ignore[attr-defined]
    card = page.findChild(DraftCard)
    assert isinstance(card, DraftCard)
    card.begin(person)
    card.letter.setFocus()
    card.letter.selectAll()
    QTest.keyClicks(card.letter, "Dear Ruth, in my own words")
    card.ask_edit.setFocus()
    other = journal_of(window).mentors.add(name="Samir", stage="idea")
    card.begin(other)
    card.letter.setFocus()
    assert "my own words" not in card.letter.words()
    card.ask_edit.setFocus()
    card.begin(person)
    card.letter.setFocus()
    assert card.letter.words() == "Dear Ruth, in my own words"


def test_every_field_whose_words_no_form_keeps_has_a_name_of_its_own(window: MainWindow, journal: Journal) -> None:
    load_sample(journal)
    nameless, seen = [], 0
    for place in places():
        window.go(place.key)
        page = page_of(window)
        fields = [*page.findChildren(LineEdit), *page.findChildren(GrowingEdit)]
        kept = [field for field in fields if _is_kept(field, page)]
        seen += len(kept)
        names = Counter(field.objectName() or field.accessibleName() for field in kept)
        nameless += [f"{place.key}: {name!r} {count}" for name, count in names.items() if not name or count > 1]
    assert nameless == []
    assert seen > 10


def test_a_disk_that_is_full_at_the_start_leaves_the_drafts_for_the_next_one(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_drafts: Drafts) -> NoReturn:
        raise SaveFailed("The disk is full.", "Free some space.")

    monkeypatch.setattr(Drafts, "restore", full)
    window = start()
    assert window.page is not None
    assert window.notice.box is not None
    assert "The disk is full" in window.notice.box.accessibleName()
