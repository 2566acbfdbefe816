"""A line of a log or of evidence: icon, quiet lead, words, and a date at the end, with a hairline between
lines.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.paint import Side, keep_look, painting, text_width


class LogRow(PlainText):
    """`LogRow(_("Shared a summary"), "share", end="Sat 3 Oct")`; `clicked` opens what it tells of.

    `lead` stands before the words in a column `lead_width` wide, as on Today ("Due tomorrow");
    `role="quote"` is for a person's words; `look(line=True)` draws a hairline above, `quiet()` makes it only
    to be read.
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        end: str = "",
        lead: str = "",
        role: str = "body",
        token: str = "ink2",
    ) -> None:
        super().__init__()
        self._icon, self._end, self._lead, self._role, self._token = icon, end, lead, role, token
        self.lead_width, self.line, self.tall = 0, False, 37
        self.setText(text)
        self.setAccessibleName(", ".join(part for part in (lead, text, end) if part))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", 6)
        keep_look(self, self._restyle)

    def look(self, *, line: bool = False, lead_width: int = 0, tall: int = 37) -> "LogRow":
        """Draw a hairline above, give the leads one width, or make it taller; returns the row itself."""
        self.line, self.lead_width, self.tall = line, lead_width, tall
        self.updateGeometry()
        return self

    def quiet(self) -> "LogRow":
        """Only to be read; returns the row itself."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return self

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(self.tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(self.tall))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if self.isDown() or self.underMouse():
                canvas.box(self.rect(), "press" if self.isDown() else "hover", None, theme.px(6))
            if self.line:
                canvas.strip(0, 0, self.width(), 1)
            x, height = 0.0, float(self.height())
            if self._icon:
                canvas.icon(self._icon, x, height / 2, theme.px(18), self._token)
                x += theme.px(30)
            if self._lead:
                wide = max(theme.px(self.lead_width), text_width("small", self._lead) + theme.px(12))
                canvas.words(QRectF(x, 0, wide, height), self._lead, "small", "ink2")
                x += wide
            tail = text_width("caption", self._end) + theme.px(12) if self._end else 0
            canvas.words(QRectF(x, 0, self.width() - x - tail, height), self.text(), self._role)
            canvas.words(QRectF(0, 0, self.width(), height), self._end, "caption", "ink3", Side.END)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
