"""Sessions and what comes out of them: takeaways, actions, advice and feedback."""

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentee_journal.models.base import (
    Base,
    Raisable,
    Record,
    children,
    link_table,
    linked,
    one_of,
    one_to_five,
    owned_by,
    parent,
    ref,
)
from mentee_journal.models.common import Tag

if TYPE_CHECKING:
    from mentee_journal.models.goal import Goal
    from mentee_journal.models.mentorship import Member, Mentorship
    from mentee_journal.models.reflection import Reflection
    from mentee_journal.models.skill import Competency


class SessionKind(StrEnum):
    MEETING = "meeting"
    CIRCLE = "circle"
    GUEST_SPEAKER = "guest_speaker"
    BOOK_CLUB = "book_club"
    CASE_STUDY = "case_study"
    GROUP_DISCUSSION = "group_discussion"
    SHADOWING = "shadowing"
    OTHER = "other"


class SessionStatus(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Owner(StrEnum):
    ME = "me"
    MENTOR = "mentor"


class AdviceStatus(StrEnum):
    NEW = "new"
    TRYING = "trying"
    WORKED = "worked"
    PARTLY = "partly"
    DID_NOT_WORK = "did_not_work"
    SET_ASIDE = "set_aside"


class FeedbackDirection(StrEnum):
    RECEIVED = "received"
    GIVEN = "given"


session_goal = link_table("session", "goal")
session_competency = link_table("session", "competency")
session_tag = link_table("session", "tag")
session_member = link_table("session", "member")


class Session(Base, Record, Raisable, kw_only=True):
    """A conversation or learning activity. `private_notes` (*just for me*) never leave, whatever `private` says."""

    __tablename__ = "session"
    __table_args__ = (
        one_of("kind", SessionKind),
        one_of("status", SessionStatus),
        one_to_five("usefulness"),
        CheckConstraint("minutes >= 0", name="minutes_range"),
    )

    starts_at: Mapped[dt.datetime] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="")
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    kind: Mapped[str] = mapped_column(default=SessionKind.MEETING)
    status: Mapped[str] = mapped_column(default=SessionStatus.HELD)
    minutes: Mapped[int | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(default="")
    aim: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    private_notes: Mapped[str] = mapped_column(default="")
    feeling: Mapped[str] = mapped_column(default="")
    usefulness: Mapped[int | None] = mapped_column(default=None)

    mentorship: Mapped["Mentorship | None"] = parent("Session", "mentorship_uid", "Mentorship")
    agenda: Mapped[list["AgendaLine"]] = children("Session", "AgendaLine")
    takeaways: Mapped[list["Takeaway"]] = children("Session", "Takeaway")
    actions: Mapped[list["Action"]] = children("Session", "Action", "created_at")
    advice: Mapped[list["Advice"]] = children("Session", "Advice", "created_at")
    feedback: Mapped[list["Feedback"]] = children("Session", "Feedback", "created_at")
    reflections: Mapped[list["Reflection"]] = children("Session", "Reflection", "on")
    goals: Mapped[list["Goal"]] = linked(session_goal, "Session", "Goal")
    competencies: Mapped[list["Competency"]] = linked(session_competency, "Session", "Competency")
    tags: Mapped[list[Tag]] = linked(session_tag, "Session", "Tag")
    members: Mapped[list["Member"]] = linked(session_member, "Session", "Member")


class AgendaLine(Base, Record, kw_only=True):
    """A line of a session's agenda, in minutes of the talk, and the record (or shipped question) it is about."""

    __tablename__ = "agenda_line"

    session_uid: Mapped[str] = mapped_column(owned_by("session"), index=True)
    text: Mapped[str]
    minutes: Mapped[int | None] = mapped_column(default=None)
    about_kind: Mapped[str] = mapped_column(default="")
    about_uid: Mapped[str | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


class Takeaway(Base, Record, kw_only=True):
    __tablename__ = "takeaway"

    session_uid: Mapped[str] = mapped_column(owned_by("session"), index=True)
    text: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)


class Action(Base, Record, kw_only=True):
    """Something to do, by the mentee or by the mentor; open ones carry over to the next session by themselves."""

    __tablename__ = "action"
    __table_args__ = (one_of("owner", Owner),)

    text: Mapped[str]
    owner: Mapped[str] = mapped_column(default=Owner.ME)
    due_on: Mapped[dt.date | None] = mapped_column(default=None)
    done_on: Mapped[dt.date | None] = mapped_column(default=None)
    session_uid: Mapped[str | None] = ref("session")
    goal_uid: Mapped[str | None] = ref("goal")
    mentorship_uid: Mapped[str | None] = ref("mentorship")

    session: Mapped["Session | None"] = parent("Action", "session_uid", "Session")
    goal: Mapped["Goal | None"] = parent("Action", "goal_uid", "Goal")
    mentorship: Mapped["Mentorship | None"] = parent("Action", "mentorship_uid", "Mentorship")


class Advice(Base, Record, Raisable, kw_only=True):
    """A line of the advice ledger: what was said, what I try, what came of it, and whether I told them."""

    __tablename__ = "advice"
    __table_args__ = (one_of("status", AdviceStatus),)

    text: Mapped[str]
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    session_uid: Mapped[str | None] = ref("session")
    on: Mapped[dt.date | None] = mapped_column(default=None)
    experiment: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default=AdviceStatus.NEW)
    result: Mapped[str] = mapped_column(default="")
    told_mentor_on: Mapped[dt.date | None] = mapped_column(default=None)

    mentorship: Mapped["Mentorship | None"] = parent("Advice", "mentorship_uid", "Mentorship")
    session: Mapped["Session | None"] = parent("Advice", "session_uid", "Session")


class Feedback(Base, Record, Raisable, kw_only=True):
    """Feedback received or given: when and where, what was done, its effect, and the response."""

    __tablename__ = "feedback"
    __table_args__ = (one_of("direction", FeedbackDirection),)

    private: Mapped[bool] = mapped_column(default=True)
    direction: Mapped[str] = mapped_column(default=FeedbackDirection.RECEIVED)
    person: Mapped[str] = mapped_column(default="")
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    session_uid: Mapped[str | None] = ref("session")
    on: Mapped[dt.date | None] = mapped_column(default=None)
    situation: Mapped[str] = mapped_column(default="")
    what_was_done: Mapped[str] = mapped_column(default="")
    effect: Mapped[str] = mapped_column(default="")
    response: Mapped[str] = mapped_column(default="")

    mentorship: Mapped["Mentorship | None"] = parent("Feedback", "mentorship_uid", "Mentorship")
    session: Mapped["Session | None"] = parent("Feedback", "session_uid", "Session")
