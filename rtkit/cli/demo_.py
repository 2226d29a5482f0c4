"""`rtkit demo`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, secret_rows, shown, tell, warn, warn_of_secrets, workspace_of
from rtkit.cli.completion import complete_tickets
from rtkit.errors import RtkitError

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace


@click.command("demo")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The .html file, or the folder, to write (default: pages/)."
)
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.option("--watch", is_flag=True, help="Write it again whenever the ticket changes, until interrupted.")
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, output: Path | None, open_: bool, watch: bool, as_json: bool) -> None:
    """Write the page of the ticket RT: one file that opens anywhere, offline.

    It shows the results of the newest run that matches the notebook, else the notebook's own, else the record.
    """
    from rtkit.flow.passes import demo_page, ticket_changes

    workspace = workspace_of(ctx)
    changes = ticket_changes(workspace, ticket) if watch else iter(())
    made = demo_page(workspace, ticket, output)
    if made.never_run:
        warn(f"note: the ticket never ran, so its page has no results; rtkit run {ticket} first")
    for problem in made.problems:
        warn(f"problem: {problem}")
    warn_of_secrets(made.id, made.secrets)
    if as_json:
        print_json({"id": made.id, "page": str(made.path), "masked": secret_rows(made.secrets)})
    else:
        click.echo(shown(made.path))
    if open_:
        click.launch(made.path.resolve().as_uri())
    if watch:
        warn("watching; Ctrl-C ends it")
        for _ in changes:
            _write_again(workspace, ticket, output)


def _write_again(workspace: Workspace, ticket: str, output: Path | None) -> None:
    """Half a file, caught while an editor saves it, must not end the watching."""
    from rtkit.flow.passes import demo_page

    try:
        made = demo_page(workspace, ticket, output)
    except RtkitError as error:
        tell(error)
    else:
        warn(f"written again: {shown(made.path)}")
