"""The foot of the options: the form in which a summary is saved, and the buttons that give it away."""

from PySide6.QtWidgets import QWidget

from mentee_journal.export import FORMATS, Format
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import LinkButton, button, icon_button
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.progress import Progress
from mentee_journal.ui.widgets.segmented import Segmented

_FORMS = "share_forms"  # a preference of the journal: the form of a summary, by mentor


class ShareFoot(QWidget):
    """`form()` is the one chosen; `form_choice`, `save_button`, `copy_button`, `print_button`, `stop_button` tell, and
    `to_look_at`, the line that says how much is worth a look before the summary leaves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.to_look_at = LinkButton("", "amber", "warning")
        self.form_choice = Segmented(_("Save as"), [(form.key, form.label) for form in FORMATS], soft=True)
        self.save_button = button(_("Save summary"), "primary", "export")
        self.copy_button = button(_("Copy"), icon="copy")
        self.print_button = icon_button("print", _("Print the summary"), side=36)
        self.progress = Progress(name=_("How far the file is"))
        self.stop_button = button(_("Stop"), small=True)
        self.busy_line = QWidget()
        named = ("to_look_at", "form_choice", "save_button", "copy_button", "print_button", "stop_button", "progress")
        for name in named:
            getattr(self, name).setObjectName(name)
        for form in FORMATS:
            self.form_choice.segment(form.key).setObjectName(f"form_{form.key}")
        self._lay_out()
        self.set_can_give("")
        self.show_findings(0)
        self.form_choice.chosen.connect(lambda _key: self._explain())
        self._explain()

    def form(self) -> Format:
        return next(form for form in FORMATS if form.key == self.form_choice.current())

    def set_form(self, key: str) -> None:
        """Choose a form without telling."""
        if key in {form.key for form in FORMATS}:
            self.form_choice.set_current(key)
            self._explain()

    def set_can_give(self, reason: str) -> None:
        """Let the summary be given away; where there is none, `reason` says why not."""
        tips = {
            self.save_button: _("Save summary (Ctrl+Shift+E)"),
            self.copy_button: _("Copy the text of the summary (Ctrl+Shift+C)"),
            self.print_button: _("Print the summary (Ctrl+P)"),
        }
        for made, tip in tips.items():
            made.setEnabled(not reason)
            made.setToolTip(reason or tip)

    def show_findings(self, number: int) -> None:
        """Say how much there is to look at; nothing is said when there is nothing."""
        words = ngettext("{number} thing to look at first", "{number} things to look at first", number)
        self.to_look_at.setText(words.format(number=number))
        self.to_look_at.setVisible(number > 0)

    def show_busy(self, doing: str) -> None:
        """Say what takes long, and offer to stop it; empty when it has ended."""
        self.progress.set_share(0, doing)
        self.busy_line.setVisible(bool(doing))
        self.save_button.set_busy(doing)

    def show_progress(self, done: int, of: int) -> None:
        share = done / max(of, 1)
        self.progress.set_share(share, _("{percent} %").format(percent=round(100 * share)))

    def add(self, widget: QWidget) -> None:
        """Put a button at the end."""
        self._buttons.addWidget(widget)

    def order(self) -> list[QWidget]:
        """Where Tab goes."""
        forms = [self.form_choice.segment(form.key) for form in FORMATS]
        return [self.to_look_at, *forms, self.stop_button, self.save_button, self.copy_button, self.print_button]

    def _explain(self) -> None:
        """Say what the mentor gets, for those to whom the name of a form says nothing."""
        told = {
            "md": _("Plain text, to be answered in any editor or in a mail."),
            "html": _("A page for any browser, with fields to answer in."),
            "pdf": _("Pages to read on a screen or to print."),
        }
        self._form_field.set_hint(told[self.form_choice.current()])

    def _lay_out(self) -> None:
        column = Column(12, (24, 16, 24, 20), parent=self)
        self._form_field = Field(_("Save as"), self.form_choice)
        self._form_field.head.addWidget(self.to_look_at)
        column.addWidget(self._form_field)
        busy = Line(12, parent=self.busy_line)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop_button)
        self.busy_line.hide()
        column.addWidget(self.busy_line)
        self._buttons = Line(8)
        self._buttons.addWidget(self.save_button, 1)
        for made in (self.copy_button, self.print_button):
            self._buttons.addWidget(made)
        column.addLayout(self._buttons)


def nothing_chosen() -> str:
    """Why there is nothing to save."""
    return _("Nothing is chosen yet. Tick something above, or write a word of your own.")


def reading_still() -> str:
    """Why it cannot be saved at this moment."""
    return _("One moment: the summary is being put together.")


def form_for(journal: Journal, mentor_uid: str) -> str:
    """The form that this mentor got last; else the one that was chosen last for anyone."""
    forms = journal.profile.preference(_FORMS, {})
    return str(forms.get(mentor_uid) or forms.get("") or FORMATS[0].key)


def remember_form(journal: Journal, mentor_uid: str, key: str) -> None:
    """Keep the form for this mentor, and for those who have none yet."""
    journal.profile.prefer(_FORMS, {**journal.profile.preference(_FORMS, {}), mentor_uid: key, "": key})
