"""After a crash: what was being typed is back, and the person is told where, and can have it the other way."""

from typing import TYPE_CHECKING

from mentee_journal import i18n
from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.drafts import Left
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.field_names import field_name
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.notice_box import NoticeBox

if TYPE_CHECKING:
    from mentee_journal.ui.dialogs.compare import Pair
    from mentee_journal.ui.main_window import MainWindow


def tell_restored(window: "MainWindow", desk: Desk) -> None:
    """Put drafts that a crash left into their records, and say so over the page."""
    if desk.journal.store.is_read_only:
        return
    try:
        found = desk.journal.drafts.restore()
    except JournalError as error:  # the disk is full: the drafts stay, and come back the next time
        desk.failed.emit(error)
        return
    if not desk.journal.store.was_left_open:
        return  # lines begun in an orderly life wait in their fields
    if found:
        _offer(window, desk, found)
    else:
        desk.tell(_("Mentee Journal did not close properly last time. Everything you typed had been saved."))


def _offer(window: "MainWindow", desk: Desk, found: list[Left]) -> None:
    time = i18n.clock_time(found[0].at)
    lead = ngettext(
        "We restored your unsaved draft from {time}.",
        "We restored {count} unsaved drafts, the last from {time}.",
        len(found),
    ).format(time=time, count=len(found))
    words = [_("The computer stopped before it was saved.")]
    if all(left.restored for left in found):
        words.append(_("Nothing was lost."))
    elif any(not left.kind for left in found):
        words.append(_("What you had only begun waits in its field."))
    box = NoticeBox(" ".join(words), "draft", lead=lead)
    box.setObjectName("restored_notice")
    keep = box.add_button(_("Keep it") if len(found) == 1 else _("Keep them"))
    compare = box.add_button(_("Compare"), "quiet")
    close = icon_button("close", _("Close this message"))
    box.add(close)
    for made, name in ((keep, "keep_restored"), (compare, "compare_restored"), (close, "close_restored")):
        made.setObjectName(f"{name}_button")
    keep.clicked.connect(lambda: window.notice.take_back(box))
    close.clicked.connect(lambda: window.notice.take_back(box))
    compare.clicked.connect(lambda: _compare(window, desk, found))
    window.notice.offer(box)


def _compare(window: "MainWindow", desk: Desk, found: list[Left]) -> None:
    from mentee_journal.ui.dialogs.compare import CompareDialog

    CompareDialog(desk, _("Restored drafts"), [_pair(desk, left) for left in found], window).open()


def _pair(desk: Desk, left: Left) -> "Pair":
    from mentee_journal.ui.dialogs.compare import Pair

    history, name = desk.journal.history, field_name(left.kind, left.field)
    title = _("{title}: {field}").format(title=left.title, field=name) if left.title else name
    when = _("Draft from {time}").format(time=i18n.clock_time(left.at))
    if not left.restored:
        return Pair(title, when, "", left.text, _("In the journal"), when)
    return Pair(
        title,
        when,
        left.text,
        left.before,
        when,
        _("Before"),
        take=lambda: history.put(left.kind, left.uid, left.field, left.before),
        keep=lambda: None,
        taken=_("The text from before is back"),
    )
