"""A field: label above, the thing one types in, and below it a hint or the sentence that says how to mend a
problem.
"""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.label import Label, WrappingLabel


class Field(QWidget):
    """`Field(_("Where"), LineEdit(), _("A room, a link, a phone number"))`; `field.problem(_("..."))`, ""
    when mended.

    The label is the editor's buddy and its accessible name. An editor with a signal `trouble(str)`, as the
    typed fields for dates and numbers, shows its own problems here.
    """

    def __init__(self, label: str, editor: QWidget, hint: str = "", *, optional: bool = False) -> None:
        super().__init__()
        self.editor = editor
        self.label = Label(label, "small_medium")
        self.label.setBuddy(editor)
        self._hint = hint
        self.below = WrappingLabel(hint, "caption", "ink3")
        if not hint:
            self.below.hide()
        self.head = Line(6)  # something more can be put at its end
        self.head.addWidget(self.label)
        if optional:
            self.head.addWidget(Label(_("Optional"), "small", "ink3"))
        self.head.addStretch(1)
        layout = Column(6, parent=self)
        layout.addLayout(self.head)
        layout.addWidget(editor)
        layout.addWidget(self.below)
        layout.addStretch(1)
        self.setFocusProxy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        if trouble := getattr(editor, "trouble", None):
            trouble.connect(self.problem)

    def problem(self, sentence: str) -> None:
        """Say what is wrong and how to mend it; "" takes it back."""
        self.below.setText(sentence or self._hint)
        self.below.set_look(token="rose" if sentence else "ink3")
        self.below.setVisible(bool(sentence or self._hint))
        self.editor.setAccessibleDescription(sentence or self._hint)
        if hasattr(self.editor, "set_problem"):
            self.editor.set_problem(bool(sentence))

    def set_hint(self, hint: str) -> None:
        """Change the quiet words below."""
        self._hint = hint
        self.problem("")
