"""The tables as typed dataclasses; no queries here. Every module is loaded so that relations find each other."""

from mentee_journal.models.base import Base, Record, new_uid, utc_now, utc_text
from mentee_journal.models.common import Attachment, Kind, Revision, Tag
from mentee_journal.models.goal import CheckIn, Goal, GoalStatus, Indicator, Milestone, Reading
from mentee_journal.models.mentorship import (
    Contact,
    Direction,
    Member,
    Mentorship,
    MentorshipKind,
    Need,
    Stage,
)
from mentee_journal.models.profile import Profile
from mentee_journal.models.reflection import MINE, Answer, Moment, Prompt, Reflection
from mentee_journal.models.session import (
    Action,
    Advice,
    AdviceStatus,
    AgendaLine,
    Feedback,
    FeedbackDirection,
    Owner,
    Session,
    SessionKind,
    SessionStatus,
    Takeaway,
)
from mentee_journal.models.share import Comment, Share, ShareFormat, ShareItem
from mentee_journal.models.skill import Assessment, Competency, Framework, Occasion, Rater, Rating

__all__ = [
    "MINE",
    "Action",
    "Advice",
    "AdviceStatus",
    "AgendaLine",
    "Answer",
    "Assessment",
    "Attachment",
    "Base",
    "CheckIn",
    "Comment",
    "Competency",
    "Contact",
    "Direction",
    "Feedback",
    "FeedbackDirection",
    "Framework",
    "Goal",
    "GoalStatus",
    "Indicator",
    "Kind",
    "Member",
    "Mentorship",
    "MentorshipKind",
    "Milestone",
    "Moment",
    "Need",
    "Occasion",
    "Owner",
    "Profile",
    "Prompt",
    "Rater",
    "Rating",
    "Reading",
    "Record",
    "Reflection",
    "Revision",
    "Session",
    "SessionKind",
    "SessionStatus",
    "Share",
    "ShareFormat",
    "ShareItem",
    "Stage",
    "Tag",
    "Takeaway",
    "new_uid",
    "utc_now",
    "utc_text",
]
