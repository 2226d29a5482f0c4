"""`rtkit revise`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtkit.cli.common import json_option, print_json, say, warn, workspace_of
from rtkit.cli.completion import complete_tickets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.model import Hypothesis, Revision


@click.command("revise")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.argument("hypothesis", metavar="H1")
@click.option("--because", required=True, metavar="TEXT", help="Why it is changed.")
@click.option("--claim", metavar="TEXT", help="What is held to be true.")
@click.option("--expect", metavar="EXPR", help="The criterion that decides it.")
@click.option("--metric", metavar="NAME", help="The metric that decides.")
@click.option("--guardrail", "guardrails", multiple=True, metavar="EXPR", help="In place of its guardrails; repeated.")
@click.option("--no-guardrails", is_flag=True, help="Take its guardrails away.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    ticket: str,
    hypothesis: str,
    because: str,
    claim: str | None,
    expect: str | None,
    metric: str | None,
    guardrails: tuple[str, ...],
    no_guardrails: bool,
    as_json: bool,
) -> None:
    """Change the sealed hypothesis H1 of the ticket RT, openly: the experiment log keeps the old text and the reason.

    Without a new text it is taken as it was edited in the notebook; one added or removed there is revised likewise.
    """
    import msgspec

    from rtkit.flow.passes import Rewording, revise_hypothesis

    if guardrails and no_guardrails:
        raise click.UsageError("--guardrail and --no-guardrails exclude each other", ctx)
    rewording = Rewording(claim, expect, metric, guardrails if guardrails or no_guardrails else None)
    revised = revise_hypothesis(workspace_of(ctx), ticket, hypothesis, because, rewording)
    id_, revision = revised.ticket.id, revised.revision
    if as_json:
        told = msgspec.to_builtins(revision)
        print_json({"id": id_, **told, "before": told.get("before"), "after": told.get("after")})
        return
    say(f"{id_}  {revision.hypothesis} {_what(revision)}: {revision.because}")
    for line in _lines(revision):
        say(line)
    warn(f"next: rtkit check {id_}, since the verdict may change")


def _what(revision: Revision) -> str:
    return "added" if revision.before is None else "given up" if revision.after is None else "revised"


def _lines(revision: Revision) -> Iterator[str]:
    """Each sealed field that differs, as it was and as it is."""
    from rtkit.model.sealing import SEALED_FIELDS

    for name in SEALED_FIELDS:
        old, new = _text(revision.before, name), _text(revision.after, name)
        if old != new:
            yield f"  {name} was  {old or '-'}"
            yield f"  {'':<{len(name)}} is   {new or '-'}"


def _text(hypothesis: Hypothesis | None, name: str) -> str:
    value = getattr(hypothesis, name, "")
    return "; ".join(value) if isinstance(value, tuple) else str(value)
