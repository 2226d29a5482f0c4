"""What one library's import changes in another: accessors on its classes, its registries, its settings."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def state_of_libraries() -> dict[str, dict[Any, Any]]:
    """By top-level name: the public names of every class, and what is known to be kept for all."""
    found: dict[str, dict[Any, Any]] = {}
    for name, module in list(sys.modules.items()):
        top = name.partition(".")[0]
        if top not in sys.stdlib_module_names and not top.startswith("_"):
            own = found.setdefault(top, {})
            for value in list(vars(module).values()):
                if isinstance(value, type) and value.__module__ == name:
                    own[value] = {each for each in vars(value) if not each.startswith("_")}
    for top, look in _KEPT.items():
        if top in sys.modules:
            with suppress(Exception):
                found[top]["kept"] = look(sys.modules[top])
    return found


def changed(name: str, before: dict[str, dict[Any, Any]], after: dict[str, dict[Any, Any]]) -> str:
    """The libraries that the import of `name` changed, its own excepted; empty for none."""
    others = before.keys() & after.keys() - {name.partition(".")[0]}
    found = [top for top in others if any(after[top].get(key) != value for key, value in before[top].items())]
    return ", ".join(sorted(found))


_KEPT: dict[str, Callable[[Any], Any]] = {
    "matplotlib": lambda module: (sorted(module.colormaps), dict(module.rcParams)),
    "numpy": lambda module: (module.geterr(), module.get_printoptions()),
}
