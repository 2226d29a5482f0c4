"""`rtkit run`."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, say, tell, warn_of_secrets, workspace_of
from rtkit.cli.completion import complete_tickets

if TYPE_CHECKING:
    from rtkit.flow.passes import RunReport
    from rtkit.workspace.workspace import Workspace


def positive(_ctx: click.Context, _param: click.Parameter, value: float | None) -> float | None:
    """The seconds; click refuses the call where they are not above 0, or not finite (which its ranges let pass)."""
    if value is not None and not 0 < value < math.inf:
        raise click.BadParameter(f"{value} is no number of seconds above 0")
    return value


@click.command("run")
@click.argument("tickets", nargs=-1, metavar="RT...", shell_complete=complete_tickets)
@click.option("--all", "every", is_flag=True, help="Every ticket that is not frozen or superseded.")
@click.option("-p", "parameters", multiple=True, metavar="K=V", help="A parameter; may be repeated.")
@click.option(
    "-P", "parameters_file", type=click.Path(path_type=Path), help="Parameters from a JSON, YAML or TOML file."
)
@click.option("--cell-timeout", type=float, callback=positive, metavar="S", help="Seconds for one cell.")
@click.option("--budget", type=float, callback=positive, metavar="S", help="Seconds for the notebook.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="How many at a time (docs/cli.md).")
@click.option("--cold", is_flag=True, help="Every kernel as a process of its own from the start.")
@click.option("--in-place", is_flag=True, help="Write the outputs into the notebook too.")
@click.option("--record", is_flag=True, help="Accept the results as the ticket's record.")
@click.option("--because", default="", help="With --record: why conclusions that were overturned are accepted.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    tickets: tuple[str, ...],
    every: bool,
    parameters: tuple[str, ...],
    parameters_file: Path | None,
    cell_timeout: float | None,
    budget: float | None,
    jobs: int | None,
    cold: bool,
    in_place: bool,
    record: bool,
    because: str,
    as_json: bool,
) -> int:
    """Run tickets headlessly, each in a fresh kernel.

    The notebook stays as it is: the executed copy and a run.json go to .rtkit/runs/. The exit status is 1 where
    one did not complete, 130 where it was interrupted.
    """
    from rtkit.cli.cancel import cancelled_by_signals
    from rtkit.cli.live import live_runs
    from rtkit.cli.pairs import read_pairs
    from rtkit.cli.words import run_row
    from rtkit.flow.passes import RunRefused, RunRequest, Series, read_parameters, run_tickets, runnable_tickets

    workspace = workspace_of(ctx)
    _check_call(tickets, every=every, record=record, because=because)
    values = {**(read_parameters(parameters_file) if parameters_file else {}), **read_pairs(parameters, "-p")}
    how = Series(RunRequest(values, cell_timeout, budget, in_place), record, because, jobs or 0, cold)
    names = runnable_tickets(workspace) if every else list(tickets)
    one = len(tickets) == 1
    reports: dict[str, RunReport] = {}
    refused = 0
    with cancelled_by_signals() as cancelled, live_runs(names, quiet=as_json) as live:
        for name, report in run_tickets(workspace, names, how, live.listen, cancelled):
            live.end(name)
            if isinstance(report, RunRefused):
                if one:
                    raise report.error
                refused = max(refused, tell(report.error))
                continue
            reports[name] = report
            if len(names) > 1:
                _show(workspace, report, quiet=as_json)
    if len(names) == 1:  # after the bar, so that nothing breaks the lines
        for report in reports.values():
            _show(workspace, report, quiet=as_json)
    rows = [run_row(workspace, reports[name]) for name in names if name in reports]
    if as_json:
        print_json(rows[0] if one else rows)
    if cancelled.is_set():
        return 130
    fell_short = any(row["outcome"] != "completed" for row in rows)
    return refused or int(fell_short)


def _show(workspace: Workspace, report: RunReport, *, quiet: bool) -> None:
    from rtkit.cli.words import run_lines

    warn_of_secrets(report.stored.run.ticket, report.secrets)
    for line in () if quiet else run_lines(workspace, report):
        say(line)


def _check_call(tickets: tuple[str, ...], *, every: bool, record: bool, because: str) -> None:
    from rtkit.errors import UsageFault

    if every == bool(tickets):
        raise UsageFault("which tickets?", "name some (rtkit run RT-0001), or give --all")
    if because and not record:
        raise UsageFault("--because says why results are accepted", "give --record with it")
