"""`rt.accepted`: the accepted values of an earlier ticket."""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rtkit.errors import Invalid, NotFound, UsageFault, nearest


class NoSuchMetricError(NotFound, KeyError):
    """The record has no such metric; a KeyError too, so that the values are a proper mapping."""


class Accepted(Mapping[str, float]):
    """The accepted metrics of a ticket by name, with its `ticket` id and its `answer`."""

    def __init__(self, ticket: str, answer: str, metrics: Mapping[str, float]) -> None:
        self.ticket = ticket
        self.answer = answer
        self._metrics = dict(metrics)

    def __getitem__(self, name: str) -> float:
        try:
            return self._metrics[name]
        except KeyError:
            raise NoSuchMetricError(
                f"{self.ticket} has no accepted {name!r}", nearest(str(name), self._metrics)
            ) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._metrics)

    def __len__(self) -> int:
        return len(self._metrics)

    def __repr__(self) -> str:
        return f"accepted({self.ticket!r}): {self._metrics!r}"


def accepted(ticket: str) -> Accepted:
    """Read what was accepted of an earlier ticket, such as `rt.accepted("RT-0002")["eer"]`; an input of this one.

    The workspace is the one of the current folder. Raises NotFound where there is no record, Invalid where it
    cannot be read.
    """
    from rtkit.workspace.root import find_root

    id_ = _ticket_id(ticket)
    root = find_root(Path.cwd())
    if root is None:
        raise NotFound(f"{Path.cwd()} is in no research workspace", "run the notebook from inside one: rtkit init")
    records = root / _research(root) / "records"
    path = records / f"{id_}.json"
    record = _read(path, id_, records)
    try:
        metrics = {str(metric["name"]): float(metric["value"]) for metric in record.get("metrics", ())}
        answer = (record.get("answer") or {}).get("text", "")
    except (AttributeError, KeyError, TypeError, ValueError):
        raise _broken(path) from None
    return Accepted(id_, str(answer), metrics)


def _ticket_id(ticket: object) -> str:
    match = re.fullmatch(r"(?:RT-?)?0*(\d{1,9})", str(ticket).strip(), re.IGNORECASE | re.ASCII)
    if match is None or isinstance(ticket, bool):
        raise UsageFault(f"{ticket!r} is no ticket", "name it as in rt.accepted('RT-0002')")
    return f"RT-{int(match[1]):04d}"


def _research(root: Path) -> str:
    from rtkit.workspace.root import settings_table

    folder = (settings_table(root) or {}).get("research", "research")
    return folder if isinstance(folder, str) and folder else "research"


def _read(path: Path, ticket: str, records: Path) -> dict[str, Any]:
    try:
        # the built-in open, not Path.read_text: the audit hook of a run hears of it in every Python
        with builtins.open(path, encoding="utf-8") as file:  # noqa: PTH123
            record = json.load(file)
    except FileNotFoundError:
        known = [file.stem for file in records.glob("RT-*.json")]
        hint = f"rtkit run {ticket} --record accepts its results; {nearest(ticket, known)}"
        raise NotFound(f"{ticket} has no record", hint) from None
    except (OSError, ValueError, RecursionError):
        raise _broken(path) from None
    if not isinstance(record, dict):
        raise _broken(path)
    return record


def _broken(path: Path) -> Invalid:
    return Invalid(f"{path} is no record of a ticket", "restore it from version control")
