"""`rtkit check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, say, warn, warn_of_broken, warn_of_secrets, workspace_of
from rtkit.cli.completion import complete_scopes, complete_statuses, complete_tickets
from rtkit.cli.run_ import positive

if TYPE_CHECKING:
    from rtkit.flow.passes import CheckReport


@click.command("check")
@click.argument("tickets", nargs=-1, metavar="[RT...]", shell_complete=complete_tickets)
@click.option("--status", multiple=True, shell_complete=complete_statuses, help="Only these; may be repeated.")
@click.option("--scope", multiple=True, shell_complete=complete_scopes, help="Only these; may be repeated.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="How many at a time (docs/cli.md).")
@click.option("--cold", is_flag=True, help="Every kernel as a process of its own from the start.")
@click.option("--force", is_flag=True, help="Run also what cannot have changed.")
@click.option("--strict", is_flag=True, help="A ticket without a record falls short too.")
@click.option("--fail-fast", is_flag=True, help="Begin nothing more after the first that falls short.")
@click.option("--update", is_flag=True, help="Accept what drifted or has no record.")
@click.option("--because", default="", help="With --update: why overturned conclusions are accepted too.")
@click.option("--cell-timeout", type=float, callback=positive, metavar="S", help="Seconds for one cell.")
@click.option("--budget", type=float, callback=positive, metavar="S", help="Seconds for one notebook.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    tickets: tuple[str, ...],
    status: tuple[str, ...],
    scope: tuple[str, ...],
    jobs: int | None,
    cold: bool,
    force: bool,
    strict: bool,
    fail_fast: bool,
    update: bool,
    because: str,
    cell_timeout: float | None,
    budget: float | None,
    as_json: bool,
) -> int:
    """Re-execute past tickets, and tell whether their conclusions still hold.

    Without RT: every ticket in review or answered. Each is compared with its record: reproduced, drifted (a metric
    left its tolerance), or overturned (a verdict, a finding or a decision is another one). What cannot have changed
    since it was reproduced is not run again. The exit status is 1 where a ticket fell short.
    """
    from rtkit.cli.cancel import cancelled_by_signals
    from rtkit.cli.check_live import live_checks
    from rtkit.cli.check_words import report_row, summary_row, summary_words
    from rtkit.errors import UsageFault
    from rtkit.flow.given.statuses import known_status
    from rtkit.flow.passes import CheckReport, CheckRequest, check_tickets, tickets_to_check
    from rtkit.workspace.listing import Wanted

    if because.strip() and not update:
        raise UsageFault("--because says why results are accepted", "give --update with it")
    workspace = workspace_of(ctx)
    wanted = Wanted(status=tuple(map(known_status, status)), scope=scope)
    request = CheckRequest(
        tickets, wanted, force, strict, fail_fast, update, because, jobs or 0, cell_timeout, budget, cold
    )
    selection = tickets_to_check(workspace, request)
    warn_of_broken(selection.broken)
    reports: list[CheckReport] = [CheckReport(check) for check in selection.skipped]
    with cancelled_by_signals() as cancelled, live_checks(selection.files, quiet=as_json) as live:
        for report in reports:
            live.show(report)
        for report in check_tickets(workspace, selection.files, request, live.listen, cancelled):
            live.show(report)
            reports.append(report)
    for report in reports:
        warn_of_secrets(report.check.file.ticket.id, report.secrets)
    red = sum(report.is_red(strict=strict) for report in reports) + len(selection.broken)
    if as_json:
        reports.sort(key=lambda report: int(report.check.file.ticket.id.removeprefix("RT-")))
        rows = [report_row(workspace, report) for report in reports]
        print_json({"tickets": rows, "summary": summary_row(reports, red)})
    elif reports:
        say(summary_words(reports, len(selection.broken)))
    else:
        warn("nothing to check: no ticket is in review or answered" if not tickets else "no ticket like that")
    return 130 if cancelled.is_set() else int(red > 0)
