"""A file, or a pasted text, that a mentor sent back: what is in it, and where each comment belongs."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentee_journal.errors import JournalError
from mentee_journal.exchange.reply.canonical import fingerprint
from mentee_journal.exchange.reply.decode import LARGEST, check_size, clean, decode
from mentee_journal.exchange.reply.labels import SAMPLE, Says
from mentee_journal.exchange.reply.reply import Done, Place, Rated, Remark, Reply
from mentee_journal.exchange.reply.worker import PATIENCE, read_apart
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.journal.shares import Share

_CODE = re.compile(r"(?<!\w)MJ\W?[0-9A-Z]{4}\W?[0-9A-Z]{4}(?!\w)", re.IGNORECASE)
_RECENT = 12
"""Summaries that a text without a code is compared with."""

_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_MOST_PARTS = 20
_NOWHERE = "?"
_ENOUGH = 6
"""Words of a summary by which a text without a code is known to be of it."""


def read(journal: "Journal", data: bytes, file_name: str = "", *, patience: float = PATIENCE) -> Reply:
    """What is in the file of these bytes; nothing is kept yet. JournalError says what to do with what is no reply."""
    text = decode(data, file_name)
    return _read(journal, text, data, Path(file_name).name, patience)


def read_file(journal: "Journal", path: Path) -> Reply:
    """What is in a file of the disk; JournalError when it cannot be read, too. No more of it is read than may be."""
    try:
        if not path.is_file():  # a pipe would be waited for without end
            raise JournalError(_("There is no file {name}.").format(name=path.name), _("Is it still there?"))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        what = _("{name} cannot be read: {reason}.").format(name=path.name, reason=reason)
        raise JournalError(what, _("Nothing was changed.")) from None
    return read(journal, data, path.name)


def read_text(journal: "Journal", text: str, *, patience: float = PATIENCE) -> Reply:
    """What is in a text that was pasted; nothing is kept yet."""
    data = text.encode("utf-8", "replace")
    check_size(data)
    return _read(journal, clean(text), data, "", patience)


def _read(journal: "Journal", text: str, data: bytes, file_name: str, patience: float) -> Reply:
    codes = _codes(text) or _codes(file_name)
    shares = [share for code in codes for share in journal.shares.all_with_code(code)]
    possible = shares if codes else journal.shares.latest(_RECENT)
    candidates = list({one.text: one for one in reversed(possible)}.values())[::-1]
    documents = [{"code": one.code, "text": one.text, "codes": _references(one)} for one in candidates]
    question = {"text": text, "documents": documents, "labels": _labels(), "yes": [_("yes")]}
    found = read_apart(question, patience)
    share = candidates[found["document"]] if candidates else None
    if share is not None and not codes and found["recognised"] < _ENOUGH:
        share = None
        found = read_apart({**question, "documents": []}, patience)
    document = share.code if share else (codes[0] if codes else "")
    others = tuple(code for code in codes if code != document)
    reply = Reply(
        share.uid if share else None, document, None, "", (), other_documents=others, file_name=file_name, data=data
    )
    return _placed(journal, reply, share, found)


def _codes(text: str) -> list[str]:
    """The codes of documents in a text, the one that is named most first."""
    from mentee_journal.summary.codes import read_code

    named = [read_code(found[0].replace("\n", "-")) for found in _CODE.finditer(text)]
    known = [code for code in named if code]
    return sorted(dict.fromkeys(known), key=lambda code: -known.count(code))


def _references(share: "Share") -> list[str]:
    return [item.reference for item in share.items if item.reference]


def _labels() -> list[tuple[str, str]]:
    from mentee_journal.summary import words

    return [
        (Says.VIEW, words.view_label(SAMPLE)),
        (Says.COMMENT, words.comment_label(SAMPLE)),
        (Says.DONE, words.done_label(SAMPLE)),
        (Says.ANYTHING, words.anything_label()),
    ]


def _placed(journal: "Journal", reply: Reply, share: "Share | None", found: dict[str, Any]) -> Reply:
    """What was found, with addresses in the journal in place of codes."""
    if share is None:
        remarks = [_remark(reply, None, one) for one in found["remarks"]]
        return replace(reply, remarks=_known(journal, reply.document, remarks))
    places = _places(journal, share, found)
    remarks = [
        _remark(reply, places.get(one["place"] or "") if one["place"] is not None else None, one)
        for one in found["remarks"]
    ]
    remarks = _with_levels(reply, remarks, places, found["ratings"])
    text_seen = found["recognised"] > 0
    return replace(
        reply,
        mentorship_uid=share.mentorship_uid,
        author=share.mentorship.name if share.mentorship else "",
        places=tuple(places.values()),
        remarks=_known(journal, reply.document, remarks),
        ratings=_ratings(journal, share, places, found["ratings"]),
        done=_done(journal, places, found["done"]),
        missing=tuple(code for code in places if code and code not in found["seen"]) if text_seen else (),
    )


def _places(journal: "Journal", share: "Share", found: dict[str, Any]) -> dict[str, Place]:
    from mentee_journal.summary.changed import changed

    held = journal.shares.held(share.uid)
    others = changed(journal, held, share.mentorship_uid)
    whole = Place("", "share", share.uid, _("The summary as a whole"))
    items = {item.reference: item for item in held if item.reference}
    places = {"": whole}
    for code in dict.fromkeys((*found["titles"], *items)):
        item = items.get(code)
        title = found["titles"].get(code) or (item.title if item else "")
        kind, uid = (item.kind, item.uid) if item else ("share", share.uid)
        places[code] = Place(code, kind, uid, title, uid in others)
    return places


def _remark(reply: Reply, place: Place | None, found: dict[str, Any]) -> Remark:
    print_ = fingerprint(reply.document, place.code if place else _NOWHERE, found["text"])
    remark = Remark(print_, found["text"], edited_from=found["edited_from"], is_doubtful=found["doubtful"])
    if place is None:
        return remark
    return replace(
        remark,
        about_kind=place.kind,
        about_uid=place.uid,
        code=place.code,
        title=place.title,
        record_changed=place.is_changed,
    )


def _with_levels(
    reply: Reply, remarks: list[Remark], places: dict[str, Place], ratings: dict[str, int]
) -> list[Remark]:
    """How sure the mentor is of a goal goes with what they say of it."""
    found = list(remarks)
    for code, level in ratings.items():
        place = places.get(code)
        if place is None or place.kind == "competency":
            continue
        at = next((number for number, one in enumerate(found) if one.code == code and not one.edited_from), None)
        if at is None:
            print_ = fingerprint(reply.document, code, f"level {level}")
            found.append(
                Remark(
                    print_, "", place.kind, place.uid, code, place.title, level=level, record_changed=place.is_changed
                )
            )
        else:
            print_ = fingerprint(reply.document, code, f"level {level} {found[at].text}")
            found[at] = replace(found[at], level=level, fingerprint=print_)
    return found


def _known(journal: "Journal", document: str, remarks: list[Remark]) -> tuple[Remark, ...]:
    """The remarks, each with whether it is known; of one that went on since, only what is new."""
    known = journal.comments.known(remark.fingerprint for remark in remarks)
    found = []
    for remark in remarks:
        is_known = remark.fingerprint in known
        while not is_known:
            parts = _parts(document, remark)
            there = journal.comments.known(part.fingerprint for part in parts.values()) if parts else set()
            ends = [end for end, part in parts.items() if part.fingerprint in there]
            if not ends:
                break
            remark = _cut(document, remark, remark.text[max(ends) :].lstrip("\n"))  # noqa: PLW2901
            is_known = bool(journal.comments.known([remark.fingerprint]))
        found.append(replace(remark, is_known=is_known))
    return tuple(found)


def _parts(document: str, remark: Remark) -> dict[int, Remark]:
    """What a remark may have been before it went on: its first paragraphs, by where they end."""
    if remark.edited_from or remark.level:
        return {}
    ends = [found.start() for found in _PARAGRAPH.finditer(remark.text)][:_MOST_PARTS]
    return {end: _cut(document, remark, remark.text[:end]) for end in ends}


def _cut(document: str, remark: Remark, text: str) -> Remark:
    place = remark.code if remark.about_uid else _NOWHERE
    return replace(remark, text=text, fingerprint=fingerprint(document, place, text))


def _ratings(
    journal: "Journal", share: "Share", places: dict[str, Place], ratings: dict[str, int]
) -> tuple[Rated, ...]:
    known = journal.skills.said_of(share.code, share.mentorship_uid)
    found = []
    for code, level in ratings.items():
        place = places.get(code)
        if place is not None and place.kind == "competency":
            skill = journal.skills.competencies.find(place.uid)
            if skill is not None and skill.deleted_at is None:
                found.append(Rated(code, skill.uid, skill.name, level, known.get(skill.uid) == level))
    return tuple(found)


def _done(journal: "Journal", places: dict[str, Place], done: list[str]) -> tuple[Done, ...]:
    found = []
    for code in dict.fromkeys(done):
        place = places.get(code)
        action = journal.actions.find(place.uid) if place and place.kind == "action" else None
        if action is not None and action.deleted_at is None:
            found.append(Done(code, action.uid, action.text, action.done_on is not None))
    return tuple(found)
