"""The sample journal, opened as `demo` opens it."""

import datetime as dt
from pathlib import Path

import pytest

from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from tests.conftest import Clock


def test_the_sample_comes_in_whole(journal: Journal, tmp_path: Path) -> None:
    result = load_sample(journal)
    assert (result.changed, result.notes) == (0, [])
    assert journal.store.check() == []
    assert export_archive(journal, tmp_path / "a.json") == sum(result.added.values())
    assert sum(import_archive(journal, tmp_path / "a.json").added.values()) == 0


@pytest.mark.parametrize("today", [dt.date(2026, 10, 13), dt.date(2026, 10, 18), dt.date(2027, 3, 3)])
def test_its_today_is_in_this_week(journal: Journal, clock: Clock, today: dt.date) -> None:
    clock.moment = dt.datetime.combine(today, dt.time(9), dt.UTC)
    load_sample(journal)
    [action] = [one for one in journal.actions.open() if one.text == "Ask Samir about his rota week"]
    assert action.due_on is not None
    assert action.due_on.weekday() == 2
    assert action.due_on.isocalendar()[:2] == today.isocalendar()[:2]
    [hit] = journal.search.find('"Letting the rota go" kind:session')[:1]
    assert hit.title == "Letting the rota go"
    session = journal.sessions.get(hit.uid)
    assert session.starts_at.weekday() == 3
    assert session.updated_at[:10] <= (today + dt.timedelta(days=7)).isoformat()
