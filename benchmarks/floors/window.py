"""The floor of the first painted window: a bare one."""

import os

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, lambda: os._exit(0))


qt = QApplication([])
window = Bare()
window.show()
qt.exec()
