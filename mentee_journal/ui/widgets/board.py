"""The outreach board: columns of people, moved from stage to stage by mouse or with Alt and the arrows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QLabel, QSizePolicy, QWidget

from mentee_journal.i18n import ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton, PlainText
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.row_painter import paint_initials

_SHOWN = 6  # cards in a column before the rest folds into a link


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCard:
    """One person: `late=True` turns the date amber."""

    uid: str
    title: str
    caption: str = ""
    text: str = ""
    initials: str = "?"
    due: str = ""
    late: bool = False
    active: bool = False


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """One stage: `BoardColumn("asked", _("Asked"), _("You wrote, no answer yet"), cards)`."""

    key: str
    title: str
    caption: str = ""
    cards: Sequence[BoardCard] = field(default_factory=tuple)


class CardFace(PlainText):
    """A card on the board; made by `Board`."""

    stepped = Signal(object)
    dragged = Signal(object)
    dropped = Signal(object)

    def __init__(self, card: BoardCard) -> None:
        super().__init__()
        self.card = card
        self._grabbed: QPoint | None = None
        self._dragging = False
        self.setText(card.title)
        self.setAccessibleDescription(", ".join(part for part in (card.caption, card.text, card.due) if part))
        self.setAutoDefault(False)
        self.setProperty("ringRadius", 10)
        self._words = WrappingLabel(card.text, "small", "ink2")
        self._words.setParent(self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        keep_look(self, self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words.heightForWidth(width - 2 * theme.px(13)) + theme.px(6) if self.card.text else 0
        return theme.px(54) + words + (theme.px(22) if self.card.due else 0) + theme.px(8)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(176), self.heightForWidth(max(self.width(), theme.px(150))))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(60))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        side = theme.px(13)
        self._words.setGeometry(
            side, theme.px(54), self.width() - 2 * side, self._words.heightForWidth(self.width() - 2 * side)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        card, side, wide = self.card, theme.px(13), self.width()
        with painting(self) as canvas:
            edge = "field" if self.underMouse() else "line"
            canvas.box(self.rect(), "hover" if self.isDown() else "card", edge, theme.px(10))
            radius = theme.px(14)
            paint_initials(canvas, side + radius, theme.px(29), radius, card.initials, active=card.active)
            start = side + 2 * radius + theme.px(8)
            name = QRectF(start, theme.px(11), wide - start - theme.px(8), theme.px(20))
            canvas.words(name, card.title, "body_semibold")
            canvas.words(name.translated(0, theme.px(18)), card.caption, "caption", "ink3")
            if card.due:
                token, middle = "amber" if card.late else "ink2", self.height() - theme.px(20)
                canvas.icon("calendar", side, middle, theme.px(14), token)
                room = QRectF(side + theme.px(20), middle - theme.px(8), wide - 2 * side - theme.px(20), theme.px(16))
                canvas.words(room, card.due, "caption_semibold" if card.late else "caption", token)

    def event(self, event: QEvent) -> bool:
        """On a card, Alt with the arrows moves it; elsewhere in the window the same keys lead back and forward."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed, self._dragging = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._grabbed is None:
            return
        far = (spot - self._grabbed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.dragged.emit(self.mapToGlobal(spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._grabbed, self._dragging = self._dragging, None, False
        if dragging:
            self.setDown(False)
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class ColumnView(QWidget):
    """One column; made by `Board`."""

    unfolded = Signal(str)

    def __init__(self, shown: BoardColumn, *, unfolded: bool) -> None:
        super().__init__()
        self.key = shown.key
        self.faces = [CardFace(card) for card in (shown.cards if unfolded else shown.cards[:_SHOWN])]
        count = len(shown.cards)
        self.setAccessibleName(
            f"{shown.title}, {ngettext('{count} person', '{count} people', count).format(count=count)}"
        )
        layout = Column(8, (8, 10, 8, 8), parent=self)
        words = Column(0, (4, 0, 4, 0))
        head = Line(8)
        head.addWidget(WrappingLabel(shown.title, "card_heading"))
        head.addWidget(Label(str(count), "caption", "ink2"))
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(WrappingLabel(shown.caption, "caption", "ink3"))
        layout.addLayout(words)
        for face in self.faces:
            layout.addWidget(face)
        if more := count - len(self.faces):
            link = LinkButton(ngettext("{count} more", "{count} more", more).format(count=more))
            link.clicked.connect(lambda: self.unfolded.emit(self.key))
            fold = Line(0, (11, 0, 0, 0))
            fold.addWidget(link)
            fold.addStretch(1)
            layout.addLayout(fold)
        layout.addStretch(1)
        self.setMinimumWidth(theme.px(120))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), "sunken", None, theme.px(12))


class Board(QWidget):
    """`board.set_columns([BoardColumn(...), ...])`; tells `opened(uid)` and `moved(uid, column_key)`, and
    moves nothing itself: whoever hears it changes the stage and sets the columns anew. The focus stays on
    its card.
    """

    opened = Signal(str)
    moved = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._shown: list[BoardColumn] = []
        self._columns: list[ColumnView] = []
        self._unfolded: set[str] = set()
        self._line = Columns(gap=8, below=8, least=120, parent=self)
        self._ghost, self._mark = QLabel(self), QWidget(self)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self._mark.setAutoFillBackground(True)
        self._mark.hide()

    def set_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show these stages and people."""
        focused = next((face.card.uid for face in self._faces() if face.hasFocus()), "")
        self._shown = list(columns)
        empty(self._line)
        self._columns = []
        for shown in columns:
            view = ColumnView(shown, unfolded=shown.key in self._unfolded)
            view.unfolded.connect(self._unfold)
            for face in view.faces:
                self._connect(face)
            self._columns.append(view)
            self._line.add(view)
        if focused and (found := self.face(focused)):
            found.setFocus()

    def face(self, uid: str) -> CardFace | None:
        """The card of a person."""
        return next((face for face in self._faces() if face.card.uid == uid), None)

    def _faces(self) -> list[CardFace]:
        return [face for column in self._columns for face in column.faces]

    def _connect(self, face: CardFace) -> None:
        face.clicked.connect(lambda: self.opened.emit(face.card.uid))
        face.stepped.connect(lambda event: self._step(face, event))
        face.dragged.connect(lambda spot: self._drag(face, spot))
        face.dropped.connect(lambda spot: self._drop(face, spot))

    def _unfold(self, key: str) -> None:
        self._unfolded.add(key)
        self.set_columns(self._shown)

    def _step(self, face: CardFace, event: QKeyEvent) -> None:
        """Walk to a neighbour, or with Alt ask for the neighbouring stage."""
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        column = next(place for place, view in enumerate(self._columns) if face in view.faces)
        row = self._columns[column].faces.index(face)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if across and 0 <= column + across < len(self._columns):
                self.moved.emit(face.card.uid, self._columns[column + across].key)
            return
        if not across:
            row += 1 if event.key() == Qt.Key.Key_Down else -1
            if 0 <= row < len(self._columns[column].faces):
                self._columns[column].faces[row].setFocus(Qt.FocusReason.TabFocusReason)
            return
        column += across
        while 0 <= column < len(self._columns) and not self._columns[column].faces:
            column += across
        if 0 <= column < len(self._columns):
            faces = self._columns[column].faces
            faces[min(row, len(faces) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _column_at(self, spot: QPoint) -> ColumnView | None:
        here = self.mapFromGlobal(spot)
        return next((view for view in self._columns if view.geometry().contains(here)), None)

    def _drag(self, face: CardFace, spot: QPoint) -> None:
        if not self._ghost.isVisible():
            self._ghost.setPixmap(face.grab())
            fade = QGraphicsOpacityEffect(self._ghost)
            fade.setOpacity(0.7)
            self._ghost.setGraphicsEffect(fade)
            self._ghost.adjustSize()
            self._ghost.show()
        self._ghost.raise_()
        self._ghost.move(self.mapFromGlobal(spot) - QPoint(theme.px(24), theme.px(16)))
        self._show_mark(self._column_at(spot))

    def _show_mark(self, view: ColumnView | None) -> None:
        self._mark.setVisible(view is not None)
        if view is None:
            return
        palette = self._mark.palette()
        palette.setColor(self._mark.backgroundRole(), theme.color("accent"))
        self._mark.setPalette(palette)
        below = view.faces[-1].geometry().bottom() + theme.px(4) if view.faces else theme.px(58)
        self._mark.setGeometry(view.x() + theme.px(8), below, view.width() - 2 * theme.px(8), 2)
        self._mark.raise_()

    def _drop(self, face: CardFace, spot: QPoint) -> None:
        self._ghost.hide()
        self._mark.hide()
        view = self._column_at(spot)
        if view and face not in view.faces:
            self.moved.emit(face.card.uid, view.key)
