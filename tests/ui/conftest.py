"""What every test of the window can rely on."""

from typing import NoReturn

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

STOPS = {
    QDialog: ["exec"],
    QMessageBox: ["exec", "question", "information", "warning", "critical"],
    QFileDialog: ["exec", "getSaveFileName", "getOpenFileName", "getOpenFileNames", "getExistingDirectory"],
}


@pytest.fixture(autouse=True)
def _no_open_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that nobody answers fails the test at once, instead of hanging it."""

    def unanswered(*_args: object, **_options: object) -> NoReturn:
        pytest.fail("the window stopped to ask; answer it by patching mentee_journal.ui.ask")

    for owner, names in STOPS.items():
        for name in names:
            monkeypatch.setattr(owner, name, unanswered)
