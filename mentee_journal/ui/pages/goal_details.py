"""The details of a goal, folded away until they are wanted: the number, the dates, and one's own scale."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_words import scale_names
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from mentee_journal.ui.widgets.typed_fields import NumberField

LEVELS = 5


class ScaleEdit(QWidget):
    """Five short texts, from much less than hoped (-2) to much more (+2), as one field of a form."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(8, parent=self)
        hint = _("Say beforehand what you would see. At the end you tick the line that came true.")
        column.addWidget(WrappingLabel(hint, "small", "ink2"))
        self.edits: list[GrowingEdit] = []
        for place, name in enumerate(scale_names()):
            edit = GrowingEdit(lines=1, most=3)
            edit.setObjectName(f"scale_{place}")
            edit.edited.connect(self.edited)
            self.edits.append(edit)
            column.addWidget(Field(f"{place - 2:+d}  {name}" if place != 2 else f"0  {name}", edit))  # noqa: PLR2004

    def words(self) -> list[str]:
        texts = [edit.words() for edit in self.edits]
        return texts if any(texts) else []

    def set_words(self, texts: list[str], about: str = "") -> None:
        """Show the texts of the goal `about`."""
        for edit, text in zip(self.edits, [*texts, *[""] * LEVELS], strict=False):
            edit.set_words(text, about)


class DetailsCard(Card):
    """Everything beyond the first lines of a goal; every field is optional and saves itself."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(_("Details"), ground="paper", gap=12)
        self.inside = QWidget()
        self.fold_link: LinkButton = self.heading.add_link("")
        self.fold_link.setObjectName("fold_link")
        self.fold_link.clicked.connect(lambda: self.fold(folded=not self.inside.isHidden()))
        column = Column(12, parent=self.inside)
        boxes: list[tuple[QWidget, int]] = []
        today = page.journal.today
        fields: list[tuple[str, Any, str, str]] = [
            ("measure", LineEdit(), _("How will you know?"), _("As “Hours a week I spend on the rota”")),
            ("unit", LineEdit(), _("Unit"), _("h, talks, people …")),
            ("baseline", NumberField(), _("Where you start"), ""),
            ("target", NumberField(), _("Where you want to be"), ""),
            ("starts_on", DateField(today), _("Begins"), ""),
            ("due_on", DateField(today), _("Due"), ""),
        ]
        for name, widget, label, hint in fields:
            bound = form.text(name, widget) if name in {"measure", "unit"} else form.value(name, widget)
            bound.setObjectName(f"{name}_field")
            boxes.append((Field(label, bound, hint), 1))
        for place in range(0, len(boxes), 2):
            column.addLayout(Columns(boxes[place : place + 2], gap=16, least=200))
        self.scale: ScaleEdit = form.text("scale", ScaleEdit())
        column.addWidget(WrappingLabel(_("What each result would look like"), "card_heading"))
        column.addWidget(self.scale)
        self.body.addWidget(self.inside)
        self.fold(folded=True)

    def fold(self, *, folded: bool, enter: bool = False) -> None:
        """Show or hide the fields; `enter` puts the caret into the first."""
        self.inside.setVisible(not folded)
        self.fold_link.setText(_("Show") if folded else _("Hide"))
        if enter:
            first = self.inside.findChild(LineEdit)
            if first is not None:
                first.setFocus()
