"""One reply on the sheet where it is looked through: from whom, of which summary, and all that was found in it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentee_journal.exchange.reply import Remark, Reply
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.dialogs.bring_in_rows import RemarkRow, TickedRow, done_row, rated_row
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox

LISTED = 12  # codes in a sentence
A_PAGE = 40  # comments that are shown at once


class ReplyPart(QWidget):
    """`part.chosen()` is the reply as the person wants it kept; `changed` when they chose otherwise."""

    changed = Signal()

    def __init__(self, reply: Reply, journal: Journal) -> None:
        super().__init__()
        self.reply, self._journal = reply, journal
        self.remarks: list[RemarkRow] = []
        self.ratings: list[tuple[TickedRow, int]] = []
        self.done: list[tuple[TickedRow, int]] = []
        self.mentor_choice = Choice(icon="mentors")
        self.mentor_choice.setObjectName("reply_mentor_choice")
        self.title = WrappingLabel("", "card_heading")
        self._column = Column(14, (0, 0, 0, 8), parent=self)
        self._add_head()
        self._add_remarks()
        self._add_ticked()
        self._add_rest()

    def chosen(self) -> Reply:
        """The reply with just what is ticked, each comment at its place."""
        return replace(
            self.reply,
            remarks=(*(one for row in self.remarks if (one := row.chosen())), *self._not_shown()),
            ratings=tuple(self.reply.ratings[place] for row, place in self.ratings if row.is_kept()),
            done=tuple(self.reply.done[place] for row, place in self.done if row.is_kept()),
        )

    def known(self) -> int:
        """How much of it is here already."""
        reply = self.reply
        found = (*(one.is_known for one in reply.remarks), *(one.is_known for one in reply.ratings))
        return sum((*found, *(one.is_known for one in reply.done)))

    def _not_shown(self) -> list[Remark]:
        """Of what one has to ask for to see, all that would be ticked."""
        rest = self.reply.remarks[len(self.remarks) :]
        return [one for one in rest if not (one.is_known or one.is_doubtful)]

    def _who(self) -> str:
        return first_name(self.reply.author) or _("Your mentor")

    def _add_head(self) -> None:
        reply = self.reply
        self._column.addWidget(self.title)
        share = self._journal.shares.find(reply.share_uid) if reply.share_uid else None
        if share is None:
            self._column.addWidget(NoticeBox(self._unknown(), "info"))
            people = [(one.uid, one.name) for one in self._journal.mentors.all()]
            self.mentor_choice.set_options([("", _("No one in particular")), *people])
            self.mentor_choice.chosen.connect(self._on_mentor)
            self._column.addWidget(Field(_("Who wrote it?"), self.mentor_choice))
        names = (reply.document, reply.file_name)
        self._column.addWidget(WrappingLabel(", ".join(name for name in names if name), "small", "ink2"))
        self._show_title()

    def _unknown(self) -> str:
        if self.reply.document:
            words = _("Summary {code} is not one of this journal’s. What is in the file can be kept without a place.")
            return words.format(code=self.reply.document)
        return _("It could not be seen which summary this is about. What is in it can be kept without a place.")

    def _show_title(self) -> None:
        name = first_name(self.reply.author)
        self.title.set_words(_("What {name} wrote").format(name=name) if name else _("What came back"))

    def _on_mentor(self, uid: str) -> None:
        person = self._journal.mentors.find(uid) if uid else None
        self.reply = replace(
            self.reply, mentorship_uid=person.uid if person else None, author=person.name if person else ""
        )
        self._show_title()
        for row in self.remarks:
            row.set_who(self._who())

    def _add_remarks(self) -> None:
        rows = Column(14)
        self._column.addLayout(rows)
        self._rows = rows
        self.more_link = LinkButton("", "voiceink")
        self.more_link.setObjectName("more_remarks_link")
        self.more_link.clicked.connect(self._show_more)
        self._column.addWidget(self.more_link)
        self._show_more()

    def _show_more(self) -> None:
        first, remarks = len(self.remarks), self.reply.remarks
        for number, remark in enumerate(remarks[first : first + A_PAGE], first):
            row = RemarkRow(remark, number, self._journal, self.reply.places, self._who())
            row.changed.connect(self.changed)
            self.remarks.append(row)
            self._rows.addWidget(row)
        left = len(remarks) - len(self.remarks)
        self.more_link.setText(ngettext("Show {count} more", "Show {count} more", left).format(count=left))
        self.more_link.setVisible(left > 0)

    def _add_ticked(self) -> None:
        self.ratings = [(rated_row(one), place) for place, one in enumerate(self.reply.ratings)]
        self.done = [(done_row(one), place) for place, one in enumerate(self.reply.done)]
        for heading, rows in ((_("How they see your skills"), self.ratings), (_("What they did"), self.done)):
            if rows:
                self._column.addWidget(Label(heading, "group_head", "ink3"))
            for row, _place in rows:
                row.changed.connect(self.changed)
                self._column.addWidget(row)

    def _add_rest(self) -> None:
        reply = self.reply
        if not (reply.remarks or reply.ratings or reply.done):
            words = _("No comment was found in it. If your mentor wrote some, paste the text instead.")
            self._column.addWidget(IconLine("info", words))
        if reply.missing:
            words = ngettext(
                "{codes} is missing in it. Your entry stays.",
                "{codes} are missing in it. Your entries stay.",
                len(reply.missing),
            )
            codes = ", ".join(reply.missing[:LISTED]) + (" …" if len(reply.missing) > LISTED else "")
            self._column.addWidget(IconLine("info", words.format(codes=codes), role="caption"))
        if reply.other_documents:
            words = _("It also names other summaries: {codes}.").format(codes=", ".join(reply.other_documents[:LISTED]))
            self._column.addWidget(IconLine("info", words, role="caption"))
