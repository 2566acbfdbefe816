"""What a mentor sends back, brought in with real files, drops, clicks and keys (X5, X6, X7)."""

import os
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentee_journal.export import FORMATS
from mentee_journal.journal import Journal
from mentee_journal.models import Comment
from mentee_journal.summary import Choice, note, summarise
from mentee_journal.ui import ask
from mentee_journal.ui.dialogs.bring_in import BringIn
from mentee_journal.ui.widgets.link_chooser import LinkChooser
from mentee_journal.ui.widgets.toast import Toast
from tests.summary.story import Story, tell
from tests.ui.pages.hands import Hands

WORDS = "Worth keeping. Who told you so?"


@pytest.fixture
def story(journal: Journal) -> Story:
    return tell(journal)


@pytest.fixture
def sent(journal: Journal, story: Story, tmp_path: Path) -> Path:
    """The summary for Ruth as a file, noted in the ledger."""
    path = tmp_path / "summary.md"
    summary = summarise(journal, Choice(story.ruth))
    data = FORMATS[0].write(summary)
    path.write_bytes(data)
    note(journal, summary, data, text=data.decode(), file_name=path.name)
    return path


def answered(path: Path, journal: Journal, **comments: str) -> Path:
    """The file as a mentor sends it back, with words below the lines for them."""
    text = path.read_text(encoding="utf-8")
    for code, words in comments.items():
        label = f"**Comment on {code}:**"
        assert label in text
        text = text.replace(label, f"{label} {words}")
    back = path.with_name("from ruth.md")
    back.write_text(text, encoding="utf-8")
    return back


def drop(hands: Hands, *paths: Path) -> None:
    """Drag files over the window, and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    spot, none = QPoint(300, 300), Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(spot, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(hands.window, entered)
    assert entered.isAccepted()
    assert hands.is_shown("drop_hint")
    dropped = QDropEvent(QPointF(spot), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(hands.window, dropped)
    assert not hands.is_shown("drop_hint")


def wait_for(hands: Hands, name: str) -> None:
    hands.qtbot.waitUntil(lambda: hands.is_shown(name), timeout=20_000)


def bring(hands: Hands, *paths: Path) -> BringIn:
    drop(hands, *paths)
    wait_for(hands, "keep_button")
    return hands.find("bring_in", BringIn)


def keep(hands: Hands) -> str:
    """Keep it; gives back what the toast says."""
    hands.click("keep_button")
    hands.qtbot.waitUntil(lambda: not hands.is_shown("bring_in"), timeout=20_000)
    return hands.window.findChildren(Toast)[0].accessibleName()


def code_of(journal: Journal, uid: str) -> str:
    share = journal.shares.lines()[0]
    return next(item.reference for item in journal.shares.held(share.uid) if item.uid == uid)


def comments(journal: Journal) -> list[Comment]:
    return [one for one in journal.comments.tray() if one.fingerprint]


def test_a_dropped_file_is_looked_through_and_its_comment_stands_beside_the_session(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    back = answered(sent, journal, **{code_of(journal, story.news): WORDS})
    layer = bring(hands, back)
    assert comments(journal) == []
    (row,) = layer.found.parts[0].remarks
    assert row.place_choice.currentText() == f"{code_of(journal, story.news)}, Session: Hard news, said early"
    assert row.note.words.text() == WORDS
    assert "1 comment kept" in keep(hands)
    (kept,) = comments(journal)
    assert (kept.about_uid, kept.text, kept.read_at) == (story.news, WORDS, None)
    hands.window.go("sessions", story.news)
    assert hands.find(f"comment_{kept.uid}").accessibleName().endswith(WORDS)
    hands.click(f"read_{kept.uid}")
    assert journal.comments.get(kept.uid).read_at


def test_nothing_is_kept_when_one_leaves(hands: Hands, journal: Journal, story: Story, sent: Path) -> None:
    bring(hands, answered(sent, journal, **{code_of(journal, story.news): WORDS}))
    hands.press("Escape")
    assert not hands.is_shown("bring_in")
    assert comments(journal) == []


def test_what_came_in_is_taken_back_by_undo_and_can_come_again(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    back = answered(sent, journal, **{code_of(journal, story.news): WORDS})
    bring(hands, back)
    keep(hands)
    hands.click("undo_button")
    assert comments(journal) == []
    bring(hands, back)
    keep(hands)
    assert len(comments(journal)) == 1


def test_the_same_file_twice_adds_nothing(hands: Hands, journal: Journal, story: Story, sent: Path) -> None:
    back = answered(sent, journal, **{code_of(journal, story.news): WORDS})
    bring(hands, back)
    keep(hands)
    bring(hands, back)
    assert not hands.find("keep_button").isEnabled()
    assert not hands.is_shown("keep_0")
    assert "is here already" in hands.find("bring_in_count").accessibleName()
    hands.click("leave_button")
    assert len(comments(journal)) == 1


def test_a_text_is_pasted_and_the_clipboard_is_read_only_then(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    back = answered(sent, journal, **{code_of(journal, story.news): WORDS})
    QGuiApplication.clipboard().setText(back.read_text(encoding="utf-8"))
    hands.go("share")
    hands.click("bring_in_button")
    hands.press("Ctrl+V")
    wait_for(hands, "keep_button")
    keep(hands)
    assert [one.text for one in comments(journal)] == [WORDS]


def test_a_file_is_chosen_from_the_file_menu(
    hands: Hands, journal: Journal, story: Story, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = answered(sent, journal, **{code_of(journal, story.rota): "Keep the one hour."})
    monkeypatch.setattr(ask, "file_to_open", lambda *_args: back)
    hands.go("today")
    menu = next(action.menu() for action in hands.window.menu_bar.actions() if action.text() == "File")
    next(action for action in menu.actions() if action.text() == "Bring in comments").trigger()  # type: ignore[attr-defined]
    hands.click("choose_file_button")
    wait_for(hands, "keep_button")
    keep(hands)
    (kept,) = comments(journal)
    assert (kept.about_kind, kept.about_uid) == ("goal", story.rota)


def test_a_comment_is_put_elsewhere_before_it_is_kept(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    layer = bring(hands, answered(sent, journal, **{code_of(journal, story.news): WORDS}))
    (row,) = layer.found.parts[0].remarks
    wanted = f"{code_of(journal, story.rota)}, Goal: Hand over the weekly rota"
    place = row.place_choice.findText(wanted)
    row.place_choice.setCurrentIndex(place)
    row.place_choice.activated.emit(place)
    keep(hands)
    (kept,) = comments(journal)
    assert (kept.about_kind, kept.about_uid, kept.record_changed) == ("goal", story.rota, False)


def test_what_is_unticked_is_not_kept(hands: Hands, journal: Journal, story: Story, sent: Path) -> None:
    codes = {code_of(journal, story.news): WORDS, code_of(journal, story.rota): "And this?"}
    layer = bring(hands, answered(sent, journal, **codes))
    place = next(n for n, row in enumerate(layer.found.parts[0].remarks) if row.note.words.text() == WORDS)
    hands.click(f"keep_{place}")
    keep(hands)
    assert [one.text for one in comments(journal)] == ["And this?"]


def test_words_written_over_mine_are_shown_as_what_went_and_what_came(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    mine = "He reads the data from the bottom up."
    text = sent.read_text(encoding="utf-8")
    assert mine in text
    sent.write_text(text.replace("from the bottom", "slowly from the bottom"), "utf-8")
    layer = bring(hands, sent)
    edits = [row for row in layer.found.parts[0].remarks if row.remark().edited_from]
    assert len(edits) == 1
    keep(hands)
    (kept,) = [one for one in comments(journal) if one.edited_from]
    assert mine in kept.edited_from
    assert journal.sessions.get(story.call).notes == mine
    hands.window.go("sessions", story.call)
    said = hands.window.pages["sessions"].sheet.margin.own_notes.notes[kept.uid].changes.accessibleName()
    assert "Was: " in said
    assert "slowly from" in said


def test_an_entry_that_changed_since_is_marked(hands: Hands, journal: Journal, story: Story, sent: Path) -> None:
    back = answered(sent, journal, **{code_of(journal, story.news): WORDS})
    bring(hands, back)
    keep(hands)
    (kept,) = comments(journal)
    hands.window.go("sessions", story.news)
    marks = hands.window.pages["sessions"].sheet.margin.own_notes.notes
    assert not marks[kept.uid].outdated_line.isVisible()
    journal.sessions.change(story.news, notes="I see it another way by now.")
    QApplication.processEvents()
    assert marks[kept.uid].outdated_line.isVisible()


def test_a_file_that_is_no_text_is_refused_kindly_with_the_advice_to_paste(
    hands: Hands, journal: Journal, tmp_path: Path
) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20)
    drop(hands, picture)
    wait_for(hands, "bring_in_problem")
    said = hands.find("bring_in_problem").accessibleName()
    assert "photo.png" in said
    assert "paste" in said
    assert not hands.is_shown("keep_button")


def test_of_several_files_the_bad_one_does_not_stop_the_good(
    hands: Hands, journal: Journal, story: Story, sent: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.md"
    layer = bring(hands, answered(sent, journal, **{code_of(journal, story.news): WORDS}), gone)
    assert len(layer.found.parts) == 1
    keep(hands)
    assert len(comments(journal)) == 1


def test_words_of_an_unknown_summary_are_kept_without_a_place_and_given_one_later(
    hands: Hands, journal: Journal, story: Story, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.md"
    letter.write_text("Dear Ines,\n\nI liked the part about the rota best.\n", "utf-8")
    layer = bring(hands, letter)
    choice = layer.found.parts[0].mentor_choice
    choice.setCurrentIndex(choice.findText("Ruth Adeyemi"))
    choice.activated.emit(choice.currentIndex())
    assert "without a place" in keep(hands)
    loose = comments(journal)
    assert loose
    assert {(one.about_uid, one.author) for one in loose} == {(None, "Ruth Adeyemi")}
    page = hands.go("share")
    page.show_comments()
    hands.click(f"give_place_{loose[0].uid}")
    chooser = next(one for one in QApplication.topLevelWidgets() if isinstance(one, LinkChooser) and one.isVisible())
    hands.qtbot.keyClicks(chooser.search, "weekly rota")
    hands.qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert journal.comments.get(loose[0].uid).about_uid == story.rota
    hands.click("undo_button")
    assert journal.comments.get(loose[0].uid).about_uid is None


def test_an_answer_saves_itself_and_goes_into_the_next_summary(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    bring(hands, answered(sent, journal, **{code_of(journal, story.rota): "Why one hour?"}))
    keep(hands)
    (kept,) = comments(journal)
    hands.window.go("goals", story.rota)
    hands.click(f"answer_{kept.uid}")
    hands.keys("It makes it a handover.")
    hands.rest()
    assert journal.comments.get(kept.uid).reply == "It makes it a handover."
    assert journal.comments.get(kept.uid).read_at
    assert hands.find(f"answer_edit_{kept.uid}").hasFocus()
    remarks = summarise(journal, Choice(story.ruth)).remarks
    assert ("Why one hour?", "It makes it a handover.") in {(one.text, one.reply) for one in remarks}


def test_tab_stays_on_the_sheet(hands: Hands, journal: Journal, story: Story, sent: Path) -> None:
    layer = bring(hands, answered(sent, journal, **{code_of(journal, story.news): WORDS}))
    for _ in range(12):
        hands.press("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        assert layer.isAncestorOf(focus)


def test_c10_numbers_become_a_sitting_of_the_mentors_and_what_is_done_is_ticked(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    text = sent.read_text(encoding="utf-8")
    skill = next(one for one in journal.skills.competencies.all() if one.name == "Listening")
    promised = next(one for one in journal.actions.open() if one.text == "Introduce me to Marta")
    view = f"**Your view of {code_of(journal, skill.uid)} (1-5):**"
    code = code_of(journal, promised.uid)
    label, done = f"**Comment on {code}:**", f"**Done {code}:** yes"
    assert view in text
    assert label in text
    back = sent.with_name("back.md")
    back.write_text(text.replace(view, f"{view} 5").replace(label, f"{done}\n\n{label}"), "utf-8")
    bring(hands, back)
    said = keep(hands)
    assert "1 rating" in said
    assert "1 thing done" in said
    assert journal.actions.get(promised.uid).done_on
    lines = {line.competency.uid: line.mentor for line in journal.skills.changes(skill.framework_uid)}
    assert lines[skill.uid] == 5
    hands.click("undo_button")
    assert journal.actions.get(promised.uid).done_on is None


def test_reading_is_stopped_and_its_answer_is_not_shown_any_more(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    drop(hands, sent)
    hands.click("stop_button")
    assert hands.is_shown("choose_file_button")
    answers: list[int] = []
    hands.window.desk.background.run(hands.window, lambda: 1, answers.append, answers.append)  # type: ignore[union-attr,arg-type]
    hands.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    assert hands.is_shown("choose_file_button")
    assert not hands.is_shown("keep_button")


def test_a_file_that_is_too_large_is_refused_and_nothing_is_kept(
    hands: Hands, journal: Journal, tmp_path: Path
) -> None:
    book = tmp_path / "book.md"
    book.write_text("All work and no play.\n" * 120_000, "utf-8")
    drop(hands, book)
    wait_for(hands, "bring_in_problem")
    assert "2 MB" in hands.find("bring_in_problem").accessibleName()
    assert comments(journal) == []


def test_files_are_not_taken_while_no_journal_is_open(hands: Hands, sent: Path) -> None:
    hands.window.desk = None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sent))])
    entered = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entered.ignore()
    QApplication.sendEvent(hands.window, entered)
    assert not hands.is_shown("drop_hint")


def test_nothing_but_the_one_window_is_opened(hands: Hands, journal: Journal, story: Story, sent: Path) -> None:
    bring(hands, answered(sent, journal, **{code_of(journal, story.news): WORDS}))
    assert QApplication.activeWindow() is hands.window
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [hands.window]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_not_waited_for(hands: Hands, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    drop(hands, pipe)
    try:
        wait_for(hands, "bring_in_problem")
        assert "pipe.md" in hands.find("bring_in_problem").accessibleName()
    finally:
        os.close(os.open(pipe, os.O_RDWR | os.O_NONBLOCK))  # whoever waits goes on


def test_what_is_being_kept_cannot_be_left_as_if_it_were_not(
    hands: Hands, journal: Journal, story: Story, sent: Path
) -> None:
    bring(hands, answered(sent, journal, **{code_of(journal, story.news): WORDS}))
    go_on = Event()
    hands.window.desk.background.run(hands.window, lambda: go_on.wait(20), bool, bool)  # type: ignore[union-attr]
    hands.click("keep_button")
    QTest.keyClick(hands.window.focusWidget() or hands.window, Qt.Key.Key_Escape)
    hands.click("close_bring_in")
    assert hands.is_shown("bring_in")
    go_on.set()
    hands.qtbot.waitUntil(lambda: not hands.is_shown("bring_in"), timeout=20_000)
    assert len(comments(journal)) == 1
    assert "1 comment kept" in hands.window.findChildren(Toast)[0].accessibleName()
