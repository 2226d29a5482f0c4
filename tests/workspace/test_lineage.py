"""Which tickets rest on which, in spite of loops, missing parents and broken records."""

from __future__ import annotations

import json

import pytest
from conftest import code

from rtkit.workspace.lineage import Lineage, Link, lineage
from rtkit.workspace.listing import list_tickets


@pytest.fixture
def links(workspace):
    return lambda: lineage(workspace, list_tickets(workspace))


def reads(*pairs: str) -> Lineage:
    """`reads("ab", "bc")`: a reads b, b reads c."""
    return Lineage(frozenset("".join(pairs)), tuple(Link(one, "reads", on) for one, on in pairs))


def test_a_ticket_rests_on_who_asked_for_it_and_on_the_accepted_values_it_reads(ticket, links):
    ticket(number=1)
    ticket(number=2, asked_by="RT-0001#N1")
    ticket("import rtkit as rt\nbar = rt.accepted('rt-2')['eer']", number=3)
    ticket(number=4, supersedes=["RT-0001"])
    found = links()
    assert found.of("RT-0002") == (Link("RT-0002", "asked by", "RT-0001"),)
    assert found.of("RT-0003") == (Link("RT-0003", "reads", "RT-0002"),)
    assert list(found.resting_on("RT-0001")) == ["RT-0002", "RT-0003"]
    assert found.resting_on("RT-0003") == {}
    assert found.missing() == ()


def test_a_champion_named_by_a_parameter_is_read_too(ticket, links):
    parameters = code('champion: str = "RT-0001"\nseed = 3', "parameters")
    ticket(
        parameters,
        "import rtkit as rt\nrt.accepted( champion )['eer'], rt.accepted(seed), rt.accepted(other)",
        number=2,
    )
    assert links().of("RT-0002") == (Link("RT-0002", "reads", "RT-0001"), Link("RT-0002", "reads", "RT-0003"))


def test_what_a_run_was_seen_to_read_is_known_from_the_record(ticket, links, workspace):
    ticket(number=1)
    ticket("# read by a helper that no cell names", number=2)
    record = {
        "format": 1,
        "ticket": "RT-0002",
        "accepted": "2026-11-21T00:00:00Z",
        "source_sha256": "",
        "inputs": [{"path": "research/records/RT-0001.json", "sha256": "", "size": 1}],
    }
    workspace.records.mkdir()
    workspace.record_of("RT-0002").write_text(json.dumps(record))
    assert links().of("RT-0002") == (Link("RT-0002", "reads", "RT-0001"),)
    workspace.record_of("RT-0002").write_text("{cut")
    assert links().of("RT-0002") == ()


def test_a_parent_that_is_gone_is_missing(ticket, links):
    ticket(number=2, asked_by="RT-0001#N1")
    assert links().missing() == (Link("RT-0002", "asked by", "RT-0001"),)


@pytest.mark.parametrize(
    ("pairs", "loops"),
    [
        (["ab", "bc"], ()),
        (["aa"], (("a",),)),
        (["ab", "ba"], (("a", "b"),)),
        (["ab", "bc", "ca", "da"], (("a", "b", "c"),)),
        (["ab", "ba", "cd", "dc"], (("a", "b"), ("c", "d"))),
        (["ba", "ac", "cb"], (("a", "c", "b"),)),
    ],
)
def test_every_loop_is_told_once_from_its_lowest_id(pairs, loops):
    assert reads(*pairs).loops() == loops


def test_resting_ends_where_a_loop_closes():
    assert list(reads("ba", "cb", "ac").resting_on("a")) == ["b", "c"]


def test_each_resting_ticket_says_which_links_lead_to_it():
    found = reads("ba", "ca", "cb").resting_on("a")
    assert found["c"] == (Link("c", "reads", "a"),)
    assert found["b"] == (Link("b", "reads", "a"),)
