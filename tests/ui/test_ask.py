"""The choosers of files begin where a person keeps files."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui import ask


@pytest.mark.parametrize("there", [True, False])
def test_a_file_is_saved_in_the_documents_or_where_there_are_none_at_home(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, there: bool
) -> None:
    folder = tmp_path / "Documents"
    if there:
        folder.mkdir()
    window = QWidget()
    qtbot.addWidget(window)
    begun: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (begun.append(args[2]), ("", ""))[1])
    assert ask.file_to_save(window, "Save", folder, "summary.md", "Markdown (*.md)") is None
    assert begun == [str((folder if there else Path.home()) / "summary.md")]
