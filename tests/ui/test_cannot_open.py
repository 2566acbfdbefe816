"""A journal that cannot be opened: what happened is said, nothing is overwritten, and every way out works."""

import json
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mentee_journal.errors import SaveFailed
from mentee_journal.journal import Journal
from mentee_journal.journal.backups import Why
from mentee_journal.settings import Settings
from mentee_journal.store.library import CAN_ENCRYPT
from mentee_journal.ui import ask
from mentee_journal.ui.app import App, open_journal
from mentee_journal.ui.dialogs.cannot_open import CannotOpenView
from mentee_journal.ui.places import places
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


@pytest.fixture
def hands(app: App, qtbot: QtBot) -> Hands:
    return Hands(qtbot, app.window)


@pytest.fixture
def file(blank: Path, tmp_path: Path) -> Path:
    """A journal with a goal, a backup of it, and a goal that is not in the backup; closed."""
    path = Path(shutil.copy(blank, tmp_path / "my.mjournal"))
    journal = Journal(path)
    journal.goals.add(title="Then")
    journal.backups.make(Why.HAND)
    journal.goals.add(title="Now", why="because " * 3000)
    journal.close()
    return path


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    place = data.index(b"because because because", data.index(b"because because because") + 2 * 4096)
    data[place // 4096 * 4096 : place // 4096 * 4096 + 4096] = b"\xff" * 4096
    path.write_bytes(data)


def refused(app: App, path: Path, qtbot: QtBot) -> CannotOpenView:
    """Try to open it, and see why it was not."""
    app.start(path)
    qtbot.waitUntil(lambda: isinstance(app.window.stack.currentWidget(), CannotOpenView))
    view = app.window.stack.currentWidget()
    assert isinstance(view, CannotOpenView)
    return view


def goals(app: App) -> list[str]:
    assert app.window.desk
    return sorted(goal.title for goal in app.window.desk.journal.goals.all())


@pytest.mark.parametrize(
    "break_it", [spoil, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(path.read_bytes()[:50_000])]
)
def test_a_broken_journal_is_replaced_by_a_backup_and_kept(
    break_it: Callable[[Path], object], app: App, file: Path, hands: Hands, qtbot: QtBot
) -> None:
    break_it(file)
    broken = file.read_bytes()
    view = refused(app, file, qtbot)
    assert file.read_bytes() == broken
    assert app.exit_code == 1
    qtbot.waitUntil(view.restore_button.isEnabled)
    with qtbot.waitSignal(app.window.furnished):
        hands.click("restore_this_button")
    assert goals(app) == ["Then"]
    assert app.exit_code == 0
    (aside,) = file.parent.glob("my (set aside *")
    assert aside.read_bytes() == broken
    assert aside.name in app.window.toast.label.text()


def test_a_backup_can_be_looked_into_without_restoring_it(app: App, file: Path, hands: Hands, qtbot: QtBot) -> None:
    file.write_bytes(b"")
    view = refused(app, file, qtbot)
    qtbot.waitUntil(view.restore_button.isEnabled)
    with qtbot.waitSignal(app.window.furnished):
        hands.click("look_button")
    assert goals(app) == ["Then"]
    assert hands.is_shown("reading_only_notice")
    assert file.read_bytes() == b""


def test_what_can_be_read_is_saved_and_opened(
    app: App, file: Path, hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(file)
    refused(app, file, qtbot)
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(ask, "folder", lambda *_question: tmp_path / "stick")
    hands.click("rescue_button")
    qtbot.waitUntil(lambda: hands.is_shown("rescued_notice"), timeout=10_000)
    (folder,) = (tmp_path / "stick").iterdir()
    assert sorted(one.name for one in folder.iterdir()) == ["archive.json", "rescued.mjournal", "texts.md"]
    with qtbot.waitSignal(app.window.furnished):
        hands.click("open_rescued_button")
    assert "Then" in goals(app)


def test_without_a_backup_none_is_offered(app: App, tmp_path: Path, hands: Hands, qtbot: QtBot) -> None:
    (tmp_path / "empty.mjournal").touch()
    view = refused(app, tmp_path / "empty.mjournal", qtbot)
    assert view.chooser is None
    assert hands.is_shown("choose_button")
    assert not hands.is_shown("read_only_button")


def test_a_journal_that_is_open_elsewhere_can_be_read(app: App, file: Path, hands: Hands, qtbot: QtBot) -> None:
    holder = Journal(file)
    refused(app, file, qtbot)
    assert not hands.is_shown("anyway_button")  # it is on this computer: it really is open
    with qtbot.waitSignal(app.window.furnished):
        hands.click("read_only_button")
    assert goals(app) == ["Now", "Then"]
    before = file.read_bytes()
    for place in places():
        app.window.go(place.key)
        qtbot.waitUntil(lambda: app.window.stack.page is not None)
    assert app.window.desk
    app.window.go("settings")
    assert hands.find("my_name_edit", QLineEdit).isReadOnly()
    app.window.flush()
    assert file.read_bytes() == before
    holder.close()


def test_a_deed_in_a_journal_that_is_only_read_is_answered_in_words(
    app: App, file: Path, hands: Hands, qtbot: QtBot
) -> None:
    holder = Journal(file)
    refused(app, file, qtbot)
    with qtbot.waitSignal(app.window.furnished):
        hands.click("read_only_button")
    assert app.window.desk
    with pytest.raises(SaveFailed, match="open for reading only"):
        app.window.desk.journal.goals.add(title="no")
    holder.close()


def test_a_journal_that_another_computer_left_is_taken_over_after_a_question(
    app: App, file: Path, hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = file.with_name("my.mjournal.lock")
    lock.write_text(json.dumps({"host": "other-computer", "process": 1, "since": "2026-10-13T14:32+01:00"}))
    refused(app, file, qtbot)
    asked: list[str] = []
    monkeypatch.setattr(ask, "sure", lambda _parent, question, *_rest: asked.append(question) or len(asked) > 1)
    hands.click("anyway_button")
    assert asked == ["Open it although other-computer may have it open?"]
    with qtbot.waitSignal(app.window.furnished):
        hands.click("anyway_button")
    assert goals(app) == ["Now", "Then"]


def test_a_copy_of_a_journal_that_is_only_read_is_opened_to_write_in(
    app: App, file: Path, hands: Hands, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = Journal(file)
    refused(app, file, qtbot)
    with qtbot.waitSignal(app.window.furnished):
        hands.click("read_only_button")
    monkeypatch.setattr(ask, "file_to_save", lambda *_question: tmp_path / "copy.mjournal")
    with qtbot.waitSignal(app.window.furnished):
        hands.click("copy_to_write_button")
    assert app.window.desk
    app.window.desk.journal.goals.add(title="Here it may")
    assert goals(app) == ["Here it may", "Now", "Then"]
    assert stat.S_IMODE((tmp_path / "copy.mjournal").stat().st_mode) == 0o600
    assert not hands.is_shown("reading_only_notice")
    holder.close()


def test_a_synced_folder_and_a_copy_in_it_are_told_once(app: App, file: Path, hands: Hands, qtbot: QtBot) -> None:
    folder = file.parent / "Dropbox"
    folder.mkdir()
    synced = Path(shutil.copy(file, folder / "my.mjournal"))
    (folder / "my (Ines's conflicted copy 2026-10-13).mjournal").touch()
    app.start(synced)
    qtbot.waitUntil(lambda: hands.is_shown("synced_notice") and hands.is_shown("copies_notice"))
    hands.click("close_synced_notice")
    hands.click("close_copies_notice")
    assert app.window.desk
    app.put_away(app.window.desk)
    with qtbot.waitSignal(app.window.furnished):
        app.open(synced)
    desk = app.window.desk
    assert desk
    done: list[object] = []
    desk.background.run(desk, lambda: None, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert not hands.is_shown("synced_notice")
    assert not hands.is_shown("copies_notice")


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs the extra `encryption`")
def test_a_damaged_file_that_looks_protected_leads_to_its_backups(
    app: App, file: Path, hands: Hands, qtbot: QtBot
) -> None:
    file.write_bytes(os.urandom(file.stat().st_size))
    app.start(file)
    qtbot.waitUntil(lambda: hands.is_shown("passphrase_edit"))
    hands.click("forgot_button")
    hands.click("backups_button")
    qtbot.waitUntil(lambda: hands.is_shown("restore_this_button"))
    view = app.window.stack.currentWidget()
    assert isinstance(view, CannotOpenView)
    qtbot.waitUntil(view.restore_button.isEnabled)
    with qtbot.waitSignal(app.window.furnished):
        hands.click("restore_this_button")
    assert goals(app) == ["Then"]
