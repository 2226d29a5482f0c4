"""Two files with one id, as after a merge: what can be told apart moves, the rest stays and is listed."""

import pytest
from conftest import markdown

from rtkit.errors import Conflict, RtkitError
from rtkit.workspace.records import read_record
from rtkit.workspace.runs import stored_runs


@pytest.fixture
def twins(put):
    a = put("RT-0012-a", "'a'", asked_by="RT-0003#N1")
    b = put("RT-0012-b", markdown("# RT-0012"), "'b'", asked_by="RT-0003#N2", next={"N5": started("RT-0014")})
    return a, b


def started(ticket: str) -> dict:
    return {"state": "started", "ticket": ticket}


def test_the_id_alone_does_not_say_which(twins, renumber):
    with pytest.raises(Conflict, match="is the id of 2 files"):
        renumber("12")


def test_only_the_named_file_gets_another_id(twins, renumber, metadata, cells):
    before = twins[0].read_bytes()
    assert renumber(twins[1]).id == "RT-0013"
    assert twins[0].read_bytes() == before
    assert metadata("RT-0013-b")["id"] == "RT-0013"
    assert cells("RT-0013-b")[0] == "# RT-0013"


def test_the_asking_tickets_next_tickets_are_told_apart(twins, put, renumber, metadata):
    put("RT-0003-parent", next={"N1": started("RT-0012"), "N2": started("RT-0012"), "N3": started("RT-0012")})
    done = renumber(twins[1])
    after = {part: state["ticket"] for part, state in metadata("RT-0003")["next"].items()}
    assert after == {"N1": "RT-0012", "N2": "RT-0013", "N3": "RT-0012"}
    assert done.left == ("research/RT-0003-parent.ipynb: its next ticket N3 was started as RT-0012",)


def test_a_next_ticket_that_both_claim_stays(put, renumber, metadata):
    put("RT-0003-parent", next={"N1": started("RT-0012")})
    put("RT-0012-a", asked_by="RT-0003#N1")
    done = renumber(put("RT-0012-b", asked_by="RT-0003#N1"))
    assert metadata("RT-0003")["next"]["N1"]["ticket"] == "RT-0012"
    assert len(done.left) == 1


def test_a_child_is_told_apart_by_what_became_of_the_next_ticket(twins, put, renumber, metadata):
    put("RT-0014-child", asked_by="RT-0012#N5")
    put("RT-0015-child", asked_by="RT-0012#N5")
    put("RT-0016-child", asked_by="RT-0012")
    done = renumber(twins[1], "20")
    assert metadata("RT-0014")["asked_by"] == "RT-0020#N5"
    assert metadata("RT-0015")["asked_by"] == "RT-0012#N5"
    assert metadata("RT-0016")["asked_by"] == "RT-0012"
    assert done.left == (
        "research/RT-0015-child.ipynb: it was asked by RT-0012#N5",
        "research/RT-0016-child.ipynb: it was asked by RT-0012",
    )


def test_what_may_mean_either_stays_and_is_listed(twins, put, renumber):
    path = put("RT-0015-heir", markdown("no"), 'rt.accepted("12")', supersedes=["RT-0012"], why="RT-0012 is slow.")
    before = path.read_bytes()
    done = renumber(twins[1])
    assert path.read_bytes() == before
    assert done.left == (
        "research/RT-0015-heir.ipynb: it supersedes RT-0012",
        "research/RT-0015-heir.ipynb: why of its metadata mentions RT-0012",
        "research/RT-0015-heir.ipynb: cell 2 mentions RT-0012",
    )


def test_a_link_to_the_file_itself_moves(twins, put, renumber, cells):
    put("RT-0015-reader", markdown("[b](RT-0012-b.ipynb) and [a](RT-0012-a.ipynb)"))
    assert renumber(twins[1]).left == ()
    assert cells("RT-0015") == ["[b](RT-0016-b.ipynb) and [a](RT-0012-a.ipynb)"]


def test_its_own_link_to_the_shared_id_stays(put, renumber, metadata):
    put("RT-0012-a")
    done = renumber(put("RT-0012-b", asked_by="RT-0012#N1"))
    assert metadata("RT-0013")["asked_by"] == "RT-0012#N1"
    assert done.left == ("research/RT-0013-b.ipynb: its asked by names RT-0012",)


def test_the_record_goes_with_the_file_whose_source_it_names(workspace, twins, renumber, record):
    record("RT-0012", twins[1])
    assert renumber(twins[1]).left == ()
    assert read_record(workspace, "RT-0013").ticket == "RT-0013"
    assert read_record(workspace, "RT-0012") is None


def test_the_record_of_the_twin_stays(workspace, twins, renumber, record):
    path = record("RT-0012", twins[0])
    before = path.read_bytes()
    assert renumber(twins[1]).left == ()
    assert path.read_bytes() == before
    assert read_record(workspace, "RT-0013") is None


def test_a_record_of_neither_stays_and_is_told(workspace, twins, renumber, record):
    record("RT-0012", "0" * 64)
    (left,) = renumber(twins[1]).left
    assert left == "research/records/RT-0012.json stays: it matches none of the files that share the id"
    assert read_record(workspace, "RT-0012") is not None


def test_a_record_that_the_merge_broke_stays_and_is_told(workspace, twins, renumber, record):
    path = record("RT-0012", twins[1])
    path.write_text("<<<<<<< ours\n" + path.read_text())
    (left,) = renumber(twins[1]).left
    assert left.startswith("research/records/RT-0012.json stays: research/records/RT-0012.json is not valid JSON")


def test_only_its_own_runs_go_with_it(workspace, twins, renumber, ran):
    for path in twins:
        ran(path)
    renumber(twins[1])
    sources = {id_: [run.run.source for run in stored_runs(workspace, id_)] for id_ in ("RT-0012", "RT-0013")}
    assert sources == {"RT-0012": ["research/RT-0012-a.ipynb"], "RT-0013": ["research/RT-0013-b.ipynb"]}


def test_a_twin_that_cannot_be_read_is_told_first(workspace, twins, renumber):
    twins[0].write_text("<<<<<<< ours")
    with pytest.raises(RtkitError, match=r"RT-0012-a\.ipynb is"):
        renumber(twins[1])
    assert twins[1].exists()


def test_another_notebook_that_cannot_be_read_is_listed(workspace, twins, put, renumber):
    put("RT-0003-parent").write_text("{")
    assert renumber(twins[1]).left == ("research/RT-0003-parent.ipynb cannot be read, so its links stay",)


def test_twice_does_no_harm(workspace, twins, renumber):
    renumber(twins[1])
    before = sorted(workspace.root.rglob("*.ipynb"))
    with pytest.raises(RtkitError, match="there is no file"):
        renumber(twins[1])
    assert sorted(workspace.root.rglob("*.ipynb")) == before
