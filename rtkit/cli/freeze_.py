"""`rtkit freeze`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, say, warn, workspace_of
from rtkit.cli.completion import complete_tickets


@click.command("freeze")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.option("--because", required=True, metavar="TEXT", help="Why it is no longer re-executed.")
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, because: str, as_json: bool) -> None:
    """Freeze the ticket RT: it keeps its page and its record, and is no longer re-executed.

    A frozen ticket gets the new reason. `rtkit status RT active` takes it up again.
    """
    from rtkit.flow.passes import freeze_ticket

    frozen = freeze_ticket(workspace_of(ctx), ticket, because)
    why = frozen.frozen
    green = why.last_green if why else None
    if as_json:
        told = {"because": why.because if why else "", "last_green": green.isoformat() if green else None}
        print_json({"id": frozen.id, "status": frozen.status, **told})
        return
    when = f"last green {green:%d %b %Y}" if green else "never known to be green"
    say(f"{frozen.id} is frozen, {when}")
    warn(f"next: nothing re-executes it now; rtkit status {frozen.id} active takes it up again")
