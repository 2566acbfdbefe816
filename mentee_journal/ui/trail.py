"""Where one has been, for Back and Forward: places with the entry that was open in each."""

from dataclasses import dataclass, field

Step = tuple[str, str]
LONGEST = 100


@dataclass
class Trail:
    """`leave` where one was when going on; `back` and `forward` say where to go from here, or None."""

    behind: list[Step] = field(default_factory=list)
    ahead: list[Step] = field(default_factory=list)

    def leave(self, here: Step) -> None:
        self.behind = [*self.behind, here][-LONGEST:]
        self.ahead.clear()

    def back(self, here: Step) -> Step | None:
        return _step(self.behind, self.ahead, here)

    def forward(self, here: Step) -> Step | None:
        return _step(self.ahead, self.behind, here)


def _step(source: list[Step], other: list[Step], here: Step) -> Step | None:
    if not source:
        return None
    other.append(here)
    return source.pop()
