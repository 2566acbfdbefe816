"""About: what the program is, what it promises, and every file it writes."""

from importlib.metadata import PackageNotFoundError, version

from mentee_journal.i18n import _
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part
from mentee_journal.ui.widgets.key_values import KeyValues
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.written_files import written_files


class AboutPart(Part):
    def __init__(self, page: Page) -> None:
        super().__init__(_("About"))
        promise = _("No account, no server. The program has no code that could send anything anywhere.")
        self.body.addWidget(NoticeBox(promise, "calm", lead=_("Everything stays on this computer.")))
        self.body.addSpacing(12)
        about = [(_("Version"), _version()), (_("Licence"), _("MIT. Icons and wording are the project’s own."))]
        self.body.addWidget(KeyValues(about, names=180))
        self.body.addSpacing(16)
        self.body.addWidget(Label(_("Every file that the program writes"), "card_heading"))
        self.body.addSpacing(8)
        files = written_files(page.journal.path, page.desk.backups().also)
        self.files = KeyValues([(one.name, one.told()) for one in files], names=180)
        self.files.setObjectName("written_files")
        self.body.addWidget(self.files)


def _version() -> str:
    try:
        return version("mentee-journal")
    except PackageNotFoundError:
        return _("a working copy")
