"""What the program ships with is whole, well worded and in its place; a broken file says where it is broken."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from mentee_journal import i18n, paths
from mentee_journal.content import MOMENTS, Content, Framework, level_names, moment_names
from mentee_journal.errors import BadContent
from mentee_journal.models import Moment, SessionKind

TOPICS = ["growth", "skills", "finding", "fit", "culture", "left_out", "active", "feedback", "works"]
TEN_GUIDES = {
    "what_so_what_now_what": 3,
    "gibbs": 6,
    "kolb": 4,
    "grow": 4,
    "wish_outcome_obstacle_plan": 4,
    "stop_start_continue": 3,
    "case": 4,
    "guest_speaker": 3,
    "book": 3,
    "closing": 5,
}
SMALL_TEAM = [
    "Listening",
    "Giving feedback",
    "Delegating",
    "Deciding under pressure",
    "Speaking to groups",
    "Planning the work",
    "Building trust",
    "Coaching others",
]
LET_ME_FAIL = "Where would you let me fail a little?"
MONTHLY, GIBBS, STARTER = "questions/monthly.toml", "guides/gibbs.toml", "frameworks/starter.toml"
MARKS_AND_JARGON = r"\bSBI\b|WOOP|Situation.Behaviou?r.Impact|SFIA|NACE|learning styles?|\bSMART\b|\bKPI|[Cc]ompetenc|!"
BARE_ADVERBS = r"\b(often|usually|sometimes|rarely|always|effectively|consistently|regularly|frequently|very|really)\b"


@pytest.fixture(scope="module")
def content() -> Content:
    return Content()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The shipped files, to be broken."""
    root = tmp_path / "resources"
    for part in ("questions", "guides", "frameworks", "templates"):
        shutil.copytree(paths.resource(part), root / part)
    shutil.copy(paths.resource("topics.toml"), root)
    return root


def framework(content: Content, key: str) -> Framework:
    return next(one for one in content.frameworks if one.key == key)


# Questions


def test_the_nine_topics_are_in_the_order_of_the_source(content: Content) -> None:
    assert [topic.key for topic in content.topics] == TOPICS
    assert all(topic.name for topic in content.topics)


def test_each_topic_has_its_source_question_in_the_first_person(content: Content) -> None:
    nine = [question for question in content.questions if question.set == "nine"]

    assert [question.topic for question in nine] == TOPICS
    assert all(re.search(r"\b(I|me|my)\b", question.text) for question in nine)


def test_there_are_questions_for_every_moment_and_topic(content: Content) -> None:
    to_me = [question for question in content.questions if not question.to_mentor]
    moments, topics = Counter(one.moment for one in to_me), Counter(one.topic for one in content.questions)

    assert len(content.questions) >= 70
    assert all(moments[moment] >= 7 for moment in Moment)
    assert all(topics[topic] >= 7 for topic in TOPICS)


def test_no_question_is_asked_twice(content: Content) -> None:
    assert len({question.text for question in content.questions}) == len(content.questions)
    assert len({question.key for question in content.questions}) == len(content.questions)


def test_every_question_asks_something_and_can_be_read_at_a_glance(content: Content) -> None:
    assert all("?" in question.text and len(question.text) <= 100 for question in content.questions)


def test_questions_to_a_mentor_are_for_the_session_and_told_apart(content: Content) -> None:
    to_mentor = [question for question in content.questions if question.to_mentor]

    assert {question.set for question in to_mentor} == {"ask_mentor"}
    assert {question.moment for question in to_mentor} == {"before_session"}
    assert len(to_mentor) >= 12


def test_a_question_is_found_by_its_key_and_an_unknown_key_is_nothing(content: Content) -> None:
    asked = content.question("let_me_fail")

    assert asked is not None
    assert asked.text == LET_ME_FAIL
    assert content.question("from_another_version") is None


def test_moments_are_those_of_the_journal_and_have_names() -> None:
    assert list(MOMENTS) == [moment.value for moment in Moment]
    assert list(moment_names()) == list(MOMENTS)


# Guided cycles


def test_every_guided_cycle_of_the_domain_is_there_with_its_steps(content: Content) -> None:
    steps = {guide.key: len(guide.steps) for guide in content.guides}

    assert TEN_GUIDES.items() <= steps.items()


def test_a_guided_cycle_leads_through_its_steps(content: Content) -> None:
    guide = content.guide("what_so_what_now_what")

    assert guide is not None
    assert [step.name for step in guide.steps] == ["What?", "So what?", "Now what?"]
    assert guide.steps[0].label == "What happened"
    assert guide.steps[1].question == "So what does it mean to you?"
    assert guide.steps[1].helpers[2] == "Where have you met this before?"


def test_every_step_asks_one_question_and_three_to_help(content: Content) -> None:
    for step in (step for guide in content.guides for step in guide.steps):
        assert all(text.endswith("?") for text in (step.question, *step.helpers)), step
        assert len({step.question, *step.helpers}) == 4, step
        assert len(step.name) <= 14, step  # the row of steps has room for six


def test_a_guided_cycle_says_how_many_steps_and_minutes(content: Content) -> None:
    numbers = ["", "One", "Two", "Three", "Four", "Five", "Six"]
    for guide in content.guides:
        if "about" in guide.about:
            assert guide.about == f"{numbers[len(guide.steps)]} steps, about {guide.minutes} minutes"


def test_the_letter_takes_the_month_of_the_beginning(content: Content) -> None:
    letter = content.guide("letter_to_me")

    assert letter is not None
    assert letter.dated_name.format(month="June") == "A letter to me in June"


def test_every_icon_is_there(content: Content) -> None:
    wanted = [guide.icon for guide in content.guides] + [template.icon for template in content.session_templates]

    assert [icon for icon in wanted if not paths.resource("icons", f"{icon}.svg").is_file()] == []


# Frameworks


def test_the_shipped_frameworks_have_their_skills(content: Content) -> None:
    sizes = [(one.key, len(one.skills)) for one in content.frameworks]

    assert sizes == [("starter", 10), ("small_team", 8), ("opm_ecq", 28), ("uk_behaviours", 9)]
    assert [skill.name for skill in framework(content, "small_team").skills] == SMALL_TEAM


def test_a_framework_with_groups_names_them_in_order(content: Content) -> None:
    opm = framework(content, "opm_ecq")
    sizes = Counter(skill.group for skill in opm.skills)

    assert [(group, sizes[group]) for group in opm.groups] == [
        ("Leading change", 6),
        ("Leading people", 4),
        ("Results driven", 6),
        ("Business acumen", 3),
        ("Building coalitions", 3),
        ("Fundamental", 6),
    ]
    assert framework(content, "starter").groups == ()


def test_every_level_of_a_skill_is_a_sentence_of_its_own_in_the_first_person(content: Content) -> None:
    for one in content.frameworks:
        sentences = [sentence for skill in one.skills for sentence in skill.levels]
        assert len(set(sentences)) == 5 * len(one.skills), one.key
        for sentence in sentences:
            assert sentence.endswith("."), sentence
            assert re.search(r"\b(I|me|my|we|our|us)\b", sentence, re.IGNORECASE), sentence
            assert not re.search(BARE_ADVERBS, sentence), sentence


def test_what_belongs_to_others_says_so(content: Content) -> None:
    opm, uk = framework(content, "opm_ecq"), framework(content, "uk_behaviours")

    assert "2006 to 2025" in opm.source
    assert "US federal government" in opm.source
    assert "current" not in f"{opm.name} {opm.about} {opm.source}"
    assert "Contains public sector information licensed under the Open Government Licence v3.0." in uk.source
    assert all(guide.source for guide in content.guides)


def test_the_levels_have_five_names() -> None:
    assert level_names() == ("Starting out", "Trying", "Steady", "Strong", "Helping others")


# Session templates


def test_every_learning_activity_has_a_template(content: Content) -> None:
    kinds = {template.kind for template in content.session_templates}

    assert kinds == {kind.value for kind in SessionKind} - {SessionKind.OTHER.value}
    assert "reverse_hour" in {template.key for template in content.session_templates}


def test_an_agenda_fills_its_time_and_the_notes_have_headings(content: Content) -> None:
    for template in content.session_templates:
        assert sum(line.minutes for line in template.agenda) == template.minutes, template.key
        assert re.fullmatch(r"(## .+\n\n)+", template.notes), template.key


# Words


def test_words_are_tidy(content: Content) -> None:
    notes = {template.notes for template in content.session_templates}
    for sentence in content.sentences():
        assert not re.search(MARKS_AND_JARGON, sentence), sentence
        assert not re.search(r"['\"]|  |\.\.\.", sentence), sentence
        assert sentence in notes or (sentence == sentence.strip() and "\n" not in sentence), sentence


@pytest.fixture
def pirate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language that knows one sentence of each kind."""
    catalog = Catalog(locale="de", domain=i18n.DOMAIN)
    for sentence in (LET_ME_FAIL, "Who was there, and who did what?", "Growth of both sides", "Steady"):
        catalog.add(sentence, f"Arr: {sentence}")
    folder = tmp_path / "resources" / "locale" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / f"{i18n.DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "package")
    yield
    i18n.set_language("en")


def test_words_come_in_the_language_in_force_and_keys_stay(pirate: None) -> None:
    content = Content(Path(__file__).parent.parent / "resources")
    before = content.question("let_me_fail")
    i18n.set_language("de")
    after, guide = content.question("let_me_fail"), content.guide("what_so_what_now_what")

    assert before is not None
    assert after is not None
    assert guide is not None
    assert after.text == f"Arr: {before.text}"
    assert (after.key, after.topic, after.set) == (before.key, before.topic, before.set)
    assert guide.steps[0].helpers[0].startswith("Arr: ")
    assert content.topics[0].name == "Arr: Growth of both sides"
    assert level_names()[2] == "Arr: Steady"
    assert content.guides[2].steps[0].helpers  # the untranslated stays English
    i18n.set_language("en")
    assert content.question("let_me_fail") == before


def test_translators_get_every_text_and_no_key(content: Content) -> None:
    sentences = content.sentences()

    assert len(sentences) == len(set(sentences))
    assert {"Growth of both sides", "A letter to me in {month}", "Round the loop", "What?"} <= set(sentences)
    assert {skill.definition for one in content.frameworks for skill in one.skills} <= set(sentences)
    assert not {"before_session", "left_out", "check-in", "gibbs", ""} & set(sentences)


# Files


def test_a_part_is_read_when_it_is_asked_for_and_once(copied: Path) -> None:
    content = Content(copied)
    shutil.rmtree(copied / "guides")
    shutil.rmtree(copied / "frameworks")
    (copied / "templates" / "sessions" / "meeting.toml").write_text("broken")

    questions = content.questions
    shutil.rmtree(copied / "questions")

    assert content.questions == questions
    with pytest.raises(BadContent, match="guides"):
        _ = content.guides


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (MONTHLY, 'topic = "fit"', "", "questions/monthly.toml, “still_want”: the field “topic” is m"),
        (MONTHLY, 'topic = "fit"', 'topic = "fitt"', "“still_want”: the field “topic” must be one of"),
        (MONTHLY, 'topic = "fit"', "topic = 1", "“still_want”: the field “topic” must be a text"),
        (MONTHLY, 'topic = "fit"', 'topic = "fit"\nmoment = "daily"', "“still_want”: the field “mom"),
        (MONTHLY, 'moment = "monthly"', 'moment = "yearly"', "monthly.toml: the field “moment” must"),
        (MONTHLY, 'key = "still_want"', "", "monthly.toml, questions 2: the field “key” is missing"),
        (MONTHLY, '"still_want"', '"Still want"', "the field “key” must be small letters"),
        (MONTHLY, '"still_want"', '"almost_said"', "“almost_said”: the field “key” is also used"),
        (MONTHLY, "[[questions]]", "[[question]]", "monthly.toml: there is no field “question”"),
        ("questions/ask_mentor.toml", "= true", "= 1", "ask_mentor.toml: the field “to_mentor” must be true or false"),
        (MONTHLY, 'name = "', 'name = "\n', "questions/monthly.toml cannot be read: "),
        (GIBBS, "minutes = 20", 'minutes = "20"', "gibbs.toml: the field “minutes” must be a whole"),
        (GIBBS, "minutes = 20", "minutes = true", "gibbs.toml: the field “minutes” must be a whole"),
        (GIBBS, "helpers = [", 'helpers = ["More?", ', "“description”: the field “helpers” must be a list"),
        (GIBBS, 'key = "feelings"', 'key = "plan"', "“plan”: the field “key” is also used"),
        (GIBBS, 'key = "gibbs"', 'key = "kolb"', "guides/kolb.toml, “kolb”: the field “key” is also used"),
        (GIBBS, 'question = "What have you learnt?"', "", "“conclusion”: the field “question” is missing"),
        (STARTER, "levels = [", 'levels = [" ", ', "“communicating”: the field “levels” must be a te"),
        (STARTER, "levels = [", 'levels = ["No.", ', "“communicating”: the field “levels” must be a l"),
        ("topics.toml", 'key = "fit"', 'key = "works"', "topics.toml, “works”: the field “key” is also used"),
        ("templates/sessions/meeting.toml", "[[agenda]]", "[[agend]]", "meeting.toml: there is no field “agend”"),
    ],
)
def test_a_broken_file_names_item_and_field(copied: Path, file: str, old: str, new: str, said: str) -> None:
    text = (copied / file).read_text("utf-8")
    assert old in text
    count = -1 if old.startswith("[[") else 1
    (copied / file).write_text(text.replace(old, new, count), "utf-8")

    with pytest.raises(BadContent) as caught:
        Content(copied).sentences()

    assert said in str(caught.value)
    assert caught.value.advice


def test_lists_hold_what_they_should(copied: Path) -> None:
    head = 'key = "x"\nname = "X"\nabout = "X"\nsource = "X"\n'
    for skills in ("[]", "[1]", '"Listening"'):
        (copied / "frameworks" / "x.toml").write_text(f"{head}skills = {skills}\n", "utf-8")
        with pytest.raises(BadContent, match="the field “skills"):
            _ = Content(copied).frameworks
