"""The renumbered ticket's own notebook: its name, its id, and the mentions of it in its own cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rtkit.flow.renumber.plan import Change, Plan
from rtkit.flow.renumber.steps import Edit
from rtkit.flow.renumber.texts import Source, mended_notebook, source_change
from rtkit.notebook.ticket import KEY, dump

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.renumber.case import Case
    from rtkit.flow.renumber.names import Names
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.workspace import Workspace

_TO_OTHERS: Final = ("asked_by", "supersedes", "next")


def new_path(path: Path, old: str, new: str) -> Path:
    """The file with the new id at the start of its name; the same where the old one is not there."""
    if path.name.startswith((f"{old}-", f"{old}.")):
        return path.with_name(new + path.name.removeprefix(old))
    return path


def own_notebook(workspace: Workspace, case: Case, names: Names, path: Path) -> tuple[Plan, Source]:
    """What changes in the notebook, and how that changes the hash of its source."""
    own = case.own
    mended = mended_notebook(own.notebook, names.everywhere)
    left = _keep_links_to_twins(mended, own.notebook, case)
    here = workspace.relative(own.path)
    after = dump(mended).encode()
    if path == own.path:
        plan = Plan(edits=(Edit(path, own.content, after),), changes=(Change(here, f"was {names.old}"),))
    else:
        plan = Plan(
            edits=(Edit(path, None, after),),
            removals=(Edit(own.path, own.content, None),),
            changes=(Change(workspace.relative(path), f"was {here}"),),
        )
    return plan + Plan(left=tuple(f"{workspace.relative(path)}: {what}" for what in left)), source_change(
        own.notebook, mended
    )


def _keep_links_to_twins(mended: Notebook, before: Notebook, case: Case) -> tuple[str, ...]:
    """Where others share the id, a link to it from here means one of them; gives those links in words."""
    new: dict[str, Any] = mended["metadata"][KEY]
    old: dict[str, Any] = before["metadata"][KEY]
    kept = [key for key in _TO_OTHERS if case.twins and new.get(key) != old.get(key)]
    for key in kept:
        new[key] = old[key]
    return tuple(f"its {key.replace('_', ' ')} names {case.own.ticket.id}" for key in kept)
