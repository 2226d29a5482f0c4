"""`rtkit demo`."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, secret_rows, shown, tell, warn, warn_of_secrets
from rtkit.cli.completion import complete_tickets
from rtkit.errors import RtkitError, UsageFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.passes import PageFile
    from rtkit.workspace.workspace import Workspace


@click.command("demo")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The .html or .pdf file, or the folder, to write (default: pages/).",
)
@click.option("--pdf", is_flag=True, help="Print it to PDF, with an installed Chromium, Chrome or Edge.")
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.option("--watch", is_flag=True, help="Write it again whenever the ticket changes, until interrupted.")
@json_option
@click.pass_context
def command(
    ctx: click.Context, ticket: str, output: Path | None, pdf: bool, open_: bool, watch: bool, as_json: bool
) -> None:
    """Write the page of the ticket RT: one file that opens anywhere, offline.

    It shows the results of the newest run that matches the notebook, else the notebook's own, else the record. RT
    may be the path of any notebook, ticket or not.
    """
    from rtkit.flow.passes import page_changes, workspace_for

    pdf = pdf or (output is not None and output.suffix.lower() == ".pdf" and not output.is_dir())
    if pdf and watch:
        raise UsageFault(
            "a PDF is not written again on every change", "watch the page without --pdf, and print it once at the end"
        )
    workspace = workspace_for(ctx.obj["folder"], ticket)
    changes = page_changes(workspace, ticket) if watch else iter(())
    made = _write(workspace, ticket, output, pdf=pdf)
    for line in _remarks(made, ticket):
        warn(line)
    warn_of_secrets(made.id or ticket, made.secrets)
    if as_json:
        print_json({"id": made.id or None, "page": str(made.path), "masked": secret_rows(made.secrets)})
    else:
        click.echo(shown(made.path))
    if open_:
        click.launch(made.path.resolve().as_uri())
    if watch:
        warn("watching; Ctrl-C ends it")
        for _ in changes:
            _write_again(workspace, ticket, output)


def _write(workspace: Workspace | None, ticket: str, output: Path | None, *, pdf: bool) -> PageFile:
    from rtkit.cli.cancel import ended_by_sigterm
    from rtkit.flow.passes import demo_page

    with ended_by_sigterm() if pdf else nullcontext():  # a browser must not outlive us
        return demo_page(workspace, ticket, output, pdf=pdf)


def _remarks(made: PageFile, ticket: str) -> Iterator[str]:
    if made.never_run:
        yield f"note: the ticket never ran, so its page has no results; rtkit run {ticket} first"
    if not made.id:
        yield f"note: {ticket} is no ticket, so its page has no answer and no findings; rtkit adopt makes it one"
    yield from (f"note: {note}" for note in made.notes)
    yield from (f"problem: {problem}" for problem in made.problems)


def _write_again(workspace: Workspace | None, ticket: str, output: Path | None) -> None:
    """Half a file, caught while an editor saves it, must not end the watching."""
    try:
        made = _write(workspace, ticket, output, pdf=False)
    except RtkitError as error:
        tell(error)
    else:
        warn(f"written again: {shown(made.path)}")
