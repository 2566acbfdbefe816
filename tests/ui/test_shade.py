"""F9 hides what is private and other people's names, on every page, until it is ended; nothing is changed (K10)."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from mentee_journal.journal import Journal
from mentee_journal.summary.findings import keep_fine, keep_watch_words, watch_words
from mentee_journal.ui.places import PAGES
from tests.summary.story import Story, at, day, tell
from tests.ui.pages.hands import Hands

NEEDLE = "Zqneedle"
TELLING = (
    *("text", "toPlainText", "placeholderText", "title", "windowTitle"),
    *("accessibleName", "accessibleDescription", "toolTip", "statusTip", "whatsThis"),
)
ROLES = (*range(15), *range(256, 262))


@pytest.fixture
def hands(qtbot: Any, window: Any) -> Hands:
    return Hands(qtbot, window)


@pytest.fixture
def story(journal: Journal) -> Story:
    """Ines's autumn with a needle in all that is private, and in the names of those who are not there."""
    story = tell(journal)
    n = NEEDLE
    with journal.changing():
        journal.sessions.change(story.news, private_notes=n)
        journal.mentors.change(story.tomasz, name=f"{n} Nowak", email=f"{n}@example.org", link=f"https://{n}.org")
        journal.sessions.change(story.call, title="A call")
        journal.mentors.members.add(mentorship_uid=story.circle, name=f"{n} Roe", email=n)
        coach = journal.mentors.add(name=f"{n} Coach", private=True).uid
        journal.mentors.contacts.log(story.ruth, n)
        secret = journal.sessions.add(title=n, notes=n, starts_at=at(12), private=True).uid
        journal.sessions.add(title=n, notes=n, starts_at=at(15), mentorship_uid=coach, status="planned")
        journal.sessions.takeaways.add(session_uid=secret, text=n)
        journal.actions.add(text=n, session_uid=secret, due_on=day(14))
        journal.actions.add(text=n, private=True, due_on=day(1))
        journal.advice.add(text=n, session_uid=secret, on=day(12))
        journal.feedback.add(what_was_done=n, person=n)
        journal.feedback.add(what_was_done="You listened", person=f"{n} Poe", private=False, on=day(11))
        goal = journal.goals.add(title=n, private=True, due_on=day(20), sessions=[story.news]).uid
        journal.goals.milestones.add(goal_uid=goal, text=n)
        journal.goals.check_in(goal, on=day(9), note=n)
        journal.reflections.answer(n, n, on=day(12), session_uid=secret)
        mine = journal.skills.frameworks.add(name=n, private=True).uid
        journal.skills.competencies.add(framework_uid=mine, name=n)
        journal.comments.add(text=n, on=day(13), author=n, about_kind="session", about_uid=secret)
        journal.indicators.add(name=n, private=True)
        journal.goals.remove(journal.goals.add(title=n, private=True).uid)
        keep_watch_words(journal, [n])
        keep_fine(journal, n)
    return story


def words(widget: QWidget) -> Iterator[str]:
    """All that a widget shows, says to a screen reader or keeps in its rows."""
    for name in TELLING:
        tell_it = getattr(widget, name, None)
        if callable(tell_it):
            try:
                yield str(tell_it())
            except TypeError:
                continue
        elif tell_it is not None:
            yield str(getattr(tell_it, "text", str)())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from rows(widget.model(), QModelIndex())


def rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield from (repr(model.data(index, role)) for role in ROLES)
        yield from rows(model, index)


def all_words(hands: Hands) -> str:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the loop of the program does at once
    return "\n".join(text for widget in [hands.window, *hands.window.findChildren(QWidget)] for text in words(widget))


def test_no_page_shows_anything_that_is_covered(hands: Hands, story: Story, journal: Journal) -> None:
    hands.go("sessions").show_record(story.news)
    assert NEEDLE in all_words(hands)
    hands.press("F9")
    assert journal.shade.is_on
    for place in PAGES:
        page = hands.go(place)
        assert NEEDLE not in all_words(hands), place
        for uid in (story.news, story.call, story.rota, story.tomasz, story.circle, story.worry):
            try:
                page.show_record(uid)
            except Exception:  # noqa: BLE001 (of another kind than this page shows)
                continue
            assert NEEDLE not in all_words(hands), place
    hands.window.search()
    palette = hands.window.findChild(QWidget, "palette")
    assert palette is not None
    hands.keys(NEEDLE[:5].lower())
    hands.qtbot.wait(300)
    assert NEEDLE not in all_words(hands)


def test_the_bar_says_so_and_ends_it(hands: Hands, story: Story, journal: Journal) -> None:
    hands.go("mentors")
    hands.press("F9")
    assert hands.find("shade_bar").accessibleName().startswith("The shade is on.")
    hands.go("today")
    assert hands.is_shown("shade_bar")
    hands.click("end_shade_button")
    assert not hands.is_shown("shade_bar")
    assert not journal.shade.is_on
    hands.go("mentors")
    assert NEEDLE in all_words(hands)


def test_the_one_whose_session_is_open_keeps_their_name(hands: Hands, story: Story, journal: Journal) -> None:
    hands.go("sessions").show_record(story.call)
    hands.press("F9")
    assert journal.shade.mentor_uid == story.tomasz
    assert "Ruth Adeyemi" not in all_words(hands)
    choice = hands.find("shade_mentor_choice")
    choice.set_current(story.ruth)  # type: ignore[attr-defined]
    choice.chosen.emit(story.ruth)  # type: ignore[attr-defined]
    assert journal.shade.mentor_uid == story.ruth
    assert NEEDLE not in all_words(hands)


def test_writing_goes_on_and_covered_fields_take_no_words(hands: Hands, story: Story, journal: Journal) -> None:
    hands.go("sessions").show_record(story.news)
    hands.press("F9")
    assert not hands.find("private_notes_edit").isEnabled()
    hands.type("notes_edit", "Typed under the shade. ")
    hands.rest()
    hands.press("F9")
    kept = journal.sessions.get(story.news)
    assert "Typed under the shade." in kept.notes
    assert kept.private_notes == NEEDLE
    assert hands.find("private_notes_edit").isEnabled()


def test_what_becomes_private_is_gone_from_the_page(hands: Hands, story: Story, journal: Journal) -> None:
    hands.go("sessions").show_record(story.news)
    hands.press("F9")
    journal.sessions.change(story.news, private=True)
    QApplication.processEvents()
    assert "Hard news, said early" not in all_words(hands)


def test_share_waits_until_the_shade_is_off(hands: Hands, story: Story) -> None:
    hands.press("F9")
    hands.window.do("share_with", story.ruth)
    assert "Share waits behind the shade" in all_words(hands)
    hands.press("F9")
    assert hands.is_shown("save_button")


def test_it_is_a_command_in_the_menus_and_the_palette(hands: Hands) -> None:
    menus = [action for menu in hands.window.menu_bar.actions() for action in menu.menu().actions()]  # type: ignore[union-attr]
    shades = [action for action in menus if "hade" in action.text()]
    assert [action.shortcut().toString() for action in shades] == ["F9"]


def test_words_to_watch_for_are_covered_and_stay(hands: Hands, story: Story, journal: Journal) -> None:
    hands.go("settings")
    hands.press("F9")
    assert not hands.is_shown("watch_words_edit")
    hands.press("F9")
    assert hands.is_shown("watch_words_edit")
    assert watch_words(journal) == [NEEDLE]
