"""Writing: an editor of Markdown that keeps each character as typed and its bar."""

from mentee_journal.ui.widgets.editor.bar import EditorBar
from mentee_journal.ui.widgets.editor.commands import COMMANDS, Command
from mentee_journal.ui.widgets.editor.editor import Editor
from mentee_journal.ui.widgets.editor.writing import WordCount, WritingEditor
from mentee_journal.ui.widgets.exact_edit import ExactEdit

__all__ = [
    "COMMANDS",
    "Command",
    "Editor",
    "EditorBar",
    "ExactEdit",
    "WordCount",
    "WritingEditor",
]
