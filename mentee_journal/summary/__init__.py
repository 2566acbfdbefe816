"""What may leave: records that passed the choice, as plain frozen data; the tables end here."""

from mentee_journal.summary.choice import SECTIONS, Choice, begun, keep_words, since_last_shared
from mentee_journal.summary.findings import Finding, find
from mentee_journal.summary.ledger import note
from mentee_journal.summary.offer import Offer, Offered, OfferedSection, marked, offer, summarise, tick
from mentee_journal.summary.summary import Item, Passage, Remark, Section, Skill, Summary, sentences
from mentee_journal.summary.table import skill_table

__all__ = [
    "SECTIONS",
    "Choice",
    "Finding",
    "Item",
    "Offer",
    "Offered",
    "OfferedSection",
    "Passage",
    "Remark",
    "Section",
    "Skill",
    "Summary",
    "begun",
    "find",
    "keep_words",
    "marked",
    "note",
    "offer",
    "sentences",
    "since_last_shared",
    "skill_table",
    "summarise",
    "tick",
]
