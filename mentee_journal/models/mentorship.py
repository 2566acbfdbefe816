"""Mentors: one relationship each, with its agreement, the members of a circle, contacts and the mentor map."""

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentee_journal.models.base import (
    Base,
    Record,
    children,
    link_table,
    linked,
    one_of,
    owned_by,
    parent,
)

if TYPE_CHECKING:
    from mentee_journal.models.goal import Goal
    from mentee_journal.models.session import Session


class MentorshipKind(StrEnum):
    ONE_TO_ONE = "one_to_one"
    REVERSE = "reverse"
    EXTERNAL = "external"
    PEER = "peer"
    CIRCLE = "circle"


class Stage(StrEnum):
    IDEA = "idea"
    ASKED = "asked"
    AGREED = "agreed"
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    DECLINED = "declined"


class Direction(StrEnum):
    OUT = "out"
    IN = "in"


goal_mentorship = link_table("goal", "mentorship")
need_mentorship = link_table("need", "mentorship")


class Mentorship(Base, Record, kw_only=True):
    """A person or a circle one learns with (*Mentor*). `cadence_days` counts from the last held session."""

    __tablename__ = "mentorship"
    __table_args__ = (
        one_of("kind", MentorshipKind),
        one_of("stage", Stage),
        CheckConstraint("cadence_days > 0", name="cadence_days_positive"),
    )

    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default=MentorshipKind.ONE_TO_ONE)
    stage: Mapped[str] = mapped_column(default=Stage.ACTIVE)
    role: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    how_we_met: Mapped[str] = mapped_column(default="")
    topics: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")

    purpose: Mapped[str] = mapped_column(default="")
    expect_from_mentor: Mapped[str] = mapped_column(default="")
    expect_from_me: Mapped[str] = mapped_column(default="")
    cadence_days: Mapped[int | None] = mapped_column(default=None)
    channel: Mapped[str] = mapped_column(default="")
    confidentiality: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[dt.date | None] = mapped_column(default=None)
    review_on: Mapped[dt.date | None] = mapped_column(default=None)
    ends_on: Mapped[dt.date | None] = mapped_column(default=None)
    closing_note: Mapped[str] = mapped_column(default="")

    members: Mapped[list["Member"]] = children("Mentorship", "Member", "name")
    contacts: Mapped[list["Contact"]] = children("Mentorship", "Contact", "on")
    sessions: Mapped[list["Session"]] = children("Mentorship", "Session", "starts_at")
    goals: Mapped[list["Goal"]] = linked(goal_mentorship, "Mentorship", "Goal")
    needs: Mapped[list["Need"]] = linked(need_mentorship, "Mentorship", "Need")


class Member(Base, Record, kw_only=True):
    """A member of a circle; what is shared shows the alias, or else the initials."""

    __tablename__ = "member"

    mentorship_uid: Mapped[str] = mapped_column(owned_by("mentorship"), index=True)
    name: Mapped[str]
    role: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    alias: Mapped[str] = mapped_column(default="")


class Contact(Base, Record, kw_only=True):
    """A line of the outreach log. `follow_up_on` counts from the last contact; an answer clears it."""

    __tablename__ = "contact"
    __table_args__ = (one_of("direction", Direction),)

    private: Mapped[bool] = mapped_column(default=True)
    mentorship_uid: Mapped[str] = mapped_column(owned_by("mentorship"), index=True)
    on: Mapped[dt.date]
    channel: Mapped[str] = mapped_column(default="")
    direction: Mapped[str] = mapped_column(default=Direction.OUT)
    text: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[dt.date | None] = mapped_column(default=None)

    mentorship: Mapped["Mentorship"] = parent("Contact", "mentorship_uid", "Mentorship")


class Need(Base, Record, kw_only=True):
    """Something to find in people (a skill, a sponsor, honesty), and which mentorships meet it."""

    __tablename__ = "need"

    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)

    mentorships: Mapped[list["Mentorship"]] = linked(need_mentorship, "Need", "Mentorship")
