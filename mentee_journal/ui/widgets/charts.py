"""The charts of the kit: radar, trend, sparkline, and their legend."""

from mentee_journal.charts.shapes import Role
from mentee_journal.ui.widgets.chart_legend import ChartLegend
from mentee_journal.ui.widgets.chart_radar import RadarChart, Rated
from mentee_journal.ui.widgets.chart_sparkline import Sparkline
from mentee_journal.ui.widgets.chart_trend import LEVELS, Frame, Series, TrendChart

__all__ = ["LEVELS", "ChartLegend", "Frame", "RadarChart", "Rated", "Role", "Series", "Sparkline", "TrendChart"]
