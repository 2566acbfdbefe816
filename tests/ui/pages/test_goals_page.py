"""Goals in the window, with real clicks and keys (G1-G10)."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from mentee_journal.journal import Journal
from mentee_journal.models import Goal
from tests.conftest import Clock
from tests.ui.pages.hands import Hands


def only(journal: Journal) -> Goal:
    (goal,) = journal.goals.all()
    return goal


def test_g1_a_goal_gets_its_title_measure_and_dates_with_keys_alone(hands: Hands, journal: Journal) -> None:
    hands.press("Ctrl+Shift+G")
    hands.keys("Hand over the rota")
    hands.type("measure_field", "Hours a week")
    hands.type("unit_field", "h")
    hands.type("baseline_field", "6", enter=True)
    hands.type("target_field", "1", enter=True)
    hands.type("due_on_field", "30 nov", enter=True)
    hands.rest()
    goal = only(journal)
    assert (goal.title, goal.measure, goal.unit) == ("Hand over the rota", "Hours a week", "h")
    assert (goal.baseline, goal.target, goal.due_on) == (6, 1, dt.date(2026, 11, 30))


def test_g1_an_emptied_title_is_not_saved(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    page = hands.go("goals")
    page.sheet.title_edit.setFocus()
    page.sheet.title_edit.selectAll()
    hands.press("Delete")
    hands.rest()
    assert only(journal).title == "Rota"


def test_g2_milestones_are_added_with_a_day_ticked_and_moved_by_keys(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    hands.go("goals")
    hands.type("milestone_edit", "He drafts, I correct", enter=True)
    hands.type("milestone_edit", "He runs a month, 31 Oct", enter=True)
    first, second = only(journal).milestones
    assert (first.text, first.due_on) == ("He drafts, I correct", None)
    assert (second.text, second.due_on) == ("He runs a month", dt.date(2026, 10, 31))
    hands.find(f"milestone_{second.uid}").setFocus()
    hands.press("Alt+Up")
    hands.press("Space")
    moved = only(journal).milestones
    assert [one.uid for one in moved] == [second.uid, first.uid]
    assert moved[0].done_on == dt.date(2026, 10, 13)


def test_g3_every_field_beyond_the_title_is_folded_away_and_optional(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    hands.go("goals")
    assert not hands.is_shown("measure_field")
    hands.click("fold_link")
    assert hands.is_shown("measure_field")


def test_g4_the_obstacle_and_the_plan_for_it_are_kept(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    hands.go("goals")
    hands.type("obstacle_edit", "I open the rota at six")
    hands.type("if_then_edit", "I close it and write one question")
    hands.rest()
    goal = only(journal)
    assert (goal.obstacle, goal.if_then) == ("I open the rota at six", "I close it and write one question")


def test_g5_a_check_in_moves_the_number_and_is_listed(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota", baseline=6, target=1, unit="h", measure="Hours")
    hands.go("goals")
    hands.click("check_in_button")
    hands.keys("3.5")
    hands.type("check_in_note", "Looked once, on Monday.")
    hands.click("note_button")
    goal = only(journal)
    assert [(one.on, one.value, one.note) for one in goal.check_ins] == [
        (dt.date(2026, 10, 13), 3.5, "Looked once, on Monday.")
    ]
    assert journal.goals.standing(goal).value == 3.5
    assert hands.is_shown(f"check_in_{goal.check_ins[0].uid}")
    assert not hands.is_shown("check_in_card")


def test_g5_a_check_in_goes_to_the_bin_and_comes_back(hands: Hands, journal: Journal) -> None:
    goal = journal.goals.add(title="Rota")
    check_in = journal.goals.check_in(goal.uid, note="a slip")
    hands.go("goals")
    hands.find(f"check_in_{check_in.uid}").setFocus()
    hands.press("Delete")
    assert only(journal).check_ins == []
    hands.click("undo_button")
    assert len(only(journal).check_ins) == 1


def test_g6_the_own_scale_is_written_beforehand_and_ticked_at_the_end(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    page = hands.go("goals")
    hands.click("fold_link")
    for place, text in enumerate(["worse", "as now", "half", "an hour", "never again"]):
        hands.type(f"scale_{place}", text)
    hands.rest()
    assert only(journal).scale == ["worse", "as now", "half", "an hour", "never again"]
    page.sheet.closing_card.begin(only(journal))
    QApplication.processEvents()
    page.sheet.closing_card.scale.card("1").click()
    hands.click("close_goal_button")
    goal = only(journal)
    assert (goal.status, goal.attained, goal.closed_on) == ("achieved", 1, dt.date(2026, 10, 13))


def test_g7_links_are_chosen_by_typing_and_shown_on_both_sides(hands: Hands, journal: Journal) -> None:
    journal.mentors.add(name="Ruth Adeyemi")
    goal = journal.goals.add(title="Rota")
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), title="Letting go", goals=[goal.uid])
    page = hands.go("goals")
    chooser = page.sheet.links.choose()
    hands.qtbot.keyClicks(chooser.search, "ruth")
    hands.qtbot.keyClick(chooser.search, "\r")
    assert [one.name for one in only(journal).mentorships] == ["Ruth Adeyemi"]
    hands.click(f"link_{session.uid}")
    assert hands.window.page is hands.window.pages["sessions"]
    assert hands.window.pages["sessions"].current_record() == session.uid


def test_g8_a_goal_without_news_is_called_quiet(hands: Hands, journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Planning data", starts_on=dt.date(2026, 9, 7))
    page = hands.go("goals")
    assert page.list_pane.rows.index(0).data(0x0100 + 1).caption == "Quiet for 36 days"
    journal.goals.check_in(goal.uid, note="again")
    assert page.list_pane.rows.index(0).data(0x0100 + 1).caption != "Quiet for 36 days"


def test_g9_closing_asks_why_and_the_goal_moves_to_its_group(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    page = hands.go("goals")
    page.sheet.closing_card.begin(only(journal))
    QApplication.processEvents()
    page.sheet.closing_card.how.segment("dropped").click()
    hands.type("closing_note", "It was never mine.")
    hands.click("close_goal_button")
    goal = only(journal)
    assert (goal.status, goal.closing_note) == ("dropped", "It was never mine.")
    assert goal.closing_reason
    assert page.list_pane.rows.rowCount() == 0
    page.list_pane.filter_chips.chip("aside").click()
    assert page.list_pane.rows.rowCount() == 1


def test_g10_numbers_of_ones_own_are_read_over_time(hands: Hands, journal: Journal, clock: Clock) -> None:
    hands.go("goals")
    hands.click("numbers_link")
    hands.type("indicator_edit", "Talks given", enter=True)
    (indicator,) = journal.indicators.all()
    for value in ("2", "3"):
        hands.type(f"reading_{indicator.uid}", value, enter=True)
        clock.pass_(days=1)
    assert [one.value for one in journal.indicators.get(indicator.uid).readings] == [2, 3]


def test_a_removed_goal_comes_back_with_undo(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota")
    page = hands.go("goals")
    page.list_pane.list.setFocus()
    hands.press("Delete")
    assert journal.goals.count() == 0
    assert page.empty.isVisible()
    hands.click("undo_button")
    assert only(journal).title == "Rota"


def test_a_redraw_leaves_half_typed_words_alone(hands: Hands, journal: Journal) -> None:
    goal = journal.goals.add(title="Rota", why="before")
    page = hands.go("goals")
    page.sheet.why_edit.setFocus()
    hands.press("Ctrl+End")
    hands.keys(" and after")
    journal.goals.check_in(goal.uid, note="news from elsewhere")
    assert page.sheet.why_edit.words() == "before and after"
    hands.rest()
    assert only(journal).why == "before and after"


def test_goals_are_narrowed_by_word_tag_and_person_as_one_types(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota", tags=[journal.tags.named("trust").uid])
    journal.goals.add(title="Speak up")
    page = hands.go("goals")
    page.list_pane.filter_field.setFocus()
    hands.keys("trust")
    hands.qtbot.waitUntil(lambda: page.list_pane.rows.rowCount() == 1)
