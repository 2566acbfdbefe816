"""The mentor map: what one needs from people, who gives it, and where nobody does yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.models import Need, Stage
from mentee_journal.ui.links import finder
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Card, Hairline
from mentee_journal.ui.widgets.chips import Chip
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.link_chooser import ChipRow, Linked
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import LineEdit


def suggestions() -> list[str]:
    """Needs to begin with."""
    return [
        _("Somebody who knows the craft"),
        _("Somebody who tells me the truth"),
        _("Somebody who speaks for me when I am not there"),
        _("Somebody who opens doors"),
        _("Somebody a few steps ahead"),
        _("Somebody who sees it quite differently"),
        _("Somebody who keeps me to my word"),
        _("Somebody to laugh with"),
    ]


class NeedRow(QWidget):
    """One need with the people who meet it; without any it is a gap, and that is said in words."""

    def __init__(self, view: "MapView", need: Need) -> None:
        super().__init__()
        line = Line(16, (0, 10, 0, 10), parent=self)
        name = Label(need.name, "body_medium")
        name.setMinimumWidth(280)
        line.addWidget(name)
        if not need.mentorships:
            line.addWidget(Chip(_("Nobody yet"), "due", icon="mentors", quiet=True))
        people = ChipRow(_("Who gives you this?"), finder(view.page.journal, ("person",)), add_text=_("Person"))
        people.setObjectName(f"need_{need.uid}")
        people.set_linked([Linked(one.uid, one.name, "person") for one in need.mentorships])
        now = [one.uid for one in need.mentorships]
        people.added.connect(lambda one: view.link(need.uid, [*now, one.uid]))
        people.removed.connect(lambda one: view.link(need.uid, [uid for uid in now if uid != one.uid]))
        people.opened.connect(lambda one: view.page.show_record(one.uid))
        line.addWidget(people, 1, Qt.AlignmentFlag.AlignVCenter)
        if not need.mentorships:
            look = button(_("Note an idea"), "quiet", "plus", small=True)
            look.clicked.connect(lambda: view.page.new_mentor("", Stage.IDEA))  # type: ignore[attr-defined]
            line.addWidget(look)
        remove = icon_button("trash", _("Move “{name}” to the bin").format(name=need.name), side=28)
        remove.clicked.connect(lambda: view.remove(need.uid))
        line.addWidget(remove)


class MapView(QWidget):
    """Needs as rows, gaps said in words."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setObjectName("map_view")
        self.page, self._needs = page, page.journal.mentors.needs
        from mentee_journal.ui.pages.mentors_page import views

        self.area = Scroll(gap=16, margins=(40, 26, 40, 32))
        self.head = PageHead(_("Mentor map"), "")
        self.view_choice = Segmented(_("View"), views())
        self.view_choice.chosen.connect(lambda key: page.show_view(key))  # type: ignore[attr-defined]  # noqa: PLW0108
        self.head.add(self.view_choice)
        self.card = Card(gap=0)
        self.rows = Column(0)
        self.card.body.addLayout(self.rows)
        self.adding = LineEdit(placeholder=_("What do you need somebody for?"), icon="plus")
        self.adding.setAccessibleName(_("Add a need"))
        self.adding.setObjectName("need_edit")
        self.adding.returnPressed.connect(self._add)
        self.begin_button = button(_("Begin with eight common needs"), icon="list")
        self.begin_button.setObjectName("begin_map_button")
        self.begin_button.clicked.connect(self._begin)
        for widget in (self.head, self.card, self.adding, self.begin_button):
            self.area.body.addWidget(widget)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def show_all(self) -> None:
        """Show every need."""
        self.view_choice.set_current("map")
        needs = self._needs.all()
        with keep_focus(self):
            empty(self.rows)
            for place, need in enumerate(needs):
                if place:
                    self.rows.addWidget(Hairline())
                self.rows.addWidget(NeedRow(self, need))
        gaps = sum(1 for need in needs if not need.mentorships)
        words = ngettext("{count} gap", "{count} gaps", gaps).format(count=gaps)
        quiet = words if gaps else _("Somebody for everything")
        self.head.set_words(_("Mentor map"), quiet if needs else _("What you need from people, and who gives it."))
        self.card.setVisible(bool(needs))
        self.begin_button.setVisible(not needs)

    def link(self, uid: str, people: list[str]) -> None:
        """Set who meets a need."""
        self._needs.change(uid, mentorships=people)

    def remove(self, uid: str) -> None:
        self.page.desk.tell(_("Need moved to the bin"), self._needs.remove(uid))

    def _add(self) -> None:
        if name := self.adding.text().strip():
            self.adding.clear()
            self._needs.add(name=name)

    def _begin(self) -> None:
        with self.page.journal.changing():
            for name in suggestions():
                self._needs.add(name=name)
