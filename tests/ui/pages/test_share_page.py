"""Sharing in the window, with real clicks and keys (X1-X4, X9, X10)."""

import shutil
import subprocess
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mentee_journal.errors import FileExists
from mentee_journal.export import FORMATS, Format
from mentee_journal.journal import Journal
from mentee_journal.ui import ask, theme
from mentee_journal.ui.pages import share_reading
from mentee_journal.ui.pages.share_page import SharePage
from mentee_journal.ui.pages.share_tree import LINE, OfferTree
from tests.conftest import Clock
from tests.summary.story import Story, at, day, tell
from tests.system import needs
from tests.ui.pages.hands import Hands


@pytest.fixture
def story(journal: Journal, clock: Clock) -> Story:
    """Ines's autumn, of which Ruth last got a summary on 3 October."""
    story = tell(journal)
    now = clock.moment
    clock.moment = now.replace(day=3)
    journal.shares.record(b"before", [], code="MJ-0000-0000", mentorship_uid=story.ruth, file_name="before.md")
    clock.moment = now
    return story


@pytest.fixture
def page(hands: Hands, story: Story) -> SharePage:
    page = hands.go("share")
    assert isinstance(page, SharePage)
    return page


def saved_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer the question where to save; gives back the names that were proposed."""
    proposed: list[str] = []

    def answer(_parent: Any, _title: str, _folder: Path, name: str, _kinds: str) -> Path:
        proposed.append(name)
        return path

    monkeypatch.setattr(ask, "file_to_save", answer)
    return proposed


def lines(tree: OfferTree) -> list[str]:
    """What the tree shows, row by row, as a reader says it."""
    found = []
    index = tree.model().index(0, 0)
    while index.isValid():
        line = index.data(LINE)
        mark = {Qt.CheckState.Checked: "x", Qt.CheckState.Unchecked: " ", Qt.CheckState.PartiallyChecked: "-"}
        found.append(f"[{mark[line.state] if line.can_tick else '/'}] {line.sentence()}")
        index = tree.indexBelow(index)
    return found


def paper(page: SharePage) -> str:
    return page.preview.paper.toPlainText()


def press_row(hands: Hands, page: SharePage, key: str, *, on_words: bool = False) -> None:
    """Click the tick of a row, or its words."""
    rect = page.options.tree.rect_of(key).toRect()
    index = page.options.tree.indexAt(rect.center())
    x = rect.center().x() if on_words else page.options.tree.tick_start(index) + theme.px(9)
    hands.qtbot.mouseClick(page.options.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, rect.center().y()))
    QApplication.processEvents()


def test_x10_it_begins_with_what_is_new_since_the_last_summary(page: SharePage) -> None:
    assert page.options.mentor_choice.currentText() == "Ruth Adeyemi"
    assert page.options.period_choice.currentText() == "Since last shared, 3 Oct"
    assert lines(page.options.tree)[:5] == [
        "[-] Sessions, 2 of 3",
        "[x] Hard news, said early",
        "[x] Call with Tomasz",
        "[/] A private session, Stays here",
        "[x] Takeaways, 2",
    ]
    assert page.options.count_label.text() == "15 of 19"
    assert page.options.private_box.words.lead == "4 private entries stay here."
    assert paper(page).startswith("Summary for Ruth Adeyemi\nFrom Ines Carvalho. 3 to 13 October 2026")


def test_x4_every_word_of_the_file_is_on_the_paper(page: SharePage, story: Story) -> None:
    from mentee_journal.summary import Choice, summarise

    summary = summarise(page.journal, Choice(story.ruth, since=day(3)))
    seen = " ".join(paper(page).split())
    for section in summary.sections:
        for item in section.items:
            for words in (item.title, item.standing, item.note, *item.facts):
                assert words in seen
    for words in ("Everyone brought a message.", "I rewrote mine", "It worked in part", "K2 Delegating", "I let go."):
        assert words in seen
    assert "Worth keeping. What would tell you" in seen
    assert "Therapy" not in seen
    assert page.preview.length_label.text().endswith("about 2 minutes to read")


def test_x2_a_session_is_left_out_with_the_mouse_and_taken_in_with_the_space_bar(
    hands: Hands, page: SharePage, story: Story
) -> None:
    press_row(hands, page, story.call)
    assert "Call with Tomasz" not in paper(page)
    assert "[ ] Call with Tomasz" in lines(page.options.tree)
    assert page.options.count_label.text() == "14 of 19"
    page.options.tree.setFocus()
    hands.press("Space")
    assert "Call with Tomasz" in paper(page)


def test_x2_a_section_goes_as_a_whole_and_folds_with_the_arrows(hands: Hands, page: SharePage) -> None:
    tree = page.options.tree
    tree.setFocus()
    hands.press("Home")
    hands.press("Left")
    assert lines(tree)[1] == "[x] Takeaways, 2"
    hands.press("Right")
    assert lines(tree)[1] == "[x] Hard news, said early"
    hands.press("Space")
    assert lines(tree)[0] == "[ ] Sessions, 0 of 3"
    assert "Hard news, said early" not in paper(page)
    hands.press("Space")
    assert lines(tree)[0] == "[-] Sessions, 2 of 3"


def test_a_click_on_the_words_of_a_section_folds_it(hands: Hands, page: SharePage) -> None:
    press_row(hands, page, "goals", on_words=True)
    assert "[x] Hand over the weekly rota" in lines(page.options.tree)
    press_row(hands, page, "goals", on_words=True)
    assert "[x] Hand over the weekly rota" not in lines(page.options.tree)


def test_a_private_row_cannot_be_ticked(hands: Hands, page: SharePage) -> None:
    before = paper(page)
    press_row(hands, page, "private sessions")
    hands.press("Space")
    assert paper(page) == before


def test_x2_another_time_and_another_mentor(hands: Hands, page: SharePage, story: Story) -> None:
    period = page.options.period_choice
    period.setFocus()
    hands.press("End")
    hands.press("Up")
    assert period.currentText() == "Everything so far"
    assert "Long ago" in paper(page)
    mentor = page.options.mentor_choice
    mentor.setFocus()
    hands.press("Down")
    assert mentor.currentText() == "Tomasz"
    assert period.currentText() == "Everything so far"
    assert paper(page).startswith("Summary for Tomasz")
    assert "Go home at six" not in paper(page)


def test_x2_days_of_ones_own_are_typed(hands: Hands, page: SharePage) -> None:
    assert not hands.is_shown("since_field")
    page.options.period_choice.setFocus()
    hands.press("End")
    hands.type("since_field", "6 oct", enter=True)
    hands.type("until_field", "6 oct", enter=True)
    assert "Call with Tomasz" in paper(page)
    assert "Hard news, said early" not in paper(page)
    assert "6 October 2026" in paper(page)


def test_own_words_stand_on_the_paper_and_are_kept_until_they_leave(
    hands: Hands, page: SharePage, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hands.type("opening_edit", "Samir ran his first week.")
    hands.type("question_edit", "Where would you let me fail?")
    hands.qtbot.waitUntil(lambda: "Samir ran his first week." in paper(page))
    assert paper(page).index("Since we last spoke") < paper(page).index("Takeaways")
    hands.rest()
    another = SharePage(page.desk)
    hands.qtbot.addWidget(another)
    assert another.options.opening_edit.words() == "Samir ran his first week."
    saved_to(tmp_path / "one.md", monkeypatch)
    hands.click("save_button")
    clock.pass_(days=1)
    hands.go("today")
    hands.go("share")
    assert page.options.opening_edit.words() == ""
    assert page.options.period_choice.currentText() == "Since last shared, 13 Oct"


def test_x1_the_file_is_saved_with_a_key_and_stands_in_the_ledger(
    hands: Hands, page: SharePage, journal: Journal, story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed = saved_to(tmp_path / "for-ruth.md", monkeypatch)
    page.options.tree.setFocus()
    hands.press("Ctrl+Shift+E")
    text = (tmp_path / "for-ruth.md").read_text(encoding="utf-8")
    share = journal.shares.lines()[0]
    assert proposed == [f"summary-{share.code}.md"]
    assert f"<!-- mentee-journal 1 {share.code} -->" in text
    assert (share.mentor, share.file_name, share.items) == ("Ruth Adeyemi", "for-ruth.md", 15)
    kept = journal.shares.get(share.uid)
    assert kept.text == text
    assert (kept.since, kept.until) == (day(3), day(13))
    assert "Call with Tomasz" in paper(page)  # what was just shared is still seen


def test_a_file_name_without_an_ending_gets_one(
    hands: Hands, page: SharePage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    saved_to(tmp_path / "for-ruth", monkeypatch)
    hands.click("save_button")
    assert (tmp_path / f"for-ruth{FORMATS[0].suffix}").is_file()


def test_no_file_no_line_in_the_ledger(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "file_to_save", lambda *_arguments: None)
    hands.click("save_button")
    assert len(journal.shares.lines()) == 1


def test_copy_gives_the_very_text_and_another_text_another_code(
    hands: Hands, page: SharePage, journal: Journal, story: Story
) -> None:
    page.options.tree.setFocus()
    hands.press("Ctrl+Shift+C")
    first = journal.shares.lines()[0]
    assert QGuiApplication.clipboard().text() == journal.shares.get(first.uid).text
    hands.press("Ctrl+Shift+C")
    assert len(journal.shares.lines()) == 2  # the same text is the same line
    press_row(hands, page, story.call)
    hands.press("Ctrl+Shift+C")
    second = journal.shares.lines()[0]
    assert second.code != first.code
    assert "Call with Tomasz" not in QGuiApplication.clipboard().text()


def test_x9_what_left_is_listed_with_its_text(
    hands: Hands, page: SharePage, journal: Journal, story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert page.preview.view_choice.segment("before").text() == "Shared before 1"
    saved_to(tmp_path / "one.md", monkeypatch)
    hands.click("save_button")
    hands.qtbot.mouseClick(page.preview.view_choice.segment("before"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    ledger = page.preview.ledger
    assert [row.sentence() for row in ledger.rows.rows()] == [
        "For Ruth Adeyemi, Tuesday 13 October 2026, 3 to 13 October 2026, 15 entries, one.md",
        "For Ruth Adeyemi, Saturday 3 October 2026, 0 entries, before.md",
    ]
    assert "Hard news, said early" in ledger.paper.toPlainText()
    assert journal.shares.lines()[0].sha256 in ledger.sum_label.text()
    ledger.list.setFocus()
    hands.press("Down")
    assert ledger.paper.toPlainText() == ""
    assert page.current_record() == journal.shares.lines()[1].uid


def test_a_share_found_elsewhere_opens_here(hands: Hands, page: SharePage, journal: Journal) -> None:
    (line,) = journal.shares.lines()
    hands.window.go("share", line.uid)
    assert page.preview.view_choice.current() == "before"
    assert page.preview.ledger.current() == line.uid


def test_what_is_made_private_elsewhere_leaves_the_paper_and_words_stay(
    hands: Hands, page: SharePage, journal: Journal, story: Story
) -> None:
    hands.type("opening_edit", "Half a sen")
    journal.sessions.change(story.news, private=True)
    QApplication.processEvents()
    assert "Hard news, said early" not in paper(page)
    hands.keys("tence")
    assert page.options.opening_edit.words() == "Half a sentence"
    assert "[/] 2 private sessions, Stays here" in lines(page.options.tree)


def test_another_page_can_ask_for_a_summary(hands: Hands, page: SharePage, story: Story) -> None:
    hands.go("today")
    page.desk.ask("share_with", story.tomasz)
    QApplication.processEvents()
    assert page.isVisible()
    assert page.options.mentor_choice.currentText() == "Tomasz"


def test_in_a_narrow_window_options_and_paper_are_seen_one_at_a_time(hands: Hands, page: SharePage) -> None:
    hands.window.resize(760, 520)
    QApplication.processEvents()
    assert not page.preview.paper.isVisible()
    hands.click("look_button")
    assert page.preview.paper.isVisible()
    assert not page.options.isVisible()
    hands.click("back_button")
    assert page.options.isVisible()
    hands.window.resize(1280, 820)
    QApplication.processEvents()
    assert page.options.isVisible()
    assert page.preview.paper.isVisible()


def test_an_empty_journal_says_so(hands: Hands) -> None:
    page = hands.go("share")
    assert page.options.nothing_label.isVisible()
    assert page.options.mentor_choice.currentText() == "No one in particular"
    assert paper(page).startswith("Summary")
    assert not hands.is_shown("private_box")


def test_tab_goes_from_choosing_to_saving(hands: Hands, page: SharePage) -> None:
    hands.qtbot.waitUntil(lambda: not page.options.findings.is_looking)
    page.options.mentor_choice.setFocus()
    names = []
    for _step in range(16):
        focus = QApplication.focusWidget()
        names.append(focus.objectName() if focus else "")
        hands.press("Tab")
    assert names == [
        *("mentor_choice", "period_choice", "about_choice", "tree"),
        *("finding_0", "leave_out_0", "fine_0", "always_fine_0", "watch_words_button"),
        *("opening_edit", "question_edit"),
        *("to_look_at", "form_md", "save_button", "copy_button", "print_button"),
    ]


def choose_form(hands: Hands, key: str) -> None:
    hands.click(f"form_{key}")


def pages_text(path: Path) -> str:
    needs("pdftotext")
    command = ["pdftotext", "-raw", str(path), "-"]
    return " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("form", [one for one in FORMATS if one.key != "pdf"], ids=lambda form: form.key)
def test_x4_the_text_that_is_shown_is_the_very_file(
    form: Format, hands: Hands, page: SharePage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_form(hands, form.key)
    hands.qtbot.mouseClick(page.preview.way_choice.segment("file"), Qt.MouseButton.LeftButton)
    hands.qtbot.waitUntil(lambda: bool(page.preview.file_text.shown()))
    path = tmp_path / f"one{form.suffix}"
    saved_to(path, monkeypatch)
    hands.click("save_button")
    hands.qtbot.waitUntil(path.is_file)
    assert path.read_bytes() == page.preview.file_text.shown()


def test_x4_the_pages_that_are_shown_are_those_that_are_saved(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_form(hands, "pdf")
    assert page.preview.sheets.isVisible()
    pages = page.preview.sheets.pages()
    assert pages is not None
    assert page.preview.length_label.text().startswith(f"{pages.count} pages, about")
    saved_to(tmp_path / "one.pdf", monkeypatch)
    hands.click("save_button")
    text = pages_text(tmp_path / "one.pdf")
    assert f"{pages.count} of {pages.count}" in text
    seen = [line for line in pages.text().replace("\ufffc", "").split("\n") if line.strip()]
    assert len(seen) > 30
    assert not [line for line in seen if " ".join(line.split()) not in text]
    (line, *_older) = journal.shares.lines()
    assert (line.format, line.file_name) == ("pdf", "one.pdf")
    assert "<!-- mentee-journal 1" in journal.shares.get(line.uid).text
    hands.click("save_button")  # once more is the same file, and no second line
    assert len(journal.shares.lines()) == 2


def test_x4_the_pages_read_as_text_too_and_go_with_the_keys(hands: Hands, page: SharePage) -> None:
    choose_form(hands, "pdf")
    sheets = page.preview.sheets
    sheets.setFocus()
    hands.press("End")
    assert sheets.verticalScrollBar().value() == sheets.verticalScrollBar().maximum() > 0
    hands.press("Home")
    assert sheets.verticalScrollBar().value() == 0
    assert page.preview.way_choice.segment("file").text() == "The pages"
    hands.qtbot.mouseClick(page.preview.way_choice.segment("reads"), Qt.MouseButton.LeftButton)
    assert page.preview.paper.isVisible()
    assert paper(page).startswith("Summary for Ruth Adeyemi")


def test_x8_pages_stay_white_in_lamplight(hands: Hands, page: SharePage) -> None:
    choose_form(hands, "pdf")
    page.desk.settings.theme = "dark"
    page.desk.wear()
    QApplication.processEvents()
    image = page.preview.sheets.grab().toImage()
    assert image.pixelColor(image.width() // 2, theme.px(12)).name() == "#ffffff"
    page.desk.settings.theme = "light"
    page.desk.wear()


def test_the_form_is_remembered_for_each_mentor(hands: Hands, page: SharePage, story: Story) -> None:
    choose_form(hands, "pdf")
    page.share_with(story.tomasz)
    assert page.options.foot.form().key == "pdf"  # the last one chosen, for whom none was yet
    choose_form(hands, "md")
    page.share_with(story.ruth)
    assert page.options.foot.form().key == "pdf"
    another = SharePage(page.desk)
    hands.qtbot.addWidget(another)
    another.share_with(story.tomasz)
    assert another.options.foot.form().key == "md"


@pytest.mark.parametrize("typed", ["for-ruth", "for-ruth.txt", "for-ruth.md"])
def test_the_ending_of_the_form_is_added_to_whatever_was_typed(
    typed: str, hands: Hands, page: SharePage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_form(hands, "pdf")
    saved_to(tmp_path / typed, monkeypatch)
    hands.click("save_button")
    assert (tmp_path / f"{typed}.pdf").read_bytes().startswith(b"%PDF")


def test_what_must_not_be_written_over_is_not(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "folder.md").mkdir()
    shutil.copy(journal.path, tmp_path / "backup.md")
    (tmp_path / "link.md").symlink_to(journal.path)
    (tmp_path / "notes.txt.md").write_text("mine", encoding="utf-8")
    before = journal.path.read_bytes()
    for name in ("folder.md", "backup.md", "link.md", "notes.txt"):
        saved_to(tmp_path / name, monkeypatch)
        with pytest.raises(FileExists):
            page.save()
    assert journal.path.read_bytes() == before
    assert (tmp_path / "backup.md").read_bytes().startswith(b"SQLite format 3")
    assert (tmp_path / "notes.txt.md").read_text(encoding="utf-8") == "mine"
    assert len(journal.shares.lines()) == 1


def test_where_nothing_is_chosen_nothing_can_be_saved_and_it_says_why(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.options.tree.setFocus()
    for section in page._offer.sections:
        if section.included:
            page._on_ticked(section.name, {item.uid for item in section.items}, included=False)
    assert not page.options.foot.save_button.isEnabled()
    assert "Nothing is chosen yet" in page.options.foot.save_button.toolTip()
    monkeypatch.setattr(ask, "file_to_save", lambda *_arguments: pytest.fail("asked"))
    told: list[str] = []
    page.desk.told.connect(lambda text, _undo: told.append(text))
    hands.press("Ctrl+Shift+E")
    assert told == ["Nothing is chosen yet. Tick something above, or write a word of your own."]
    hands.type("opening_edit", "Hello")
    hands.qtbot.waitUntil(page.options.foot.save_button.isEnabled)


def test_x8_the_same_pages_are_printed(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    monkeypatch.setattr(ask, "printer", lambda _parent, _title: printer)
    page.options.tree.setFocus()
    hands.press("Ctrl+P")
    hands.qtbot.waitUntil(lambda: len(journal.shares.lines()) == 2)
    text = pages_text(tmp_path / "printed.pdf")
    assert "Hard news, said early" in text
    assert "Made by Ines with Mentee Journal" in text
    size = subprocess.run(["pdfinfo", tmp_path / "printed.pdf"], capture_output=True, text=True, check=True).stdout
    assert "612 x 792" in size


def test_a_long_pdf_is_made_while_the_window_stays_awake_and_can_be_stopped(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with journal.changing():
        for number in range(150):
            journal.sessions.add(title=f"Session {number}", starts_at=at(8), notes="Some words.\n\n" * 90)
    page.refresh()
    saved_to(tmp_path / "long.pdf", monkeypatch)
    page.options.foot.set_form("pdf")
    page.save()
    assert page.giving.is_busy
    hands.qtbot.waitUntil(lambda: hands.is_shown("stop_button"))
    assert page.options.foot.save_button.text() == "Saving…"
    hands.click("stop_button")
    assert not page.giving.is_busy
    assert not (tmp_path / "long.pdf").exists()
    assert len(journal.shares.lines()) == 1


def test_where_there_is_much_it_is_read_in_the_worker_and_nothing_leaves_before_it_is_there(
    hands: Hands, page: SharePage, journal: Journal, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_reading, "MANY", 3)
    page.refresh()  # it is now known that there is much
    told: list[str] = []
    page.desk.told.connect(lambda text, _undo: told.append(text))
    page._on_ticked("sessions", {story.call}, included=False)
    page._on_ticked("sessions", {story.news}, included=False)  # at once again, before the answer is there
    assert page.reading.is_reading
    page.copy()
    assert told == ["One moment: the summary is being put together."]
    assert not page.options.foot.save_button.isEnabled()
    hands.qtbot.waitUntil(lambda: not page.reading.is_reading)
    for title in ("Call with Tomasz", "Hard news, said early"):
        assert title not in paper(page)
    assert page.options.foot.save_button.isEnabled()
    page.copy()
    assert "Call with Tomasz" not in QGuiApplication.clipboard().text()


def test_x2_it_can_be_only_what_belongs_to_a_goal_or_carries_a_tag(page: SharePage, story: Story) -> None:
    about = page.options.about_choice
    tag = page.journal.tags.named("courage").uid
    for chosen, title in ((story.rota, "Hand over the weekly rota"), (tag, "Hard news, said early")):
        about.set_current(chosen)
        about.chosen.emit(chosen)
        assert title in paper(page)
        assert "Hard news belongs in the second sentence" in paper(page)
        assert "A call" not in paper(page)
        assert "Read the planning data" not in paper(page)
    page.share_with(story.ruth)
    assert "Read the planning data" in paper(page)


def test_what_became_private_while_it_was_read_does_not_leave(
    hands: Hands, page: SharePage, journal: Journal, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_reading, "MANY", 3)
    page.refresh()  # it is now known that there is much
    has_read, go_on, read = Event(), Event(), share_reading.summarise

    def slowly(*asked: Any) -> Any:
        found = read(*asked)
        has_read.set()
        go_on.wait(20)
        return found

    monkeypatch.setattr(share_reading, "summarise", slowly)
    page.refresh()
    assert has_read.wait(20)
    answers: list[str] = []
    journal.sessions.change(story.news, private=True)
    page.refresh()  # the same is chosen, and is read again
    page.desk.background.run(page, lambda: "", answers.append, answers.append)  # type: ignore[arg-type]
    go_on.set()
    hands.qtbot.waitUntil(lambda: bool(answers))
    assert not page.reading.is_reading
    assert "Hard news, said early" not in paper(page)
    page.copy()
    assert "Hard news, said early" not in QGuiApplication.clipboard().text()


def test_looking_elsewhere_does_not_stop_what_is_being_saved(
    hands: Hands, page: SharePage, journal: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with journal.changing():
        for number in range(60):
            journal.sessions.add(title=f"Session {number}", starts_at=at(8), notes="Some words.\n\n" * 90)
    page.refresh()
    saved_to(tmp_path / "long.pdf", monkeypatch)
    hands.click("form_pdf")
    page.save()
    assert page.giving.is_busy
    preview = page.preview
    for view in ("before", "preview"):
        preview.view_choice.segment(view).click()
    hands.click("form_md")
    preview.way_choice.segment("file").click()
    hands.qtbot.waitUntil(lambda: not page.giving.is_busy, timeout=30_000)
    assert (tmp_path / "long.pdf").read_bytes().startswith(b"%PDF")
    assert journal.shares.lines()[0].file_name == "long.pdf"
    hands.qtbot.waitUntil(lambda: "Session 59" in preview.file_text.toPlainText(), timeout=20_000)
