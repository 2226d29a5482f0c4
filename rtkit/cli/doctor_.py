"""`rtkit doctor`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json
from rtkit.cli.completion import complete_tickets


@click.command("doctor")
@click.argument("tickets", nargs=-1, metavar="[RT...]", shell_complete=complete_tickets)
@json_option
@click.pass_context
def command(ctx: click.Context, tickets: tuple[str, ...], as_json: bool) -> int:
    """Say what is installed, what was found, and what is wrong. The exit status is 1 where something is.

    With RT: whether these tickets would run in a warm or a cold kernel, and why.
    """
    from pathlib import Path

    from rtkit.flow.passes import examine

    checks = examine(Path(ctx.obj["folder"]), tickets)
    if as_json:
        print_json([check._asdict() for check in checks])
    else:
        width = max((len(check.what) for check in checks), default=0)
        for check in checks:
            click.echo(f"{check.state:<5} {check.what:<{width}}  {check.found}")
            if check.hint:
                click.echo(f"{'':<5} {'':<{width}}  hint: {check.hint}")
    return 1 if any(check.state == "wrong" for check in checks) else 0
