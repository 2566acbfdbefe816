"""Editing a list of skills: its name, its skills in their order, their definitions, levels and aims."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal.content import level_names
from mentee_journal.i18n import _
from mentee_journal.models import Competency, Framework
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.rating import CirclesRating
from mentee_journal.ui.widgets.scroll import Panes, Scroll
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from mentee_journal.ui.widgets.title_edit import TitleEdit

LEAST_BESIDE = 640


class LevelsEdit(QWidget):
    """Five sentences, one for each level, as one field of a form."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Levels"))
        self.edits: list[GrowingEdit] = []
        column = Column(10, parent=self)
        for number, name in enumerate(level_names(), start=1):
            edit = GrowingEdit(lines=1, most=4)
            edit.setObjectName(f"level_{number}")
            edit.edited.connect(self.edited)
            self.edits.append(edit)
            column.addWidget(Field(f"{number}  {name}", edit))

    def words(self) -> list[str]:
        texts = [edit.words() for edit in self.edits]
        return texts if any(texts) else []

    def set_words(self, sentences: list[str], about: str = "") -> None:
        """Show the sentences of the skill `about`, whose undo history each field keeps."""
        for edit, text in zip(self.edits, [*sentences, *[""] * len(self.edits)], strict=False):
            edit.set_words(text, about)


class SkillForm(Scroll):
    """One skill; every field saves itself."""

    def __init__(self, page: Page) -> None:
        super().__init__(ground="card", gap=14, margins=(32, 20, 32, 32))
        self.form = Form(page, page.journal.skills.competencies, self)
        self.name_edit: TitleEdit = self.form.text("name", TitleEdit(_("Name of the skill"), _("What is it called?")))
        self.definition: GrowingEdit = self.form.text("definition", GrowingEdit(lines=1, most=4))
        self.group: LineEdit = self.form.text("group", LineEdit())
        self.levels: LevelsEdit = self.form.text("levels", LevelsEdit())
        for edit in self.levels.edits:
            edit.left.connect(self.form.save.flush)
        self.aim: CirclesRating = self.form.value("aim", CirclesRating(_("Aim"), numbered=True))
        for widget, name in (
            (self.name_edit, "skill_name"),
            (self.definition, "definition_edit"),
            (self.group, "group_edit"),
            (self.aim, "aim_rating"),
        ):
            widget.setObjectName(name)
        self.archive_button = button("", icon="archive", small=True)
        self.archive_button.setObjectName("archive_button")
        self.body.addWidget(self.name_edit)
        self.body.addWidget(Field(_("In a sentence"), self.definition, optional=True))
        self.body.addWidget(Field(_("Aim"), self.aim, _("Where you want to be. The same again takes it away.")))
        self.body.addWidget(Label(_("What each level looks like"), "card_heading"))
        hint = _("One thing for each level that someone could see you do.")
        self.body.addWidget(WrappingLabel(hint, "small", "ink2"))
        self.body.addWidget(self.levels)
        self.body.addWidget(Field(_("Group"), self.group, _("A head under which skills stand together"), optional=True))
        line = Line(8)
        line.addWidget(self.archive_button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addStretch(1)

    def show_skill(self, skill: Competency) -> None:
        self.form.show(skill)
        self.archive_button.setText(_("Use this skill again") if skill.archived else _("Lay this skill aside"))
        self.archive_button.setToolTip(_("Its ratings stay in the journal either way."))


class EditView(QWidget):
    """`view.begin(framework)`; `left` when it is done."""

    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.shelf = page, page.journal.skills.competencies
        self.framework_uid = ""
        self.head_form = Form(page, page.journal.skills.frameworks, self)
        self.name_edit: TitleEdit = self.head_form.text(
            "name", TitleEdit(_("Name of the list"), _("What are these skills for?"), role="section_title")
        )
        self.about: LineEdit = self.head_form.text("about", LineEdit(placeholder=_("What it is for"), small=True))
        self.sheet, self.list_pane = SkillForm(page), ListPane(_("Skills"), empty=_("No skill yet."))
        self.done_button = button(_("Done"), "primary")
        self.adding = LineEdit(placeholder=_("Add a skill"), icon="plus", small=True)
        self._lay_out()
        self._connect()

    def begin(self, framework: Framework, skill_uid: str = "") -> None:
        """Open a list, at a skill if one is given."""
        self.framework_uid = framework.uid
        self.refresh()
        uids = [skill.uid for skill in self._skills()]
        self._open(skill_uid if skill_uid in uids else uids[0] if uids else "")
        start = self.sheet.name_edit if skill_uid else self.list_pane.list if uids else self.name_edit
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what the journal holds now."""
        framework = self.page.journal.skills.frameworks.find(self.framework_uid)
        if framework is None or framework.deleted_at:
            return
        self.head_form.show(framework)
        if self.list_pane.rows.rowCount():
            self.list_pane.refresh()
        else:
            self.list_pane.set_source(self._fetch)
        current = next((one for one in framework.competencies if one.uid == self.sheet.form.uid), None)
        self.sheet.setVisible(current is not None)
        if current:
            self.sheet.show_skill(current)

    def panes(self) -> list[QWidget]:
        return [self.head, self.list_pane, self.sheet]

    def leave(self) -> None:
        """Save and go back to the page."""
        self.page.flush()
        self.left.emit()

    def shift(self, step: int) -> None:
        """Move the selected skill up or down."""
        uids = [skill.uid for skill in self._skills()]
        uid = self.list_pane.current()
        if uid in uids and 0 <= uids.index(uid) + step < len(uids):
            self.shelf.move(uid, uids.index(uid) + step)
            self.list_pane.select(uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.about.setVisible(self.width() >= theme.px(LEAST_BESIDE))

    def _skills(self) -> list[Competency]:
        found = self.page.journal.skills.frameworks.get(self.framework_uid).competencies
        return [*(one for one in found if not one.archived), *(one for one in found if one.archived)]

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        rows = []
        for one in self._skills():
            group = _("Laid aside") if one.archived else one.group
            aim = _("Aim {level}").format(level=one.aim) if one.aim else ""
            rows.append(
                Row(uid=one.uid, title=one.name or _("Without a name"), kind="plain", group=group, trailing=aim)
            )
        return rows[offset : offset + limit]

    def _open(self, uid: str) -> None:
        found = self.shelf.find(uid) if uid else None
        self.sheet.setVisible(found is not None)
        if found:
            self.sheet.show_skill(found)
            self.list_pane.select(uid)

    def _add(self) -> None:
        name = self.adding.text().strip()
        if not name:
            return
        self.adding.clear()
        made = self.shelf.add(framework_uid=self.framework_uid, name=name)
        self._open(made.uid)

    def _archive(self) -> None:
        skill = self.shelf.get(self.sheet.form.uid)
        self.shelf.change(skill.uid, archived=not skill.archived)

    def _remove(self, uid: str) -> None:
        name = self.shelf.get(uid).name
        self.sheet.form.forget()
        undo = self.shelf.remove(uid)
        self.page.desk.tell(_("“{title}” and its ratings moved to the bin").format(title=name), undo)
        self._open(self.list_pane.current())

    def _show_menu(self, uid: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open(uid)
        menu.addAction(_("Move up"), lambda: self.shift(-1))
        menu.addAction(_("Move down"), lambda: self.shift(1))
        menu.addAction(self.sheet.archive_button.text(), self._archive)
        menu.addAction(_("Move to bin"), lambda: self._remove(uid))
        menu.popup(where)

    def _rename(self, uid: str) -> None:
        self._open(uid)
        self.sheet.name_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sheet.name_edit.selectAll()

    def _lay_out(self) -> None:
        self.head = Surface("paper", edge="bottom")
        line = Line(16, (40, 20, 40, 16), parent=self.head)
        line.addWidget(self.name_edit, 2)
        line.addWidget(self.about, 3)
        line.addWidget(self.done_button)
        self.up_button = icon_button("chev-up", _("Move the skill up"), _("Move up (Alt+Up)"), side=28)
        self.down_button = icon_button("chev-down", _("Move the skill down"), _("Move down (Alt+Down)"), side=28)
        for widget in (self.up_button, self.down_button):
            self.list_pane.add_to_head(widget)
        self.list_pane.add_below(self.adding)
        column = Column(0, parent=self)
        column.addWidget(self.head)
        column.addWidget(Panes([self.list_pane, self.sheet], [304, 768], stretch=1), 1)

    def _connect(self) -> None:
        self.done_button.setObjectName("done_editing_button")
        self.name_edit.setObjectName("list_name")
        self.about.setAccessibleName(_("What it is for"))
        self.about.setObjectName("list_about")
        self.adding.setAccessibleName(_("Add a skill"))
        self.adding.setObjectName("add_skill")
        self.done_button.clicked.connect(self.leave)
        self.adding.returnPressed.connect(self._add)
        self.up_button.clicked.connect(lambda: self.shift(-1))
        self.down_button.clicked.connect(lambda: self.shift(1))
        self.sheet.archive_button.clicked.connect(self._archive)
        self.list_pane.chosen.connect(self._open)
        self.list_pane.opened.connect(self._rename)
        self.list_pane.renamed.connect(self._rename)
        self.list_pane.removed.connect(self._remove)
        self.list_pane.menu_asked.connect(self._show_menu)
        for keys, step in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            chord = QKeySequence(Qt.KeyboardModifier.AltModifier | keys)
            shortcut = QShortcut(chord, self.list_pane.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self.shift(step))
