"""Cards, hairlines, sections of a margin, and the plain surfaces that carry them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line, Margins
from mentee_journal.ui.widgets.buttons import Button, LinkButton, icon_button
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import keep_look, painting


class Surface(QWidget):
    """A ground in one token: `Surface("card")` for the writing sheet, `Surface("paper", edge="leading")` for
    a pane.
    """

    def __init__(self, token: str = "paper", *, edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._edge = token, edge
        keep_look(self, self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.color(self._token))
            sides = {
                "leading": (0, 0, 1, self.height()),
                "trailing": (self.width() - 1, 0, 1, self.height()),
                "top": (0, 0, self.width(), 1),
                "bottom": (0, self.height() - 1, self.width(), 1),
            }
            if self._edge:
                canvas.strip(*sides[self._edge])


class Hairline(QWidget):
    """A separator one pixel thick; `Hairline(upright=True)` stands between two columns."""

    def __init__(self, token: str = "line", *, upright: bool = False) -> None:
        super().__init__()
        self._token = token
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else wide, wide if upright else fixed)
        keep_look(self, self.update)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.color(self._token))


class Heading(QWidget):
    """A heading row, 28 high: title, then at the far end a quiet caption or whatever `add` puts there."""

    def __init__(self, title: str, role: str = "card_heading", *, caption: str = "") -> None:
        super().__init__()
        self.title = ElidedLabel(title, role)
        self.caption = Label(caption, "small", "ink2")
        if not caption:
            self.caption.hide()
        self._line = Line(20, parent=self)
        self._line.addWidget(self.title, 1)
        self._line.addWidget(self.caption)
        keep_look(self, self._restyle)

    def set_caption(self, text: str) -> None:
        """Change the quiet words at the end; "" hides them."""
        self.caption.setText(text)
        self.caption.setVisible(bool(text))

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the heading."""
        self._line.addWidget(widget)

    def add_link(self, text: str, icon: str = "") -> LinkButton:
        """A quiet link whose words end on the inner edge; connect its `clicked`."""
        link = LinkButton(text, icon=icon)
        self.add(link)
        return link

    def add_plus(self, name: str) -> Button:
        """A small plus, as in the margin; `name` says what it adds."""
        plus = icon_button("plus", name, side=28)
        self.add(plus)
        return plus

    def _restyle(self) -> None:
        self.setMinimumHeight(theme.px(28))


class Card(QWidget):
    """`card = Card(_("Goals"))`, then `card.body.addWidget(...)`; `card.heading.add_link(_("Check in"))`.

    `ground` is "card", or "paper" for a quiet box on a sheet. A card without a title has no heading.
    """

    def __init__(
        self,
        title: str = "",
        *,
        ground: str = "card",
        gap: int = 8,
        margins: Margins = (20, 14, 20, 18),
        radius: int = 12,
    ) -> None:
        super().__init__()
        self._ground, self._radius = ground, radius
        self.heading = Heading(title)
        if not title:
            self.heading.hide()
        outer = Column(4, margins, parent=self)
        outer.addWidget(self.heading)
        self.body = Column(gap)
        outer.addLayout(self.body, 1)
        if title:
            self.setAccessibleName(title)
        keep_look(self, self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), self._ground, "line", theme.px(self._radius))


class Section(QWidget):
    """A part of the margin: heading with an optional plus, then `section.body`; a hairline above all but the
    first.

    `Section(_("Takeaways"), plus=_("Add a takeaway"), first=True)`; connect `section.plus.clicked`.
    """

    def __init__(self, title: str, *, plus: str = "", first: bool = False) -> None:
        super().__init__()
        outer = Column(4, parent=self)
        if not first:
            outer.addWidget(Hairline())
            outer.addSpacing(theme.px(6))
        self.heading = Heading(title)
        self.plus: Button | None = self.heading.add_plus(plus) if plus else None
        outer.addWidget(self.heading)
        self.body = Column(8)
        outer.addLayout(self.body)
        outer.addSpacing(theme.px(6))
        self.setAccessibleName(title)
