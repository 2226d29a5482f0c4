"""`rtkit next`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, print_table, warn, warn_of_broken, workspace_of
from rtkit.cli.completion import complete_tickets


@click.command("next")
@click.argument("ticket", required=False, metavar="[RT]", shell_complete=complete_tickets)
@click.option("--open", "open_only", is_flag=True, help="Only those that nobody started, finished or dropped.")
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str | None, open_only: bool, as_json: bool) -> None:
    """Show the backlog: the next tickets that RT, or all tickets, lead to.

    `rtkit new --from RT-0003#N1` turns one into a ticket.
    """
    from rtkit.cli.words import next_row
    from rtkit.flow.passes import next_tickets

    backlog = next_tickets(workspace_of(ctx), ticket)
    items = [item for item in backlog.items if item.status == "open" or not open_only]
    warn_of_broken(backlog.broken)
    for problem in backlog.problems:
        warn(f"problem: {problem}")
    for name in backlog.placeholders:
        warn(f"note: {name} is still the template's placeholder; write it in the notebook and run it")
    if as_json:
        print_json([next_row(item) for item in items])
        return
    if not items:
        warn("no next tickets" + ("" if backlog.placeholders else " yet; rt.next_ticket(...) in a ticket makes one"))
        return
    rows = [
        (item.id, item.status, item.next.kind, item.next.scope or "", item.next.size, item.next.title) for item in items
    ]
    print_table(("ID", "STATUS", "KIND", "SCOPE", "SIZE", "TITLE"), rows)
