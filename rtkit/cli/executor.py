"""The option `--executor`, of every command that executes notebooks."""

from __future__ import annotations

import click

executor_option = click.option(
    "--executor", metavar="URL", help="Run on a Dask cluster: dask://HOST:PORT (docs/executors.md)."
)
