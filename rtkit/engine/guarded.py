"""The client that believes nothing of its kernel: floods, garbage and closed sockets end the run and are named.

This module is imported only where something is executed: nbclient and papermill cost a second.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import Any, Final

import zmq
from nbclient.exceptions import CellControlSignal, DeadKernelError  # noqa: TID253  # see above
from papermill.clientwrap import PapermillNotebookClient  # noqa: TID253
from zmq.utils.monitor import parse_monitor_message

from rtkit.engine.flood import Flood
from rtkit.engine.kernels import process_of
from rtkit.engine.sizes import size_words

POLL_SECONDS: Final = 0.2
_TOLD_SECONDS: Final = 2.0


class GuardedClient(PapermillNotebookClient):  # type: ignore[misc]  # papermill is untyped
    """Nbclient's client that ends the kernel for a reason of its own: `ended_because`, empty while there is none."""

    def __init__(self, nb_man: Any, *, outputs: int, **options: object) -> None:  # noqa: ANN401  # papermill is untyped
        """Take papermill's manager of the copy, and how many bytes the outputs of a run may come to (0: any)."""
        super().__init__(nb_man, **options)
        self.flood = Flood(outputs)
        self.ended_because = ""
        self._sockets: Any = None

    def end_because(self, reason: str) -> None:
        """End the kernel's process at once; the first reason is kept."""
        self.ended_because = self.ended_because or reason
        process = process_of(self.km)
        if process is not None:
            with suppress(OSError):
                process.kill()

    def process_message(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401  # nbclient's own signature
        """Take a message in unless the outputs are too many, or it is none."""
        message = args[0] if args else options["msg"]
        try:
            if self.flood.passed_by(message):
                self.end_because(f"its outputs passed the limit of {size_words(self.flood.limit)} for one run")
            if self.ended_because and message["msg_type"] != "status":
                return None
            return super().process_message(*args, **options)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            return self._garbage(error)

    async def _async_poll_output_msg(self, *args: Any) -> None:  # noqa: ANN401
        try:
            await super()._async_poll_output_msg(*args)
        except CellControlSignal:
            raise
        except Exception as error:  # noqa: BLE001  # whatever jupyter_client makes of bytes that are no message
            self._garbage(error)

    async def async_start_new_kernel_client(self) -> Any:  # noqa: ANN401  # nbclient is untyped here
        """Connect: outputs wait here rather than be dropped, and none is larger than all may be."""
        make = self.km.client

        def client(**options: object) -> Any:  # noqa: ANN401
            made = make(**options)
            made.context.setsockopt(zmq.RCVHWM, self.flood.messages)  # ZeroMQ drops from the 1000th on
            made.context.setsockopt(zmq.MAXMSGSIZE, self.flood.limit or -1)
            return made

        self.km.client = client
        return await super().async_start_new_kernel_client()

    def watch_sockets(self) -> None:
        """From now on a kernel that does not talk any more is noticed, though its process is there."""
        events = zmq.EVENT_DISCONNECTED | zmq.EVENT_CONNECT_RETRIED
        self._sockets = self.kc.iopub_channel.socket.get_monitor_socket(events)

    async def poll_alive(self) -> None:
        """Raise DeadKernelError where the kernel is gone, or is there and does not talk any more."""
        await self._async_check_alive()
        if self._sockets is None or not await self._sockets.poll(0):
            return
        retried = await self._retried()
        await self._check_there()
        limit = size_words(self.flood.limit)
        self.end_because("it closed its sockets" if retried else f"one of its outputs passed the limit of {limit}")
        message = "cut"
        raise DeadKernelError(message)

    async def _check_there(self) -> None:
        """Raise DeadKernelError where the process went, and its sockets with it: nobody may have told so yet."""
        process = process_of(self.km)
        until = time.monotonic() + _TOLD_SECONDS
        while process is not None and time.monotonic() < until:
            await self._async_check_alive()
            await asyncio.sleep(POLL_SECONDS / 10)
        await self._async_check_alive()

    async def _retried(self) -> bool:
        """Whether ZeroMQ tries to connect again: it does after a close, not after a message too large."""
        until = time.monotonic() + 2 * POLL_SECONDS
        while time.monotonic() < until:
            if not await self._sockets.poll(int(1000 * POLL_SECONDS)):
                continue
            if parse_monitor_message(await self._sockets.recv_multipart())["event"] == zmq.EVENT_CONNECT_RETRIED:
                return True
        return not self.flood.limit

    def _garbage(self, error: Exception) -> None:
        self.end_because(f"it sent what is no Jupyter message ({type(error).__name__}: {error})")
