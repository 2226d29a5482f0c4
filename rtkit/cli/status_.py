"""`rtkit status`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, warn, workspace_of
from rtkit.cli.completion import complete_statuses, complete_tickets


@click.command("status")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.argument("status", shell_complete=complete_statuses)
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, status: str, as_json: bool) -> None:
    """Move the ticket RT on: draft, active, review, answered or superseded.

    `active` seals its hypotheses as they stand; `answered` needs an answer. `rtkit freeze` freezes a ticket, and any
    other status takes it up again.
    """
    from rtkit.flow.passes import move_ticket

    moved = move_ticket(workspace_of(ctx), ticket, status)
    id_ = moved.ticket.id
    if moved.ticket.status == "superseded" and not moved.replaced_by:
        warn(f"note: no ticket says that it supersedes {id_}; name it in `supersedes` of the one that does")
    for older in moved.replaces:
        warn(f"note: {id_} supersedes {older}; when its answer stands in for it: rtkit status {older} superseded")
    if as_json:
        print_json({"id": id_, "status": moved.ticket.status})
        return
    by = f" by {', '.join(moved.replaced_by)}" if moved.replaced_by else ""
    click.echo(f"{id_} is {moved.ticket.status}{by}")
