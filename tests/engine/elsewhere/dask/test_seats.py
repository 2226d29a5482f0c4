"""Notebooks sit together in a worker, but one that may have killed a worker sits alone."""

import threading

import pytest

from rtkit.engine.elsewhere.dask.seats import Seats
from rtkit.engine.elsewhere.task import HungUp


def never() -> bool:
    return False


def test_two_sit_together_and_the_one_alone_waits_for_both():
    seats, sat = Seats(), threading.Event()

    def alone() -> None:
        with seats.seat(alone=True, hung_up=never):
            sat.set()

    thread = threading.Thread(target=alone)
    with seats.seat(alone=False, hung_up=never), seats.seat(alone=False, hung_up=never):
        thread.start()
        assert not sat.wait(0.3)
    assert sat.wait(10)
    thread.join(10)
    with seats.seat(alone=False, hung_up=never):
        pass


def test_nobody_sits_beside_one_alone():
    seats, sat = Seats(), threading.Event()

    def together() -> None:
        with seats.seat(alone=False, hung_up=never):
            sat.set()

    thread = threading.Thread(target=together)
    with seats.seat(alone=True, hung_up=never):
        thread.start()
        assert not sat.wait(0.3)
    assert sat.wait(10)
    thread.join(10)


def test_who_hangs_up_while_waiting_leaves_no_trace():
    seats = Seats()
    with seats.seat(alone=False, hung_up=never):
        with pytest.raises(HungUp), seats.seat(alone=True, hung_up=lambda: True):
            pass
        with seats.seat(alone=False, hung_up=never):
            pass
