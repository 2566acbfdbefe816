"""Who got an entry, when, and whether it is still what they read: for the foot of its sheet (X9)."""

import datetime as dt

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.journal.shares import Sent
from mentee_journal.summary.changed import hashes
from mentee_journal.summary.sheet import first_name


def shared_words(journal: Journal, kind: str, uid: str, *, private: bool, day: dt.date | None = None) -> str:
    """*Shared with Ruth on 3 Oct, changed since*, for all who got it; `day` is that of the entry, when it has one."""
    sent = journal.shares.sent(uid)
    if private:
        got = _joined([_who(journal, one) for one in sent])
        return _("Private now. Was shared {with_whom}").format(with_whom=got) if sent else _("Private, never shared")
    got = _joined([_since(journal, one, kind, uid, day) for one in sent])
    return _("Shared {with_whom}").format(with_whom=got) if sent else ""


def _since(journal: Journal, sent: Sent, kind: str, uid: str, day: dt.date | None) -> str:
    now = hashes(journal, {kind}, sent.mentorship_uid, day).get(uid, sent.hash)
    words = _who(journal, sent)
    return words if now == sent.hash else _("{with_whom}, changed since").format(with_whom=words)


def _who(journal: Journal, sent: Sent) -> str:
    day = i18n.short_day(sent.on, journal.today())
    if not sent.mentor:
        return _("on {day}").format(day=day)
    return _("with {name} on {day}").format(name=first_name(sent.mentor), day=day)


def _joined(parts: list[str]) -> str:
    return "; ".join(parts)
