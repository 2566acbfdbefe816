"""Redrawing without losing the keyboard: after rows were made anew, the focus is where it was, or on what came next."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentee_journal.ui.widgets.reading_order import stops


@contextmanager
def keep_focus(container: QWidget) -> Iterator[None]:
    """Around a redraw of what is inside `container`. Widgets that come back have the same `objectName`."""
    focus = QApplication.focusWidget()
    inside = focus is not None and container.isAncestorOf(focus)
    before = stops(container) if inside else []
    name = focus.objectName() if focus else ""
    index = before.index(focus) if focus in before else 0
    yield
    if not inside:
        return
    for made in container.findChildren(QWidget):  # a layout shows what is new only when the event loop comes round
        if made.isHidden() and not made.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            made.show()
    after = stops(container)
    same = next((widget for widget in after if name and widget.objectName() == name), None)
    target = same or (after[min(index, len(after) - 1)] if after else None)
    if target is not None and target is not focus:
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def enter(pane: QWidget, start: QWidget | None = None) -> bool:
    """Give the keyboard to where it was in `pane`, else to `start`, else to the first that takes it."""
    wanted = (pane.focusWidget(), start, pane, *stops(pane))
    for target in wanted:
        if target is not None and target.isVisible() and target.focusPolicy() & Qt.FocusPolicy.TabFocus:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
