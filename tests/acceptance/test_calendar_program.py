"""Another calendar program (khal) reads our file; a second one updates and does not double."""

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from mentee_journal.export.calendar import calendar
from mentee_journal.journal import Journal
from mentee_journal.summary.calendar import dates
from tests.system import needs

CONFIG = """
[calendars]
[[mine]]
path = {folder}/calendars
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = mine
[sqlite]
path = {folder}/khal.db
"""


class Khal:
    """The program, with a calendar of its own in a folder."""

    def __init__(self, folder: Path) -> None:
        needs("khal")
        self.folder = folder
        (folder / "calendars").mkdir()
        (folder / "config").write_text(CONFIG.format(folder=folder))

    def __call__(self, *arguments: str) -> str:
        command = ["khal", "-c", str(self.folder / "config"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def bring_in(self, journal: Journal) -> None:
        file = self.folder / "dates.ics"
        file.write_bytes(calendar(dates(journal)))
        self("import", "--batch", str(file))

    def shown(self) -> list[str]:
        lines = self("list", "--format", "{start} {end-time} {title}", "2026-10-01", "60d").splitlines()
        return [line for line in lines if "Session" in line]


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    return Khal(tmp_path)


def test_a_moved_session_moves_in_the_other_program_too(khal: Khal, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    start = dt.datetime(2026, 10, 15, 14)
    session = journal.sessions.add(starts_at=start, minutes=50, mentorship_uid=ruth.uid, status="planned")
    khal.bring_in(journal)
    assert khal.shown() == ["2026-10-15 14:00 14:50 Session with Ruth"]
    journal.sessions.change(session.uid, starts_at=dt.datetime(2026, 10, 22, 9, 30))
    khal.bring_in(journal)
    assert khal.shown() == ["2026-10-22 09:30 10:20 Session with Ruth"]
