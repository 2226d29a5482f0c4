"""`rtkit list`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, print_table, warn, warn_of_broken, workspace_of
from rtkit.cli.completion import complete_scopes, complete_statuses


@click.command("list")
@click.option("--status", multiple=True, shell_complete=complete_statuses, help="Only these; may be repeated.")
@click.option("--scope", multiple=True, shell_complete=complete_scopes, help="Only these; may be repeated.")
@click.option("--owner", multiple=True, help="Only these; may be repeated.")
@click.option("--tag", multiple=True, help="Only tickets that have all of these.")
@click.option("--text", default="", help="Only tickets whose question or reason contains this.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    status: tuple[str, ...],
    scope: tuple[str, ...],
    owner: tuple[str, ...],
    tag: tuple[str, ...],
    text: str,
    as_json: bool,
) -> None:
    """List the tickets. Notebooks that cannot be read, and ids that two files have, are named on standard error."""
    from rtkit.flow.given.statuses import known_status
    from rtkit.workspace.listing import Wanted, list_tickets, ticket_row

    workspace = workspace_of(ctx)
    wanted = Wanted(tuple(map(known_status, status)), scope, owner, tag, text)
    listing = list_tickets(workspace)
    warn_of_broken(listing.broken)
    for id_, paths in listing.copies.items():
        names = ", ".join(workspace.relative(path) for path in paths)
        warn(f"copied: {id_} is the id of {len(paths)} files: {names}; delete a copy, or: rtkit renumber FILE")
    files = [file for file in listing.tickets if wanted.takes(file.ticket)]
    if as_json:
        print_json([ticket_row(workspace, file) for file in files])
        return
    if not files:
        none_yet = "" if listing.broken else ' yet; make one: rtkit new "QUESTION"'
        warn("no tickets" + (" like that" if listing.tickets else none_yet))
        return
    rows = [(t.id, t.status, t.scope or "", t.owner, t.timebox, t.question) for _, t in files]
    print_table(("ID", "STATUS", "SCOPE", "OWNER", "TIMEBOX", "QUESTION"), rows)
