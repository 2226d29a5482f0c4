"""A run beside the accepted results."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rtkit.flow.harvest import compare_resolved
from rtkit.mask import mask_value
from rtkit.model import Completed
from rtkit.model.moments import aware

if TYPE_CHECKING:
    from datetime import datetime

    from rtkit.flow.harvest import Resolved
    from rtkit.model import Comparison, Run
    from rtkit.workspace.workspace import Workspace


class Against(NamedTuple):
    """What a run gave beside what was accepted; `later` than the acceptance, and `alike` in its parameters, or not."""

    accepted: datetime
    run: Run
    comparison: Comparison
    later: bool
    alike: bool

    @property
    def repeats(self) -> bool:
        """Whether the run tried again what was accepted: only then does a difference say anything of the record."""
        return self.later and self.alike

    @property
    def differs(self) -> bool:
        """Whether a conclusion flipped, or a metric left its tolerance."""
        return self.comparison.outcome != "reproduced"


def against(workspace: Workspace, resolved: Resolved) -> Against | None:
    """Compare the run that the results come from with the record; None where there is none, or it did not complete."""
    run, record = resolved.run, resolved.record
    if run is None or record is None or not isinstance(run.outcome, Completed):
        return None
    return Against(
        accepted=record.accepted,
        run=run,
        comparison=compare_resolved(resolved, record, workspace.settings),
        later=aware(run.started) > aware(record.accepted),
        alike=mask_value(run.parameters) == mask_value(record.parameters),
    )
