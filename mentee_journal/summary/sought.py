"""Looking for a name or a phrase in what people wrote: whole words, upper and lower case alike, in any script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mentee_journal.i18n import _

_FRAGMENT = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(  # scripts whose words stand without spaces, or take endings: Thai to Khmer, Han, kana, Hangul
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003134f]"
)
_SHORT = 2  # letters: a name as short as this is looked for just as it is written
_NEAR = 40  # characters before a word that tell whether a sentence begins with it
_MARKS = " \t*_~`>#-+\"'“‘("  # what may stand between  # noqa: RUF001
_TITLES = "dr prof mr mrs ms mx sir dame herr frau mme mlle don doña sr sra dra eng"
_BETWEEN = "de la le du da di do dos das el al van von der den ter ten zu bin ibn abu y e"
_SKIPPED = frozenset(f"{_TITLES} {_BETWEEN}".split())


def name_parts(name: str) -> list[str]:
    """First name, last name and what stands between, without titles and particles."""
    bare = (part.strip("()[]<>\"'“”„«».,;:") for part in unicodedata.normalize("NFC", name).split())
    return [part for part in bare if part and part.casefold() not in _SKIPPED and not _is_letter(part)]


def _is_letter(part: str) -> bool:
    """An initial says nobody's name."""
    return len(part) == 1 and part.upper() != part.lower()


@dataclass(frozen=True)
class Alternative:
    """One way of saying it. `exact`: only in these very letters, and not where a sentence begins."""

    text: str
    exact: bool = False


@dataclass(frozen=True)
class Sought:
    """What is looked for, in all ways of saying it, the longest first."""

    alternatives: tuple[Alternative, ...]

    @classmethod
    def phrase(cls, text: str) -> "Sought":
        """A word or phrase of the person's own."""
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        return cls((Alternative(text),) if _FRAGMENT.search(text) else ())

    @classmethod
    def name(cls, name: str, own: Iterable[str] = ()) -> "Sought":
        """A name, whole and in its parts; those that are also `own` names, or everyday words, are not looked for alone.

        What holds no name at all, as *my manager*, is nothing to look for.
        """
        parts, own = name_parts(name), frozenset(own)
        roles, dates, ordinary = _everyday()
        telling = [part for part in parts if part.lower() != part or not _has_case(part)]
        telling = [part for part in telling if part.casefold() not in roles]
        if not telling:
            return cls(())
        whole = unicodedata.normalize("NFC", " ".join(name.split()))
        found = [Alternative(whole, exact=_is_doubtful(whole, ordinary | dates))]
        alone = [part for part in telling if part != whole and part.casefold() not in own | dates]
        return cls((*found, *(Alternative(part, exact=_is_doubtful(part, ordinary)) for part in alone)))

    @staticmethod
    def fragments(text: str) -> frozenset[str]:
        """The words of a text, to be compared with `beginnings`."""
        return frozenset(_FRAGMENT.findall(text.casefold()))

    def found_in(self, text: str) -> Iterator[str]:
        """The words found, as they stand in the text."""
        if not self.alternatives:
            return
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        for match in self._pattern.finditer(text):
            alternative = self.alternatives[int((match.lastgroup or "a0")[1:])]
            if _is_whole(text, match) and not (alternative.exact and _is_chance(alternative.text, text, match)):
                yield " ".join(match[0].split())

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first words of what is looked for: a text without any of them is not worth a second look."""
        texts = (one.text.casefold() for one in self.alternatives if not _UNSPACED.search(one.text))
        return frozenset(found[0] for text in texts if (found := _FRAGMENT.search(text)))

    @cached_property
    def unspaced(self) -> tuple[str, ...]:
        """What may stand within a word, in scripts whose words stand without spaces."""
        return tuple(one.text for one in self.alternatives if _UNSPACED.search(one.text))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ways = (
            rf"(?P<a{number}>" + r"\s+".join(map(re.escape, one.text.split())) + ")"
            for number, one in enumerate(self.alternatives)
        )
        return re.compile("|".join(ways), re.IGNORECASE)


def _everyday() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    # Translators: words that say who somebody is to the writer, and are no names; as many as you can think of.
    roles = _("my our the a an team manager boss lead colleague colleagues mentor coach friend client customer "
              "director head someone everyone nobody me hr group circle peer")  # fmt: skip
    # Translators: names that are also names of months or days.
    dates = _("april may june august january sunday monday friday")
    # Translators: first or last names that are also everyday words of your language.
    ordinary = _("will mark grace hope faith joy rose art bill sue rob pat dean frank guy ray chase grant drew rich "
                 "summer autumn dawn ivy olive page dale hunter mason young brown black white green king long small "
                 "good best day love strong wise sharp noble price case field stone wood hill rivers")  # fmt: skip
    return tuple(frozenset(words.casefold().split()) for words in (roles, dates, ordinary))  # type: ignore[return-value]


def _has_case(text: str) -> bool:
    return text.lower() != text.upper()


def _is_doubtful(text: str, ordinary: frozenset[str]) -> bool:
    return (len(text) <= _SHORT and _has_case(text)) or text.casefold() in ordinary


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Whether no letter, and no mark that belongs to one, goes on before or after it."""
    if _UNSPACED.search(match[0]):
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return not any(one.isalnum() or unicodedata.category(one)[0] == "M" for one in (*before, *after))


def _is_chance(wanted: str, text: str, match: re.Match[str]) -> bool:
    """Whether an everyday word is probably meant: in other letters, or at the beginning of a sentence."""
    before = text[max(match.start() - _NEAR, 0) : match.start()].rstrip(_MARKS)
    return match[0] != wanted or not before or before[-1] in ".!?…:\n"
