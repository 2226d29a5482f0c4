"""What of a timebox is used up."""

from datetime import UTC, datetime

import pytest

from rtkit.flow.standing import burn_of
from rtkit.model import Ticket

STARTED = datetime(2026, 11, 16, 9, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 16, tzinfo=UTC)


def burn(**fields):
    return burn_of(Ticket(id="RT-0001", question="Does it work?", **fields), TUESDAY)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"spent": "1.5d"}, "1.5 of 2 d"),
        ({"spent": "4h", "timebox": "4h", "status": "answered"}, "0.5 of 0.5 d"),
        ({"spent": "3d", "status": "review"}, "3 of 2 d, 1 d over"),
        ({"started": STARTED, "status": "active"}, "2 of 2 d so far"),
        ({"started": STARTED, "status": "active", "timebox": "1d"}, "2 of 1 d so far, 1 d over"),
        ({"started": STARTED, "status": "active", "spent": "1d"}, "1 of 2 d"),
    ],
)
def test_it_is_told_beside_the_plan(fields, words):
    assert burn(**fields).words == words


@pytest.mark.parametrize("fields", [{}, {"started": STARTED, "status": "review"}, {"status": "active"}])
def test_nothing_is_told_where_nobody_knows(fields):
    assert burn(**fields) is None
