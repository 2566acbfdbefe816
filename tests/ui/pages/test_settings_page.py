"""Settings in the window: each applies at once."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from mentee_journal.ui import ask, theme
from mentee_journal.ui.desk import Desk
from tests.ui.pages.hands import Hands


def test_lamplight_a_cover_and_larger_text_apply_at_once(hands: Hands, desk: Desk) -> None:
    hands.go("settings")
    hands.click("theme_dark")
    assert theme.current().is_dark()
    hands.click("cover_brick")
    assert theme.current().cover()[0].name() == "#8a4335"
    hands.find("size_slider").setFocus()
    hands.press("Right")
    assert theme.current().percent == 110
    assert (desk.settings.theme, desk.settings.cover, desk.settings.text_size) == ("dark", "brick", 110)


def test_the_name_for_summaries_saves_itself(hands: Hands, journal: Journal) -> None:
    hands.go("settings")
    hands.type("my_name_edit", "Ines Carvalho")
    hands.rest()
    assert journal.profile.me().name == "Ines Carvalho"


def test_an_archive_is_saved_and_brought_in_again(
    hands: Hands, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = journal.goals.add(title="Rota")
    file = tmp_path / "all.json"
    monkeypatch.setattr(ask, "file_to_save", lambda *_args: file)
    monkeypatch.setattr(ask, "file_to_open", lambda *_args: file)
    hands.go("settings")
    hands.click("export_button")
    hands.qtbot.waitUntil(hands.window.toast.isVisible)
    assert json.loads(file.read_text())["goals"][0]["title"] == "Rota"
    journal.goals.change(goal.uid, title="Changed")
    hands.click("import_button")
    hands.qtbot.waitUntil(lambda: "brought in" in hands.window.toast.label.text())
    assert journal.goals.count() == 1


def test_a_copy_of_the_journal_opens_as_one(
    hands: Hands, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.goals.add(title="Rota")
    copy = tmp_path / "copy.mjournal"
    monkeypatch.setattr(ask, "file_to_save", lambda *_args: copy)
    hands.go("settings")
    hands.click("backup_button")
    hands.qtbot.waitUntil(hands.window.toast.isVisible)
    other = Journal(copy)
    assert [goal.title for goal in other.goals.open()] == ["Rota"]
    other.close()


def test_the_bin_brings_back_and_is_emptied_only_after_a_question(
    hands: Hands, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = journal.goals.add(title="kept"), journal.goals.add(title="gone")
    journal.goals.remove(kept.uid)
    journal.goals.remove(gone.uid)
    hands.go("settings").show_record("bin")
    hands.click(f"restore_{kept.uid}")
    assert journal.goals.count() == 1
    monkeypatch.setattr(ask, "sure", lambda *_args: False)
    hands.click("empty_bin_button")
    assert journal.bin.count() == 1
    monkeypatch.setattr(ask, "sure", lambda *_args: True)
    hands.click("empty_bin_button")
    assert journal.bin.count() == 0


def test_a_journal_that_is_whole_is_said_to_be(hands: Hands, journal: Journal) -> None:
    load_sample(journal)
    hands.go("settings")
    hands.click("check_journal_button")
    page = hands.window.page
    hands.qtbot.waitUntil(lambda: page.check.found.count() == 1)  # type: ignore[union-attr]
    assert "every text is as you wrote it" in page.check.found.itemAt(0).widget().accessibleName()  # type: ignore[union-attr]


def test_an_entry_whose_words_were_changed_behind_ones_back_is_named(hands: Hands, journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", why="zebra crossing")
    with closing(sqlite3.connect(journal.path)) as file, file:
        file.execute("UPDATE goal SET why = 'zebra crossinc' WHERE uid = ?", (goal.uid,))
    hands.go("settings")
    hands.click("check_journal_button")
    page = hands.window.page
    hands.qtbot.waitUntil(lambda: page.check.found.count() == 2)  # type: ignore[union-attr]
    told = page.check.found.itemAt(0).widget().accessibleName()  # type: ignore[union-attr]
    assert told.startswith("In 1 entry the words are not those that were written.")
    hands.click(f"open_{goal.uid}")
    assert hands.window.stack.here == ("goals", goal.uid)
