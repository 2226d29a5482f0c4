"""The kernel provisioner `rtkit-warm`: jupyter_client's own, with a fork in place of a new process.

Imported only where a kernel is started: jupyter_client takes a tenth of a second.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jupyter_client.provisioning.local_provisioner import LocalProvisioner  # noqa: TID253  # see above
from traitlets import Any as AnyTrait
from traitlets import List, Unicode

from rtkit.engine.warm.fork_server import Forked, Refused, ServerGone, Wanted
from rtkit.engine.warm.refusal import unforkable
from rtkit.engine.warm.shared import shared_kernels

if TYPE_CHECKING:
    from rtkit.engine.warm.kernels import WarmKernels


_POLL_SECONDS: Final = 0.01


class WarmProvisioner(LocalProvisioner):
    """Launches kernels by forking; one that cannot be forked is launched as jupyter_client launches it."""

    kernels: WarmKernels | None = AnyTrait(None, allow_none=True)  # type: ignore[assignment]
    taken: Forked | None = AnyTrait(None, allow_none=True)  # type: ignore[assignment]
    preload = List(Unicode(), help="Modules to import before forking.").tag(config=True)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:  # noqa: ANN401  # jupyter_client's own
        """Fork, or take the kernel that was forked already."""
        forked, self.taken = self.taken, None
        if forked is None:
            forked = await asyncio.to_thread(self._fork, cmd, kwargs)
        if forked is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process, self.pid, self.pgid = forked, forked.pid, forked.pid  # type: ignore[assignment]
        self.cwd = kwargs.get("cwd") or Path.cwd()
        return self.connection_info

    async def wait(self) -> int | None:
        """Wait until the kernel ended."""
        if not isinstance(self.process, Forked):
            return await super().wait()
        while (status := self.process.poll()) is None:  # noqa: ASYNC110  # set by another thread
            await asyncio.sleep(_POLL_SECONDS)  # set by another thread
        self.process = None
        return status

    async def send_signal(self, signum: int) -> None:
        """Signal the kernel and its children."""
        if isinstance(self.process, Forked):
            self.process.send_signal(signum)
        else:
            await super().send_signal(signum)

    def _fork(self, cmd: list[str], kwargs: dict[str, Any]) -> Forked | None:
        manager: Any = self.parent
        name = manager.kernel_name
        kernels = self.kernels or shared_kernels(tuple(self.preload))
        environment = {**kwargs["env"], "JPY_PARENT_PID": str(os.getpid())}
        if kernels.refusal(name) or unforkable(self.kernel_spec.to_dict()):
            return None
        try:
            arguments = cmd[cmd.index("-f") :]
            logs = (_reached(kwargs.get("stdout"), 1), _reached(kwargs.get("stderr"), 2))
            wanted = Wanted(arguments, str(kwargs.get("cwd") or Path.cwd()), environment, logs)
            return kernels.fork(name, wanted).result()
        except (ServerGone, Refused, ValueError):
            return None


def _reached(stream: Any, usual: int) -> str:  # noqa: ANN401  # what Popen takes
    """The path by which another process reaches a stream of this one."""
    number = usual if stream is None else stream if isinstance(stream, int) else stream.fileno()
    return f"/proc/{os.getpid()}/fd/{number}" if number >= 0 else os.devnull
