"""`rtkit status`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, workspace_of
from rtkit.cli.completion import complete_statuses, complete_tickets


@click.command("status")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.argument("status", shell_complete=complete_statuses)
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, status: str, as_json: bool) -> None:
    """Move the ticket RT on: draft, active, review, answered, frozen or superseded.

    `active` seals its hypotheses as they stand; `answered` needs an answer.
    """
    from rtkit.flow.passes import move_ticket

    moved = move_ticket(workspace_of(ctx), ticket, status)
    if as_json:
        print_json({"id": moved.id, "status": moved.status})
        return
    click.echo(f"{moved.id} is {moved.status}")
