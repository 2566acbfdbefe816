"""Long work happens beside the window, one job after the other, and its answers come on the window's thread."""

import threading

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mentee_journal.ui.desk import Desk


def test_the_answer_comes_on_the_window_s_thread(desk: Desk, qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    desk.background.run(
        desk,
        lambda: threading.current_thread().name,
        lambda where: heard.append((where, threading.current_thread().name)),
        lambda error: heard.append((repr(error), "")),
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0].startswith("background")
    assert heard[0][1] == "MainThread"


def test_what_goes_wrong_is_told(desk: Desk, qtbot: QtBot) -> None:
    heard: list[object] = []
    desk.background.run(desk, lambda: 1 // 0, heard.append, lambda error: heard.append(type(error)))
    qtbot.waitUntil(lambda: heard == [ZeroDivisionError])


def test_two_jobs_never_run_at_once(desk: Desk, qtbot: QtBot) -> None:
    running, most, done = [0], [0], list[int]()

    def job() -> int:
        running[0] += 1
        most[0] = max(most[0], running[0])
        threading.Event().wait(0.005)
        running[0] -= 1
        return 1

    for _turn in range(5):
        desk.background.run(desk, job, done.append, lambda _error: None)
    qtbot.waitUntil(lambda: len(done) == 5)
    assert most == [1]


def test_an_asker_that_is_gone_hears_nothing(desk: Desk, qtbot: QtBot) -> None:
    asker, heard, after = QObject(), list[int](), list[int]()
    desk.background.run(asker, lambda: 1, heard.append, lambda _error: None)
    delete(asker)
    desk.background.run(desk, lambda: 2, after.append, lambda _error: None)
    qtbot.waitUntil(lambda: after == [2])
    assert heard == []


def test_a_change_made_beside_the_window_is_heard_on_its_thread(desk: Desk, qtbot: QtBot) -> None:
    heard: list[str] = []
    desk.changed.connect(lambda _change: heard.append(threading.current_thread().name))
    desk.background.run(desk, lambda: desk.journal.goals.add(title="Listen"), lambda _goal: None, lambda _error: None)
    qtbot.waitUntil(lambda: heard == ["MainThread"])


def test_when_it_has_ended_nothing_is_told_any_more(desk: Desk, qtbot: QtBot) -> None:
    """What an answer would be done with, the journal above all, is closed by then."""
    heard, ended, after = list[int](), threading.Event(), list[int]()
    desk.background.run(desk, ended.set, lambda _none: heard.append(1), lambda _error: heard.append(2))
    assert ended.wait(20)
    desk.background.finish()
    QTimer.singleShot(0, desk, lambda: after.append(1))
    qtbot.waitUntil(lambda: after == [1])
    assert heard == []
