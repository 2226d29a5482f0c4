"""`rtkit adopt`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, say, shown, warn, workspace_of
from rtkit.cli.completion import complete_scopes, complete_statuses

if TYPE_CHECKING:
    from rtkit.flow.adopt import Adopted


@click.command("adopt")
@click.argument("notebook", type=click.Path(path_type=Path))
@click.option("--question", help="What it asks (default: its first heading).")
@click.option("--why", default="", help="Why now, in a sentence.")
@click.option("--scope", shell_complete=complete_scopes, help="ETL, preprocessing, feature extraction, modeling, ...")
@click.option("--owner", help="Who answers it (default: the settings, else git's user.name).")
@click.option("--timebox", metavar="2d", help="Working days or hours, within the limit of the settings.")
@click.option("--tag", "tags", multiple=True, help="A tag; may be repeated.")
@click.option("--status", default="draft", shell_complete=complete_statuses, help="draft (default), active or review.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    notebook: Path,
    question: str | None,
    why: str,
    scope: str | None,
    owner: str | None,
    timebox: str | None,
    tags: tuple[str, ...],
    status: str,
    as_json: bool,
) -> None:
    """Make a ticket of an existing NOTEBOOK, its cells untouched.

    In the research folder it is renamed where it lies; from elsewhere it is copied into it, and the original stays.
    """
    from rtkit.flow.passes import AdoptRequest, adopt_notebook

    workspace = workspace_of(ctx)
    request = AdoptRequest(
        question=question, why=why, scope=scope, owner=owner, timebox=timebox, tags=tags, status=status
    )
    adopted = adopt_notebook(workspace, notebook, request)
    ticket, path = adopted.file.ticket, workspace.relative(adopted.file.path)
    if as_json:
        told = {"id": ticket.id, "path": path, "question": ticket.question, "status": ticket.status}
        print_json({**told, "original": workspace.relative(adopted.original), "copied": adopted.copied})
    else:
        say(f"{ticket.id}  {path}")
        say(f"  asks: {ticket.question}")
    _tell(adopted, path.rpartition("/")[0])


def _tell(adopted: Adopted, folder: str) -> None:
    id_ = adopted.file.ticket.id
    if adopted.copied:
        warn(f"note: it is a copy; the original stays: {shown(adopted.original)}")
    else:
        warn(f"note: it was {adopted.original.name}; close that one where it is open")
    if adopted.reads_files:
        warn(f"note: it seems to read files; relative paths start in {folder}/ now, so mend them")
    warn("next: say what it found: rt.finding(...) in a cell, or a Markdown list in a cell tagged rtkit-findings")
    warn(f"      then: rtkit run {id_} && rtkit lint {id_}")
