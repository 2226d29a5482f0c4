"""Notebooks, records and runs as they read once their mentions of a ticket are mended."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from rtkit.errors import Invalid, RtkitError
from rtkit.flow.renumber.names import in_values
from rtkit.notebook.cells import source_of
from rtkit.notebook.read import Notebook, parse_notebook
from rtkit.notebook.ticket import KEY, dump, source_sha256

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.notebook.cells import Cell


class Source(NamedTuple):
    """The hash of a ticket's source before and after: results of the one are results of the other."""

    before: str
    after: str

    def of(self, sha256: object) -> object:
        """The hash that stands for the same results now."""
        return self.after if sha256 == self.before else sha256


def mended_cells(notebook: Notebook, mend: Callable[[str], str]) -> Notebook:
    """A copy of the notebook with its cells' sources mended; outputs stay as they were displayed."""
    mended = copy.deepcopy(notebook)
    for cell in mended["cells"]:
        _mend_cell(cell, mend)
    return mended


def mended_notebook(notebook: Notebook, mend: Callable[[str], str]) -> Notebook:
    """A copy of the notebook with its cells' sources and all texts of the ticket's metadata mended."""
    mended = mended_cells(notebook, mend)
    if KEY in mended["metadata"]:
        mended["metadata"][KEY] = in_values(mended["metadata"][KEY], mend)
    return mended


def source_change(before: Notebook, after: Notebook) -> Source:
    """How the hash of the source changes with the mending."""
    return Source(source_sha256(before), source_sha256(after))


def mended_copy(content: bytes, mend: Callable[[str], str]) -> bytes:
    """An executed copy, mended; as it is where it cannot be read."""
    try:
        notebook = parse_notebook(content, "")
    except RtkitError:
        return content
    return content if notebook == (mended := mended_notebook(notebook, mend)) else dump(mended).encode()


def mended_json(content: bytes, mend: Callable[[str], str], source: Source, name: str, *, sort_keys: bool) -> bytes:
    """A record or a `run.json`, mended, with the hash of the mended source; Invalid where it is neither."""
    try:
        value = json.loads(content)
        mended: dict[str, Any] = in_values(value, mend)
        mended["source_sha256"] = source.of(mended["source_sha256"])
        text = json.dumps(mended, indent=2, sort_keys=sort_keys, ensure_ascii=False, allow_nan=False)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Invalid(f"{name} cannot be mended: it is not what rtkit writes", "restore it first") from None
    return content if mended == value else (text + "\n").encode()


def _mend_cell(cell: Cell, mend: Callable[[str], str]) -> None:
    before = source_of(cell)
    after = mend(before)
    if after != before:
        cell["source"] = after.splitlines(keepends=True) if isinstance(cell["source"], list) else after
