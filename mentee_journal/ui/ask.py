"""Every question that stops the person, in one module: files to choose, and what cannot be undone."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def sure(parent: QWidget, question: str, consequence: str, deed: str) -> bool:
    """Ask before something that cannot be undone; `deed` names the button, and the safe one is the default."""
    box = _box(parent, question, consequence)
    do = QPushButton(deed)
    do.setProperty("kind", "remove")
    box.addButton(do, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(_("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is do


def tell(parent: QWidget | None, error: JournalError) -> None:
    """Say what happened and what to do."""
    box = _box(parent, error.what, error.advice)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def file_to_save(parent: QWidget, title: str, folder: Path, name: str, kinds: str) -> Path | None:
    """Where to write; the person was asked about a file in the way. `kinds` as `Markdown (*.md)`."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(_there(folder) / name), kinds)
    return Path(chosen) if chosen else None


def file_to_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(_there(folder)), kinds)
    return Path(chosen) if chosen else None


def folder(parent: QWidget, title: str, start: Path) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_there(start)))
    return Path(chosen) if chosen else None


def _there(folder: Path) -> Path:
    """Where there is no such folder, as *Documents* on a plain computer, Qt would begin wherever it was started."""
    return folder if folder.is_dir() else Path.home()


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_("Mentee Journal"))
    box.setText(title)
    box.setInformativeText(text)
    return box


def printer(parent: QWidget, title: str) -> "QPrinter | None":
    """The printer that the person chose, set to their paper; None when they thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
    chosen.setDocName(title)
    dialog = QPrintDialog(chosen, parent)
    dialog.setWindowTitle(title)
    return chosen if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
