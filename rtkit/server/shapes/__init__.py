"""What travels between the browser and the routes; the front end's types are generated from these."""

from rtkit.server.shapes.backlog import NextTicketEnd, NextTicketList, NextTicketRow
from rtkit.server.shapes.faults import Fault, FaultPlace
from rtkit.server.shapes.forms import (
    ChangedTicket,
    CriterionRow,
    Examination,
    NewRevision,
    StatusChange,
    StatusChoice,
    TicketDraft,
)
from rtkit.server.shapes.lint import LintFault, LintReport
from rtkit.server.shapes.live import Hello, RunChanged, TicketsChanged, Watch
from rtkit.server.shapes.runs import NewCheck, NewRun, ProgressRow, RunList, RunRow
from rtkit.server.shapes.templates import Defaults, TemplateChoice, Templates, UnusableTemplate
from rtkit.server.shapes.tickets import (
    BrokenTicket,
    BurnRow,
    CreatedTicket,
    LastCheck,
    NewHypothesis,
    NewTicket,
    TicketList,
    TicketRow,
)

SHAPES = (
    *(Templates, TicketList, NewTicket, CreatedTicket, NextTicketList, NextTicketEnd, NextTicketRow),
    *(
        NewRun,
        NewCheck,
        RunRow,
        RunList,
        TicketDraft,
        Examination,
        StatusChange,
        NewRevision,
        ChangedTicket,
        LintReport,
    ),
    *(Watch, Hello, RunChanged, TicketsChanged, Fault),
)
"""What routes take and give; the other shapes are parts of these."""

__all__ = [
    "SHAPES",
    "BrokenTicket",
    "BurnRow",
    "ChangedTicket",
    "CreatedTicket",
    "CriterionRow",
    "Defaults",
    "Examination",
    "Fault",
    "FaultPlace",
    "Hello",
    "LastCheck",
    "LintFault",
    "LintReport",
    "NewCheck",
    "NewHypothesis",
    "NewRevision",
    "NewRun",
    "NewTicket",
    "NextTicketEnd",
    "NextTicketList",
    "NextTicketRow",
    "ProgressRow",
    "RunChanged",
    "RunList",
    "RunRow",
    "StatusChange",
    "StatusChoice",
    "TemplateChoice",
    "Templates",
    "TicketDraft",
    "TicketList",
    "TicketRow",
    "TicketsChanged",
    "UnusableTemplate",
    "Watch",
]
