"""The warm kernels that one process shares, where nobody brought any: papermill's and jupyter_client's callers."""

from __future__ import annotations

import atexit
from functools import cache

from rtkit.engine.warm.kernels import WarmKernels


@cache
def shared_kernels(preload: tuple[str, ...] = ()) -> WarmKernels:
    """Warm kernels that end with this process; their server is started by the first who takes one."""
    kernels = WarmKernels(preload, ahead=0)
    atexit.register(kernels.close)
    return kernels
