"""Goals with their milestones and check-ins, and indicators that no goal owns."""

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
)
from mentee_journal.models.common import Tag
from mentee_journal.models.mentorship import Mentorship, goal_mentorship
from mentee_journal.models.session import session_goal

if TYPE_CHECKING:
    from mentee_journal.models.reflection import Reflection
    from mentee_journal.models.session import Action, Session
    from mentee_journal.models.skill import Competency


class GoalStatus(StrEnum):
    DRAFT = "draft"
    ACTIVE = "active"
    ACHIEVED = "achieved"
    PAUSED = "paused"
    DROPPED = "dropped"


goal_competency = link_table("goal", "competency")
goal_tag = link_table("goal", "tag")


class Goal(Base, Record, Raisable, kw_only=True):
    """What to reach, and how one will know. `scale` is five texts from -2 (much less than hoped) to +2."""

    __tablename__ = "goal"
    __table_args__ = (
        one_of("status", GoalStatus),
        CheckConstraint("attained BETWEEN -2 AND 2", name="attained_range"),
        CheckConstraint("length(title) > 0", name="has_title"),
    )

    title: Mapped[str]
    why: Mapped[str] = mapped_column(default="")
    measure: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    baseline: Mapped[float | None] = mapped_column(default=None)
    target: Mapped[float | None] = mapped_column(default=None)
    starts_on: Mapped[dt.date | None] = mapped_column(default=None)
    due_on: Mapped[dt.date | None] = mapped_column(default=None)
    status: Mapped[str] = mapped_column(default=GoalStatus.ACTIVE)
    obstacle: Mapped[str] = mapped_column(default="")
    if_then: Mapped[str] = mapped_column(default="")
    scale: Mapped[list[str]] = mapped_column(default_factory=list)
    attained: Mapped[int | None] = mapped_column(default=None)
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)
    closing_reason: Mapped[str] = mapped_column(default="")
    closing_note: Mapped[str] = mapped_column(default="")

    milestones: Mapped[list["Milestone"]] = children("Goal", "Milestone")
    check_ins: Mapped[list["CheckIn"]] = children("Goal", "CheckIn", "on")
    actions: Mapped[list["Action"]] = children("Goal", "Action", "created_at")
    reflections: Mapped[list["Reflection"]] = children("Goal", "Reflection", "on")
    sessions: Mapped[list["Session"]] = linked(session_goal, "Goal", "Session")
    competencies: Mapped[list["Competency"]] = linked(goal_competency, "Goal", "Competency")
    mentorships: Mapped[list[Mentorship]] = linked(goal_mentorship, "Goal", "Mentorship")
    tags: Mapped[list[Tag]] = linked(goal_tag, "Goal", "Tag")


class Milestone(Base, Record, kw_only=True):
    __tablename__ = "milestone"

    goal_uid: Mapped[str] = mapped_column(owned_by("goal"), index=True)
    text: Mapped[str]
    due_on: Mapped[dt.date | None] = mapped_column(default=None)
    done_on: Mapped[dt.date | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


class CheckIn(Base, Record, kw_only=True):
    """How a goal stands on a day; the goal's value now is its last check-in's. `progress` is in percent."""

    __tablename__ = "check_in"
    __table_args__ = (
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress_range"),
        one_to_five("confidence"),
    )

    goal_uid: Mapped[str] = mapped_column(owned_by("goal"), index=True)
    on: Mapped[dt.date]
    value: Mapped[float | None] = mapped_column(default=None)
    progress: Mapped[int | None] = mapped_column(default=None)
    confidence: Mapped[int | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")

    goal: Mapped["Goal"] = parent("CheckIn", "goal_uid", "Goal")


class Indicator(Base, Record, kw_only=True):
    """A number of one's own that no goal owns: talks given, promotions, people met."""

    __tablename__ = "indicator"

    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")

    readings: Mapped[list["Reading"]] = children("Indicator", "Reading", "on")


class Reading(Base, Record, kw_only=True):
    __tablename__ = "reading"

    indicator_uid: Mapped[str] = mapped_column(owned_by("indicator"), index=True)
    on: Mapped[dt.date]
    value: Mapped[float]
    note: Mapped[str] = mapped_column(default="")
