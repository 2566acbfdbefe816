"""The advice ledger: what was said, what was tried, what came of it, and whether they were told."""

import datetime as dt
from typing import Any

from sqlalchemy import Select, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Advice, AdviceStatus

OPEN = (AdviceStatus.NEW, AdviceStatus.TRYING)
WITH_OUTCOME = (AdviceStatus.WORKED, AdviceStatus.PARTLY, AdviceStatus.DID_NOT_WORK)


class AdviceLedger(Shelf[Advice]):
    kind = Advice
    fetched = ("session", "mentorship")

    def all(self, mentorship_uid: str | None = None) -> list[Advice]:
        """Newest first."""
        return self._list(self._from(mentorship_uid).order_by(Advice.on.desc(), Advice.uid.desc()))

    def to_try(self, mentorship_uid: str | None = None) -> list[Advice]:
        """What was neither tried to the end nor set aside."""
        query = self._from(mentorship_uid).where(Advice.status.in_(OPEN))
        return self._list(query.order_by(Advice.on.desc(), Advice.uid.desc()))

    def to_tell(self, mentorship_uid: str | None = None) -> list[Advice]:
        """What was tried and has an outcome that the mentor does not know yet."""
        query = self._from(mentorship_uid).where(
            Advice.status.in_(WITH_OUTCOME), Advice.told_mentor_on.is_(None)
        )
        return self._list(query.order_by(Advice.on.desc(), Advice.uid.desc()))

    def tried_since(self, mentorship_uid: str | None, since: dt.date | None) -> list[Advice]:
        """What came of advice in entries changed on or after `since`."""
        query = self._from(mentorship_uid).where(Advice.status.in_((AdviceStatus.TRYING, *WITH_OUTCOME)))
        if since:
            query = query.where(Advice.updated_at >= since.isoformat())
        return self._list(query.order_by(Advice.on.desc(), Advice.uid.desc()))

    def told(self, uid: str, on: dt.date | None = None) -> None:
        """*Told them*: today, or `on`."""
        self.change(uid, told_mentor_on=on or self._journal.today())

    def _from(self, mentorship_uid: str | None) -> Select[Any]:
        query = select(Advice)
        return query.where(Advice.mentorship_uid == mentorship_uid) if mentorship_uid else query
