"""The palette (Ctrl+K): one line to type in, and below it what can be done and everything the words are found in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.search import Hit
from mentee_journal.models import Kind
from mentee_journal.ui import theme
from mentee_journal.ui.commands import commands
from mentee_journal.ui.comment_notes import target
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.dialogs.palette_rows import Entry, Results
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.places import PLACE_OF_KIND
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import painting
from mentee_journal.ui.widgets.scrim import Scrim
from mentee_journal.ui.widgets.text_fields import LineEdit, clear_ground

WIDTH, TOP = 680, 88  # pixels at 100 %
A_GROUP = 5  # hits of a group before "2 of 9" says that there are more
PAUSE = 60  # milliseconds after the last key

ICONS = {
    Kind.SESSION: "session",
    Kind.TAKEAWAY: "bookmark",
    Kind.AGENDA_LINE: "list",
    Kind.ACTION: "circle-check",
    Kind.GOAL: "goal",
    Kind.MILESTONE: "milestone",
    Kind.REFLECTION: "reflect",
    Kind.ANSWER: "reflect",
    Kind.COMMENT: "voice",
    Kind.MENTORSHIP: "mentors",
    Kind.CONTACT: "mail",
    Kind.COMPETENCY: "skills",
    Kind.TAG: "tag",
    Kind.ADVICE: "bookmark",
    Kind.FEEDBACK: "quote",
}


@dataclass(frozen=True)
class Group:
    """A head of the results, and the kinds under it."""

    title: str
    kinds: frozenset[str]


def groups() -> list[Group]:
    """The heads in order; what is in none of them stands under *More*."""
    return [
        Group(_("Sessions"), frozenset({Kind.SESSION, Kind.TAKEAWAY, Kind.AGENDA_LINE})),
        Group(
            _("Goals and actions"),
            frozenset({Kind.GOAL, Kind.MILESTONE, Kind.CHECK_IN, Kind.ACTION, Kind.INDICATOR, Kind.READING}),
        ),
        Group(_("Reflections"), frozenset({Kind.REFLECTION, Kind.ANSWER, Kind.PROMPT})),
        Group(_("Your mentors’ words"), frozenset({Kind.COMMENT})),
        Group(_("People"), frozenset({Kind.MENTORSHIP, Kind.MEMBER, Kind.CONTACT, Kind.NEED})),
        Group(_("Advice and feedback"), frozenset({Kind.ADVICE, Kind.FEEDBACK})),
        Group(_("Skills"), frozenset({Kind.COMPETENCY, Kind.FRAMEWORK, Kind.ASSESSMENT, Kind.RATING})),
    ]


class Palette(Scrim):
    """A layer over the window; `open()` shows it, Esc or a click beside it closes it and gives the keyboard back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(_("Search and commands"))
        self._window = window
        desk = window.desk
        assert isinstance(desk, Desk)
        self._desk = desk
        self._deeds: dict[str, Callable[[], object]] = {}
        self._by = "newest"
        self.sheet = QWidget(self)
        self.edit = LineEdit(placeholder=_("Search everything, or say what to do"), role="card_heading")
        self.edit.setObjectName("palette_edit")
        self.edit.setAccessibleName(_("Search and commands"))
        self.results = Results()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def open(self) -> None:
        """Show it, empty, with the caret in the line."""
        self._window.flush()
        super().open()
        self.edit.setFocus()
        self.look()

    def leave(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        self.close()
        self.deleteLater()

    def look(self) -> None:
        """Look the words up and show what is found."""
        self._pause.stop()
        words = self.edit.text().strip()
        self._deeds.clear()
        entries = self._commands(words)
        if words:
            entries += self._found(words)
        self.results.show_entries(entries)
        self.nothing.setVisible(not entries)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(theme.px(WIDTH), self.width() - 32)
        top = min(theme.px(TOP), self.height() // 8)
        height = min(theme.px(642), self.height() - top - theme.px(32))
        self.sheet.setGeometry((self.width() - width) // 2, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painting(self) as canvas:
            canvas.painter.setPen(theme.color("line2"))
            canvas.painter.setBrush(theme.color("card"))
            radius = theme.px(12)
            canvas.painter.drawRoundedRect(self.sheet.geometry(), radius, radius)

    def _lay_out(self) -> None:
        column = Column(0, (1, 8, 1, 0), parent=self.sheet)
        head = Line(4, (18, 4, 18, 4))
        head.addWidget(Icon("search", "accent", 20))
        head.addWidget(self.edit, 1)
        head.addWidget(Label(_("Esc"), "caption", "ink2"))
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self.results, 1)
        self.nothing = Label(_("Nothing found. Try fewer letters."), "small", "ink2")
        self.nothing.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        column.addWidget(self.nothing)
        column.addWidget(Hairline())
        foot = Line(16, (20, 8, 20, 10))
        keys = _("Arrows move, Enter opens, Tab goes to the next group")
        foot.addWidget(Label(keys, "caption", "ink2"), 1)
        foot.addWidget(Label(_("Try with:ruth, tag:trust or before:sep"), "caption", "ink2"))
        column.addLayout(foot)
        self.edit.bare = True

    def _connect(self) -> None:
        self.left.connect(self.leave)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._on_typed)
        self._pause.timeout.connect(self.look)
        self.results.chosen.connect(self._do)
        clear_ground(self.edit)

    def _on_typed(self, _text: str) -> None:
        self._by = "newest"
        self._pause.start()

    def _key(self, event: QKeyEvent) -> bool:
        """The keys that walk in the list act on it while one goes on typing."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.results.step(key)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.results.step_group(1 if key == Qt.Key.Key_Tab else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._pause.isActive():
                self.look()
            self._do(self.results.current())
        else:
            return False
        return True

    def _do(self, key: str) -> None:
        deed = self._deeds.get(key)
        if deed is not None:
            self.leave()
            deed()

    def _commands(self, words: str) -> list[Entry]:
        found = []
        wanted = words.casefold().split()
        if words:
            self._deeds["new"] = lambda: self._new_session(words)
            title = _("New session about “{words}”").format(words=words)
            found.append(Entry("new", title, "plus", _("Do"), end=_("Ctrl N")))
        for place, command in enumerate(commands(self._window)):
            if wanted and all(word in command.text.casefold() for word in wanted):
                key = f"command-{place}"
                self._deeds[key] = command.do
                end = command.keys[0] if command.keys else ""
                found.append(Entry(key, command.text, "forward", _("Do"), end=end.replace("+", " ")))
        if not words:
            for place, command in enumerate(commands(self._window)[:4]):
                key = f"command-{place}"
                self._deeds[key] = command.do
                end = command.keys[0] if command.keys else ""
                found.append(Entry(key, command.text, "plus", _("Do"), end=end.replace("+", " ")))
        return found[:6]

    def _found(self, words: str) -> list[Entry]:
        search = self._desk.journal.search
        counts = search.counts(words)
        entries: list[Entry] = []
        rest = Group(_("More"), frozenset(Kind) - frozenset().union(*(group.kinds for group in groups())))
        for group in [*groups(), rest]:
            total = sum(count for kind, count in counts.items() if kind in group.kinds)
            if not total:
                continue
            hits = search.find(words, A_GROUP, kinds=group.kinds)
            caption = _("{shown} of {all}").format(shown=len(hits), all=total) if total > len(hits) else str(total)
            entries += [self._entry(hit, group.title, caption) for hit in hits]
        return entries

    def _entry(self, hit: Hit, title: str, caption: str) -> Entry:
        key = f"{hit.kind}-{hit.uid}"
        self._deeds[key] = lambda: self._open(hit)
        return Entry(
            key,
            hit.title or _("Untitled"),
            ICONS.get(Kind(hit.kind), "list"),
            title,
            group_caption=caption,
            snippet=hit.snippet,
            end=i18n.short_day(hit.day, self._desk.journal.today()),
            private=hit.private,
            voice=hit.kind == Kind.COMMENT,
        )

    def _open(self, hit: Hit) -> None:
        if hit.kind == Kind.COMMENT:
            shelf = self._desk.journal.comments
            comment = shelf.get(hit.uid)
            self._desk.open(*target(comment, shelf.places([comment]).get(comment.uid)))
        else:
            self._desk.open(PLACE_OF_KIND.get(hit.opens_kind, "today"), hit.opens_uid)

    def _new_session(self, words: str) -> None:
        self._desk.ask("new_session")
        page = self._window.page
        uid = page.current_record() if page else ""
        if uid:
            self._desk.journal.sessions.change(uid, title=words)
