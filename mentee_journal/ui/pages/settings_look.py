"""Appearance: Paper or Lamplight, the cover, the text size and the reading font; each applies at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QSlider, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part, SettingRow
from mentee_journal.ui.theme import tokens
from mentee_journal.ui.theme.fonts import READING_FAMILIES
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.paint import Side, painting, text_width
from mentee_journal.ui.widgets.tick_box import paint_radio


class ThemeCard(PlainText):
    """A small drawing of the window in one theme, with its name below."""

    def __init__(self, key: str, name: str) -> None:
        super().__init__()
        self.key = key
        self._name = name
        self.setText(name)
        self.setCheckable(True)
        self.setObjectName(f"theme_{key}")
        self.setProperty("ringRadius", 10)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = theme.px(34) + text_width("small_semibold", self._name)
        return QSize(max(theme.px(134) + 8, words), theme.px(106))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            box = QRectF(4, 4, theme.px(134), theme.px(74))
            halves = {"light": ("light",), "dark": ("dark",), "system": ("light", "dark")}[self.key]
            width = box.width() / len(halves)
            for place, half in enumerate(halves):
                self._paint_half(canvas.painter, QRectF(box.x() + place * width, box.y(), width, box.height()), half)
            edge = "accent" if self.isChecked() else "line2"
            canvas.box(box.adjusted(-3, -3, 3, 3), None, edge, 10, 2 if self.isChecked() else 1)
            middle = theme.px(94)
            paint_radio(canvas, theme.px(12), middle, on=self.isChecked())
            room = QRectF(theme.px(30), middle - theme.px(10), self.width() - theme.px(30), theme.px(20))
            canvas.words(room, self._name, "small_semibold" if self.isChecked() else "small", "ink", Side.LEAD)

    def _paint_half(self, painter: object, box: QRectF, half: str) -> None:
        shown = tokens.load(half)
        fill = painter.fillRect  # type: ignore[attr-defined]
        fill(box, QColor(shown.paper))
        fill(QRectF(box.x(), box.y(), box.width() * 0.26, box.height()), QColor(shown.desk))
        fill(QRectF(box.x(), box.y(), 4, box.height()), QColor(shown.cover))
        inner = QRectF(box.x() + box.width() * 0.38, box.y() + 14, box.width() * 0.5, 4)
        fill(inner, QColor(shown.ink))
        fill(inner.translated(0, 12), QColor(shown.line2))
        fill(QRectF(inner.x(), inner.y() + 26, inner.width() * 0.5, 8), QColor(shown.accent))


class CoverDot(PlainText):
    """A cover to choose: a round swatch with a tick when it is on."""

    def __init__(self, key: str, name: str, fill: str) -> None:
        super().__init__()
        self.key, self._fill = key, fill
        self.setText(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setObjectName(f"cover_{key.replace(' ', '_')}")
        self.setProperty("ringRadius", 20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            middle = theme.px(20)
            canvas.circle(middle, middle, theme.px(19), None, "accent" if self.isChecked() else "line2")
            canvas.painter.setPen(Qt.PenStyle.NoPen)
            canvas.painter.setBrush(QColor(self._fill))
            canvas.painter.drawEllipse(QRectF(theme.px(5), theme.px(5), theme.px(30), theme.px(30)))
            if self.isChecked():
                light = theme.pixmap("check", "onaccent" if not theme.current().is_dark() else "ink", 16)
                canvas.painter.drawPixmap(theme.px(12), theme.px(12), light)


class LookPart(Part):
    def __init__(self, page: Page) -> None:
        super().__init__(_("Appearance"))
        self._desk = page.desk
        self.body.addWidget(self._themes())
        self.body.addSpacing(12)
        about = _("The spine of this journal, so you never mix up two")
        self.body.addWidget(SettingRow(_("Cover"), about, self._covers()))
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setObjectName("size_slider")
        self.size_slider.setRange(theme.SMALLEST_TEXT // 10, theme.LARGEST_TEXT // 10)
        self.size_slider.setMinimumSize(200, theme.px(24))
        self.size_slider.setValue(page.desk.settings.text_size // 10)
        self.size_slider.valueChanged.connect(lambda tens: self._set(text_size=tens * 10))
        self.body.addWidget(SettingRow(_("Text size"), _("Also Ctrl and plus, Ctrl and minus"), self.size_slider))
        self.font_choice = Choice(self._families())
        self.font_choice.setObjectName("font_choice")
        self.font_choice.set_current(page.desk.settings.reading_font)
        self.font_choice.chosen.connect(lambda family: self._set(reading_font=family))
        about = _("For your own writing. Menus keep the system font")
        self.body.addWidget(SettingRow(_("Reading font"), about, self.font_choice))
        theme.current().changed.connect(self._show)

    def _themes(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 16)
        self.themes = QButtonGroup(self)
        for key, name in (("light", _("Paper")), ("dark", _("Lamplight")), ("system", _("Follow the computer"))):
            card = ThemeCard(key, name)
            card.setChecked(self._desk.settings.theme == key)
            card.clicked.connect(lambda _on=False, key=key: self._set(theme=key))
            self.themes.addButton(card)
            flow.addWidget(card)
        return holder

    def _covers(self) -> QWidget:
        box = QWidget()
        line = Line(8, parent=box)
        names = {
            "evergreen": _("Evergreen"),
            "ink blue": _("Ink blue"),
            "brick": _("Brick"),
            "ochre": _("Ochre"),
            "slate": _("Slate"),
        }
        self.covers = QButtonGroup(self)
        for key, (fill, _stitch) in tokens.covers().items():
            dot = CoverDot(key, names[key], fill)
            dot.setChecked(self._desk.settings.cover == key)
            dot.clicked.connect(lambda _on=False, key=key: self._set(cover=key))
            self.covers.addButton(dot)
            line.addWidget(dot)
        return box

    def _families(self) -> list[tuple[str, str]]:
        installed = {family.split(" [")[0] for family in QFontDatabase.families()}
        ours = [family for family in READING_FAMILIES if family in installed]
        sans = theme.font("body").family()
        others = sorted(family for family in installed if not family.startswith(".") and family not in {*ours, sans})
        return [("", _("The best serif here")), *((name, name) for name in [*ours, sans, *others])]

    def _set(self, **choices: object) -> None:
        for name, value in choices.items():
            setattr(self._desk.settings, name, value)
        self._desk.wear()

    def _show(self) -> None:
        """Follow what was changed by keys."""
        blocked = self.size_slider.blockSignals(True)
        self.size_slider.setValue(self._desk.settings.text_size // 10)
        self.size_slider.blockSignals(blocked)
        self.update()
