"""The cards of the skills page: the shape of it, what changed, and one skill over time."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal import i18n
from mentee_journal.charts.radar import fits
from mentee_journal.i18n import _
from mentee_journal.models import Rater, Rating
from mentee_journal.ui.pages.skill_seen import Seen
from mentee_journal.ui.pages.skill_table import SkillTable
from mentee_journal.ui.pages.skill_words import mentor_name, sitting_line, went_up
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.card import Card, Heading
from mentee_journal.ui.widgets.charts import LEVELS, ChartLegend, Frame, RadarChart, Rated, Role, Series, TrendChart
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.segmented import Segmented

MOST_SEGMENTS = 3


class DateChoice(QWidget):
    """Which of one's own sittings is shown: a segment each, or a list when there are many. Tells `chosen(uid)`."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._line = Line(0, parent=self)
        self._shown: list[tuple[str, str]] = []
        self.control: Segmented | Choice | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_dates(self, seen: Seen) -> None:
        """Offer all sittings but the first, with which they are compared, the newest first."""
        later = seen.mine[1:] or seen.mine
        dates = [(one.uid, i18n.short_day(one.on, seen.today)) for one in reversed(later)]
        current = seen.sitting.uid if seen.sitting else ""
        if dates != self._shown:
            self._shown = dates
            self._make(dates)
        self.setVisible(len(dates) > 1)
        if self.control and current in dict(dates):
            self.control.set_current(current)

    def _make(self, dates: list[tuple[str, str]]) -> None:
        if self.control:
            self._line.removeWidget(self.control)
            self.control.hide()
            self.control.deleteLater()
            self.control = None
        if dates:
            few = len(dates) <= MOST_SEGMENTS
            self.control = Segmented(_("Rated on"), dates) if few else Choice(dates, small=True)
            self.control.setAccessibleName(_("Rated on"))
            self.control.setObjectName("date_choice")
            self.control.chosen.connect(self.chosen)
            self._line.addWidget(self.control)


class ShapeCard(Card):
    """The radar with its dates and its legend; only words when there are too few or too many skills for one."""

    chosen = Signal(str)
    """A skill, by its address."""

    def __init__(self) -> None:
        super().__init__(_("The shape of it"), gap=8, margins=(20, 14, 20, 14))
        self.dates, self.radar = DateChoice(), RadarChart()
        self.radar.setObjectName("radar")
        self.heading.add(self.dates)
        self.legend = ChartLegend(centred=True)
        self.words = WrappingLabel(_("A radar needs 3 to 10 skills. The table has them all."), "small", "ink2")
        self.body.addWidget(self.words)
        self.body.addWidget(self.radar, 1)
        self.body.addWidget(self.legend)
        self._uids: list[str] = []
        self.radar.activated.connect(lambda _line, index: self.chosen.emit(self._uids[index]))

    def show_shape(self, seen: Seen, selected: str) -> None:
        self.dates.show_dates(seen)
        rated = _rated(seen)
        drawn = fits(len(seen.lines))
        for widget in (self.radar, self.legend):
            widget.setVisible(drawn)
        self.words.setVisible(not drawn)
        self.setVisible(drawn or len(seen.mine) > 1)
        if drawn:
            self._uids = [line.competency.uid for line in seen.lines]
            names = [line.competency.name for line in seen.lines]
            self.radar.set_skills(names, rated, self._uids.index(selected) if selected in self._uids else -1)
            self.legend.set_entries([(one.name, one.role) for one in rated])


def _rated(seen: Seen) -> list[Rated]:
    """The three shapes, with exactly the numbers of the table."""
    found = []
    if any(line.before for line in seen.lines) and seen.begin:
        days = {line.before_on for line in seen.lines if line.before_on}
        name = i18n.short_day(seen.begin.on, seen.today) if len(days) == 1 else _("Before")
        found.append(Rated(name, Role.EARLIER, tuple(line.before for line in seen.lines)))
    if seen.sitting:
        name = i18n.short_day(seen.sitting.on, seen.today)
        found.append(Rated(name, Role.NOW, tuple(line.now for line in seen.lines)))
    if seen.mentor:
        name = sitting_line(seen.mentor, seen.today)
        found.append(Rated(name, Role.MENTOR, tuple(line.mentor for line in seen.lines)))
    return found


class ChangeCard(Card):
    """The change table, its sum in words, and the way in for a mentor's ratings."""

    mentor_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=4, margins=(4, 10, 4, 10))
        self.setAccessibleName(_("What changed"))
        self.table = SkillTable()
        self.head = Heading(_("What changed"))
        self.mentors = Choice(small=True)
        self.mentors.setAccessibleName(_("Whose ratings stand beside mine"))
        self.mentors.setObjectName("mentor_choice")
        self.mentors.chosen.connect(self.mentor_chosen)
        self.head.add(self.mentors)
        top, foot = Line(8, (12, 0, 12, 0)), Line(8, (12, 2, 12, 0))
        top.addWidget(self.head, 1)
        self.mentor_link = LinkButton(_("Enter a mentor's ratings"), "voiceink", "voice")
        self.mentor_link.setObjectName("mentor_link")
        foot.addWidget(self.mentor_link)
        foot.addStretch(1)
        self.body.addLayout(top)
        self.body.addWidget(self.table)
        self.body.addStretch(1)
        self.body.addLayout(foot)

    def show_changes(self, seen: Seen, selected: str, *, has_mentors: bool) -> None:
        self.head.set_caption(went_up(seen.lines))
        self.table.show_changes(seen.lines, seen.heads, selected)
        self.mentor_link.setVisible(has_mentors)
        self.mentors.set_options([(one.mentorship_uid or "", mentor_name(one)) for one in seen.mentors])
        self.mentors.setVisible(len(seen.mentors) > 1)
        if seen.mentor:
            self.mentors.set_current(seen.mentor.mentorship_uid or "")


class TrendPart(QWidget):
    """One skill over time: mine, the look back, the mentor's squares, and the aim."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = ElidedLabel("", "card_heading")
        self.legend, self.trend = ChartLegend(), TrendChart()
        self.trend.setObjectName("trend")
        self.trend.activated.connect(lambda _line, index: self.opened.emit(index))
        self.top = Line(12)
        self.top.addWidget(self.title, 1)
        self.top.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignTrailing)
        column = Column(4, parent=self)
        column.addLayout(self.top)
        column.addWidget(self.trend, 1)

    def show_skill(self, seen: Seen, uid: str, history: list[Rating], until: dt.date) -> None:
        line = seen.line(uid)
        self.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(line.competency.name)
        self.trend.setAccessibleName(_("{skill} over time").format(skill=line.competency.name))
        mine = [one for one in history if one.assessment.rater == Rater.SELF]
        series = [Series(_("You"), Role.NOW, [(one.assessment.on, one.level) for one in mine])]
        begin = line.before_on or (seen.begin.on if seen.begin else None)
        if line.looking_back is not None and begin:
            series.append(Series(_("Looking back"), Role.EARLIER, [(begin, line.looking_back)]))
        wanted = seen.mentor.mentorship_uid if seen.mentor else None
        theirs = [
            one for one in history if one.assessment.rater == Rater.MENTOR and one.assessment.mentorship_uid == wanted
        ]
        if theirs and seen.mentor:
            series.append(
                Series(mentor_name(seen.mentor), Role.MENTOR, [(one.assessment.on, one.level) for one in theirs])
            )
        aim = line.competency.aim
        words = _("Aim {level}").format(level=aim) if aim else ""
        self.trend.set_series(series, Frame(seen.today, LEVELS, aim, words, until))
        self.legend.set_entries([(one.name, one.role) for one in series])
