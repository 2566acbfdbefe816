"""What lies around the journal and may surprise one later: a folder that is synced, and copies that were not united."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mentee_journal.i18n import _, ngettext
from mentee_journal.paths import conflict_copies, synced_by
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.notice_box import NoticeBox

if TYPE_CHECKING:
    from mentee_journal.ui.main_window import MainWindow

SYNCED, COPIES = "told_of_synced_folder", "told_of_copies"


def tell_of_surroundings(window: "MainWindow", desk: Desk) -> None:
    """Look in the background, since a network may be slow; say each thing once."""

    def look() -> tuple[str, list[str]]:
        path = desk.journal.path
        return synced_by(path), [copy.name for copy in conflict_copies(path)]

    def tell(found: tuple[str, list[str]]) -> None:
        service, names = found
        profile = desk.journal.profile
        if service and not profile.preference(SYNCED):
            _offer(window, "synced_notice", *_synced(service), lambda: profile.prefer(SYNCED, True))
        seen = profile.preference(COPIES, [])
        new = [name for name in names if name not in seen]
        if new:
            _offer(window, "copies_notice", *_copies(new), lambda: profile.prefer(COPIES, [*seen, *new]))

    desk.background.run(desk, look, tell, _raise)


def _synced(service: str) -> tuple[str, str]:
    lead = (
        _("This journal is in a folder on another computer.")
        if service == "network"
        else _("This journal is in a folder that {service} copies to other computers.").format(service=service)
    )
    words = _(
        "Open it on one computer at a time, and close it before you open it on another. Safer is to keep it on this "
        "computer, and to choose that folder as the second one for backups, in Settings."
    )
    return lead, words


def _copies(names: list[str]) -> tuple[str, str]:
    lead = ngettext(
        "Beside this journal lies a copy that could not be united with it: {names}.",
        "Beside this journal lie copies that could not be united with it: {names}.",
        len(names),
    ).format(names=", ".join(names[:3]) + (" …" if len(names) > 3 else ""))  # noqa: PLR2004
    words = _(
        "It may hold words that are not here. To bring them in, open it as a journal of its own, save an archive of "
        "it, and bring that in here. Nothing was changed."
    )
    return lead, words


def _offer(window: "MainWindow", name: str, lead: str, words: str, read: Callable[[], None]) -> None:
    box = NoticeBox(words, "draft", lead=lead, icon="info")
    box.setObjectName(name)
    close = icon_button("close", _("Close this message"))
    close.setObjectName(f"close_{name}")
    box.add(close)

    def take_back() -> None:
        window.notice.take_back(box)
        read()

    close.clicked.connect(take_back)
    window.notice.offer(box)


def _raise(error: BaseException) -> None:
    raise error
