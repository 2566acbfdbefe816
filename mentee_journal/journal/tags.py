"""The shelf of tags: words of the person's own that several entries share."""

from sqlalchemy import func, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Tag
from mentee_journal.models.base import clean


class Tags(Shelf[Tag]):
    kind = Tag

    def all(self) -> list[Tag]:
        return self._list(select(Tag).order_by(func.lower(Tag.name), Tag.uid))

    def named(self, name: str) -> Tag:
        """The tag called `name`, upper and lower case alike; made when there is none."""
        name = " ".join(clean(name).lstrip("# ").split())
        with self._journal.reading() as session:
            known = session.execute(select(Tag.uid, Tag.name))
            uid = next((row.uid for row in known if row.name.casefold() == name.casefold()), None)
        if uid is None:
            return self.add(name=name)
        self.restore(uid)
        return self.get(uid)
