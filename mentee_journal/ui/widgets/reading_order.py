"""What Tab reaches, in the order one reads it, also when rows and chips were made long after the rest."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QSplitter, QWidget


def stops(container: QWidget) -> list[QWidget]:
    """The widgets inside `container` that Tab stops at; of buttons that belong together one."""
    return [widget for widget in _inside(container) if widget.isVisibleTo(container) and _takes_tab(widget)]


def step_focus(window: QWidget, step: int) -> bool:
    """Move the keyboard to the next stop, or the one before, and from the last one to the first."""
    found, focus = stops(window), window.focusWidget()
    if focus not in found:
        return False
    reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    found[(found.index(focus) + step) % len(found)].setFocus(reason)
    return True


def _inside(parent: QWidget) -> Iterator[QWidget]:
    """All widgets below `parent`: what its layout shows first, in the layout's order."""
    laid_out = list(_laid_out(parent))
    others = (child for child in parent.children() if isinstance(child, QWidget) and child not in laid_out)
    for child in (*laid_out, *others):
        if not child.isWindow() and not child.isHidden():  # most widgets are on pages that are not open
            yield child
            yield from _inside(child)


def _laid_out(parent: QWidget) -> Iterator[QWidget]:
    if isinstance(parent, QSplitter):
        yield from filter(None, map(parent.widget, range(parent.count())))
    elif layout := parent.layout():
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        if widget := item.widget():
            yield widget
        elif inner := item.layout():
            yield from _in_layout(inner)


def _takes_tab(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive() and not widget.hasFocus():
        # Qt takes Tab from all but the one that had the keyboard last, which need not be the chosen one.
        members = [one for one in group.buttons() if not one.isHidden()]
        focused = any(one.hasFocus() for one in members)
        return not focused and widget is (group.checkedButton() or members[0])
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
