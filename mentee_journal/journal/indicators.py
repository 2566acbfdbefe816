"""The shelf of indicators: numbers of one's own that no goal owns."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Indicator, Reading

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Readings(Shelf[Reading]):
    kind = Reading


class Indicators(Shelf[Indicator]):
    kind = Indicator
    fetched = ("readings",)

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.readings = Readings(journal)

    def all(self) -> list[Indicator]:
        return self._list(select(Indicator).order_by(Indicator.created_at, Indicator.uid))

    def read(self, indicator_uid: str, value: float, **fields: Any) -> Reading:
        """Note the number of today (or `on`)."""
        return self.readings.add(
            indicator_uid=indicator_uid, value=value, **{"on": self._journal.today(), **fields}
        )
