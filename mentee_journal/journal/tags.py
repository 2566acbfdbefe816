"""The shelf of tags: words of the person's own that several entries share."""

from sqlalchemy import func, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Tag


class Tags(Shelf[Tag]):
    kind = Tag

    def all(self) -> list[Tag]:
        return self._list(select(Tag).order_by(func.lower(Tag.name), Tag.uid))

    def named(self, name: str) -> Tag:
        """The tag called `name`, upper and lower case alike; made when there is none."""
        name = " ".join(name.split()).lstrip("#")
        with self._journal.reading() as session:
            query = select(Tag).where(func.lower(Tag.name) == name.lower())
            found = session.scalars(query).first()
        if found is None:
            return self.add(name=name)
        if found.deleted_at:
            self.restore(found.uid)
        return self.get(found.uid)
