"""Why kernels of a specification cannot be forked here."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

_TAIL: Final = ["-m", "ipykernel_launcher", "-f", "{connection_file}"]


def refusal(kernel: str) -> str:
    """One clause that says why kernels of this name cannot be warm on this machine; empty where they can."""
    if not sys.platform.startswith("linux"):
        return "kernels are forked on Linux only"
    spec = specification(kernel)
    if spec is None:
        return f"there is no kernel {kernel!r} here"
    return unforkable(spec)


def unforkable(spec: dict[str, Any]) -> str:
    """Why kernels of this specification cannot be forked; empty where they can."""
    if without_frozen_modules(spec.get("argv", []))[1:] != _TAIL:
        return "its specification starts something else than `python -m ipykernel_launcher -f {connection_file}`"
    if spec.get("metadata", {}).get("kernel_provisioner"):
        return "its specification names a provisioner of its own"
    return ""


def without_frozen_modules(argv: list[str]) -> list[str]:
    """The command less `-Xfrozen_modules=off`, which ipykernel adds for debuggers and changes no result."""
    return [word for word in argv if word != "-Xfrozen_modules=off"]


def specification(kernel: str) -> dict[str, Any] | None:
    """The kernel's specification as its file says; None where there is none.

    Read by itself: jupyter_client, which would find it too, takes a tenth of a second to import.
    """
    from jupyter_core.paths import jupyter_path

    for folder in jupyter_path("kernels"):
        with suppress(OSError, ValueError):
            found = json.loads(Path(folder, kernel, "kernel.json").read_bytes())
            return found if isinstance(found, dict) else None
    return None
