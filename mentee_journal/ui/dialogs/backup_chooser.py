"""The list of backups with, beside it, what the chosen one holds; also where the journal itself cannot be opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mentee_journal.errors import JournalError, NeedsPassphrase
from mentee_journal.i18n import _
from mentee_journal.ui.background import Background
from mentee_journal.ui.dialogs.backup_words import held_words, moment_words, row_of, sections, size_words, why_words
from mentee_journal.ui.widgets.boxes import Column, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.scroll import Panes, Scroll
from mentee_journal.ui.widgets.text_fields import LineEdit

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.journal.backups import Backups, Census, Copy
    from mentee_journal.journal.compare import Comparison


@dataclass(frozen=True)
class _Looked:
    """What was found in a backup."""

    census: "Census | None"
    comparison: "Comparison | None" = None
    error: JournalError | None = None


class BackupChooser(QWidget):
    """`looked` when the chosen one has been read, or could not be. Without a `journal` nothing is compared."""

    looked = Signal()

    def __init__(self, backups: "Backups", background: Background, journal: "Journal | None" = None) -> None:
        super().__init__()
        self.setObjectName("backup_chooser")
        self._backups, self._background, self._journal = backups, background, journal
        self._copies: dict[str, Copy] = {}
        self._elsewhere: set[str] = set()
        self._found: dict[str, Census | str] = {}
        self.chosen: Copy | None = None
        self.comparison: Comparison | None = None
        self.passphrase: str | None = None
        self.is_readable = False
        """Whether the chosen one was read to the end."""
        self.list_pane = ListPane(_("Backups"), empty=_("There is no backup of this journal here."))
        self.list_pane.setObjectName("backup_list")
        self.list_pane.set_source(self._rows)
        self.list_pane.chosen.connect(self._choose)
        self.told = Scroll(ground="card", gap=12, margins=(24, 20, 24, 20))
        self.told.setAccessibleName(_("What the backup holds"))
        self._body = Column(8)
        self.told.body.addLayout(self._body)
        self.told.body.addStretch(1)
        Column(parent=self).addWidget(Panes([self.list_pane, self.told], [320, 540], stretch=1))

    def load(self) -> None:
        """List what is in the folders; look into each, one after the other, while one chooses."""
        backups = self._backups
        self._background.run(self, lambda: (backups.here(), backups.elsewhere()), self._on_listed, _raise)

    def _on_listed(self, found: "tuple[list[Copy], list[Copy]]") -> None:
        here, elsewhere = found
        self._elsewhere = {str(copy.path) for copy in elsewhere}
        newest_first = sorted([*here, *elsewhere], key=lambda one: one.made, reverse=True)
        self._copies = {str(copy.path): copy for copy in newest_first}
        self.list_pane.set_source(self._rows)
        if self._copies:
            first = next(iter(self._copies))
            self.list_pane.select(first)
            self.list_pane.list.setFocus()
            self._choose(first)
        else:
            self._say(IconLine("info", _("There is no backup of this journal here.")))
        self._look_on()

    def _look_on(self) -> None:
        """Look into the next one of which nothing is known yet: one job each, so that others have their turn."""
        path = next((path for path in self._copies if path not in self._found), None)
        if path is not None:
            copy = self._copies[path]
            self._background.run(self, lambda: self._look(copy, None), lambda found: self._note(path, found), _raise)

    def _note(self, path: str, looked: _Looked) -> None:
        is_locked = isinstance(looked.error, NeedsPassphrase)
        self._found[path] = looked.census or (_("has another passphrase") if is_locked else _("cannot be read"))
        self.list_pane.refresh()
        self._look_on()

    def _rows(self, offset: int, limit: int) -> Sequence[Row]:
        today = self._backups.now().date()
        return [
            row_of(copy, today, elsewhere=path in self._elsewhere, found=self._found.get(path))
            for path, copy in list(self._copies.items())[offset : offset + limit]
        ]

    def _choose(self, path: str) -> None:
        if path in self._copies and (self.chosen is None or str(self.chosen.path) != path):
            self.passphrase = None
            self.chosen = self._copies[path]
            self._open()

    def _open(self) -> None:
        """Read the chosen one and say what is in it."""
        copy, passphrase = self.chosen, self.passphrase
        if copy is None:
            return
        self.is_readable, self.comparison = False, None
        self.looked.emit()
        self._say(Label(_("Reading the backup…"), "body", "ink2"))

        def answer(looked: _Looked) -> None:
            if copy is self.chosen:
                self._show(copy, looked)

        self._background.run(self, lambda: self._look(copy, passphrase, self._journal), answer, _raise)

    def _look(self, copy: "Copy", passphrase: str | None, journal: "Journal | None" = None) -> _Looked:
        """Runs in the background."""
        from mentee_journal.journal.compare import compare, opened

        try:
            census = self._backups.held(copy, passphrase)
            if journal is None:
                return _Looked(census)
            with opened(copy.path, passphrase or self._backups.passphrase) as then:
                return _Looked(census, compare(journal, then))
        except JournalError as error:
            return _Looked(None, error=error)
        except OSError:
            gone = JournalError(_("This backup is not there any more."), _("Choose another one."))
            return _Looked(None, error=gone)

    def _show(self, copy: "Copy", looked: _Looked) -> None:
        self.comparison = looked.comparison
        self.is_readable = looked.census is not None
        today = self._backups.now().date()
        about = " · ".join((why_words(copy.why), size_words(copy.size)))
        parts: list[QWidget] = [Label(moment_words(copy.made, today), "section_title"), Label(about, "small", "ink2")]
        if looked.error is not None:
            parts.append(IconLine("warning", looked.error.advice, "rose", role="body", lead=looked.error.what))
            if isinstance(looked.error, NeedsPassphrase):
                parts += self._asking()
        elif looked.census is not None:
            parts.append(IconLine("circle-check", held_words(looked.census), "accent", lead=_("Whole and readable.")))
        if looked.comparison is not None:
            parts += _changes(looked.comparison)
        self._say(*parts)
        self.looked.emit()

    def _asking(self) -> list[QWidget]:
        """A field for the passphrase that the backup was made under."""
        field = LineEdit()
        field.setObjectName("backup_passphrase_edit")
        field.setEchoMode(QLineEdit.EchoMode.Password)
        go = button(_("Look into it"))
        go.setObjectName("look_into_button")

        def look() -> None:
            self.passphrase = field.text() or None
            self._open()

        field.returnPressed.connect(look)
        go.clicked.connect(look)
        return [Field(_("Its passphrase"), field), go]

    def _say(self, *parts: QWidget) -> None:
        empty(self._body)
        for part in parts:
            self._body.addWidget(part)


def _changes(comparison: "Comparison") -> list[QWidget]:
    found = sections(comparison)
    if not found:
        return [WrappingLabel(_("It holds the same as the journal does now."), "body", "ink2")]
    parts: list[QWidget] = [Label(_("What would change"), "card_heading")]
    for icon, head, lines in found:
        parts.append(IconLine(icon, "", "ink2", role="body", lead=head))
        parts += [WrappingLabel(line, "small", "ink2") for line in lines]
    return parts


def _raise(error: BaseException) -> None:
    raise error
