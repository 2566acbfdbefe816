"""What became of a summary that left: its entries, which of them have changed since, and what came back to it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.journal.shares import Held
from mentee_journal.models import Share
from mentee_journal.summary.changed import changed
from mentee_journal.ui.comment_notes import VoicePart
from mentee_journal.ui.comment_places import coded, named
from mentee_journal.ui.page import Page
from mentee_journal.ui.places import PLACE_OF_KIND
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.list_rows import Row, RowsModel
from mentee_journal.ui.widgets.rows_view import RowsView

ICONS = {
    "session": "session",
    "takeaway": "bookmark",
    "goal": "goal",
    "action": "circle-check",
    "advice": "bookmark",
    "reflection": "reflect",
    "competency": "skills",
    "comment": "voice",
}


class HeldPart(QWidget):
    """`show_share(share)`; which entries have changed is found out beside the window, and shown when it is known."""

    def __init__(self, page: Page, parent: QObject | None = None) -> None:
        super().__init__()
        self.setObjectName("ledger_held")
        self._page, self._uid = page, ""
        self._held: list[Held] = []
        self.facts_label = Label("", "small", "ink2")
        self.facts_label.setObjectName("ledger_facts")
        self.rows = RowsModel(None, self)
        self.list = RowsView(self.rows)
        self.list.setObjectName("held_list")
        self.list.setAccessibleName(_("The entries that left"))
        self.list.opened.connect(self._open)
        self.list.clicked.connect(lambda index: self._open(self.list.uid_at(index)))
        self.voice = VoicePart(page)
        card = Card(margins=(0, 4, 0, 4))
        card.body.addWidget(self.list)
        column = Column(12, parent=self)
        column.addWidget(self.facts_label)
        column.addWidget(self.voice)
        column.addWidget(card, 1)

    def show_share(self, share: Share) -> None:
        """Show what was in it, and ask what has changed."""
        journal, self._uid = self._page.journal, share.uid
        self._held = journal.shares.held(share.uid)
        self.voice.show_about([share.uid])
        self._show(frozenset(), known=False)
        held, mentor, uid = self._held, share.mentorship_uid, share.uid
        self._page.desk.background.run(
            self,
            lambda: changed(journal, held, mentor),
            lambda found: self._show(found) if uid == self._uid else None,
            _raise,
        )

    def _show(self, found: frozenset[str], *, known: bool = True) -> None:
        rows = [_row(one, one.uid in found) for one in self._held]
        self.rows.set_source(lambda offset, limit: rows[offset : offset + limit])
        self.facts_label.setText(_facts(self._page.journal, self._uid, len(rows), len(found) if known else None))

    def _open(self, uid: str) -> None:
        one = next((one for one in self._held if one.uid == uid), None)
        if one is not None:
            kind, where = (one.opens_kind, one.opens_uid) if one.kind == "action" else (one.kind, one.uid)
            self._page.desk.open(PLACE_OF_KIND.get(kind, "share"), where)


def _facts(journal: Journal, uid: str, entries: int, others: int | None) -> str:
    back = journal.shares.came_back(uid)
    said = [
        ngettext("{count} entry", "{count} entries", entries).format(count=entries),
        ngettext("{count} comment came back", "{count} comments came back", back).format(count=back),
    ]
    if others:
        said.insert(1, ngettext("{count} changed since", "{count} changed since", others).format(count=others))
    return ", ".join(said)


def _row(one: Held, is_changed: bool) -> Row:
    title = coded(named(one.kind, one.title or _("Untitled")), one.reference)
    told = [_("Changed since")] if is_changed else []
    told += [_("Private now")] if one.is_private else []
    return Row(
        uid=one.uid,
        title=title,
        kind="plain",
        icon=ICONS.get(one.kind, "list"),
        trailing=", ".join(told),
        trailing_token="amber" if is_changed else "ink2",
        opens=True,
    )


def _raise(error: BaseException) -> None:
    raise error
