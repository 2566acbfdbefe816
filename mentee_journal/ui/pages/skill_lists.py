"""Lists of skills: chosen, copied, made, brought in and saved as files, from the menu of the skills page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal.content import Framework as Shipped
from mentee_journal.errors import JournalError, SaveFailed
from mentee_journal.exchange.frameworks import export_framework, import_framework
from mentee_journal.i18n import _
from mentee_journal.journal.changes import Undo
from mentee_journal.models import Framework
from mentee_journal.ui import ask
from mentee_journal.ui.desk import Desk


class Lists:
    """The deeds behind the menu; the page says what is shown afterwards."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk, self._parent, self._skills = desk, parent, desk.journal.skills

    def fill(self, menu: QMenu, current: Framework | None, edit: Callable[[Framework], object]) -> None:
        """Offer the lists there are, then those that ship with the program, then what can be done with this one."""
        menu.clear()
        group = QActionGroup(menu)
        mine = self._skills.frameworks.all()
        for one in mine:
            action = menu.addAction(_plain(one.name), partial(self._skills.choose, one.uid))
            action.setCheckable(True)
            action.setChecked(current is not None and one.uid == current.uid)
            group.addAction(action)
        menu.addSeparator()
        more = menu.addMenu(_("Take another list"))
        for shipped in self._desk.content.frameworks:
            action = more.addAction(_plain(shipped.name), partial(self.take, shipped))
            action.setToolTip(shipped.about)
        more.setToolTipsVisible(True)
        menu.addAction(_("New list of my own"), lambda: edit(self.make()))
        menu.addAction(_("Bring in a list…"), self.bring_in)
        if current is None:
            return
        menu.addSeparator()
        menu.addAction(_("Edit these skills"), lambda: edit(current))
        menu.addAction(_("Make a copy"), lambda: self.copy(current))
        menu.addAction(_("Save as a file…"), lambda: self.save(current))
        menu.addAction(_("Move to bin"), lambda: self.remove(current))

    def take(self, shipped: Shipped) -> Framework:
        """Use a list that ships with the program; the same one again when it was taken before."""
        there = next((one for one in self._skills.frameworks.all() if one.key == shipped.key), None)
        taken = there or self._skills.frameworks.take(shipped)
        self._skills.choose(taken.uid)
        return taken

    def make(self) -> Framework:
        made = self._skills.frameworks.make(_("My skills"))
        self._skills.choose(made.uid)
        return made

    def copy(self, framework: Framework) -> None:
        name = _("{name}, a copy").format(name=framework.name)
        copied = self._skills.frameworks.copy(framework.uid, name)
        self._skills.choose(copied.uid)
        self._desk.tell(_("“{title}” is yours to change").format(title=name))

    def remove(self, framework: Framework) -> None:
        undo = self._skills.frameworks.remove(framework.uid)
        self._desk.tell(_("“{title}” moved to the bin").format(title=framework.name), undo)

    def bring_in(self) -> None:
        """Bring in a list from a file; what is wrong with it is said, and nothing was changed."""
        path = ask.file_to_open(self._parent, _("Bring in a list of skills"), Path.home(), _kinds())
        if path is None:
            return
        try:
            made = import_framework(self._desk.journal, path)
        except JournalError as error:
            ask.tell(self._parent, error)
            return
        self._skills.choose(made.uid)
        undo: Undo = Undo(lambda: self._take_back(made.uid))
        self._desk.tell(_("“{title}” is in the journal").format(title=made.name), undo)

    def save(self, framework: Framework) -> None:
        """Save a list as a file: the skills, without any rating."""
        name = "".join(char if char.isalnum() else "-" for char in framework.name.lower()).strip("-") or "skills"
        path = ask.file_to_save(self._parent, _("Save the list of skills"), Path.home(), f"{name}.toml", _kinds())
        if path is None:
            return
        try:
            export_framework(self._desk.journal, framework.uid, path)
        except OSError as error:
            words = _("The file could not be saved: {reason}.").format(reason=error.strerror or type(error).__name__)
            ask.tell(self._parent, SaveFailed(words, _("Your journal itself is safe. Choose another folder.")))
            return
        self._desk.tell(_("Saved as {name}").format(name=path.name))

    def _take_back(self, uid: str) -> None:
        self._skills.frameworks.remove(uid)


def _kinds() -> str:
    return _("Lists of skills (*.toml)")


def _plain(name: str) -> str:
    """A name whose ampersand is no shortcut."""
    return name.replace("&", "&&")
