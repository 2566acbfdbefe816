"""What stands in the window when the journal cannot be opened: what happened, what is safe, and the ways out."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from mentee_journal.errors import CannotOpen, JournalDamaged, JournalError, JournalInUse, JournalReadOnly, NotAJournal
from mentee_journal.i18n import _, ngettext
from mentee_journal.paths import JOURNAL_SUFFIX, default_journal
from mentee_journal.ui import ask, theme
from mentee_journal.ui.background import Background
from mentee_journal.ui.widgets.announce import announce
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import Button, button
from mentee_journal.ui.widgets.card import Heading
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from mentee_journal.journal.backups import Backups
    from mentee_journal.journal.rescue import Salvaged
    from mentee_journal.ui.dialogs.backup_chooser import BackupChooser


class CannotOpenView(QWidget):
    """Two sentences and the ways out that fit: reading only, a backup, what can be read, another journal."""

    chosen = Signal(object, object)
    """The file of a journal to open, and how: `lock=False` to read only, `take_over=True` from another computer."""
    restored = Signal(object, object)
    """A backup to be put in the journal's place, and its passphrase."""

    def __init__(self, error: CannotOpen, path: Path, backups: "Backups", background: Background) -> None:
        super().__init__()
        self.setObjectName("cannot_open")
        self._error, self._path, self._background = error, path, background
        self.area = Scroll(gap=8, margins=(40, 28, 40, 40))
        self.buttons = QWidget()
        self._flow = FlowLayout(self.buttons, gap=8)
        for part in (
            WrappingLabel(_("This journal was not opened"), "page_title"),
            WrappingLabel(error.what, "quote"),
            WrappingLabel(error.advice, "body", "ink2"),
            self.buttons,
        ):
            self.area.body.addWidget(part)
        self._offer_reading()
        self.rescue_button = self._button(_("Save what can be read…"), "rescue_button", self._rescue)
        self.rescue_button.setVisible(isinstance(error, JournalDamaged | NotAJournal) and path.is_file())
        self.choose_button = self._button(_("Choose another journal…"), "choose_button", self._on_choose)
        self.quit_button = self._button(_("Quit"), "quit_button", QApplication.quit)
        self.chooser: BackupChooser | None = None
        if not isinstance(error, JournalInUse | JournalReadOnly):
            self._offer_backups(backups)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)
        self.setFocusProxy(next(one for one in self.findChildren(Button) if not one.isHidden()))

    def _offer_reading(self) -> None:
        """A journal that is whole but not ours to write to can be read."""
        if isinstance(self._error, JournalInUse | JournalReadOnly):
            self._button(_("Open it to read only"), "read_only_button", self._read, "primary")
        if isinstance(self._error, JournalInUse) and self._error.elsewhere:
            self._button(_("Open it anyway"), "anyway_button", self._take_over)
        if isinstance(self._error, JournalReadOnly):
            self._button(_("Save a copy and open that…"), "copy_button", self._copy)

    def _offer_backups(self, backups: "Backups") -> None:
        from mentee_journal.ui.dialogs.backup_chooser import BackupChooser

        if not backups.all():
            return
        self.chooser = BackupChooser(backups, self._background)
        self.chooser.setMinimumHeight(theme.px(320))
        self.chooser.looked.connect(self._on_looked)
        self.restore_button = button(_("Restore this backup"), "primary", "undo")
        self.restore_button.setObjectName("restore_this_button")
        self.restore_button.clicked.connect(self._restore)
        self.look_button = button(_("Only look into it"))
        self.look_button.setObjectName("look_button")
        self.look_button.clicked.connect(self._look)
        line = Line(8, (0, 4, 0, 0))
        line.addWidget(self.restore_button)
        line.addWidget(self.look_button)
        line.addStretch(1)
        kept = _("The file that cannot be opened is kept under another name when a backup takes its place.")
        self.area.body.addSpacing(theme.px(16))
        for part in (Heading(_("Backups of this journal")), WrappingLabel(kept, "small", "ink2"), self.chooser):
            self.area.body.addWidget(part)
        self.area.body.addLayout(line)
        self._on_looked()
        self.chooser.load()

    def _button(self, text: str, name: str, do: Callable[[], object], kind: str = "secondary") -> Button:
        made = button(text, kind)
        made.setObjectName(name)
        made.clicked.connect(do)
        self._flow.addWidget(made)
        return made

    def _on_looked(self) -> None:
        for made in (self.restore_button, self.look_button):
            made.setEnabled(self.chooser is not None and self.chooser.is_readable)

    def _on_choose(self) -> None:
        kinds = _("Journals ({pattern})").format(pattern=f"*{JOURNAL_SUFFIX}")
        path = ask.file_to_open(self, _("Choose another journal"), default_journal().parent, kinds)
        if path is not None:
            self.chosen.emit(path, {})

    def _read(self) -> None:
        self.chosen.emit(self._path, {"lock": False, "create": False})

    def _take_over(self) -> None:
        host = self._error.elsewhere if isinstance(self._error, JournalInUse) else ""
        question = _("Open it although {host} may have it open?").format(host=host)
        consequence = _("Do this only when it is closed there. Two computers that write at once can spoil the file.")
        if ask.sure(self, question, consequence, _("Open it anyway")):
            self.chosen.emit(self._path, {"take_over": True})

    def _copy(self) -> None:
        kinds = _("Journals ({pattern})").format(pattern=f"*{JOURNAL_SUFFIX}")
        target = ask.file_to_save(self, _("Save a copy of the journal"), Path.home(), self._path.name, kinds)
        if target is not None:
            from mentee_journal.journal.backups import copy_to

            done = lambda _answer: self.chosen.emit(target, {})  # noqa: E731
            self._background.run(self, lambda: copy_to(self._path, target), done, self._failed)

    def _restore(self) -> None:
        if self.chooser is not None and self.chooser.chosen is not None:
            self.restore_button.set_busy(_("Restoring…"))
            self.restored.emit(self.chooser.chosen.path, self.chooser.passphrase)

    def _look(self) -> None:
        if self.chooser is not None and self.chooser.chosen is not None:
            key = {"passphrase": self.chooser.passphrase} if self.chooser.passphrase else {}
            self.chosen.emit(self.chooser.chosen.path, {"lock": False, "create": False, **key})

    def _rescue(self) -> None:
        folder = ask.folder(self, _("Where to save what can be read"), Path.home())
        if folder is None:
            return
        target = folder / f"{self._path.stem} {dt.datetime.now():%Y-%m-%d %H.%M.%S}"

        def job() -> "Salvaged":
            from mentee_journal.exchange.rescue import rescue

            return rescue(self._path, target)

        self.rescue_button.set_busy(_("Reading…"))
        self._background.run(self, job, lambda found: self._on_rescued(found, target), self._failed)

    def _on_rescued(self, found: "Salvaged", target: Path) -> None:
        from mentee_journal.exchange.rescue import JOURNAL

        self.rescue_button.set_busy("")
        read, lost = sum(found.read.values()), sum(found.lost.values())
        lead = ngettext("{number} record was read.", "{number} records were read.", read).format(number=read)
        rest = ngettext("{number} could not be.", "{number} could not be.", lost).format(number=lost)
        box = NoticeBox(f"{rest} {_('They are in {folder}.').format(folder=target)}", "info", lead=lead)
        box.setObjectName("rescued_notice")
        open_button = box.add_button(_("Open what was read"))
        open_button.setObjectName("open_rescued_button")
        open_button.clicked.connect(lambda: self.chosen.emit(target / JOURNAL, {}))
        self._say(box)

    def _failed(self, error: BaseException) -> None:
        self.rescue_button.set_busy("")
        if isinstance(error, OSError):
            error = JournalError(_("The files could not be written."), _("Choose a folder with room, of your own."))
        if not isinstance(error, JournalError):
            raise error
        self._say(NoticeBox(error.advice, "problem", lead=error.what))

    def _say(self, box: NoticeBox) -> None:
        place = self.area.body.indexOf(self.buttons) + 1
        self.area.body.insertWidget(place, box)
        announce(box)
