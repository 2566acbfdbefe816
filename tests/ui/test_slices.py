"""Long work on the window's thread, a little at a time."""

from collections.abc import Iterator
from time import monotonic, sleep

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from mentee_journal.ui.slices import Slices


@pytest.fixture
def slices(qapp: object) -> Iterator[Slices]:
    owner = QObject()
    yield Slices(owner)
    owner.deleteLater()


def work(number: int, did: list[int], each: float = 0.0) -> Iterator[tuple[int, int]]:
    for done in range(1, number + 1):
        if each:
            sleep(each)  # what Qt needs to set some paragraphs
        did.append(done)
        yield done, number


def test_what_is_small_is_done_at_once(slices: Slices) -> None:
    did: list[int] = []
    slices.run(work(3, did), lambda: did.append(0))
    assert did == [1, 2, 3, 0]
    assert not slices.is_running


def test_what_is_long_leaves_the_window_awake_and_says_how_far_it_is(slices: Slices, qtbot: QtBot) -> None:
    did: list[int] = []
    told: list[tuple[int, int]] = []
    waits: list[float] = []
    timer, last = QTimer(interval=0), [monotonic()]

    def awake() -> None:
        waits.append(monotonic() - last[0])
        last[0] = monotonic()

    timer.timeout.connect(awake)
    timer.start()
    slices.progressed.connect(lambda done, of: told.append((done, of)))
    slices.run(work(100, did, each=0.003), lambda: did.append(0))
    assert slices.is_running
    qtbot.waitUntil(lambda: not slices.is_running)
    assert did == [*range(1, 101), 0]
    assert len(waits) > 5
    assert told == sorted(told)
    assert told[-1][1] == 100


def test_what_is_stopped_or_replaced_is_heard_of_no_more(slices: Slices, qtbot: QtBot) -> None:
    first: list[int] = []
    second: list[int] = []
    slices.run(work(1000, first, each=0.001), lambda: first.append(0))
    slices.run(work(3, second), lambda: second.append(0))
    assert second == [1, 2, 3, 0]
    reached = len(first)
    qtbot.wait(30)
    assert len(first) == reached
    assert 0 not in first


def test_an_error_ends_it_and_rises(slices: Slices) -> None:
    def broken() -> Iterator[None]:
        yield
        raise ValueError("broken")

    told: list[str] = []
    with pytest.raises(ValueError, match="broken"):
        slices.run(broken(), lambda: told.append("done"), lambda: told.append("failed"))
    assert told == ["failed"]
    assert not slices.is_running
