"""Every route of the server is described in docs/server.md."""

from pathlib import Path

import pytest

from rtkit.server.calls import calls_of, shown
from rtkit.server.routes import ROUTES

PAGE = (Path(__file__).parents[2] / "docs/server.md").read_text("utf-8")

CALLS = [f"{method.upper()} {shown(route)}" for route, handler in ROUTES for method, _ in calls_of(handler)]


@pytest.mark.parametrize("call", CALLS)
def test_the_route_has_its_section(call):
    assert f"## {call}\n" in PAGE


def test_no_section_describes_a_route_that_is_gone():
    sections = [line[3:] for line in PAGE.splitlines() if line.startswith("## ") and "/rtkit/" in line]
    assert sorted(sections) == sorted(CALLS)
