"""What hangs on records of any kind: tags, attachments, earlier texts; and the names of the kinds."""

from enum import StrEnum

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from mentee_journal.models.base import Base, Record


class Kind(StrEnum):
    """Every kind of record, by the name of its table."""

    PROFILE = "profile"
    MENTORSHIP = "mentorship"
    MEMBER = "member"
    CONTACT = "contact"
    NEED = "need"
    SESSION = "session"
    AGENDA_LINE = "agenda_line"
    TAKEAWAY = "takeaway"
    ACTION = "action"
    ADVICE = "advice"
    FEEDBACK = "feedback"
    GOAL = "goal"
    MILESTONE = "milestone"
    CHECK_IN = "check_in"
    INDICATOR = "indicator"
    READING = "reading"
    PROMPT = "prompt"
    REFLECTION = "reflection"
    ANSWER = "answer"
    FRAMEWORK = "framework"
    COMPETENCY = "competency"
    ASSESSMENT = "assessment"
    RATING = "rating"
    SHARE = "share"
    SHARE_ITEM = "share_item"
    COMMENT = "comment"
    TAG = "tag"
    ATTACHMENT = "attachment"
    REVISION = "revision"


class Tag(Base, Record, kw_only=True):
    __tablename__ = "tag"

    name: Mapped[str] = mapped_column(unique=True)


class Attachment(Base, Record, kw_only=True):
    """A file copied into the journal, with the record it hangs on."""

    __tablename__ = "attachment"

    name: Mapped[str]
    media_type: Mapped[str] = mapped_column(default="application/octet-stream")
    sha256: Mapped[str] = mapped_column(default="")
    bytes: Mapped[bytes] = mapped_column(LargeBinary, default=b"", deferred=True, repr=False)
    about_kind: Mapped[str] = mapped_column(default="")
    about_uid: Mapped[str | None] = mapped_column(default=None, index=True)


class Revision(Base, Record, kw_only=True):
    """An earlier text of a long field, kept as the writing goes on."""

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_about_uid_field", "about_uid", "field"),)

    about_kind: Mapped[str]
    about_uid: Mapped[str]
    field: Mapped[str]
    text: Mapped[str]
    rival: Mapped[bool] = mapped_column(default=False)
    """It lost against another text when two journals met, and nobody has looked at the two since."""


class Draft(Base, kw_only=True):
    """What is being typed into a field and is not saved yet: of this computer, in no archive, gone once it is saved."""

    __tablename__ = "draft"

    about_uid: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    about_kind: Mapped[str]
    text: Mapped[str]
    at: Mapped[str]
    """When, in UTC."""
