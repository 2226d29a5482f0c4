"""The row of a run while it is cancelled, whenever that comes."""

import pytest

from rtkit.flow.passes import Ending
from rtkit.server.work import Asked
from rtkit.server.work.job import Job


@pytest.fixture
def job(tmp_path):
    """A job that is `made(work)`, and the rows that it tells."""
    rows = []

    def made(work):
        asked = Asked("run", tmp_path, "RT-0001", "a.ipynb", work, shown=str, told=str)
        return Job(asked, rows.append), rows

    return made


def test_one_that_is_cancelled_as_it_begins_is_told_as_ending(job):
    one, rows = job(lambda _listen, cancelled: Ending("cancelled" if cancelled.is_set() else "completed", "it ended"))
    one.cancel()
    one.end(one.do())
    assert [(row.state, row.cancelling) for row in rows] == [("running", True), ("ended", False)]
    assert rows[-1].outcome == "cancelled"


def test_one_that_is_cancelled_while_it_runs_is_told_as_ending_at_once(job):
    def work(_listen, _cancelled):
        one.cancel()
        return Ending("cancelled", "it ended")

    one, rows = job(work)
    one.end(one.do())
    assert [(row.state, row.cancelling) for row in rows] == [("running", False), ("running", True), ("ended", False)]
