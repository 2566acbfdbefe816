"""The ledger of what left, and the mentor's voice that came back."""

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped, mapped_column

from mentee_journal.models.base import (
    Base,
    Record,
    children,
    one_of,
    one_to_five,
    owned_by,
    parent,
    ref,
)

if TYPE_CHECKING:
    from mentee_journal.models.mentorship import Mentorship


class ShareFormat(StrEnum):
    MD = "md"
    HTML = "html"
    PDF = "pdf"


class Share(Base, Record, kw_only=True):
    """A summary that left: for whom, when, in which form. `text` is the Markdown exactly as it was made."""

    __tablename__ = "share"
    __table_args__ = (one_of("format", ShareFormat),)

    on: Mapped[dt.date] = mapped_column(index=True)
    code: Mapped[str] = mapped_column(default="", index=True)
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    format: Mapped[str] = mapped_column(default=ShareFormat.MD)
    since: Mapped[dt.date | None] = mapped_column(default=None)
    until: Mapped[dt.date | None] = mapped_column(default=None)
    file_name: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")

    mentorship: Mapped["Mentorship | None"] = parent("Share", "mentorship_uid", "Mentorship")
    items: Mapped[list["ShareItem"]] = children("Share", "ShareItem", "reference")


class ShareItem(Base, Record, kw_only=True):
    """A record that a summary held: its address, its reference there (S1), and a hash of it as shared."""

    __tablename__ = "share_item"

    share_uid: Mapped[str] = mapped_column(owned_by("share"), index=True)
    about_kind: Mapped[str]
    about_uid: Mapped[str] = mapped_column(index=True)
    reference: Mapped[str] = mapped_column(default="")
    hash: Mapped[str] = mapped_column(default="")


class Comment(Base, Record, kw_only=True):
    """What a mentor wrote, and the record it is about (none: *unsorted*)."""

    __tablename__ = "comment"
    __table_args__ = (one_to_five("level"),)

    text: Mapped[str]
    on: Mapped[dt.date]
    author: Mapped[str] = mapped_column(default="")
    mentorship_uid: Mapped[str | None] = ref("mentorship")
    about_kind: Mapped[str] = mapped_column(default="")
    about_uid: Mapped[str | None] = mapped_column(default=None, index=True)
    share_uid: Mapped[str | None] = ref("share")
    read_at: Mapped[str | None] = mapped_column(default=None)
    reply: Mapped[str] = mapped_column(default="")
    edited_from: Mapped[str] = mapped_column(default="")
    """The mentee's words that the mentor wrote over, when `text` is what they made of them."""
    level: Mapped[int | None] = mapped_column(default=None)
    """Of a goal: how sure the mentor is that it will be reached."""
    fingerprint: Mapped[str] = mapped_column(default="", index=True)
    """Of document, place and words, so that the same file brought in twice adds nothing."""
    record_changed: Mapped[bool] = mapped_column(default=False)

    mentorship: Mapped["Mentorship | None"] = parent("Comment", "mentorship_uid", "Mentorship")
