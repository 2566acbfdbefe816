"""A journal that is open for reading only: a bar that says so and offers a copy, and fields that take no words."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from mentee_journal.i18n import _
from mentee_journal.paths import JOURNAL_SUFFIX
from mentee_journal.ui import ask
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.notice_box import NoticeBox


class ReadingOnly(QObject):
    """Lives with the desk. `open_copy(path)` opens the copy that was saved, to write in."""

    def __init__(self, window: MainWindow, desk: Desk, open_copy: Callable[[Path], None]) -> None:
        super().__init__(desk)
        self._window, self._desk, self._open_copy = window, desk, open_copy
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.installEventFilter(self)
        for field in window.stack.findChildren(QWidget):
            self._close(field)
        words = _("You can read, search and export. Nothing is changed in the file.")
        box = NoticeBox(words, "draft", lead=_("This journal is open for reading only."), icon="eye")
        box.setObjectName("reading_only_notice")
        copy_button = box.add_button(_("Save a copy to write in…"))
        copy_button.setObjectName("copy_to_write_button")
        copy_button.clicked.connect(self._copy)
        window.notice.offer(box)
        window.rail.show_state(_("Reading only"), "eye")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._close(watched)
        return False

    def _close(self, field: QWidget) -> None:
        """A field of a page takes no words; one that narrows a list changes nothing, and does."""
        if isinstance(field, QLineEdit | QTextEdit) and self._window.stack.isAncestorOf(field):
            above = field.parentWidget()
            while above is not None and not isinstance(above, ListPane):
                above = above.parentWidget()
            if above is None:
                field.setReadOnly(True)

    def _copy(self) -> None:
        journal = self._desk.journal
        kinds = _("Journals ({pattern})").format(pattern=f"*{JOURNAL_SUFFIX}")
        title = _("Save a copy of the journal")
        target = ask.file_to_save(self._window, title, Path.home(), journal.path.name, kinds)
        if target is not None:
            done = lambda _answer: self._open_copy(target)  # noqa: E731
            self._desk.background.run(self, lambda: journal.back_up(target), done, self._failed)

    def _failed(self, error: BaseException) -> None:
        raise error
