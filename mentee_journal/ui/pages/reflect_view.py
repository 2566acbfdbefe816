"""How the sheet of a reflection is laid out: the words in the middle, their steps above, the margin beside them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_begin import Beginning, BeginningAnswers
from mentee_journal.ui.pages.reflect_margin import ReflectMargin
from mentee_journal.ui.pages.reflect_parts import Helpers, Recaps
from mentee_journal.ui.widgets.boxes import Column, Line, follow
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.editor import Editor, WordCount, WritingEditor
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.saved_label import SavedLabel
from mentee_journal.ui.widgets.scroll import Panes, Scroll
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.step_row import StepRow
from mentee_journal.ui.widgets.tick_box import Switch
from mentee_journal.ui.widgets.title_edit import TitleEdit

MARGIN_FROM = 700  # pixels of the sheet at 100 % text: below, the margin becomes a second view of the sheet
LEAST_EDITOR, COLUMN = 170, 716
FULL_HEAD, FULL_FOOT = 420, 440  # pixels of the paper at 100 % text


class SheetView(QWidget):
    """The widgets of the sheet with their names and places; `ReflectSheet` gives them something to show."""

    def __init__(self, page: Page, reflections: Beginning, answers: BeginningAnswers) -> None:
        super().__init__(page)
        self.page, self.journal, self.is_focused, self.next_words = page, page.journal, False, ""
        self.answer_form, self.form = Form(page, answers, self), Form(page, reflections, self)
        self.box = WritingEditor(placeholder=_("Write as it comes."))
        self.editor: Editor = self.answer_form.text("text", self.box.editor)
        self.title_edit: TitleEdit = self.form.text("title", TitleEdit(_("Title"), _("A title, if you like")))
        self.private_switch: Switch = self.form.value("private", Switch(_("Private")))
        self.margin = ReflectMargin(page, self.form, reflections)
        self.steps, self.recaps, self.helpers = StepRow(), Recaps(), Helpers()
        self.question, self.day_label = WrappingLabel("", "sheet_title"), Label("", "small", "ink2")
        self.words_label = WordCount(self.editor, "small")
        self._make_buttons()
        self._name_parts()
        self._lay_out()

    def panes(self) -> list[QWidget]:
        return [self.paper, self.margin]

    def enter(self) -> None:
        """Move the keyboard into the words."""
        if self.box.isVisible():
            self.editor.setFocus()
        else:
            self.title_edit.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_buttons(self) -> None:
        self.saved_icon, self.saved_label = Icon("check", "ink2", 16), SavedLabel(self.page.desk)
        self.leave_focus_button = button(_("Leave focus"), "quiet", "back", small=True, key_hint=_("Esc"))
        self.focus_button = icon_button("focus", _("Only the words (Ctrl+Shift+F)"))
        self.focus_button.setShortcut("Ctrl+Shift+F")
        self.more_button = icon_button("more", _("More for this page"))
        self.back_button, self.later_button = button(_("Back")), button(_("Finish later"), "quiet")
        self.next_button = button(_("Done"), "primary")

    def _name_parts(self) -> None:
        for widget, name in (
            (self.editor, "answer_edit"),
            (self.title_edit, "title_edit"),
            (self.private_switch, "private_switch"),
            (self.more_button, "more_button"),
            (self.focus_button, "focus_button"),
            (self.back_button, "back_button"),
            (self.later_button, "later_button"),
            (self.next_button, "next_button"),
            (self.question, "question_label"),
        ):
            widget.setObjectName(name)
        self.private_switch.setToolTip(_("A private entry is never part of a summary (Ctrl+Shift+P)"))
        self.private_switch.setShortcut("Ctrl+Shift+P")
        self.next_button.setToolTip(_("Ctrl+Enter"))

    def _lay_out(self) -> None:
        self.paper = Surface("card")
        self.paper.setObjectName("paper")
        column = Column(0, parent=self.paper)
        top = Line(8, (32, 20, 24, 4))
        before: list[QWidget] = [self.leave_focus_button, self.saved_icon, self.saved_label]
        after: list[QWidget] = [self.private_switch, self.focus_button, self.more_button]
        for widget in before:
            top.addWidget(widget)
        top.addStretch(1)
        for widget in after:
            top.addWidget(widget)
        column.addLayout(top)
        self.view_choice = Segmented(_("View"), [("words", _("Write")), ("margin", _("About this page"))])
        views = Line(0, (32, 0, 32, 8))
        views.addWidget(self.view_choice)
        views.addStretch(1)
        self.view_choice.chosen.connect(lambda _key: self._arrange())
        column.addLayout(views)
        self.words_view = QWidget()
        words = Column(0, parent=self.words_view)
        words.addWidget(self._make_area(), 1)
        words.addLayout(self._foot_line())
        self.views = QStackedWidget()
        self.views.addWidget(self.words_view)
        column.addWidget(self.views, 1)
        self._panes = Panes([self.paper, self.margin], [492, 276], stretch=0)
        Column(parent=self).addWidget(self._panes)

    def _make_area(self) -> Scroll:
        self.area = Scroll(ground="card", gap=12, margins=(32, 2, 32, 8))
        heads = Column(0)
        heads.addWidget(self.title_edit)
        heads.addWidget(self.day_label)
        self.area.body.addLayout(heads)
        asked = Column(0, (0, 10, 0, 0))
        asked.addWidget(self.question)
        self.area.body.addWidget(self.steps)
        self.area.body.addWidget(self.recaps)
        self.area.body.addLayout(asked)
        self.area.body.addWidget(self.helpers)
        self.area.body.addWidget(self.box, 1)
        return self.area

    def _foot_line(self) -> Line:
        foot = Line(16, (32, 8, 32, 20))
        foot.addWidget(self.back_button)
        foot.addWidget(self.words_label)
        foot.addStretch(1)
        foot.addWidget(self.later_button)
        foot.addWidget(self.next_button)
        return foot

    def _fit(self) -> None:
        """Leave out what is only told where there is no room for it beside what can be done."""
        beside = self._panes.indexOf(self.margin) >= 0 and not self.is_focused
        room = (self.width() - beside * self.margin.width()) * 100 // max(theme.px(100), 1)
        for widget in (self.saved_icon, self.saved_label):
            widget.setVisible(room >= FULL_HEAD and not self.is_focused)
        self.words_label.setVisible(room >= FULL_FOOT and not self.box.isHidden())
        short = _("Next") if self.next_words else _("Done")
        self.next_button.setText(self.next_words if self.next_words and room >= FULL_FOOT else short)

    def _arrange(self) -> None:
        """Beside each other where there is room, else one at a time; with the focus on the words, only those."""
        self.box.setMinimumHeight(theme.px(LEAST_EDITOR))
        room = self.width() >= theme.px(MARGIN_FROM)
        self.view_choice.setVisible(not room and not self.is_focused)
        side = max((self.width() * 100 // max(theme.px(100), 1) - COLUMN) // 2, 32) if self.is_focused else 32
        follow(self.area.body, 12, (side, 2, side, 8))
        if room:
            if self._panes.indexOf(self.margin) < 0:
                self._panes.addWidget(self.margin)
            self.margin.setVisible(not self.is_focused)
            self.views.setCurrentWidget(self.words_view)
            self._fit()
            return
        if self.views.indexOf(self.margin) < 0:
            self.views.addWidget(self.margin)
        in_margin = self.view_choice.current() == "margin" and not self.is_focused
        self.views.setCurrentWidget(self.margin if in_margin else self.words_view)
        self._fit()
