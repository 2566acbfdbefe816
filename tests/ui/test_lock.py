"""A locked journal: nothing of it is in the window, nothing typed is lost, and the passphrase brings it back."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from mentee_journal.journal import Journal
from mentee_journal.settings import Settings
from mentee_journal.ui import ask
from mentee_journal.ui.app import App, open_journal
from mentee_journal.ui.dialogs.lock import LockView
from mentee_journal.ui.dialogs.passphrase import PassphraseDialog
from mentee_journal.ui.idle import LOOKS, IdleWatch
from mentee_journal.ui.widgets.secret_edit import SecretEdit
from tests.ui.pages.hands import Hands

WORDS = "a long Sunday walk"
NEEDLE = "Needleword"
SLOW = 20_000  # milliseconds: a busy computer makes each key of 256,000 rounds slowly


@pytest.fixture(scope="module")
def sealed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sealed") / "journal.mjournal"
    journal = Journal(path, passphrase=WORDS)
    journal.profile.tell(name="Ines Carvalho")
    journal.goals.add(title=NEEDLE, why="")
    journal.goals.add(title="Another goal")
    journal.close()
    return path


@pytest.fixture
def file(sealed_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sealed_once, tmp_path / "mine.mjournal"))


@pytest.fixture
def app(qapp: QApplication, daylight: None, tmp_path: Path, qtbot: QtBot) -> Iterator[App]:
    app = App(qapp, open_journal, Settings(theme="light"), tmp_path / "settings.json")
    with qtbot.waitActive(app.window):
        app.window.show()
        app.window.activateWindow()
    yield app
    app.window.close()
    app._on_quit()
    delete(app.window)
    delete(app)


@pytest.fixture
def hands(qtbot: QtBot, app: App) -> Hands:
    return Hands(qtbot, app.window)


@pytest.fixture
def unlocked(app: App, hands: Hands, file: Path) -> Journal:
    """The journal of the window, after the passphrase was typed."""
    app.open(file)
    locked(hands)
    hands.type("passphrase_edit", WORDS, enter=True)
    return opened(app, hands)


def locked(hands: Hands) -> LockView:
    hands.qtbot.waitUntil(lambda: isinstance(hands.window.stack.currentWidget(), LockView))
    view = hands.window.stack.currentWidget()
    assert isinstance(view, LockView)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return view


def opened(app: App, hands: Hands) -> Journal:
    hands.qtbot.waitUntil(lambda: app.window.desk is not None and app.window.page is not None)
    QApplication.processEvents()
    assert app.window.desk is not None
    return app.window.desk.journal


def words_in_the_window() -> str:
    """Everything that any widget of the program shows or says."""
    said = []
    for widget in QApplication.allWidgets():
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            said.append(widget.toPlainText())
        elif hasattr(widget, "text") and not callable(widget.text):
            said.append(widget.text)
        elif hasattr(widget, "text"):
            said.append(widget.text())
    return "\n".join(said)


def test_a_protected_journal_asks_for_its_passphrase_as_often_as_it_takes(app: App, hands: Hands, file: Path) -> None:
    app.open(file)
    view = locked(hands)
    assert not hands.is_shown("rail")
    assert view.title.text() == "Welcome back"
    assert view.cover.accessibleName() == "mine"  # whose it is stands in the file alone
    assert view.edit.hasFocus()
    for wrong in ("a short walk", "A Long Sunday Walk"):
        hands.type("passphrase_edit", wrong, enter=True)
        assert view.open_button.is_busy()
        hands.qtbot.waitUntil(lambda: view.edit.has_problem() and not view.open_button.is_busy())
        assert "does not open with this passphrase" in view.field.below.text()
        assert view.edit.selectedText() == wrong
    hands.keys(WORDS)
    hands.click("open_button")
    journal = opened(app, hands)
    assert journal.store.is_protected
    assert hands.is_shown("rail")
    assert app.exit_code == 0


def test_what_is_pressed_before_a_journal_is_open_does_no_harm(app: App, hands: Hands) -> None:
    for name in ("search_button", "lock_button", "goals_item"):
        hands.click(name)
    for keys in ("Ctrl+K", "Ctrl+L", "Ctrl+N"):
        hands.press(keys)
    QApplication.processEvents()
    assert not hands.is_shown("palette")


def test_a_protected_backup_that_is_only_looked_into_is_not_written_to(app: App, hands: Hands, file: Path) -> None:
    app.open(file, lock=False, create=False)
    locked(hands)
    hands.type("passphrase_edit", WORDS, enter=True)
    opened(app, hands)
    assert [one.name for one in file.parent.glob("mine*")] == ["mine.mjournal"]  # no lock file: nobody is kept out


def test_what_cannot_be_a_passphrase_and_none_at_all_are_answered_kindly(app: App, hands: Hands, file: Path) -> None:
    app.open(file)
    view = locked(hands)
    hands.click("open_button")
    assert "Type the passphrase" in view.field.below.text()
    hands.type("passphrase_edit", "   ", enter=True)
    hands.qtbot.waitUntil(lambda: "at least one letter" in view.field.below.text())


def test_locking_takes_every_word_out_of_the_window_and_closes_the_file(
    app: App, hands: Hands, unlocked: Journal, file: Path
) -> None:
    goal = unlocked.goals.all()[0]
    hands.window.go("goals", goal.uid)
    hands.window.go("today")
    hands.window.go("goals", goal.uid)
    hands.window.search()
    assert NEEDLE in words_in_the_window()
    hands.press("Escape")
    hands.press("Ctrl+L")
    view = locked(hands)
    assert NEEDLE not in words_in_the_window()
    assert "Another goal" not in words_in_the_window()
    assert (view.title.text(), view.cover.accessibleName()[:24]) == (
        "Welcome back, Ines",
        "Ines Carvalho begun on 2"[:24],
    )
    assert app.window.desk is None
    assert [one.name for one in file.parent.glob("mine*")] == ["mine.mjournal"]
    Journal(file, passphrase=WORDS).close()  # nobody holds it


def test_the_shade_is_still_on_after_a_lock(app: App, hands: Hands, unlocked: Journal) -> None:
    """Who locks while others watch, and unlocks before them, has not asked to show anything (K10)."""
    unlocked.goals.add(title="Zqprivate", private=True)
    hands.window.go("goals")
    hands.press("F9")
    hands.press("Ctrl+L")
    locked(hands)
    assert not app.window.shade_bar.isVisible()
    hands.type("passphrase_edit", WORDS, enter=True)
    again = opened(app, hands)
    assert again.shade.is_on
    assert app.window.shade_bar.isVisible()
    assert "Zqprivate" not in words_in_the_window()
    hands.press("F9")
    assert not again.shade.is_on


def test_what_is_being_typed_is_saved_before_and_one_is_where_one_was(
    app: App, hands: Hands, unlocked: Journal, file: Path
) -> None:
    session = unlocked.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="Rota")
    hands.window.go("sessions", session.uid)
    hands.type("notes_edit", f"{NEEDLE} and more")
    name = QApplication.focusWidget().objectName()  # type: ignore[union-attr]
    hands.press("Left")
    hands.press("Ctrl+L")
    locked(hands)
    hands.keys(WORDS)
    hands.press("Return")
    journal = opened(app, hands)
    assert journal.sessions.get(session.uid).notes == f"{NEEDLE} and more"
    assert app.window.stack.here == ("sessions", session.uid)
    hands.qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == name)  # type: ignore[union-attr]
    hands.keys("!")
    hands.rest()
    assert journal.sessions.get(session.uid).notes == f"{NEEDLE} and mor!e"


def test_a_line_that_was_only_begun_waits_in_its_field(app: App, hands: Hands, unlocked: Journal) -> None:
    goal = unlocked.goals.add(title="Speak up")
    hands.window.go("goals", goal.uid)
    hands.type("milestone_edit", "half a thought")
    hands.press("Ctrl+L")
    locked(hands)
    hands.keys(WORDS)
    hands.press("Return")
    journal = opened(app, hands)
    assert "half a thought" in journal.drafts.begun().values()
    hands.find("milestone_edit").setFocus()
    assert hands.find("milestone_edit", QLineEdit).text() == "half a thought"


def test_what_cannot_be_saved_keeps_the_journal_open(app: App, hands: Hands, unlocked: Journal) -> None:
    session = unlocked.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="Rota")
    hands.window.go("sessions", session.uid)
    with unlocked.reading() as look:
        connection = look.connection()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    hands.find("notes_edit").setFocus()
    QApplication.clipboard().setText("many words " * 20_000)
    hands.press("Ctrl+V")
    app.locking.lock(5)
    hands.qtbot.waitUntil(
        lambda: app.window.notice.box is not None and "not locked" in app.window.notice.box.accessibleName()
    )
    assert app.window.desk is not None
    with unlocked.reading() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count=1000000")
    app.locking.lock(5)
    locked(hands)


def test_a_line_begun_on_a_full_disk_keeps_the_journal_open(app: App, hands: Hands, unlocked: Journal) -> None:
    goal = unlocked.goals.all()[0]
    hands.window.go("goals", goal.uid)
    with unlocked.reading() as look:
        connection = look.connection()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    field = hands.find("milestone_edit", QLineEdit)
    field.setFocus()
    field.setMaxLength(300_000)
    field.insert("half a thought " * 10_000)
    app.locking.lock(5)
    hands.qtbot.waitUntil(
        lambda: app.window.notice.box is not None and "not locked" in app.window.notice.box.accessibleName()
    )
    with unlocked.reading() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count=1000000")
    path = unlocked.path
    app.locking.lock(5)
    locked(hands)
    journal = Journal(path, passphrase=WORDS)
    assert any("half a thought" in text for text in journal.drafts.begun().values())
    journal.close()


def test_a_question_that_is_open_is_answered_with_no_and_then_it_locks(
    app: App, hands: Hands, unlocked: Journal
) -> None:
    box = QMessageBox(app.window)
    box.setText(NEEDLE)
    box.open()
    app.locking.lock(0)
    locked(hands)
    assert not isValid(box)


def test_a_menu_that_is_open_closes_before_its_page_goes(app: App, hands: Hands, unlocked: Journal) -> None:
    menu = QMenu(app.window.stack)
    menu.addAction(NEEDLE)
    menu.popup(app.window.mapToGlobal(app.window.rect().center()))
    app.locking.lock(10)
    locked(hands)
    assert NEEDLE not in words_in_the_window()


def test_without_a_passphrase_lock_leads_to_where_one_is_set(
    app: App, hands: Hands, blank: Path, tmp_path: Path
) -> None:
    app.open(Path(shutil.copy(blank, tmp_path / "plain.mjournal")))
    opened(app, hands)
    hands.click("lock_button")
    hands.qtbot.waitUntil(lambda: app.window.stack.place == "settings")
    assert "Set a passphrase first" in app.window.toast.label.text()
    assert hands.is_shown("passphrase_switch")


def test_keys_for_the_journal_do_nothing_while_it_is_locked(app: App, hands: Hands, unlocked: Journal) -> None:
    hands.press("Ctrl+L")
    view = locked(hands)
    for keys in ("Ctrl+N", "Ctrl+K", "Ctrl+1", "Ctrl+S", "Alt+Left", "Ctrl+L", "F6"):
        hands.press(keys)
    assert hands.window.stack.currentWidget() is view
    hands.press("Ctrl+Q")
    assert not app.window.isVisible()


def test_who_forgot_is_told_that_nobody_can_reset_it_and_can_open_another(
    app: App, hands: Hands, file: Path, blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(file)
    view = locked(hands)
    hands.click("forgot_button")
    assert view.help.isVisible()
    assert "Nobody can reset a passphrase" in view.help.accessibleName()
    another = Path(shutil.copy(blank, tmp_path / "another.mjournal"))
    monkeypatch.setattr(ask, "file_to_open", lambda *_question: another)
    hands.click("another_button")
    assert opened(app, hands).path == another


def test_caps_lock_is_noticed_from_what_is_typed(qtbot: QtBot) -> None:
    edit, heard = SecretEdit(), list[bool]()
    qtbot.addWidget(edit)
    edit.caps.connect(heard.append)
    qtbot.keyClick(edit, Qt.Key.Key_A)
    qtbot.keyClick(edit, "A", Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "7")
    assert heard == [False, False]
    QApplication.sendEvent(edit, key_event("B"))
    assert heard[-1] is True


def key_event(text: str) -> QEvent:
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, ord(text), Qt.KeyboardModifier.NoModifier, text)


def test_a_passphrase_is_shown_by_the_eye_and_never_copied(qtbot: QtBot) -> None:
    edit = SecretEdit()
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClicks(edit, WORDS)
    QApplication.clipboard().setText("before")
    qtbot.mouseClick(edit.eye, Qt.MouseButton.LeftButton)
    assert edit.echoMode() == QLineEdit.EchoMode.Normal
    assert edit.eye.accessibleName() == "Hide the passphrase"
    edit.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"
    assert edit.text() == WORDS


class Clocks:
    def __init__(self) -> None:
        self.now = self.wall = 1000.0

    def pass_(self, seconds: float, asleep: float = 0) -> None:
        self.now += seconds
        self.wall += seconds + asleep


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[tuple[Clocks, IdleWatch, list[int]]]:
    clocks, heard = Clocks(), list[int]()
    watch = IdleWatch(qapp, lambda: clocks.now, lambda: clocks.wall)
    watch.alone.connect(heard.append)
    yield clocks, watch, heard
    watch.stop()
    delete(watch)


def test_quiet_minutes_are_counted_from_the_last_key(watch: tuple[Clocks, IdleWatch, list[int]], qtbot: QtBot) -> None:
    clocks, idle, heard = watch
    edit = QLineEdit()
    qtbot.addWidget(edit)
    idle.start(5)
    for _look in range(59):
        clocks.pass_(LOOKS / 1000)
        idle.look()
    assert heard == []
    qtbot.keyClicks(edit, "x")
    for _look in range(59):
        clocks.pass_(LOOKS / 1000)
        idle.look()
    assert heard == []
    clocks.pass_(LOOKS / 1000)
    idle.look()
    assert heard == [5]


@pytest.mark.parametrize(
    ("passed", "asleep"), [(5, 3600), (3600, 0)], ids=["a clock that slept too", "a timer that slept"]
)
def test_a_computer_that_has_slept_is_noticed(
    watch: tuple[Clocks, IdleWatch, list[int]], passed: float, asleep: float
) -> None:
    clocks, idle, heard = watch
    idle.start(30)
    clocks.pass_(passed, asleep)
    idle.look()
    assert heard == [0]


def test_a_journal_locks_by_itself_only_when_it_was_wished(app: App, hands: Hands, unlocked: Journal) -> None:
    assert not app.locking.idle.is_on
    page = hands.go("settings")
    choice = page.passphrase.after_choice
    choice.setCurrentIndex(choice.findData("1"))
    choice.activated.emit(choice.currentIndex())
    assert app.locking.idle.is_on
    app.locking.idle.alone.emit(1)
    assert "after 1 quiet minute" in words_of(locked(hands))


def words_of(view: QWidget) -> str:
    return "\n".join(one.text() for one in view.findChildren(QWidget) if hasattr(one, "text") and callable(one.text))


def test_a_passphrase_is_set_in_the_settings_and_copies_follow(
    app: App, hands: Hands, blank: Path, tmp_path: Path
) -> None:
    shutil.copy(blank, tmp_path / "plain copy.mjournal")
    app.open(Path(shutil.copy(blank, tmp_path / "plain.mjournal")))
    journal = opened(app, hands)
    page = hands.go("settings")
    hands.click("passphrase_switch")
    dialog = hands.find("passphrase_dialog", PassphraseDialog)
    assert dialog.first is not None
    assert dialog.again is not None
    hands.type("new_edit", "short")
    assert "That is short" in dialog.first.below.text()
    dialog.first.secret.setText(WORDS)
    hands.type("again_edit", "a long Sunday wall")
    hands.click("do_button")
    assert "not the same" in dialog.again.below.text()
    hands.keys(WORDS)  # what was wrong is marked, and typed over
    hands.click("do_button")
    hands.qtbot.waitUntil(page.passphrase.switch.isChecked, timeout=SLOW)
    assert journal.store.is_passphrase(WORDS)
    assert not [one for one in tmp_path.glob("*.mjournal") if one.read_bytes().startswith(b"SQLite")]
    assert not page.passphrase.left_box.isVisible()


def test_a_passphrase_is_typed_twice_with_tab_between_and_a_key_at_the_eye_is_no_part_of_it(
    app: App, hands: Hands, blank: Path, tmp_path: Path
) -> None:
    app.open(Path(shutil.copy(blank, tmp_path / "plain.mjournal")))
    opened(app, hands)
    hands.go("settings")
    hands.click("passphrase_switch")
    dialog = hands.find("passphrase_dialog", PassphraseDialog)
    assert dialog.first is not None
    assert dialog.again is not None
    hands.keys(WORDS)
    hands.press("Tab")
    hands.keys(WORDS)
    hands.press("Tab")
    assert dialog.first.secret.eye.hasFocus()
    hands.keys("x")
    assert [field.secret.text() for field in (dialog.first, dialog.again)] == [WORDS, WORDS]
    dialog.reject()


def test_a_passphrase_is_changed_and_taken_away_by_who_knows_it(
    app: App, hands: Hands, unlocked: Journal, file: Path
) -> None:
    copy = unlocked.back_up(file.with_name("mine copy.mjournal"))
    page = hands.go("settings")
    hands.click("change_passphrase_button")
    dialog = hands.find("passphrase_dialog", PassphraseDialog)
    assert dialog.present is not None
    hands.type("present_edit", "not it")
    hands.click("do_button")
    assert "not the present passphrase" in dialog.present.below.text()
    hands.keys(WORDS)
    for name in ("new_edit", "again_edit"):
        hands.type(name, "another one")
    hands.press("Return")
    hands.qtbot.waitUntil(lambda: not hands.is_shown("passphrase_dialog"), timeout=SLOW)
    assert unlocked.store.is_passphrase("another one")

    hands.click("passphrase_switch")
    hands.type("present_edit", "another one")
    hands.click("copies_tick")
    hands.click("do_button")
    hands.qtbot.waitUntil(page.passphrase.left_box.isVisible, timeout=SLOW)
    assert "1 copy stayed as it was. It is " in page.passphrase.left_box.accessibleName()
    assert not page.passphrase.switch.isChecked()
    assert file.read_bytes().startswith(b"SQLite")
    Journal(copy, passphrase="another one").close()


def test_a_passphrase_dialog_that_is_closed_changes_nothing(app: App, hands: Hands, unlocked: Journal) -> None:
    page = hands.go("settings")
    hands.click("passphrase_switch")
    hands.press("Escape")
    assert page.passphrase.switch.isChecked()
    assert unlocked.store.is_passphrase(WORDS)
