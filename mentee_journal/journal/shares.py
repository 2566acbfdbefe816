"""The ledger of what left: for whom, when, in which form, and what was in it."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.journal.titles import titled
from mentee_journal.models import Comment, Mentorship, Share, ShareFormat, ShareItem, Takeaway

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

__all__ = ["Held", "Line", "Sent", "Share", "ShareItems", "Shares"]


@dataclass(frozen=True)
class Line:
    """A line of the ledger as a list shows it."""

    uid: str
    on: dt.date
    code: str
    mentor: str
    format: str
    since: dt.date | None
    until: dt.date | None
    file_name: str
    sha256: str
    items: int


@dataclass(frozen=True)
class Held:
    """An entry that a summary held, with what is opened to see it."""

    kind: str
    uid: str
    reference: str
    hash: str
    title: str
    opens_kind: str
    opens_uid: str
    is_private: bool
    """Private by now."""


@dataclass(frozen=True)
class Sent:
    """That an entry left: for whom and when last, and its hash as they read it."""

    share_uid: str
    on: dt.date
    mentorship_uid: str | None
    mentor: str
    hash: str


class ShareItems(Shelf[ShareItem]):
    kind = ShareItem


class Shares(Shelf[Share]):
    kind = Share
    fetched = ("items", "mentorship")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.items = ShareItems(journal)

    def record(self, data: bytes, items: Iterable[tuple[str, str, str, str]], **fields: Any) -> Share:
        """Note that `data` left today; `items` are kind, address, reference and hash of what it held.

        The same document once more (its `code`, form and bytes) is the same line, which learns its new file's name.
        """
        digest = hashlib.sha256(data).hexdigest()
        with self._journal.changing() as session:
            same = (Share.code == fields["code"], Share.format == fields.get("format", ShareFormat.MD))
            there = (Share.sha256 == digest, Share.deleted_at.is_(None))
            if known := session.scalars(select(Share).where(*same, *there)).first():
                self.change(known.uid, file_name=fields.get("file_name") or known.file_name)
                return self.get(known.uid)
            share = self.add(on=self._journal.today(), sha256=digest, **fields)
            for kind, uid, reference, shown in items:
                of = share.uid
                session.add(ShareItem(share_uid=of, about_kind=kind, about_uid=uid, reference=reference, hash=shown))
        return self.get(share.uid)

    def lines(self, limit: int = 200, offset: int = 0) -> list[Line]:
        """The ledger as a list shows it, newest first."""
        held = select(func.count(ShareItem.uid)).where(ShareItem.share_uid == Share.uid, ShareItem.deleted_at.is_(None))
        query = (
            select(
                *(Share.uid, Share.on, Share.code, func.coalesce(Mentorship.name, ""), Share.format),
                *(Share.since, Share.until, Share.file_name, Share.sha256, held.scalar_subquery()),
            )
            .outerjoin(Mentorship, Mentorship.uid == Share.mentorship_uid)
            .where(Share.deleted_at.is_(None))
            .order_by(Share.on.desc(), Share.created_at.desc(), Share.uid)
        )
        with self._journal.reading() as session:
            return [Line(*row) for row in session.execute(query.limit(limit).offset(offset))]

    def last(self, mentorship_uid: str) -> Share | None:
        """The last summary that this mentor got."""
        query = select(Share).where(Share.mentorship_uid == mentorship_uid)
        return next(iter(self._list(query.order_by(Share.on.desc(), Share.created_at.desc()).limit(1))), None)

    def with_code(self, code: str) -> Share | None:
        """The summary of this code."""
        return next(iter(self._list(select(Share).where(Share.code == code).limit(1))), None)

    def all_with_code(self, code: str) -> list[Share]:
        """Every form and state in which the document of this code left, last first."""
        return self._list(select(Share).where(Share.code == code).order_by(Share.created_at.desc(), Share.uid.desc()))

    def latest(self, limit: int) -> list[Share]:
        """The last summaries that left, for whomever."""
        query = select(Share).order_by(Share.on.desc(), Share.created_at.desc(), Share.uid.desc())
        return self._list(query.limit(limit))

    def held(self, uid: str) -> list[Held]:
        """The entries that a summary held, in the order of their references, without those that are gone for good."""
        with self._journal.reading() as session:
            query = select(ShareItem).where(ShareItem.share_uid == uid, ShareItem.deleted_at.is_(None))
            items = list(session.scalars(query))
            kinds = {item.about_kind for item in items}
            found = {
                key: one
                for kind in kinds
                for key, one in titled(session, kind, [i.about_uid for i in items if i.about_kind == kind]).items()
            }
            words = dict(session.execute(select(Takeaway.uid, Takeaway.text).where(Takeaway.uid.in_(found))).all())
        items.sort(key=lambda item: (not item.reference, item.reference[:1], len(item.reference), item.reference))
        rows = [(item, found[item.about_uid]) for item in items if item.about_uid in found]
        return [
            Held(
                *(item.about_kind, item.about_uid, item.reference, item.hash),
                *(words.get(one.uid, one.title), one.opens_kind, one.opens_uid, one.private),
            )
            for item, one in rows
        ]

    def sent(self, uid: str) -> list[Sent]:
        """Everyone who got this entry, each with the last time, newest first."""
        query = (
            select(Share.uid, Share.on, Share.mentorship_uid, func.coalesce(Mentorship.name, ""), ShareItem.hash)
            .join(ShareItem, ShareItem.share_uid == Share.uid)
            .outerjoin(Mentorship, Mentorship.uid == Share.mentorship_uid)
            .where(ShareItem.about_uid == uid, Share.deleted_at.is_(None), ShareItem.deleted_at.is_(None))
            .order_by(Share.on.desc(), Share.created_at.desc())
        )
        with self._journal.reading() as session:
            rows = [Sent(*row) for row in session.execute(query)]
        last: dict[str | None, Sent] = {}
        for row in rows:
            last.setdefault(row.mentorship_uid, row)
        return list(last.values())

    def came_back(self, uid: str) -> int:
        """How many comments on a summary came back."""
        with self._journal.reading() as session:
            query = select(func.count(Comment.uid)).where(Comment.share_uid == uid, Comment.deleted_at.is_(None))
            return session.scalar(query) or 0
