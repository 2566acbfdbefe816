"""Earlier texts, and those of another computer, laid beside the present ones; the same two texts the same way."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.field_names import field_name
from mentee_journal.ui.widgets.notice_box import NoticeBox

if TYPE_CHECKING:
    from mentee_journal.journal import Change
    from mentee_journal.journal.earlier import Earlier
    from mentee_journal.ui.dialogs.compare import Pair
    from mentee_journal.ui.main_window import MainWindow


def show_earlier(desk: Desk, uid: str, parent: QWidget) -> None:
    """Open the earlier texts of all that stands on a record's page."""
    found = desk.journal.history.on(uid)
    if found:
        _open(desk, _("Earlier texts"), found, parent)
    else:
        desk.tell(_("There are no earlier texts here yet. They are kept as you write on."))


def show_rivals(desk: Desk, parent: QWidget, uid: str = "") -> None:
    """Open the texts that another computer has otherwise: all of them, or those seen on the page of one record."""
    found = [one for one in desk.journal.history.rivals() if uid in {"", one.about.opens_uid}]
    if found:
        _open(desk, _("From another computer"), found, parent)


def _open(desk: Desk, title: str, found: "list[Earlier]", parent: QWidget) -> None:
    from mentee_journal.ui.dialogs.compare import CompareDialog

    CompareDialog(desk, title, [_pair(desk, one) for one in found], parent.window()).open()


def _pair(desk: Desk, one: "Earlier") -> "Pair":
    from mentee_journal.ui.dialogs.compare import Pair

    history, name = desk.journal.history, field_name(one.about.kind, one.field)
    title = _("{title}: {field}").format(title=one.about.title, field=name) if one.about.title else name
    day = i18n.day(one.at.date(), desk.journal.today())
    when = _("{day}, {time}").format(day=day, time=i18n.clock_time(one.at))
    return Pair(
        title,
        when,
        one.present,
        one.text,
        _("As it is now"),
        _("From another computer, {when}").format(when=when) if one.rival else when,
        take=partial(history.restore, one.uid),
        keep=partial(history.settle, one.uid) if one.rival else None,
        taken=_("The other text is in its place now"),
    )


class RivalNotice(QObject):
    """Over the page of a record that another computer has with other words: an offer to look at both and choose."""

    def __init__(self, window: "MainWindow", desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._desk = window, desk
        self._rivals: list[Earlier] = []
        self._shown: list[str] = []
        self._box: NoticeBox | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        desk.changed.connect(self._on_changed)
        desk.turned.connect(self._on_turned)
        window.stack.shown.connect(self._on_turned)
        self._read()

    def _read(self) -> None:
        self._rivals = self._desk.journal.history.rivals()
        self._soon.start()

    def _on_changed(self, change: "Change") -> None:
        if self._rivals or change.touches("revision"):
            self._read()

    def _on_turned(self, *_what: object) -> None:
        if self._rivals or self._box is not None:
            self._soon.start()

    def _show(self) -> None:
        page = self._window.page if self._window.desk is self._desk else None
        uid = page.current_record() if page is not None else ""
        here = [one for one in self._rivals if uid and one.about.opens_uid == uid]
        if [one.uid for one in here] == self._shown:
            return
        self._shown = [one.uid for one in here]
        if self._box is not None and isValid(self._box):
            self._window.notice.take_back(self._box)
        self._box = None
        if here:
            self._box = self._offer(uid, here)
            self._window.notice.offer(self._box)

    def _offer(self, uid: str, here: "list[Earlier]") -> NoticeBox:
        lead = ngettext(
            "Another version of a text came from another computer.",
            "Other versions of {count} texts came from another computer.",
            len(here),
        ).format(count=len(here))
        box = NoticeBox(_("Both are kept until you choose."), "draft", lead=lead)
        box.setObjectName("rival_notice")
        compare = box.add_button(_("Compare"))
        compare.setObjectName("compare_rival_button")
        compare.clicked.connect(lambda: show_rivals(self._desk, self._window, uid))
        if len(here) == 1:
            history = self._desk.journal.history
            keep, take = box.add_button(_("Keep this one"), "quiet"), box.add_button(_("Take the other"), "quiet")
            keep.setObjectName("keep_rival_button")
            take.setObjectName("take_rival_button")
            other = here[0].uid
            kept, taken = _("The text stays as it is"), _("The other text is in its place now")
            keep.clicked.connect(lambda: self._desk.tell(kept, history.settle(other)))
            take.clicked.connect(lambda: self._desk.tell(taken, history.restore(other)))
        return box
