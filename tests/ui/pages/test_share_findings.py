"""Before a summary leaves, Share points at names, addresses, numbers and watched words; the person decides (X4)."""

import pytest
from PySide6.QtWidgets import QApplication

from mentee_journal.journal import Journal
from mentee_journal.summary.findings import fine_words, watch_words
from mentee_journal.ui.pages.share_page import SharePage
from tests.summary.story import Story, tell
from tests.ui.pages.hands import Hands


@pytest.fixture
def story(journal: Journal) -> Story:
    story = tell(journal)
    journal.sessions.change(story.news, notes="Wen Okafor spoke first.")
    journal.goals.change(story.rota, measure="Wen Okafor agrees.")
    return story


@pytest.fixture
def page(hands: Hands, story: Story) -> SharePage:
    page = hands.go("share")
    assert isinstance(page, SharePage)
    return page


def shown(hands: Hands, page: SharePage) -> list[str]:
    """What is pointed at, when all was looked through."""
    QApplication.processEvents()
    hands.qtbot.waitUntil(lambda: not page.options.findings.is_looking)
    QApplication.processEvents()
    return [finding.words for finding in page.options.findings.findings()]


def test_each_finding_leads_to_its_places_on_the_paper(hands: Hands, page: SharePage) -> None:
    assert shown(hands, page) == ["Wen Okafor", "Tomasz"]
    first = hands.find("finding_0")
    assert first.accessibleName() == "A member of a circle: Wen Okafor (S1 and 1 more place)"
    hands.click("finding_0")
    cursor = page.preview.paper.textCursor()
    assert cursor.selectedText() == "Wen Okafor"
    assert "spoke first" in cursor.block().text()
    hands.find("finding_0").setFocus()
    hands.press("Return")
    assert "agrees" in page.preview.paper.textCursor().block().text()


def test_leaving_out_takes_the_entries_out_and_changes_no_word(hands: Hands, page: SharePage, story: Story) -> None:
    shown(hands, page)
    hands.click("leave_out_0")
    assert shown(hands, page) == ["Tomasz"]
    assert "Hard news, said early" not in page.preview.paper.toPlainText()
    assert page.journal.sessions.get(story.news).notes == "Wen Okafor spoke first."


def test_what_is_fine_is_fine_for_this_summary_or_always(hands: Hands, page: SharePage) -> None:
    shown(hands, page)
    hands.click("fine_0")
    assert shown(hands, page) == ["Tomasz"]
    hands.click("always_fine_0")
    assert shown(hands, page) == []
    assert not hands.is_shown("finding_0")
    assert fine_words(page.journal) == ["Tomasz"]
    hands.rest()
    page.share_with(page.journal.mentors.active()[0].uid)
    assert shown(hands, page) == []


def test_a_member_of_a_circle_gets_an_alias_from_the_finding(hands: Hands, page: SharePage, story: Story) -> None:
    shown(hands, page)
    assert "W. O." in page.preview.paper.toPlainText()
    hands.click("alias_0")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    edit = popup.alias_edit  # type: ignore[attr-defined]
    hands.qtbot.keyClicks(edit, "Heron")
    edit.returnPressed.emit()
    shown(hands, page)
    text = page.preview.paper.toPlainText()
    assert "Heron" in text
    assert "W. O." not in text
    assert "Wen Okafor spoke first." in text


def test_words_to_watch_for_are_kept_in_settings_and_reached_from_share(hands: Hands, page: SharePage) -> None:
    hands.click("watch_words_button")
    assert hands.window.stack.place == "settings"
    hands.type("watch_words_edit", "weekly rota")
    hands.rest()
    assert watch_words(page.journal) == ["weekly rota"]
    hands.go("share")
    assert "weekly rota" in shown(hands, page)


def test_words_that_are_always_fine_can_be_pointed_at_again(hands: Hands, page: SharePage) -> None:
    shown(hands, page)
    hands.click("always_fine_0")
    shown(hands, page)
    settings = hands.go("settings")
    settings.show_record("share")
    assert settings.share.fine_row.about.text() == "Wen Okafor"
    hands.click("forget_fine_button")
    hands.go("share")
    assert shown(hands, page) == ["Wen Okafor", "Tomasz"]


def test_nothing_is_held_back(hands: Hands, page: SharePage) -> None:
    shown(hands, page)
    hands.click("copy_button")
    assert "Wen Okafor" in QApplication.clipboard().text()


def test_what_to_look_at_is_counted_above_save_as_and_one_press_leads_there(hands: Hands, page: SharePage) -> None:
    hands.window.resize(1000, 560)
    shown(hands, page)
    line, box = hands.find("to_look_at"), hands.find("finding_0")
    assert line.text() == "2 things to look at first"
    assert page.options.findings.visibleRegion().isEmpty()
    hands.click("to_look_at")
    assert box.hasFocus()
    assert not box.visibleRegion().isEmpty()
    assert hands.find("save_button").isEnabled()
    hands.click("fine_0")
    shown(hands, page)
    assert line.text() == "1 thing to look at first"
    hands.click("fine_0")
    shown(hands, page)
    assert not hands.is_shown("to_look_at")
