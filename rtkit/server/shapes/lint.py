"""GET lint: what is wrong with the saved notebook of a ticket."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class LintFault(Struct, frozen=True, kw_only=True):
    """A fault as `rtkit lint --json` tells it; `cell` is the id of a cell, `field` a path in the metadata."""

    rule: str
    level: Literal["error", "warning", "note"]
    message: str
    hint: str
    cell: str
    field: str
    fixable: bool


class LintReport(Struct, frozen=True, kw_only=True):
    """The answer of GET lint, the most serious fault first."""

    faults: tuple[LintFault, ...]
