"""The options and the desk with the paper: beside each other where there is room, else one at a time."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.pages.share_options import ShareOptions
from mentee_journal.ui.pages.share_preview import SharePreview
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.scroll import Panes

BOTH_FROM = 760  # pixels of the page at 100 % text: below, they are seen one at a time


class SharePanes(Panes):
    """`arrange(width)` when the page is resized; `turn(to_paper=True)` shows the paper where there is room for one."""

    def __init__(self, options: ShareOptions, preview: SharePreview) -> None:
        super().__init__([options, preview], [360, 712], stretch=1)
        self._options, self._preview, self._single = options, preview, False
        self.look_button = button(_("Preview"), icon="eye")
        self.look_button.setObjectName("look_button")
        self.look_button.hide()
        options.foot.add(self.look_button)
        for first, then in pairwise([*options.order(), self.look_button, preview.back_button]):
            QWidget.setTabOrder(first, then)
        self.look_button.clicked.connect(lambda: self.turn(to_paper=True))
        preview.back_button.clicked.connect(lambda: self.turn(to_paper=False))

    def arrange(self, width: int) -> None:
        """Show both, or the options alone."""
        single = width < theme.px(BOTH_FROM)
        if single == self._single:
            return
        self._single = single
        self.look_button.setVisible(single)
        self._preview.back_button.setVisible(single)
        self._options.setVisible(True)
        self._preview.setVisible(not single)
        self.settle()

    def turn(self, *, to_paper: bool) -> None:
        """With room for one: to the paper, or back to the options."""
        if self._single:
            self._preview.setVisible(to_paper)
            self._options.setVisible(not to_paper)
            (self._preview.view() if to_paper else self.look_button).setFocus()
