"""Fonts by role, in points times the chosen text size: serif for what people wrote, the system's for the program."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

READING_FAMILIES = ("Charter", "Charis SIL", "Charis", "Iowan Old Style", "Georgia", "Noto Serif", "DejaVu Serif")
SMALLEST = 9.0  # points


@dataclass(frozen=True)
class Role:
    """Points at 100 %, whether it is set in the reading font, its weight, and whether figures are equally wide."""

    points: float
    reading: bool = False
    weight: QFont.Weight = QFont.Weight.Normal
    tabular: bool = False


ROLES = {
    "page_title": Role(21, reading=True),
    "sheet_title": Role(19.5, reading=True),
    "section_title": Role(16.5, reading=True),
    "question": Role(15, reading=True),
    "focus_journal": Role(13.5, reading=True),
    "journal": Role(12, reading=True),
    "quote": Role(11.25, reading=True),
    "card_heading": Role(11.25, weight=QFont.Weight.DemiBold),
    "body": Role(10.5),
    "body_medium": Role(10.5, weight=QFont.Weight.Medium),
    "body_semibold": Role(10.5, weight=QFont.Weight.DemiBold),
    "small": Role(9.75),
    "small_medium": Role(9.75, weight=QFont.Weight.Medium),
    "figures": Role(9.75, tabular=True),
    "caption": Role(9),
    "caption_medium": Role(9, weight=QFont.Weight.Medium),
    "group_head": Role(9, weight=QFont.Weight.DemiBold),
}


def reading_family(chosen: str = "") -> str:
    """The family for what people wrote: the one chosen, else the first of ours that is installed."""
    installed = {family.split(" [")[0] for family in QFontDatabase.families()}
    wanted = (chosen, *READING_FAMILIES) if chosen else READING_FAMILIES
    return next((family for family in wanted if family in installed), "serif")


def system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def make(role: Role, ui_family: str, text_family: str, percent: int) -> QFont:
    """The font of a role at a text size in percent."""
    font = QFont(text_family if role.reading else ui_family)
    font.setPointSizeF(max(SMALLEST, role.points) * percent / 100)
    font.setWeight(role.weight)
    if role.tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    if role.reading:
        font.setStyleHint(QFont.StyleHint.Serif)
    return font
