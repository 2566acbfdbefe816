"""Clocks jump, a day is lost at the date line, people travel: entries stay on their day, the last word is the last."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mentee_journal.journal import Journal
from tests.conftest import Clock

READ = """
import sys
from pathlib import Path
from mentee_journal.journal import Journal
journal = Journal(Path(sys.argv[1]), lock=False)
(session,) = [journal.sessions.get(line.uid) for line in journal.sessions.lines()]
(reflection,) = journal.reflections.all()
print(session.starts_at.isoformat(), reflection.on.isoformat(), session.created_at)
"""


def test_a_clock_put_back_does_not_make_the_last_words_the_older_ones(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="first")
    stamps = [goal.updated_at]
    for hours, title in ((-5, "second"), (0, "third"), (-24 * 400, "fourth"), (24 * 800, "fifth")):
        clock.pass_(hours=hours)
        journal.goals.change(goal.uid, title=title)
        stamps.append(journal.goals.get(goal.uid).updated_at)
    assert stamps == sorted(set(stamps))


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Apia", "Pacific/Honolulu", "Asia/Kathmandu"])
def test_who_travels_finds_every_entry_on_its_day(journal: Journal, zone: str) -> None:
    journal.sessions.add(title="Late", starts_at=dt.datetime(2026, 10, 13, 23, 45))
    journal.reflections.add(on=dt.date(2026, 10, 13))
    env = {**os.environ, "TZ": zone}
    command = [sys.executable, "-c", READ, str(journal.path)]
    done = subprocess.run(command, env=env, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2026-10-13T23:45:00", "2026-10-13", "2026-10-13T13:32:00.000Z"]


@pytest.mark.parametrize(
    ("zone", "before"),
    [
        ("America/New_York", dt.datetime(2026, 3, 8, 1, 59, 59)),  # an hour is left out
        ("America/New_York", dt.datetime(2026, 11, 1, 1, 59, 59)),  # an hour comes twice
        ("Pacific/Apia", dt.datetime(2011, 12, 29, 23, 59, 59)),  # a whole day is left out
    ],
)
def test_when_the_hour_changes_moments_go_on_and_days_are_those_on_the_wall(
    journal: Journal, clock: Clock, zone: str, before: dt.datetime
) -> None:
    clock.moment = before.replace(tzinfo=ZoneInfo(zone))
    first = journal.goals.add(title="before")
    clock.moment = (clock.moment.astimezone(dt.UTC) + dt.timedelta(seconds=3)).astimezone(ZoneInfo(zone))
    then = journal.goals.add(title="after")
    passed = dt.datetime.fromisoformat(then.created_at) - dt.datetime.fromisoformat(first.created_at)
    assert passed == dt.timedelta(seconds=3)
    assert journal.today() == clock.moment.date()
