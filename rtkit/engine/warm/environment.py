"""The environment and the command of a kernel, as jupyter_client would make them."""

from __future__ import annotations

import os
import sys
from string import Template
from typing import Any, Final

PASSING: Final = ("JPY_SESSION_NAME", "PYTEST_CURRENT_TEST")
"""Variables that change from run to run and that no import looks at."""


def kernel_environment(spec: dict[str, Any]) -> dict[str, str]:
    """The variables that a kernel of this specification gets from this process."""
    environment = dict(os.environ)
    for name, value in spec.get("env", {}).items():
        environment[name] = Template(value).safe_substitute(os.environ)
    environment.pop("PYTHONEXECUTABLE", None)
    environment["JPY_PARENT_PID"] = str(os.getpid())
    return environment


def same_environment(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether imports would find the same variables in both."""
    names = (one.keys() | other.keys()) - set(PASSING)
    return all(one.get(name) == other.get(name) for name in names)


def kernel_command(spec: dict[str, Any]) -> list[str]:
    """The specification's command up to `-m ipykernel_launcher`, without its arguments."""
    argv = list(spec["argv"][:-2])
    if argv[0] in {"python", f"python{sys.version_info[0]}", f"python{sys.version_info[0]}.{sys.version_info[1]}"}:
        argv[0] = sys.executable
    return argv
