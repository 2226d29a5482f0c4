"""Jupyter's local provisioner with a keeper between it and the kernel.

Imported only where a kernel is started: jupyter_client costs a tenth of a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from jupyter_client.provisioning.factory import KernelProvisionerFactory  # noqa: TID253  # see above
from jupyter_client.provisioning.local_provisioner import LocalProvisioner  # noqa: TID253
from traitlets import Int, Unicode

from rtkit.engine.keep.process import KeptProcess

if TYPE_CHECKING:
    from jupyter_client.manager import KernelManager


class KeptProvisioner(LocalProvisioner):
    """Starts the kernel through a keeper, which limits its memory (bytes, 0: no limit) and ends all it leaves."""

    memory = Int(0)
    folder = Unicode()

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:  # noqa: ANN401
        """Start it with Popen's options; raises OSError where the command cannot be started."""
        options = {name: kwargs[name] for name in ("cwd", "env", "stdout", "stderr") if name in kwargs}
        command = [os.path.expanduser(part) for part in cmd]  # noqa: ASYNC240, PTH111  # as the local provisioner does
        kept = KeptProcess(command, Path(self.folder), self.memory, stdin=subprocess.DEVNULL, **options)
        self.process = kept  # type: ignore[assignment]  # all of Popen that is asked for
        self.pid = self.pgid = kept.pid
        self.cwd = kwargs.get("cwd")
        return self.connection_info


def keep(manager: KernelManager, folder: Path, memory: int) -> None:
    """Have the manager start its kernel through a keeper, where it is Linux and nothing else starts that kernel."""
    spec = manager.kernel_spec
    if sys.platform != "linux" or spec is None:
        return
    default = KernelProvisionerFactory.instance().default_provisioner_name
    named = spec.metadata.get("kernel_provisioner", {}).get("provisioner_name", default)
    if named == "local-provisioner":
        manager.kernel_id = str(uuid4())
        manager.provisioner = KeptProvisioner(
            kernel_id=manager.kernel_id, kernel_spec=spec, parent=manager, memory=memory, folder=str(folder)
        )
