"""A notebook's shell in this process: what a call displays, as the front end would get it."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from jupyter_client.manager import KernelManager

from rtkit.author.registry import REGISTRY


@pytest.fixture(autouse=True)
def nothing_measured():
    REGISTRY._measured.clear()
    yield
    REGISTRY._measured.clear()


@pytest.fixture
def shown():
    """Call something in a shell, and get the bundles that it displays."""
    InteractiveShell.instance()

    def call(function, *args, **kwargs):
        with capture_output() as captured:
            function(*args, **kwargs)
        return [output.data for output in captured.outputs]

    yield call
    InteractiveShell.clear_instance()


@pytest.fixture
def payload(shown):
    """Call something, and get its one payload and kind as rtkit's codec reads it."""
    from rtkit.codec import decode_payload
    from rtkit.mime import kind_of

    def call(function, *args, **kwargs):
        (bundle,) = shown(function, *args, **kwargs)
        (mime,) = (name for name in bundle if kind_of(name))
        assert {"text/html", "text/plain"} < bundle.keys()
        return decode_payload(mime, bundle[mime])

    return call


class Notebook:
    """A kernel, and the messages a front end would send it."""

    def __init__(self, client):
        self.client = client

    def run(
        self, code: str, cell: str | None = None, deleted: tuple[str, ...] = (), *, watched: bool = False
    ) -> list[dict]:
        """Run a cell and give back the contents of what it shows, with the message's type."""
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": watched, "stop_on_error": False}
        metadata = {"cellId": cell, "deletedCells": list(deleted)} if cell else {}
        request = self.client.session.msg("execute_request", content, metadata=metadata)
        self.client.shell_channel.send(request)
        outputs = []
        while True:
            message = self.client.get_iopub_msg(timeout=30)
            if message["parent_header"].get("msg_id") != request["header"]["msg_id"]:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return outputs
            if message["msg_type"] not in ("status", "execute_input"):
                outputs.append({"type": message["msg_type"], **message["content"]})

    def error(self, *args, **kwargs) -> str:
        """Run a cell and give back the message of its error; empty where it raised none."""
        return " ".join(output["evalue"] for output in self.run(*args, **kwargs) if output["type"] == "error")


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    import tempfile

    with tempfile.TemporaryDirectory(prefix="k") as folder:  # socket paths are limited to 107 bytes
        manager = KernelManager(kernel_name="python3", transport="ipc", ip=f"{folder}/k")
        manager.start_kernel(cwd=str(tmp_path_factory.mktemp("work")))
        client = manager.blocking_client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=60)
            yield Notebook(client)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


@pytest.fixture
def notebook(kernel):
    kernel.run("import rtkit.author.registry as r; r.REGISTRY._measured.clear()")
    return kernel
