"""A record: the results of a ticket as they were accepted, committed beside it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from rtkit.model.comparison import Flip
from rtkit.model.ids import TicketId
from rtkit.model.results import Answer, Assumption, Content, Decision, Finding, Holding, Metric, NextTicket, Verdict
from rtkit.model.run import Engine, Environment, InputFile


class Overturn(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When accepted conclusions were overturned, which, and why the new ones were accepted."""

    on: datetime
    because: str
    flips: tuple[Flip, ...]


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Accepted results, with the parameters, inputs, environment and kind of kernel of the run they came from.

    `tables` are the tables and arrays shown as evidence, by name; `overturned` is the history of the conclusions.
    """

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
    holdings: tuple[Holding, ...] = ()
    tables: dict[str, Content] = {}
    overturned: tuple[Overturn, ...] = ()
    parameters: dict[str, object] = {}
    inputs: tuple[InputFile, ...] = ()
    environment: Environment = Environment()
    engine: Engine = "cold"
