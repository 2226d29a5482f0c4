"""`rtkit show`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, say, workspace_of
from rtkit.cli.completion import complete_tickets


@click.command("show")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, as_json: bool) -> None:
    """Show what the ticket RT asks and what it found.

    RT is an id (RT-0007, 7) or the path of a notebook.
    """
    from rtkit.cli.show_words import show_lines, show_row
    from rtkit.flow.passes import show_ticket, standing

    workspace = workspace_of(ctx)
    resolved = show_ticket(workspace, ticket)
    stands = standing(workspace, resolved)
    if as_json:
        print_json(show_row(workspace, resolved, stands))
        return
    for line in show_lines(workspace, resolved, stands):
        say(line)
