"""`rtkit lint`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtkit.cli.common import is_terminal, json_option, print_json, say, tell, workspace_of
from rtkit.cli.completion import complete_tickets

if TYPE_CHECKING:
    from rtkit.flow.lint import Report


@click.command("lint")
@click.argument("tickets", nargs=-1, metavar="[RT...]", shell_complete=complete_tickets)
@click.option("--fix", is_flag=True, help="Mend what is safe to mend, and say what was mended.")
@click.option("--strict", is_flag=True, help="A warning is as bad as an error.")
@json_option
@click.pass_context
def command(ctx: click.Context, tickets: tuple[str, ...], fix: bool, strict: bool, as_json: bool) -> int:
    """Look at how tickets are written, without running them.

    Without RT: all tickets. What is only not written yet is a note in a draft, a warning in an active ticket, and an
    error later. The exit status is 1 where there is an error.
    """
    from rtkit.cli.lint_words import plain_lines, report_json, summary, terminal_lines
    from rtkit.flow.passes import lint_tickets

    workspace = workspace_of(ctx)
    report = lint_tickets(workspace, tickets, fix=fix)
    if as_json:
        print_json(report_json(report))
    elif is_terminal():
        for line in terminal_lines(workspace, report):
            click.echo(line)
        say(summary(report))
    else:
        for line in plain_lines(workspace, report):
            say(line)
        say(summary(report))
    status = max((tell(error) for error in report.refused), default=0)
    return status or int(_falls_short(report, strict=strict))


def _falls_short(report: Report, *, strict: bool) -> bool:
    return bool(report.count("error") or (strict and report.count("warning")))
