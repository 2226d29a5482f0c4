"""Code that is run silently in a Python kernel: it notes the files read, and tells the environment.

Written for any Python 3 kernel and without rtkit, which may be missing there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import msgspec

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
        if event != "open":
            return
        try:
            name = os.path.abspath(os.fsdecode(args[0]))
            written = bool((args[2] or 0) & (os.O_WRONLY | os.O_RDWR))
            if name.startswith(root) and name not in seen:
                seen.add(name)
                os.write(log, ("w" if written else "r").encode() + os.fsencode(name) + b"\\0")
        except Exception:
            pass
    sys.addaudithook(note)
_rtkit_watch({path!r}, {root!r})
del _rtkit_watch
"""

_ENVIRONMENT: Final = """
def _rtkit_environment(path):
    import importlib.metadata, json, platform, sys
    packages = {{}}
    for name in sorted({{module.partition(".")[0] for module in list(sys.modules)}} - set(sys.stdlib_module_names)):
        module = sys.modules.get(name)
        if name.startswith("_") or not getattr(module, "__file__", None):
            continue
        try:
            version = importlib.metadata.version(name)
        except Exception:
            version = getattr(module, "__version__", None)
        if isinstance(version, str):
            packages[name] = version
    told = {{"python": platform.python_version(), "platform": platform.platform(), "packages": packages}}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(told, file)
_rtkit_environment({path!r})
del _rtkit_environment
"""


def watch_code(log: Path, root: Path) -> str:
    """Code that appends each file below `root` to `log` the first time it is opened (`sys.addaudithook`)."""
    import os

    return _WATCH.format(path=str(log), root=str(root) + os.sep)


def environment_code(answer: Path) -> str:
    """Code that writes Python, platform and the versions of the imported packages to `answer` as JSON."""
    return _ENVIRONMENT.format(path=str(answer))


def files_read(log: Path) -> tuple[str, ...]:
    """The files that were opened for reading before anything wrote them, in order."""
    try:
        entries = log.read_bytes().split(b"\0")
    except OSError:
        return ()
    return tuple(dict.fromkeys(entry[1:].decode("utf-8", "surrogateescape") for entry in entries if entry[:1] == b"r"))


def environment_told(answer: Path) -> Environment:
    """The environment the kernel told; empty where it died before it could."""
    try:
        return msgspec.convert(json.loads(answer.read_bytes()), Environment)
    except (OSError, ValueError):
        return Environment()
