"""A form is bound to its record: what was typed for one is never brought back into another."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mentee_journal.ui.desk import Desk
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.editor import Editor
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit


def test_undo_stays_with_the_record_it_was_typed_for(qtbot: QtBot, desk: Desk) -> None:
    when = desk.journal.now().replace(tzinfo=None)
    one, two = (desk.journal.sessions.add(title="Same title", starts_at=when) for _n in range(2))
    page = Page(desk)
    qtbot.addWidget(page)
    form = Form(page, desk.journal.sessions, page)
    fields = [form.text("title", LineEdit()), form.text("place", GrowingEdit()), form.text("notes", Editor())]
    column = Column(parent=page)
    for field in fields:
        column.addWidget(field)
    form.show(one)
    for field in fields:
        QTest.keyClicks(field, "secret")
        field.undo()
    form.save.flush()
    form.show(two)
    for field in fields:
        field.redo()
        field.undo()
    form.save.flush()

    kept = desk.journal.sessions.get(two.uid)
    assert (kept.title, kept.place, kept.notes) == ("Same title", "", "")


def test_a_paste_that_is_too_large_is_said(qtbot: QtBot, desk: Desk) -> None:
    session = desk.journal.sessions.add(title="Talk", starts_at=desk.journal.now().replace(tzinfo=None))
    page = Page(desk)
    qtbot.addWidget(page)
    form = Form(page, desk.journal.sessions, page)
    title, notes = form.text("title", LineEdit()), form.text("notes", Editor())
    column = Column(parent=page)
    column.addWidget(title)
    column.addWidget(notes)
    form.show(session)
    told: list[str] = []
    desk.told.connect(lambda words, _undo: told.append(words))
    QGuiApplication.clipboard().setText("a line\n" * 200_000)
    notes.paste()
    assert told == ["That is too much to paste at once. Nothing was pasted. Paste it in parts."]
    assert notes.text() == ""
    QGuiApplication.clipboard().setText("x" * 40_000)
    title.paste()
    assert told[1:] == ["This line is full. Not all of it was pasted."]
