"""What the mentor reads on the review page, entry by entry, each with the place for the answer beside it."""

from collections.abc import Callable

from mentee_journal.export import review_answers as answers
from mentee_journal.export.elements import Html, element, joined, lines
from mentee_journal.export.safe_html import SafeHtml
from mentee_journal.i18n import _
from mentee_journal.summary import Item, Passage, Remark, Section, Skill, Summary, sentences, words

Safe = Callable[..., str]

_BAR = 200  # the length of a progress bar


def parts(summary: Summary) -> Html:
    """Everything between the head and the bar, section by section."""
    safe = SafeHtml()
    return lines(
        _opening(summary, safe),
        *(_section(section, safe) for section in summary.sections),
        _skills(summary),
        _remarks(summary, safe),
        _question(summary, safe),
        _anything(summary),
    )


def _headed(name: str, heading: str, *inside: str, hint: str = "") -> Html:
    title = element("h2", heading, id=f"h-{name}")
    head = element("div", title, element("p", hint, class_="hint") if hint else Html(), class_="head")
    return element("section", lines(head, *inside), aria_labelledby=f"h-{name}", id=name)


def _opening(summary: Summary, safe: Safe) -> Html:
    if not summary.opening.strip():
        return Html()
    return _headed("opening", words.opening_heading(), _words(safe(summary.opening, 2)))


def _section(section: Section, safe: Safe) -> Html:
    hint = _("How sure are you that I get there? 1 not yet, 5 certain") if section.name == "goals" else ""
    return _headed(section.name, section.heading, *(_item(item, safe) for item in section.items), hint=hint)


def _item(item: Item, safe: Safe) -> Html:
    note = item.note[:1].upper() + item.note[1:]
    facts = sentences((*(() if item.share is not None else (item.standing,)), *item.facts))
    said = (
        _title(item.code, item.title),
        _progress(item),
        *(element("p", text, class_="facts", dir="auto") for text in (note, facts) if text),
        *(_passage(passage, safe) for passage in item.passages),
    )
    return _row(item.code, said, *_asked(item), answers.comment_box(item.code, item.title))


def _asked(item: Item) -> list[Html]:
    """What the mentor can say of it in a number or a tick."""
    if item.kind == "goal" and not item.is_done:
        legend = _("How sure are you that I get there: {title}").format(title=item.title)
        return [answers.squares(item.code, item.title, answers.hidden(legend))]
    if item.is_readers and not item.is_done:
        return [answers.done_box(item.code, item.title)]
    return []


def _row(code: str, said: tuple[Html, ...], *answer: Html, name: str = "article") -> Html:
    parts = (element("div", lines(*said), class_="said"), answers.answer(*answer))
    return element(name, lines(*parts), class_="item", id=code)


def _title(code: str, title: str) -> Html:
    return element("h3", element("span", f"{code} ", class_="code"), element("bdi", title))


def _progress(item: Item) -> Html:
    """A bar, and beside it the same in words."""
    if item.share is None:
        return Html()
    standing = item.standing or words.progress(round(item.share * 100))
    done = round(_BAR * min(max(item.share, 0.0), 1.0))
    rects = (_rect("track", _BAR - 1), _rect("done", done) if done else Html())
    size: dict[str, str | int] = {"viewBox": f"0 0 {_BAR} 8", "width": _BAR, "height": 8}
    bar = element("svg", *rects, class_="way", aria_hidden="true", **size)
    return element("p", bar, element("span", standing, dir="auto"), class_="progress")


def _rect(class_: str, width: int) -> Html:
    return element("rect", class_=class_, x="0.5", y="0.5", width=width, height=7, rx="3.5")


def _passage(passage: Passage, safe: Safe) -> Html:
    label = element("p", passage.label, class_="label", dir="auto") if passage.label else Html()
    return joined(label, _words(safe(passage.text, 3)))


def _words(html: str) -> Html:
    return element("div", Html(html), class_="words", dir="auto")


def _skills(summary: Summary) -> Html:
    if not summary.skills:
        return Html()
    from mentee_journal.export.review_skills import mine

    lead = _("I would like your view. Mine comes after the last skill, so that it does not colour yours.")
    return _headed(
        "skills",
        words.heading("skills"),
        element("p", lead, class_="facts"),
        *(_skill(skill) for skill in summary.skills),
        mine(summary),
        hint=_("1 starting out, 5 helping others"),
    )


def _skill(skill: Skill) -> Html:
    levels = [
        element("li", element("strong", f"{name}: "), element("bdi", text), id=answers.sentence_id(skill.code, level))
        for level, (name, text) in enumerate(zip(words.level_names(), skill.levels, strict=False), 1)
    ]
    said = (
        _title(skill.code, skill.name),
        element("p", skill.definition, class_="facts", dir="auto") if skill.definition else Html(),
        element("ol", *levels, class_="levels") if levels else Html(),
    )
    legend = joined(_("Your view"), answers.hidden(f"({skill.name})"))
    has_sentences = len(levels) == len(answers.LEVELS)
    squares = answers.squares(skill.code, skill.name, legend, has_sentences=has_sentences)
    return _row(skill.code, said, squares, answers.comment_box(skill.code, skill.name))


def _remarks(summary: Summary, safe: Safe) -> Html:
    if not summary.remarks:
        return Html()
    return _headed("comments", words.heading("comments"), *(_remark(remark, safe) for remark in summary.remarks))


def _remark(remark: Remark, safe: Safe) -> Html:
    reply = (
        (element("p", words.reply_label(), class_="label"), _words(safe(remark.reply, 2)))
        if remark.reply.strip()
        else ()
    )
    line = element("p", element("strong", remark.line), class_="who", dir="auto")
    about = element("p", remark.about, class_="facts", dir="auto") if remark.about else Html()
    note = element("div", line, about, _words(safe(remark.text, 2)), class_="note")
    return element("div", note, *reply, class_="remark")


def _question(summary: Summary, safe: Safe) -> Html:
    if not summary.question.strip():
        return Html()
    box = answers.box("Q1", _("Your answer"), _("Write an answer"))
    said = (_words(safe(summary.question, 2)),)
    return _headed("question", words.question_heading(), _row("Q1", said, box, name="div"))


def _anything(summary: Summary) -> Html:
    name = words.short_name(summary.person)
    hint = _("A last word to {name}").format(name=name) if name else _("A last word")
    heading = words.anything_label().rstrip(":")
    remove = _("Remove everything I wrote here")
    forget = element("button", remove, type="button", id="forget", class_="quiet", hidden=True)
    return _headed("anything", heading, answers.box("anything", heading, hint), element("p", forget, class_="last"))
