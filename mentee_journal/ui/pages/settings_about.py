"""About: what the program is, what it promises, and every file it writes."""

from importlib.metadata import PackageNotFoundError, version

from mentee_journal import paths
from mentee_journal.i18n import _
from mentee_journal.settings import settings_file
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part
from mentee_journal.ui.widgets.key_values import KeyValues
from mentee_journal.ui.widgets.notice_box import NoticeBox


class AboutPart(Part):
    def __init__(self, page: Page) -> None:
        super().__init__(_("About"))
        promise = _("No account, no server. The program has no code that could send anything anywhere.")
        self.body.addWidget(NoticeBox(promise, "calm", lead=_("Everything stays on this computer.")))
        self.body.addSpacing(12)
        journal = page.journal.path
        self.body.addWidget(
            KeyValues(
                [
                    (_("Version"), _version()),
                    (_("Your journal"), str(journal)),
                    (_("While it is open"), f"{journal}.lock, {journal}-journal"),
                    (_("Your settings"), str(settings_file())),
                    (_("Log without any of your words"), str(paths.data_dir() / "mentee-journal.log")),
                    (_("Licence"), _("MIT. Icons and wording are the project’s own.")),
                ],
                names=180,
            )
        )


def _version() -> str:
    try:
        return version("mentee-journal")
    except PackageNotFoundError:
        return _("a working copy")
