"""Where the records of accepted results lie, and what is in one; standard library only."""

from __future__ import annotations

import builtins
import json
import re
from pathlib import Path
from typing import Any

from rtkit.errors import Invalid, NotFound, UsageFault, nearest
from rtkit.mime import is_placeholder


def ticket_id(ticket: object, example: str) -> str:
    """`2`, `rt-2`, `RT-0002` -> `RT-0002`. Raises UsageFault where it names no ticket; `example` is a right call."""
    match = re.fullmatch(r"(?:RT-?)?0*(\d{1,9})", str(ticket).strip(), re.IGNORECASE | re.ASCII)
    if is_placeholder(str(ticket)):
        hint = f"write its id, such as 'RT-0002', in place of {ticket!r}"
        raise UsageFault("the ticket whose accepted values are wanted is not named yet", hint)
    if match is None or isinstance(ticket, bool):
        raise UsageFault(f"{ticket!r} is no ticket", f"name it as in {example}")
    return f"RT-{int(match[1]):04d}"


def research_folder() -> Path:
    """The folder of the tickets in the workspace of the current folder. Raises NotFound outside any workspace."""
    from rtkit.workspace.root import find_root, settings_table

    root = find_root(Path.cwd())
    if root is None:
        raise NotFound(f"{Path.cwd()} is in no research workspace", "run the notebook from inside one: rtkit init")
    folder = (settings_table(root) or {}).get("research", "research")
    return root / (folder if isinstance(folder, str) and folder else "research")


def record_path(research: Path, ticket: str) -> Path:
    """The file of a ticket's record."""
    return research / "records" / f"{ticket}.json"


def read_record(path: Path) -> dict[str, Any]:
    """Read a record as it stands. Raises NotFound where there is none, Invalid where it cannot be read."""
    ticket = path.stem
    try:
        # the built-in open, not Path.read_text: the audit hook of a run hears of it in every Python
        with builtins.open(path, encoding="utf-8") as file:  # noqa: PTH123
            record = json.load(file)
    except FileNotFoundError:
        known = [file.stem for file in path.parent.glob("RT-*.json")]
        hint = f"rtkit run {ticket} --record accepts its results; {nearest(ticket, known)}"
        raise NotFound(f"{ticket} has no record", hint) from None
    except (OSError, ValueError, RecursionError):
        raise broken(path) from None
    if not isinstance(record, dict):
        raise broken(path)
    return record


def broken(path: Path) -> Invalid:
    """The fault of a file that is no record."""
    return Invalid(f"{path} is no record of a ticket", "restore it from version control")
