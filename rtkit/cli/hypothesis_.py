"""`rtkit hypothesis`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, say, warn, workspace_of
from rtkit.cli.completion import complete_tickets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.passes import Written
    from rtkit.model import Hypothesis


@click.command("hypothesis")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.argument("hypothesis", required=False, metavar="[H1]")
@click.option("--claim", metavar="TEXT", help="What is held to be true.")
@click.option("--expect", metavar="EXPR", help="The criterion that decides it.")
@click.option("--metric", metavar="NAME", help="The metric that decides.")
@click.option("--guardrail", "guardrails", multiple=True, metavar="EXPR", help="What must not get worse; repeated.")
@click.option("--no-guardrails", is_flag=True, help="Take its guardrails away.")
@click.option("--method", metavar="TEXT", help="How it is tested.")
@click.option("--timebox", metavar="4h", help="When to stop.")
@click.option("--on-success", metavar="TEXT", help="What comes next if it is supported.")
@click.option("--on-failure", metavar="TEXT", help="What comes next if it is refuted.")
@click.option("--remove", is_flag=True, help="Take H1 away.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    ticket: str,
    hypothesis: str | None,
    claim: str | None,
    expect: str | None,
    metric: str | None,
    guardrails: tuple[str, ...],
    no_guardrails: bool,
    method: str | None,
    timebox: str | None,
    on_success: str | None,
    on_failure: str | None,
    remove: bool,
    as_json: bool,
) -> None:
    """Add a hypothesis to the ticket RT; with H1, change that one.

    What is sealed is changed with `rtkit revise`: claim, metric, criterion and guardrails.
    """
    from rtkit.flow.passes import Rewording, remove_hypothesis, write_hypothesis

    if guardrails and no_guardrails:
        raise click.UsageError("--guardrail and --no-guardrails exclude each other", ctx)
    new_guardrails = guardrails if guardrails or no_guardrails else None
    rewording = Rewording(claim, expect, metric, new_guardrails, method, timebox, on_success, on_failure)
    if not remove:
        written = write_hypothesis(workspace_of(ctx), ticket, hypothesis, rewording)
    elif hypothesis is None:
        raise click.UsageError("--remove needs the id of a hypothesis: H1", ctx)
    elif rewording.values:
        raise click.UsageError("--remove takes no other option", ctx)
    else:
        written = remove_hypothesis(workspace_of(ctx), ticket, hypothesis)
    _tell(written, as_json=as_json)


def _tell(written: Written, *, as_json: bool) -> None:
    import msgspec

    id_, before, after = written.ticket.id, written.before, written.after
    told = after or before
    assert told is not None  # noqa: S101  # one of the two is there
    what = "added" if before is None else "removed" if after is None else "as it was" if before == after else "changed"
    if as_json:
        print_json(
            {
                "id": id_,
                "hypothesis": told.id,
                "before": msgspec.to_builtins(before),
                "after": msgspec.to_builtins(after),
            }
        )
    else:
        say(f"{id_}  {told.id} {what}: {told.claim}")
        for line in _lines(told) if after else ():
            say(line)
    for note in _notes(written):
        warn(f"note: {note}")


def _lines(hypothesis: Hypothesis) -> Iterator[str]:
    """Everything it says but the claim."""
    import msgspec

    fields = msgspec.to_builtins(hypothesis)
    for name, value in fields.items():
        if name in ("id", "claim"):
            continue
        first, *others = value if isinstance(value, (list, tuple)) else (value,)
        yield f"  {name.replace('_', ' '):<10}  {first}"
        yield from (f"  {'':<10}  {other}" for other in others)


def _notes(written: Written) -> Iterator[str]:
    from rtkit.mime import is_placeholder
    from rtkit.model import seal_breaks

    ticket, after = written.ticket, written.after
    if after is None:
        return
    if not after.expect:
        yield f'{after.id} has no criterion yet: rtkit hypothesis {ticket.id} {after.id} --expect "..."'
    if any(one.hypothesis == after.id and one.before is None for one in seal_breaks(ticket)):
        yield f'{after.id} came after sealing; say why: rtkit revise {ticket.id} {after.id} --because "..."'
    for other in ticket.hypotheses:
        if written.before is None and is_placeholder(other.claim) and other.id != after.id:
            yield f"{other.id} is still the template's: write it, or rtkit hypothesis {ticket.id} {other.id} --remove"
