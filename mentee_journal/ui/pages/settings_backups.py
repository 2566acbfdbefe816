"""Backups: whether they are kept, the last one, where they lie, a second folder, and the way back to one."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import ask
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part, SettingRow
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import Button, button
from mentee_journal.ui.widgets.tick_box import Switch

if TYPE_CHECKING:
    from mentee_journal.journal.backups import Copy


@dataclass(frozen=True)
class _Seen:
    """What lies in the two folders."""

    here: "list[Copy]"
    elsewhere: "list[Copy]"
    is_there: bool


class BackupsPart(Part):
    def __init__(self, page: Page) -> None:
        super().__init__(_("Backups"))
        self._page, self._desk = page, page.desk
        self.switch = Switch(name=_("Keep copies by itself"))
        self.switch.setObjectName("backups_switch")
        self.switch.setChecked(self._desk.settings.backups)
        self.switch.toggled.connect(self._on_switched)
        self.now_button = self._button(_("Back up now"), "backup_now_button", self._now, "backup")
        self.restore_button = self._button(_("Restore"), "restore_button", self.restore, "undo")
        self.change_button = self._button(_("Choose a folder"), "second_folder_button", self._choose)
        self.none_button = self._button(_("None"), "no_second_folder_button", self._no_second)
        self.kept = SettingRow(_("Keep copies by itself"), " ", self.switch, line=False)
        where = str(page.journal.backups.folder)
        self.where = SettingRow(_("Where"), where, _side_by_side(self.now_button, self.restore_button))
        second = _side_by_side(self.change_button, self.none_button)
        self.second = SettingRow(_("A second folder, on another disk"), " ", second)
        for row in (self.kept, self.where, self.second):
            self.body.addWidget(row)
        self._desk.keeper.kept.connect(self.show_all)

    def show_all(self) -> None:
        """Look into the folders, in the background: a disk may sleep."""
        backups = self._desk.backups()

        def look() -> _Seen:
            return _Seen(backups.here(), backups.elsewhere(), bool(backups.also and backups.also.is_dir()))

        self._desk.background.run(self, look, self._show, _raise)

    def restore(self) -> None:
        """Choose a backup, and see what it holds."""
        from mentee_journal.ui.dialogs.restore import RestoreDialog

        self._page.flush()
        RestoreDialog(self._desk, self.window()).open()

    def _show(self, seen: _Seen) -> None:
        folder = self._desk.settings.backup_folder
        self.kept.about.set_words(self._about_kept(seen.here))
        self.second.about.set_words(self._about_second(folder, seen))
        self.change_button.setText(_("Change") if folder else _("Choose a folder"))
        self.none_button.setVisible(bool(folder))
        self.now_button.set_busy("")

    def _about_kept(self, found: "list[Copy]") -> str:
        problem = self._desk.keeper.problem
        if problem is not None:
            return str(problem)
        if not found:
            return _("None yet. The first one is made when something was written.")
        last, oldest, today = found[0].made, found[-1].made, self._page.journal.today()
        words = ngettext(
            "Last one: {day}, {time}. {number} kept.",
            "Last one: {day}, {time}. {number} kept, the oldest from {oldest}.",
            len(found),
        )
        return words.format(
            day=i18n.near_day(last.date(), today),
            time=i18n.clock_time(last),
            number=len(found),
            oldest=i18n.short_day(oldest.date(), today),
        )

    def _about_second(self, folder: str, seen: _Seen) -> str:
        if not folder:
            return _("None yet. A copy on another disk survives this computer.")
        if not seen.is_there:
            away = _("{folder} is not there at the moment. It gets the next copy that is made when it is.")
            return away.format(folder=folder)
        if self._desk.keeper.is_away:
            return _("{folder} took no copy the last time. See that it may be written to.").format(folder=folder)
        kept = ngettext("{folder}: {number} kept.", "{folder}: {number} kept.", len(seen.elsewhere))
        return kept.format(folder=folder, number=len(seen.elsewhere))

    def _on_switched(self, is_on: bool) -> None:
        self._desk.settings.backups = is_on
        self._desk.keep_settings()

    def _now(self) -> None:
        self._page.flush()
        self.now_button.set_busy(_("Copying…"))
        self._desk.keeper.keep_now()

    def _choose(self) -> None:
        start = Path(self._desk.settings.backup_folder or Path.home())
        folder = ask.folder(self, _("A second folder for backups"), start)
        if folder is not None:
            self._second(folder)

    def _no_second(self) -> None:
        self._second(None)

    def _second(self, folder: Path | None) -> None:
        self._desk.settings.backup_folder = str(folder) if folder else ""
        self._desk.keep_settings()
        if folder is None:
            self.show_all()
        else:
            self._now()

    def _button(self, text: str, name: str, do: Callable[[], None], icon: str = "") -> Button:
        made = button(text, icon=icon)
        made.setObjectName(name)
        made.clicked.connect(do)
        return made


def _side_by_side(*widgets: QWidget) -> QWidget:
    box = QWidget()
    line = Line(8, parent=box)
    for widget in widgets:
        line.addWidget(widget)
    return box


def _raise(error: BaseException) -> None:
    raise error
