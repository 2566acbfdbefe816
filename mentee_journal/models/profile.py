"""The person whose journal this is."""

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from mentee_journal.models.base import Base, Record


class Profile(Base, Record, kw_only=True):
    """One row. `about` is *what you hope for*; `preferences` belong to the journal, not to the computer."""

    __tablename__ = "profile"

    name: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    preferences: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
