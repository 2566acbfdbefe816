"""Live styling: marks stay visible in a quiet colour, what they mean is shown; one line at a time."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.editor.lines import Kind, Line, read, reads_from_right
from mentee_journal.ui.widgets.editor.shapes import Shaper
from mentee_journal.ui.widgets.editor.spans import CODE, EMPHASIS, LINK, MARK, STRONG, stretches, units

LONGEST_STYLED = 20_000
_CODE_FAMILIES = ["JetBrains Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace"]


class Highlighter(QSyntaxHighlighter):
    """Styles the lines of a document; `wear` takes up the theme and the font."""

    def __init__(self, document: QTextDocument, shaper: Shaper) -> None:
        super().__init__(document)
        self._shaper = shaper
        self._formats: dict[tuple[int, Kind, int, bool, bool], QTextCharFormat] = {}
        self._wide: dict[tuple[str, int], QTextCharFormat] = {}
        self._font = document.defaultFont()
        self._slants = True

    def wear(self, shaper: Shaper, font: QFont) -> None:
        """Style anew, after a change of theme or text size."""
        self._shaper, self._font = shaper, font
        self._formats.clear()
        self._wide.clear()
        self.document().setLayoutEnabled(False)  # or all would be laid out anew for every line
        self.rehighlight()
        self.document().setLayoutEnabled(True)

    def highlightBlock(self, text: str) -> None:
        line = read(text)
        if line.kind is Kind.BLANK:
            return
        counted = units(text)
        self._slants = not reads_from_right(text)  # these scripts have no italic, and fonts no letters for it
        if line.lead:
            self._style_lead(text, line, len(counted))
        if len(counted) <= LONGEST_STYLED:
            for start, length, look in stretches(counted, line.lead):
                self.setFormat(start, length, self._format(look, line))

    def _style_lead(self, text: str, line: Line, length: int) -> None:
        self.setFormat(line.lead, length - line.lead, self._format(0, line))
        self.setFormat(0, line.lead, self._format(MARK, line))
        if line.kind is Kind.ITEM:
            self.setFormat(line.lead - 1, 1, self._spaced(text[: line.lead], line))

    def _spaced(self, lead: str, line: Line) -> QTextCharFormat:
        """The last blank of the marks, so wide that the words begin where the lines below do."""
        if (lead, line.indent) not in self._wide:
            wide = QTextCharFormat(self._format(MARK, line))
            wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            wide.setFontLetterSpacing(self._shaper.hang(lead, line) - self._shaper.width(lead))
            self._wide[lead, line.indent] = wide
        return self._wide[lead, line.indent]

    def _format(self, look: int, line: Line) -> QTextCharFormat:
        key = (look, line.kind, line.level, line.ticked, self._slants)
        if key not in self._formats:
            self._formats[key] = self._make(look, line)
        return self._formats[key]

    def _make(self, look: int, line: Line) -> QTextCharFormat:
        made = QTextCharFormat()
        if line.kind is Kind.HEADING:
            made.setFontPointSize(self._font.pointSizeF() * self._shaper.size(line))
        if look & MARK:
            made.setForeground(theme.color("ink3"))
            return made
        if line.kind is Kind.HEADING or look & STRONG:
            made.setFontWeight(QFont.Weight.Bold)
        if self._slants and (line.kind is Kind.QUOTE) != bool(look & EMPHASIS):
            made.setFontItalic(True)
        if look & CODE:
            made.setFontFamilies(_CODE_FAMILIES)
            made.setFontPointSize(self._font.pointSizeF() * 0.9)
            made.setBackground(theme.color("sunken"))
        if token := _ink(look, line):
            made.setForeground(theme.color(token))
        return made


def _ink(look: int, line: Line) -> str:
    if look & LINK:
        return "accentink"
    if line.ticked:
        return "ink3"
    return "ink2" if line.kind is Kind.QUOTE else ""
