"""Numbers of one's own that no goal owns, each with its line and a field for the number of today."""

from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.models import Indicator
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_words import amount
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.charts import Sparkline
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.text_fields import LineEdit
from mentee_journal.ui.widgets.typed_fields import NumberField


class IndicatorCard(Card):
    """One number over time."""

    def __init__(self, page: Page, indicator: Indicator) -> None:
        super().__init__(indicator.name, gap=8)
        self._page, self._indicator = page, indicator
        last = indicator.readings[-1] if indicator.readings else None
        if last:
            day = i18n.short_day(last.on, page.journal.today())
            value = amount(last.value, indicator.unit)
            self.heading.set_caption(_("{amount} on {day}").format(amount=value, day=day))
        remove = icon_button("trash", _("Move “{name}” to the bin").format(name=indicator.name), side=28)
        remove.clicked.connect(self._remove)
        self.heading.add(remove)
        line = Line(12)
        if len(indicator.readings) > 1:
            spark = Sparkline()
            spark.set_readings([(one.on, one.value) for one in indicator.readings])
            line.addWidget(spark, 1)
        else:
            line.addWidget(WrappingLabel(_("Two numbers make a line."), "small", "ink3"), 1)
        self.field = NumberField(placeholder=_("Today"))
        self.field.setAccessibleName(_("{name} today").format(name=indicator.name))
        self.field.setObjectName(f"reading_{indicator.uid}")
        self.field.setMaximumWidth(140)
        self.field.changed.connect(self._read)
        line.addWidget(self.field)
        self.body.addLayout(line)

    def _read(self, value: object) -> None:
        if isinstance(value, int | float):
            self._page.journal.indicators.read(self._indicator.uid, float(value))

    def _remove(self) -> None:
        undo = self._page.journal.indicators.remove(self._indicator.uid)
        self._page.desk.tell(_("“{title}” moved to the bin").format(title=self._indicator.name), undo)


class IndicatorsSheet(QWidget):
    """All of them, and a line to begin another."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.name_edit = LineEdit(placeholder=_("Talks given, people met, evenings without the rota …"))
        self.name_edit.setAccessibleName(_("Name of a new number"))
        self.name_edit.setObjectName("indicator_edit")
        self.name_edit.returnPressed.connect(self._add)
        self.area = Scroll(ground="card", gap=12, margins=(32, 26, 32, 40))
        about = _("What you would like to watch and no goal asks for.")
        self.area.body.addWidget(PageHead(_("My numbers"), about, role="sheet_title"))
        line = Line(8)
        add = button(_("Add"), icon="plus")
        add.clicked.connect(self._add)
        line.addWidget(self.name_edit, 1)
        line.addWidget(add)
        self.area.body.addLayout(line)
        self.cards = Column(12)
        self.area.body.addLayout(self.cards)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def show_all(self) -> None:
        """Show every number as the journal holds it."""
        with keep_focus(self):
            empty(self.cards)
            for indicator in self._page.journal.indicators.all():
                self.cards.addWidget(IndicatorCard(self._page, indicator))
            if not self.cards.count():
                self.cards.addWidget(Label(_("None yet."), "small", "ink3"))

    def _add(self) -> None:
        if name := self.name_edit.text().strip():
            self.name_edit.clear()
            self._page.journal.indicators.add(name=name)
