"""Checking: whether a ticket's accepted conclusions still hold."""

from rtkit.flow.check.conclude import conclude
from rtkit.flow.check.plan import Plan, plan
from rtkit.flow.check.results import Compared, FellShort, Refused, Remembered, Skipped, TicketCheck, Unchanged
from rtkit.flow.check.select import Selection, select

__all__ = [
    "Compared",
    "FellShort",
    "Plan",
    "Refused",
    "Remembered",
    "Selection",
    "Skipped",
    "TicketCheck",
    "Unchanged",
    "conclude",
    "plan",
    "select",
]
