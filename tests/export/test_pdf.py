"""The PDF, read by another program: every word in order, in any script, nothing cut, nothing more than the summary."""

import datetime as dt
import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from mentee_journal import i18n
from mentee_journal.export.paper.look import printed
from mentee_journal.export.paper.pages import Pages
from mentee_journal.export.paper.passage import blank
from mentee_journal.export.pdf import pdf
from mentee_journal.journal import Journal
from mentee_journal.summary import Item, Passage, Remark, Section, Skill, Summary, summarise
from tests.conftest import Clock
from tests.export.test_markdown import autumn
from tests.system import needs

DAY = dt.date(2026, 10, 13)
pytestmark = pytest.mark.usefixtures("qapp")


def summary(**fields: object) -> Summary:
    names = ("Summary for Ruth", "From Ines", "m", "Ruth Adeyemi", "Ines Carvalho")
    plain = Summary("MJ-7K3F-9QXA", DAY, *names, DAY, DAY)
    return Summary(**{**plain.__dict__, **fields})  # type: ignore[arg-type]


def session(number: int, notes: str, title: str = "") -> Item:
    return Item(f"S{number}", "session", str(number), title or f"Session {number}", (), (Passage("", notes),))


def sessions(*notes: str) -> tuple[Section, ...]:
    return (Section("sessions", "Sessions", tuple(session(number, text) for number, text in enumerate(notes, 1))),)


def skills(count: int) -> tuple[Skill, ...]:
    return tuple(Skill(f"K{n}", str(n), f"Skill {n}", 2, 1, 3, 1, 4, 4, "I hand it over.") for n in range(1, count + 1))


def kept(tmp_path: Path, summary: Summary) -> Path:
    path = tmp_path / "summary.pdf"
    path.write_bytes(pdf(summary))
    return path


def said_by(*command: str | Path) -> str:
    needs(str(command[0]))
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def words_of(path: Path) -> str:
    return " ".join(said_by("pdftotext", "-raw", path, "-").split())


def facts_of(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w ]+):[ ]*(.*)$", said_by("pdfinfo", path), re.MULTILINE))


def composed(summary: Summary) -> Pages:
    pages = Pages(summary)
    for _step in pages.compose():
        pass
    return pages


def test_x8_every_word_is_in_the_file_and_in_order(journal: Journal, tmp_path: Path) -> None:
    made = summarise(journal, autumn(journal))
    text = words_of(kept(tmp_path, made))
    titles = [item.title for section in made.sections for item in section.items]
    wanted = [made.title, made.opening, *titles, *(skill.name for skill in made.skills), made.question]
    place = 0
    for one in filter(None, wanted):
        place = text.find(" ".join(re.sub(r"[*_]", "", one).split()), place)
        assert place >= 0, one
    for words in ("I rewrote mine", "Two evenings a week.", "Worth keeping. What would", "Room for your notes"):
        assert words in text
    for private in ("Therapy", "Secret of the heart", "Just for me", "Leave the company"):
        assert private not in text


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Latin", "Aïcha drückte sich vor dem ersten Schritt, naïve œuvre"),
        ("Cyrillic", "Твёрдые новости в начале"),
        ("Greek", "Δύσκολα νέα νωρίς"),
        ("Chinese", "早说坏消息"),
        ("Japanese", "悪い知らせは早く"),
        ("Korean", "나쁜 소식은 일찍"),
        ("Thai", "ข่าวร้าย"),
    ],
)
def test_k9_any_script_comes_out_where_there_are_fonts(script: str, words: str, tmp_path: Path) -> None:
    needs("fc-match")
    assert words in words_of(kept(tmp_path, summary(sections=sessions(words))))


def test_k9_arabic_is_joined_and_reads_from_the_right(tmp_path: Path) -> None:
    words = "الأخبار الصعبة في الجملة الثانية"
    text = said_by("pdftotext", kept(tmp_path, summary(sections=sessions(words))), "-")
    assert words in unicodedata.normalize("NFKC", text)


def test_k9_emoji_are_painted(tmp_path: Path) -> None:
    path = kept(tmp_path, summary(sections=sessions("A party 🎉 for all")))
    assert len(said_by("pdfimages", "-list", path).splitlines()) > 2
    assert "for all" in words_of(path)


@pytest.mark.parametrize(
    ("place", "size"),
    [("de_DE.UTF-8", "595 x 842"), ("C.UTF-8", "595 x 842"), ("en_US.UTF-8", "612 x 792"), ("es_MX", "612 x 792")],
)
def test_x8_the_paper_is_the_one_of_the_country(
    place: str, size: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", place)
    assert size in facts_of(kept(tmp_path, summary()))["Page size"]


def test_x8_the_file_names_its_title_and_the_program_and_nobody(tmp_path: Path) -> None:
    facts = facts_of(kept(tmp_path, summary()))
    assert facts["Title"] == "Summary for Ruth"
    assert facts["Creator"] == "Mentee Journal"
    assert not facts.get("Author")
    assert not {"Subject", "Keywords"} & facts.keys()
    data = (tmp_path / "summary.pdf").read_bytes()
    for name in (os.environ.get("USER") or "root", str(tmp_path), os.uname().nodename):
        assert name.encode() not in data


def test_x8_no_line_is_cut_and_none_stands_in_the_margin(tmp_path: Path) -> None:
    line = "One line of many, long enough to be broken more than once on a page of paper. "
    notes = [line * (number % 9) for number in range(99)]
    made = summary(sections=sessions(*notes), skills=skills(30), question="Where would you let me fail?")
    found = said_by("pdftotext", "-bbox-layout", kept(tmp_path, made), "-")
    pages = found.split("<page ")[1:]
    assert len(pages) > 8
    for number, page in enumerate(pages, 1):
        body = re.findall(r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', page)
        lines = [tuple(map(float, one)) for one in body]
        foot = max(top for _left, top, _right, _bottom in lines)
        assert all(left > 50 and right < 595 - 50 for left, _top, right, _bottom in lines)
        assert all(top > 50 and bottom < 842 - 55 for _left, top, _right, bottom in lines if top < foot - 3)
        assert f"{number}</word>" in page
    counted = " ".join(re.findall(r">([^<]+)</word>", found))
    assert counted.count("One line of many,") == sum(note.count("One line of many,") for note in notes)


def test_x8_a_long_comment_of_the_mentor_goes_over_pages_and_no_line_stands_twice(tmp_path: Path) -> None:
    text = "\n\n".join(f"Para{n} {'words of the mentor go on without an end to them ' * 6}end{n}." for n in range(40))
    path = kept(tmp_path, summary(remarks=(Remark("1", "Ruth", "About this", text, "Thanks"),)))
    found = words_of(path)
    assert int(facts_of(path)["Pages"]) > 4
    for number in range(40):
        assert (found.count(f"Para{number} "), found.count(f"end{number}.")) == (1, 1)
    assert found.count("words of the mentor") == 240
    tops = re.findall(r'<line xMin="[\d.]+" yMin="([\d.]+)"', said_by("pdftotext", "-bbox-layout", path, "-"))
    assert min(map(float, tops)) > 50


def placed(path: Path) -> list[tuple[float, float, str]]:
    """Where each word begins and ends, in points from the left."""
    found = said_by("pdftotext", "-bbox", path, "-")
    words = re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>', found)
    return [(float(left), float(right), word) for left, right, word in words]


@pytest.mark.parametrize("backwards", [False, True])
def test_k9_a_page_is_mirrored_for_those_who_read_from_the_right_and_keeps_its_margins(
    backwards: bool, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = summarise(journal, autumn(journal))
    title = "الأخبار الصعبة في الجملة الثانية " * 4
    item = Item("S9", "session", "9", title, ("fact " * 40,), (Passage("", title),))
    made = replace(made, sections=(*made.sections, Section("sessions", "Sessions", (item,))))
    monkeypatch.setattr(i18n, "is_right_to_left", lambda: backwards)
    words = placed(kept(tmp_path, made))
    assert all(left > 52 and right < 595 - 52 for left, right, _word in words)
    foot = [left for left, _right, word in words if word == "Made"]
    head = [left for left, _right, word in words if word == "Takeaways"]
    assert (foot[0] > 100) == backwards
    assert (head[0] > 250) == backwards


def test_x8_a_heading_stays_with_what_follows(tmp_path: Path) -> None:
    for lines in range(22, 34):  # the foot of the page lies somewhere here
        made = summary(
            opening="\n\n".join(["A line."] * lines),
            sections=(Section("takeaways", "Takeaways", (session(1, "x", "Kept"),)),),
        )
        pages = said_by("pdftotext", kept(tmp_path, made), "-").split("\f")
        (held,) = [page for page in pages if "Takeaways" in page]
        assert "Kept" in held


def test_x8_the_skills_are_drawn_as_vectors_beside_their_table(tmp_path: Path) -> None:
    path = kept(tmp_path, summary(skills=skills(5)))
    assert len(said_by("pdfimages", "-list", path).splitlines()) == 2  # the heads of the list
    text = words_of(path)
    for words in ("Skill 3", "Before", "Looking back", "Now", "Ruth", "1 starting out, 2 trying"):
        assert words in text
    assert text.count("Skill 3") == 3  # at its spoke, in the table, and below with its level in words
    assert words_of(kept(tmp_path, summary(skills=skills(2)))).count("Skill 2") == 2
    assert words_of(kept(tmp_path, summary(skills=skills(11)))).count("Skill 11") == 2


def test_x8_words_without_a_hyphen_wrap(tmp_path: Path) -> None:
    long = "Donaudampfschifffahrt" * 40
    text = "".join(words_of(kept(tmp_path, summary(sections=sessions(long)))).split())
    assert long in text


def test_x8_a_window_in_lamplight_changes_nothing() -> None:
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette

    def painted() -> QImage:
        pages = composed(summary(sections=sessions("See [this](https://example.org).\n\n> quoted\n\n---")))
        image = QImage(794, 1123, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        pages.paint(painter, 0)
        painter.end()
        return image

    before, usual = painted(), QGuiApplication.palette()
    dark = QPalette(usual)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.Link):
        dark.setColor(role, QColor("#F0E9DD"))
    QGuiApplication.setPalette(dark)
    try:
        assert painted() == before
    finally:
        QGuiApplication.setPalette(usual)


def test_x8_no_picture_that_a_text_names_is_opened(tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QImage, QPainter

    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(tmp_path / "red.png"))
    path = kept(tmp_path, summary(sections=sessions(f"![a]({tmp_path}/red.png) ![b](file://{tmp_path}/red.png) word")))
    assert len(said_by("pdfimages", "-list", path).splitlines()) == 2
    assert "word" in words_of(path)
    document = blank(printed(600))  # and should one ever get as far as here
    document.setHtml(f'<img src="{tmp_path}/red.png"><p style="background: url({tmp_path}/red.png)">word</p>')
    seen = QImage(600, 300, QImage.Format.Format_RGB32)
    seen.fill(QColor("white"))
    painter = QPainter(seen)
    document.drawContents(painter)
    painter.end()
    colors = [seen.pixelColor(x, y) for x in range(50) for y in range(50)]
    assert not [color.name() for color in colors if color.red() - color.green() > 100]  # ink may be brown; red is red


WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
MARKS = "a b\n-*_#>[]()`|!~=1.\t<&\u200f\u05d0\ufdd0\ufffc"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=WORDS, notes=st.text(st.sampled_from(MARKS), max_size=80), name=WORDS)
def test_no_text_stops_it_and_its_words_are_there(title: str, notes: str, name: str) -> None:
    item = Item("S1", "session", "1", title, (title,), (Passage(name, notes), Passage("", title)))
    made = summary(
        opening=notes,
        sections=(Section("sessions", "Sessions", (item,)), Section("goals", "Goals", (item,))),
        skills=tuple(Skill(f"K{n}", str(n), name, 1, None, 2, None, 3, None, notes) for n in range(3)),
        remarks=(Remark("1", name, title, notes, title),),
        question=title,
    )
    pages = composed(made)
    assert pages.count >= 1
    seen = "".join(pages.text().split())
    for words in (title, name):
        plain = "".join(words.split()).translate(dict.fromkeys(map(ord, "\ufdd0\ufdd1\ufffc"), "\ufffd"))
        assert plain in seen
    assert pdf(made).startswith(b"%PDF")


def test_x8_the_command_line_writes_it_without_a_display(journal: Journal, clock: Clock, tmp_path: Path) -> None:
    autumn(journal)
    journal.close()
    path = tmp_path / "for-ruth.pdf"
    display = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    quiet = {name: value for name, value in os.environ.items() if name not in display}
    command = [sys.executable, "-m", "mentee_journal", "--journal", str(journal.path), "export", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=quiet)
    assert done.returncode == 0, done.stderr
    assert "qt" not in done.stderr.lower()
    assert "Hard news, said early" in words_of(path)
    again = Journal(journal.path, now=clock)
    (line,) = again.shares.lines()
    assert (line.file_name, line.format) == ("for-ruth.pdf", "pdf")
    assert "Hard news" in again.shares.get(line.uid).text
    again.close()


def test_a_page_counts_itself(qtbot: QtBot) -> None:
    assert composed(summary(sections=sessions(*["Words.\n\n" * 9] * 20))).count > 3
