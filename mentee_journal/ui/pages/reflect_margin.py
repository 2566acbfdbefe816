"""The margin of a reflection: what it is about, what one wrote before, how deep it went, and what stays private."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.reflections import Before
from mentee_journal.models import Reflection
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.comment_notes import VoicePart
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_about import AboutRow
from mentee_journal.ui.pages.reflect_begin import Beginning
from mentee_journal.ui.pages.reflect_words import depths, first_words
from mentee_journal.ui.pages.reflect_writing import Writing
from mentee_journal.ui.shared_words import shared_words
from mentee_journal.ui.widgets.boxes import Column, empty
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.card import Section, Surface
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.log_row import LogRow
from mentee_journal.ui.widgets.radio_cards import Option, RadioCards
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.tick_box import TickBox

QUOTE_LINES = 6


class ReflectMargin(Surface):
    """`show_writing(writing)` on every redraw."""

    def __init__(self, page: Page, form: Form, reflections: Beginning) -> None:
        super().__init__("paper", edge="leading")
        self.setObjectName("margin")
        self.setAccessibleName(_("About this page"))
        self._page, self._journal, self._reflections, self._uid = page, page.journal, reflections, ""
        self.about = AboutRow(page, reflections)
        self.before_part, self.depth_part = Section(_("You wrote before")), Section(_("How deep did it go?"))
        self.depth_cards = RadioCards(_("How deep did it go?"), [Option(*one) for one in depths()])
        self.depth_cards.setObjectName("depth_cards")
        self.no_depth_link = LinkButton(_("Leave it open"))
        self.no_depth_link.setObjectName("no_depth_link")
        self.private_line, self.shared_line = IconLine("lock", ""), IconLine("share", "")
        self.shared_line.setObjectName("shared_line")
        self.day_field: DateField = form.value("on", DateField(page.journal.today, clearable=False))
        self.day_field.setObjectName("day_field")
        self.raise_tick: TickBox = form.value("bring_up", TickBox(_("Bring this up next time"), role="small"))
        self.raise_tick.setObjectName("raise_tick")
        self.once_part = Section("")
        self.voice_part, self.notes = Section(_("From your mentor")), VoicePart(page, small=True, heading=False)
        self.voice_part.body.addWidget(self.notes)
        self._lay_out()
        self.depth_cards.chosen.connect(lambda key: self._set_depth(int(key)))
        self.no_depth_link.clicked.connect(lambda: self._set_depth(None))

    def show_writing(self, writing: Writing) -> None:
        """Show what belongs to the page that is open."""
        reflection = writing.reflection
        self._uid = reflection.uid
        self.about.show_links(reflection)
        with keep_focus(self):
            self._show_voice(reflection)
            self._show_before(writing)
            self._show_depth(reflection, shown=reflection.finished and writing.has_begun)
            self._show_once(reflection)
        self.private_line.icon.set_icon("lock" if reflection.private else "share")
        self.private_line.set_words(self._private_words(reflection))
        self._show_shared(reflection)

    def _lay_out(self) -> None:
        area = Scroll(gap=8, margins=(20, 20, 20, 20))
        about = Section(_("About"), first=True)
        about.body.addWidget(self.about)
        self.depth_part.body.addWidget(self.depth_cards)
        self.depth_part.body.addWidget(self.no_depth_link, 0, Qt.AlignmentFlag.AlignLeading)
        private, page = Section(""), Section(_("This page"))
        private.heading.hide()
        private.setAccessibleName(_("Who can see it"))
        private.body.addWidget(self.private_line)
        private.body.addWidget(self.shared_line)
        page.body.addWidget(Field(_("Day"), self.day_field))
        page.body.addWidget(self.raise_tick)
        for part in (about, self.voice_part, self.before_part, self.depth_part, private, page, self.once_part):
            area.body.addWidget(part)
        area.body.addStretch(1)
        Column(parent=self).addWidget(area)

    def _show_shared(self, reflection: Reflection) -> None:
        private, day = reflection.private, reflection.on
        words = shared_words(self._journal, "reflection", reflection.uid, private=private, day=day)
        self.shared_line.set_words(words)
        self.shared_line.setVisible(bool(words) and not (private and not self._journal.shares.sent(reflection.uid)))

    def _show_voice(self, reflection: Reflection) -> None:
        uids = [reflection.uid, *(answer.uid for answer in reflection.answers)]
        self.notes.show_about(uids, reflection.on)
        self.voice_part.setVisible(self.notes.isVisibleTo(self.voice_part))

    def _show_before(self, writing: Writing) -> None:
        """What was written before would lead the pen: it is shown when the new answer is done."""
        places = range(len(writing.steps)) if writing.whole else [writing.place]
        found = [(writing.steps[place].label, one) for place in places for one in self._before(writing, place)]
        empty(self.before_part.body)
        self.before_part.setVisible(bool(found))
        if found and not writing.is_done:
            words = ngettext(
                "What you wrote then appears when this answer is done.",
                "What you wrote the last {count} times appears when this answer is done.",
                len(found),
            )
            waits = WrappingLabel(words.format(count=len(found)), "small", "ink2")
            waits.setObjectName("before_waits")
            self.before_part.body.addWidget(waits)
            return
        for label, one in found:
            self.before_part.body.addWidget(OldAnswer(self._page, one, label if writing.whole else ""))

    def _before(self, writing: Writing, place: int) -> list[Before]:
        guide, most = writing.guide.key if writing.guide else "", 1 if writing.whole else 3
        prompt, step = writing.answers[place].prompt, writing.steps[place].key
        shelf = self._journal.reflections.answers
        return shelf.before(prompt=prompt, guide=guide, step=step, besides=writing.uid, most=most)

    def _show_depth(self, reflection: Reflection, *, shown: bool) -> None:
        self.depth_part.setVisible(shown)
        self.depth_cards.set_current(str(reflection.depth or ""))
        self.no_depth_link.setVisible(reflection.depth is not None)

    def _show_once(self, open_now: Reflection) -> None:
        """What was written on this day in other years, or else some old page."""
        shelf = self._journal.reflections
        found = [one for one in shelf.on_this_day() if one.uid != open_now.uid][:2]
        title = _("On this day")
        if not found:
            title = _("Some time ago")
            old = shelf.once()
            found = [old] if old and old.uid != open_now.uid else []
        empty(self.once_part.body)
        self.once_part.setVisible(bool(found))
        self.once_part.heading.title.setText(title)
        self.once_part.setAccessibleName(title)
        for one in found:
            words = one.title or first_words(one.answers[0].text if one.answers else "") or _("An empty page")
            row = LogRow(words, "reflect", end=i18n.short_day(one.on, self._journal.today()))
            row.setObjectName(f"once_{one.uid}")
            row.clicked.connect(lambda _on=False, uid=one.uid: self._page.desk.open("reflect", uid))
            self.once_part.body.addWidget(row)

    def _private_words(self, reflection: Reflection) -> str:
        if not reflection.private:
            return _("This page can be part of a summary. Nothing leaves before you have seen it.")
        mentor = reflection.mentorship or next(iter(self._journal.mentors.active()), None)
        if mentor is None:
            return _("This page is private. It is never part of a summary, and no mentor can see that it exists.")
        words = _("This page is private. It is never part of a summary, and {name} cannot see that it exists.")
        return words.format(name=first_name(mentor.name))

    def _set_depth(self, depth: int | None) -> None:
        self._reflections.change(self._uid, depth=depth)


class OldAnswer(QWidget):
    """An answer of another day to the same question."""

    def __init__(self, page: Page, before: Before, label: str = "") -> None:
        super().__init__()
        day = i18n.short_day(before.on, page.journal.today())
        words = _("{day}, after a session").format(day=day) if before.after_session else day
        words = f"{words} · {label}" if label else words
        layout = Column(2, parent=self)
        self.open_link = LinkButton(words, token="ink2")
        self.open_link.setObjectName(f"before_{before.uid}")
        self.open_link.clicked.connect(lambda: page.desk.open("reflect", before.uid))
        layout.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(WrappingLabel(before.text.strip(), "quote", max_lines=QUOTE_LINES))
