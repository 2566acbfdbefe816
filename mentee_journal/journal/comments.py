"""The shelf of comments: the mentor's voice."""

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Comment


class Comments(Shelf[Comment]):
    kind = Comment
    fetched = ("mentorship",)
