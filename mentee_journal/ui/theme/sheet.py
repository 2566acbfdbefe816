"""The one application style sheet: Fusion does the rest. Heights grow with the text; no font is set here."""

from PySide6.QtGui import QFontMetrics

from mentee_journal.ui.theme.tokens import Tokens


# The dot before a class leaves subclasses alone: the kit's own buttons and fields paint themselves.
def sheet(t: Tokens, body: QFontMetrics, px: float) -> str:
    """The sheet for tokens `t`; `px` is a pixel of the 100 % design at the present text size."""
    control = max(round(36 * px), body.height() + round(14 * px))
    small = max(24, round(28 * px), body.height() + round(6 * px))
    radius, small_radius = 8, 6
    pad = round(13 * px)
    return f"""
QToolTip {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line2}; padding: 4px 8px; }}
.QPushButton {{ border-radius: {radius}px; padding: 0 {pad}px; min-height: {control - 2}px; max-height: {control - 2}px;
  background: {t.card}; color: {t.ink}; border: 1px solid {t.line2}; }}
.QPushButton:hover {{ background: {t.hover}; }}
.QPushButton:pressed {{ background: {t.press}; }}
.QPushButton:disabled {{ background: {t.sunken}; color: {t.ink3}; border-color: {t.line}; }}
.QPushButton[small="true"] {{ min-height: {small - 2}px; max-height: {small - 2}px; border-radius: {small_radius}px;
  padding: 0 {round(9 * px)}px; }}
.QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.onaccent}; border-color: {t.accent}; }}
.QPushButton[kind="primary"]:hover {{ background: {t.accenthover}; border-color: {t.accenthover}; }}
.QPushButton[kind="primary"]:pressed {{ background: {t.accentpress}; border-color: {t.accentpress}; }}
.QPushButton[kind="primary"]:disabled {{ background: {t.sunken}; color: {t.ink3}; border-color: {t.line}; }}
.QPushButton[kind="quiet"] {{ background: transparent; color: {t.accentink}; border-color: transparent; }}
.QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
.QPushButton[kind="quiet"]:pressed {{ background: {t.press}; }}
.QPushButton[kind="voice"] {{ color: {t.voiceink}; border-color: {t.voiceline}; }}
.QPushButton[kind="voice"]:hover {{ background: {t.voicesoft}; }}
.QPushButton[kind="remove"] {{ color: {t.rose}; border-color: {t.roseline}; }}
.QPushButton[kind="remove"]:hover {{ background: {t.rosesoft}; }}
QToolButton {{ border: none; border-radius: {small_radius}px; background: transparent; color: {t.ink2}; padding: 4px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.press}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit {{ background: transparent; border: none;
  selection-background-color: {t.accentsoft}; selection-color: {t.ink}; }}
.QLineEdit, .QComboBox, QAbstractSpinBox {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.field};
  border-radius: {radius}px; padding: 0 {round(11 * px)}px; min-height: {control - 2}px;
  selection-background-color: {t.accentsoft}; selection-color: {t.ink}; }}
.QLineEdit:focus, .QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {t.focus};
  padding: 0 {round(11 * px) - 1}px; min-height: {control - 4}px; }}
.QLineEdit[problem="true"] {{ border-color: {t.rose}; }}
.QLineEdit:disabled {{ background: {t.sunken}; color: {t.ink3}; }}
.QLineEdit[kind="bare"], .QLineEdit[kind="bare"]:focus {{ border: none; background: transparent; padding: 0; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line2};
  selection-background-color: {t.accentsoft}; selection-color: {t.ink}; outline: none; }}
QAbstractScrollArea {{ border: none; background: transparent; }}
QHeaderView, QHeaderView::section {{ background: {t.sunken}; color: {t.ink2}; border: none; padding: 2px 6px; }}
QMenuBar {{ background: {t.desk}; color: {t.ink}; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line2}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: {small_radius}px; }}
QMenu::item:selected {{ background: {t.accentsoft}; }}
QMenu::item:disabled {{ color: {t.ink3}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.line2}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {t.accent}; }}
QSlider::handle:horizontal {{ width: 16px; height: 16px; margin: -7px 0; border-radius: 9px; background: {t.card};
  border: 2px solid {t.accent}; }}
QSplitter::handle {{ background: {t.line}; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {t.line2}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.field}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
