"""`rtkit next`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, print_table, say, warn, warn_of_broken, workspace_of
from rtkit.cli.completion import complete_tickets

if TYPE_CHECKING:
    from rtkit.flow.backlog import Backlog


@click.command("next")
@click.argument("ticket", required=False, metavar="[RT[#N1]]", shell_complete=complete_tickets)
@click.option("--open", "open_only", is_flag=True, help="Only those that nobody started, finished or dropped.")
@click.option("--done", is_flag=True, help="RT-0003#N1 is done; --because may say how.")
@click.option("--drop", is_flag=True, help="RT-0003#N1 is given up; --because says why.")
@click.option("--because", metavar="TEXT", help="Why it is dropped, or how it was done.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    ticket: str | None,
    open_only: bool,
    done: bool,
    drop: bool,
    because: str | None,
    as_json: bool,
) -> None:
    """Show the backlog: the next tickets that RT, or all tickets, lead to.

    `rtkit new --from RT-0003#N1` turns one into a ticket; --done and --drop say what became of one otherwise.
    """
    if not (done or drop):
        if because is not None:
            raise click.UsageError("--because belongs to --done or --drop", ctx)
        _show(ctx, ticket, open_only=open_only, as_json=as_json)
        return
    if done and drop:
        raise click.UsageError("--done and --drop exclude each other", ctx)
    if ticket is None or open_only:
        raise click.UsageError("--done and --drop are about one next ticket: RT-0003#N1", ctx)
    if drop and because is None:
        raise click.UsageError("--drop needs a reason: --because", ctx)
    _end(ctx, ticket, drop=drop, because=because or "", as_json=as_json)


def _end(ctx: click.Context, ticket: str, *, drop: bool, because: str, as_json: bool) -> None:
    from rtkit.cli.words import next_row
    from rtkit.flow.passes import end_next_ticket

    item = end_next_ticket(workspace_of(ctx), ticket, "dropped" if drop else "done", because)
    if as_json:
        print_json([next_row(item)])
        return
    why = f": {item.state.because}" if item.state and item.state.because else ""
    say(f"{item.id} is {item.status}{why}")
    say(f"  {item.next.title}")


def _show(ctx: click.Context, ticket: str | None, *, open_only: bool, as_json: bool) -> None:
    from rtkit.cli.words import next_row
    from rtkit.flow.passes import next_tickets

    backlog = next_tickets(workspace_of(ctx), ticket)
    items = [item for item in backlog.items if item.status == "open" or not open_only]
    _warn(backlog)
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


def _warn(backlog: Backlog) -> None:
    warn_of_broken(backlog.broken)
    for problem in backlog.problems:
        warn(f"problem: {problem}")
    for name in backlog.placeholders:
        warn(f"note: {name} is still the template's placeholder; write it in the notebook and run it")
