"""A check on workers is remembered only where this machine would notice what changes."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from rtkit.engine.elsewhere import Pool
from rtkit.flow.passes import CheckRequest, check_tickets, default_jobs
from rtkit.workspace.checks import read_checked


class OldPython(Pool):
    """Workers that have another Python."""

    def perform(self, task, listen, cancelled):
        return replace(super().perform(task, listen, cancelled), python="3.9.1")


@pytest.mark.parametrize(("kind", "remembered"), [(Pool, True), (OldPython, False)])
def test_a_check_on_workers_is_remembered_where_they_are_as_this_machine(workspace, ticket, kind, remembered):
    file = ticket("import rtkit as rt", "rt.measure('eer', 1)", status="review")
    with ThreadPoolExecutor(1) as executor:
        request = CheckRequest(place=kind(executor))
        (report,) = check_tickets(workspace, (file,), request, lambda _file, _event: None, threading.Event())
    assert report.check.outcome == "unrecorded"
    assert (read_checked(workspace, "RT-0001") is not None) is remembered


def test_as_many_run_at_a_time_as_the_workers_take():
    with ThreadPoolExecutor(1) as executor:
        assert default_jobs(Pool(executor, slots=70)) == 70
