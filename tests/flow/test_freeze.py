"""A frozen ticket says why it is no longer re-executed, and when it last was green."""

from datetime import UTC, datetime

import pytest

from rtkit.errors import UsageFault
from rtkit.flow.passes import freeze_ticket, move_ticket, runnable_tickets
from rtkit.model import Comparison, Fingerprint, Record
from rtkit.model.comparison import Checked
from rtkit.workspace.checks import write_checked
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.records import write_record

EARLY, LATE = (datetime(2026, 11, day, 9, 30, tzinfo=UTC) for day in (3, 20))


@pytest.fixture
def checked(workspace):
    def make(outcome, on):
        one = Checked(
            ticket="RT-0001",
            on=on,
            record_sha256="",
            fingerprint=Fingerprint(code="c", forms="f", criteria="c", parameters="p"),
            comparison=Comparison(outcome=outcome),
            run="r",
            seconds=1.0,
        )
        write_checked(workspace, one)

    return make


@pytest.fixture
def accepted(workspace):
    return lambda on: write_record(workspace, Record(ticket="RT-0001", accepted=on, source_sha256=""))


def green(workspace):
    return freeze_ticket(workspace, "1", "The data is gone.").frozen.last_green


def test_it_has_a_reason_and_is_out_of_the_gate(workspace, ticket):
    ticket("1", status="answered")
    frozen = freeze_ticket(workspace, "1", "  The data\x00 is gone.\n\n\n\nFor good. ")
    assert (frozen.status, frozen.frozen.because) == ("frozen", "The data is gone.\n\nFor good.")
    assert find_ticket(workspace, "1").ticket == frozen
    assert runnable_tickets(workspace) == []


def test_last_green_is_the_last_check_that_reproduced(workspace, ticket, checked, accepted):
    ticket("1")
    assert green(workspace) is None
    accepted(EARLY)
    checked("reproduced", LATE)
    assert green(workspace) == LATE


def test_a_check_that_did_not_reproduce_leaves_the_acceptance(workspace, ticket, checked, accepted):
    ticket("1")
    accepted(EARLY)
    checked("drifted", LATE)
    assert green(workspace) == EARLY


def test_results_accepted_since_the_last_check_are_green_later(workspace, ticket, checked, accepted):
    ticket("1")
    checked("reproduced", EARLY)
    accepted(LATE)
    assert green(workspace) == LATE


def test_a_broken_record_does_not_keep_a_ticket_in_the_gate(workspace, ticket, accepted):
    ticket("1")
    accepted(EARLY).write_text("{")
    assert green(workspace) is None


def test_a_frozen_one_gets_the_new_reason_and_keeps_what_was_known(workspace, ticket, accepted):
    ticket("1")
    record = accepted(EARLY)
    freeze_ticket(workspace, "1", "The data is gone.")
    record.unlink()
    again = freeze_ticket(workspace, "1", "The library is gone too.")
    assert (again.frozen.because, again.frozen.last_green) == ("The library is gone too.", EARLY)


@pytest.mark.parametrize(("because", "said"), [("", "is empty"), (" \n", "is empty"), ("x" * 5001, "5001 characters")])
def test_a_reason_is_needed_and_is_not_a_book(workspace, ticket, because, said):
    path = ticket("1").path
    before = path.read_bytes()
    with pytest.raises(UsageFault, match=said):
        freeze_ticket(workspace, "1", because)
    assert path.read_bytes() == before


def test_the_status_alone_does_not_freeze(workspace, ticket):
    ticket("1")
    with pytest.raises(UsageFault) as caught:
        move_ticket(workspace, "1", "frozen")
    assert caught.value.hint == 'rtkit freeze RT-0001 --because "..."'
    assert find_ticket(workspace, "1").ticket.status == "draft"


def test_any_other_status_takes_it_up_again(workspace, ticket):
    ticket("1")
    freeze_ticket(workspace, "1", "The data is gone.")
    ticket_ = move_ticket(workspace, "1", "active").ticket
    assert (ticket_.status, ticket_.frozen) == ("active", None)
