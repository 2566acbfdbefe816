"""Whatever is private leaves no trace: over journals of every shape, no word of it is in what leaves."""

import datetime as dt
import os
import re
import shutil
import subprocess
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mentee_journal.export import FORMATS, file_name
from mentee_journal.export.calendar import calendar
from mentee_journal.journal import Journal
from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Base, Record, Reflection
from mentee_journal.summary import Choice, offer, summarise
from mentee_journal.summary.calendar import dates
from tests.conftest import TUESDAY, Clock

DAY = dt.date(2026, 10, 7)
SECRET = "Zqsecret"  # a word that no sentence of ours holds
OPEN = "Openword"


@dataclass
class Author:
    """Writes entries, in whose every text stands whether it may be seen; counts what must be found again."""

    journal: Journal
    number: int = 0
    open_words: list[str] = field(default_factory=list)

    def word(self, *, hidden: bool, found: bool = False) -> str:
        """A word of its own for each text; `found`: it must be in the summary when it may."""
        self.number += 1
        word = f"{SECRET if hidden else OPEN}{self.number}x"
        if found and not hidden:
            self.open_words.append(word)
        return word


class Story:
    """A journal made by drawing: each entry, link and child is private or not."""

    def __init__(self, journal: Journal, draw: Callable[..., Any]) -> None:
        self.author = Author(journal)
        self.journal = journal
        self.draw = draw
        self.mentors: list[tuple[str, bool]] = []
        self.sessions: list[tuple[str, bool]] = []
        self.goals: list[tuple[str, bool]] = []
        self.takeaways: list[tuple[str, bool]] = []
        self.skills: list[tuple[str, bool]] = []

    def flag(self) -> bool:
        return bool(self.draw(st.booleans()))

    def some(self, pairs: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
        return [pair for pair in pairs if self.flag()]

    def one(self, pairs: list[tuple[str, bool]]) -> tuple[str | None, bool]:
        return self.draw(st.sampled_from([(None, False), *pairs]))  # type: ignore[no-any-return]

    def tell(self) -> str:
        """Fill the journal; gives back the mentor to share with, who is not private."""
        word = self.author.word
        ruth = self.journal.mentors.add(name="Ruth", notes=word(hidden=True), email=word(hidden=True)).uid
        self.mentors.append((ruth, False))
        for kind in ("one_to_one", "circle"):
            private = self.flag()
            hidden = private or kind == "one_to_one"  # another mentor is not named even when they are no secret
            other = self.journal.mentors.add(name=word(hidden=hidden), kind=kind, private=private).uid
            self.mentors.append((other, private))
        for _time in range(2):
            self._goal()
        for _time in range(3):
            self._session()
        self._hanging(ruth)
        self._reflections()
        self._skills()
        self._comments(ruth)
        self._around(ruth)
        return ruth

    def _goal(self) -> None:
        private, word = self.flag(), self.author.word
        goal = self.journal.goals.add(
            title=word(hidden=private, found=True), measure=word(hidden=private, found=True),
            why=word(hidden=True), obstacle=word(hidden=True), private=private,
        )  # fmt: skip
        part = self.flag()
        hidden = private or part
        self.journal.goals.milestones.add(goal_uid=goal.uid, text=word(hidden=hidden, found=True), private=part)
        self.journal.goals.check_in(goal.uid, on=DAY, note=word(hidden=hidden, found=True), private=part)
        self.goals.append((goal.uid, private))

    def _session(self) -> None:
        mentor, mentor_private = self.one(self.mentors)
        own, word = self.flag(), self.author.word
        private = own or mentor_private
        tag = self.journal.tags.named(word(hidden=True))
        members = []
        if mentor:
            members = [self.journal.mentors.members.add(mentorship_uid=mentor, name=word(hidden=True)).uid]
        session = self.journal.sessions.add(
            title=word(hidden=private, found=True), notes=word(hidden=private, found=True),
            aim=word(hidden=private, found=True), private_notes=word(hidden=True), feeling=word(hidden=True),
            place=word(hidden=True), starts_at=dt.datetime(2026, 10, 7, 9), private=own, mentorship_uid=mentor,
            goals=[uid for uid, _private in self.some(self.goals)], tags=[tag.uid], members=members,
        )  # fmt: skip
        part = self.flag()
        takeaway = self.journal.sessions.takeaways.add(
            session_uid=session.uid, text=word(hidden=private or part, found=True), private=part
        )
        self.takeaways.append((takeaway.uid, private or part))
        self.sessions.append((session.uid, private))

    def _hanging(self, ruth: str) -> None:
        word = self.author.word
        for _time in range(2):
            own = self.flag()
            session, goal, mentor = self.one(self.sessions), self.one(self.goals), self.one(self.mentors)
            hidden = own or session[1] or goal[1] or mentor[1]
            self.journal.actions.add(
                text=word(hidden=hidden, found=True), private=own,
                session_uid=session[0], goal_uid=goal[0], mentorship_uid=mentor[0],
            )  # fmt: skip
            hidden = own or session[1]
            self.journal.advice.add(
                text=word(hidden=hidden, found=True), result=word(hidden=hidden, found=True), status="worked",
                on=DAY, private=own, session_uid=session[0], mentorship_uid=ruth,
            )  # fmt: skip
            self.journal.feedback.add(what_was_done=word(hidden=True), session_uid=session[0], private=own)
            self.journal.mentors.contacts.log(ruth, word(hidden=True))

    def _reflections(self) -> None:
        word = self.author.word
        for _time in range(2):
            private, part = self.flag(), self.flag()
            reflection = self.journal.reflections.begin(
                title=word(hidden=private, found=True), on=DAY, private=private,
                goal_uid=self.one(self.goals)[0], session_uid=self.one(self.sessions)[0],
            )  # fmt: skip
            hidden = private or part
            self.journal.reflections.answers.add(
                reflection_uid=reflection.uid, question=word(hidden=hidden, found=True),
                text=word(hidden=hidden, found=True), private=part,
            )  # fmt: skip

    def _skills(self) -> None:
        word = self.author.word
        for _time in range(2):
            private = self.flag()
            framework = self.journal.skills.frameworks.add(name=word(hidden=True), private=private)
            skill_private, sitting_private, rating_private = self.flag(), self.flag(), self.flag()
            hidden, rated = private or skill_private, not (sitting_private or rating_private)
            skill = self.journal.skills.competencies.add(
                framework_uid=framework.uid, name=word(hidden=hidden, found=rated), private=skill_private
            )
            sitting = self.journal.skills.begin(
                framework.uid, on=DAY, private=sitting_private, note=word(hidden=True), title=word(hidden=True)
            )
            self.journal.skills.rate(
                sitting.uid, skill.uid, level=3, evidence=word(hidden=True), private=rating_private
            )
            self.skills.append((skill.uid, private or skill_private))
            other = self.journal.skills.begin(
                framework.uid, on=DAY, rater="mentor", mentorship_uid=self.one(self.mentors)[0], private=self.flag()
            )
            self.journal.skills.rate(other.uid, skill.uid, level=5, evidence=word(hidden=True))

    def _comments(self, ruth: str) -> None:
        word = self.author.word
        kinds = [("goal", self.goals), ("session", self.sessions), ("takeaway", self.takeaways)]
        kinds.append(("competency", self.skills))
        for kind, pairs in kinds:
            for uid, hidden in pairs:
                own = self.flag()
                self.journal.comments.add(
                    text=word(hidden=hidden or own, found=True), reply=word(hidden=hidden or own, found=True),
                    on=DAY, mentorship_uid=ruth, about_kind=kind, about_uid=uid, private=own,
                    author=word(hidden=hidden or own), edited_from=word(hidden=True),
                )  # fmt: skip

    def _around(self, ruth: str) -> None:
        """What no summary holds at all."""
        word, journal = self.author.word, self.journal
        journal.mentors.needs.add(name=word(hidden=True), mentorships=[ruth])
        journal.indicators.add(name=word(hidden=True), unit=word(hidden=True))
        for kind, pairs in (("session", self.sessions), ("goal", self.goals)):
            for uid, _hidden in pairs:
                journal.attachments.keep(b"x", word(hidden=True) + ".txt", "text/plain", kind, uid)
        for uid, hidden in self.sessions:
            if hidden:
                journal.sessions.change(uid, notes=word(hidden=True))  # an earlier text is kept


relaxed = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a smaller one would take minutes to find, and help little
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.timeout(300)
@settings(relaxed, max_examples=int(os.environ.get("MENTEE_JOURNAL_STORIES", "24")))
@given(data=st.data())
def test_whatever_is_private_never_leaves_and_leaves_no_trace(data: st.DataObject, blank: Path, tmp_path: Path) -> None:
    """In no text and no count by name; all is as it would be if what is private had never been written."""
    with told(data, blank, tmp_path) as (journal, story, choice):
        summary = summarise(journal, choice)
        assert SECRET not in repr(summary)
        assert SECRET not in repr(offer(journal, choice))
        plans = calendar(dates(journal))
        assert_no_private_words(journal, plans)
        missing = [word for word in story.author.open_words if word not in repr(summary)]
        assert not missing
        nobody = summarise(journal, replace(choice, mentor_uid=None))
        forget_what_is_private(journal)
        assert summarise(journal, choice) == summary
        assert summarise(journal, replace(choice, mentor_uid=None)) == nobody
        assert calendar(dates(journal)) == plans


@pytest.mark.timeout(180)
@settings(relaxed, max_examples=5)
@given(data=st.data())
def test_whatever_is_private_is_in_no_file_of_any_format(data: st.DataObject, blank: Path, tmp_path: Path) -> None:
    """In no text, no data of the file and no name of one."""
    with told(data, blank, tmp_path) as (journal, _story, choice):
        summary = summarise(journal, choice)
        for form in FORMATS:
            assert SECRET not in readable(form.write(summary)), form.name
            assert SECRET not in file_name(summary, form)


@contextmanager
def told(data: st.DataObject, blank: Path, tmp_path: Path) -> Iterator[tuple[Journal, Story, Choice]]:
    """A journal with a story in it, and a choice of what to share of it with Ruth."""
    journal = Journal(Path(shutil.copy(blank, tmp_path / "journal.mjournal")), now=Clock(TUESDAY))
    try:
        with journal.changing():
            story = Story(journal, data.draw)
            ruth = story.tell()
        yield journal, story, Choice(ruth, since=dt.date(2026, 10, 1))
    finally:
        journal.close()


def readable(data: bytes) -> str:
    """The bytes of a file as they are, with the streams of a PDF unpacked, and its words as a reader sees them."""
    parts = [data]
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL) if data.startswith(b"%PDF") else ():
        with suppress(zlib.error):
            parts.append(zlib.decompress(packed))
    if data.startswith(b"%PDF") and shutil.which("pdftotext"):
        parts.append(subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout)
    whole = b"\n".join(parts)
    wide = (part.decode("utf-16-be", "replace") for part in (whole, whole[1:]))
    return "".join((whole.decode("utf-8", "replace"), *wide))


def assert_no_private_words(journal: Journal, plans: bytes) -> None:
    """A calendar is made for oneself and may name another mentor, but holds nothing private."""
    text = plans.decode().replace("\r\n ", "")
    hidden = hidden_records(journal)
    for record in hidden:
        for value in vars(record).values():
            if isinstance(value, str) and value.startswith((SECRET, OPEN)):
                assert f"{value}" not in text.split(), value


def hidden_records(journal: Journal) -> list[Record]:
    """All that is private, by itself or because it hangs on something that is; links of reflections are none."""
    found: dict[str, Record] = {}
    with journal.reading() as session:
        records = [one for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)
                   for one in session.scalars(select(mapper.class_))]  # fmt: skip
    while more := {one.uid: one for one in records if one.uid not in found and is_hidden(one, found)}:
        found |= more
    return list(found.values())


def is_hidden(record: Record, hidden: dict[str, Record]) -> bool:
    links = {"session_uid", "goal_uid", "mentorship_uid"} if isinstance(record, Reflection) else {"share_uid"}
    hangs_on = (value for name, value in vars(record).items() if name.endswith("_uid") and name not in links)
    return record.private or any(value in hidden for value in hangs_on)


def forget_what_is_private(journal: Journal) -> None:
    """Remove it for good, through the bin."""
    with journal.changing():
        for record in hidden_records(journal):
            _remove(journal, record)
    journal.bin.empty()


def _remove(journal: Journal, record: Record) -> None:
    shelf: Shelf[Record] = type("AnyShelf", (Shelf,), {"kind": type(record)})(journal)
    if (there := shelf.find(record.uid)) and there.deleted_at is None:
        shelf.remove(record.uid)


def test_a_private_mentor_still_gets_their_own(journal: Journal) -> None:
    coach = journal.mentors.add(name="Coach", private=True)
    journal.sessions.add(title="With the coach", starts_at=dt.datetime(2026, 10, 7, 9), mentorship_uid=coach.uid)
    assert "With the coach" not in repr(summarise(journal, Choice()))
    assert "With the coach" in repr(summarise(journal, Choice(coach.uid)))


def test_what_is_in_the_bin_stays_there(journal: Journal) -> None:
    goal = journal.goals.add(title="Binned goal")
    journal.comments.add(text="About it", on=DAY, about_kind="goal", about_uid=goal.uid)
    journal.goals.remove(goal.uid)
    assert summarise(journal, Choice()).is_empty
