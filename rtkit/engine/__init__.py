"""Executing one notebook: papermill, the kernels it runs in, and what can go wrong with a kernel."""

from rtkit.engine.events import CellEnded, CellProgress, CellStarted, Event, KernelReady
from rtkit.engine.execute import execute
from rtkit.engine.execution import Executed, Execution
from rtkit.engine.kernels import kernel_sha256
from rtkit.engine.sizes import bytes_of

__all__ = [
    "CellEnded",
    "CellProgress",
    "CellStarted",
    "Event",
    "Executed",
    "Execution",
    "KernelReady",
    "bytes_of",
    "execute",
    "kernel_sha256",
]
