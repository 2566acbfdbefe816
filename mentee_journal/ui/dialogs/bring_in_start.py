"""The sheet of *Bring in comments* before there is something to look through: how, wait, or what went wrong."""

from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox


class StartView(QWidget):
    """Choose a file, paste, or drop one on the window. `tell(error)` shows what became of the last try."""

    def __init__(self) -> None:
        super().__init__()
        self.problem = NoticeBox("", "problem")
        self.problem.setObjectName("bring_in_problem")
        self.problem.hide()
        self.file_button = button(_("Choose a file"), "voice", "import")
        self.file_button.setObjectName("choose_file_button")
        self.paste_button = button(_("Paste"), icon="copy", key_hint=_("Ctrl V"))
        self.paste_button.setObjectName("paste_button")
        self._lay_out()

    def tell(self, errors: list[tuple[str, JournalError]]) -> None:
        """Say what could not be read, by name, and what to do; nothing takes the words away."""
        self.problem.setVisible(bool(errors))
        if errors:
            lines = [f"{name}: {error.what} {error.advice}".strip() if name else str(error) for name, error in errors]
            self.problem.set_words("\n".join([*lines, advice()]))

    def _lay_out(self) -> None:
        how = _(
            "Choose the file your mentor sent back, or drop it anywhere on this window. From a mail or a word "
            "processor, copy the text and paste it here. You see each comment before anything is kept."
        )
        column = Column(16, (24, 8, 24, 24), parent=self)
        column.addWidget(WrappingLabel(how, "body", "ink2"))
        column.addWidget(self.problem)
        deeds = Line(8)
        deeds.addWidget(self.file_button)
        deeds.addWidget(self.paste_button)
        deeds.addStretch(1)
        column.addLayout(deeds)
        column.addStretch(1)


class BusyView(QWidget):
    """While something is read or kept; it can be left."""

    def __init__(self) -> None:
        super().__init__()
        self.words = WrappingLabel("", "body", "ink2")
        self.cancel_button = button(_("Stop"))
        self.cancel_button.setObjectName("stop_button")
        column = Column(16, (24, 24, 24, 24), parent=self)
        column.addWidget(self.words)
        line = Line(8)
        line.addWidget(self.cancel_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)


def advice() -> str:
    """What always helps."""
    return _("If it does not open as text, copy the comments from it and paste them here.")
