"""Mending a notebook: all that is safe in one write, everything else in the file as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.errors import Conflict
from rtkit.files import check_writable, write_atomic
from rtkit.flow.lint.insert import with_id
from rtkit.flow.lint.mends import DeclareInputs, Mend, WriteId
from rtkit.notebook.read import parse_notebook, read_bytes
from rtkit.notebook.ticket import KEY, dump, source_sha256

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rtkit.flow.lint.sites import Site
    from rtkit.notebook.read import Notebook


def mend(path: Path, mends: Sequence[Mend], expected: str) -> tuple[Mend, ...]:
    """Do what can be done of `mends` and tell what was; nothing is written where nothing was.

    `expected` is the hash of the source that the faults were found in. Raises Conflict where the notebook is another
    one by now, Unwritable where it may not be written.
    """
    before = read_bytes(path)
    notebook = parse_notebook(before, path.name)
    if source_sha256(notebook) != expected:
        raise Conflict(f"{path.name} changed on disk meanwhile", "try again")
    check_writable(path)
    done = tuple(one for one in mends if _apply(notebook, one))
    if done:
        if read_bytes(path) != before:
            raise Conflict(f"{path.name} changed on disk meanwhile", "try again")
        write_atomic(path, dump(notebook))
    return done


def _apply(notebook: Notebook, one: Mend) -> bool:
    match one:
        case DeclareInputs(paths=paths):
            ticket = notebook["metadata"][KEY]
            ticket["inputs"] = list(dict.fromkeys([*ticket.get("inputs", ()), *paths]))
            return True
        case WriteId(site=site, id=id_):
            return _write_id(notebook, site, id_)


def _write_id(notebook: Notebook, site: Site, id_: str) -> bool:
    cell, changed = notebook["cells"][site.index], with_id(notebook, site, id_)
    if changed is None:
        return False
    cell["source"] = changed.splitlines(keepends=True) if isinstance(cell.get("source"), list) else changed
    return True
