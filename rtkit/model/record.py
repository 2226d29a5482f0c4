"""A record: the results of a ticket as they were accepted, committed beside it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from rtkit.model.ids import TicketId
from rtkit.model.results import Answer, Assumption, Decision, Finding, Metric, NextTicket, Verdict
from rtkit.model.run import Environment, InputFile


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Accepted results, with the parameters, inputs and environment of the run they came from."""

    ticket: TicketId
    accepted: datetime
    source_sha256: str
    answer: Answer | None = None
    metrics: tuple[Metric, ...] = ()
    findings: tuple[Finding, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    decisions: tuple[Decision, ...] = ()
    next_tickets: tuple[NextTicket, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    parameters: dict[str, object] = {}
    inputs: tuple[InputFile, ...] = ()
    environment: Environment = Environment()
