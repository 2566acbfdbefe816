"""What a person does in the window: finds a thing by its name, types into it, presses a key, clicks."""

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)


class Hands:
    """`hands.type("title_edit", "Letting go")`, `hands.click("note_button")`, `hands.press("Ctrl+N")`."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def find(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """The visible widget of this name; a test fails when there is none."""
        QApplication.processEvents()
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert found, f"{name} is not to be seen"
        return found[0]

    def is_shown(self, name: str) -> bool:
        QApplication.processEvents()
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        widget = self.find(name)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        QApplication.processEvents()

    def click_text(self, text: str) -> None:
        """Click the button that says this."""
        found = [one for one in self.window.findChildren(QPushButton) if one.isVisible() and one.text() == text]
        assert found, f"no button says {text}"
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def type(self, name: str, text: str, *, enter: bool = False) -> None:
        """Put the keyboard into a field and type, over what is chosen in it."""
        widget = self.find(name)
        widget.setFocus()
        self.keys(text)
        if enter:
            self.press("Return")

    def keys(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        self.qtbot.keyClicks(focus, text)

    def press(self, keys: str) -> None:
        """Press a key, as `Ctrl+N` or `Return`, where the keyboard is."""
        *held, key = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= _HELD[one]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, getattr(Qt.Key, f"Key_{key}"), modifiers)
        QApplication.processEvents()

    def rest(self) -> None:
        """Wait until all that was typed is saved."""
        saves = [save for page in self.window.pages.values() for save in page._saves]
        self.qtbot.waitUntil(lambda: not any(save.is_waiting for save in saves))

    def go(self, place: str) -> Any:
        self.window.go(place)
        QApplication.processEvents()
        return self.window.pages[place]


_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
