"""A person before the window."""

import pytest
from pytestqt.qtbot import QtBot

from mentee_journal.ui.main_window import MainWindow
from tests.ui.pages.hands import Hands


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)
