"""`rtkit renumber`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, say, warn, workspace_of
from rtkit.cli.completion import complete_tickets


@click.command("renumber")
@click.argument("ticket", metavar="RT_OR_FILE", shell_complete=complete_tickets)
@click.argument("new_id", required=False, metavar="[NEW_ID]")
@click.option("--dry-run", is_flag=True, help="Only list what would change.")
@json_option
@click.pass_context
def command(ctx: click.Context, ticket: str, new_id: str | None, dry_run: bool, as_json: bool) -> None:
    """Give a ticket another id: NEW_ID, or the next free one. Its file, record, runs and links are mended.

    After a merge in which two branches each made RT-0012, name the file. Links that could mean either stay, and are
    listed.
    """
    from rtkit.flow.passes import renumber_ticket

    workspace = workspace_of(ctx)
    done = renumber_ticket(workspace, ticket, new_id, dry_run=dry_run)
    if as_json:
        told = {"id": done.id, "was": done.was, "path": workspace.relative(done.path), "dry_run": dry_run}
        changed = [change._asdict() for change in done.changes]
        print_json({**told, "changed": changed, "left": list(done.left)})
        return
    if not done.changes:
        say(f"{done.id} is its id already; nothing to change")
        return
    say(f"{done.was} {'would be' if dry_run else 'is now'} {done.id}")
    for change in done.changes:
        say(f"  {change.path}  ({change.what})")
    for what in done.left:
        warn(f"left: {what}")
    if done.left:
        warn(f"next: see whether these mean {done.was} or {done.id}, and mend them by hand")
