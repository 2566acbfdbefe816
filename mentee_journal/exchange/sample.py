"""The sample journal: a year of one mentee, moved by whole weeks so that its today is in this week."""

import datetime as dt
from typing import Any

from mentee_journal.exchange.arrivals import Arrived, read_document
from mentee_journal.exchange.merge import Imported, merge
from mentee_journal.exchange.opening import open_document
from mentee_journal.journal import Journal
from mentee_journal.journal.forms import Holds
from mentee_journal.journal.records import moment_text
from mentee_journal.paths import resource

TODAY = dt.date(2026, 10, 13)
"""The day on which the sample was written down."""


def load_sample(journal: Journal) -> Imported:
    """Fill a new journal with the sample."""
    arrived = read_document(open_document(resource("sample.toml")))
    _move(arrived, _monday(journal.today()) - _monday(TODAY))
    return merge(journal, arrived)


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _move(arrived: Arrived, by: dt.timedelta) -> None:
    arrived.exported_at = _moved_moment(arrived.exported_at, by)
    for arrival in arrived.records:
        for field in arrival.form.fields:
            value = arrival.given.get(field.name)
            if value is not None and field.holds in {Holds.DATE, Holds.WALL_TIME, Holds.MOMENT}:
                arrival.given[field.name] = _moved(value, by)


def _moved(value: Any, by: dt.timedelta) -> Any:
    return _moved_moment(value, by) if isinstance(value, str) else value + by


def _moved_moment(moment: str, by: dt.timedelta) -> str:
    return moment_text(dt.datetime.fromisoformat(moment) + by)
