"""The records that ship with the program, and so the format of the files they are in.

A field is what a file may say, a field with a default is what it may leave out, and a tuple of records is a list of
tables (`[[questions]]`). A `key` is kept in people's journals: never change one, and never use one again for something
else. Files are shown by `position`.
"""

from dataclasses import dataclass

MOMENTS = ("any", "before_session", "after_session", "monthly", "closing")  # as in `models.Moment`
NAMES = frozenset({"key", "icon", "kind", "moment", "set", "topic"})  # texts for the program, not for people


@dataclass(frozen=True)
class Topic:
    """A side of a mentorship, one of nine."""

    key: str
    name: str


@dataclass(frozen=True)
class Topics:
    """The file of the topics."""

    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class Question:
    """A question to the mentee or, `to_mentor`, one for the mentee to ask. What it leaves out is its set's."""

    key: str
    text: str
    topic: str
    moment: str = ""
    set: str = ""
    to_mentor: bool = False


@dataclass(frozen=True)
class QuestionSet:
    """The questions of one file, and the moment they are for."""

    key: str
    name: str
    about: str
    moment: str
    questions: tuple[Question, ...]
    to_mentor: bool = False
    position: int = 0


@dataclass(frozen=True)
class Step:
    """A page of a guided cycle. `name` is short, for the row of steps; `label` stands over the answer later on."""

    key: str
    name: str
    label: str
    question: str
    helpers: tuple[str, ...]


@dataclass(frozen=True)
class Guide:
    """A guided cycle. `dated_name` is its name where the `{month}` of the beginning is known."""

    key: str
    name: str
    about: str
    minutes: int
    icon: str
    source: str
    steps: tuple[Step, ...]
    dated_name: str = ""
    position: int = 0


@dataclass(frozen=True)
class Skill:
    """A skill, and five sentences about oneself that others could observe, from 1 to 5."""

    key: str
    name: str
    definition: str
    levels: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True)
class Framework:
    """A list of skills; `source` says whose it is and under which terms."""

    key: str
    name: str
    about: str
    source: str
    skills: tuple[Skill, ...]
    position: int = 0

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of its groups, in order; none when it has no groups."""
        return tuple(dict.fromkeys(skill.group for skill in self.skills if skill.group))


@dataclass(frozen=True)
class TemplateLine:
    """A line of a suggested agenda."""

    text: str
    minutes: int


@dataclass(frozen=True)
class SessionTemplate:
    """A beginning for a session of one `kind` (as in `models.SessionKind`); `notes` is Markdown."""

    key: str
    kind: str
    name: str
    icon: str
    about: str
    minutes: int
    notes: str
    agenda: tuple[TemplateLine, ...]
    position: int = 0
