"""`rtkit schema`."""

from __future__ import annotations

import click

from rtkit.cli.common import print_json


@click.command("schema")
@click.argument("type_", required=False, metavar="[TYPE]")
def command(type_: str | None) -> None:
    """Print the JSON schema of TYPE; without one, the names of all types."""
    from rtkit.codec import SCHEMA_TYPES, json_schema

    if type_ is not None:
        print_json(json_schema(type_))
        return
    for name in SCHEMA_TYPES:
        click.echo(name)
