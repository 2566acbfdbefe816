"""Skills in the window, with real clicks and keys (C1-C10)."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.exchange.archive import import_archive
from mentee_journal.journal import Journal
from mentee_journal.journal.frameworks import Framework, SkillDraft, in_use
from mentee_journal.models import Competency, Occasion, Rater
from mentee_journal.paths import resource
from mentee_journal.ui import ask, theme
from mentee_journal.ui.pages.skill_table import AIM, SkillTable
from mentee_journal.ui.pages.skills_page import SkillsPage
from mentee_journal.ui.widgets.charts import RadarChart, Role, TrendChart
from tests.conftest import Clock
from tests.ui.pages.hands import Hands

JUNE, JULY = dt.date(2026, 6, 15), dt.date(2026, 7, 27)
SENTENCES = ["I keep it.", "I hand it over, and step in.", "I leave people to it.", "They decide.", "They help others."]


@pytest.fixture
def team(journal: Journal) -> Framework:
    drafts = [SkillDraft(name, levels=SENTENCES, aim=4) for name in ("Listening", "Delegating", "Planning")]
    return journal.skills.frameworks.make("Team", drafts)


def sit(journal: Journal, team: Framework, on: dt.date, *levels: int | None, **fields: Any) -> str:
    sitting = journal.skills.begin(team.uid, on=on, **fields)
    for skill, level in zip(in_use(team), levels, strict=False):
        journal.skills.rate(sitting.uid, skill.uid, level=level)
    return sitting.uid


def named(team: Framework, name: str) -> Competency:
    return next(skill for skill in team.competencies if skill.name == name)


def levels(journal: Journal, team: Framework) -> list[list[int | None]]:
    """What was given in each sitting, skill by skill."""
    found = []
    for sitting in journal.skills.assessments(team.uid):
        given = {one.competency_uid: one.level for one in sitting.ratings}
        found.append([given.get(skill.uid) for skill in team.competencies])
    return found


def cells(hands: Hands, row: int) -> list[str]:
    table = hands.find("change_table", SkillTable)
    return [str(table.model().index(row, column).data()) for column in range(7)]


def choose(menu: QMenu, text: str) -> None:
    """Open a menu as a click does, and take the entry that says this."""
    menu.aboutToShow.emit()
    actions: list[QAction] = menu.actions()
    next(action for action in actions if action.text() == text).trigger()
    QApplication.processEvents()


def popped(name: str) -> QMenu:
    QApplication.processEvents()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.objectName() == name)


def menu_of(hands: Hands, name: str) -> QMenu:
    return hands.find(name).menu()  # type: ignore[attr-defined, no-any-return]


def test_c3_with_nothing_yet_three_lists_are_offered_and_one_is_taken(hands: Hands, journal: Journal) -> None:
    hands.go("skills")
    assert hands.is_shown("take_starter")
    hands.click("take_small_team")
    current = journal.skills.current()
    assert current is not None
    assert current.name == "Leading a small team"
    assert hands.is_shown("change_table")


def test_c1_c2_one_rates_oneself_with_keys_alone_and_sees_every_level_described(
    hands: Hands, journal: Journal, team: Framework
) -> None:
    hands.go("skills")
    hands.click("rate_button")
    cards = hands.find("levels")
    shown = [card.accessibleDescription() for card in cards.findChildren(QWidget) if card.accessibleDescription()]
    assert [text for text in shown if text in SENTENCES] == SENTENCES
    hands.press("3")
    hands.press("Return")
    hands.press("2")
    hands.press("Return")
    hands.press("5")
    hands.press("Return")
    assert levels(journal, team) == [[3, 2, 5]]
    (sitting,) = journal.skills.sittings(team.uid)
    assert (sitting.occasion, sitting.on) == (Occasion.BASELINE, dt.date(2026, 10, 13))
    assert hands.is_shown("change_table")


def test_c1_alt_left_goes_back_and_a_slip_is_put_right(hands: Hands, journal: Journal, team: Framework) -> None:
    page = hands.go("skills")
    hands.click("rate_button")
    hands.press("3")
    hands.press("Return")
    hands.press("Alt+Left")
    assert hands.window.page is page
    assert page.rate_view.step.skill.name == "Listening"
    hands.press("4")
    assert levels(journal, team) == [[4, None, None]]
    hands.press("Return")
    hands.type("evidence", "In the middle of a word")
    hands.press("Alt+Left")
    assert page.rate_view.step.skill.name == "Listening"


def test_c1_what_is_skipped_is_not_yet_tried_and_no_number(hands: Hands, journal: Journal, team: Framework) -> None:
    hands.go("skills")
    hands.click("rate_button")
    hands.click("skip_button")
    hands.press("2")
    assert levels(journal, team) == [[None, 2, None]]


def test_c1_looking_into_it_leaves_no_trace(hands: Hands, journal: Journal, team: Framework) -> None:
    hands.go("skills")
    hands.click("rate_button")
    hands.click("later_button")
    assert journal.skills.assessments() == []


def test_c4_finished_later_it_goes_on_where_it_was_and_is_one_rating(
    hands: Hands, journal: Journal, team: Framework, clock: Clock
) -> None:
    page = hands.go("skills")
    hands.click("rate_button")
    hands.press("3")
    hands.press("Return")
    hands.press("4")
    hands.click("later_button")
    assert journal.skills.sittings(team.uid) == []
    clock.pass_(days=1)
    hands.click("rate_button")
    assert page.rate_view.step.skill.name == "Planning"
    hands.press("1")
    hands.press("Return")
    assert levels(journal, team) == [[3, 4, 1]]
    assert journal.skills.sittings(team.uid)[0].on == dt.date(2026, 10, 14)


def test_c4_a_new_rating_leaves_the_old_ones_as_they_were(hands: Hands, journal: Journal, team: Framework) -> None:
    sit(journal, team, JUNE, 3, 3, 4)
    hands.go("skills")
    hands.click("rate_button")
    for _skill in range(3):
        hands.press("4")
        hands.press("Return")
    hands.click("done_button")
    assert levels(journal, team) == [[3, 3, 4], [4, 4, 4]]


def test_c10_the_last_rating_is_hidden_until_it_is_asked_for(hands: Hands, journal: Journal, team: Framework) -> None:
    sit(journal, team, JUNE, 3, 3, 4)
    page = hands.go("skills")
    hands.click("rate_button")
    assert page.rate_view.levels.current() == ""
    assert page.rate_view.last_words.isHidden()
    hands.click("last_link")
    assert page.rate_view.last_words.text() == "On 15 Jun you said 3, Steady."
    hands.press("4")
    hands.press("Return")
    assert page.rate_view.last_words.isHidden()


def test_c7_after_rating_now_one_may_look_back_and_the_shift_is_shown(
    hands: Hands, journal: Journal, team: Framework
) -> None:
    sit(journal, team, JUNE, 3, 3, None)
    page = hands.go("skills")
    hands.click("rate_button")
    for level in "434":
        hands.press(level)
        hands.press("Return")
    assert hands.is_shown("look_button")
    hands.press("Return")
    assert page.rate_view.question.text().startswith("In June, where were you, seen from today?")
    hands.press("Return")
    assert page.rate_view.step.skill.name == "Delegating"
    hands.press("1")
    hands.press("Return")
    assert hands.is_shown("change_table")
    assert cells(hands, 0) == ["Listening", "3", "·", "4", "+1", "4", "·"]
    assert cells(hands, 1) == ["Delegating", "3", "1", "3", "same", "4", "·"]
    page.overview._select(named(team, "Delegating").uid)
    assert hands.find("why_label").text() == "In June you gave yourself 3. Looking back, you call it 1."  # type: ignore[attr-defined]


def test_c7_the_first_rating_is_not_looked_back_from(hands: Hands, journal: Journal, team: Framework) -> None:
    hands.go("skills")
    hands.click("rate_button")
    for level in "123":
        hands.press(level)
        hands.press("Return")
    assert not hands.is_shown("look_button")
    assert journal.skills.sittings(team.uid)


def test_c8_c9_certainty_knowledge_words_and_links_stand_beside_the_level(
    hands: Hands, journal: Journal, team: Framework, qtbot: QtBot
) -> None:
    journal.sessions.add(title="Letting go", starts_at=dt.datetime(2026, 10, 1, 14))
    page = hands.go("skills")
    hands.click("rate_button")
    hands.press("3")
    hands.type("sure", "2")
    hands.type("knows", "4")
    hands.type("evidence", "Samir ran it.")
    chooser = page.rate_view.links.choose()
    qtbot.keyClicks(chooser.search, "letting")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    hands.click("next_button")
    (rating,) = journal.skills.assessments(team.uid)[0].ratings
    assert (rating.level, rating.confidence, rating.knowledge) == (3, 2, 4)
    assert rating.evidence == "Samir ran it."
    assert [one.title for one in rating.sessions] == ["Letting go"]


def test_c9_words_typed_as_the_page_is_left_belong_to_their_skill(
    hands: Hands, journal: Journal, team: Framework
) -> None:
    hands.go("skills")
    hands.click("rate_button")
    hands.press("3")
    hands.type("evidence", "First")
    hands.press("Alt+Left")
    hands.type("evidence", "Still first ")
    hands.click("next_button")
    hands.type("evidence", "Second")
    hands.go("goals")
    given = {one.competency.name: one.evidence for one in journal.skills.assessments(team.uid)[0].ratings}
    assert set(given) == {"Listening", "Delegating"}
    assert given["Delegating"] == "Second"
    assert "First" in given["Listening"]


def test_c10_a_mentors_ratings_are_entered_by_hand_and_stand_beside_mine(
    hands: Hands, journal: Journal, team: Framework
) -> None:
    ruth = journal.mentors.add(name="Ruth Adeyemi")
    sit(journal, team, JUNE, 3, 3, 4)
    hands.go("skills")
    hands.click("mentor_link")
    choose(popped("mentor_menu"), "Ruth Adeyemi")
    hands.type("day_field", "18 sep", enter=True)
    hands.find("levels").setFocus()
    hands.window.page.rate_view.focus_levels()  # type: ignore[union-attr]
    for level in "425":
        hands.press(level)
        hands.press("Return")
    (hers,) = journal.skills.sittings(team.uid, rater=Rater.MENTOR)
    assert (hers.mentorship_uid, hers.on) == (ruth.uid, dt.date(2026, 9, 18))
    assert [cells(hands, row)[6] for row in range(3)] == ["4", "2", "5"]
    table = hands.find("change_table", SkillTable)
    assert table.model().headerData(6, Qt.Orientation.Horizontal) == "Ruth"


def test_c5_c6_the_table_has_the_numbers_of_the_radar_and_a_row_selects_the_skill(
    hands: Hands, journal: Journal
) -> None:
    import_archive(journal, resource("sample.toml"))
    page = hands.go("skills")
    radar, table = hands.find("radar", RadarChart), hands.find("change_table", SkillTable)
    lines = table.changes.lines
    drawn = {rated.role: rated.levels for rated in radar._rated}
    assert drawn[Role.EARLIER] == tuple(line.before for line in lines)
    assert drawn[Role.NOW] == tuple(line.now for line in lines)
    assert drawn[Role.MENTOR] == tuple(line.mentor for line in lines)
    assert cells(hands, 2) == ["Delegating", "3", "1", "3", "same", "4", "2"]
    table.setFocus()
    hands.press("Home")
    hands.press("Down")
    assert table.current() == page.current_record() == lines[1].competency.uid
    assert page.overview.trend_part.title.text() == "Giving feedback"
    radar.activated.emit(-1, 3)
    assert table.current() == lines[3].competency.uid


def test_c4_an_earlier_date_shows_what_was_known_then(hands: Hands, journal: Journal, team: Framework) -> None:
    sit(journal, team, JUNE, 3, 3, 3)
    july = sit(journal, team, JULY, 2, 2, 2)
    sit(journal, team, dt.date(2026, 9, 14), 5, 5, 5)
    page = hands.go("skills")
    assert cells(hands, 0)[3] == "5"
    control = page.overview.shape_card.dates.control
    hands.qtbot.mouseClick(control.segment(july), Qt.MouseButton.LeftButton)
    assert cells(hands, 0)[1:5] == ["3", "·", "2", "−1"]  # noqa: RUF001  # a minus sign


@pytest.mark.parametrize(("count", "drawn"), [(2, False), (3, True), (10, True), (11, False)])
def test_c5_three_to_ten_skills_make_a_radar_and_the_table_has_all(
    hands: Hands, journal: Journal, count: int, drawn: bool
) -> None:
    journal.skills.frameworks.make("Some", [SkillDraft(f"Skill {n}") for n in range(count)])
    hands.go("skills")
    assert hands.is_shown("radar") is drawn
    assert hands.find("change_table", SkillTable).model().rowCount() == count


def test_c9_evidence_is_added_opened_and_taken_away(
    hands: Hands, journal: Journal, team: Framework, qtbot: QtBot
) -> None:
    sit(journal, team, JUNE, 3, 3, 3)
    goal = journal.goals.add(title="Hand over the rota", starts_on=JUNE)
    page = hands.go("skills")
    chooser = page.overview.why_part.choose()
    qtbot.keyClicks(chooser.search, "rota")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    (rating,) = journal.skills.history(page.current_record())
    assert [one.uid for one in rating.goals] == [goal.uid]
    qtbot.keyClick(hands.find(f"evidence_{goal.uid}"), Qt.Key.Key_Delete)
    assert journal.skills.history(page.current_record())[0].goals == []
    hands.window.toast.undo_button.click()
    QApplication.processEvents()
    hands.click(f"evidence_{goal.uid}")
    assert hands.window.page is hands.window.pages["goals"]


def test_an_aim_is_set_from_the_table(hands: Hands, journal: Journal, team: Framework) -> None:
    hands.go("skills")
    table = hands.find("change_table", SkillTable)
    spot = table.visualRect(table.model().index(1, AIM)).center()
    hands.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    choose(popped("aim_menu"), "Aim 5")
    assert journal.skills.competencies.get(named(team, "Delegating").uid).aim == 5
    assert cells(hands, 1)[5] == "5"


def test_c3_skills_are_added_renamed_moved_and_laid_aside(hands: Hands, journal: Journal, team: Framework) -> None:
    page = hands.go("skills")
    choose(menu_of(hands, "change_link"), "Edit these skills")
    hands.type("add_skill", "Asking", enter=True)
    hands.find("skill_name").selectAll()  # type: ignore[attr-defined]
    hands.type("skill_name", "Asking early")
    hands.type("level_2", "I ask when it is late.")
    hands.type("aim_rating", "4")
    hands.rest()
    asking = named(journal.skills.frameworks.get(team.uid), "Asking early")
    assert asking.levels == ["", "I ask when it is late.", "", "", ""]
    assert asking.aim == 4
    page.edit_view.list_pane.list.setFocus()
    hands.press("Alt+Up")
    hands.press("Alt+Up")
    order = [one.name for one in journal.skills.frameworks.get(team.uid).competencies]
    assert order == ["Listening", "Asking early", "Delegating", "Planning"]
    hands.click("archive_button")
    hands.click("done_editing_button")
    assert [line.competency.name for line in page.overview.seen.lines] == ["Listening", "Delegating", "Planning"]


def test_c3_a_list_is_copied_chosen_and_moved_to_the_bin_with_undo(
    hands: Hands, journal: Journal, team: Framework
) -> None:
    page = hands.go("skills")
    choose(menu_of(hands, "change_link"), "Make a copy")
    assert page.overview.seen.framework.name == "Team, a copy"
    choose(menu_of(hands, "change_link"), "Team")
    assert page.overview.seen.framework.uid == team.uid
    choose(menu_of(hands, "change_link"), "Move to bin")
    assert page.overview.seen.framework.name == "Team, a copy"
    hands.window.toast.undo_button.click()
    assert {one.name for one in journal.skills.frameworks.all()} == {"Team", "Team, a copy"}


def test_c3_a_list_is_saved_as_a_file_and_brought_in(
    hands: Hands, journal: Journal, team: Framework, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "team.toml"
    monkeypatch.setattr(ask, "file_to_save", lambda *_args: path)
    monkeypatch.setattr(ask, "file_to_open", lambda *_args: path)
    page = hands.go("skills")
    hands.click("export_button")
    choose(menu_of(hands, "change_link"), "Bring in a list…")
    assert page.overview.seen.framework.uid != team.uid
    assert [line.competency.name for line in page.overview.seen.lines] == ["Listening", "Delegating", "Planning"]


def test_c3_a_wrong_file_is_named_and_changes_nothing(
    hands: Hands, journal: Journal, team: Framework, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    (tmp_path / "wrong.toml").write_text("name = 3")
    monkeypatch.setattr(ask, "file_to_open", lambda *_args: tmp_path / "wrong.toml")
    monkeypatch.setattr(ask, "tell", lambda _parent, error: told.append(error.what))
    hands.go("skills")
    choose(menu_of(hands, "change_link"), "Bring in a list…")
    assert len(told) == 1
    assert len(journal.skills.frameworks.all()) == 1


def test_a_rating_is_made_private_or_moved_to_the_bin_from_its_menu(
    hands: Hands, journal: Journal, team: Framework
) -> None:
    uid = sit(journal, team, JUNE, 3, 3, 3)
    hands.go("skills")
    menu = menu_of(hands, "all_ratings_button")
    menu.aboutToShow.emit()
    inner = next(one for one in menu.findChildren(QMenu) if one.title() == "My ratings, 15 Jun")
    choose(inner, "Private: never in a summary")
    assert journal.skills.get(uid).private
    choose(inner, "Move to bin")
    assert journal.skills.sittings(team.uid) == []


def test_c6_at_the_end_of_a_mentorship_one_rates_once_more(hands: Hands, journal: Journal, team: Framework) -> None:
    sit(journal, team, JUNE, 3, 3, 3)
    hands.window.do("rate", "closing")
    for level in "444":
        hands.press(level)
        hands.press("Return")
    hands.click("done_button")
    assert [one.occasion for one in journal.skills.sittings(team.uid)] == [Occasion.BASELINE, Occasion.CLOSING]


def test_a_search_hit_opens_its_skill_and_its_rating(hands: Hands, journal: Journal, team: Framework) -> None:
    july = sit(journal, team, JUNE, 3, 3, 3) and sit(journal, team, JULY, 2, 2, 2)
    sit(journal, team, dt.date(2026, 9, 14), 5, 5, 5)
    other = journal.skills.frameworks.make("Other", [SkillDraft("Writing")])
    page = hands.go("skills")
    page.show_record(other.competencies[0].uid)
    assert page.overview.seen.framework.uid == other.uid
    page.show_record(named(team, "Planning").uid)
    assert page.current_record() == named(team, "Planning").uid
    page.show_record(july)
    assert cells(hands, 0)[3] == "2"


@pytest.mark.parametrize("percent", [80, 200])
def test_rating_and_overview_fit_at_every_text_size(
    hands: Hands, journal: Journal, team: Framework, percent: int
) -> None:
    sit(journal, team, JUNE, 3, 3, 3)
    hands.window.resize(900, 620)
    page: SkillsPage = hands.go("skills")
    theme.current().apply("light", percent)
    area, view = page.overview.area, page.rate_view
    hands.qtbot.waitUntil(lambda: area.content.width() <= area.viewport().width())
    hands.click("rate_button")
    hands.qtbot.waitUntil(lambda: view.area.content.width() <= view.area.viewport().width())
    button = view.foot.next_button
    hands.qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())


def test_the_trend_has_the_aim_and_the_mentors_squares(hands: Hands, journal: Journal) -> None:
    import_archive(journal, resource("sample.toml"))
    hands.go("skills")
    trend = hands.find("trend", TrendChart)
    said = trend.accessibleDescription()
    assert "Aim 4" in said
    assert "Ruth" in said
