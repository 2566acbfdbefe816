"""A line of Markdown is read by how it begins."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.ui.widgets.editor.lines import Kind, continuation, count_words, read, reads_from_right
from mentee_journal.ui.widgets.editor.spans import CODE, EMPHASIS, LINK, MARK, STRONG, stretches, units

marks = st.text(alphabet="*_`[]()!\\ ab1\n😀-.#>h", max_size=60)


@pytest.mark.parametrize(
    ("text", "kind", "lead"),
    [
        ("", Kind.BLANK, ""),
        ("  \t", Kind.BLANK, ""),
        ("Words", Kind.PLAIN, ""),
        ("#no heading", Kind.PLAIN, ""),
        ("## A heading", Kind.HEADING, "## "),
        ("####### seven", Kind.PLAIN, ""),
        ("- item", Kind.ITEM, "- "),
        ("-no item", Kind.PLAIN, ""),
        ("**bold** begins", Kind.PLAIN, ""),
        ("    * deeper", Kind.ITEM, "    * "),
        ("12. twelfth", Kind.ITEM, "12. "),
        ("2026. not so many digits", Kind.ITEM, "2026. "),
        ("- [ ] to do", Kind.ITEM, "- [ ] "),
        ("- [x]", Kind.ITEM, "- [x]"),
        ("> said", Kind.QUOTE, "> "),
        (">> said again", Kind.QUOTE, ">> "),
    ],
)
def test_a_line_is_what_it_begins_with(text: str, kind: Kind, lead: str) -> None:
    line = read(text)

    assert (line.kind, text[: line.lead]) == (kind, lead)


@pytest.mark.parametrize(("text", "ticked"), [("- [ ] a", False), ("- [x] a", True), ("1. [X] a", True)])
def test_a_box_is_ticked_or_not(text: str, ticked: bool) -> None:
    line = read(text)

    assert text[line.box] == "["
    assert line.is_check
    assert line.ticked is ticked


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("- milk", "- "),
        ("  * milk", "  * "),
        ("9. milk", "10. "),
        ("3) milk", "4) "),
        ("- [x] milk", "- [ ] "),
        ("> said", "> "),
        ("## Heading", ""),
        ("Words", ""),
    ],
)
def test_the_next_line_begins_as_this_one(text: str, following: str) -> None:
    assert continuation(text) == following


def looks(text: str) -> dict[str, int]:
    return {text[start : start + length]: look for start, length, look in stretches(text) if look != MARK}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plain", {}),
        ("a **bold** b", {"bold": STRONG}),
        ("a *soft* b", {"soft": EMPHASIS}),
        ("***both***", {"both": STRONG | EMPHASIS}),
        ("**a *b* c**", {"a ": STRONG, "b": STRONG | EMPHASIS, " c": STRONG}),
        ("__bold__ and _soft_", {"bold": STRONG, "soft": EMPHASIS}),
        ("snake_case_name", {}),
        ("2 * 3 * 4", {}),
        ("**open", {}),
        ("**open and *soft*", {"soft": EMPHASIS}),
        ("`code **not bold**`", {"code **not bold**": CODE}),
        ("``a ` b``", {"a ` b": CODE}),
        (r"\*not soft\*", {}),
        ("[words](https://a.b/c_d_e)", {"words": LINK}),
        ("[words] (no)", {}),
        ("see https://a.b/c_d_e now", {"https://a.b/c_d_e": LINK}),
    ],
)
def test_what_stands_between_marks_is_told(text: str, found: dict[str, int]) -> None:
    assert looks(text) == found


@given(marks)
def test_stretches_lie_in_order_inside_the_line(text: str) -> None:
    counted = units(text)
    last = 0
    for start, length, look in stretches(counted):
        assert last <= start < start + length <= len(counted)
        assert look
        last = start + length


@given(st.text(max_size=20))
def test_letters_are_counted_as_qt_counts_them(text: str) -> None:
    assert len(units(text)) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("mark", ["*", "[", "`", "**a ", "[a](", "_a ", "*a_"])
def test_a_line_of_marks_is_read_in_one_pass(mark: str) -> None:
    start = time.process_time()
    list(stretches(mark * (20_000 // len(mark))))

    assert time.process_time() - start < 0.5


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("## What *really* happened", 3), ("- [x] it's done — well-known", 4), ("no\nbreak", 2), ("ação é", 2)],
)
def test_words_are_counted_without_their_marks(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "from_right"), [("abc", False), ("123", None), ("", None), ("- שלום", True), ("« é »", False)]
)
def test_the_first_letter_says_which_way_a_line_is_read(text: str, from_right: bool | None) -> None:
    assert reads_from_right(text) is from_right
