"""Every command with its key and its place in the menus; only those that work now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.places import DEEDS, has_palette, places
from mentee_journal.ui.shade_bar import KEY, toggle
from mentee_journal.ui.widgets.keep_focus import enter

if TYPE_CHECKING:
    from pathlib import Path

    from mentee_journal.ui.main_window import MainWindow


@dataclass(frozen=True)
class Command:
    """What can be done from everywhere: its menu, words, keys and deed."""

    menu: str
    text: str
    keys: tuple[str, ...]
    do: Callable[[], object]
    always: bool = False
    """Also without a journal, as when it is locked."""


def commands(window: "MainWindow") -> list[Command]:
    """All commands of the window, menu by menu."""
    from mentee_journal.ui.main_window import set_text_size

    def size(step: int) -> Callable[[], None]:
        return lambda: set_text_size(window, theme.current().percent + step if step else 100)

    search = [Command(_("Go"), _("Search"), ("Ctrl+K",), window.search)] if has_palette() else []
    return [
        *_journal_commands(window),
        *search,
        Command(_("File"), _("Bring in comments"), (), lambda: bring_in(window)),
        Command(_("File"), _("Save now"), ("Ctrl+S",), window.flush),
        Command(_("File"), _("Close the window"), ("Ctrl+W",), window.close, always=True),
        Command(_("File"), _("Quit"), ("Ctrl+Q",), window.close, always=True),
        Command(_("View"), _("Larger text"), ("Ctrl++", "Ctrl+="), size(10)),
        Command(_("View"), _("Smaller text"), ("Ctrl+-",), size(-10)),
        Command(_("View"), _("Text as designed"), ("Ctrl+0",), size(0)),
        Command(_("View"), _("Shade while others watch, or end it"), (KEY,), lambda: toggle(window)),
        Command(_("View"), _("Full screen"), ("F11",), lambda: _toggle_full_screen(window), always=True),
        Command(_("View"), _("Go to the menus"), ("F10",), window.menu_bar.call),
        Command(_("View"), _("Show the menu bar always, or hide it"), (), lambda: _toggle_menu_bar(window)),
        Command(_("Go"), _("Next pane"), ("F6",), lambda: step_pane(window, 1)),
        Command(_("Go"), _("Previous pane"), ("Shift+F6",), lambda: step_pane(window, -1)),
        Command(_("Go"), _("Back"), ("Alt+Left",), lambda: window.step(-1)),
        Command(_("Go"), _("Forward"), ("Alt+Right",), lambda: window.step(1)),
        *(
            Command(_("Go"), place.name, (place.shortcut,), lambda key=place.key: window.go(key))  # type: ignore[misc]
            for place in places()
        ),
        Command(_("Help"), _("List of keys"), ("F1",), lambda: show_keys(window)),
    ]


def _journal_commands(window: "MainWindow") -> list[Command]:
    """What begins something new; a page that is not there has no command."""
    deeds = [
        (_("New session"), "Ctrl+N", "new_session"),
        (_("New reflection"), "Ctrl+Shift+N", "new_reflection"),
        (_("New goal"), "Ctrl+Shift+G", "new_goal"),
    ]
    there = {place.key for place in places()}
    return [
        Command(_("Journal"), text, (keys,), lambda deed=deed: window.do(deed))  # type: ignore[misc]
        for text, keys, deed in deeds
        if DEEDS[deed] in there
    ] + [Command(_("Journal"), _("Lock"), ("Ctrl+L",), window.lock_asked.emit)]


def install(window: "MainWindow") -> None:
    """Put the commands into the window's menu bar, where their keys work from everywhere; few without a journal."""
    bar = window.menu_bar
    for menu_action in bar.actions():
        if old := cast("QMenu | None", menu_action.menu()):
            for action in old.actions():
                window.removeAction(action)
                action.deleteLater()
            old.deleteLater()
    bar.clear()
    menus: dict[str, list[Command]] = {}
    for command in commands(window) if window.desk else [one for one in commands(window) if one.always]:
        menus.setdefault(command.menu, []).append(command)
    for name in (_("File"), _("View"), _("Go"), _("Journal"), _("Help")):
        if name not in menus:
            continue
        menu = bar.addMenu(name)
        for command in menus[name]:
            action = QAction(command.text, window)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.triggered.connect(lambda _checked=False, do=command.do: do())
            menu.addAction(action)
            window.addAction(action)  # a hidden menu bar would take its keys with it
    window.menu_bar.keep(bool(window.desk and window.desk.settings.show_menu_bar))


def step_pane(window: "MainWindow", step: int) -> None:
    """Move the keyboard to the next pane: the rail, the notice, the panes of the page, and the toast."""
    page = window.page
    panes = [window.rail, window.shade_bar, window.notice, *(page.panes() if page else ()), window.toast]
    panes = [pane for pane in panes if pane.isVisible()]
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), 0)
    for turn in range(1, len(panes) + 1):
        if enter(panes[(here + step * turn) % len(panes)]):
            return


def bring_in(window: "MainWindow", paths: Sequence["Path"] = ()) -> None:
    """Open the sheet that reads what a mentor sent back; with files, read them at once."""
    from mentee_journal.ui.dialogs.bring_in import BringIn

    if window.desk is not None and window.desk.journal.shade.is_on:
        window.desk.tell(_("What a mentor wrote can be brought in when the shade is off."))
        return
    layer = window.findChild(BringIn, "bring_in")
    if layer is None or not layer.isVisible():
        layer = BringIn(window)
        layer.open()
    if paths:
        layer.bring(paths)


def show_keys(window: "MainWindow") -> None:
    """Open the list of all keys."""
    from mentee_journal.ui.dialogs.keys import KeysDialog

    KeysDialog(commands(window), window).open()


def _toggle_full_screen(window: "MainWindow") -> None:
    window.showNormal() if window.isFullScreen() else window.showFullScreen()


def _toggle_menu_bar(window: "MainWindow") -> None:
    window.menu_bar.keep(not window.menu_bar.stays)
    if window.desk:
        window.desk.settings.show_menu_bar = window.menu_bar.stays
