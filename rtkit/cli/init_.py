"""`rtkit init`."""

from __future__ import annotations

from pathlib import Path

import click

from rtkit.cli.common import json_option, print_json


@click.command("init")
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("--example", is_flag=True, help="Add a first ticket to try things with.")
@json_option
def command(folder: str, example: bool, as_json: bool) -> None:
    """Make a research workspace in DIR: research/, rtkit.toml, a CI workflow, .gitignore.

    Files that are there already stay as they are.
    """
    from rtkit.flow.passes import init_workspace

    made = init_workspace(Path(folder), example=example)
    if as_json:
        print_json({"root": str(made.root), "made": list(made.made), "kept": list(made.kept)})
        return
    for name in made.made:
        click.echo(f"made  {name}")
    for name in made.kept:
        click.echo(f"kept  {name}")
    where = "" if made.root == Path.cwd() else f"cd {made.root} && "
    click.echo(f'next: {where}rtkit new "YOUR QUESTION?"')
