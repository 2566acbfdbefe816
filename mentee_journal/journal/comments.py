"""The shelf of comments: the mentor's voice."""

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.journal.titles import titled
from mentee_journal.models import Comment, utc_text


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

    def about_title(self, comment: Comment) -> str:
        """The title of what a comment is about; empty when it is unsorted, or what it was about is gone."""
        if not comment.about_uid:
            return ""
        with self._journal.reading() as session:
            found = titled(session, comment.about_kind, [comment.about_uid])
        return found[comment.about_uid].title if comment.about_uid in found else ""
