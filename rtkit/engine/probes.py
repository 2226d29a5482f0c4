"""Code that is run silently in a Python kernel: it notes the files read, and tells the environment.

Written for any Python 3 kernel and without rtkit, which may be missing there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import msgspec

from rtkit.codec import ready
from rtkit.model import Environment

if TYPE_CHECKING:
    from pathlib import Path

HAS_RTKIT: Final = "getattr(__import__('importlib.util').util.find_spec('rtkit'), 'origin', None) is not None"

_WATCH: Final = """
def _rtkit_watch(path, root):
    import os, sys
    log = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    seen = set()
    def note(event, args):
        if event not in ("open", "os.listdir", "os.scandir"):
            return
        try:
            name = os.path.abspath(os.fsdecode(args[0] or "."))
            if event != "open":
                # Python lists folders itself, to find modules and their versions
                kind = "" if sys._getframe(1).f_globals.get("__name__", "").startswith("importlib") else "d"
            else:
                kind = "w" if (args[2] or 0) & (os.O_WRONLY | os.O_RDWR) else "r"
            known = (kind == "d", name)
            if kind and (name + os.sep).startswith(root) and known not in seen:
                seen.add(known)
                os.write(log, kind.encode() + os.fsencode(name) + b"\\0")
        except Exception:
            pass
    sys.addaudithook(note)
_rtkit_watch({path!r}, {root!r})
del _rtkit_watch
def _rtkit_drop_nothing():
    try:
        thread = get_ipython().kernel.iopub_thread
        thread.schedule(lambda: thread.socket.set_hwm(0))
    except Exception:
        pass
_rtkit_drop_nothing()
del _rtkit_drop_nothing
"""

_ENVIRONMENT: Final = """
def _rtkit_environment(path, ended):
    import importlib.metadata, json, os, platform, sys, sysconfig
    modules = dict(sys.modules) if ended else {{}}
    packages = {{}}
    for name in sorted({{module.partition(".")[0] for module in modules}} - set(sys.stdlib_module_names)):
        module = modules.get(name)
        if name.startswith("_") or not getattr(module, "__file__", None):
            continue
        try:
            version = importlib.metadata.version(name)
        except Exception:
            version = getattr(module, "__version__", None)
        if isinstance(version, str):
            packages[name] = version
    installed, local = set(), set()
    standard = tuple(sysconfig.get_path(name) + os.sep for name in ("stdlib", "platstdlib"))
    for module in modules.values():
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or not os.path.isabs(file):
            continue
        if "site-packages" in file or "dist-packages" in file:
            installed.add(file)
        elif not file.startswith(standard):
            local.add(file)
    told = {{"python": platform.python_version(), "platform": platform.platform(), "packages": packages}}
    told = json.dumps({{"environment": told, "installed": sorted(installed), "local": sorted(local)}})
    with open(path, "w", encoding="utf-8") as file:
        file.write(told)
_rtkit_environment({path!r}, {ended})
del _rtkit_environment
"""


def watch_code(log: Path, root: Path) -> str:
    """Code that appends each file below `root` to `log` when first opened, each folder when first listed."""
    import os

    return _WATCH.format(path=str(log), root=str(root) + os.sep)


def environment_code(answer: Path, *, ended: bool) -> str:
    """Code that writes Python, platform, the versions of the imported packages, and module files to `answer`.

    Before the cells have `ended` it leaves packages and modules out: it is for a kernel that dies before it is asked
    again, and what that one had imported is not known.
    """
    return _ENVIRONMENT.format(path=str(answer), ended=ended)


def files_read(log: Path) -> tuple[str, ...]:
    """The files that were opened for reading before anything wrote them, in order."""
    return _noted(log, b"r")


def folders_listed(log: Path) -> tuple[str, ...]:
    """The folders whose names were read, in order."""
    return _noted(log, b"d")


def _noted(log: Path, kind: bytes) -> tuple[str, ...]:
    try:
        entries = log.read_bytes().split(b"\0")
    except OSError:
        return ()
    return tuple(dict.fromkeys(entry[1:].decode("utf-8", "surrogateescape") for entry in entries if entry[:1] == kind))


class Told(msgspec.Struct, frozen=True):
    """What the kernel told of itself; `installed` and `local` are the files of modules, of packages and others."""

    environment: Environment = Environment()
    installed: tuple[str, ...] = ()
    local: tuple[str, ...] = ()


def environment_told(answer: Path) -> Told:
    """What the kernel told; empty where it died before it could."""
    try:
        return msgspec.convert(json.loads(answer.read_bytes()), ready(Told))
    except (OSError, ValueError):
        return Told()
