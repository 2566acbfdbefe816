"""Passphrase: whether the journal asks for one, when it locks by itself, and what all that protects."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.settings import LOCK_AFTER
from mentee_journal.ui.dialogs.passphrase import PassphraseDialog, statement
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part, SettingRow
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.tick_box import Switch


class PassphrasePart(Part):
    def __init__(self, page: Page) -> None:
        super().__init__(_("Passphrase"))
        self._page, self._desk = page, page.desk
        self.switch = Switch(name=_("Ask for a passphrase"))
        self.switch.setObjectName("passphrase_switch")
        self.switch.clicked.connect(self._on_switch)
        about = _("Locks the journal and encrypts the file on disk")
        if not page.journal.store.can_protect:
            about = _("To have it, install the missing part: pip install 'mentee-journal[encryption]'")
            self.switch.setEnabled(False)
        self.body.addWidget(SettingRow(_("Ask for a passphrase"), about, self.switch, line=False))
        self.change_button = button(_("Change"))
        self.change_button.setObjectName("change_passphrase_button")
        self.change_button.clicked.connect(lambda: self._ask("change"))
        self.change_row = SettingRow(
            _("The passphrase"), _("Type the present one, then another"), _kept(self.change_button)
        )
        self.body.addWidget(self.change_row)
        self.after_choice = Choice([(str(minutes), _after(minutes)) for minutes in LOCK_AFTER])
        self.after_choice.setObjectName("lock_after_choice")
        self.after_choice.chosen.connect(self._on_after)
        about = _("When you are away, and when the computer has slept. Ctrl+L locks at once")
        self.body.addWidget(SettingRow(_("Lock by itself"), about, self.after_choice))
        self.left_box = NoticeBox("", "problem")
        self.left_box.setObjectName("readable_copies")
        self.left_box.hide()
        self.body.addWidget(self.left_box)
        for words in (*statement(), _told_of_disks()):
            self.body.addSpacing(8)
            self.body.addWidget(WrappingLabel(words, "small", "ink2"))
        self.show_state()

    def show_state(self) -> None:
        protected = self._page.journal.store.is_protected
        self.switch.setChecked(protected)
        self.change_row.setVisible(protected)
        self.after_choice.setEnabled(protected)
        self.after_choice.set_current(str(self._desk.settings.lock_after))

    def _on_switch(self, on: bool) -> None:
        self.show_state()  # it turns when it is done
        self._ask("set" if on else "remove")

    def _ask(self, deed: str) -> None:
        self._page.window().flush()  # type: ignore[attr-defined]
        PassphraseDialog(self._desk, deed, self, lambda left: self._on_done(deed, left)).open()

    def _on_done(self, deed: str, left: list[Path]) -> None:
        self.show_state()
        self._desk.protected.emit()
        told = {
            "set": _("The journal opens with its passphrase alone now."),
            "change": _("The passphrase was changed."),
            "remove": _("The journal has no passphrase now."),
        }
        self._desk.tell(told[deed])
        self.left_box.setVisible(bool(left))
        lead = ngettext("{count} copy stayed as it was.", "{count} copies stayed as they were.", len(left))
        where = ", ".join(sorted({str(path.parent) for path in left}) if len(left) > 1 else map(str, left))
        words = ngettext(
            "It is {place}. Remove it if anyone could read it.",
            "They are in {place}. Remove those that anyone could read.",
            len(left),
        )
        self.left_box.set_words(words.format(place=where), lead.format(count=len(left)))

    def _on_after(self, minutes: str) -> None:
        self._desk.settings.lock_after = int(minutes)
        self._desk.keep_settings()
        self._desk.protected.emit()


def _after(minutes: int) -> str:
    if not minutes:
        return _("Never")
    return ngettext("After {count} minute", "After {count} minutes", minutes).format(count=minutes)


def _told_of_disks() -> str:
    return _(
        "The computer itself may write what is open to its disk when memory runs short or it hibernates, and a "
        "solid-state disk may keep blocks of the readable file: encrypt the disk too. What you copied stays in the "
        "clipboard, what you exported or shared stays where you put it."
    )


def _kept(widget: QWidget) -> QWidget:
    box = QWidget()
    Line(0, parent=box).addWidget(widget)
    return box
