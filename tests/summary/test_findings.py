"""Before a summary leaves, the person is shown the names, addresses, numbers and words that others may mind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, Finding, find, findings, summarise
from mentee_journal.summary.findings import Place
from mentee_journal.summary.numbers import addresses, telephone_numbers
from mentee_journal.summary.sought import Sought
from tests.summary.story import at, day, tell


def found(journal: Journal, notes: str, mentor_uid: str | None = None, **more: str) -> list[str]:
    """What is found in a session with these notes."""
    journal.sessions.add(title="A talk", starts_at=at(7), notes=notes, **more)
    return words(find(journal, summarise(journal, Choice(mentor_uid))))


def words(some: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.kind}: {finding.words}" for finding in some]


def test_everybody_the_journal_knows_is_pointed_at_but_the_person_and_the_mentor(journal: Journal) -> None:
    journal.profile.tell(name="Ines Carvalho")
    ruth = journal.mentors.add(name="Ruth Adeyemi").uid
    journal.mentors.add(name="Tomasz Nowak", private=True)
    circle = journal.mentors.add(name="Operations circle", kind="circle").uid
    journal.mentors.members.add(mentorship_uid=circle, name="Aïcha Benali", alias="Kestrel")
    journal.feedback.add(person="Marta", what_was_done="You listened.")
    notes = "Ruth and I (Ines) met TOMASZ, aïcha, Marta's boss and the operations circle. Kestrel came."
    assert set(found(journal, notes, ruth)) == {"name: TOMASZ", "member: aïcha", "name: Marta"}


def test_a_name_is_found_whole_or_in_part_and_never_inside_another_word(journal: Journal) -> None:
    journal.mentors.add(name="Dr. Ana de Souza")
    assert found(journal, "Anatomy, banana, Ana-Lucia? **Ana** said so; _souza_ too. De facto.") == [
        "name: Ana", "name: souza",
    ]  # fmt: skip


def test_a_name_that_is_an_everyday_word_is_found_where_it_is_a_name(journal: Journal) -> None:
    journal.mentors.add(name="Will May")
    assert found(journal, "I will go. Will it work? It may, in May.") == []
    assert found(journal, "I asked Will about it.") == ["name: Will"]
    journal.feedback.add(person="my manager", what_was_done="x")
    assert found(journal, "my manager asked Will May.") == ["name: Will", "name: Will May"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Самир Хаддад", "Вчера Самир сказал."),
        ("سمير حداد", "قال سمير نعم"),
        ("山田太郎", "昨日山田太郎さんと話した"),
        ("김민수", "어제 김민수는 말했다"),
        ("प्रिया", "कल प्रिया आई"),
        ("สมชาย", "เมื่อวานสมชายพูด"),
        ("Zoë", "Then Zoe\u0308 spoke."),
        ("Li", "I met Li today"),
    ],
)
def test_names_of_any_script_are_found(name: str, text: str) -> None:
    assert list(Sought.name(name).found_in(text))


def test_part_of_a_word_in_any_script_is_no_name() -> None:
    assert not list(Sought.name("राम").found_in("रामायण और रामा"))
    assert not list(Sought.name("Li").found_in("li LI liLi"))


@pytest.mark.parametrize(
    "text",
    [
        "+351 912 345 678", "+44 20 7946 0958", "(555) 010-9999", "555-0199", "06 12 34 56 78", "06.12.34.56.78",
        "0161 496 0000", "912 345 678", "0049-30-901820", "+1-212-555-0123", "09123456789", "555.123.4567",
        "030/901820", "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧",  # noqa: RUF001
    ],
)  # fmt: skip
def test_telephone_numbers_are_found(text: str) -> None:
    assert list(telephone_numbers(f"Call {text}, please.")) == [text.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-13", "13.10.2026", "13/10/2026", "10-13-26", "13. 10. 2026", "2026-10-13 14.30", "2019-2023",
        "2019 2020 2021", "14:30-15:45", "€1 250 000", "12 500 000 EUR", "1 000 000", "10000-15000", "1,234,567.89",
        "192.168.100.100", "978-3-16-148410-0", "3f786850e387550fdab836ed7e6dc881de23001b",
        "e3b0c442-98fc-1c14-9afb-4c8996fb9242", "MJ-7K3F-9QXA", "1 2 3 4 5 6 7 8 9", "20261013", "202610131432",
        "12345", "100 000 - 150 000", "2026/27", "50 %", "1234567890123456789012345678901234567890",
        "01.10.2026-31.10.2026", "10.2026",
    ],
)  # fmt: skip
def test_dates_times_money_and_checksums_are_no_telephone_numbers(text: str) -> None:
    assert list(telephone_numbers(f"It was {text} then.")) == []


def test_mail_addresses_are_found() -> None:
    text = "Write to <a.b+c@mail.example.org>, or [Zoë](mailto:zoë@exämple.de). Not @home, nor a @ b."
    assert list(addresses(text)) == ["a.b+c@mail.example.org", "zoë@exämple.de"]


def test_the_persons_own_words_are_watched_for(journal: Journal) -> None:
    findings.keep_watch_words(journal, ["Project Falcon", " ", "project  Falcon", "layoff"])
    assert findings.watch_words(journal) == ["project Falcon", "layoff"]
    assert found(journal, "project\nfalcon; layoffs, a LAYOFF.") == ["watched: project falcon", "watched: LAYOFF"]


def test_each_finding_says_everywhere_it_stands(journal: Journal) -> None:
    story = tell(journal)
    findings.keep_watch_words(journal, ["rota"])
    journal.sessions.change(story.news, notes="Wen Okafor spoke.")
    choice = Choice(story.ruth, opening="Wen was kind.", question="What of wen?")
    some = {one.words: one for one in find(journal, summarise(journal, choice))}
    assert some["Wen Okafor"].places == (Place("sessions", story.news, "S1", "Hard news, said early"),)
    assert some["Wen Okafor"].kind == "member"
    assert journal.mentors.members.get(some["Wen Okafor"].member_uid).name == "Wen Okafor"
    assert [place.title for place in some["Wen"].places] == ["Since we last spoke", "One question for you"]
    assert {place.code for place in some["rota"].places} >= {"G1", "A1"}


def test_every_text_that_leaves_is_looked_through(journal: Journal) -> None:
    """Each text of a full summary in turn: no kind of entry, and no part of one, is forgotten."""
    story = tell(journal)
    findings.keep_watch_words(journal, ["needle"])
    needles = {
        journal.sessions: (story.news, ("title", "aim", "notes")),
        journal.goals: (story.rota, ("title", "measure")),
        journal.sessions.takeaways: (story.takeaway, ("text",)),
        journal.reflections: (story.worry, ("title",)),
        journal.actions: (journal.actions.open()[0].uid, ("text",)),
        journal.advice: (journal.advice.all()[0].uid, ("text", "experiment", "result")),
    }
    for shelf, (uid, names) in needles.items():
        for name in names:
            before = getattr(shelf.get(uid), name)  # type: ignore[attr-defined]
            shelf.change(uid, **{name: "a Needle"})  # type: ignore[attr-defined]
            mentor = None if shelf is journal.advice else story.ruth
            assert words(find(journal, summarise(journal, Choice(mentor)))) != [], name
            assert "watched: Needle" in words(find(journal, summarise(journal, Choice(mentor)))), name
            shelf.change(uid, **{name: before})  # type: ignore[attr-defined]


def test_what_was_said_to_be_fine_is_not_pointed_at_again(journal: Journal) -> None:
    journal.mentors.add(name="Tomasz")
    journal.sessions.add(title="x", starts_at=at(7), notes="Tomasz and tomasz, a@b.org")
    summary = summarise(journal, Choice())
    assert words(find(journal, summary, fine=["tomasz"])) == ["email: a@b.org"]
    findings.keep_fine(journal, "A@B.org")
    assert words(find(journal, summary)) == ["name: Tomasz"]
    findings.forget_fine(journal)
    assert len(find(journal, summary)) == 2


def test_what_is_private_is_never_in_a_finding(journal: Journal) -> None:
    journal.mentors.add(name="Tomasz")
    journal.sessions.add(title="Tomasz", starts_at=at(7), notes="Tomasz", private=True)
    journal.sessions.add(title="x", starts_at=at(7), private_notes="Tomasz +351 912 345 678")
    journal.reflections.answer("Tomasz?", "Tomasz", on=day(9))
    assert find(journal, summarise(journal, Choice())) == ()


@given(st.text(max_size=300))
def test_any_text_can_be_looked_through(text: str) -> None:
    list(telephone_numbers(text))
    list(addresses(text))
    list(Sought.name(text).found_in(text))
    list(Sought.phrase(text).found_in(text + text))


def test_what_a_skill_says_of_its_levels_is_looked_at_too(journal: Journal) -> None:
    """The review page shows it."""
    journal.mentors.add(name="Tomasz Nowak")
    lists, sittings = journal.skills.frameworks.add(name="Mine").uid, journal.skills
    skill = sittings.competencies.add(
        framework_uid=lists, name="Calm", definition="As Tomasz", levels=["", "", "", "", "calm@example.org"]
    )
    sittings.rate(sittings.begin(lists, on=day(7)).uid, skill.uid, level=2)
    summary = summarise(journal, Choice(sections=frozenset({"skills"})))
    assert set(words(find(journal, summary))) >= {"name: Tomasz", "email: calm@example.org"}
