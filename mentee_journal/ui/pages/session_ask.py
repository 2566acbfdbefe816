"""*Ask me something*: a question below the notes, to be used, exchanged or closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Moment
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.editor import Editor
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import WrappingLabel


class AskLine(QWidget):
    """Offers the questions for after a session, one at a time; *Use this* writes it into the notes as a heading."""

    def __init__(self, page: Page, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("ask_line")
        self._page, self._editor, self._place = page, editor, -1
        self.words = WrappingLabel("", "quote")
        card = Card(ground="paper", margins=(16, 10, 12, 10))
        line = Line(12)
        line.addWidget(Icon("reflect", "accent"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)
        self.use_button = button(_("Use this"), "quiet", small=True)
        self.use_button.setObjectName("use_question_button")
        self.another_button = button(_("Another"), "quiet", small=True)
        self.close_button = icon_button("close", _("Close the question"), side=28)
        for made, deed in (
            (self.use_button, self.use),
            (self.another_button, self.offer),
            (self.close_button, self.leave),
        ):
            made.clicked.connect(deed)
            line.addWidget(made)
        card.body.addLayout(line)
        Column(0, (32, 8, 32, 10), parent=self).addWidget(card)
        self.hide()

    def offer(self) -> None:
        """Show the next question."""
        texts = [
            one.text
            for one in self._page.desk.content.questions
            if one.moment == Moment.AFTER_SESSION and not one.to_mentor
        ]
        if texts:
            self._place = (self._place + 1) % len(texts)
            self.words.setText(texts[self._place])
            self.show()

    def use(self) -> None:
        """Write the question into the notes, with room for the answer below."""
        cursor = self._editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        lead = "" if not self._editor.text() else "\n" if self._editor.text().endswith("\n") else "\n\n"
        cursor.insertText(f"{lead}## {self.words.text()}\n")
        self._editor.setTextCursor(cursor)
        self.leave()

    def leave(self) -> None:
        """Close it; the keyboard goes back to the notes."""
        self.hide()
        self._editor.setFocus()
