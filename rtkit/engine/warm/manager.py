"""The manager of one forked kernel, as nbclient and papermill drive any other.

Imported only where a kernel is started: jupyter_client takes a tenth of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jupyter_client.manager import AsyncKernelManager  # noqa: TID253  # see above

from rtkit.engine.warm.provisioner import WarmProvisioner
from rtkit.engine.warm.ready import PromptClient

if TYPE_CHECKING:
    from rtkit.engine.warm.fork_server import Forked
    from rtkit.engine.warm.kernels import WarmKernels


def warm_manager(name: str, forked: Forked, kernels: WarmKernels) -> Any:  # noqa: ANN401  # jupyter_client is untyped here
    """A kernel manager whose `start_kernel` takes the forked kernel; its files lie in the kernel's own folder."""
    manager = AsyncKernelManager(kernel_name=name)
    manager.connection_file = str(forked.folder / "k.json")  # type: ignore[operator]  # one that was taken has a folder
    manager.load_connection_file()
    manager.client_factory = PromptClient
    manager.provisioner = WarmProvisioner(
        kernel_spec=manager.kernel_spec, parent=manager, kernels=kernels, taken=forked
    )
    return manager


def leave(manager: Any, *, gently: bool) -> None:  # noqa: ANN401
    """Let the kernel end beside what comes next, by itself or at once; its folder goes with it.

    By itself, it is asked to shut down as jupyter_client does it, exit handlers included. It is idle, and so not
    interrupted first: a signal takes another way than the request, and could arrive in the middle of an exit handler.
    """
    forked: Forked = manager.provisioner.process
    manager.provisioner.process = None
    if not gently:
        forked.discard()
    elif forked.poll() is None:
        request = manager.session.msg("shutdown_request", {"restart": False})
        manager.session.send(manager._control_socket, request)  # noqa: SLF001  # `request_shutdown`, without its loop
        forked.end()
    forked.ended.add_done_callback(lambda _status: forked.remove_folder())
