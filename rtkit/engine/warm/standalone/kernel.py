"""One kernel, just forked: it makes itself what `python -m ipykernel_launcher` would be, and runs."""

from __future__ import annotations

import atexit
import os
import sys
import threading
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from _rtkit_warm.keep import keeper  # type: ignore[import-not-found]  # rtkit/engine/keep, loaded by run.py

if TYPE_CHECKING:
    from .server import Server


_CONTROL_SECONDS = 0.5
"""Longer than it takes; a kernel that ends otherwise than by a request waits for nothing."""


class Kernel:
    """A kernel in its own process, which has still to begin."""

    def __init__(self, asked: dict[str, Any], server: Server, mother: int) -> None:
        self.asked, self.server, self.mother = asked, server, mother

    def become(self) -> None:
        """Leave behind what is the server's: session, descriptors, signals, environment, random state, modules."""
        server, asked = self.server, self.asked
        os.setsid()
        keeper.die_with(self.mother)
        keeper.prefer_as_victim()
        server.leave()
        _own_files(*asked["logs"])
        os.chdir(asked["cwd"])
        _own_environment(asked["env"])
        if server.reseed is not None:  # else it would draw the same numbers in every fork; Python's own seeds itself
            server.reseed()
        sys.argv[:] = [server.launcher, *asked["arguments"]]
        if hasattr(sys, "orig_argv"):
            sys.orig_argv[:] = [*asked["command"], *asked["arguments"]]
        for name in [name for name in sys.modules if name.partition(".")[0] == "_rtkit_warm"]:
            del sys.modules[name]

    def launch(self) -> None:
        """What ipykernel_launcher does, and what Python does when a program ends; never returns."""
        from ipykernel.kernelapp import IPKernelApp

        status = 0
        try:
            application: Any = IPKernelApp.instance()
            application.initialize()
            os.write(self.server.channel, b'{"up": %d, "pid": %d}\n' % (self.asked["fork"], os.getpid()))
            os.close(self.server.channel)
            application.start()
            _let_control_finish(application)
        except SystemExit as leaving:
            status = _status(leaving)
        except BaseException:  # noqa: BLE001  # Python would print it and exit with 1
            traceback.print_exc()
            status = 1
        _end(status)


def _let_control_finish(application: Any) -> None:
    """Wait for the thread that was asked to shut down.

    It stops by itself, but still tells that it is idle, and ipykernel's exit handler closes what it tells that to:
    about one kernel in fifty then hung or was aborted in the middle of its exit handlers (ipykernel 7.4).
    """
    control = getattr(application, "control_thread", None)
    if control is not None:
        control.join(_CONTROL_SECONDS)


def _status(leaving: SystemExit) -> int:
    if leaving.code is None or isinstance(leaving.code, int):
        return leaving.code or 0
    sys.stderr.write(f"{leaving.code}\n")
    return 1


def _end(status: int) -> None:
    """Exit handlers and buffers as at the end of Python; the rest of a forked process is not worth taking apart."""
    try:
        endings: tuple[Any, Any] = (threading, atexit)
        endings[0]._shutdown()
        endings[1]._run_exitfuncs()
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(status & 0xFF)


def _own_files(*logs: str) -> None:
    """Standard input at its end, as jupyter_client leaves it; output and errors where they were asked to go."""
    read, write = os.pipe()
    os.dup2(read, 0)
    os.close(read)
    os.close(write)
    for descriptor, log in enumerate(logs, 1):
        try:
            file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError:
            file = os.open(os.devnull, os.O_WRONLY)
        os.dup2(file, descriptor)
        os.close(file)


def _own_environment(wanted: dict[str, str]) -> None:
    for name in os.environ.keys() - wanted.keys():
        del os.environ[name]
    for name, value in wanted.items():
        if os.environ.get(name) != value:
            os.environ[name] = value
