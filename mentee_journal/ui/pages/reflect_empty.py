"""Reflect before anything is open: a quiet page with a few ways to begin."""

from PySide6.QtCore import Signal

from mentee_journal.i18n import _
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.empty import Empty


class ReflectEmpty(Empty):
    """`chosen(key)` names a row of the list."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            _("A page to think on"), _("Answer one question, go step by step, or just write. It stays private.")
        )
        self.button = self.add_button(button(_("Today’s question"), "primary", "reflect"))
        self.button.setObjectName("todays_question_button")
        self.button.clicked.connect(lambda: self.chosen.emit("today"))
        for icon, title, text, key in (
            ("forward", _("Something happened"), _("What? So what? Now what?"), "guide:what_so_what_now_what"),
            ("swap", _("The other chair"), _("See it as they did"), "guide:other_chair"),
            ("edit", _("A free page"), _("No question, just you"), "free"),
        ):
            starter = self.add_starter(icon, title, text)
            starter.setObjectName(f"starter_{key.rpartition(':')[2]}")
            starter.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
