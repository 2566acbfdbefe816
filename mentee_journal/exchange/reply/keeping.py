"""What a mentor sent back becomes part of the journal: all of it in one step, or nothing; one step takes it back."""

import mimetypes
from typing import TYPE_CHECKING

from mentee_journal.exchange.reply.reply import Kept, Rated, Remark, Reply
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.journal.changes import Undo

MENTOR = "mentor"


def keep(journal: "Journal", reply: Reply) -> "tuple[Kept, Undo]":
    """Keep what is in `reply` and was not kept before; the bytes it came as stay with it. The Undo takes all back."""
    from mentee_journal.journal.changes import Undo

    with journal.changing():
        keeping = _Keeping(journal, reply)
        kept = keeping.run()
    return kept, Undo(keeping.take_back)


class _Keeping:
    """One reply on its way into an open unit of work."""

    def __init__(self, journal: "Journal", reply: Reply) -> None:
        self._journal = journal
        self._reply = reply
        self._comments: list[str] = []
        self._sittings: list[str] = []
        self._actions: list[str] = []
        self._files: list[str] = []

    def run(self) -> Kept:
        known = self._journal.comments.known(remark.fingerprint for remark in self._reply.remarks)
        unsorted = repeated = 0
        for remark in self._reply.remarks:
            if remark.fingerprint in known:
                repeated += 1
                continue
            known.add(remark.fingerprint)
            self._comment(remark)
            unsorted += remark.about_uid is None
        ratings = self._rate()
        done = self._finish()
        if self._comments or ratings or done:
            self._keep_file()
        repeated += len(self._reply.ratings) - ratings + len(self._reply.done) - done
        return Kept(len(self._comments), unsorted, ratings, done, repeated)

    def _comment(self, remark: Remark) -> None:
        added = self._journal.comments.add(
            text=remark.text,
            on=self._journal.today(),
            author=self._reply.author,
            mentorship_uid=self._reply.mentorship_uid,
            about_kind=remark.about_kind,
            about_uid=remark.about_uid,
            share_uid=self._reply.share_uid,
            edited_from=remark.edited_from,
            level=remark.level,
            fingerprint=remark.fingerprint,
            record_changed=remark.record_changed,
        )
        self._comments.append(added.uid)

    def _rate(self) -> int:
        """The numbers that are new become a sitting of the mentor's, of today; earlier ones stay as they are."""
        said = self._journal.skills.said_of(self._reply.document, self._reply.mentorship_uid)
        new = [one for one in self._reply.ratings if said.get(one.competency_uid) != one.level]
        by_list: dict[str, list[Rated]] = {}
        for one in new:
            skill = self._journal.skills.competencies.get(one.competency_uid)
            by_list.setdefault(skill.framework_uid, []).append(one)
        for framework_uid, rated in by_list.items():
            sitting = self._journal.skills.begin(
                framework_uid, rater=MENTOR, mentorship_uid=self._reply.mentorship_uid, title=self._reply.document
            )
            for one in rated:
                self._journal.skills.rate(sitting.uid, one.competency_uid, level=one.level)
            self._sittings.append(sitting.uid)
        return len(new)

    def _finish(self) -> int:
        for one in self._reply.done:
            action = self._journal.actions.find(one.action_uid)
            if action is not None and action.done_on is None:
                self._journal.actions.finish(action.uid)
                self._actions.append(action.uid)
        return len(self._actions)

    def _keep_file(self) -> None:
        name = self._reply.file_name or _("Pasted text")
        about = (
            ("share", self._reply.share_uid) if self._reply.share_uid else ("mentorship", self._reply.mentorship_uid)
        )
        media_type = mimetypes.guess_type(name)[0] or "text/plain"
        kind, uid = about if about[1] else ("", None)
        added = self._journal.attachments.keep(self._reply.data, name, media_type, kind, uid)
        if added:
            self._files.append(added.uid)

    def take_back(self) -> None:
        """As if the file had never come: it can be brought in again."""
        with self._journal.changing():
            self._journal.comments.take_back(self._comments)
            for uid in self._sittings:
                self._journal.skills.remove(uid)
            for uid in self._actions:
                self._journal.actions.reopen(uid)
            for uid in self._files:
                self._journal.attachments.remove(uid)
            self._comments, self._sittings, self._actions, self._files = [], [], [], []
