"""What the figures were measured on, without saying whose machine it was."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Final

import psutil  # type: ignore[import-untyped]

PACKAGES: Final = ("rtkit", "click", "msgspec", "papermill", "nbconvert", "nbformat", "jupyter-client", "ipykernel")


def machine_line() -> str:
    """Date, cores, memory, load and versions, in a sentence."""
    cores = psutil.cpu_count() or 1
    memory = psutil.virtual_memory().total / 2**30
    versions = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d}: {cores} cores, {memory:.0f} GiB, load average "
        f"{psutil.getloadavg()[0]:.1f} before the start; {platform.system()}, Python {platform.python_version()}; "
        f"{versions}."
    )
