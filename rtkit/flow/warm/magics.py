"""What a line that only IPython understands means for the kernel."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.warm.steps import Change, Import, RunFile

if TYPE_CHECKING:
    from rtkit.flow.warm.steps import Step

UNMARKED: Final = re.compile(r"\b(?:pip|conda|mamba|uv)[ \t]+\w[^\n]*$", re.MULTILINE)
"""A magic that works without its percent sign."""

LINE: Final = re.compile(rf"^[ \t]*(?:\w[\w, \t]*=[ \t]*)?([%!][^\n]*|{UNMARKED.pattern})", re.MULTILINE)
"""A line magic or a shell command, assigned or not."""

_INSTALLS: Final = re.compile(
    r"[%!]?.*\b(?:pip3?|conda|mamba|uv|pixi|poetry)\b.*\b(?:install|uninstall|add|remove|update|upgrade|sync)\b"
)
_SETS_ENV: Final = re.compile(r"%(?:set_env|env)[ \t]+(\w+)(?:[ \t]*=|[ \t]+\S)")
_RUN: Final = re.compile(r"%run\s+(?:-\w+\s+)*[\"']?([^\"'\s]+)")


def step_of_magic(line: str) -> Step | None:
    """The step that the line is; None for one that changes nothing an import could notice."""
    line = line.strip()
    if _INSTALLS.match(line):
        return Change("installs packages")
    found = _SETS_ENV.match(line)
    if found is not None:
        return Change(f"sets {found[1]}")
    if re.match(r"%(?:dotenv|reload_ext[ \t]+dotenv|load_ext[ \t]+dotenv)\b", line):
        return Change("loads a .env file")
    ran = _RUN.match(line)
    if ran is not None:
        return RunFile(ran[1])
    if re.match(r"%(?:matplotlib|pylab)\b", line):
        return Import("matplotlib.pyplot")
    return None
