"""Cold kernels: a fresh process from the kernelspec, on private sockets."""

from __future__ import annotations

import hashlib
import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rtkit.engine.keep.process import KeptProcess
from rtkit.engine.private import sockets_fit

if TYPE_CHECKING:
    from subprocess import Popen


class NoKernel(Exception):  # a reason, told as an outcome and never shown as an error
    """The kernel cannot be started; the arguments are the reason and the hint."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def cold_kernel(name: str, folder: Path, memory: int = 0) -> Any:  # noqa: ANN401  # jupyter_client is imported late
    """A kernel manager for the kernel `name` whose files all lie in `folder`; raises NoKernel.

    `memory` in bytes limits the kernel and its children together; 0 does not. Sockets are files in
    the private folder, so that no other process can take a port first; TCP elsewhere.
    """
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
    from jupyter_client.manager import AsyncKernelManager

    from rtkit.engine.keep.provisioner import keep

    specs = KernelSpecManager()
    try:
        specs.get_kernel_spec(name)
    except NoSuchKernel:
        known = ", ".join(sorted(specs.find_kernel_specs())) or "none"
        hint = f"installed: {known}; choose one in JupyterLab, or install it"
        raise NoKernel(f"there is no kernel {name!r} here", hint) from None
    manager = AsyncKernelManager(kernel_name=name, kernel_spec_manager=specs)
    manager.connection_file = str(folder / "k.json")
    if sockets_fit(folder):
        manager.transport = "ipc"
    keep(manager, folder, memory)
    return manager


def process_of(manager: Any) -> Any | None:  # noqa: ANN401
    """The kernel's process, as its keeper or as Popen has it, where this machine started it."""
    return getattr(getattr(manager, "provisioner", None), "process", None)


def end_all(process: KeptProcess | Popen[bytes] | None) -> None:
    """Kill what the kernel left behind: a keeper knows all of it, else it is the process group that the kernel led."""
    if isinstance(process, KeptProcess):
        process.end()
    elif process is not None and os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def installed_kernels() -> list[str]:
    """The names of the kernels that Jupyter finds."""
    from jupyter_client.kernelspec import KernelSpecManager

    return sorted(KernelSpecManager().find_kernel_specs())


def kernel_sha256(name: str) -> str:
    """SHA-256 of the kernel's specification; empty where there is none.

    Read by itself: jupyter_client, which would find it too, takes a tenth of a second to import.
    """
    from jupyter_core.paths import jupyter_path

    for folder in jupyter_path("kernels"):
        with suppress(OSError):
            return hashlib.sha256(Path(folder, name, "kernel.json").read_bytes()).hexdigest()
    return ""
