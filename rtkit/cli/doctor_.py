"""`rtkit doctor`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json


@click.command("doctor")
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> int:
    """Say what is installed, what was found, and what is wrong. The exit status is 1 where something is."""
    from pathlib import Path

    from rtkit.flow.passes import examine

    checks = examine(Path(ctx.obj["folder"]))
    if as_json:
        print_json([check._asdict() for check in checks])
    else:
        width = max(len(check.what) for check in checks)
        for check in checks:
            click.echo(f"{check.state:<5} {check.what:<{width}}  {check.found}")
            if check.hint:
                click.echo(f"{'':<5} {'':<{width}}  hint: {check.hint}")
    return 1 if any(check.state == "wrong" for check in checks) else 0
