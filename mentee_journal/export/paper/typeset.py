"""Sets a summary in type: the same words in the same order as the file, as they look on a sheet of paper."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextDocument

from mentee_journal.export.paper.drawing import bar, tick
from mentee_journal.export.paper.look import Look
from mentee_journal.export.paper.radar import radar
from mentee_journal.export.paper.strokes import Strokes, one_line
from mentee_journal.i18n import _
from mentee_journal.summary import Item, Remark, Section, Summary, sentences, skill_table, words

DASH = "\u2013"
HAND_LINES = 4  # to write on
_RADAR = 284  # pixels


def typeset(document: QTextDocument, look: Look, summary: Summary) -> None:
    """Write the whole of `summary` into an empty document."""
    for _entry in Typesetter(document, look).steps(summary):
        pass


def entries(summary: Summary) -> int:
    """How many steps it takes to set `summary`."""
    return sum(len(section.items) for section in summary.sections) + len(summary.skills) + len(summary.remarks) + 2


class Typesetter:
    """Goes through a summary entry by entry; between two of them `go_on(document)` may turn to another document."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._look = look
        self._strokes = Strokes(document, look)
        self._gap = "\u2003" if look.backwards else "\t"  # Qt's tabs are nothing wide when read from the right

    def go_on(self, document: QTextDocument) -> None:
        self._strokes.go_on(document)
        self._strokes.rest()  # of the very first paragraph Qt forgets the margin

    def steps(self, summary: Summary) -> Iterator[None]:
        """One step an entry."""
        steps = self._steps(summary)
        while True:
            with self._strokes.at_once():
                if next(steps, self) is self:
                    return
            yield

    def _steps(self, summary: Summary) -> Iterator[None]:
        self._title(summary)
        if summary.opening.strip():
            self._heading(words.opening_heading())
            self._strokes.passage(summary.opening, above=4)
        yield
        for section in summary.sections:
            yield from self._section(section)
        if summary.skills:
            yield from self._skills(summary)
        for number, remark in enumerate(summary.remarks):
            if not number:
                self._heading(words.heading("comments"))
            self._remark(remark)
            yield
        self._question(summary)
        if not self._look.is_paper:
            self._strokes.line(words.apparatus(summary.code), "caption", "ink3", above=24)
        yield

    def _title(self, summary: Summary) -> None:
        self._strokes.line(one_line(summary.title), "page_title", level=1, keeps=True)
        self._strokes.line(one_line(summary.byline), "small", "ink2", keeps=True)
        if not self._look.is_paper:
            self._strokes.rule(15)

    def _section(self, section: Section) -> Iterator[None]:
        makers: dict[str, Callable[[Item], None]] = {
            "takeaways": self._takeaway,
            "actions": self._action,
            "goals": self._goal,
        }
        self._heading(section.heading)
        for item in section.items:
            makers.get(section.name, self._entry)(item)
            yield

    def _takeaway(self, item: Item) -> None:
        self._strokes.line(f"{DASH}{self._gap}{one_line(item.title)}", "quote", hang=20, above=5)

    def _action(self, item: Item) -> None:
        self._strokes.block("quote", above=5, hang=20)
        self._strokes.drawing(tick(self._look, is_done=item.is_done), words.titled("action", item.title))
        self._strokes.words(f"{self._gap}{one_line(item.title)} ", "quote")
        if item.note:
            self._strokes.words(f"({item.note})", "quote", "ink2")

    def _goal(self, item: Item) -> None:
        end = Qt.AlignmentFlag.AlignLeft if self._look.backwards else Qt.AlignmentFlag.AlignRight
        end |= Qt.AlignmentFlag.AlignAbsolute
        table = self._strokes.table(1, (50, 30, 20), above=8)
        self._strokes.enter(table, 0, 0)
        self._strokes.line(one_line(item.title), "quote", keeps=bool(item.facts or item.passages))
        self._strokes.enter(table, 0, 1, lead=12)
        self._strokes.block("quote", side=end)
        self._strokes.words(one_line(item.standing), "small", "ink2")
        self._strokes.enter(table, 0, 2)
        self._strokes.block("quote", side=end)
        if item.share is not None:
            self._strokes.drawing(bar(self._look, item.share), item.standing)
        self._strokes.leave(table)
        self._after(item)

    def _entry(self, item: Item) -> None:
        keeps = bool(item.facts or item.passages)
        if self._look.is_paper:  # in running text: the title, then what is known of it
            self._strokes.line(f"{DASH}{self._gap}", "quote", hang=20, above=6, keeps=bool(item.passages))
            self._strokes.words(sentences((one_line(item.title),)), "quote", bold=True)
            if facts := sentences(item.facts):
                self._strokes.words(f" {one_line(facts)}", "quote")
            self._passages(item, indent=20)
        else:
            self._strokes.line(one_line(item.title), "quote", above=8, bold=True, keeps=keeps)
            self._after(item)

    def _after(self, item: Item) -> None:
        """The facts and the passages of an entry, below its title."""
        if facts := sentences(item.facts):
            self._strokes.line(one_line(facts), "small", "ink2", keeps=bool(item.passages))
        self._passages(item)

    def _passages(self, item: Item, indent: float = 0) -> None:
        for passage in item.passages:
            if passage.label:
                self._strokes.line(one_line(passage.label), "small_medium", "ink2", above=4, indent=indent, keeps=True)
            close = bool(passage.label) or self._look.is_paper
            self._strokes.passage(passage.text, above=0 if close else 6, indent=indent)

    def _skills(self, summary: Summary) -> Iterator[None]:
        self._heading(words.heading("skills"))
        picture = radar(self._look, summary, _RADAR) if self._look.is_paper else None
        if picture is None:
            self._skill_table(summary, self._look.width or self._look.px(560))
        else:
            wide = self._look.px(_RADAR)
            share = 100 * wide / self._look.width
            beside = self._strokes.table(1, (share, 100 - share), above=4)
            self._strokes.enter(beside, 0, 0)
            self._strokes.block("quote")
            self._strokes.drawing(picture, words.heading("skills"))
            self._strokes.enter(beside, 0, 1, lead=12)
            self._skill_table(summary, self._look.width - wide - self._look.px(12))
            self._strokes.leave(beside)
        self._strokes.line(words.levels(), "caption", "ink2", above=6)
        for skill in summary.skills:
            level = "" if skill.now is None else words.my_level(skill.now)
            described = bool(skill.described.strip())
            line = sentences((f"{skill.code} {one_line(skill.name)}", level))
            self._strokes.line(line, "small", "ink2", above=4, keeps=described)
            if described:
                self._strokes.passage(skill.described, above=0)
            yield

    def _skill_table(self, summary: Summary, width: float) -> None:
        """A table of about `width`, in which no head is broken."""
        heads, rows = skill_table(summary)
        metrics = QFontMetricsF(self._look.font("caption"))
        widest = [max(map(metrics.horizontalAdvance, head.split())) + self._look.px(10) for head in heads[1:]]
        others = [100 * min(wide / width, 0.8 / len(widest)) for wide in widest]
        table = self._strokes.table(len(rows) + 1, (100 - sum(others), *others))
        mentor = heads[-1] if any(skill.mentor for skill in summary.skills) else ""
        for row, cells in enumerate([heads, *rows]):
            for column, text in enumerate(cells):
                self._strokes.enter(table, row, column, top=3, bottom=3)
                if self._look.is_paper:
                    self._strokes.underline(table, row, column)
                self._skill_cell(one_line(text), heads[column] if column else "", mentor, is_head=row == 0)
        self._strokes.leave(table)

    def _skill_cell(self, text: str, head: str, mentor: str, *, is_head: bool) -> None:
        is_mentors = bool(head) and head == mentor
        side = Qt.AlignmentFlag.AlignHCenter if head else None
        strong = not is_head and (head == _("Now") or is_mentors)
        role = "caption" if is_head else "small_semibold" if strong else "small"
        self._strokes.block(role, side=side, keeps=is_head)
        self._strokes.words(text, role, "voiceink" if is_mentors else "ink2" if is_head else "ink")

    def _remark(self, remark: Remark) -> None:
        if remark.about:
            self._strokes.line(f"{DASH}{self._gap}{one_line(remark.about)}", "quote", hang=20, above=4, keeps=True)
        table = self._strokes.table(1, (100,), above=4)
        table_form = table.format().toTableFormat()
        margin = self._look.px(20)
        table_form.setLeftMargin(0 if self._look.backwards else margin)
        table_form.setRightMargin(margin if self._look.backwards else 0)
        table.setFormat(table_form)
        self._strokes.enter(table, 0, 0, lead=12)
        self._strokes.voice_bar(table)
        self._strokes.line(one_line(remark.line), "small_semibold", "voiceink", keeps=True)
        self._strokes.passage(remark.text, above=0)
        self._strokes.leave(table)
        if remark.reply.strip():
            self._strokes.line(words.reply_label(), "small_medium", "ink2", above=4, indent=20, keeps=True)
            self._strokes.passage(remark.reply, indent=20, above=0)

    def _question(self, summary: Summary) -> None:
        if not summary.question.strip():
            return
        self._heading(words.question_heading())
        self._strokes.passage(summary.question, above=4)
        if self._look.is_paper:
            for number in range(HAND_LINES):
                self._strokes.rule(31 if number else 55)
            self._strokes.line(_("Room for your notes"), "caption", "ink2", above=6)

    def _heading(self, text: str) -> None:
        self._strokes.line(one_line(text), "journal", above=18, below=2, level=2, bold=True, keeps=True)
        if self._look.is_paper:
            self._strokes.rule(5)
