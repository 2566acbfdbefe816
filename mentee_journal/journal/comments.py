"""The shelf of comments: the mentor's voice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import func, select, tuple_

from mentee_journal.journal.shelf import Shelf
from mentee_journal.journal.titles import Titled, titled
from mentee_journal.models import Base, Comment, ShareItem, utc_text

_BATCH = 500  # in one question


class Comments(Shelf[Comment]):
    kind = Comment
    fetched = ("mentorship",)

    def unread(self) -> list[Comment]:
        """What the mentee has not read yet, newest first."""
        query = select(Comment).where(Comment.read_at.is_(None))
        return self._list(query.order_by(Comment.on.desc(), Comment.uid.desc()))

    def about(self, uid: str) -> list[Comment]:
        """What mentors wrote about one record, oldest first."""
        return self._list(select(Comment).where(Comment.about_uid == uid).order_by(Comment.on, Comment.uid))

    def unread_count(self) -> int:
        """How many the mentee has not read yet."""
        with self._journal.reading() as session:
            waits = (Comment.read_at.is_(None), Comment.deleted_at.is_(None))
            return session.scalar(select(func.count(Comment.uid)).where(*waits)) or 0

    def about_each(self, uids: Iterable[str]) -> dict[str, list[Comment]]:
        """What mentors wrote about each of a page of records, oldest first, in one question to the file."""
        query = select(Comment).where(Comment.about_uid.in_(list(uids)))
        found: dict[str, list[Comment]] = defaultdict(list)
        for comment in self._list(query.order_by(Comment.on, Comment.uid)):
            found[comment.about_uid or ""].append(comment)
        return found

    def tray(self, limit: int = 200, offset: int = 0) -> list[Comment]:
        """Every comment: those without a place first, then what is unread, newest first."""
        order = (Comment.about_uid.is_not(None), Comment.read_at.is_not(None), Comment.on.desc(), Comment.uid.desc())
        return self._list(select(Comment).order_by(*order).limit(limit).offset(offset))

    def give_place(self, uid: str, about_kind: str = "", about_uid: str | None = None) -> None:
        """Say what a comment is about; without an address it has no place (*unsorted*)."""
        self.change(uid, about_kind=about_kind if about_uid else "", about_uid=about_uid, record_changed=False)

    def hashes_read(self, comments: Sequence[Comment]) -> dict[str, str]:
        """By comment, the hash of what it is about as the mentor read it; what was in no summary is left out."""
        wanted = {(one.share_uid, one.about_uid) for one in comments if one.share_uid and one.about_uid}
        pair = tuple_(ShareItem.share_uid, ShareItem.about_uid)
        with self._journal.reading() as session:
            rows = session.execute(
                select(ShareItem.share_uid, ShareItem.about_uid, ShareItem.hash).where(pair.in_(list(wanted)))
            )
            hashes = {(share, about): shown for share, about, shown in rows}
        return {
            one.uid: hashes[one.share_uid or "", one.about_uid or ""]
            for one in comments
            if (one.share_uid or "", one.about_uid or "") in hashes
        }

    def unanswered(self, mentorship_uid: str) -> list[Comment]:
        """What a mentor wrote that has no reply yet, newest first."""
        query = select(Comment).where(Comment.mentorship_uid == mentorship_uid, Comment.reply == "")
        return self._list(query.order_by(Comment.on.desc(), Comment.uid.desc()))

    def mark_read(self, uid: str) -> None:
        """The mentee has read it."""
        self.change(uid, read_at=utc_text(self._journal.now()))

    def from_mentor(self, mentorship_uid: str) -> list[Comment]:
        """All that a mentor wrote, newest first."""
        query = select(Comment).where(Comment.mentorship_uid == mentorship_uid)
        return self._list(query.order_by(Comment.on.desc(), Comment.uid.desc()))

    def places(self, comments: Sequence[Comment]) -> dict[str, Titled]:
        """By comment, what each is about; one that is unsorted, or about what is gone or in the bin, is left out."""
        kinds: dict[str, set[str]] = defaultdict(set)
        for one in comments:
            if one.about_uid and one.about_kind in Base.metadata.tables:
                kinds[one.about_kind].add(one.about_uid)
        found: dict[str, Titled] = {}
        with self._journal.reading() as session:
            for kind, uids in kinds.items():
                table = Base.metadata.tables[kind]
                there = session.scalars(select(table.c.uid).where(table.c.uid.in_(uids), table.c.deleted_at.is_(None)))
                found |= titled(session, kind, there)
        return {one.uid: found[one.about_uid] for one in comments if one.about_uid in found}

    def known(self, fingerprints: Iterable[str]) -> set[str]:
        """Which of these remarks were brought in before; one in the bin was too."""
        wanted = sorted(set(fingerprints) - {""})
        found = set[str]()
        with self._journal.reading() as session:
            for first in range(0, len(wanted), _BATCH):
                asked = Comment.fingerprint.in_(wanted[first : first + _BATCH])
                found.update(session.scalars(select(Comment.fingerprint).where(asked)))
        return found

    def take_back(self, uids: Iterable[str]) -> None:
        """Undo a bringing in: what goes to the bin this way may come in again."""
        for uid in uids:
            self.change(uid, fingerprint="")
            self.remove(uid)
