"""Rate myself: one skill at a time, its five levels in sentences, and afterwards the look back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton

from mentee_journal.i18n import _
from mentee_journal.models import Framework
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages import skill_rate_words as words
from mentee_journal.ui.pages.skill_rate_view import RateLayout
from mentee_journal.ui.pages.skill_sitting import NOW, THEN, Said, Sitting, Step, Wish


class RateView(RateLayout):
    """`view.begin(framework, Wish())`; `left` when it is over or put off. Every answer is saved as it is given.

    For its form and its links it is the shelf: `get` and `change` take the address of a step.
    """

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.sitting: Sitting | None = None
        self._when, self._place = NOW, 0
        self._connect()

    def begin(self, framework: Framework, wish: Wish, skill_uid: str = "") -> None:
        """Sit down, or go on where it was put off; with a skill, at that skill."""
        sitting = self.sitting = Sitting(self.page.journal, framework, wish)
        self.head.show_words(*words.head(self.page.journal, sitting))
        self.head.day_field.setVisible(sitting.is_mentors)
        self.head.day_field.set_value(sitting.on)
        self.side.note.setVisible(not sitting.is_mentors)
        uids = [skill.uid for skill in sitting.skills]
        self.enter(NOW, uids.index(skill_uid) if skill_uid in uids else sitting.first_open())

    def get(self, uid: str) -> Said:
        """What was said to a step."""
        return self.sitting.get(uid) if self.sitting else Said(uid)

    def change(self, uid: str, **fields: object) -> None:
        """Write down what was just said."""
        if self.sitting is None:
            return
        self.sitting.change(uid, **fields)
        if self.step and uid == self.step.uid:
            self.links.show_links(self.sitting.get(uid))
        self._show_progress()

    @property
    def step(self) -> Step | None:
        """The question that is asked; none in the pause."""
        steps = self.sitting.steps(self._when) if self.sitting else []
        return steps[self._place] if 0 <= self._place < len(steps) else None

    def enter(self, when: str, place: int) -> None:
        """Show a question; past the last of a part comes what follows it."""
        self.form.save.flush()
        self._when, self._place = when, place
        if self.sitting is None:
            return
        if self.step:
            self._show_step(self.sitting, self.step)
        elif when == NOW and self.sitting.steps(THEN):
            self.form.forget()
            self.show_pause(*words.between(self.page.journal, self.sitting))
            self._show_progress()
        else:
            self.finish()

    def go_on(self) -> None:
        """To the next question; after the last to the look back, or to the end."""
        self.enter(self._when, self._place + 1)

    def go_back(self) -> None:
        """To the question before; from the first look back to the pause before it."""
        if self._place > 0:
            self.enter(self._when, self._place - 1)
        elif self._when == THEN and self.sitting:
            self.enter(NOW, len(self.sitting.steps()))

    def skip(self) -> None:
        """Not yet tried, or not known any more."""
        self.form.save.flush()
        if self.step and self.sitting:
            self.sitting.skip(self.step)
            self.go_on()

    def finish(self) -> None:
        """End the sitting; it is history now."""
        self.form.save.flush()
        if self.sitting and self.sitting.finish():
            self.page.desk.tell(_("Kept as a rating of its own. Nothing earlier was changed."))
        self._close()

    def leave(self) -> None:
        """Put it off; what was said is kept, and counts when the rest is said too."""
        if self._when == THEN or self.is_between():
            self.finish()
        else:
            self._close()

    def event(self, event: QEvent) -> bool:
        """Keep Alt+Left for the question before; elsewhere it goes back to the place one came from."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_back(event):
            self.go_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif isinstance(QApplication.focusWidget(), QLineEdit):
            super().keyPressEvent(event)  # the day is being typed
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press_enter()
        elif event.text() in {"1", "2", "3", "4", "5"} and not self.is_between():
            card = self.levels.card(event.text())
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()
        else:
            super().keyPressEvent(event)

    def _press_enter(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QRadioButton):
            focus.click()
        else:
            self.main_button().click()

    def _show_step(self, sitting: Sitting, step: Step) -> None:
        journal, is_now = self.page.journal, step.when == NOW
        self.show_question()
        self.title.set_words(step.skill.name)
        self.definition.set_words(step.skill.definition)
        self.definition.setVisible(bool(step.skill.definition))
        self.question.set_words(words.question(journal, sitting, step.when))
        self.levels.set_options(words.options(step.skill.levels))
        self.form.show(sitting.get(step.uid))
        self.links.show_links(sitting.get(step.uid))
        self.show_details(details=is_now, mentors=sitting.is_mentors)
        self.show_last("", possible=is_now and sitting.last(step.skill.uid) is not None)
        self._show_buttons(sitting)
        self._show_progress()
        self.focus_levels()

    def _show_buttons(self, sitting: Sitting) -> None:
        steps, is_now = sitting.steps(self._when), self._when == NOW
        following = steps[self._place + 1].skill.name if self._place + 1 < len(steps) else ""
        looks_back = is_now and sitting.begin() is not None
        text = _("Next: {skill}").format(skill=following) if following else ""
        self.show_buttons(text, _("Next") if looks_back else _("Done"))
        can_go_back = self._place > 0 or not is_now
        self.foot.back_button.setEnabled(can_go_back)
        self.foot.back_button.setToolTip(_("Alt+Left") if can_go_back else _("This is the first one."))
        self.foot.skip_button.setText(_("Skip this one") if is_now else _("I cannot say"))
        self.head.later_button.setText(_("Finish later") if is_now else _("Done"))

    def _show_progress(self) -> None:
        if self.sitting is None:
            return
        steps = self.sitting.steps(self._when)
        done = {step.uid for step in steps if self.sitting.is_answered(step)}
        number = min(self._place + 1, len(steps))
        said = _("{number} of {all}").format(number=number, all=len(steps))
        self.head.show_progress(said, len(done) / max(len(steps), 1))
        rows = [words.row(step, done=step.uid in done) for step in steps]
        self.side.show_rows(rows, self.step.uid if self.step else "")

    def _jump(self, uid: str) -> None:
        self.form.save.flush()
        uids = [step.uid for step in self.sitting.steps(self._when)] if self.sitting else []
        if uid in uids:
            self.enter(self._when, uids.index(uid))

    def _toggle_last(self) -> None:
        if self.sitting and self.step:
            said = words.last_words(self.page.journal, self.sitting, self.step.skill.uid)
            self.show_last(said if self.last_words.isHidden() else "", possible=True)

    def _on_day(self, day: object) -> None:
        if self.sitting and day:
            self.sitting.rated_on(day)

    def _close(self) -> None:
        self.form.forget()
        self.sitting = None
        self.left.emit()

    def _connect(self) -> None:
        foot, side = self.foot, self.side
        foot.back_button.clicked.connect(self.go_back)
        foot.skip_button.clicked.connect(self.skip)
        foot.next_button.clicked.connect(self.go_on)
        self.head.later_button.clicked.connect(self.leave)
        self.head.day_field.changed.connect(self._on_day)
        self.last_link.clicked.connect(self._toggle_last)
        side.list.clicked.connect(lambda index: self._jump(side.list.uid_at(index)))
        side.list.opened.connect(self._jump)
        self.between.look_button.clicked.connect(lambda: self.enter(THEN, 0))
        self.between.done_button.clicked.connect(self.finish)


def _is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
