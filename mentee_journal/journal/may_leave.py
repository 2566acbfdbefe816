"""The rules of what may leave, as conditions of queries: what is of the days chosen, and what of that is open.

What hangs on a private entry stays with it: the takeaways, actions and advice of a private session, the actions of a
private goal, and what belongs to a mentor who is private (for that mentor's own eyes it may leave). A link from one
entry to another is not a part of either: it is shown when both may leave, and else left out.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select, union_all

from mentee_journal.models import (
    Action,
    Advice,
    AdviceStatus,
    Assessment,
    Comment,
    Competency,
    Framework,
    Goal,
    GoalStatus,
    Mentorship,
    Owner,
    Rater,
    Record,
    Reflection,
    Session,
    SessionStatus,
    Share,
    Takeaway,
)

Condition = ColumnElement[bool]

TRIED = (AdviceStatus.TRYING, AdviceStatus.WORKED, AdviceStatus.PARTLY, AdviceStatus.DID_NOT_WORK)
CLOSED = (GoalStatus.ACHIEVED, GoalStatus.DROPPED)


@dataclass(frozen=True)
class Scope:
    """For which mentor (none: nobody in particular) and of which days; both ends count, and none is open."""

    mentor_uid: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True)
class Rule:
    """Which entries of one kind are concerned, and which of them may leave."""

    kind: type[Record]
    concerned: Condition
    is_open: Condition

    @property
    def leaves(self) -> Condition:
        return and_(self.concerned, self.is_open)

    @property
    def stays(self) -> Condition:
        return and_(self.concerned, not_(self.is_open))


def there(kind: type[Record]) -> Condition:
    """Neither private nor in the bin."""
    return and_(kind.private.is_(False), kind.deleted_at.is_(None))


def sessions(scope: Scope, today: dt.date) -> Rule:
    """Those held, and those whose day has come; none that was cancelled."""
    has_come = or_(Session.status == SessionStatus.HELD, Session.starts_at < _end(today))
    concerned = and_(Session.deleted_at.is_(None), Session.status != SessionStatus.CANCELLED, has_come)
    if scope.since:
        concerned = and_(concerned, Session.starts_at >= dt.datetime.combine(scope.since, dt.time()))
    if scope.until:
        concerned = and_(concerned, Session.starts_at < _end(scope.until))
    return Rule(Session, concerned, _session_open(scope))


def takeaways(scope: Scope, today: dt.date) -> Rule:
    """To be joined with their sessions. Those of a private session are a part of it, and not counted again."""
    concerned = and_(Takeaway.deleted_at.is_(None), sessions(scope, today).leaves)
    return Rule(Takeaway, concerned, Takeaway.private.is_(False))


def goals(scope: Scope) -> Rule:
    """Those not closed, and those closed in these days."""
    closed_on = func.coalesce(Goal.closed_on, func.date(Goal.updated_at))
    still = or_(Goal.status.not_in(CLOSED), _text_in_days(closed_on, scope))
    return Rule(Goal, and_(Goal.deleted_at.is_(None), still), Goal.private.is_(False))


def actions(scope: Scope) -> Rule:
    """To be joined with their sessions. What is open, and what was done in these days: mine, and this mentor's."""
    concerned = and_(Action.deleted_at.is_(None), or_(Action.done_on.is_(None), _in_days(Action.done_on, scope)))
    if scope.mentor_uid:
        mentor = func.coalesce(Action.mentorship_uid, Session.mentorship_uid)
        both_sides = or_(Action.owner == Owner.ME, mentor.is_(None), mentor == scope.mentor_uid)
        concerned = and_(concerned, both_sides)
    return Rule(Action, concerned, _action_open(scope))


def advice(scope: Scope) -> Rule:
    """What was tried, of advice given or looked at again in these days: this mentor's, not another's."""
    in_days = or_(_in_days(Advice.on, scope), _text_in_days(func.date(Advice.updated_at), scope))
    concerned = and_(Advice.deleted_at.is_(None), Advice.status.in_(TRIED), in_days)
    if scope.mentor_uid:
        theirs = or_(Advice.mentorship_uid == scope.mentor_uid, Advice.mentorship_uid.is_(None))
        concerned = and_(concerned, theirs)
    return Rule(Advice, concerned, _advice_open(scope))


def reflections(scope: Scope) -> Rule:
    concerned = and_(Reflection.deleted_at.is_(None), _in_days(Reflection.on, scope))
    return Rule(Reflection, concerned, Reflection.private.is_(False))


def assessments(scope: Scope) -> Rule:
    """Sittings up to the last day, whatever the first is: a change begins at the beginning. Mine, and this mentor's."""
    concerned = and_(Assessment.deleted_at.is_(None), _in_days(Assessment.on, Scope(until=scope.until)))
    if scope.mentor_uid:
        raters = or_(Assessment.rater == Rater.SELF, Assessment.mentorship_uid == scope.mentor_uid)
        concerned = and_(concerned, raters)
    is_open = and_(Assessment.private.is_(False), of_open_mentor(Assessment.mentorship_uid, scope))
    return Rule(Assessment, concerned, is_open)


def new_assessments(scope: Scope) -> Rule:
    """The person's own sittings of these days."""
    mine = and_(Assessment.deleted_at.is_(None), Assessment.rater == Rater.SELF, _in_days(Assessment.on, scope))
    return Rule(Assessment, mine, Assessment.private.is_(False))


def comments(scope: Scope) -> Rule:
    """What this mentor wrote in these days: about nothing in particular, or about an entry that may leave itself."""
    theirs = Comment.mentorship_uid == scope.mentor_uid if scope.mentor_uid else false()
    concerned = and_(Comment.deleted_at.is_(None), theirs, _in_days(Comment.on, scope))
    about_open = or_(Comment.about_uid.is_(None), Comment.about_uid.in_(_open_uids(scope)))
    return Rule(Comment, concerned, and_(Comment.private.is_(False), about_open))


def _open_uids(scope: Scope) -> Any:
    """Every entry that may leave, of whatever day."""
    kinds: dict[type[Record], Condition] = {
        Session: _session_open(scope),
        Takeaway: _in_open_session(Takeaway.session_uid, scope),
        Action: _action_open(scope),
        Advice: _advice_open(scope),
    }
    hidden_lists = select(Framework.uid).where(Framework.private.is_(True))
    kinds[Competency] = Competency.framework_uid.not_in(hidden_lists)
    plain: tuple[type[Record], ...] = (Goal, Reflection, Share)
    kinds |= dict.fromkeys(plain, and_(True))
    return union_all(*(select(kind.uid).where(there(kind), is_open) for kind, is_open in kinds.items()))


def _session_open(scope: Scope) -> Condition:
    return and_(Session.private.is_(False), of_open_mentor(Session.mentorship_uid, scope))


def _action_open(scope: Scope) -> Condition:
    hidden_goals = select(Goal.uid).where(Goal.private.is_(True))
    return and_(
        Action.private.is_(False),
        _in_open_session(Action.session_uid, scope),
        or_(Action.goal_uid.is_(None), Action.goal_uid.not_in(hidden_goals)),
        of_open_mentor(Action.mentorship_uid, scope),
    )


def _advice_open(scope: Scope) -> Condition:
    return and_(
        Advice.private.is_(False),
        _in_open_session(Advice.session_uid, scope),
        of_open_mentor(Advice.mentorship_uid, scope),
    )


def _in_open_session(column: Any, scope: Scope) -> Condition:
    return or_(column.is_(None), column.not_in(_hidden_sessions(scope)))


def _hidden_sessions(scope: Scope) -> Select[Any]:
    other = Session.__table__.alias()  # else the query around it would lend its own sessions
    hidden = or_(other.c.private.is_(True), not_(of_open_mentor(other.c.mentorship_uid, scope)))
    return select(other.c.uid).where(hidden)


def of_open_mentor(column: Any, scope: Scope) -> Condition:
    """Of nobody, or of a mentor who is not private; for that mentor's own eyes also of one who is."""
    other = Mentorship.__table__.alias()
    hidden = select(other.c.uid).where(other.c.private.is_(True), other.c.uid != (scope.mentor_uid or ""))
    return or_(column.is_(None), column.not_in(hidden))


def _end(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time())


def _in_days(column: Any, scope: Scope) -> Condition:
    found = [column.is_not(None)]
    if scope.since:
        found.append(column >= scope.since)
    if scope.until:
        found.append(column <= scope.until)
    return and_(*found)


def _text_in_days(column: Any, scope: Scope) -> Condition:
    """Where SQLite makes the day, and so gives it as text."""
    since, until = scope.since or dt.date.min, scope.until or dt.date.max
    return and_(column.between(since.isoformat(), until.isoformat()))
