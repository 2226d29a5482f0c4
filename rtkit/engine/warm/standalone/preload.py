"""Importing the libraries once: what is safe to have in a process that is forked, and what has to stay out."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .others import changed, state_of_libraries

if TYPE_CHECKING:
    from collections.abc import Callable

    from .record import Recorder

KERNEL = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.debugger",
)
"""What a kernel imports while it comes up, and at its first cells."""

POOLS = ("numpy", "scipy")
"""Libraries whose thread pools (OpenBLAS) end before each fork and begin anew in the child, by `pthread_atfork`."""


class Unsafe(Exception):  # not an error: the server begins again without the module
    """Importing this module left something in the process that a fork must not have; arguments: name, reason."""


def preload(names: list[str], never: dict[str, str], recorder: Recorder, tell: Callable[[str], None]) -> dict[str, str]:
    """Import all of them; returns those that could not be imported, each with the reason. Raises Unsafe.

    `never` are modules that must not be in a process that is forked, each with the reason.
    """
    left_out = {}
    others = state_of_libraries()
    for name in (*KERNEL, *names):
        if name in never:
            left_out[name] = never[name]
            continue
        tell(name)
        recorder.hears = name not in KERNEL  # what a kernel prints while it starts goes into its log
        before = _footprint()
        try:
            importlib.import_module(name)
        except BaseException as error:  # noqa: BLE001  # a module may raise anything, SystemExit included
            if name not in KERNEL:
                left_out[name] = f"it cannot be imported: {type(error).__name__}: {error}".strip().splitlines()[0]
        reason = _difference(before, _footprint())
        before_it, others = others, state_of_libraries()
        theirs = changed(name, before_it, others) if name not in KERNEL else ""
        if reason or theirs:
            raise Unsafe(name, reason or f"its import changes {theirs}")
        inner = next((each for each in never if each in sys.modules), "")
        if inner:
            raise Unsafe(name, f"it imports {inner}, and {never[inner]}")
    for fill in (_draw_once, _tell_once):
        with suppress(Exception):
            fill()
    return {**left_out, **{name: recorder.unfit[name] for name in names if name in recorder.unfit}}


def _footprint() -> dict[str, Any]:
    return {
        "changes the working directory": str(Path.cwd()),
        "handles signals": [signal.getsignal(number) for number in signal.valid_signals()],
        "starts threads": threading.active_count(),
        "native": _native_threads(),
        "starts processes": _children(),
        "keeps files open": _descriptors(),
    }


def _difference(before: dict[str, Any], after: dict[str, Any]) -> str:
    (count, pools), (now, pools_now) = before.pop("native"), after.pop("native")
    if now > count and pools_now == pools:
        return "its import starts threads"
    return next((f"its import {what}" for what, value in after.items() if value != before[what]), "")


def _native_threads() -> tuple[int, int]:
    """How many threads the system counts, and how much of the libraries with known pools is loaded."""
    loaded = sum(name.partition(".")[0] in POOLS for name in sys.modules)
    return len(os.listdir("/proc/self/task")), loaded


def _children() -> str:
    with suppress(OSError):
        return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")
    return ""


def _descriptors() -> list[str]:
    """What is open beside plain files and devices: sockets and pipes that forks would share."""
    found = []
    for name in os.listdir("/proc/self/fd"):
        with suppress(OSError):
            found.append(os.readlink("/proc/self/fd/" + name))
    return sorted(each for each in found if not each.startswith("/proc/"))


def _draw_once() -> None:
    """Fill the caches that every first figure and first table fill: fonts, formats, templates."""
    if "matplotlib" in sys.modules:
        figure = importlib.import_module("matplotlib.figure").Figure()
        figure.add_subplot().plot([0, 1], [0, 1], label="a")
        importlib.import_module("matplotlib.backends.backend_agg").FigureCanvasAgg(figure).draw()
    if "pandas" in sys.modules:
        table = importlib.import_module("pandas").DataFrame({"a": [1.0], "b": ["x"]})
        table._repr_html_()
        repr(table)


def _tell_once() -> None:
    """Fill the caches that asking for the environment fills: the machine's name, the folders of packages."""
    import importlib.metadata
    import platform

    platform.platform()
    importlib.metadata.version("ipykernel")
