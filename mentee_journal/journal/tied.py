"""What belongs to a goal, or carries a tag: for choosing what to share by it."""

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from mentee_journal.models import Action, Advice, Comment, Reflection, Takeaway
from mentee_journal.models.goal import goal_competency, goal_tag
from mentee_journal.models.reflection import reflection_tag
from mentee_journal.models.session import session_goal, session_tag

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


def tied_to(journal: "Journal", uid: str) -> frozenset[str]:
    """The addresses of all that is linked to this goal or tag, and of what came out of sessions that are."""
    tagged = select(goal_tag.c.goal_uid).where(goal_tag.c.tag_uid == uid)
    with journal.reading() as session:
        goals = {uid, *session.scalars(tagged)}
        aimed = select(session_goal.c.session_uid).where(session_goal.c.goal_uid.in_(goals))
        sessions = aimed.union(select(session_tag.c.session_uid).where(session_tag.c.tag_uid == uid))
        held = set(session.scalars(sessions))
        inside = select(sessions.subquery().c.session_uid)
        reflections = select(reflection_tag.c.reflection_uid).where(reflection_tag.c.tag_uid == uid)
        queries = (
            reflections,
            select(Reflection.uid).where(or_(Reflection.goal_uid.in_(goals), Reflection.session_uid.in_(inside))),
            select(Takeaway.uid).where(Takeaway.session_uid.in_(inside)),
            select(Action.uid).where(or_(Action.goal_uid.in_(goals), Action.session_uid.in_(inside))),
            select(Advice.uid).where(Advice.session_uid.in_(inside)),
            select(goal_competency.c.competency_uid).where(goal_competency.c.goal_uid.in_(goals)),
        )
        found = goals | held | {one for query in queries for one in session.scalars(query)}
        about = session.execute(select(Comment.uid, Comment.about_uid))
        found |= {comment for comment, entry in about if entry in found}
    return frozenset(found)
