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
    from rtkit.cli.words import show_lines
    from rtkit.codec import encode_document
    from rtkit.flow.passes import show_ticket

    workspace = workspace_of(ctx)
    resolved = show_ticket(workspace, ticket)
    if as_json:
        told = {
            "path": workspace.relative(resolved.file.path),
            "ticket": encode_document(resolved.file.ticket),
            "results": encode_document(resolved.results),
            "run": encode_document(resolved.run) if resolved.run else None,
        }
        print_json(told)
        return
    for line in show_lines(workspace, resolved):
        say(line)
