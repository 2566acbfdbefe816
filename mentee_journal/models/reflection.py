"""Reflections, the answers in them, and the person's own questions."""

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
    owned_by,
    parent,
    ref,
)
from mentee_journal.models.common import Tag

if TYPE_CHECKING:
    from mentee_journal.models.goal import Goal
    from mentee_journal.models.mentorship import Mentorship
    from mentee_journal.models.session import Session
    from mentee_journal.models.skill import Competency


class Moment(StrEnum):
    ANY = "any"
    BEFORE_SESSION = "before_session"
    AFTER_SESSION = "after_session"
    MONTHLY = "monthly"
    CLOSING = "closing"


MINE = "mine"  # the set of the questions that the person wrote

reflection_tag = link_table("reflection", "tag")
reflection_competency = link_table("reflection", "competency")


class Prompt(Base, Record, kw_only=True):
    """A question: the person's own (`set` is *mine*), or what they did with a shipped one (`key`)."""

    __tablename__ = "prompt"
    __table_args__ = (one_of("moment", Moment),)

    text: Mapped[str]
    moment: Mapped[str] = mapped_column(default=Moment.ANY)
    topic: Mapped[str] = mapped_column(default="")
    set: Mapped[str] = mapped_column(default=MINE)
    key: Mapped[str] = mapped_column(default="", index=True)
    favourite: Mapped[bool] = mapped_column(default=False)
    archived: Mapped[bool] = mapped_column(default=False)


class Reflection(Base, Record, Raisable, kw_only=True):
    """Something thought through; private unless the writer says otherwise. `depth` is chosen by the writer."""

    __tablename__ = "reflection"
    __table_args__ = (CheckConstraint("depth BETWEEN 1 AND 4", name="depth_range"),)

    private: Mapped[bool] = mapped_column(default=True)
    title: Mapped[str] = mapped_column(default="")
    on: Mapped[dt.date] = mapped_column(index=True)
    guide: Mapped[str] = mapped_column(default="")
    finished: Mapped[bool] = mapped_column(default=True)
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    session_uid: Mapped[str | None] = ref("session")
    goal_uid: Mapped[str | None] = ref("goal")
    depth: Mapped[int | None] = mapped_column(default=None)

    mentorship: Mapped["Mentorship | None"] = parent("Reflection", "mentorship_uid", "Mentorship")
    session: Mapped["Session | None"] = parent("Reflection", "session_uid", "Session")
    goal: Mapped["Goal | None"] = parent("Reflection", "goal_uid", "Goal")
    answers: Mapped[list["Answer"]] = children("Reflection", "Answer")
    tags: Mapped[list[Tag]] = linked(reflection_tag, "Reflection", "Tag")
    competencies: Mapped[list["Competency"]] = linked(reflection_competency, "Reflection", "Competency")


class Answer(Base, Record, kw_only=True):
    """`question` holds the words as they were asked; `prompt` is a shipped question's key or an own one's uid."""

    __tablename__ = "answer"

    reflection_uid: Mapped[str] = mapped_column(owned_by("reflection"), index=True)
    question: Mapped[str] = mapped_column(default="")
    prompt: Mapped[str] = mapped_column(default="", index=True)
    text: Mapped[str] = mapped_column(default="")
    step: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)

    reflection: Mapped["Reflection"] = parent("Answer", "reflection_uid", "Reflection")
