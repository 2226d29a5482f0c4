"""The secrets in what a run left: masked wherever it is shown or kept, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.mask import Secret, is_masked
from rtkit.notebook.secrets import mask_notebook

if TYPE_CHECKING:
    from rtkit.flow.harvest.resolve import Resolved


def secrets_in(resolved: Resolved) -> tuple[Secret, ...]:
    """Where the executed copy holds secrets, and whether a parameter was one."""
    found = mask_notebook(resolved.notebook)[1]
    given = resolved.run is not None and is_masked(resolved.run.parameters)
    return (*found, Secret("secret", "the parameters")) if given and not found else found
