"""What the commands share: the workspace, and printing for people and programs."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rtkit.errors import Invalid, RtkitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rtkit.mask import Secret
    from rtkit.workspace.listing import BrokenFile
    from rtkit.workspace.workspace import Workspace

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]+")

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs (docs/cli.md).")


def workspace_of(ctx: click.Context) -> Workspace:
    """The workspace that the command is called in (`-C` names another)."""
    from rtkit.workspace.workspace import Workspace

    return Workspace.at((ctx.obj or {}).get("folder", "."))


def print_json(value: object) -> None:
    """The value as indented JSON on standard output."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False))


def plain(text: str) -> str:
    """The text in one line, without what commands a terminal."""
    return _CONTROL.sub(" ", text)


def is_colourful() -> bool:
    """Whether people want colours in a terminal (no-color.org), and it can show them."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str) -> None:
    """A line on standard output; what a notebook says can neither break it nor command the terminal."""
    click.echo(plain(text))


def shown(path: Path) -> str:
    """The path as a person in this folder would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path)


def warn(text: str) -> None:
    """A line on standard error, as clean as on standard output."""
    click.echo(plain(text), err=True)


def tell(error: RtkitError) -> int:
    """The error on standard error, as a sentence, its problems and a hint; gives its exit status."""
    warn(f"error: {error.message}")
    for problem in error.problems if isinstance(error, Invalid) else ():
        warn(f"  {problem}")
    if error.hint:
        warn(f"hint: {error.hint}")
    return error.exit_status


def warn_of_broken(broken: Iterable[BrokenFile]) -> None:
    """Name the notebooks that cannot be read, each with what is wrong."""
    for _, error in broken:
        problems = error.problems if isinstance(error, Invalid) else ()
        warn("broken: " + "; ".join(filter(None, [error.message, *map(str, problems), error.hint])))


def warn_of_secrets(ticket: str, secrets: Sequence[Secret]) -> None:
    """Say what was masked and where, in one line, and what to do about it; nothing where nothing was."""
    if secrets:
        from rtkit.mask import mending, told

        warn(f"{ticket}: masked {told(secrets)}; {mending(secrets)}")


def secret_rows(secrets: Sequence[Secret]) -> list[dict[str, str]]:
    """The same for programs."""
    return [secret._asdict() for secret in secrets]


def is_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout.isatty()


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table: drawn in a terminal, aligned plain text in a pipe. The last column may wrap."""
    if is_terminal():
        from rtkit.cli.table import drawn_table

        click.echo("\n".join(drawn_table(columns, rows)))
        return
    rows = [[plain(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [columns, *rows]) for i in range(len(columns))]
    for row in [columns, *rows]:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
