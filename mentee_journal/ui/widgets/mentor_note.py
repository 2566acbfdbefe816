"""The mentor's voice: a plum bar on the leading edge, who and when, and their words in the reading font."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting

LONGEST = 6000  # letters that are laid out at once: a mentor may send a book


class MentorNote(QWidget):
    """`MentorNote(_("Ruth, 10 October"), text)`; `caption` stands at the end, `body` takes what belongs to the
    words, and `add_link(...)` puts deeds below.

    `small=True` is for the margin, where it hangs below the thing it is about.
    """

    def __init__(self, who: str, text: str, *, caption: str = "", small: bool = False) -> None:
        super().__init__()
        self._text, self._whole = "", True
        self.who = ElidedLabel(who, "caption_semibold" if small else "small_semibold", "voiceink")
        self.words = WrappingLabel(text, "quote")
        self.caption = Label(caption, "caption", "ink2")
        head = Line(7)
        head.addWidget(Icon("voice", "voiceink", 14 if small else 16))
        head.addWidget(self.who, 1)
        head.addWidget(self.caption)
        layout = Column(4 if small else 6, (13, 8, 10, 8) if small else (23, 13, 20, 13), parent=self)
        layout.addLayout(head)
        self.body = Column(4 if small else 6)
        self.body.addWidget(self.words)
        self.rest_link = LinkButton(_("Show all of it"), "voiceink")
        self.rest_link.setObjectName("rest_link")
        self.rest_link.clicked.connect(self._show_rest)
        self.rest_link.hide()
        self.body.addWidget(self.rest_link)
        layout.addLayout(self.body)
        self._deeds = QWidget()
        self.links = FlowLayout(self._deeds, 16 if small else 24)
        self._deeds.hide()
        layout.addWidget(self._deeds)
        self.set_words(who, text, caption)
        keep_look(self, self.update)

    def set_words(self, who: str, text: str, caption: str = "") -> None:
        """Show another comment."""
        self.who.setText(who)
        self._show_text(text)
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        self.setAccessibleName(f"{who}: {text}")

    def _show_text(self, text: str) -> None:
        """The beginning of a text that is very long, until all of it is asked for; the same one stays as it is."""
        if text != self._text:
            self._text, self._whole = text, len(text) <= LONGEST
        self.words.set_words(text if self._whole else f"{text[:LONGEST]}…")
        self.words.setVisible(bool(text))
        self.rest_link.setVisible(not self._whole)

    def _show_rest(self) -> None:
        self._whole = True
        self._show_text(self._text)

    def add_link(self, text: str) -> LinkButton:
        """A quiet deed in plum below the words."""
        link = LinkButton(text, "voiceink")
        self.links.addWidget(link)
        self._deeds.show()
        return link

    def show_links(self) -> None:
        """Leave no gap below the words when none of the deeds is to be seen."""
        deeds = self._deeds.findChildren(LinkButton)
        self._deeds.setVisible(any(not deed.isHidden() for deed in deeds))

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = theme.px(8)
        with painting(self) as canvas:
            shape, rect = QPainterPath(), QRectF(self.rect())
            shape.setFillRule(Qt.FillRule.WindingFill)
            shape.addRoundedRect(rect, radius, radius)
            shape.addRect(canvas.place(QRectF(0, 0, radius, rect.height())))
            canvas.painter.fillPath(shape, theme.color("voicesoft"))
            canvas.strip(0, 0, theme.px(3), rect.height(), "voice")
