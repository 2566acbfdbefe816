"""What the program ships with: questions, guided cycles, frameworks of skills and session templates.

They are TOML files in `resources/`; the dataclasses in `records.py` are their format. A `Content` reads a part when it
is first asked for it, and no other part.

Translation: the files are English, and each text in them is its own msgid. Texts pass through `i18n._` where a
`Content` hands them out, so whoever asks has them in the language in force (keep keys, not texts: after the language
changed, asking again gives the new words). Keys, icons and other names stay as they are. `Content.sentences()` gives
every text to the translators' template.
"""

from mentee_journal.content.content import Content, level_names, moment_names
from mentee_journal.content.records import (
    MOMENTS,
    Framework,
    Guide,
    Question,
    QuestionSet,
    SessionTemplate,
    Skill,
    Step,
    TemplateLine,
    Topic,
)

__all__ = [
    "MOMENTS",
    "Content",
    "Framework",
    "Guide",
    "Question",
    "QuestionSet",
    "SessionTemplate",
    "Skill",
    "Step",
    "TemplateLine",
    "Topic",
    "level_names",
    "moment_names",
]
