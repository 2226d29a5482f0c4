"""What each import did, noted while the libraries are imported once for all."""

from __future__ import annotations

import builtins
import importlib
import itertools
import os
import sys
import threading
import warnings
from importlib.util import resolve_name
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Self

machinery: Any = importlib._bootstrap


def state() -> dict[str, Any]:
    """What an import may change beside modules, and what is done again when the module is given back."""
    return {
        "filters": list(warnings.filters),
        "meta_path": list(sys.meta_path),
        "path_hooks": list(sys.path_hooks),
        "path": list(sys.path),
        "threads": _next_thread(),
        "environ": dict(getattr(os.environ, "_data")),  # as bytes: decoding takes a tenth of a second over all imports
    }


def _next_thread() -> int:
    """The number in the name of the next thread, without using it up."""
    counter = getattr(getattr(threading, "_counter", None), "__self__", None)
    return int(repr(counter)[6:-1]) if isinstance(counter, itertools.count) else 1


def _singleton() -> Any:
    """The class of what there is once in a kernel: its application, its shell."""
    return importlib.import_module("traitlets.config").SingletonConfigurable


class Recorder:
    """A context in which imports are noted.

    `edges[module]` are the modules that its code imported, loaded already or not; `effects[module]` are pairs of what
    it changed, before and after; `unfit` names modules that must be executed in each kernel itself, with the reason.
    """

    def __init__(self) -> None:
        self.edges: dict[str, set[str]] = {}
        self.effects: list[tuple[str, str, Any, Any]] = []
        self.unfit: dict[str, str] = {}
        self.stack: list[str] = []
        self.hears = True
        self._seen, self._counted, self._known = set(sys.modules), set[str](), len(sys.modules)
        self._state, self._printed = state(), self._size()

    def __enter__(self) -> Self:
        singleton = _singleton()
        self._originals = (builtins.__import__, machinery._gcd_import, machinery._find_and_load_unlocked)
        self._show, self._initialized = warnings.showwarning, vars(singleton)["initialized"]
        builtins.__import__ = self._import
        machinery._gcd_import = self._import_by_name
        machinery._find_and_load_unlocked = self._load
        singleton.initialized = classmethod(self._asked(self._initialized.__func__))
        warnings.showwarning = self._warned
        return self

    def __exit__(self, *_: object) -> None:
        self._settle()
        builtins.__import__, machinery._gcd_import, machinery._find_and_load_unlocked = self._originals
        _singleton().initialized = self._initialized
        if warnings.showwarning == self._warned:
            warnings.showwarning = self._show

    def _edge(self, name: str) -> None:
        if self.stack:
            self.edges.setdefault(self.stack[-1], set()).add(name)

    def _import(self, name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:  # noqa: A002  # __import__'s own names
        module = self._originals[0](name, globals, locals, fromlist, level)
        if self.stack:
            whole = name
            if level:
                package = (globals or {}).get("__package__") or (globals or {}).get("__name__", "").rpartition(".")[0]
                whole = resolve_name("." * level + name, package)
            self._edge(whole)
            for item in fromlist or ():
                names = getattr(module, "__all__", ()) if item == "*" else (item,)
                for each in names:
                    if f"{whole}.{each}" in sys.modules:
                        self._edge(f"{whole}.{each}")
        return module

    def _import_by_name(self, name: str, package: Any = None, level: int = 0) -> Any:
        module = self._originals[1](name, package, level)
        self._edge(resolve_name("." * level + name, package) if level else name)
        return module

    def _load(self, name: str, import_: Any) -> Any:
        self._edge(name)
        self._settle()
        self.stack.append(name)
        try:
            return self._originals[2](name, import_)
        finally:
            self._settle()
            self._seen.add(self.stack.pop())

    def _settle(self) -> None:
        """Whatever changed since the last time was the doing of the module that is being executed."""
        owner = self.stack[-1] if self.stack else ""
        own = owner in sys.modules and owner not in self._counted
        if own:
            self._counted.add(owner)
        if len(sys.modules) > self._known + own:
            self._note_placed(owner)
        self._known = len(sys.modules)
        printed, now = self._size(), state()
        if printed != self._printed and self.hears:
            self.unfit.setdefault(owner, "its import prints")
        self._printed = printed
        for kind, value in now.items():
            if value != self._state[kind]:
                self.effects.append((owner, kind, self._state[kind], value))
        self._state = now

    def _note_placed(self, owner: str) -> None:
        """Modules that nobody imported were put there by hand, as six does with six.moves."""
        new = [name for name in reversed(sys.modules) if name not in self._seen and name not in self.stack]
        for name in new:
            self._seen.add(name)
            if owner:
                self.edges.setdefault(owner, set()).add(name)

    @staticmethod
    def _size() -> int:
        """Bytes that standard output and error have in their file."""
        sys.stdout.flush()
        return os.fstat(1).st_size + os.fstat(2).st_size

    def _asked(self, original: Any) -> Any:
        def initialized(cls: Any) -> Any:
            if self.stack:
                self.unfit.setdefault(self.stack[-1], "its import asks for the notebook that runs")
            return original(cls)

        return initialized

    def _warned(self, *args: Any, **options: Any) -> None:
        if self.stack and self.hears:
            self.unfit.setdefault(self.stack[-1], "its import warns")
        else:
            self._show(*args, **options)
