"""The mentor's voice beside what it is about, on Today, on the mentor's page and among all comments (X5, X6, X7)."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mentee_journal.journal import Journal
from mentee_journal.models import Comment
from mentee_journal.ui.comment_notes import CommentNote
from mentee_journal.ui.widgets.changed_words import IN, OUT, SAME, pieces
from mentee_journal.ui.widgets.mentor_note import LONGEST
from tests.summary.story import Story, day, tell
from tests.ui.pages.hands import Hands
from tests.ui.pages.test_palette import look_for, opened
from tests.ui.test_budgets import counted


@pytest.fixture
def story(journal: Journal) -> Story:
    return tell(journal)


def comment(journal: Journal, story: Story, kind: str = "", uid: str | None = None, **more: Any) -> Comment:
    fields = {"text": "Worth keeping.", "on": day(12), "author": "Ruth Adeyemi", "mentorship_uid": story.ruth}
    return journal.comments.add(**{**fields, **more}, about_kind=kind, about_uid=uid)


def note_of(hands: Hands, one: Comment) -> CommentNote:
    return hands.find(f"comment_{one.uid}", CommentNote)


@pytest.mark.parametrize("kind", ["session", "takeaway", "action", "goal", "reflection", "competency", "mentor"])
def test_the_words_stand_beside_every_kind_of_entry(
    hands: Hands, journal: Journal, story: Story, kind: str
) -> None:
    news = journal.sessions.get(story.news)
    skill = journal.skills.competencies.all()[0]
    uid, place, opened = {
        "session": (story.news, "sessions", story.news),
        "takeaway": (story.takeaway, "sessions", story.news),
        "action": (news.actions[0].uid, "sessions", story.news),
        "goal": (story.rota, "goals", story.rota),
        "reflection": (story.worry, "reflect", story.worry),
        "competency": (skill.uid, "skills", skill.uid),
        "mentor": (story.rota, "mentors", story.ruth),
    }[kind]
    one = comment(journal, story, "goal" if kind == "mentor" else kind, uid)
    hands.window.go(place, opened)
    assert note_of(hands, one).words.text() == "Worth keeping."
    note_of(hands, one).read_link.click()
    assert journal.comments.get(one.uid).read_at


def test_advice_carries_what_was_said_of_it(hands: Hands, journal: Journal, story: Story) -> None:
    advice = journal.advice.all()[0]
    one = comment(journal, story, "advice", advice.uid)
    hands.window.go("mentors", advice.uid)
    assert note_of(hands, one).words.text() == "Worth keeping."


def test_an_answer_goes_on_while_the_list_around_it_is_made_anew(
    hands: Hands, journal: Journal, story: Story
) -> None:
    one = comment(journal, story, "takeaway", story.takeaway)
    hands.window.go("sessions", story.news)
    hands.click(f"answer_{one.uid}")
    hands.keys("One week ")
    journal.sessions.takeaways.add(session_uid=story.news, text="Another one")
    QApplication.processEvents()
    hands.keys("without a call.")
    hands.rest()
    assert journal.comments.get(one.uid).reply == "One week without a call."
    assert hands.find(f"answer_edit_{one.uid}").hasFocus()


def test_how_sure_a_mentor_is_of_a_goal_stands_in_squares(hands: Hands, journal: Journal, story: Story) -> None:
    one = comment(journal, story, "goal", story.rota, text="", level=4)
    hands.window.go("goals", story.rota)
    note = note_of(hands, one)
    assert note.sure_marks.isVisible()
    assert note.sure_marks.accessibleName() == "How sure your mentor is 4 of 5"
    assert not note.words.isVisible()


def test_today_shows_the_first_of_many_and_leads_to_the_others(hands: Hands, journal: Journal, story: Story) -> None:
    for one in journal.comments.unread():
        journal.comments.mark_read(one.uid)
    new = [comment(journal, story, "goal", story.rota, text=f"Number {n}", on=day(n)) for n in range(1, 6)]
    hands.go("today")
    assert hands.is_shown(f"comment_{new[4].uid}")
    assert not hands.is_shown(f"comment_{new[1].uid}")
    hands.click("more_comments_link")
    assert hands.window.page is hands.window.pages["share"]
    assert hands.is_shown("comment_tray")


def test_an_answer_begun_on_today_is_not_taken_away_by_being_read(
    hands: Hands, journal: Journal, story: Story
) -> None:
    one = comment(journal, story, "goal", story.rota)
    hands.go("today")
    hands.click(f"answer_{one.uid}")
    assert journal.comments.get(one.uid).read_at
    hands.keys("Kept.")
    hands.rest()
    assert journal.comments.get(one.uid).reply == "Kept."
    assert hands.is_shown(f"comment_{one.uid}")


def test_reading_is_taken_back(hands: Hands, journal: Journal, story: Story) -> None:
    one = comment(journal, story, "goal", story.rota)
    hands.go("today")
    hands.click(f"read_{one.uid}")
    hands.click("undo_button")
    assert journal.comments.get(one.uid).read_at is None
    assert hands.is_shown(f"comment_{one.uid}")


def test_what_has_no_place_comes_first_and_a_comment_goes_to_the_bin_and_back(
    hands: Hands, journal: Journal, story: Story
) -> None:
    comment(journal, story, "goal", story.rota, on=day(13))
    loose = comment(journal, story, on=day(1))
    page = hands.go("share")
    page.show_comments()
    tray = page.preview.tray
    assert loose.uid in tray.loose.notes
    note_of(hands, loose).remove_link.click()
    assert loose.uid not in {one.uid for one in journal.comments.tray()}
    hands.click("undo_button")
    assert loose.uid in {one.uid for one in journal.comments.tray()}


def test_a_thousand_comments_are_shown_a_page_at_a_time_and_asked_for_in_few_questions(
    hands: Hands, journal: Journal, story: Story
) -> None:
    with journal.changing() as unit:
        for number in range(1000):
            unit.add(Comment(text=f"Number {number}", on=day(2) + dt.timedelta(days=number % 9)))
    page = hands.go("share")
    with counted() as asked:
        page.show_comments()
    assert len(asked) < 40
    tray = page.preview.tray
    assert len(tray.loose.notes) + len(tray.placed.notes) == 50
    tray.more_link.click()
    assert len(tray.loose.notes) + len(tray.placed.notes) == 100


def test_words_are_only_words_whatever_they_look_like(hands: Hands, journal: Journal, story: Story) -> None:
    hostile = "<b>bold</b> <img src='file:///etc/passwd'> [go](javascript:alert(1)) &amp;"
    one = comment(journal, story, "goal", story.rota, text=hostile)
    hands.window.go("goals", story.rota)
    note = note_of(hands, one)
    assert note.words.text() == hostile
    assert {label.textFormat() for label in note.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_book_is_shown_by_its_beginning_until_one_asks(hands: Hands, journal: Journal, story: Story) -> None:
    one = comment(journal, story, "goal", story.rota, text="word " * 20_000)
    hands.window.go("goals", story.rota)
    note = note_of(hands, one)
    assert len(note.words.text()) == LONGEST + 1
    note.rest_link.click()
    assert note.words.text() == one.text


def test_a_search_hit_leads_to_the_entry_and_to_the_comment_itself_when_it_has_none(
    hands: Hands, journal: Journal, story: Story
) -> None:
    comment(journal, story, "goal", story.rota, text="Zebra crossing")
    loose = comment(journal, story, text="Giraffe crossing")
    for word in ("zebra", "giraffe"):
        look_for(hands, opened(hands), word)
        hands.press("Down")
        hands.press("Return")
        if word == "zebra":
            assert hands.window.pages["goals"].current_record() == story.rota
    assert hands.is_shown(f"comment_{loose.uid}")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("one two", "one two", ((SAME, "one two"),)),
        ("one two", "one big two", ((SAME, "one "), (IN, "big "), (SAME, "two"))),
        ("one two three", "one three", ((SAME, "one "), (OUT, "two "), (SAME, "three"))),
        ("", "new", ((IN, "new"),)),
    ],
)
def test_what_came_and_what_went_is_told_word_by_word(before: str, after: str, told: object) -> None:
    assert pieces(before, after) == told


def test_words_about_the_summary_as_a_whole_say_so_and_name_no_file(
    hands: Hands, journal: Journal, story: Story
) -> None:
    share = journal.shares.record(b"pages", [], code="MJ-0000-0000", mentorship_uid=story.ruth, file_name="s3.pdf")
    one = comment(journal, story, "share", share.uid)
    hands.window.go("today")
    assert note_of(hands, one).accessibleName().startswith("Ruth, on the summary as a whole")
