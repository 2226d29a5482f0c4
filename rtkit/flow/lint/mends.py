"""What `rtkit lint --fix` may do to a notebook: write an id that the part has already, declare what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rtkit.flow.lint.sites import Site


class WriteId(NamedTuple):
    """Write the id into the call or the list item that states the part."""

    site: Site
    id: str

    def __str__(self) -> str:
        return f"wrote the id {self.id} into cell {self.site.cell}"


class DeclareInputs(NamedTuple):
    """Add the paths to the ticket's `inputs`."""

    paths: tuple[str, ...]

    def __str__(self) -> str:
        return f"declared as inputs: {', '.join(self.paths)}"


Mend = WriteId | DeclareInputs
