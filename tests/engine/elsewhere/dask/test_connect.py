"""A cluster that cannot be used is told in a sentence, within seconds."""

import socket
import sys
import threading

import pytest

from rtkit.engine.elsewhere import place_at
from rtkit.engine.elsewhere.dask import connect
from rtkit.errors import UsageFault


def refusal(url: str) -> UsageFault:
    with pytest.raises(UsageFault) as told, place_at(url):
        pass
    return told.value


def test_no_text_means_this_process():
    with place_at(None) as place:
        assert place is None


def test_where_dask_is_not_installed_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = refusal("dask://127.0.0.1:8786")
    assert told.message == "--executor dask://... needs Dask, which is not installed here"
    assert told.hint == "pip install 'rtkit[dask]'"


def test_a_scheduler_that_is_not_there_is_waited_for_within_limits(monkeypatch):
    monkeypatch.setattr(connect, "CONNECT_SECONDS", 1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        told = refusal(f"dask://127.0.0.1:{free.getsockname()[1]}")
    assert told.message.startswith("no Dask scheduler answers at tcp://127.0.0.1:")
    assert "dask scheduler" in told.hint


def test_another_server_is_no_scheduler(monkeypatch):
    monkeypatch.setattr(connect, "CONNECT_SECONDS", 2)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            while True:
                try:
                    with server.accept()[0] as one:
                        one.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                except OSError:
                    return

        threading.Thread(target=answer, daemon=True).start()
        told = refusal(f"dask://127.0.0.1:{server.getsockname()[1]}")
        server.shutdown(socket.SHUT_RDWR)
    assert told.message.startswith("no Dask scheduler answers at ")


class Cluster:
    """A client of a cluster whose workers have these versions."""

    def __init__(self, *workers: dict[str, str | None], scheduler: dict[str, str | None] | None = None) -> None:
        self.workers, self.scheduler = workers, scheduler or HERE

    def wait_for_workers(self, number: int, timeout: float) -> None:
        if not self.workers:
            raise TimeoutError

    def get_versions(self, packages: list[str]) -> dict:
        told = {f"tcp://10.0.0.{number}:1": {"packages": had} for number, had in enumerate(self.workers, 1)}
        return {"client": {"packages": HERE}, "scheduler": {"packages": self.scheduler}, "workers": told}


HERE = {"rtkit": "0.1.0", "python": "3.11.7.final.0", "distributed": "2026.8.0"}


def test_a_cluster_without_workers_is_named():
    with pytest.raises(UsageFault, match="the Dask cluster at tcp://h:1 has no worker") as told:
        connect._check_workers(Cluster(), "tcp://h:1")
    assert told.value.hint == "start one: dask worker tcp://h:1"


def test_workers_as_here_are_fine():
    connect._check_workers(Cluster(HERE, {**HERE, "python": "3.11.9.final.0"}), "tcp://h:1")


@pytest.mark.parametrize(
    ("had", "told"),
    [
        ({"rtkit": None}, "rtkit is missing (here 0.1.0)"),
        ({"rtkit": "0.2.0"}, "rtkit 0.2.0 (here 0.1.0)"),
        ({"python": "3.13.1.final.0"}, "python 3.13 (here 3.11)"),
        ({"distributed": "2025.1.0"}, "distributed 2025.1.0 (here 2026.8.0)"),
    ],
)
def test_a_worker_that_is_not_as_here_is_named_with_what_differs(had, told):
    with pytest.raises(UsageFault) as fault:
        connect._check_workers(Cluster(HERE, {**HERE, **had}), "tcp://h:1")
    assert fault.value.message == f"the worker tcp://10.0.0.2:1 is not as this machine: {told}"
    assert "pip install 'rtkit[dask]==0.1.0' distributed==2026.8.0" in fault.value.hint


def test_a_scheduler_that_is_not_as_here_is_named_too():
    with pytest.raises(UsageFault, match=r"^the scheduler tcp://h:1 is not as this machine: rtkit is missing"):
        connect._check_workers(Cluster(HERE, scheduler={**HERE, "rtkit": None}), "tcp://h:1")


def test_of_many_that_differ_the_first_is_named_and_the_others_counted():
    with pytest.raises(UsageFault, match=", and 2 more are not as here"):
        connect._check_workers(Cluster(*[{**HERE, "rtkit": "0.2.0"}] * 3), "tcp://h:1")
