"""The bar above the words: one button for each thing Markdown can do, and the place to find a word in the page."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import Button, button, icon_button
from mentee_journal.ui.widgets.editor.commands import COMMANDS, Command
from mentee_journal.ui.widgets.editor.editor import Editor
from mentee_journal.ui.widgets.editor.find import FindRow
from mentee_journal.ui.widgets.paint import keep_look, painting

_GAP, _DIVIDER = 2, 13
_BEFORE_DIVIDER = "italic"


class EditorBar(QStackedWidget):
    """`EditorBar(editor, ask=_("Ask me something"))`; `asked` comes with that button and with Ctrl+Shift+Space.

    What finds no room goes into a menu at the end. Ctrl+F turns the bar into the place to find words.
    """

    asked = Signal()

    def __init__(
        self,
        editor: Editor,
        *,
        ask: str = "",
        heading: bool = True,
        checklist: bool = True,
        side: int = 24,
        tall: int = 43,
    ) -> None:
        super().__init__()
        left_out = {"" if heading else "heading", "" if checklist else "checkbox", ""}
        commands = [command for command in COMMANDS if command.icon not in left_out]
        self._tall = tall
        self.row = _Row(editor, commands, ask, side)
        self.row.asked.connect(self.asked)
        self.find_row = FindRow(editor, side)
        self.find_row.closed.connect(lambda: self.setCurrentWidget(self.row))
        self.addWidget(self.row)
        self.addWidget(self.find_row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add_keys(editor, ask)
        keep_look(self, self.updateGeometry)

    def find_words(self) -> None:
        """Begin to find words in the page."""
        self.setCurrentWidget(self.find_row)
        self.find_row.begin()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(self._tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(self._tall))

    def _add_keys(self, editor: Editor, ask: str) -> None:
        keys = [("Ctrl+F", self.find_words), ("F3", self._next), ("Shift+F3", self._previous)]
        if ask:
            keys.append(("Ctrl+Shift+Space", self.asked.emit))
        for owner, context in (
            (editor, Qt.ShortcutContext.WidgetShortcut),
            (self, Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            for key, deed in keys:
                action = QAction(owner)
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(context)
                action.triggered.connect(lambda _on=False, deed=deed: deed())
                owner.addAction(action)

    def _next(self) -> None:
        self.find_row.step(1) if self.find_row.wanted() else self.find_words()

    def _previous(self) -> None:
        self.find_row.step(-1) if self.find_row.wanted() else self.find_words()


class _Row(QWidget):
    """The buttons; one Tab leads in, arrows walk along, the next Tab leads out."""

    asked = Signal()

    def __init__(self, editor: Editor, commands: list[Command], ask: str, side: int) -> None:
        super().__init__()
        self._editor, self._commands, self._side = editor, commands, side
        self.setAccessibleName(_("Formatting"))
        self.buttons = [self._button(command) for command in commands]
        self._divider = _Divider()
        self.more_button = icon_button("more", _("More"))
        self.more_button.setObjectName("more_formatting_button")
        self.more_button.setMenu(QMenu(self.more_button))
        self.more_button.menu().aboutToShow.connect(self._fill_menu)
        self.ask_button = button(ask, "quiet", "reflect", small=True) if ask else None
        self._lay_out()
        for one in self._all():
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            one.installEventFilter(self)
        self.buttons[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keep_look(self, self._restyle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, Button):
            return False
        shown = [one for one in self._all() if one.isVisible()]
        ahead = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        here = shown.index(watched)
        goals = {
            Qt.Key.Key_Left: here - ahead,
            Qt.Key.Key_Right: here + ahead,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(shown) - 1,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None:
            return False
        self._stand_on(shown[goal % len(shown)])
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, command: Command) -> Button:
        key = QKeySequence(command.key).toString(QKeySequence.SequenceFormat.NativeText)
        made = icon_button(command.icon, command.name(), _("{name} ({key})").format(name=command.name(), key=key))
        made.icon_size = 18
        made.setObjectName(f"{command.icon}_button")
        made.clicked.connect(lambda _on=False: self._editor.run(command))
        return made

    def _lay_out(self) -> None:
        self._line = QHBoxLayout(self)
        for one, command in zip(self.buttons, self._commands, strict=True):
            self._line.addWidget(one)
            if command.icon == _BEFORE_DIVIDER:
                self._line.addWidget(self._divider, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.more_button)
        self._line.addStretch(1)
        if self.ask_button:
            self.ask_button.setObjectName("ask_button")
            self.ask_button.setToolTip(_("Ask me something (Ctrl+Shift+Space)"))
            self.ask_button.clicked.connect(self.asked)
            self._line.addWidget(self.ask_button)

    def _all(self) -> list[Button]:
        return [*self.buttons, self.more_button, *([self.ask_button] if self.ask_button else [])]

    def _fit(self) -> None:
        """Hide what has no room, from the end; the menu holds it."""
        step = theme.px(32) + theme.px(_GAP)
        room = self.width() - 2 * theme.px(self._side) - theme.px(_DIVIDER) - theme.px(_GAP)
        room -= self.ask_button.sizeHint().width() if self.ask_button else 0
        fitting = len(self.buttons) if room >= step * len(self.buttons) else max(room // step - 1, 0)
        for place, one in enumerate(self.buttons):
            one.setVisible(place < fitting)
        self.more_button.setVisible(fitting < len(self.buttons))
        shown = [command.icon for command in self._commands[:fitting]]
        self._divider.setVisible(bool(shown) and shown[-1] != _BEFORE_DIVIDER and _BEFORE_DIVIDER in shown)
        if not any(one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in self._all()):
            self._mark(next(one for one in self._all() if not one.isHidden()))

    def _fill_menu(self) -> None:
        menu = self.more_button.menu()
        menu.clear()
        for one, command in zip(self.buttons, self._commands, strict=True):
            if not one.isVisible():
                action = menu.addAction(theme.icon(command.icon), command.name())
                action.triggered.connect(lambda _on=False, command=command: self._editor.run(command))

    def _stand_on(self, one: Button) -> None:
        self._mark(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark(self, one: Button) -> None:
        """From now on Tab leads to this one."""
        for other in self._all():
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is one else Qt.FocusPolicy.NoFocus)

    def _restyle(self) -> None:
        self._line.setSpacing(theme.px(_GAP))
        self._line.setContentsMargins(theme.px(self._side), 0, theme.px(self._side), 0)
        self._fit()


class _Divider(QWidget):
    """A short line between what acts on words and what acts on lines."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_DIVIDER), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.painter.fillRect(self.width() // 2, 0, 1, self.height(), theme.color("line2"))
