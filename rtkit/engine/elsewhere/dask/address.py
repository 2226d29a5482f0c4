"""The address of a Dask cluster as rtkit writes it: `dask://HOST:PORT`, `dask://HOST:PORT/FOLDER`."""

from __future__ import annotations

from typing import Final, NamedTuple
from urllib.parse import urlsplit

from rtkit.errors import UsageFault

_PROTOCOLS: Final = {"dask": "tcp", "dask+tls": "tls"}
_HINT: Final = "write dask://HOST:PORT, or dask://HOST:PORT/FOLDER where workers have the project (docs/executors.md)"


class DaskAddress(NamedTuple):
    """The scheduler's address as Dask writes it, and the folder where workers have the project, or nothing."""

    scheduler: str
    root: str


def dask_address(text: str) -> DaskAddress:
    """Read the text. Raises UsageFault."""
    try:
        parts = urlsplit(text)
        protocol, host, port = _PROTOCOLS.get(parts.scheme), parts.hostname, parts.port
    except ValueError:  # a host in brackets that is none, a port that is no number
        protocol = host = port = None
    if not protocol or not host or not port or parts.query or parts.fragment or parts.username is not None:
        raise UsageFault(f"{text!r} names no executor", _HINT)
    root = parts.path.rstrip("/")
    return DaskAddress(f"{protocol}://{f'[{host}]' if ':' in host else host}:{port}", root)
