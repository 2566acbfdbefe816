"""Rate myself: one skill at a time, its five levels in sentences, and afterwards the look back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton

from mentee_journal import i18n
from mentee_journal.content import level_names
from mentee_journal.i18n import _
from mentee_journal.models import Framework
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.skill_rate_view import RateLayout
from mentee_journal.ui.pages.skill_sitting import NOW, THEN, Said, Sitting, Step, Wish
from mentee_journal.ui.pages.skill_words import first_name, month, sitting_title
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.radio_cards import Option


class RateView(RateLayout):
    """`view.begin(framework, Wish())`; `left` when it is over or put off. Every answer is saved as it is given."""

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.sitting: Sitting | None = None
        self._when, self._place = NOW, 0
        self.form_of(self)
        self.levels.chosen.connect(lambda _key: self._show_progress())
        self.back_button.clicked.connect(self.go_back)
        self.skip_button.clicked.connect(self.skip)
        self.next_button.clicked.connect(self.go_on)
        self.later_button.clicked.connect(self.leave)
        self.last_link.clicked.connect(self._toggle_last)
        self.list.clicked.connect(lambda index: self._jump(self.list.uid_at(index)))
        self.list.opened.connect(self._jump)
        self.look_button.clicked.connect(lambda: self._enter(THEN, 0))
        self.done_button.clicked.connect(self.finish)
        self.day_field.changed.connect(self._on_day)

    def begin(self, framework: Framework, wish: Wish, skill_uid: str = "") -> None:
        """Sit down, or go on where it was put off; with a skill, at that skill."""
        self.sitting = Sitting(self.page.journal, framework, wish)
        self._show_head()
        uids = [skill.uid for skill in self.sitting.skills]
        place = uids.index(skill_uid) if skill_uid in uids else self.sitting.first_open()
        self._enter(NOW, place)

    # What the form asks of its shelf.

    def get(self, uid: str) -> Said:
        assert self.sitting is not None
        return self.sitting.get(uid)

    def change(self, uid: str, **fields: object) -> None:
        assert self.sitting is not None
        self.sitting.change(uid, **fields)
        self._show_progress()
        if self._at and uid == self._at.uid:
            self.links.show_links(self.sitting.get(uid))

    def go_on(self) -> None:
        """To the next question; after the last to the look back, or to the end."""
        self.form.save.flush()
        self._enter(self._when, self._place + 1)

    def go_back(self) -> None:
        self.form.save.flush()
        if self._place > 0:
            self._enter(self._when, self._place - 1)
        elif self._when == THEN:
            self._show_between()

    def skip(self) -> None:
        """Not yet tried, or not known any more."""
        if self._at and self.sitting:
            self.form.save.flush()
            self.sitting.skip(self._at)
            self._enter(self._when, self._place + 1)

    def finish(self) -> None:
        """End the sitting; it is history now."""
        self.form.save.flush()
        if self.sitting and self.sitting.finish():
            self.page.desk.tell(_("Kept as a rating of its own. Nothing earlier was changed."))
        self._close()

    def leave(self) -> None:
        """Put it off; what was said is kept, and counts when the rest is said too."""
        self.form.save.flush()
        if self._when == THEN or self.is_between():
            self.finish()
            return
        self._close()

    def event(self, event: QEvent) -> bool:
        """Keep Alt+Left for the question before; elsewhere it goes back to the place one came from."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and not _is_back(event):
            super().keyPressEvent(event)  # the day is being typed
        elif _is_back(event):
            self.go_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focus, QAbstractButton) and not isinstance(focus, QRadioButton):
                focus.click()
            else:
                self.main_button().click()
        elif event.text() in {"1", "2", "3", "4", "5"} and not self.is_between():
            card = self.levels.card(event.text())
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @property
    def _at(self) -> Step | None:
        steps = self.sitting.steps(self._when) if self.sitting else []
        return steps[self._place] if 0 <= self._place < len(steps) else None

    def _enter(self, when: str, place: int) -> None:
        """Show a question; past the last of a part comes what follows it."""
        assert self.sitting is not None
        self._when, self._place = when, place
        if self._at:
            self._show_step(self._at)
        elif when == NOW and self.sitting.steps(THEN):
            self._show_between()
        else:
            self.finish()

    def _show_step(self, step: Step) -> None:
        sitting = self.sitting
        assert sitting is not None
        self.show_question()
        self.title.set_words(step.skill.name)
        self.definition.set_words(step.skill.definition)
        self.definition.setVisible(bool(step.skill.definition))
        self.question.set_words(self._question())
        self.levels.set_options(_options(step.skill.levels))
        self.form.show(sitting.get(step.uid))
        self.links.show_links(sitting.get(step.uid))
        self.show_details(details=self._when == NOW, mentors=sitting.is_mentors)
        self._show_last(open_=False)
        self._show_buttons()
        self._show_progress()
        self.area.verticalScrollBar().setValue(0)
        self.focus_levels()

    def _question(self) -> str:
        assert self.sitting is not None
        begin = self.sitting.begin()
        if self._when == THEN and begin:
            when = month(begin.on, self.page.journal.today())
            return _("In {month}, where were you, seen from today? Press 1 to 5, or choose.").format(month=when)
        if self.sitting.is_mentors:
            return _("Which of these did {name} choose? Press 1 to 5, or choose.").format(name=self._mentor())
        return _("Which of these is most like your last four weeks? Press 1 to 5, or choose.")

    def _show_between(self) -> None:
        """All is rated for now; ask whether to look back."""
        assert self.sitting is not None
        self.form.forget()
        self._when, self._place = NOW, len(self.sitting.steps(NOW))
        begin = self.sitting.begin()
        when = month(begin.on, self.page.journal.today()) if begin else ""
        self.show_between(
            _("That is where you are now"),
            _("In {month}, where were you, seen from today? What one thinks of a skill changes as one learns it. "
              "Your ratings of {month} stay as they are.").format(month=when),
        )  # fmt: skip
        self._show_progress()
        self.look_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self) -> None:
        sitting, today = self.sitting, self.page.journal.today()
        assert sitting is not None
        if sitting.is_mentors:
            title = _("{name}'s ratings").format(name=self._mentor())
        else:
            title = _("Rate myself: {what}").format(what=sitting_title(sitting.record, sitting.occasion, today))
        day = i18n.long_day(today)
        self.show_head(title, _("{day}. {skills}").format(day=day, skills=sitting.framework.name))
        self.day_field.setVisible(sitting.is_mentors)
        self.day_field.set_value(sitting.on)

    def _mentor(self) -> str:
        uid = self.sitting.wish.mentorship_uid if self.sitting else None
        found = self.page.journal.mentors.find(uid) if uid else None
        return first_name(found.name) if found else _("Mentor")

    def _show_buttons(self) -> None:
        assert self.sitting is not None
        steps = self.sitting.steps(self._when)
        following = steps[self._place + 1].skill.name if self._place + 1 < len(steps) else ""
        goes_back = self._when == NOW and bool(self.sitting.begin()) and not self.sitting.is_mentors
        end = _("Next") if goes_back else _("Done")
        self.show_buttons(_("Next: {skill}").format(skill=following) if following else "", end)
        self.back_button.setEnabled(self._place > 0 or self._when == THEN)
        self.back_button.setToolTip("" if self.back_button.isEnabled() else _("This is the first one."))
        self.skip_button.setText(_("Skip this one") if self._when == NOW else _("I cannot say"))
        self.later_button.setText(_("Finish later") if self._when == NOW else _("Done"))

    def _show_progress(self) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        steps = sitting.steps(self._when)
        done = sum(1 for step in steps if self._is_answered(step))
        count = min(self._place + 1, len(steps))
        self.show_progress(_("{number} of {all}").format(number=count, all=len(steps)), done / max(len(steps), 1))
        rows = [self._row(step) for step in steps]
        self.show_rows(rows, self._at.uid if self._at else "")

    def _row(self, step: Step) -> Row:
        done = self._is_answered(step)
        said = _("{skill}, answered") if done else _("{skill}, not yet")
        name = step.skill.name
        icon = "circle-check" if done else "circle"
        return Row(uid=step.uid, title=name, kind="plain", icon=icon, said=said.format(skill=name))

    def _is_answered(self, step: Step) -> bool:
        rating = self.sitting.rating(step.skill.uid) if self.sitting else None
        return rating is not None and (step.when == NOW or rating.then_level is not None)

    def _jump(self, uid: str) -> None:
        self.form.save.flush()
        uids = [step.uid for step in self.sitting.steps(self._when)] if self.sitting else []
        if uid in uids:
            self._enter(self._when, uids.index(uid))

    def _toggle_last(self) -> None:
        self._show_last(open_=self.last_words.isHidden())

    def _show_last(self, *, open_: bool) -> None:
        """The last rating stays hidden until it is asked for, so that it does not lead the hand."""
        last = self.sitting.last(self._at.skill.uid) if self.sitting and self._at else None
        words = _("Nothing yet.")
        if last:
            sitting, level = last
            day, name = i18n.short_day(sitting.on, self.page.journal.today()), level_names()[level - 1]
            words = _("On {day} you said {level}, {name}.").format(day=day, level=level, name=name)
        self.show_last(words if open_ else "", possible=last is not None and self._when == NOW)

    def _on_day(self, day: object) -> None:
        if self.sitting and day:
            self.sitting.rated_on(day)

    def _close(self) -> None:
        self.form.forget()
        self.sitting = None
        self.left.emit()


def _options(sentences: list[str]) -> list[Option]:
    texts = [*sentences, *[""] * 5]
    return [Option(str(n), name, texts[n - 1]) for n, name in enumerate(level_names(), start=1)]


def _is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
