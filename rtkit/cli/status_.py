"""`rtkit status`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, warn, workspace_of
from rtkit.cli.completion import complete_statuses, complete_tickets


@click.command("status")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.argument("status", shell_complete=complete_statuses)
@click.option("--spent", metavar="TIME", help="What of the timebox was spent: 1.5d, 4h (with review or answered).")
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, status: str, spent: str | None, as_json: bool) -> None:
    """Move the ticket RT on: draft, active, review, answered or superseded.

    `active` seals its hypotheses as they stand; `review` counts the working days since then, unless --spent says
    better; `answered` needs an answer. `rtkit freeze` freezes a ticket, and any other status takes it up again.
    """
    from rtkit.flow.passes import move_ticket

    moved = move_ticket(workspace_of(ctx), ticket, status, spent)
    id_ = moved.ticket.id
    for note in moved.notes:
        warn(f"note: {note.text}; {note.hint}")
    if as_json:
        print_json({"id": id_, "status": moved.ticket.status, "spent": moved.ticket.spent})
        return
    by = f" by {', '.join(moved.replaced_by)}" if moved.replaced_by else ""
    click.echo(f"{id_} is {moved.ticket.status}{by}")
