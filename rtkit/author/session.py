"""Where a call runs: in which shell, in which cell, in which execution of it."""

from __future__ import annotations

import sys
from typing import Any, NamedTuple


class Place(NamedTuple):
    """The cell that runs, and which time: two runs of one cell differ in `execution` only."""

    cell: str
    execution: str
    deleted: tuple[str, ...] = ()


SCRIPT = Place("", "")


def shell() -> Any | None:  # noqa: ANN401  # IPython is imported only where it runs already
    """Find the IPython shell; None in a plain script."""
    ipython = sys.modules.get("IPython")
    get_ipython = getattr(ipython, "get_ipython", None)
    return get_ipython() if get_ipython else None


def is_kernel(running: Any) -> bool:  # noqa: ANN401
    """Whether the shell belongs to a kernel, whose displays can be updated."""
    return getattr(running, "kernel", None) is not None


def is_watched() -> bool:
    """Whether a person sits before the kernel: only then does a front end let a cell ask for input.

    JupyterLab, Notebook and VS Code do; nbclient, papermill and nbconvert say that nobody would answer.
    """
    running = shell()
    return is_kernel(running) and _table(_parent(running).get("content")).get("allow_stdin") is True


def place() -> Place:
    """Find the cell that runs now.

    JupyterLab, Notebook and VS Code send the cell's id with its code. Where nothing is sent (nbclient, papermill,
    a terminal) the code itself names the cell, so that running it again is known as such.
    """
    running = shell()
    if running is None:
        return SCRIPT
    parent = _parent(running)
    content, metadata, header = (_table(parent.get(key)) for key in ("content", "metadata", "header"))
    deleted = metadata.get("deletedCells")
    return Place(
        cell_key(metadata.get("cellId"), content.get("code", _last_input(running))),
        str(header.get("msg_id", running.execution_count)),
        tuple(map(str, deleted)) if isinstance(deleted, (list, tuple)) else (),
    )


def cell_key(cell_id: object, code: object) -> str:
    """Tell what names a cell: its id, else its code."""
    return f"id:{cell_id}" if isinstance(cell_id, str) and cell_id else f"code:{code}"


def _parent(running: Any) -> dict[str, Any]:  # noqa: ANN401
    try:
        return _table(running.kernel.get_parent("shell"))
    except (AttributeError, LookupError, TypeError):
        return {}


def _last_input(running: Any) -> str:  # noqa: ANN401
    history = running.user_ns.get("In")
    return str(history[-1]) if isinstance(history, list) and history else ""


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
