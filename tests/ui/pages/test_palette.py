"""Ctrl+K: everything is found and can be done without the mouse."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from mentee_journal.journal import Journal
from mentee_journal.ui.dialogs.palette import Palette
from tests.ui.pages.hands import Hands


def opened(hands: Hands) -> Palette:
    hands.press("Ctrl+K")
    palette = hands.find("palette", Palette)
    assert QApplication.focusWidget() is palette.edit
    return palette


def titles(palette: Palette) -> list[str]:
    return [row if isinstance(row, str) else row.title for row in palette.results._model.rows]


def look_for(hands: Hands, palette: Palette, words: str) -> None:
    hands.keys(words)
    hands.qtbot.waitUntil(lambda: not palette._pause.isActive())


def test_words_are_found_in_every_kind_and_opened_with_enter(hands: Hands, journal: Journal) -> None:
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), title="Letting the rota go")
    journal.goals.add(title="Hand over the rota")
    palette = opened(hands)
    look_for(hands, palette, "rota")
    assert titles(palette) == [
        "Do",
        "New session about “rota”",
        "Sessions",
        "Letting the rota go",
        "Goals and actions",
        "Hand over the rota",
    ]
    hands.press("Down")
    hands.press("Return")
    assert hands.window.pages["sessions"].current_record() == session.uid


def test_tab_goes_to_the_next_group(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), title="rota")
    goal = journal.goals.add(title="rota")
    palette = opened(hands)
    look_for(hands, palette, "rota")
    hands.press("Tab")
    hands.press("Tab")
    hands.press("Return")
    assert hands.window.pages["goals"].current_record() == goal.uid


def test_esc_closes_it_and_gives_the_keyboard_back(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14))
    page = hands.go("sessions")
    page.sheet.enter()
    opened(hands)
    hands.press("Escape")
    assert QApplication.focusWidget() is page.sheet.editor
    assert not hands.is_shown("palette")


def test_a_new_session_is_begun_with_the_words_as_its_title(hands: Hands, journal: Journal) -> None:
    palette = opened(hands)
    look_for(hands, palette, "Samir")
    hands.press("Return")
    (line,) = journal.sessions.lines()
    assert line.title == "Samir"


def test_words_found_nowhere_still_begin_a_session(hands: Hands, journal: Journal) -> None:
    palette = opened(hands)
    look_for(hands, palette, "zzz")
    assert titles(palette) == ["Do", "New session about “zzz”"]


def test_commands_are_done_from_it(hands: Hands, journal: Journal) -> None:
    palette = opened(hands)
    look_for(hands, palette, "new goal")
    hands.press("Down")
    hands.press("Return")
    assert journal.goals.count() == 1
