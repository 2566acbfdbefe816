"""What stands before a protected journal: its cover, the passphrase to open it, and what is left when that is lost."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _
from mentee_journal.paths import JOURNAL_SUFFIX
from mentee_journal.ui import ask, theme
from mentee_journal.ui.widgets.announce import announce
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.cover import Cover, Name
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.secret_edit import SecretEdit

COVER_FROM = 900  # pixels of the view at 100 % text; below that the cover is hidden


def forgotten() -> str:
    """What can be done without the passphrase."""
    return _(
        "Perhaps it is written down somewhere: try it with other capital letters, and with the keyboard of the "
        "computer on which you set it. Copies of the journal have the same passphrase, only one from before you set "
        "it opens without. You can also begin anew in another journal; this file stays as it is."
    )


class LockView(QWidget):
    """`opened` carries the passphrase, `another` the file of another journal. `first` is what one calls the person."""

    opened = Signal(str)
    another = Signal(object)
    backups = Signal()
    """The person wants to see the journal's backups: perhaps it is damaged, and that is why it asks."""

    def __init__(self, path: Path, told: str, name: Name | None = None, first: str = "") -> None:
        super().__init__()
        self.setObjectName("lock")
        self._path = path
        self.cover = Cover(name or Name(path.stem))
        self.edit = SecretEdit(tall=True)
        self.edit.setObjectName("passphrase_edit")
        self.field = Field(_("Passphrase"), self.edit)
        self.edit.returnPressed.connect(self._on_open)
        self.edit.textEdited.connect(lambda _text: self.field.problem(""))
        self.edit.caps.connect(self._on_caps)
        self.caps = IconLine("info", _("Caps Lock is on"), "amber", role="caption")
        self.caps.setObjectName("caps_hint")
        self.caps.hide()
        self.open_button = button(_("Open my journal"), "primary", "unlock")
        self.open_button.setObjectName("open_button")
        self.open_button.clicked.connect(self._on_open)
        self.forgot_button = button(_("I forgot it"), "quiet")
        self.forgot_button.setObjectName("forgot_button")
        self.forgot_button.clicked.connect(self._on_forgot)
        self.another_button = LinkButton(_("Open another journal"), icon="import")
        self.another_button.setObjectName("another_button")
        self.another_button.clicked.connect(self._on_another)
        self.backups_button = self._backups_link()
        self.help = NoticeBox(forgotten(), lead=_("Nobody can reset a passphrase, not even us."))
        self.help.setObjectName("forgotten_help")
        self.help.hide()
        welcome = _("Welcome back, {name}").format(name=first) if first else _("Welcome back")
        self.title = WrappingLabel(welcome, "page_title")
        self._lay_out(IconLine("lock", told))
        self.setFocusProxy(self.edit)

    def refuse(self, error: JournalError) -> None:
        """Say that this was not it; what was typed stays, marked, and nothing is held against anyone."""
        self._set_busy("")
        self.backups_button.show()
        self.field.problem(str(error))
        announce(self.field.below)
        self.edit.setFocus()
        self.edit.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.cover.setVisible(self.width() >= theme.px(COVER_FROM))

    def _lay_out(self, head: QWidget) -> None:
        form = self._form(head)
        area = Scroll(margins=(24, 24, 24, 24))
        area.body.addStretch(1)
        middle = Line(0)
        middle.addStretch(1)
        middle.addWidget(form, 100)
        middle.addStretch(1)
        area.body.addLayout(middle)
        area.body.addStretch(1)
        row = Line(0, parent=self)
        row.addWidget(self.cover)
        row.addWidget(area, 1)

    def _backups_link(self) -> LinkButton:
        link = LinkButton(_("Look at its backups"), icon="backup")
        link.setObjectName("backups_button")
        link.clicked.connect(self.backups)
        link.hide()
        return link

    def _form(self, head: QWidget) -> QWidget:
        buttons = QWidget()
        line = Line(8, (0, 12, 0, 0), parent=buttons)
        for made in (self.open_button, self.forgot_button):
            line.addWidget(made)
        line.addStretch(1)
        form = QWidget()
        form.setMaximumWidth(theme.px(400))
        column = Column(0, parent=form)
        parts = ((head, 12), (self.title, 24), (self.field, 4), (self.caps, 4), (buttons, 16), (self.help, 24))
        for part, gap in (*parts, (Hairline(), 16)):
            column.addWidget(part)
            column.addSpacing(theme.px(gap))
        for link in (self.another_button, self.backups_button):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return form

    def _on_open(self) -> None:
        if self.open_button.is_busy():
            return
        if not self.edit.text():
            self.field.problem(_("Type the passphrase of this journal."))
            self.edit.setFocus()
            return
        self._set_busy(_("Opening…"))
        self.opened.emit(self.edit.text())

    def _set_busy(self, words: str) -> None:
        self.open_button.set_busy(words)
        self.edit.setReadOnly(bool(words))

    def _on_caps(self, on: bool) -> None:
        self.caps.setVisible(on)

    def _on_forgot(self) -> None:
        self.help.setVisible(self.help.isHidden())
        self.backups_button.show()
        if self.help.isVisible():
            announce(self.help)

    def _on_another(self) -> None:
        kinds = _("Journals ({pattern})").format(pattern=f"*{JOURNAL_SUFFIX}")
        path = ask.file_to_open(self, _("Open another journal"), self._path.parent, kinds)
        if path is not None:
            self.another.emit(path)
