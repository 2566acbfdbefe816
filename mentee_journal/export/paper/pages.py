"""The pages of a summary: where each ends, what stands at its foot, and painting one on whatever it is given.

The summary is set as one long strip, which is cut between lines: no line is ever in two parts, a heading stays with
what follows, a row of a table stays whole.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextBlock,
    QTextTable,
)

from mentee_journal import i18n
from mentee_journal.export.paper.look import FINE, printed
from mentee_journal.export.paper.passage import SafeDocument, blank
from mentee_journal.export.paper.strokes import KEEPS
from mentee_journal.export.paper.typeset import Typesetter, entries
from mentee_journal.i18n import _
from mentee_journal.summary import Summary, words

INCH = 96  # pixels of the design
MARGIN = 19 / 25.4 * INCH
_FOOT = 14  # pixels between the words and the line above the foot
_STRIP = 120  # paragraphs that are laid out at once: some hundredths of a second
_SLACK = 2  # pixels that signs may reach beyond their line
_MARK = 8, 64  # the piece of the spine beside the title
_LETTER = {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}  # where paper is Letter

Progress = tuple[int, int]
"""What is done, and of how much."""


def usual_sheet() -> QPageSize.PageSizeId:
    """A4, or Letter where that is what printers hold."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_PAPER", "LANG") if os.environ.get(name)), "")
    place = re.search(r"_([A-Z]{2})\b", named or QLocale.system().name())
    return QPageSize.PageSizeId.Letter if place and place[1] in _LETTER else QPageSize.PageSizeId.A4


@dataclass(frozen=True, slots=True)
class Piece:
    """What cannot be cut, and whether it stays with the next."""

    top: float
    bottom: float
    keeps: bool


class Pages:
    """Exhaust `pages.compose()`; then there are `pages.count` and `pages.paint(painter, number)`."""

    def __init__(self, summary: Summary, size: QPageSize | QPageSize.PageSizeId | None = None) -> None:
        self.summary = summary
        self.size = QPageSize(usual_sheet() if size is None else size)
        self.sheet = self.size.size(QPageSize.Unit.Inch) * INCH
        self._look = printed(self.sheet.width() - 2 * MARGIN)
        self._strips: list[SafeDocument] = []
        self._tops: list[float] = []
        self._pages: list[tuple[float, float]] = []

    @property
    def count(self) -> int:
        return len(self._pages)

    def layout(self) -> QPageLayout:
        """The page for a printer or a file: its margins are ours."""
        return QPageLayout(self.size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))

    def compose(self) -> Iterator[Progress]:
        """Set and cut everything, some paragraphs a step."""
        all_ = entries(self.summary)
        document = self._new()
        setter = Typesetter(document, self._look)
        pieces: list[list[Piece]] = []
        for done, _entry in enumerate(setter.steps(self.summary), 1):
            if document.blockCount() > _STRIP and done < all_:
                pieces.append(self._laid_out(document))
                document = self._new()
                setter.go_on(document)
                yield done, all_
        pieces.append(self._laid_out(document))
        heights = [strip.size().height() for strip in self._strips]
        self._tops = [0.0, *accumulate(heights)]
        found = [
            Piece(piece.top + top, piece.bottom + top, piece.keeps)
            for top, strip in zip(self._tops, pieces, strict=False)
            for piece in strip
        ]
        self._pages = list(cut(found, (self.sheet.height() - 2 * MARGIN - _FOOT) * FINE))
        yield all_, all_

    def text(self) -> str:
        """All words, in the order in which they are painted."""
        return "\n".join(strip.toPlainText() for strip in self._strips)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number`, counted from 0, on a white ground that is there already; a pixel is 1/96 inch."""
        painter.save()
        painter.scale(1 / FINE, 1 / FINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words(painter, *self._pages[number])
        if number == 0:
            wide, tall = (self._look.px(one) for one in _MARK)
            left = self._look.px(self.sheet.width()) - wide if self._look.backwards else 0
            painter.fillRect(QRectF(left, self._look.px(MARGIN), wide, tall), self._look.color("cover"))
        self._foot(painter, number)
        painter.restore()

    def _new(self) -> SafeDocument:
        document = blank(self._look)
        document.setTextWidth(self._look.width)
        self._strips.append(document)
        return document

    def _laid_out(self, document: SafeDocument) -> list[Piece]:
        return list(pieces_of(document, self._look.px(self.sheet.height() / 2)))

    def _words(self, painter: QPainter, top: float, bottom: float) -> None:
        """The part of the strips between `top` and `bottom`."""
        for strip, begins, ends in zip(self._strips, self._tops, self._tops[1:], strict=False):
            if begins < bottom and ends > top:
                painter.save()
                painter.translate(self._look.px(MARGIN), self._look.px(MARGIN) + begins - top)
                self._part(painter, strip, top - begins, bottom - begins)
                painter.restore()

    def _part(self, painter: QPainter, strip: SafeDocument, top: float, bottom: float) -> None:
        slack, wide = self._look.px(_SLACK), self._look.width
        painter.setClipRect(QRectF(-slack, top - slack, wide + 2 * slack, bottom - top + 2 * slack))
        painter.setPen(self._look.color("ink"))
        top = draw_rest(painter, strip, top, bottom)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = _palette(self._look.color("ink"), self._look.color("line2"))
        inside = min(slack, (bottom - top) / 2)  # of lines that only touch it nothing is drawn
        context.clip = QRectF(-slack, top + inside, wide + 2 * slack, bottom - top - 2 * inside)
        if top < bottom:
            strip.documentLayout().draw(painter, context)

    def _foot(self, painter: QPainter, number: int) -> None:
        px = self._look.px
        line = QRectF(px(MARGIN), px(self.sheet.height() - MARGIN + 8), self._look.width, px(1))
        painter.fillRect(line, self._look.color("line"))
        place = QRectF(line.left(), line.bottom() + px(6), line.width(), px(18))
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.color("ink2"))
        lead, trail = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._look.backwards:
            lead, trail = trail, lead
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        said = painter.fontMetrics().elidedText(
            foot(self.summary), Qt.TextElideMode.ElideRight, round(line.width() - px(90))
        )
        painter.drawText(place, int(lead | absolute), said)
        counted = _("{page} of {pages}").format(page=i18n.number(number + 1), pages=i18n.number(self.count))
        painter.drawText(place, int(trail | absolute), counted)


def foot(summary: Summary) -> str:
    """*Made by Ines with Mentee Journal, 13 October 2026. For Ruth only.*, and the code of the summary."""
    day = i18n.plain_day(summary.made_on)
    made = _("Made with Mentee Journal, {day}.").format(day=day)
    if summary.person:
        made = _("Made by {person} with Mentee Journal, {day}.")
        made = made.format(person=words.short_name(summary.person), day=day)
    whose = _("For {mentor} only.").format(mentor=words.short_name(summary.mentor)) if summary.mentor else ""
    return " ".join(part for part in (made, whose, f"{summary.code}.") if part)


def cut(pieces: list[Piece], height: float) -> Iterator[tuple[float, float]]:
    """The top and the bottom of each page of at most `height`; nothing is parted that stays together."""
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and pieces[end].bottom - pieces[start].top <= height:
            end += 1
        last = end
        while start < last < len(pieces) and pieces[last - 1].keeps:
            last -= 1
        stop = last if last > start else max(end, start + 1)
        yield pieces[start].top, pieces[stop - 1].bottom
        start = stop


def pieces_of(document: SafeDocument, tallest: float) -> Iterator[Piece]:
    """What cannot be cut: lines, and rows of tables that are not taller than `tallest`."""
    document.size()  # lays it out
    block = document.begin()
    while block.isValid():
        table = _outermost(document, block)
        if table is None:
            yield from _lines(document, block)
            block = block.next()
        else:
            yield from _rows(document, table, tallest)
            block = document.findBlock(table.lastPosition()).next()


def _outermost(document: SafeDocument, block: QTextBlock) -> QTextTable | None:
    frame, found = document.frameAt(block.position()), None
    while frame is not None and frame is not document.rootFrame():
        found = frame if isinstance(frame, QTextTable) else found
        frame = frame.parentFrame()
    return found


def _lines(document: SafeDocument, block: QTextBlock) -> Iterator[Piece]:
    """The first line of a paragraph stays with the second, the last but one with the last."""
    layout, box = block.layout(), document.documentLayout().blockBoundingRect(block)
    count, top = layout.lineCount(), box.top() - layout.boundingRect().top()
    for number in range(count):
        place = layout.lineAt(number).rect()
        is_last = number == count - 1
        keeps = bool(block.blockFormat().property(KEEPS)) if is_last else number in {0, count - 2}
        yield Piece(top + place.top(), box.bottom() if is_last else top + place.bottom(), keeps)


def _rows(document: SafeDocument, table: QTextTable, tallest: float) -> Iterator[Piece]:
    for row in range(table.rows()):
        lines: list[Piece] = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            block = cell.firstCursorPosition().block()
            while block.isValid() and block.position() <= cell.lastPosition():
                lines += _whole(list(_lines(document, block)), tallest)
                block = block.next()
        yield from _row(lines, tallest)


def _whole(lines: list[Piece], tallest: float) -> list[Piece]:
    """A paragraph in a table as one piece, unless it is too tall."""
    if not lines or lines[-1].bottom - lines[0].top > tallest:
        return lines
    return [Piece(lines[0].top, lines[-1].bottom, lines[-1].keeps)]


def _row(lines: list[Piece], tallest: float) -> Iterator[Piece]:
    """A row as a whole; one that is too tall goes line by line."""
    top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
    keeps = any(line.keeps for line in lines)
    if bottom - top <= tallest:
        yield Piece(top, bottom, keeps)
        return
    lines.sort(key=lambda line: line.top)
    open_ = lines[0]
    for line in lines[1:]:
        if line.top < open_.bottom:
            open_ = Piece(open_.top, max(open_.bottom, line.bottom), line.keeps)
        else:
            yield open_
            open_ = line
    yield open_


def draw_rest(painter: QPainter, strip: SafeDocument, top: float, bottom: float) -> float:
    """Draw what is left of a paragraph that began on the page before; gives back where the next one begins.

    Qt would draw the last line of that page once more: not to be seen, but found when words are selected.
    """
    layout = strip.documentLayout()
    block = strip.findBlock(layout.hitTest(QPointF(0, top + 1), Qt.HitTestAccuracy.FuzzyHit))
    box = layout.blockBoundingRect(block)
    if box.top() > top - 1 or _outermost(strip, block) is not None:
        return top
    place = QPointF(0, box.top() - block.layout().boundingRect().top())
    for number in range(block.layout().lineCount()):
        line = block.layout().lineAt(number)
        if top - 1 < place.y() + line.y() < bottom - 1:
            line.draw(painter, QPointF(block.layout().position().x(), place.y()))
    return box.bottom()


def _palette(ink: QColor, line: QColor) -> QPalette:
    palette = QPalette()
    for role, color in {
        QPalette.ColorRole.Text: ink,
        QPalette.ColorRole.WindowText: ink,
        QPalette.ColorRole.Dark: line,
    }.items():
        palette.setColor(role, color)
    return palette
