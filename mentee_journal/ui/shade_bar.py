"""The bar that says that the shade is on, whose name may be seen, and how to end it; and the one way to turn it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.announce import announce
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import Button, button
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.ui.main_window import MainWindow
    from mentee_journal.ui.widgets.choice import Choice

KEY = "F9"


class ShadeBar(QWidget):
    """Hidden while the shade is off; furnished when it is on for the first time, so that no start waits for it."""

    mentor_choice: "Choice"
    end_button: Button

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.setObjectName("shade_bar")
        self._window = window
        self._held: str | None = None
        self._is_furnished = False
        self.hide()

    def hold(self, journal: "Journal") -> None:
        """Keep the shade on over a lock or a restored backup: it is ended by a person, not by the way."""
        if self._held is not None:
            journal.shade.lower(self._held)

    def clear(self) -> None:
        """Show no name while there is no journal; whether the shade was on is kept."""
        self.hide()
        if self._is_furnished:
            self.mentor_choice.set_options([])

    def show_state(self) -> None:
        """Show what the journal's shade is now."""
        desk = self._window.desk
        if desk is not None:
            self._held = desk.journal.shade.mentor_uid if desk.journal.shade.is_on else None
        is_on = desk is not None and desk.journal.shade.is_on
        if desk is None or not is_on:
            self.hide()
            return
        if not self._is_furnished:
            self._furnish()
        self.show()
        people = [(person.uid, person.name) for person in desk.journal.mentors.all()]
        self.mentor_choice.set_options([("", _("Nobody")), *people])
        self.mentor_choice.set_current(desk.journal.shade.mentor_uid)
        self.mentor_choice.setAccessibleName(_("Whose name is shown"))
        announce(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect().adjusted(0, 0, 0, -1), "ambersoft", None, 0)
            canvas.strip(0, self.height() - 1, self.width(), 1, "amberline")

    def _furnish(self) -> None:
        from mentee_journal.ui.widgets.choice import Choice

        self._is_furnished = True
        self.mentor_choice = Choice(icon="mentors", small=True)
        self.mentor_choice.setObjectName("shade_mentor_choice")
        self.end_button = button(_("End the shade"), small=True, key_hint=KEY)
        self.end_button.setObjectName("end_shade_button")
        self._lay_out()
        self.end_button.clicked.connect(lambda: toggle(self._window))
        self.mentor_choice.chosen.connect(lambda uid: lower(self._window, uid))

    def _lay_out(self) -> None:
        from mentee_journal.ui.widgets.columns import Columns

        lead = _("The shade is on.")
        about = _("Private entries and other people's names are hidden. Nothing is changed.")
        self.setAccessibleName(f"{lead} {about}")
        told, ways = QWidget(), QWidget()
        words = Line(10, parent=told)
        words.addWidget(Icon("eye-off", "amber", 18))
        words.addWidget(WrappingLabel(about, "small", "ink", lead=lead), 1)
        line = Line(8, parent=ways)
        line.addWidget(Label(_("Shown by name"), "small", "ink"))
        line.addWidget(self.mentor_choice, 1)
        line.addWidget(self.end_button)
        column = Column(0, (20, 8, 20, 8), parent=self)
        column.addLayout(Columns([(told, 1), (ways, 0)], below=6, least=200, middle=True))
        keep_look(self, self.update)


def toggle(window: "MainWindow") -> None:
    """Put the shade on, with the mentor whose session or page is open shown by name, or end it."""
    if window.desk is None:
        return
    if window.desk.journal.shade.is_on:
        _turn(window, None)
    else:
        lower(window, _whose(window))


def lower(window: "MainWindow", mentor_uid: str) -> None:
    """Put the shade on; only this mentor is shown by name."""
    if window.desk is not None:
        _turn(window, mentor_uid)


def _turn(window: "MainWindow", mentor_uid: str | None) -> None:
    """All that is seen is made anew, so that no word stays on the screen that was there before."""
    desk = window.desk
    window.flush()
    if desk is None or not window.stack.is_saved:  # what could not be saved is only on the screen: the notice says so
        return
    for layer in window.findChildren(Scrim):
        layer.left.emit()
    window.toast.dismiss()
    QToolTip.hideText()
    if mentor_uid is None:
        desk.journal.shade.lift()
    else:
        desk.journal.shade.lower(mentor_uid)
    window.stack.make_anew(desk)
    if window.news is not None:
        window.news.count()
    window.shade_bar.show_state()


def _whose(window: "MainWindow") -> str:
    """The mentor of what is open, or else of the next session."""
    assert window.desk is not None
    journal, (place, uid) = window.desk.journal, window.stack.here
    with suppress(NotFound):
        if place == "sessions" and uid:
            return journal.sessions.get(uid).mentorship_uid or ""
        if place == "mentors" and uid:
            return journal.mentors.get(uid).uid
    coming = journal.sessions.next()
    return (coming.mentorship_uid or "") if coming else ""
