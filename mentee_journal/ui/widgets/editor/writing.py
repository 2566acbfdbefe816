"""Bar and editor as one field, for the places where one writes in a box; and the count of the words."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mentee_journal.i18n import ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.editor.bar import EditorBar
from mentee_journal.ui.widgets.editor.editor import Editor
from mentee_journal.ui.widgets.editor.lines import count_words
from mentee_journal.ui.widgets.exact import exact_text
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import keep_look, painting

_LARGE, _PATIENCE = 20_000, 500


class WritingEditor(QWidget):
    """`WritingEditor(placeholder=...)`: a box with its bar, whose edge shows the focus. `text`, `set_text`, `edited`
    are those of its `editor`.
    """

    edited = Signal()

    def __init__(self, *, placeholder: str = "", ask: str = "", heading: bool = False, checklist: bool = False) -> None:
        super().__init__()
        self.editor = Editor(placeholder=placeholder, side=18, top=14)
        self.bar = EditorBar(self.editor, ask=ask, heading=heading, checklist=checklist, side=7, tall=38)
        self.text, self.set_text = self.editor.text, self.editor.set_text
        self.editor.edited.connect(self.edited)
        self.setFocusProxy(self.editor)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for widget in (self.bar, Hairline(), self.editor):
            self._column.addWidget(widget)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        keep_look(self, self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        focused = self.editor.hasFocus()
        with painting(self) as canvas:
            edge = ("focus", 2) if focused else ("field", 1)
            canvas.box(QRectF(self.rect()), "card", edge[0], theme.px(8), edge[1])

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if self.editor in {old, now}:
            self.update()

    def _restyle(self) -> None:
        self._column.setContentsMargins(2, 2, 2, 2)
        self.update()


class WordCount(Label):
    """`WordCount(editor)`: *142 words*, counted when the writer pauses."""

    def __init__(self, editor: Editor, role: str = "caption", token: str = "ink2") -> None:
        super().__init__("", role, token)
        self._document = editor.document()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.count)
        self._document.contentsChanged.connect(self._on_changed)
        self.count()

    def count(self) -> None:
        """Count now."""
        number = count_words(exact_text(self._document))
        self.setText(ngettext("{count} word", "{count} words", number).format(count=number))

    def _on_changed(self) -> None:
        self._later.start(_PATIENCE if self._document.characterCount() > _LARGE else 0)
