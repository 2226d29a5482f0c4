"""`rtkit templates`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, print_table, warn, workspace_of
from rtkit.errors import NotFound


@click.command("templates")
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the templates, and where each was found.

    A project's own lie in notebook_templates/tickets/ (docs/templates.md).
    """
    from rtkit.templates import find_templates

    try:
        workspace = workspace_of(ctx)
    except NotFound:
        workspace = None
    found = find_templates(workspace)
    for broken in found.broken:
        warn(f"broken template {broken.name}: {broken.error.message} ({broken.path})")
    rows = [(one.name, one.origin, one.description or one.title) for one in found.templates]
    if as_json:
        keys = ("name", "title", "description", "origin")
        listed = [{**{key: getattr(one, key) for key in keys}, "path": str(one.path)} for one in found.templates]
        print_json(listed)
        return
    print_table(("NAME", "FROM", "FOR"), rows)
