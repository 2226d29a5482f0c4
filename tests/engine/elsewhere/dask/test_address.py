"""How the address of a cluster is written, and what is none."""

import pytest

from rtkit.engine.elsewhere.dask.address import DaskAddress, dask_address
from rtkit.errors import UsageFault


@pytest.mark.parametrize(
    ("text", "scheduler", "root"),
    [
        ("dask://10.0.0.5:8786", "tcp://10.0.0.5:8786", ""),
        ("dask://10.0.0.5:8786/", "tcp://10.0.0.5:8786", ""),
        ("dask://head.example.org:8786/srv/project/", "tcp://head.example.org:8786", "/srv/project"),
        ("dask+tls://[::1]:8786", "tls://[::1]:8786", ""),
    ],
)
def test_a_scheduler_and_perhaps_the_folder_on_the_workers(text, scheduler, root):
    assert dask_address(text) == DaskAddress(scheduler, root)


@pytest.mark.parametrize(
    "text",
    ["", "dask", "dask://", "dask://host", "dask://host:port", "tcp://host:1", "dask://ana@host:1", "dask://h:1?x"],
)
def test_anything_else_is_refused_with_the_form(text):
    with pytest.raises(UsageFault, match="names no executor") as told:
        dask_address(text)
    assert told.value.hint.startswith("write dask://HOST:PORT")
