"""Cards of which one is chosen: the five levels of a skill, the kinds of a thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import Side, keep_look, painting
from mentee_journal.ui.widgets.tick_box import paint_radio


@dataclass(frozen=True, slots=True)
class Option:
    """One card: its key (also the key to press, when it is a figure), a title and a sentence."""

    key: str
    title: str
    text: str = ""


class RadioCard(QRadioButton):
    """One card; made by `RadioCards`."""

    def __init__(self, option: Option, *, numbered: bool) -> None:
        super().__init__()
        self._option, self._numbered = option, numbered
        number = f"{option.key} " if numbered else ""
        self.setAccessibleName(f"{number}{option.title}")
        self.setAccessibleDescription(option.text)
        self._words = WrappingLabel(option.text, "small", "ink2")
        self._words.setParent(self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ringRadius", 8)
        keep_look(self, self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.heightForWidth(width - self._start() - theme.px(16)) if self._option.text else 0
        return max(theme.px(10) + theme.px(20) + words + theme.px(10), theme.px(40))

    def sizeHint(self) -> QSize:
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(theme.px(320), self.heightForWidth(self.width() if laid_out else theme.px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(40))

    def hitButton(self, spot: object) -> bool:  # the whole card is the button
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the height follows the width
        start, end = self._start(), theme.px(16)
        x = end if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else start
        top = theme.px(10) + theme.px(20)
        wide = self.width() - start - end
        self._words.setGeometry(x, top, wide, self._words.heightForWidth(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        on, middle = self.isChecked(), self.height() / 2
        with painting(self) as canvas:
            fill = "accentsoft" if on else "press" if self.isDown() else "hover" if self.underMouse() else "card"
            canvas.box(self.rect(), fill, "accent" if on else "line2", theme.px(8), 2 if on else 1)
            paint_radio(canvas, theme.px(26), middle, on=on)
            if self._numbered:
                number = QRectF(theme.px(43), 0, theme.px(32), self.height())
                canvas.words(number, self._option.key, "section_title", "ink", Side.MIDDLE)
            start = self._start()
            top = theme.px(10) if self._option.text else middle - theme.px(10)
            room = QRectF(start, top, self.width() - start - theme.px(16), theme.px(20))
            canvas.words(room, self._option.title, "body_semibold")

    def _start(self) -> int:
        return theme.px(83 if self._numbered else 47)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class RadioCards(QWidget):
    """`RadioCards(_("Level"), [Option("1", _("Starting out"), sentence), ...], numbered=True)`; tells
    `chosen(key)`.

    Figures choose, arrows move and choose. Nothing is chosen at first: `current()` is "".
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[Option] = (), *, numbered: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._numbered = numbered
        self._group = QButtonGroup(self)
        self._cards: dict[str, RadioCard] = {}
        self._layout = Column(8, parent=self)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other cards; none is chosen then."""
        for card in self._cards.values():
            self._group.removeButton(card)
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for option in options:
            card = self._cards[option.key] = RadioCard(option, numbered=self._numbered)
            card.clicked.connect(self._tell)
            self._group.addButton(card)
            self._layout.addWidget(card)

    def current(self) -> str:
        """The key of the chosen card, "" while there is none."""
        return next((key for key, card in self._cards.items() if card.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose without telling; "" chooses none."""
        self._group.setExclusive(False)
        for name, card in self._cards.items():
            card.setChecked(name == key)
        self._group.setExclusive(True)

    def card(self, key: str) -> RadioCard:
        """The button of an option."""
        return self._cards[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if card := self._cards.get(event.text()):
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.chosen.emit(self.current())
