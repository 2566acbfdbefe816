"""A place for the widget under test: shown, wearing the theme, and asked as a person asks it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme

Put = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def paper(qapp: QApplication) -> Iterator[None]:
    theme.current().apply("light")
    yield
    theme.current().apply("light")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def put(qtbot: QtBot) -> Put:
    """Show a widget, at a size if one is given, and keep it until the test is over."""
    kept: list[QWidget] = []

    def shown(widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width or widget.sizeHint().width(), height or widget.sizeHint().height())
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return shown
