"""An icon on its own, and a quiet line that begins with one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting


class Icon(QWidget):
    """An icon on its own: `Icon("voice", "voiceink", 16)`. It says nothing to readers: words stand beside
    it.
    """

    def __init__(self, name: str, token: str = "ink2", size: int = 18) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)

    def set_icon(self, name: str, token: str = "") -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._token = name, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.icon(self._name, 0, self.height() / 2, theme.px(self._size), self._token)


class IconLine(QWidget):
    """A quiet line with an icon: `IconLine("lock", _("This page is private."))`; its words wrap beside the
    icon.

    `lead` stands before them in semibold; `set_words(text, lead)` changes both.
    """

    def __init__(self, icon: str, text: str, token: str = "ink2", *, role: str = "small", lead: str = "") -> None:
        super().__init__()
        self.icon = Icon(icon, token, 18)
        self.words = WrappingLabel(text, role, token, lead=lead)
        layout = Line(8, parent=self)
        layout.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)

    def set_words(self, text: str, lead: str = "") -> None:
        self.words.set_words(text, lead)
