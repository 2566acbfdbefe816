"""The sheet of a reflection: what is written is shown, turned page by page, and done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.ui.earlier import show_earlier
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_begin import Beginning, BeginningAnswers
from mentee_journal.ui.pages.reflect_view import SheetView
from mentee_journal.ui.pages.reflect_writing import Writing


class ReflectSheet(SheetView):
    """`open(writing)`, and `refresh()` on every redraw. What is typed belongs to the answer it was typed for."""

    left = Signal()
    """There is nothing on the sheet any more."""
    back_asked = Signal()
    """Back from the first page, to where one came from."""
    again_asked = Signal(str)
    """Begin this guided cycle on a new page."""
    removed = Signal(str)
    """Move this reflection to the bin."""

    def __init__(self, page: Page, reflections: Beginning, answers: BeginningAnswers) -> None:
        super().__init__(page, reflections, answers)
        self.writing: Writing | None = None
        self._wants_title = self._can_go_back = False
        self._connect()

    @property
    def uid(self) -> str:
        """The reflection that is open, "" while it has not begun."""
        return self.writing.uid if self.writing and self.writing.has_begun else ""

    def open(self, writing: Writing, *, can_go_back: bool = False) -> bool:
        """Show another writing; False when what was typed for the one before could not be saved."""
        if not self.leave():
            return False
        self.writing, self._wants_title, self._can_go_back = writing, False, can_go_back
        self._show()
        self.area.verticalScrollBar().setValue(0)
        return True

    def refresh(self) -> None:
        """Show what the journal holds now."""
        if self.writing is None:
            return
        reflection = self.journal.reflections.find(self.writing.uid)
        if reflection is not None and reflection.deleted_at:
            self.writing = None
            self.left.emit()
            return
        if reflection is not None:
            self.writing.take(reflection)
        self._show()

    def leave(self) -> bool:
        """Show nothing any more; False when what was typed could not be saved."""
        if not self._save():
            return False
        self.settle()
        self.writing = None
        return True

    def settle(self) -> None:
        """A single answer that is left is done, and a page without a word was none."""
        writing = self.writing
        if writing is None or writing.is_guided or not self._save():
            return
        reflection = self.journal.reflections.find(writing.uid)
        if reflection and not (reflection.finished or reflection.deleted_at):
            self.journal.reflections.finish(writing.uid)

    def go(self, place: int) -> None:
        """Turn to another page of a guided cycle."""
        if self.writing is not None and self._save():
            self.writing.go(place)
            self._show()
            self.editor.setFocus()

    def go_on(self) -> None:
        """The next page; after the last one it is done."""
        writing = self.writing
        if writing is None or not self._save():
            return
        if not writing.is_last and not writing.reflection.finished:
            self.go(writing.place + 1)
        elif self.journal.reflections.find(writing.uid) is not None:
            writing.whole = writing.is_guided
            self.journal.reflections.finish(writing.uid)
            self.refresh()

    def go_back(self) -> None:
        """The page before, or back to where one came from."""
        if self.writing is not None and self.writing.place and self.writing.is_guided:
            self.go(self.writing.place - 1)
        else:
            self.back_asked.emit()

    def toggle_focus(self) -> None:
        """Nothing but the words, or all of it again (Ctrl+Shift+F, Esc)."""
        self.is_focused = not self.is_focused
        for part in (self.window().findChild(QWidget, "rail"), self.page.findChild(QWidget, "list_pane")):
            if part is not None:
                part.setVisible(not self.is_focused)
        self.editor.set_role("focus_journal" if self.is_focused else "journal")
        self._show()
        self.editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_focused:
            self.toggle_focus()
        else:
            super().keyPressEvent(event)

    def _save(self) -> bool:
        for form in (self.answer_form, self.form):
            form.save.flush()
        return not (self.answer_form.save.is_waiting or self.form.save.is_waiting)

    def _show(self) -> None:
        writing = self.writing
        if writing is None:
            return
        self.answer_form.show(writing.answer)
        self.form.show(writing.reflection)
        self._show_head(writing)
        self.recaps.show_writing(writing, whole=writing.whole)
        self.recaps.setVisible((writing.whole or writing.place > 0) and not self.is_focused)
        self.question.setText(writing.step.question)
        self.question.setVisible(bool(writing.step.question) and not writing.whole)
        self.helpers.show_questions(() if writing.whole or self.is_focused else writing.step.helpers)
        self.box.setVisible(not writing.whole)
        self.box.bar.setVisible(not self.is_focused)
        self.box.editor.setAccessibleName(writing.step.question or _("Your words"))
        self._show_foot(writing)
        self.margin.show_writing(writing)
        self._arrange()

    def _show_head(self, writing: Writing) -> None:
        free = not writing.step.question and not writing.is_guided
        self.title_edit.setVisible(free or writing.whole or self._wants_title)
        if writing.guide and writing.whole:
            self.title_edit.setPlaceholderText(writing.guide.name)
        else:
            self.title_edit.setPlaceholderText(_("A title, if you like"))
        self.day_label.setText(i18n.full_day(writing.reflection.on))
        self.day_label.setVisible(self.title_edit.isVisibleTo(self))
        names = [step.name or step.question for step in writing.steps] if writing.is_guided else []
        self.steps.set_steps(names, writing.place) if names else None
        self.steps.setVisible(bool(names) and not writing.whole and not self.is_focused)
        self.leave_focus_button.setVisible(self.is_focused)
        for widget in (self.more_button, self.focus_button):
            widget.setVisible(not self.is_focused)

    def _show_foot(self, writing: Writing) -> None:
        guided, done = writing.is_guided, writing.reflection.finished
        self.back_button.setVisible((guided and writing.place > 0 and not writing.whole) or self._can_go_back)
        self.later_button.setVisible(guided and not done)
        self.next_button.setVisible(not writing.whole and (guided or not done))
        name = writing.steps[writing.place + 1].name if guided and not done and not writing.is_last else ""
        self.next_words = _("Next: {step}").format(step=name) if name else ""

    def _connect(self) -> None:
        self.title_edit.returnPressed.connect(self.enter)
        self.steps.chosen.connect(self.go)
        self.recaps.edit_asked.connect(self.go)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.later_button.clicked.connect(self._finish_later)
        self.more_button.clicked.connect(self._show_menu)
        self.focus_button.clicked.connect(self.toggle_focus)
        self.leave_focus_button.clicked.connect(self.toggle_focus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._go_on_by_key).setContext(
                Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def _go_on_by_key(self) -> None:
        if self.next_button.isVisible():
            self.go_on()

    def _finish_later(self) -> None:
        began = self.writing is not None and self._save() and self.journal.reflections.find(self.writing.uid)
        if self.leave():
            if began:
                self.page.desk.tell(_("It waits for you under Guided."))
            self.left.emit()

    def _show_menu(self) -> None:
        writing = self.writing
        if writing is None:
            return
        menu = QMenu(self)
        menu.addAction(_("Give it a title"), self._give_title)
        if writing.guide:
            key = writing.guide.key
            menu.addAction(_("Begin again on a new page"), lambda: self.again_asked.emit(key))
        if self.journal.reflections.find(writing.uid):
            menu.addAction(_("Earlier texts"), lambda: show_earlier(self.page.desk, writing.uid, self))
            menu.addSeparator()
            menu.addAction(_("Move to bin"), lambda: self.removed.emit(writing.uid))
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _give_title(self) -> None:
        self._wants_title = True
        self._show()
        self.title_edit.setFocus()
