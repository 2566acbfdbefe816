"""Choosing a backup: what each holds, whether it can be read, and what would change if it took the journal's place."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import ask, theme
from mentee_journal.ui.dialogs.backup_chooser import BackupChooser
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.label import WrappingLabel

if TYPE_CHECKING:
    from mentee_journal.journal.compare import Comparison
    from mentee_journal.ui.desk import Desk


class RestoreDialog(QDialog):
    """Nothing happens before *Restore this backup*; and what is there now is kept as one more backup even then."""

    def __init__(self, desk: "Desk", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("restore_dialog")
        self.setWindowTitle(_("Restore a backup"))
        self._desk = desk
        self.chooser = BackupChooser(desk.backups(), desk.background, desk.journal)
        self.chooser.looked.connect(self._on_looked)
        self.restore_button = button(_("Restore this backup"), "primary", "undo")
        self.restore_button.setObjectName("restore_this_button")
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._restore)
        self.close_button = button(_("Leave it as it is"))
        self.close_button.setObjectName("leave_button")
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.resize(min(theme.px(860), parent.width() - 40), min(theme.px(600), parent.height() - 40))
        self.chooser.load()

    def _lay_out(self) -> None:
        kept = _("The journal as it is now is kept as one more backup first, so you can come back.")
        foot = Line(8, (24, 12, 24, 16))
        foot.addWidget(WrappingLabel(kept, "small", "ink2"), 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.restore_button)
        column = Column(parent=self)
        column.addWidget(self.chooser, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _on_looked(self) -> None:
        self.restore_button.setEnabled(self.chooser.is_readable)

    def _restore(self) -> None:
        chosen, comparison = self.chooser.chosen, self.chooser.comparison
        if chosen is not None and (comparison is None or not comparison.is_much or self._is_sure(comparison)):
            path: Path = chosen.path
            self.accept()
            self._desk.restoring.emit(path, self.chooser.passphrase)

    def _is_sure(self, comparison: "Comparison") -> bool:
        gone = ngettext("{number} entry would go", "{number} entries would go", comparison.gone)
        changed = ngettext("{number} would be as then", "{number} would be as then", comparison.changed)
        told = _("Of {total} entries, {gone} and {changed}. They stay in the backup that is made first.")
        consequence = told.format(
            total=comparison.total,
            gone=gone.format(number=comparison.gone),
            changed=changed.format(number=comparison.changed),
        )
        return ask.sure(self, _("Restore it although much would change?"), consequence, _("Restore this backup"))
