"""A person's circle with their initials; a person is never shown in the mentor's plum."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.row_painter import paint_initials


def initials(name: str) -> str:
    """*RA* for Ruth Adeyemi, *?* for nobody."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in ([words[0], words[-1]] if len(words) > 1 else words)).upper() or "?"


class Avatar(QWidget):
    """`Avatar("Ruth Adeyemi", 56)`; `active=False` draws those one is not in touch with in plain."""

    def __init__(self, name: str, side: int = 32, *, active: bool = True) -> None:
        super().__init__()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)
        self.set_person(name, active=active)

    def set_person(self, name: str, *, active: bool = True) -> None:
        """Show somebody else."""
        self._initials, self._active = initials(name), active
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            middle, radius = self.rect().toRectF().center(), theme.px(self._side) / 2
            paint_initials(canvas, middle.x(), middle.y(), radius, self._initials, active=self._active)
