"""The shelf with one record: the person whose journal this is, and the preferences that travel with the journal."""

from typing import Any

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Profile


class ProfileShelf(Shelf[Profile]):
    kind = Profile

    def me(self) -> Profile:
        """The person; empty until something is known."""
        with self._journal.reading() as session:
            found = session.scalars(
                select(Profile).order_by(Profile.created_at, Profile.uid).limit(1)
            ).first()
        return found or Profile()

    def tell(self, **fields: Any) -> None:
        """Set `name`, `about` or `language`."""
        self.change(self.me().uid, **fields)

    def change(self, uid: str, **fields: Any) -> None:
        """As any record, but the first change makes it: who never said a name has no row."""
        if self.find(uid) is None:
            self.add(uid=uid, **fields)
        else:
            super().change(uid, **fields)

    def preference(self, name: str, default: Any = None) -> Any:
        return self.me().preferences.get(name, default)

    def prefer(self, name: str, value: Any) -> None:
        """Set a preference; it goes with the journal to another computer."""
        self.tell(preferences={**self.me().preferences, name: value})
