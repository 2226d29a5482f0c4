"""Modules that were imported ahead, out of sight until the notebook imports them."""

from __future__ import annotations

import sys
import threading
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Any

from . import effects

if TYPE_CHECKING:
    from .record import Recorder


STAYS = ("_rtkit_warm", "encodings")
"""Packages that are not hidden: Python keeps the encodings that it found once, and never imports them again."""


class Stash:
    """A finder in front of all others, which gives a hidden module back, with all that its import had imported."""

    def __init__(self, recorder: Recorder, base: set[str]) -> None:
        """Take what was recorded, and the names of the modules that a cold kernel has as well."""
        self._edges, self._base = recorder.edges, set(base)
        self._effects: dict[str, list[tuple[str, Any, Any]]] = {}
        for owner, kind, before, after in recorder.effects:
            self._effects.setdefault(owner, []).append((kind, before, after))
        self._given: dict[str, ModuleType] = {}
        self._main, self._lock = sys.modules["__main__"], threading.RLock()
        for name in [name for name in sys.modules if name.partition(".")[0] in STAYS]:
            self._base |= self._closure(name)
        _add_what_extensions_hold(self._edges, self._base)
        self.unfit = self._unfit(recorder.unfit)
        modules = enumerate(list(sys.modules.items()))
        self._hidden = {name: (place, module) for place, (name, module) in modules if name not in self._base}
        self._parents = self._children_by_import()

    def hide(self) -> None:
        """Take everything that a cold kernel would not have out of `sys.modules`, and give it back when asked."""
        for name in self._hidden:
            sys.modules.pop(name, None)
        for holder, child in self._parents.values():
            vars(holder).pop(child, None)
        for name in self.unfit:
            self._hidden.pop(name, None)
        sys.meta_path.insert(0, self)

    def _unfit(self, found: dict[str, str]) -> dict[str, str]:
        """The modules that must be executed in each kernel: those that were found, and all that import them."""
        importers: dict[str, set[str]] = {}
        for name, imported in self._edges.items():
            for each in imported:
                importers.setdefault(each, set()).add(name)
        told: dict[str, str] = {}
        queue = list(found.items())
        while queue:
            name, reason = queue.pop()
            if name not in told and name not in self._base:
                told[name] = reason
                queue += [(each, reason) for each in importers.get(name, ())]
        return told

    def _children_by_import(self) -> dict[str, tuple[ModuleType, str]]:
        """The modules that are an attribute of their parent only because somebody else imported them."""
        found: dict[str, tuple[ModuleType, str]] = {}
        closures: dict[str, set[str]] = {}
        for name, (_place, module) in self._hidden.items():
            parent, _, child = name.rpartition(".")
            holder = sys.modules.get(parent)
            if holder is None or vars(holder).get(child) is not module:
                continue
            if parent not in closures:
                closures[parent] = set() if parent in self._base else self._closure(parent)
            if name not in closures[parent]:
                found[name] = (holder, child)
        return found

    def _closure(self, name: str) -> set[str]:
        found: set[str] = set()
        queue = [name]
        while queue:
            each = queue.pop()
            if each not in found:
                found.add(each)
                queue += self._edges.get(each, ())
                if "." in each:
                    queue.append(each.rpartition(".")[0])
        return found

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:  # noqa: ARG002
        """The finder's method: a specification where the hidden module is just what an import would load."""
        if name not in self._hidden or target is not None or not _is_import(sys._getframe(1)):
            return None
        with self._lock:
            if not all(self._fits(each) for each in self._closure(name)):
                return None
        return ModuleSpec(name, self)  # type: ignore[arg-type]  # a loader by its methods

    def _fits(self, name: str) -> bool:
        if name in self._hidden:
            return "." in name or self._is_first_on_path(name)
        return name in self._base or sys.modules.get(name) is self._given.get(name)

    def _is_first_on_path(self, name: str) -> bool:
        origin = getattr(getattr(self._hidden[name][1], "__spec__", None), "origin", None)
        if name in sys.builtin_module_names or origin in (None, "built-in", "frozen"):
            return True
        found = PathFinder.find_spec(name)
        return found is None or found.origin == origin

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The loader's method: the module as it was, after all that it needs."""
        with self._lock:
            self._give(self._closure(spec.name))
            module = self._given[spec.name]
        spec.loader_state = getattr(module, "__spec__", None)
        return module

    def exec_module(self, module: Any) -> None:
        """The loader's method: nothing is executed again; the module keeps the specification that it had."""
        module.__spec__ = module.__spec__.loader_state

    def _give(self, names: set[str]) -> None:
        for name in sorted(names & self._hidden.keys(), key=lambda each: self._hidden[each][0]):
            _place, module = self._hidden.pop(name)
            if module is self._main:  # multiprocessing knows it by a second name
                module = sys.modules["__main__"]
            sys.modules[name] = self._given[name] = module
            if name in self._parents:
                holder, child = self._parents.pop(name)
                setattr(holder, child, module)
            for effect in self._effects.pop(name, ()):
                effects.repeat(*effect)


def _is_import(frame: FrameType) -> bool:
    """Whether `find_spec` was called by an import, not by somebody who only looks."""
    caller = frame.f_back
    return caller is not None and caller.f_code.co_name == "_find_and_load_unlocked"


def _add_what_extensions_hold(edges: dict[str, set[str]], base: set[str]) -> None:
    """Compiled modules import past everything that can be watched: what they hold tells what they imported."""
    places = {name: place for place, name in enumerate(sys.modules)}
    for name, module in list(sys.modules.items()):
        loader = getattr(getattr(module, "__spec__", None), "loader", None)
        if name in base or not isinstance(loader, ExtensionFileLoader):
            continue
        for value in list(vars(module).values()):
            own = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
            # what was loaded later only gave a function another name, as numpy.strings does
            earlier = [
                each for each in (own, type(value).__module__) if places.get(str(each), len(places)) < places[name]
            ]
            edges.setdefault(name, set()).update(str(each) for each in earlier if each not in base)
