"""Words on the screen: one line or many, in a role of the theme; never read as rich text, for they may be a
person's.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Side, font_of, keep_look, line_height, painting


class Label(QLabel):
    """One line of words: `Label(_("Goals"), "card_heading")`, `Label(due, "caption", "amber")`."""

    def __init__(self, text: str = "", role: str = "body", token: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._token = role, token
        self._side, self._elide = Side.LEAD, Qt.TextElideMode.ElideNone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        keep_look(self, self._restyle)

    def set_look(self, role: str | None = None, token: str | None = None) -> None:
        """Give it another role or colour, as when a date turns late."""
        self._role, self._token = role or self._role, token or self._token
        self._restyle()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(int(width) + 2 if self.text() else 0, line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Unlike Qt's label, stand on the side where the window's language begins, whatever the words are."""
        with painting(self) as canvas:
            token = self._token if self.isEnabled() else "ink3"
            canvas.words(QRectF(self.rect()), self.text(), self._role, token, self._side, self._elide)

    def _restyle(self) -> None:
        self.setFont(font_of(self._role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.color(self._token))
        self.setPalette(palette)
        self.updateGeometry()


class WrappingLabel(Label):
    """Words over as many lines as they need, with the line height of their role, and a height layouts can
    trust.

    `WrappingLabel(_("Their titles are left out too."), "small", "ink2", lead=_("2 private entries stay
    here."))` puts the lead before the text in semibold ink. `max_lines` cuts a long text with an ellipsis.
    """

    def __init__(
        self, text: str = "", role: str = "body", token: str = "ink", *, lead: str = "", max_lines: int = 0
    ) -> None:
        self.lead, self.max_lines = lead, max_lines
        self._laid: tuple[object, QTextLayout, int] | None = None
        super().__init__(text, role, token)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWordWrap(True)
        if lead:
            self.setAccessibleName(f"{lead} {text}")

    def set_words(self, text: str, lead: str = "") -> None:
        """Change the text and its lead together."""
        self.lead = lead
        self.setText(text)
        self.setAccessibleName(f"{lead} {text}" if lead else text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[1]

    def sizeHint(self) -> QSize:
        natural = min(int(QFontMetricsF(self.font()).horizontalAdvance(self._words()) * 1.06) + 2, theme.px(420))
        return QSize(natural, self.heightForWidth(natural))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), line_height(self._role) if self._words() else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, height = self._lines(self.width())
        with painting(self) as canvas:
            canvas.painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            layout.draw(canvas.painter, QPointF(0, max((self.height() - height) // 2, 0)))

    def _restyle(self) -> None:
        self._laid = None  # what was laid out holds colours
        super()._restyle()

    def _words(self) -> str:
        return " ".join(part for part in (self.lead, self.text()) if part)

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        key = (width, self._words(), self._role, self.font().key(), self.layoutDirection())
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, *self._lay_out(width))
        return self._laid[1], self._laid[2]

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        words = self._words().replace("\n", "\u2028")
        layout, height = self._set(words, width)
        if self.max_lines and layout.lineCount() > self.max_lines:
            start = layout.lineAt(self.max_lines - 1).textStart()
            tail = QFontMetricsF(self.font()).elidedText(
                words[start:].replace("\u2028", " "), Qt.TextElideMode.ElideRight, width
            )
            layout, height = self._set(words[:start] + tail, width)
        return layout, height

    def _set(self, words: str, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(words, self.font())
        layout.setTextOption(self._option())
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats())
        step, natural, top = line_height(self._role), QFontMetricsF(self.font()).height(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            excess = line.height() - natural  # a line with letters of another script may need more room
            taller = excess if excess > 1 else 0.0
            line.setPosition(QPointF(0, top + (step + taller - line.height()) / 2))
            top += step + taller
        layout.endLayout()
        return layout, round(top) if self._words() else 0

    def _option(self) -> QTextOption:
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lead = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        centred = self.alignment() & Qt.AlignmentFlag.AlignHCenter
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else lead)
        return option

    def _formats(self) -> list[QTextLayout.FormatRange]:
        if not self.lead:
            return []
        strong = QTextCharFormat()
        strong.setFontWeight(600)
        strong.setForeground(theme.color("ink"))
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = 0, len(self.lead.encode("utf-16-le")) // 2, strong
        return [found]
