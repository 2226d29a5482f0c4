"""The environment and the command of a kernel, as jupyter_client would make them."""

from __future__ import annotations

import os
import sys
from string import Template
from typing import Any


def kernel_environment(spec: dict[str, Any]) -> dict[str, str]:
    """The variables that a kernel of this specification gets from this process."""
    environment = dict(os.environ)
    for name, value in spec.get("env", {}).items():
        environment[name] = Template(value).safe_substitute(os.environ)
    environment.pop("PYTHONEXECUTABLE", None)
    environment["JPY_PARENT_PID"] = str(os.getpid())
    return environment


def kernel_command(spec: dict[str, Any]) -> list[str]:
    """The specification's command up to `-m ipykernel_launcher`, without its arguments."""
    argv = list(spec["argv"][:-2])
    if argv[0] in {"python", f"python{sys.version_info[0]}", f"python{sys.version_info[0]}.{sys.version_info[1]}"}:
        argv[0] = sys.executable
    return argv
