"""Every method of every route says in data what it takes and gives."""

import re

import pytest

from rtkit.server.calls import calls_of
from rtkit.server.routes import ROUTES


@pytest.mark.parametrize(("route", "handler"), ROUTES, ids=[route for route, _ in ROUTES])
def test_the_route_declares_each_of_its_calls(route, handler):
    calls = dict(calls_of(handler))
    assert calls
    for method, declared in calls.items():
        assert declared.parts.keys() == re.compile(route).groupindex.keys()
        assert vars(handler)[method].__doc__
