"""A client that is ready as soon as the kernel is, without fixed waits.

Imported only where a kernel is started: jupyter_client takes a tenth of a second.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from queue import Empty
from typing import Any, Final

from jupyter_client.asynchronous.client import AsyncKernelClient  # noqa: TID253  # see above

from rtkit.engine.kernels import process_of
from rtkit.engine.warm.fork_server import Forked

_POLL_SECONDS: Final = 0.005
_LISTEN_SECONDS: Final = 0.1
"""How long an answer may take to be heard before it is asked for again: the kernel did not know its listener yet."""


class PromptClient(AsyncKernelClient):
    """Ready once the answer to a question was heard both as a reply and as a broadcast.

    jupyter_client waits until nothing was broadcast for 0.2 s; that the kernel is idle after our own question says
    the same at once, as a kernel broadcasts in order.
    """

    async def _async_wait_for_ready(self, timeout: float | None = None) -> None:  # noqa: ASYNC109  # jupyter_client's
        deadline = time.monotonic() + (timeout if timeout is not None else float("inf"))
        await self._until_up(deadline)
        while True:
            asked = self.kernel_info()
            reply = await self._reply_to(asked, deadline)
            if await self._heard_idle_after(asked):
                self._handle_kernel_info_reply(reply)
                return

    wait_for_ready = _async_wait_for_ready

    async def _until_up(self, deadline: float) -> None:
        """A forked kernel says itself when its sockets are there: sockets that come too early try again late."""
        forked = process_of(self.parent)
        if isinstance(forked, Forked):
            while not forked.up.done():
                await asyncio.sleep(_POLL_SECONDS)
                _check(deadline)
            forked.up.result()

    async def _reply_to(self, asked: str, deadline: float) -> dict[str, Any]:
        while True:
            with suppress(Empty):
                message = await self.shell_channel.get_msg(timeout=1)
                if message["parent_header"].get("msg_id") == asked:
                    return dict(message)
            if not await self._async_is_alive():
                told = "the kernel ended before it answered"
                raise RuntimeError(told)
            _check(deadline)

    async def _heard_idle_after(self, asked: str) -> bool:
        with suppress(Empty):
            while True:
                message = await self.iopub_channel.get_msg(timeout=_LISTEN_SECONDS)
                ours = message["parent_header"].get("msg_id") == asked
                if ours and message["content"].get("execution_state") == "idle":
                    return True
        return False


def _check(deadline: float) -> None:
    if time.monotonic() > deadline:
        told = "the kernel did not answer in time"
        raise RuntimeError(told)
