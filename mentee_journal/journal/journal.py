"""The one door to the data: open a journal, then work with its shelves, `journal.goals.add(...)`."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from sqlalchemy.orm import Session

from mentee_journal.errors import BackupFailed
from mentee_journal.i18n import _
from mentee_journal.journal.actions import Actions
from mentee_journal.journal.advice import AdviceLedger
from mentee_journal.journal.attachments import Attachments
from mentee_journal.journal.backups import Backups, Why
from mentee_journal.journal.bin import Bin
from mentee_journal.journal.changes import Change
from mentee_journal.journal.comments import Comments
from mentee_journal.journal.drafts import Drafts
from mentee_journal.journal.feedback import FeedbackShelf
from mentee_journal.journal.goals import Goals
from mentee_journal.journal.history import History
from mentee_journal.journal.indicators import Indicators
from mentee_journal.journal.mentors import Mentors
from mentee_journal.journal.profile import ProfileShelf
from mentee_journal.journal.questions import Questions
from mentee_journal.journal.reflections import Reflections
from mentee_journal.journal.search import Search
from mentee_journal.journal.sessions import Sessions
from mentee_journal.journal.shade import Shade
from mentee_journal.journal.shares import Shares
from mentee_journal.journal.skills import Skills
from mentee_journal.journal.tags import Tags
from mentee_journal.journal.watch import watch
from mentee_journal.models import Kind
from mentee_journal.store import Store


def _clock() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Journal:
    """The journal at `path`, made when there is none and `create` allows it.

    `now` gives the present moment with its zone, so that tests and the sample have a day of their own.
    `lock=False` opens it for reading beside a window that has it. `passphrase` opens a protected journal, and
    protects a new one. Errors: the CannotOpen family.
    """

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], dt.datetime] = _clock,
        create: bool = True,
        lock: bool = True,
        passphrase: str | None = None,
    ) -> None:
        self.now = now
        self.store = Store(path, create=create, lock=lock, passphrase=passphrase)
        self._listeners: list[Callable[[Change], None]] = []
        self._session: Session | None = None
        self._is_whole = False
        self._seen: int | None = None
        self._moment = dt.datetime.min.replace(tzinfo=dt.UTC)
        self.actions = Actions(self)
        self.advice = AdviceLedger(self)
        self.attachments = Attachments(self)
        self.backups = Backups(path, now=now, key=lambda: self.store.passphrase, copy=self.store.back_up)
        self.bin = Bin(self)
        self.comments = Comments(self)
        self.drafts = Drafts(self)
        self.feedback = FeedbackShelf(self)
        self.goals = Goals(self)
        self.history = History(self)
        self.indicators = Indicators(self)
        self.mentors = Mentors(self)
        self.profile = ProfileShelf(self)
        self.questions = Questions(self)
        self.reflections = Reflections(self)
        self.search = Search(self)
        self.sessions = Sessions(self)
        self.shade = Shade(self)
        self.shares = Shares(self)
        self.skills = Skills(self)
        self.tags = Tags(self)

    @property
    def path(self) -> Path:
        return self.store.path

    def today(self) -> dt.date:
        """The local calendar date."""
        return self.now().date()

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Have `listener` told of each Change, after its commit; calling what comes back ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @contextmanager
    def reading(self, *, whole: bool = False) -> Iterator[Session]:
        """A look at the records, inside the open unit of work if there is one; `whole` looks behind the shade."""
        with self.store.guard:
            if self._session is not None:
                yield self._session
                return
            with self.store.reading() as session:
                if not (whole or self._is_whole):
                    self.shade.over(session)
                    yield session
                elif self.shade.is_on:
                    with self.shade.taken_off(session):
                        yield session
                else:
                    yield session

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Behind the shade: for a file that is made from what any shelf reads meanwhile."""
        with self.store.guard:
            before, self._is_whole = self._is_whole, True
            try:
                yield
            finally:
                self._is_whole = before

    @contextmanager
    def changing(self, *, keep_dates: bool = False) -> Iterator[Session]:
        """One unit of work: all of it is kept, or none; one inside another is part of it.

        Listeners hear of it once, after the commit. SaveFailed says why nothing was kept.
        """
        with self.store.guard:
            if self._session is not None:
                yield self._session
                return
            with self.store.writing() as session:
                others = self._others_wrote(session)
                watch(session, self._next_moment(), keep_dates=keep_dates)
                self._session = session
                try:
                    with self.shade.taken_off(session) if self.shade.is_on else nullcontext():
                        yield session
                        session.flush()
                finally:
                    self._session = None
            kinds = frozenset(Kind) if others else frozenset(session.info["kinds"])
            change = Change(kinds, frozenset(session.info["uids"]), self.store.rescued)
            if self.store.rescued is not None:
                self.backups.follow(self.store.path)
            self.store.rescued = None
        if change.uids or others or change.moved_to:
            self._tell(change)

    def look_again(self) -> None:
        """Have listeners show everything anew when another program wrote to the file since the last look."""
        with self.reading() as session:
            others = self._others_wrote(session)
        if others:
            self._tell(Change(frozenset(Kind)))

    def _others_wrote(self, session: Session) -> bool:
        """By the number that SQLite changes for this connection when another one wrote."""
        before = self._seen
        self._seen = int(session.connection().exec_driver_sql("PRAGMA data_version").scalar_one())
        return before not in (None, self._seen)

    def _tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)

    def _next_moment(self) -> dt.datetime:
        """Now, but later than the last unit of work, so that no two share a stamp, whatever the clock does."""
        self._moment = max(self.now().astimezone(dt.UTC), self._moment + dt.timedelta(milliseconds=1))
        return self._moment

    def tidy(self) -> None:
        """Remove for good what has been in the bin for 30 days, and thin earlier texts. May take seconds."""
        self.bin.purge()
        self.history.thin()

    def keep_before_import(self) -> None:
        """Have a backup of what is there before much is changed at once; a journal without a word needs none.

        Not inside a unit of work. Errors: JournalDamaged, BackupFailed.
        """
        try:
            if self.backups.is_worth_keeping():
                self.backups.make_if_changed(Why.IMPORT)
        except OSError as error:
            raise BackupFailed(
                _("No backup could be made first, so nothing was brought in. Your journal is as it was."),
                _("See that the folder of the backups can be written to and has room, then try again."),
            ) from error

    def back_up(self, target: Path) -> Path:
        """Copy the journal as it is now to `target`, verified, readable by its owner alone."""
        return self.store.back_up(target)

    def close(self) -> None:
        self._listeners.clear()
        self.store.close()
