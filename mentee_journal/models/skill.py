"""Skills: frameworks of competencies, and the assessments in which they were rated."""

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped, mapped_column

from mentee_journal.models.base import (
    Base,
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
from mentee_journal.models.goal import goal_competency
from mentee_journal.models.session import session_competency

if TYPE_CHECKING:
    from mentee_journal.models.goal import Goal
    from mentee_journal.models.mentorship import Mentorship
    from mentee_journal.models.session import Feedback, Session


class Occasion(StrEnum):
    BASELINE = "baseline"
    CHECK = "check"
    CLOSING = "closing"


class Rater(StrEnum):
    SELF = "self"
    MENTOR = "mentor"


rating_session = link_table("rating", "session")
rating_goal = link_table("rating", "goal")
rating_feedback = link_table("rating", "feedback")


class Framework(Base, Record, kw_only=True):
    """A list of skills; `key` names the shipped one it was copied from."""

    __tablename__ = "framework"

    name: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    key: Mapped[str] = mapped_column(default="")

    competencies: Mapped[list["Competency"]] = children("Framework", "Competency")


class Competency(Base, Record, kw_only=True):
    """A skill with five sentences that a person could observe, from 1 *starting out* to 5 *helping others*."""

    __tablename__ = "competency"
    __table_args__ = (one_to_five("aim"),)

    framework_uid: Mapped[str] = mapped_column(owned_by("framework"), index=True)
    name: Mapped[str]
    definition: Mapped[str] = mapped_column(default="")
    group: Mapped[str] = mapped_column(default="")
    levels: Mapped[list[str]] = mapped_column(default_factory=list)
    aim: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
    archived: Mapped[bool] = mapped_column(default=False)

    framework: Mapped["Framework"] = parent("Competency", "framework_uid", "Framework")
    sessions: Mapped[list["Session"]] = linked(session_competency, "Competency", "Session")
    goals: Mapped[list["Goal"]] = linked(goal_competency, "Competency", "Goal")


class Assessment(Base, Record, kw_only=True):
    """One sitting in which skills were rated, by the person or by a mentor; never overwritten."""

    __tablename__ = "assessment"
    __table_args__ = (one_of("occasion", Occasion), one_of("rater", Rater))

    on: Mapped[dt.date] = mapped_column(index=True)
    framework_uid: Mapped[str | None] = ref("framework")
    occasion: Mapped[str] = mapped_column(default=Occasion.CHECK)
    rater: Mapped[str] = mapped_column(default=Rater.SELF)
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    title: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    finished: Mapped[bool] = mapped_column(default=True)

    mentorship: Mapped["Mentorship | None"] = parent("Assessment", "mentorship_uid", "Mentorship")
    ratings: Mapped[list["Rating"]] = children("Assessment", "Rating", "created_at")


class Rating(Base, Record, kw_only=True):
    """A level from 1 to 5 or none (*not yet tried*); `then_level` is asked after it, looking back."""

    __tablename__ = "rating"
    __table_args__ = (
        one_to_five("level"),
        one_to_five("knowledge"),
        one_to_five("confidence"),
        one_to_five("then_level"),
    )

    assessment_uid: Mapped[str] = mapped_column(owned_by("assessment"), index=True)
    competency_uid: Mapped[str] = mapped_column(owned_by("competency"), index=True)
    level: Mapped[int | None] = mapped_column(default=None)
    knowledge: Mapped[int | None] = mapped_column(default=None)
    confidence: Mapped[int | None] = mapped_column(default=None)
    then_level: Mapped[int | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(default="")

    competency: Mapped["Competency"] = parent("Rating", "competency_uid", "Competency")
    assessment: Mapped["Assessment"] = parent("Rating", "assessment_uid", "Assessment")
    sessions: Mapped[list["Session"]] = linked(rating_session, "Rating", "Session")
    goals: Mapped[list["Goal"]] = linked(rating_goal, "Rating", "Goal")
    feedback: Mapped[list["Feedback"]] = linked(rating_feedback, "Rating", "Feedback")
