"""A page with nothing but a sheet of paper, for tests of what every page gets from the frame."""

from PySide6.QtWidgets import QTextEdit

from mentee_journal.errors import SaveFailed
from mentee_journal.journal import Journal
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column


class Paper(Page):
    """Keeps what is typed as the notes of one goal; `disk_is_full` makes that fail."""

    kinds = frozenset({"goal"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.uid = desk.journal.goals.add(title="Speak up").uid
        self.edit = QTextEdit()
        self.disk_is_full = False
        self.redrawn = 0
        Column(parent=self).addWidget(self.edit)
        self.edit.textChanged.connect(self.autosave(self._save).touch)

    def refresh(self) -> None:
        self.redrawn += 1

    def _save(self) -> None:
        if self.disk_is_full:
            raise SaveFailed("The disk is full.", "Free some space; it is saved then.")
        self.journal.goals.change(self.uid, why=self.edit.toPlainText())


def put_paper(window: MainWindow) -> Paper:
    """Lay the paper on top of the window's pages."""
    assert window.desk is not None
    paper = Paper(window.desk)
    window.pages["paper"] = paper
    window.stack.addWidget(paper)
    window.stack.setCurrentWidget(paper)
    paper.edit.setFocus()
    return paper


def kept(journal: Journal, paper: Paper) -> str:
    """What is in the file."""
    return str(journal.goals.get(paper.uid).why)
