"""The shelf of files that were copied into the journal, each with the record it hangs on."""

import hashlib

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Attachment


class Attachments(Shelf[Attachment]):
    kind = Attachment

    def of(self, uid: str) -> list[Attachment]:
        """The files that hang on a record, oldest first."""
        query = select(Attachment).where(Attachment.about_uid == uid)
        return self._list(query.order_by(Attachment.created_at, Attachment.uid))

    def keep(
        self, data: bytes, name: str, media_type: str, about_kind: str, about_uid: str | None
    ) -> Attachment | None:
        """Keep a file with a record; None when these very bytes are kept with it already."""
        digest = hashlib.sha256(data).hexdigest()
        same = select(Attachment).where(
            Attachment.sha256 == digest, Attachment.about_uid.is_not_distinct_from(about_uid)
        )
        if self._list(same):
            return None
        about = {"about_kind": about_kind, "about_uid": about_uid}
        return self.add(name=name, media_type=media_type, sha256=digest, bytes=data, **about)

    def data(self, uid: str) -> bytes:
        """The bytes of a file."""
        with self._journal.reading() as session:
            return self._in(session, uid).bytes
