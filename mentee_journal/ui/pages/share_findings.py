"""What to look at before a summary leaves: each finding leads to its place; nothing is ever stopped."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, ngettext
from mentee_journal.summary import Finding, Summary, find
from mentee_journal.summary.findings import EMAIL, MEMBER, PHONE, WATCHED, Place, keep_fine
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.popup import Popup
from mentee_journal.ui.widgets.text_fields import LineEdit

MOST = 8  # findings that are shown at once; the others come when these are answered


class FindingsBox(QWidget):
    """`check(summary, fine)` looks in the background; then `pointed(words, number)` when a finding was pressed (again:
    at its next place), `left_out(section, entries)`, and `fine(words)` for this summary. `counted(number)` tells how
    many there are.
    """

    counted = Signal(int)
    pointed = Signal(str, int)
    left_out = Signal(str, object)
    fine = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: tuple[Summary, frozenset[str]] | None = None
        self._is_busy = False
        self._findings: tuple[Finding, ...] = ()
        self._turns: dict[str, int] = {}
        self._deeds: list[QWidget] = []
        self.lead = WrappingLabel("", "small", "ink")
        self.watch_button = LinkButton(_("Words to watch for"), icon="eye")
        self.watch_button.setObjectName("watch_words_button")
        self.watch_button.clicked.connect(lambda: desk.open("settings", "share"))
        self._box, self._rows = _Amber(), Column(4)
        self.more_label = Label("", "small", "ink2")
        self._lay_out()
        self._show()

    def check(self, summary: Summary, fine: Iterable[str]) -> None:
        """Look through this summary; while that goes on, only the newest one asked for waits."""
        self._asked = (summary, frozenset(fine))
        if not self._is_busy:
            self._look()

    def findings(self) -> tuple[Finding, ...]:
        """What is pointed at now."""
        return self._findings

    def first(self) -> QWidget | None:
        """The line of the first finding."""
        return self.findChild(LinkButton, "finding_0")

    @property
    def is_looking(self) -> bool:
        return self._is_busy

    def _look(self) -> None:
        assert self._asked is not None
        (summary, fine), self._asked, self._is_busy = self._asked, None, True
        journal = self._desk.journal
        self._desk.background.run(self, lambda: find(journal, summary, fine), self._on_found, self._on_failed)

    def _on_found(self, findings: tuple[Finding, ...]) -> None:
        self._is_busy = False
        if self._asked is not None:
            self._look()
        elif findings != self._findings:
            self._findings = findings
            self._show()

    def _on_failed(self, error: BaseException) -> None:
        self._is_busy = False
        if not isinstance(error, JournalError):
            raise error
        self._desk.failed.emit(error)

    def _show(self) -> None:
        number = len(self._findings)
        lead = ngettext(
            "{number} thing to look at before this leaves.", "{number} things to look at before this leaves.", number
        ).format(number=number)
        self.lead.set_words(_("Nothing is changed or held back: you decide."), lead)
        self._box.setAccessibleName(lead)
        self._box.setVisible(number > 0)
        with keep_focus(self):
            empty(self._rows)
            self._deeds = [self._add(place, finding) for place, finding in enumerate(self._findings[:MOST])]
        more = max(number - MOST, 0)
        words = ngettext("And {number} more after these.", "And {number} more after these.", more)
        self.more_label.setText(words.format(number=more))
        self.more_label.setVisible(more > 0)
        self._unfold(0)
        self.counted.emit(number)

    def _add(self, number: int, finding: Finding) -> QWidget:
        """A line that leads to the place; gives back what can be done, which unfolds below the line pressed last."""
        words = LinkButton(_("{words} ({where})").format(words=finding.words, where=_where(finding.places)), "ink")
        words.setObjectName(f"finding_{number}")
        words.setAccessibleName(f"{_kind(finding)}: {words.text()}")
        words.setToolTip(_kind(finding))
        words.clicked.connect(partial(self._point, number, finding))
        row, deeds = QWidget(), QWidget()
        FlowLayout(row).addWidget(words)
        flow = FlowLayout(deeds, gap=14)
        for name, text, deed in self._answers(finding):
            made = LinkButton(text)
            made.setObjectName(f"{name}_{number}")
            made.setAccessibleName(f"{text}: {finding.words}")
            made.clicked.connect(partial(deed, finding, made))
            flow.addWidget(made)
        deeds.hide()
        self._rows.addWidget(row)
        self._rows.addWidget(deeds)
        return deeds

    def _answers(self, finding: Finding) -> list[tuple[str, str, Callable[..., None]]]:
        found: list[tuple[str, str, Callable[..., None]]] = []
        if all(place.uid for place in finding.places):
            found.append(("leave_out", _("Leave out"), self._leave_out))
        if finding.kind == MEMBER:
            found.append(("alias", _("Use an alias"), self._ask_alias))
        found.append(("fine", _("It is fine"), lambda one, _button, _on=False: self.fine.emit(one.words)))
        found.append(("always_fine", _("Always fine"), self._always_fine))
        return found

    def _unfold(self, number: int) -> None:
        for place, deeds in enumerate(self._deeds):
            deeds.setVisible(place == number)

    def _point(self, number: int, finding: Finding, _on: bool = False) -> None:
        self._unfold(number)
        turn = self._turns.get(finding.words, -1) + 1
        self._turns[finding.words] = turn
        self.pointed.emit(finding.words, turn)

    def _leave_out(self, finding: Finding, _button: QWidget, _on: bool = False) -> None:
        by_section: dict[str, set[str]] = {}
        for place in finding.places:
            by_section.setdefault(place.section, set()).add(place.uid)
        for section, uids in by_section.items():
            self.left_out.emit(section, uids)

    def _always_fine(self, finding: Finding, _button: QWidget, _on: bool = False) -> None:
        keep_fine(self._desk.journal, finding.words)

    def _ask_alias(self, finding: Finding, opener: QWidget, _on: bool = False) -> None:
        popup = AliasPopup(opener, self._desk, finding)
        popup.open()
        popup.alias_edit.setFocus()

    def _lay_out(self) -> None:
        column = Column(12, parent=self)
        inner = Column(12, (14, 12, 14, 12), parent=self._box)
        head = Line(10)
        head.addWidget(Icon("warning", "amber", 18))
        head.addWidget(self.lead, 1)
        inner.addLayout(head)
        inner.addLayout(self._rows)
        inner.addWidget(self.more_label)
        column.addWidget(self._box)
        line = Line(0)
        line.addWidget(self.watch_button)
        line.addStretch(1)
        column.addLayout(line)


class AliasPopup(Popup):
    """An alias for a member of a circle, kept with Enter or the button. The person's own words stay as they are."""

    def __init__(self, opener: QWidget, desk: Desk, finding: Finding) -> None:
        super().__init__(opener, _("Use an alias"))
        self._desk, self._finding = desk, finding
        member = desk.journal.mentors.members.get(finding.member_uid)
        self.alias_edit = LineEdit(placeholder=_("Initials, if empty"))
        self.alias_edit.setObjectName("alias_edit")
        self.alias_edit.setText(member.alias)
        self.alias_edit.setAccessibleName(_("Alias of {name}").format(name=member.name))
        told = _(
            "A summary says who was there by this alias. Your own text is never rewritten: where it says {name}, "
            "change it in the entry, or leave the entry out."
        )
        self.body.addWidget(WrappingLabel(told.format(name=member.name), "small", "ink2"))
        self.body.addWidget(self.alias_edit)
        keep_button = button(_("Keep the alias"), small=True)
        keep_button.setObjectName("keep_alias_button")
        keep_button.clicked.connect(self._keep)
        self.alias_edit.returnPressed.connect(self._keep)
        self.body.addWidget(keep_button)

    def _keep(self) -> None:
        self._desk.journal.mentors.members.change(self._finding.member_uid, alias=self.alias_edit.text().strip())
        self.close()


class _Amber(QWidget):
    """The ground of what wants to be looked at."""

    def __init__(self) -> None:
        super().__init__()
        keep_look(self, self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), "ambersoft", "amberline", theme.px(8))


def _where(places: tuple[Place, ...]) -> str:
    """*S1*, or *S1 and 2 more places*."""
    first = places[0].code or places[0].title
    if len(places) == 1:
        return first
    more = len(places) - 1
    words = ngettext("{place} and {number} more place", "{place} and {number} more places", more)
    return words.format(place=first, number=more)


def _kind(finding: Finding) -> str:
    return {
        MEMBER: _("A member of a circle"),
        EMAIL: _("A mail address"),
        PHONE: _("A telephone number"),
        WATCHED: _("A word you watch for"),
    }.get(finding.kind, _("Somebody's name"))
