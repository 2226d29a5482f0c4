"""`rtkit new`."""

from __future__ import annotations

import click

from rtkit.cli.common import json_option, print_json, warn, workspace_of
from rtkit.cli.completion import complete_scopes, complete_templates


@click.command("new")
@click.argument("question", required=False, default="")
@click.option("--template", shell_complete=complete_templates, help="The template to copy (rtkit templates).")
@click.option("--scope", shell_complete=complete_scopes, help="ETL, preprocessing, feature extraction, modeling, ...")
@click.option("--owner", help="Who answers it (default: the settings, else git's user.name).")
@click.option("--timebox", metavar="2d", help="Working days or hours, within the limit of the settings.")
@click.option("--why", default="", help="Why now, in a sentence.")
@click.option("--from", "from_", metavar="RT-0003[#N1]", help="The ticket, or its next ticket, that asks for this one.")
@click.option("--tag", "tags", multiple=True, help="A tag; may be repeated.")
@click.option("--set", "fields", multiple=True, metavar="K=V", help="A parameter or field of the template.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    question: str,
    template: str | None,
    scope: str | None,
    owner: str | None,
    timebox: str | None,
    why: str,
    from_: str | None,
    tags: tuple[str, ...],
    fields: tuple[str, ...],
    as_json: bool,
) -> None:
    """Make a ticket that asks QUESTION, from a template.

    With --from RT-0003#N1 the question, reason, scope and timebox are those of that next ticket, unless given.
    """
    from rtkit.cli.pairs import read_pairs
    from rtkit.flow.passes import DraftRequest, new_ticket

    workspace = workspace_of(ctx)
    request = DraftRequest(
        question=question,
        template=template,
        scope=scope,
        owner=owner,
        timebox=timebox,
        why=why,
        tags=tags,
        fields=read_pairs(fields, "--set"),
    )
    file = new_ticket(workspace, request, from_)
    path = workspace.relative(file.path)
    if as_json:
        ticket = file.ticket
        print_json({"id": ticket.id, "path": path, "question": ticket.question, "template": ticket.template})
        return
    click.echo(f"{file.ticket.id}  {path}")
    warn(f"next: write it in JupyterLab, then rtkit run {file.ticket.id} && rtkit demo {file.ticket.id} --open")
