"""One line that ends in an ellipsis when there is no room, and tells the whole of it in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import Side, line_height
from mentee_journal.ui.widgets.tooltip import plain_tip


class ElidedLabel(Label):
    """`ElidedLabel(session.title, "sheet_title")`; `middle=True` for file paths, `end=True` to stand at the
    far side.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        token: str = "ink",
        *,
        middle: bool = False,
        end: bool = False,
    ) -> None:
        super().__init__(text, role, token)
        self._elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self._side = Side.END if end else Side.LEAD
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def is_cut(self) -> bool:
        """Whether some of the words do not fit."""
        return QFontMetricsF(self.font()).horizontalAdvance(self.text()) > self.width() + 0.5

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.px(48), self.sizeHint().width()), line_height(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self.is_cut() else "")
