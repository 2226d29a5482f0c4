"""The provisioner and the papermill engine: warm kernels for whoever drives kernels in Jupyter's own way."""

from __future__ import annotations

import asyncio
import json
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from conftest import notebook
from jupyter_client.manager import AsyncKernelManager

from rtkit.engine.warm.fork_server import Forked
from rtkit.engine.warm.provisioner import WarmProvisioner
from rtkit.engine.warm.shared import shared_kernels


@pytest.fixture
def manager(tmp_path, monkeypatch):
    """A manager whose provisioner is ours, on private sockets."""
    made = AsyncKernelManager(kernel_name="python3", transport="ipc", connection_file=str(tmp_path / "k.json"))
    made.provisioner = WarmProvisioner(kernel_spec=made.kernel_spec, parent=made)
    return made


async def _value(client, code: str) -> str:
    reply = await client.execute_interactive(code, user_expressions={"v": code}, silent=True, timeout=30)
    return reply["content"]["user_expressions"]["v"]["data"]["text/plain"]


async def _client(manager):
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=60)
    return client


def _drive(steps):
    with ThreadPoolExecutor(1) as pool:  # playwright leaves a loop running in the tests' own thread
        pool.submit(asyncio.run, steps()).result()


def test_a_kernel_is_started_interrupted_restarted_and_shut_down(manager):
    async def steps():
        await manager.start_kernel()
        assert isinstance(manager.provisioner.process, Forked)
        client = await _client(manager)
        first = await _value(client, "__import__('os').getpid()")
        assert int(first) == manager.provisioner.pid
        asked = client.execute("import time; print('begun', flush=True); time.sleep(60)")
        while (message := await client.get_iopub_msg(timeout=30))["msg_type"] != "stream":
            pass  # an interrupt before the cell itself runs is lost on ipykernel
        await manager.interrupt_kernel()
        reply = await client._async_recv_reply(asked, timeout=30)
        assert reply["content"]["ename"] == "KeyboardInterrupt"
        client.stop_channels()
        await manager.restart_kernel()
        client = await _client(manager)
        assert isinstance(manager.provisioner.process, Forked)
        assert await _value(client, "__import__('os').getpid()") != first
        assert await manager.is_alive()
        client.stop_channels()
        await manager.shutdown_kernel()
        assert not await manager.is_alive()
        assert message["content"]["text"] == "begun\n"

    _drive(steps)


def test_exit_handlers_run_when_a_kernel_is_shut_down(manager, tmp_path):
    async def steps():
        await manager.start_kernel()
        client = await _client(manager)
        path = str(tmp_path / "ended")
        client.execute(f"import atexit; atexit.register(lambda: open({path!r}, 'w').close())")
        await _value(client, "1")
        client.stop_channels()
        await manager.shutdown_kernel()
        assert (tmp_path / "ended").exists()

    _drive(steps)


def test_a_specification_that_cannot_be_forked_is_launched_as_ever(tmp_path, monkeypatch):
    folder = tmp_path / "kernels" / "own"
    folder.mkdir(parents=True)
    command = [
        sys.executable,
        "-c",
        "from ipykernel.kernelapp import launch_new_instance as n; n()",
        "-f",
        "{connection_file}",
    ]
    spec = {"argv": command, "display_name": "own", "language": "python"}
    (folder / "kernel.json").write_text(json.dumps(spec))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    manager = AsyncKernelManager(kernel_name="own", transport="ipc", connection_file=str(tmp_path / "k.json"))
    manager.provisioner = WarmProvisioner(kernel_spec=manager.kernel_spec, parent=manager)

    async def steps():
        await manager.start_kernel()
        assert not isinstance(manager.provisioner.process, Forked)
        client = await _client(manager)
        assert await _value(client, "1 + 1") == "2"
        client.stop_channels()
        await manager.shutdown_kernel()

    _drive(steps)


@pytest.mark.parametrize(("warm", "expected"), [(True, True), (False, False)])
def test_the_papermill_engine_takes_the_option_warm(tmp_path, warm, expected):
    import papermill

    (tmp_path / "in.ipynb").write_text(
        json.dumps(notebook("import os; print(open(f'/proc/{os.getppid()}/cmdline').read())"))
    )
    made = papermill.execute_notebook(
        str(tmp_path / "in.ipynb"), None, engine_name="rtkit", cwd=str(tmp_path), warm=warm, progress_bar=False
    )
    assert ("standalone" in made.cells[0].outputs[0].text) == expected


def test_the_papermill_engine_is_warm_from_the_second_notebook_on(tmp_path, monkeypatch):
    import papermill

    from rtkit.engine.papermill_engine import RtkitEngine

    monkeypatch.setattr(RtkitEngine, "notebooks", 0)
    (tmp_path / "in.ipynb").write_text(
        json.dumps(notebook("import os; print(open(f'/proc/{os.getppid()}/cmdline').read())"))
    )
    seen = []
    for _ in range(2):
        made = papermill.execute_notebook(
            str(tmp_path / "in.ipynb"), None, engine_name="rtkit", cwd=str(tmp_path), progress_bar=False
        )
        seen.append("standalone" in made.cells[0].outputs[0].text)
    assert seen == [False, True]


@pytest.fixture(scope="module", autouse=True)
def nothing_is_shared_with_other_tests():
    shared_kernels.cache_clear()
    yield
    shared_kernels().close()
    shared_kernels.cache_clear()
