"""What left, for whom, what has changed since, and what came back (X9, X10)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mentee_journal.export import FORMATS
from mentee_journal.journal import Journal
from mentee_journal.models import Share
from mentee_journal.summary import Choice, note, summarise
from mentee_journal.ui.pages.share_page import SharePage
from mentee_journal.ui.widgets.list_rows import ROW, Row
from tests.summary.story import Story, day, tell
from tests.ui.pages.hands import Hands


@pytest.fixture
def story(journal: Journal) -> Story:
    return tell(journal)


def share(journal: Journal, mentor_uid: str) -> Share:
    summary = summarise(journal, Choice(mentor_uid))
    data = FORMATS[0].write(summary)
    return note(journal, summary, data, text=data.decode(), file_name="summary.md")


def entries(page: SharePage) -> list[Row]:
    model = page.preview.ledger.held.rows
    return [model.index(place).data(ROW) for place in range(model.rowCount())]


def open_entries(hands: Hands) -> SharePage:
    page = hands.go("share")
    assert isinstance(page, SharePage)
    page.preview.show_view("before")
    hands.click_text("Its entries")
    return page


def test_the_entries_of_a_summary_are_listed_and_those_changed_since_say_so(
    hands: Hands, journal: Journal, story: Story
) -> None:
    share(journal, story.ruth)
    journal.sessions.change(story.news, notes="I see it another way.")
    page = open_entries(hands)
    hands.qtbot.waitUntil(lambda: "1 changed since" in page.preview.ledger.held.facts_label.text(), timeout=10_000)
    found = {row.title: row.trailing for row in entries(page)}
    assert found["S1, Session: Hard news, said early"] == "Changed since"
    assert found["G1, Goal: Hand over the weekly rota"] == ""
    assert "T1, Takeaway: Hard news belongs in the second sentence, not the last." in found


def test_an_entry_is_opened_from_the_ledger_by_key(hands: Hands, journal: Journal, story: Story) -> None:
    share(journal, story.ruth)
    page = open_entries(hands)
    held = page.preview.ledger.held
    place = next(n for n, row in enumerate(entries(page)) if row.uid == story.rota)
    held.list.setFocus()
    held.list.setCurrentIndex(held.rows.index(place))
    hands.qtbot.keyClick(held.list, Qt.Key.Key_Return)
    assert hands.window.pages["goals"].current_record() == story.rota


def test_the_ledger_counts_what_came_back_and_shows_what_is_about_the_whole(
    hands: Hands, journal: Journal, story: Story
) -> None:
    left = share(journal, story.ruth)
    journal.comments.add(
        text="Begin with the rota.", on=day(12), mentorship_uid=story.ruth, share_uid=left.uid,
        about_kind="share", about_uid=left.uid,
    )  # fmt: skip
    page = open_entries(hands)
    assert "1 comment came back" in page.preview.ledger.held.facts_label.text()
    (whole,) = page.preview.ledger.held.voice.notes.notes.values()
    assert whole.isVisible()
    assert whole.words.text() == "Begin with the rota."


def test_the_foot_of_a_session_names_all_who_got_it_and_that_it_changed(
    hands: Hands, journal: Journal, story: Story
) -> None:
    share(journal, story.ruth)
    share(journal, story.tomasz)
    hands.window.go("sessions", story.news)
    sheet = hands.window.pages["sessions"].sheet
    said = sheet.share_label.text()
    assert "with Ruth on 13 Oct" in said
    assert "with Tomasz on 13 Oct" in said
    assert "changed" not in said
    journal.sessions.change(story.news, notes="I see it another way.")
    QApplication.processEvents()
    assert sheet.share_label.text().count("changed since") == 2
    journal.sessions.change(story.news, private=True)
    QApplication.processEvents()
    assert sheet.share_label.text().startswith("Private now. Was shared with ")


def test_the_foot_of_a_goal_and_of_a_reflection_say_it_too(hands: Hands, journal: Journal, story: Story) -> None:
    share(journal, story.ruth)
    hands.window.go("goals", story.rota)
    assert hands.window.pages["goals"].sheet.shared_line.words.text() == "Shared with Ruth on 13 Oct"
    journal.goals.check_in(story.rota, on=day(13), value=2, note="Better.")
    QApplication.processEvents()
    assert hands.window.pages["goals"].sheet.shared_line.words.text() == "Shared with Ruth on 13 Oct, changed since"
    hands.window.go("reflect", story.worry)
    assert hands.window.pages["reflect"].writing.margin.shared_line.words.text() == "Shared with Ruth on 13 Oct"
