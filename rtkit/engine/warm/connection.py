"""The connection file of a kernel that is forked before anybody asks for it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_connection(folder: Path, kernel: str) -> Path:
    """Write `k.json` into the private folder: sockets beside it, and a fresh key."""
    from jupyter_client.connect import write_connection_file

    name, _told = write_connection_file(
        str(folder / "k.json"),
        ip=str(folder / "k-ipc"),
        transport="ipc",
        key=secrets.token_hex(16).encode(),
        kernel_name=kernel,
    )
    return folder / name
