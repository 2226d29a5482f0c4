"""A comparison: what a check found of a ticket against its record."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from rtkit.model.ids import PartId, TicketId
from rtkit.model.results import MetricName, Number, Tolerance

State = Literal["within", "outside", "gone", "new"]
FlipKind = Literal["verdict", "holds", "decision"]
DifferenceKind = Literal["input", "evidence", "parameter", "package", "python", "platform", "engine"]
Conclusion = Literal["reproduced", "drifted", "overturned", "unrecorded"]

REPRODUCED: Final = "reproduced"


class MetricChange(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A metric beside its accepted value; `gone` and `new` metrics have only one of the two.

    `tolerance` is the one that counted: the record's, else the ticket's, else the workspace's.
    """

    name: MetricName
    accepted: Number | None = None
    now: Number | None = None
    tolerance: Tolerance | None = None
    state: State = "within"


class Flip(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A conclusion that is no longer what was accepted: a verdict, a `holds`, or a decision's choice.

    `now` is empty where the ticket no longer says anything of it. `revised` is the reason of the revision that alone
    flipped a verdict: the accepted numbers would give the new one too.
    """

    id: PartId
    kind: FlipKind
    accepted: str
    now: str
    because: str = ""
    revised: str = ""


class Difference(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something around the results that is not as it was at acceptance; told, and never a reason to fail."""

    kind: DifferenceKind
    name: str
    accepted: str
    now: str


class Comparison(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Results beside the accepted ones. `fresh` names conclusions that no record has yet."""

    outcome: Conclusion
    metrics: tuple[MetricChange, ...] = ()
    flips: tuple[Flip, ...] = ()
    fresh: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def drifted(self) -> tuple[MetricChange, ...]:
        """The metrics that left their tolerance, or are no longer measured."""
        return tuple(change for change in self.metrics if change.state in ("outside", "gone"))


class Fingerprint(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything that could change what a ticket concludes, each part by its SHA-256 so that a change can be named.

    `code` covers the code cells and the kernel, `forms` the Markdown forms that conclude something, `criteria` the
    hypotheses and limits in the metadata. `inputs` are paths below the root (outside it: absolute). `packages` are
    paths of the installed packages' metadata, whose names hold their versions, and `installed` what each of them says
    that it installed: the same version may be installed again with other code.
    """

    code: str
    forms: str
    criteria: str
    parameters: str
    inputs: dict[str, str] = {}
    packages: tuple[str, ...] = ()
    installed: dict[str, str] = {}
    python: str = ""
    format: int = 1


class Checked(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The last check of a ticket, remembered so that what cannot have changed is not run again.

    `record_sha256` is that of the record it was compared with (empty where there was none); `run` is the folder of
    the run below the root. A notebook whose content is `notebook_sha256` still has the `kernel`, and the code and forms
    of the fingerprint: it need not be looked into.
    """

    ticket: TicketId
    on: datetime
    record_sha256: str
    fingerprint: Fingerprint
    comparison: Comparison
    run: str
    seconds: float
    notebook_sha256: str = ""
    kernel: str = ""
