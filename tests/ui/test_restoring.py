"""Going back to a backup in the window: what it holds is seen first, and the present is a click away afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mentee_journal.journal import Journal
from mentee_journal.journal.backups import Why
from mentee_journal.settings import Settings
from mentee_journal.ui import ask
from mentee_journal.ui.app import App, open_journal
from mentee_journal.ui.dialogs.restore import RestoreDialog
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.widgets.label import Label
from tests.ui.pages.hands import Hands


@pytest.fixture
def app(qapp: QApplication, daylight: None, tmp_path: Path) -> Iterator[App]:
    app = App(qapp, open_journal, Settings(theme="light"), tmp_path / "settings.json")
    yield app
    if app.window.desk is not None:
        app.window.close()
        app.window.desk.close()
        app.window.desk.journal.close()
    delete(app.window)
    delete(app)


def goals(app: App) -> list[str]:
    assert app.window.desk
    return sorted(goal.title for goal in app.window.desk.journal.goals.all())


def opened_dialog(hands: Hands) -> RestoreDialog:
    """The dialog, opened from Settings, once the newest backup has been read."""
    hands.go("settings").show_record("backups")
    hands.click("restore_button")
    (dialog,) = hands.window.findChildren(RestoreDialog)
    hands.qtbot.waitUntil(dialog.restore_button.isEnabled)
    return dialog


def words(dialog: RestoreDialog) -> str:
    QApplication.processEvents()
    labels = [one for one in dialog.chooser.told.content.findChildren(Label) if one.isVisible()]
    return "\n".join(one.accessibleName() or one.text() for one in labels)


@pytest.fixture
def restored(app: App, blank: Path, tmp_path: Path, qtbot: QtBot) -> Hands:
    """A window whose journal had the goal *Then* when a backup was made, and has also *Now*."""
    path = tmp_path / "my.mjournal"
    path.write_bytes(blank.read_bytes())
    journal = Journal(path)
    journal.goals.add(title="Then")
    journal.backups.make(Why.HAND)
    journal.goals.add(title="Now")
    journal.close()
    with qtbot.waitSignal(app.window.furnished):
        app.start(path)
    return Hands(qtbot, app.window)


def test_a_backup_is_looked_into_restored_and_taken_back(restored: Hands, app: App, qtbot: QtBot) -> None:
    dialog = opened_dialog(restored)
    assert "Whole and readable." in words(dialog)
    assert "1 goal" in words(dialog)
    assert "Would go: 1 \nGoal: Now" in words(dialog)
    with qtbot.waitSignal(app.window.furnished):
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert goals(app) == ["Then"]
    assert app.window.toast.label.text() == "The backup was restored."
    assert app.window.rail.isEnabled()
    with qtbot.waitSignal(app.window.furnished):
        restored.click_text("Undo")
    assert goals(app) == ["Now", "Then"]


def test_leaving_it_as_it_is_changes_nothing(restored: Hands, app: App, qtbot: QtBot) -> None:
    dialog = opened_dialog(restored)
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert goals(app) == ["Now", "Then"]


def test_what_was_just_typed_is_in_the_backup_that_is_kept(restored: Hands, app: App, qtbot: QtBot) -> None:
    restored.go("settings")
    restored.type("my_name_edit", "Ines")
    dialog = opened_dialog(restored)
    with qtbot.waitSignal(app.window.furnished):
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert app.window.desk
    assert app.window.desk.journal.profile.me().name == ""
    with qtbot.waitSignal(app.window.furnished):
        restored.click_text("Undo")
    assert app.window.desk.journal.profile.me().name == "Ines"


def test_a_backup_that_cannot_be_read_says_so_and_cannot_be_restored(restored: Hands, app: App, qtbot: QtBot) -> None:
    assert app.window.desk
    (copy,) = app.window.desk.backups().here()
    data = bytearray(copy.path.read_bytes())
    data[4096 * 3 : 4096 * 60] = bytes(4096 * 57)
    copy.path.write_bytes(data)
    restored.go("settings")
    restored.click("restore_button")
    (dialog,) = app.window.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: "cannot be read" in words(dialog))
    assert not dialog.restore_button.isEnabled()
    dialog.reject()


def test_much_change_is_asked_about_with_its_numbers(
    restored: Hands, app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app.window.desk
    for number in range(12):
        app.window.desk.journal.goals.add(title=f"goal {number}")
    asked: list[str] = []

    def refuse(_parent: object, _question: str, consequence: str, _deed: str) -> bool:
        asked.append(consequence)
        return False

    monkeypatch.setattr(ask, "sure", refuse)
    dialog = opened_dialog(restored)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    told = "Of 14 entries, 13 entries would go and 0 would be as then. They stay in the backup that is made first."
    assert asked == [told]
    assert dialog.isVisible()
    dialog.reject()


def test_a_restore_that_fails_leaves_the_journal_and_says_why(
    restored: Hands, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    assert app.window.desk
    with qtbot.waitSignal(app.window.furnished):
        app.window.desk.restoring.emit(tmp_path / "gone.mjournal", None)
    assert goals(app) == ["Now", "Then"]
    assert app.window.notice.box is not None


def test_quitting_keeps_a_backup_when_something_changed(restored: Hands, app: App) -> None:
    assert app.window.desk
    desk = app.window.desk
    before = len(desk.backups().here())
    desk.journal.goals.add(title="At the very end")
    app._on_quit()
    app.window.desk = None
    assert len(desk.backups().here()) == before + 1


def test_a_journal_whose_folder_of_backups_cannot_be_used_says_so_once(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk
    keeper = window.desk.keeper
    window.desk.journal.goals.add(title="Speak up")
    window.desk.backups().folder.write_text("in the way")
    for _turn in range(2):
        with qtbot.waitSignal(keeper.kept):
            keeper.keep()
        if _turn == 0:
            assert window.notice.box is not None
            window.notice.clear()
    assert window.notice.box is None
    assert keeper.problem is not None


def test_no_backup_is_made_by_itself_when_the_person_does_not_want_them(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk
    window.desk.settings.backups = False
    window.desk.journal.goals.add(title="Speak up")
    window.desk.keeper.keep()
    window.desk.keeper.keep_at_end()
    assert window.desk.backups().here() == []
