"""What Tab reaches, in the order one reads it, also when rows and chips were made long after the rest."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QSplitter, QWidget

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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
    if isinstance(parent, QScrollArea):
        # Asked for its children, the viewport would own what is ours for as long as Python remembers the viewport.
        children = [inside] if (inside := parent.widget()) else []
    else:
        # hidden: most widgets are on pages that are not open
        children = [
            one for one in parent.findChildren(QWidget, options=DIRECT) if not (one.isWindow() or one.isHidden())
        ]
    laid_out: list[QWidget] = []
    if isinstance(parent, QSplitter):
        laid_out = sorted((child for child in children if parent.indexOf(child) >= 0), key=parent.indexOf)
    elif layout := parent.layout():
        laid_out = list(_in_layout(layout, children))
    for child in (*laid_out, *(child for child in children if child not in laid_out)):
        yield child
        yield from _inside(child)


def _in_layout(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it."""
    places: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in children]
    places += [(layout.indexOf(one), one) for one in layout.findChildren(QLayout, options=DIRECT)]
    for _index, one in sorted((place for place in places if place[0] >= 0), key=lambda place: place[0]):
        if isinstance(one, QLayout):
            yield from _in_layout(one, children)
        else:
            yield one


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
