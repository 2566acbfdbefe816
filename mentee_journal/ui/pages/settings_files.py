"""You, and your files: the name on summaries, copies of the journal, archives in and out, and the calendar."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, ngettext
from mentee_journal.paths import write_whole
from mentee_journal.ui import ask
from mentee_journal.ui.earlier import show_rivals
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part, SettingRow
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit


class YouPart(Part):
    """The person's name and hope; they go on summaries and into the archive."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("You"))
        self._profile = page.journal.profile
        self.form = Form(page, self._profile, self)
        self.name_edit: LineEdit = self.form.text("name", LineEdit())
        self.name_edit.setObjectName("my_name_edit")
        self.about_edit: GrowingEdit = self.form.text("about", GrowingEdit(lines=2))
        hint = _("It goes on the summaries you share.")
        self.body.addWidget(Field(_("What is your name?"), self.name_edit, hint))
        self.body.addSpacing(12)
        self.body.addWidget(Field(_("What do you hope for?"), self.about_edit, optional=True))

    def show_me(self) -> None:
        self.form.show(self._profile.me())


class FilesPart(Part):
    """Everything that is written outside the journal is written because a button here was pressed."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("Copies and files"))
        self._page, self._journal = page, page.journal
        where = _("This journal lives at {path}").format(path=page.journal.path)
        rows = [
            ("backup_button", _("Copy of the whole journal"), where, _("Save a copy"), "backup", self._back_up),
            (
                "export_button",
                _("Archive"),
                _("Everything as one readable file, private entries too: for yourself, not for a mentor"),
                _("Save an archive"),
                "export",
                self._export,
            ),
            (
                "import_button",
                _("Bring in an archive"),
                _("Adds what is new and keeps the newer of what is in both"),
                _("Choose a file"),
                "import",
                self._import,
            ),
            (
                "calendar_button",
                _("Calendar"),
                _("Planned sessions, follow-ups and due dates, without private ones"),
                _("Save a calendar file"),
                "calendar",
                self._calendar,
            ),
        ]
        for place, (name, title, about, deed, icon, do) in enumerate(rows):
            made = button(deed, icon=icon)
            made.setObjectName(name)
            made.clicked.connect(do)
            self.body.addWidget(SettingRow(title, about, _kept(made), line=place > 0))
        self.rivals = self._rivals()
        self.body.addWidget(self.rivals)
        self.show_rivals()

    def _rivals(self) -> SettingRow:
        look = button(_("Look"), icon="eye")
        look.setObjectName("rivals_button")
        look.clicked.connect(lambda: show_rivals(self._page.desk, self))
        return SettingRow(_("From another computer"), _("Both texts are kept"), _kept(look))

    def _back_up(self) -> None:
        self._page.flush()
        name = f"{self._journal.path.stem} {self._journal.today().isoformat()}{self._journal.path.suffix}"
        target = ask.file_to_save(self, _("Save a copy of the journal"), Path.home(), name, _("Journals (*.mjournal)"))
        if target is not None:
            self._run(lambda: self._journal.back_up(target), _("A copy was saved and checked."))

    def _export(self) -> None:
        from mentee_journal.exchange.archive import export_archive

        name = f"mentee-journal {self._journal.today().isoformat()}.json"
        target = ask.file_to_save(self, _("Save an archive"), Path.home(), name, _("Archives (*.json)"))
        if target is not None:
            self._run(lambda: export_archive(self._journal, target), _("The archive was saved."))

    def _import(self) -> None:
        from mentee_journal.exchange.archive import import_archive

        source = ask.file_to_open(self, _("Bring in an archive"), Path.home(), _("Archives (*.json)"))
        if source is None:
            return
        file = source
        self._run(lambda: import_archive(self._journal, file), self._told_import)

    def _told_import(self, imported: Any) -> str:
        brought = _("The archive was brought in.")
        if not imported.kept:
            return brought
        differ = ngettext(
            "{count} text differs from yours: both are kept.",
            "{count} texts differ from yours: both are kept.",
            imported.kept,
        )
        self.show_rivals()
        return f"{brought} {differ.format(count=imported.kept)}"

    def show_rivals(self) -> None:
        """Lead to the texts that another computer has otherwise, while there are any."""
        count = len(self._journal.history.rivals())
        words = ngettext("{count} text to look at", "{count} texts to look at", count).format(count=count)
        self.rivals.about.set_words(words)
        self.rivals.setVisible(count > 0)

    def _calendar(self) -> None:
        from mentee_journal.export.calendar import calendar
        from mentee_journal.summary.calendar import dates

        kinds = _("Calendars (*.ics)")
        target = ask.file_to_save(self, _("Save a calendar file"), Path.home(), "mentee-journal.ics", kinds)
        if target is None:
            return
        with self._journal.whole():
            found = dates(self._journal)
        count = len(found.meetings) + len(found.to_dos)
        done = ngettext("{count} date was saved.", "{count} dates were saved.", count).format(count=count)
        self._run(lambda: write_whole(target, calendar(found)), done)

    def _run(self, job: Callable[[], Any], done: str | Callable[[Any], str]) -> None:
        """Do it in the background; say how it went."""
        self._page.flush()

        def told(answer: Any) -> None:
            self._page.desk.tell(done if isinstance(done, str) else done(answer))

        self._page.desk.background.run(self, job, told, self._failed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, JournalError):
            self._page.desk.failed.emit(error)
        elif isinstance(error, OSError):
            what = _("The file could not be written.")
            self._page.desk.failed.emit(JournalError(what, _("Your journal itself is safe. Choose another folder.")))
        else:
            raise error


def _kept(widget: QWidget) -> QWidget:
    """The control alone, without taking the whole width."""
    box = QWidget()
    Line(0, parent=box).addWidget(widget)
    return box
