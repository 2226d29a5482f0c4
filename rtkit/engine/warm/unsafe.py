"""Libraries that are never preloaded, since a fork of a process that has imported them is not as a fresh one.

What changes the environment or starts threads when it is imported is noticed by the fork server itself; these are
those whose harm would be seen only later, and those that docs/running.md says were not tried. The server also leaves
out what imports one of them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_DEVICE: Final = "what it holds on a graphics card does not survive a fork"
_RUNTIME: Final = "it starts the runtime of another language, which does not survive a fork"
_THREADS: Final = "its makers say that its threads do not survive a fork"

UNSAFE: Final = MappingProxyType({
    "cudf": _DEVICE,
    "cuml": _DEVICE,
    "cupy": _DEVICE,
    "grpc": _THREADS,
    "jax": _THREADS,
    "jaxlib": _THREADS,
    "jnius": _RUNTIME,
    "jpype": _RUNTIME,
    "juliacall": _RUNTIME,
    "mpi4py": "its processes know each other from their start, and a fork is none of them",
    "numba.cuda": _DEVICE,
    "polars": _THREADS,
    "pycuda": _DEVICE,
    "pyspark": _RUNTIME,
    "ray": "it connects a process to a cluster, and a fork would share the connection",
    "rpy2": _RUNTIME,
    "tensorflow": _THREADS,
    "torch": _DEVICE,
    "torchaudio": _DEVICE,
    "torchvision": _DEVICE,
})  # fmt: skip
"""The reason for each module; it counts for all modules below it."""


def unsafe(module: str) -> str:
    """Why the module is never preloaded; empty where it may be."""
    parts = module.split(".")
    names = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return next((UNSAFE[name] for name in names if name in UNSAFE), "")
