"""The machine form of a table's or array's content (`rtkit.model.results.Content`)."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from rtkit.author.contents.digest import Digest
from rtkit.author.contents.limits import COLUMNS, DESCRIBED, HASHED, Allowance
from rtkit.author.contents.tables import table_of
from rtkit.author.contents.words import column_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rtkit.author.contents.tables import Table


def content_of(shown: object) -> dict[str, object] | None:
    """Describe a pandas or polars frame or series, a styled frame, or a numpy array; None for anything else.

    Up to 60 columns are described. The hash is over all values, index and names; it is left out of more than
    1,000,000 values or 2,000 columns, and where a value is of a type that cannot be written down. Never raises: what
    is shown is the author's, and no fault of it may stop a ticket.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            table = table_of(shown)
            return None if table is None else _content(table)
    except Exception:  # noqa: BLE001  # an object may do anything when it is looked at
        return None


def _content(table: Table) -> dict[str, object]:
    allowance = Allowance()
    digest = _digest(table)
    words: dict[str, str] = {}
    for source in table.columns if digest else table.columns[:DESCRIBED]:
        column = source.read(allowance)
        digest = digest and digest.add(column)
        if len(words) < DESCRIBED:
            words[_free(source.name, words)] = column_words(column)
    for source in table.rows if digest else ():
        digest = digest and digest.add(source.read(allowance))
    if table.number > DESCRIBED:
        words[_free("...", words)] = f"{table.number - DESCRIBED:,} more columns"
    content: dict[str, object] = {"shape": list(table.shape), "columns": words}
    return {**content, "sha256": digest.hex} if digest else content


def _digest(table: Table) -> Digest | None:
    if table.number > COLUMNS or sum(source.size for source in table.columns) > HASHED:
        return None
    return Digest(table.shape, [source.name for source in (*table.columns, *table.rows)])


def _free(name: str, taken: Mapping[str, str]) -> str:
    """The name, numbered where another column has it already."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
