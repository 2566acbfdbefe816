"""Takes the journal out of the window: every widget that shows or holds words of it goes."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from mentee_journal.ui import commands
from mentee_journal.ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from mentee_journal.ui.main_window import MainWindow


def empty(window: "MainWindow") -> None:
    """Leave a window as it was before it had a journal. What was typed is saved before."""
    if window.begun is not None:
        window.begun.stop()
    for layer in (*window.findChildren(QDialog), *window.findChildren(Scrim)):
        layer.close()
        layer.deleteLater()
    window.toast.dismiss()
    window.toast.label.set_words("")
    window.toast.setAccessibleName("")
    window.toast.stand_over(window.stack)
    window.notice.clear_all()
    window.shade_bar.clear()
    window.stack.clear()
    if window.news is not None:
        window.news.deleteLater()
    for item in window.rail.items.values():
        item.set_numbers()
    window.rail.setEnabled(False)
    window.desk = window.news = window.begun = None
    commands.install(window)
