"""The members of a circle: shared summaries show the alias, or else the initials."""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Member, Mentorship, MentorshipKind
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.card import Heading
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.text_fields import LineEdit


class MemberRow(QWidget):
    """Name, role and alias of one member; each saves itself."""

    def __init__(self, page: Page, member: Member) -> None:
        super().__init__()
        self._page, self.uid = page, member.uid
        self.form = Form(page, page.journal.mentors.members, self)
        line = Line(8, parent=self)
        for field, name, hint in (
            ("name", _("Name"), _("Name")),
            ("role", _("Role"), _("Note-taker, facilitator …")),
            ("alias", _("Alias in summaries"), _("Initials, if empty")),
        ):
            edit: LineEdit = self.form.text(field, LineEdit(placeholder=hint, small=True))
            edit.setAccessibleName(f"{name}: {member.name}")
            edit.setObjectName(f"member_{field}_{member.uid}")
            line.addWidget(edit, 1)
        remove = icon_button("trash", _("Move “{name}” to the bin").format(name=member.name), side=28)
        remove.clicked.connect(self._remove)
        line.addWidget(remove)
        self.form.show(member)

    def _remove(self) -> None:
        undo = self._page.journal.mentors.members.remove(self.uid)
        self._page.desk.tell(_("Member moved to the bin"), undo)


class MembersPart(QWidget):
    """Shown for circles only; rows are kept while their members stay, so that typing is never disturbed."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._uid = page, ""
        self._rows: dict[str, MemberRow] = {}
        column = Column(8, parent=self)
        column.addWidget(Heading(_("Who is in it")))
        hint = _("What they say in the circle is theirs: a summary shows the alias, or else the initials.")
        column.addWidget(WrappingLabel(hint, "small", "ink2"))
        names = Line(8, (0, 0, 36, 0))  # as the rows below, whose last 36 pixels are the button that removes
        for name in (_("Name"), _("Role"), _("Alias in summaries")):
            names.addWidget(WrappingLabel(name, "caption", "ink3"), 1)
        column.addLayout(names)
        self._column = Column(6)
        column.addLayout(self._column)
        self.adding = LineEdit(placeholder=_("Add a member"), icon="plus", small=True)
        self.adding.setAccessibleName(_("Add a member"))
        self.adding.setObjectName("member_edit")
        self.adding.returnPressed.connect(self._add)
        column.addWidget(self.adding)

    def show_mentor(self, person: Mentorship) -> None:
        self.setVisible(person.kind == MentorshipKind.CIRCLE)
        self._uid = person.uid
        there = {member.uid for member in person.members}
        for uid in [uid for uid in self._rows if uid not in there]:
            row = self._rows.pop(uid)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for member in person.members:
            if member.uid in self._rows:
                self._rows[member.uid].form.show(member)
            else:
                self._rows[member.uid] = MemberRow(self._page, member)
                self._column.addWidget(self._rows[member.uid])

    def _add(self) -> None:
        if name := self.adding.text().strip():
            self.adding.clear()
            self._page.journal.mentors.members.add(mentorship_uid=self._uid, name=name)
