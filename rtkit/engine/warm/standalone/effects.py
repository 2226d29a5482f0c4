"""Doing again, in a kernel, what an import had changed beside modules."""

from __future__ import annotations

import itertools
import os
import sys
import threading
import warnings
from typing import Any

States = dict[str, Any]
_mutated: Any = getattr(warnings, "_filters_mutated", None) or getattr(warnings, "_filters_mutated_lock_held", None)


def take_back(states: States) -> None:
    """Make everything as it was at first."""
    sys.meta_path[:], sys.path_hooks[:], sys.path[:] = states["meta_path"], states["path_hooks"], states["path"]
    _set_filters(states["filters"])
    names: Any = threading
    names._counter = itertools.count(states["threads"]).__next__


def repeat(kind: str, before: Any, after: Any) -> None:
    """Change `kind` as it changed from `before` to `after`, whatever it is now."""
    if kind == "filters":
        _set_filters(_changed(list(warnings.filters), before, after))
    elif kind == "environ":
        _repeat_environment(before, after)
    elif kind == "threads":
        for _each in range(before, after):  # threads are named by number
            names: Any = threading
            names._counter()
    else:
        values = getattr(sys, kind)
        values[:] = _changed(list(values), before, after)


def _changed(now: list[Any], before: list[Any], after: list[Any]) -> list[Any]:
    """The list with what was added in front or behind added in front or behind, and what was removed removed."""
    added = [each for each in after if each not in before]
    removed = [each for each in before if each not in after]
    kept = [each for each in now if each not in removed and each not in added]
    ahead = after.index(added[0]) if added else 0
    behind = bool(added) and ahead > 0 and after[-len(added) :] == added
    return kept + added if behind else added + kept


def _repeat_environment(before: dict[bytes, bytes], after: dict[bytes, bytes]) -> None:
    for name, value in after.items():
        if before.get(name) != value and os.environb.get(name) == before.get(name):
            os.environb[name] = value
    for name in before.keys() - after.keys():
        os.environb.pop(name, None)


def _set_filters(filters: list[Any]) -> None:
    filtered: Any = warnings.filters  # a list; typed as one that is only read
    filtered[:] = filters
    _mutated()
