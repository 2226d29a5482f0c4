"""`rtkit review`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, say, warn, workspace_of
from rtkit.cli.completion import complete_tickets


@click.command("review")
@click.argument("ticket", metavar="RT", shell_complete=complete_tickets)
@click.option("--by", metavar="NAME", help="Who reviewed it (default: git's user.name).")
@click.option("--remarks", default="", metavar="TEXT", help="What they said.")
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, by: str | None, remarks: str, as_json: bool) -> None:
    """Note that the demo of the ticket RT was seen, by whom, and what was said. The latest review is kept."""
    from rtkit.flow.passes import review_ticket

    reviewed = review_ticket(workspace_of(ctx), ticket, by, remarks)
    id_, review = reviewed.ticket.id, reviewed.review
    if as_json:
        told = {"by": review.by, "on": review.on.isoformat(), "remarks": review.remarks}
        print_json({"id": id_, "status": reviewed.ticket.status, "reviewed": told})
        return
    say(f"{id_} was reviewed by {review.by}")
    if reviewed.answerable:
        warn(f"next: if its answer was accepted, rtkit status {id_} answered")
    elif reviewed.ticket.status == "review":
        warn(f"next: it has no answer yet; rt.answer(...) in the notebook, then rtkit run {id_}")
