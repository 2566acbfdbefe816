"""What is being written in Reflect: a reflection, old or still to begin, with the pages one turns in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mentee_journal.content import Content, Guide, Step
from mentee_journal.journal.questions import Question
from mentee_journal.models import Answer, Reflection
from mentee_journal.ui.pages.reflect_begin import Beginning, BeginningAnswers


@dataclass
class Writing:
    """One step and one answer a page; a free page and a single question have one."""

    reflection: Reflection
    steps: list[Step]
    answers: list[Answer]
    place: int = 0
    has_begun: bool = False
    guide: Guide | None = None
    reached: int = 0
    """The furthest page that was turned to."""
    whole: bool = False
    """Whether all pages are shown at once, to be read."""

    @property
    def uid(self) -> str:
        return self.reflection.uid

    @property
    def step(self) -> Step:
        return self.steps[self.place]

    @property
    def answer(self) -> Answer:
        return self.answers[self.place]

    @property
    def is_guided(self) -> bool:
        return len(self.steps) > 1

    @property
    def is_last(self) -> bool:
        return self.place == len(self.steps) - 1

    @property
    def is_done(self) -> bool:
        """Whether the answer that is open was finished with: all are, or one has gone on to a later page."""
        later = self.answers[self.place + 1 :]
        return self.reflection.finished or self.place < self.reached or any(one.text for one in later)

    def go(self, place: int) -> None:
        """Turn to another page."""
        self.place, self.whole = place, False
        self.reached = max(self.reached, place)

    def take(self, reflection: Reflection) -> None:
        """Take over what the journal holds now; answers that have not begun stay as they are."""
        self.reflection, self.has_begun = reflection, True
        now = {answer.uid: answer for answer in reflection.answers}
        self.answers = [now.get(answer.uid, answer) for answer in self.answers]


@dataclass
class Opener:
    """Opens a guide, a question, a free page or what was written before."""

    reflections: Beginning
    answers: BeginningAnswers
    content: Content

    def guide(self, guide: Guide, **fields: Any) -> Writing:
        reflection = self.reflections.draft(guide=guide.key, finished=False, **fields)
        return Writing(reflection, list(guide.steps), self._blank(reflection, guide.steps), guide=guide)

    def question(self, question: Question, **fields: Any) -> Writing:
        reflection = self.reflections.draft(finished=False, **fields)
        step = Step(question.key, "", "", question.text, ())
        answer = self.answers.draft_for(reflection.uid, question=question.text, prompt=question.prompt)
        return Writing(reflection, [step], [answer])

    def free(self, **fields: Any) -> Writing:
        reflection = self.reflections.draft(finished=False, **fields)
        step = Step("", "", "", "", ())
        return Writing(reflection, [step], self._blank(reflection, [step]))

    def record(self, reflection: Reflection) -> Writing:
        """One that is in the journal, on the page that was written last."""
        guide = self.content.guide(reflection.guide) if reflection.guide else None
        steps = list(guide.steps) if guide else []
        answers = self._blank(reflection, steps)
        known = {step.key: place for place, step in enumerate(steps)}
        reached = 0
        for answer in reflection.answers:
            if (place := known.pop(answer.step, None)) is not None:
                answers[place] = answer
                reached = max(reached, place)
            else:  # a single question, or a step of another version of the program
                steps.append(Step(answer.step, "", answer.question, answer.question, ()))
                answers.append(answer)
        if not steps:
            steps, answers = [Step("", "", "", "", ())], self._blank(reflection, [Step("", "", "", "", ())])
        whole = reflection.finished and len(steps) > 1
        return Writing(reflection, steps, answers, reached, True, guide, reached, whole)

    def _blank(self, reflection: Reflection, steps: Sequence[Step]) -> list[Answer]:
        return [
            self.answers.draft_for(reflection.uid, question=step.question, step=step.key, position=place)
            for place, step in enumerate(steps)
        ]
