"""Formatted text is shown without opening, fetching or running anything."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.editor import MarkdownView
from tests.ui.widgets.conftest import Put


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    path = tmp_path / "picture.png"
    assert image.save(str(path))
    return path


FORMS = ["![]({})", '<img src="{}">', '<img src="file://{}">', "![](file://{})", "[![]({})](a)"]


@pytest.mark.parametrize("form", FORMS)
def test_no_picture_is_opened(put: Put, picture: Path, form: str) -> None:
    view = MarkdownView("words " + form.format(picture))
    put(view, 400, 400)
    seen = view.grab().toImage()

    assert view.heightForWidth(400) < 100
    assert all(seen.pixelColor(x, y) != QColor("red") for x in range(400) for y in (5, 50))


def test_html_is_shown_as_it_was_typed(put: Put) -> None:
    view = MarkdownView("a <b>tag</b> & <script>alert(1)</script>")
    put(view, 400, 60)

    assert "<b>tag</b>" in view.accessibleName()
    assert "<script>alert(1)</script>" in view.accessibleName()


def test_marks_become_what_they_mean_and_are_read_as_words(put: Put) -> None:
    view = MarkdownView("## Head\n\n**bold** and *soft*\n\n- item")
    put(view, 400, 100)

    assert view.accessibleName().splitlines() == ["Head", "bold and soft", "item"]


def test_a_line_break_stays_a_line_break(put: Put) -> None:
    one, two = MarkdownView("one"), MarkdownView("one\ntwo")

    assert two.heightForWidth(400) >= 1.9 * one.heightForWidth(400)


def test_it_grows_as_it_narrows_and_with_the_text(put: Put) -> None:
    view = MarkdownView("many words " * 30)
    wide, narrow = view.heightForWidth(600), view.heightForWidth(200)
    theme.current().apply("light", 200)

    assert wide < narrow < view.heightForWidth(200)


def test_another_text_replaces_the_first(put: Put) -> None:
    view = MarkdownView("one")
    view.set_text("two")

    assert (view.text(), view.accessibleName()) == ("two", "two")
