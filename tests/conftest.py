"""A journal of one's own for each test: a blank one is made once and copied, on a clock that stands still."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is asked for; no window appears while tests run

import pytest
from hypothesis import settings

from mentee_journal.journal import Journal

settings.register_profile("house", parent=settings(), deadline=None)  # a busy computer is not a mistake in the program
settings.load_profile("house")

TUESDAY = dt.datetime(2026, 10, 13, 14, 32, tzinfo=ZoneInfo("Europe/Lisbon"))


class Clock:
    """A clock that the test sets."""

    def __init__(self, moment: dt.datetime) -> None:
        self.moment = moment

    def __call__(self) -> dt.datetime:
        return self.moment

    def pass_(self, **duration: float) -> None:
        self.moment += dt.timedelta(**duration)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test, and no program that a test starts, ever finds the journal, the settings or the language of whoever
    runs the tests."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("MENTEE_JOURNAL", "LANGUAGE", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def clock() -> Clock:
    return Clock(TUESDAY)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "journal.mjournal"
    Journal(path).close()
    return path


@pytest.fixture
def journal(tmp_path: Path, blank: Path, clock: Clock) -> Iterator[Journal]:
    journal = Journal(Path(shutil.copy(blank, tmp_path / "journal.mjournal")), now=clock)
    yield journal
    journal.close()
