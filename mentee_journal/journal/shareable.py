"""The reading of what may leave: each query takes out of the file what the rules allow, and never anything else.

Just-for-me notes, names of circle members beyond what stands for them, tags and places are in no query. Rows, not
records: a summary of ten thousand sessions is read about as fast as the file gives them.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Executable, and_, case, func, or_, select
from sqlalchemy.orm import aliased, selectinload

from mentee_journal.journal import may_leave
from mentee_journal.journal.may_leave import CLOSED, Rule, Scope, there
from mentee_journal.journal.skill_changes import SkillChange, change_table
from mentee_journal.models import (
    Action,
    Advice,
    Answer,
    Assessment,
    CheckIn,
    Comment,
    Competency,
    Framework,
    Goal,
    Member,
    Mentorship,
    MentorshipKind,
    Milestone,
    Rating,
    Record,
    Reflection,
    Session,
    Takeaway,
)
from mentee_journal.models.session import session_goal, session_member

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

Rows = list[Any]

_TITLED: dict[type[Record], str] = {
    Session: "title",
    Goal: "title",
    Takeaway: "text",
    Action: "text",
    Advice: "text",
    Reflection: "title",
    Competency: "name",
}
"""What a comment may be about, and which column says its name."""


def sessions(journal: "Journal", scope: Scope) -> Rows:
    """Newest first."""
    columns = (Session.uid, Session.title, Session.starts_at, Session.minutes, Session.kind, Session.aim)
    query = select(*columns, Session.notes, _mentor_name(scope))
    query = query.outerjoin(Mentorship, Mentorship.uid == Session.mentorship_uid)
    query = query.where(may_leave.sessions(scope, journal.today()).leaves)
    return _rows(journal, query.order_by(Session.starts_at.desc(), Session.uid))


def present(journal: "Journal", scope: Scope) -> Rows:
    """Who of a circle was there: the session, the alias, and the name, of which only initials may be shown."""
    query = (
        select(session_member.c.session_uid, Member.alias, Member.name)
        .join(Member, Member.uid == session_member.c.member_uid)
        .join(Session, Session.uid == session_member.c.session_uid)
        .where(may_leave.sessions(scope, journal.today()).leaves, there(Member))
        .where(may_leave.of_open_mentor(Member.mentorship_uid, scope))
    )
    return _rows(journal, query.order_by(Member.alias, Member.name, Member.uid))


def goals_of_sessions(journal: "Journal", scope: Scope) -> Rows:
    """Which session is about which goal."""
    query = (
        select(session_goal.c.session_uid, session_goal.c.goal_uid)
        .join(Session, Session.uid == session_goal.c.session_uid)
        .join(Goal, Goal.uid == session_goal.c.goal_uid)
        .where(may_leave.sessions(scope, journal.today()).leaves, may_leave.goals(scope).leaves)
    )
    return _rows(journal, query.order_by(Goal.uid))


def takeaways(journal: "Journal", scope: Scope) -> Rows:
    """Those of the newest session first."""
    query = select(Takeaway.uid, Takeaway.text).join(Session, Session.uid == Takeaway.session_uid)
    query = query.where(may_leave.takeaways(scope, journal.today()).leaves)
    return _rows(
        journal, query.order_by(Session.starts_at.desc(), Session.uid, Takeaway.position, Takeaway.uid)
    )


def goals(journal: "Journal", scope: Scope) -> Rows:
    """Those still open, soonest due first; then those closed."""
    query = select(
        *(Goal.uid, Goal.title, Goal.measure, Goal.unit, Goal.baseline, Goal.target),
        *(Goal.due_on, Goal.status, Goal.closed_on),
    ).where(may_leave.goals(scope).leaves)
    order = (Goal.status.in_(CLOSED), Goal.due_on.is_(None), Goal.due_on, Goal.created_at, Goal.uid)
    return _rows(journal, query.order_by(*order))


def milestones(journal: "Journal", scope: Scope) -> Rows:
    columns = (Milestone.goal_uid, Milestone.text, Milestone.due_on, Milestone.done_on)
    query = select(*columns).join(Goal, Goal.uid == Milestone.goal_uid)
    query = query.where(may_leave.goals(scope).leaves, there(Milestone))
    return _rows(journal, query.order_by(Milestone.position, Milestone.uid))


def check_ins(journal: "Journal", scope: Scope) -> Rows:
    """Oldest first, none later than these days."""
    columns = (CheckIn.goal_uid, CheckIn.on, CheckIn.value, CheckIn.progress, CheckIn.confidence)
    query = select(*columns, CheckIn.note).join(Goal, Goal.uid == CheckIn.goal_uid)
    query = query.where(may_leave.goals(scope).leaves, there(CheckIn))
    if scope.until:
        query = query.where(CheckIn.on <= scope.until)
    return _rows(journal, query.order_by(CheckIn.on, CheckIn.created_at, CheckIn.uid))


def actions(journal: "Journal", scope: Scope) -> Rows:
    """What is open, soonest due first; then what was done."""
    columns = (Action.uid, Action.text, Action.owner, Action.due_on, Action.done_on)
    query = select(*columns).outerjoin(Session, Session.uid == Action.session_uid)
    query = query.where(may_leave.actions(scope).leaves)
    order = (Action.done_on.is_not(None), Action.due_on.is_(None), Action.due_on, Action.created_at, Action.uid)
    return _rows(journal, query.order_by(*order))


def advice(journal: "Journal", scope: Scope) -> Rows:
    """Newest first."""
    columns = (Advice.uid, Advice.text, Advice.on, Advice.experiment, Advice.status, Advice.result)
    query = select(*columns).where(may_leave.advice(scope).leaves)
    return _rows(journal, query.order_by(Advice.on.desc(), Advice.created_at.desc(), Advice.uid))


def reflections(journal: "Journal", scope: Scope) -> Rows:
    """Newest first."""
    query = select(Reflection.uid, Reflection.title, Reflection.on).where(may_leave.reflections(scope).leaves)
    return _rows(journal, query.order_by(Reflection.on.desc(), Reflection.created_at.desc(), Reflection.uid))


def answers(journal: "Journal", scope: Scope) -> Rows:
    query = select(Answer.reflection_uid, Answer.question, Answer.text)
    query = query.join(Reflection, Reflection.uid == Answer.reflection_uid)
    query = query.where(may_leave.reflections(scope).leaves, there(Answer))
    return _rows(journal, query.order_by(Answer.position, Answer.uid))


def skills(journal: "Journal", scope: Scope) -> list[SkillChange]:
    """The change table of the skills that were rated; as the mentor counts only the one it is for."""
    with journal.reading() as session:
        skills = session.scalars(
            select(Competency)
            .join(Framework, Framework.uid == Competency.framework_uid)
            .where(there(Competency), there(Framework), Competency.archived.is_(False))
            .order_by(Framework.created_at, Framework.uid, Competency.position, Competency.uid)
        ).all()
        sittings = session.scalars(
            select(Assessment)
            .where(may_leave.assessments(scope).leaves)
            .order_by(Assessment.on, Assessment.created_at, Assessment.uid)
            .options(selectinload(Assessment.ratings.and_(Rating.private.is_(False))))
            .execution_options(populate_existing=True)
        ).all()
    return [line for line in change_table(skills, sittings) if line.now is not None or line.mentor is not None]


def comments(journal: "Journal", scope: Scope) -> Rows:
    """Oldest first, with the title of what each is about."""
    about: list[Any] = [aliased(kind) for kind in _TITLED]
    titles = [func.nullif(getattr(kind, column), "") for kind, column in zip(about, _TITLED.values(), strict=True)]
    columns = (Comment.uid, Comment.author, Comment.on, Comment.text, Comment.reply, Comment.about_uid)
    more = (Comment.edited_from, Comment.level)
    query = select(*columns, *more, func.coalesce(*titles, "").label("about")).where(may_leave.comments(scope).leaves)
    for kind in about:
        query = query.outerjoin(kind, kind.uid == Comment.about_uid)
    return _rows(journal, query.order_by(Comment.on, Comment.created_at, Comment.uid))


def has_new_ratings(journal: "Journal", scope: Scope) -> bool:
    """Whether the person rated themselves in these days, in a skill that may leave."""
    query = (
        select(Rating.uid)
        .join(Assessment, Assessment.uid == Rating.assessment_uid)
        .join(Competency, Competency.uid == Rating.competency_uid)
        .join(Framework, Framework.uid == Competency.framework_uid)
        .where(may_leave.new_assessments(scope).leaves, there(Rating), there(Competency), there(Framework))
    )
    return bool(_rows(journal, query.limit(1)))


def kept(journal: "Journal", scope: Scope) -> dict[str, int]:
    """How many entries of each section stay here because they are private: for the screen alone."""
    today = journal.today()
    rules = {
        "takeaways": may_leave.takeaways(scope, today),
        "sessions": may_leave.sessions(scope, today),
        "goals": may_leave.goals(scope),
        "actions": may_leave.actions(scope),
        "advice": may_leave.advice(scope),
        "reflections": may_leave.reflections(scope),
        "skills": may_leave.new_assessments(scope),
        "comments": may_leave.comments(scope),
    }
    found = {name: _count(journal, rule) for name, rule in rules.items()}
    return {name: number for name, number in found.items() if number}


def _count(journal: "Journal", rule: Rule) -> int:
    query = select(func.count(rule.kind.uid)).select_from(rule.kind)
    if rule.kind in (Takeaway, Action):
        kind: Any = rule.kind
        query = query.outerjoin(Session, Session.uid == kind.session_uid)
    return int(_rows(journal, query.where(rule.stays))[0][0])


def _mentor_name(scope: Scope) -> ColumnElement[str]:
    """The name of a circle, and of the mentor it is for; those of other mentors are not needed."""
    shown = or_(Mentorship.kind == MentorshipKind.CIRCLE, Mentorship.uid == scope.mentor_uid)
    named = and_(Mentorship.deleted_at.is_(None), shown if scope.mentor_uid else Mentorship.uid.is_not(None))
    return case((named, Mentorship.name), else_="").label("with_whom")


def _rows(journal: "Journal", query: Executable) -> Rows:
    with journal.reading() as session:
        return list(session.execute(query))
