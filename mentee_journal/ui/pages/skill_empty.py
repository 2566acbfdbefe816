"""What the skills page shows before there is a list of skills: three lists to begin with, and other ways."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from mentee_journal.i18n import _
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.empty import Empty

if TYPE_CHECKING:
    from mentee_journal.ui.pages.skills_page import SkillsPage

ICONS = {"starter": "skills", "small_team": "group", "uk_behaviours": "list"}


def _captions() -> dict[str, str]:
    return {
        "starter": _("Ten, for almost any work"),
        "small_team": _("Eight, with people to lead"),
        "uk_behaviours": _("Nine, for public service"),
    }


def make_empty(page: "SkillsPage") -> Empty:
    """The empty page, with its deeds."""
    empty = Empty(
        _("See yourself change"),
        _("Choose a list of skills. You rate yourself now and again, in plain sentences, and nobody grades it."),
    )
    more = button(_("Other ways to begin"), icon="list")
    more.setObjectName("other_lists_button")
    menu = QMenu(more)
    menu.aboutToShow.connect(lambda: page.lists.fill(menu, None, page.edit))
    more.setMenu(menu)
    begin = button(_("Write my own list"), "primary", "edit")
    begin.setObjectName("own_list_button")
    begin.clicked.connect(lambda: page.edit(page.lists.make()))
    empty.add_button(begin)
    empty.add_button(more)
    for shipped in page.desk.content.frameworks:
        if shipped.key in ICONS:
            starter = empty.add_starter(ICONS[shipped.key], shipped.name, _captions()[shipped.key])
            starter.setObjectName(f"take_{shipped.key}")
            starter.setToolTip(shipped.about)
            starter.clicked.connect(lambda _on=False, one=shipped: page.lists.take(one))
    return empty
