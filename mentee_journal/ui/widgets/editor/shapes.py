"""How paragraphs stand: line height, gaps, hanging indents of lists and quotes, all from the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextBlockFormat

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.editor.lines import Kind, Line, read, reads_from_right

LEADING = 1.625
_TIGHTEST = 1.4  # the leading of a large heading
HEADING_SIZES = {1: 1.3, 2: 1.125, 3: 1.05}


class Gaps(NamedTuple):
    """The distances of the design, in pixels of the text size in force."""

    paragraph: int
    before_heading: int
    after_heading: int
    item: int
    hang: int
    quote: int


@dataclass(frozen=True, slots=True)
class Shape:
    """One paragraph's stand, in pixels; `height` is 0 unless it is the narrow line between two paragraphs."""

    above: int = 0
    hang: int = 0
    inset: int = 0
    height: int = 0
    size: float = 1.0
    from_right: bool = False


class Shaper:
    """Knows the shapes for one font and one reading direction."""

    def __init__(self, font: QFont, *, from_right: bool = False) -> None:
        self.from_right = from_right
        self.key = (font.toString(), theme.px(1000), from_right)
        self._metrics = QFontMetricsF(font)
        self._line = ceil(LEADING * QFontInfo(font).pixelSize())
        larger = theme.font("journal").pointSizeF() / font.pointSizeF()
        self._sizes = {level: max(1.0, size * larger) for level, size in HEADING_SIZES.items()}
        self._gaps = Gaps(*(theme.px(gap) for gap in (12, 10, 8, 4, 20, 17)))
        self._formats: dict[Shape, QTextBlockFormat] = {}
        self._widths: dict[str, float] = {}

    def format(self, shape: Shape) -> QTextBlockFormat:
        """The block format of a shape."""
        if shape not in self._formats:
            self._formats[shape] = self._make(shape)
        return self._formats[shape]

    def shape(self, before: str | None, text: str, after: str | None) -> Shape:
        """The shape of the line `text` between its neighbours; `None` where there is none."""
        return self._shape(_read(before), text, read(text), _read(after))

    def shapes(self, texts: Sequence[str]) -> list[Shape]:
        """The shapes of all lines of a text."""
        lines = [read(text) for text in texts]
        neighbours = zip([None, *lines], texts, lines, [*lines[1:], None], strict=False)
        return [self._shape(*each) for each in neighbours]

    def width(self, lead: str) -> float:
        """How wide the marks before the words are by themselves."""
        if lead not in self._widths:
            self._widths[lead] = self._metrics.horizontalAdvance(lead.replace("\t", "    "))
        return self._widths[lead]

    def size(self, line: Line) -> float:
        """How much larger than its text a heading is; in the large text of the focus mode it need not grow."""
        return self._sizes.get(line.level, 1.0)

    def hang(self, text: str, line: Line) -> int:
        """How far the words stand from the line's beginning, so that the marks hang before them."""
        width = self.width(text[: line.lead])
        if line.kind is Kind.ITEM:
            return round(max(self.width(text[: line.indent]) + self._gaps.hang, width + 2))
        return round(width) if line.kind is Kind.QUOTE else 0

    def _shape(self, before: Line | None, text: str, line: Line, after: Line | None) -> Shape:
        from_right = reads_from_right(text)
        from_right = self.from_right if from_right is None else from_right
        if line.kind is Kind.BLANK:
            return Shape(height=self._narrow(before, after), from_right=from_right)
        inset = self._gaps.quote if line.kind is Kind.QUOTE else 0
        return Shape(self._above(before, line), self.hang(text, line), inset, 0, self.size(line), from_right)

    def _make(self, shape: Shape) -> QTextBlockFormat:
        made = QTextBlockFormat()
        heights = QTextBlockFormat.LineHeightTypes
        if shape.height:
            made.setLineHeight(shape.height, heights.FixedHeight.value)
        else:
            made.setLineHeight(self._distance(shape.size), heights.LineDistanceHeight.value)
        if shape.above:  # Qt reads all of a format with every key, so it holds no more than it must
            made.setTopMargin(shape.above)
        if shape.inset + shape.hang:
            (made.setRightMargin if shape.from_right else made.setLeftMargin)(shape.inset + shape.hang)
            made.setTextIndent(-shape.hang)
        # said outright, for Qt else looks for the first letter of every paragraph with every key
        made.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if shape.from_right else Qt.LayoutDirection.LeftToRight
        )
        return made

    def _distance(self, size: float) -> int:
        """What is added between lines: fonts differ in the leading they bring, some bring too much."""
        natural = ceil(self._metrics.lineSpacing() * size)
        return round(max(self._line, self._line * size / LEADING * _TIGHTEST)) - natural

    def _narrow(self, before: Line | None, after: Line | None) -> int:
        """The height of an empty line that parts two paragraphs; 0 for any other, which keeps its full height."""
        if before is None or after is None or Kind.BLANK in {before.kind, after.kind}:
            return 0
        if after.kind is Kind.HEADING:
            return self._gaps.before_heading
        return self._gaps.after_heading if before.kind is Kind.HEADING else self._gaps.paragraph

    def _above(self, before: Line | None, line: Line) -> int:
        """The gap to the line before, when no empty line parts them."""
        if before is None or before.kind is Kind.BLANK:
            return 0
        if before.kind is line.kind:
            return self._gaps.item if line.kind is Kind.ITEM else 0
        if Kind.HEADING in {before.kind, line.kind}:
            return self._narrow(before, line)
        return self._gaps.paragraph if Kind.QUOTE in {before.kind, line.kind} else 0


def _read(text: str | None) -> Line | None:
    return None if text is None else read(text)
