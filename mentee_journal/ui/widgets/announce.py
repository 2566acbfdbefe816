"""Tell screen readers what a person who sees notices by itself."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget) -> None:
    """Have the accessible name of `widget`, a toast or a notice that has just appeared, read aloud."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # nothing is to be announced while the program starts

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
