"""Settings: how the journal looks, copies of it, what comes in and goes out, the bin, and what the program is."""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_about import AboutPart
from mentee_journal.ui.pages.settings_backups import BackupsPart
from mentee_journal.ui.pages.settings_bin import BinPart
from mentee_journal.ui.pages.settings_check import CheckPart
from mentee_journal.ui.pages.settings_files import FilesPart, YouPart
from mentee_journal.ui.pages.settings_look import LookPart
from mentee_journal.ui.pages.settings_passphrase import PassphrasePart
from mentee_journal.ui.pages.settings_share import SharePart
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.scroll import Panes, Scroll


class SettingsPage(Page):
    """Every part stands on one page below the other; the list leads to them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list_pane = ListPane(_("Settings"))
        self.area = Scroll(ground="card", gap=28, margins=(40, 24, 40, 60))
        self.look, self.you, self.files = LookPart(self), YouPart(self), FilesPart(self)
        self.share = SharePart(self)
        self.backups = BackupsPart(self)
        self.check = CheckPart(self)
        self.passphrase = PassphrasePart(self)
        self.bin, self.about = BinPart(self), AboutPart(self)
        self._parts: dict[str, tuple[str, str, QWidget]] = {
            "look": (_("Appearance"), "palette", self.look),
            "you": (_("You"), "mentors", self.you),
            "share": (_("Before you share"), "share", self.share),
            "backups": (_("Backups"), "backup", self.backups),
            "passphrase": (_("Passphrase"), "lock", self.passphrase),
            "files": (_("Copies and files"), "archive", self.files),
            "check": (_("Check the journal"), "check", self.check),
            "bin": (_("Bin"), "trash", self.bin),
            "about": (_("About"), "info", self.about),
        }
        self.list_pane.set_source(self._fetch)
        self.list_pane.chosen.connect(self.show_record)
        self._lay_out()
        self.refresh()

    def panes(self) -> list[QWidget]:
        return [self.list_pane, self.area]

    def refresh(self) -> None:
        self.bin.show_all()
        self.files.show_rivals()
        self.backups.show_all()
        self.you.show_me()
        self.passphrase.show_state()
        self.share.show_words()

    def show_record(self, uid: str) -> None:
        """Lead to a part, by its key."""
        if uid in self._parts:
            self.list_pane.select(uid)
            self.area.content.layout().activate()  # type: ignore[union-attr]
            self.area.verticalScrollBar().setValue(self._parts[uid][2].y() - 24)

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        rows = [Row(uid=key, title=name, icon=icon, kind="plain") for key, (name, icon, _part) in self._parts.items()]
        return rows[offset : offset + limit]

    def _lay_out(self) -> None:
        for _name, _icon, part in self._parts.values():
            part.setMaximumWidth(760)
            self.area.body.addWidget(part)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(Panes([self.list_pane, self.area], [216, 856], stretch=1))
