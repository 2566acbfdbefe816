"""The one door to the shipped content: a part is read when it is asked for, checked, and handed out in words."""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from mentee_journal import i18n, paths
from mentee_journal.content.reading import item, mistake, read
from mentee_journal.content.records import (
    MOMENTS,
    NAMES,
    Framework,
    Guide,
    Question,
    QuestionSet,
    SessionTemplate,
    Topic,
    Topics,
)
from mentee_journal.i18n import _

LEVELS = 5
HELPERS = 3


class Content:
    """The content below `root`, in the language in force; each part is read once for each language."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root or paths.resource()
        self._kept: dict[tuple[str, str], tuple[Any, ...]] = {}

    @property
    def topics(self) -> tuple[Topic, ...]:
        return self._part("topics")

    @property
    def question_sets(self) -> tuple[QuestionSet, ...]:
        return self._part("questions")

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for one in self.question_sets for question in one.questions)

    @property
    def guides(self) -> tuple[Guide, ...]:
        return self._part("guides")

    @property
    def frameworks(self) -> tuple[Framework, ...]:
        return self._part("frameworks")

    @property
    def session_templates(self) -> tuple[SessionTemplate, ...]:
        return self._part("session_templates")

    def question(self, key: str) -> Question | None:
        """The question `key`, or None: a journal may hold a key of another version of the program."""
        return next((one for one in self.questions if one.key == key), None)

    def guide(self, key: str) -> Guide | None:
        """The guided cycle `key`, or None, as for a question."""
        return next((one for one in self.guides if one.key == key), None)

    def sentences(self) -> tuple[str, ...]:
        """Every text that can be translated, once each, in the order of the files."""
        found: dict[str, str] = {}
        for part in _PARTS.values():
            _in_words(part(self._root), lambda text: found.setdefault(text, text))
        return tuple(found)

    def _part(self, name: str) -> tuple[Any, ...]:
        spoken = (name, i18n.language())
        if spoken not in self._kept:
            self._kept[spoken] = _in_words(_PARTS[name](self._root), _)
        return self._kept[spoken]


def level_names() -> tuple[str, ...]:
    """The five levels of a skill, from 1 to 5."""
    return (_("Starting out"), _("Trying"), _("Steady"), _("Strong"), _("Helping others"))


def moment_names() -> dict[str, str]:
    """What each of the `MOMENTS` is called."""
    names = (_("Any day"), _("Before a session"), _("After a session"), _("Once a month"), _("Closing a mentorship"))
    return dict(zip(MOMENTS, names, strict=True))


def _in_words(value: Any, say: Callable[[str], str]) -> Any:
    """`value`, with what `say` makes of every text for people in it."""
    if isinstance(value, str):
        return say(value) if value else value  # gettext takes "" for the head of the catalogue
    if isinstance(value, tuple):
        return tuple(_in_words(one, say) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        texts = [field.name for field in fields(value) if field.name not in NAMES]
        return replace(value, **{name: _in_words(getattr(value, name), say) for name in texts})
    return value


def _topics(root: Path) -> tuple[Topic, ...]:
    topics = read(Topics, root / "topics.toml", "topics.toml").topics
    _once({}, "topics.toml", topics)
    return topics


def _question_sets(root: Path) -> tuple[QuestionSet, ...]:
    topics = tuple(topic.key for topic in _topics(root))
    seen: dict[str, str] = {}  # one key names one question, whichever file it is in
    sets = []
    for place, one in _files(QuestionSet, root, "questions"):
        _one_of(MOMENTS, place, "moment", one.moment)
        _once(seen, place, one.questions)
        questions = tuple(
            replace(question, moment=question.moment or one.moment, set=one.key, to_mentor=one.to_mentor)
            for question in one.questions
        )
        for question in questions:
            _one_of(topics, item(place, question.key), "topic", question.topic)
            _one_of(MOMENTS, item(place, question.key), "moment", question.moment)
        sets.append(replace(one, questions=questions))
    return tuple(sets)


def _guides(root: Path) -> tuple[Guide, ...]:
    guides = _files(Guide, root, "guides")
    for place, guide in guides:
        _once({}, place, guide.steps)
        for step in guide.steps:
            _count(HELPERS, item(place, step.key), "helpers", step.helpers)
    return tuple(guide for _place, guide in guides)


def _frameworks(root: Path) -> tuple[Framework, ...]:
    frameworks = _files(Framework, root, "frameworks")
    for place, framework in frameworks:
        _once({}, place, framework.skills)
        for skill in framework.skills:
            _count(LEVELS, item(place, skill.key), "levels", skill.levels)
    return tuple(framework for _place, framework in frameworks)


def _session_templates(root: Path) -> tuple[SessionTemplate, ...]:
    return tuple(template for _place, template in _files(SessionTemplate, root, "templates/sessions"))


_PARTS: dict[str, Callable[[Path], tuple[Any, ...]]] = {
    "topics": _topics,
    "questions": _question_sets,
    "guides": _guides,
    "frameworks": _frameworks,
    "session_templates": _session_templates,
}

_Filed = TypeVar("_Filed", QuestionSet, Guide, Framework, SessionTemplate)


def _files(kind: type[_Filed], root: Path, folder: str) -> list[tuple[str, _Filed]]:
    """Each record of `folder` and the place it is in, by position."""
    places = [file.relative_to(root).as_posix() for file in sorted(root.glob(f"{folder}/*.toml"))]
    if not places:
        raise mistake(_("There is nothing in the folder “{place}”."), place=folder)
    found = [(place, read(kind, root / place, place)) for place in places]
    seen: dict[str, str] = {}
    for place, record in found:
        _once(seen, place, [record])
    return sorted(found, key=lambda one: one[1].position)


def _once(seen: dict[str, str], place: str, records: Iterable[Any]) -> None:
    """Refuse a key that is there twice, among `records` or those `seen` before."""
    for one in records:
        if one.key in seen:
            sentence = _("{place}: the field “{name}” is also used in {other}.")
            raise mistake(sentence, place=item(place, one.key), name="key", other=seen[one.key])
        seen[one.key] = place


def _one_of(choices: tuple[str, ...], place: str, name: str, value: str) -> None:
    if value not in choices:
        sentence = _("{place}: the field “{name}” must be one of these: {choices}.")
        raise mistake(sentence, place=place, name=name, choices=", ".join(choices))


def _count(count: int, place: str, name: str, values: tuple[str, ...]) -> None:
    if len(values) != count:
        raise mistake(_("{place}: the field “{name}” must be a list of {count}."), place=place, name=name, count=count)
