"""A ticket whose id no other file has: it, what is stored of it, and every link to it move."""

import json
from datetime import UTC, datetime

from conftest import markdown

from rtkit.flow.passes import show_ticket
from rtkit.model import Comparison, Fingerprint, FromRun
from rtkit.model.comparison import Checked
from rtkit.workspace.checks import read_checked, record_sha256, write_checked
from rtkit.workspace.listing import list_tickets
from rtkit.workspace.records import read_record
from rtkit.workspace.runs import stored_runs

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def ids(workspace):
    return [file.ticket.id for file in list_tickets(workspace).tickets]


def test_the_file_and_the_id_get_the_next_free_number(workspace, put, renumber):
    put("RT-0003-a")
    path = put("RT-0012-b")
    done = renumber("12")
    assert (done.id, done.was) == ("RT-0013", "RT-0012")
    assert done.path.name == "RT-0013-b.ipynb"
    assert not path.exists()
    assert ids(workspace) == ["RT-0003", "RT-0013"]
    assert not list(workspace.private.rglob("ids/*"))


def test_an_id_that_is_free_can_be_wanted(workspace, put, renumber):
    put("RT-0003-a")
    put("RT-0012-b")
    assert renumber("12", "rt-7").id == "RT-0007"
    assert ids(workspace) == ["RT-0003", "RT-0007"]


def test_a_file_that_is_not_named_by_its_id_keeps_its_name_and_its_folder(put, renumber, metadata):
    path = put("deep/down/work", id="RT-0012")
    assert renumber(path, "20").path == path
    assert metadata("work")["id"] == "RT-0020"


def test_its_own_mentions_are_mended_as_whole_words(put, renumber, cells):
    text = "# RT-0012: [page](RT-0012-b.html), RT-0012-based; not RT-00120, XRT-0012, RT-0012_a, RT-0012-a.ipynb"
    put("RT-0012-b", markdown(text), "rt.accepted('rt-12'), rt.accepted(\"120\")")
    renumber("12", "13")
    assert cells("RT-0013") == [
        "# RT-0013: [page](RT-0013-b.html), RT-0013-based; not RT-00120, XRT-0012, RT-0012_a, RT-0012-a.ipynb",
        "rt.accepted('RT-0013'), rt.accepted(\"120\")",
    ]


def test_the_links_of_all_others_move(put, renumber, metadata, cells):
    state = {"state": "started", "ticket": "RT-0012"}
    put("RT-0003-parent", next={"N1": state, "N2": {"state": "done"}})
    put("RT-0012-b", asked_by="RT-0003#N1")
    put("RT-0014-child", markdown("After RT-0012."), 'rt.accepted("RT-0012")["eer"]', asked_by="RT-0012#N2")
    put("RT-0015-heir", supersedes=["RT-0012", "RT-0003"], why="RT-0012 was too slow.")
    put("RT-0016-alone", asked_by="RT-0003")
    done = renumber("12", "20")
    assert metadata("RT-0003")["next"] == {"N1": {**state, "ticket": "RT-0020"}, "N2": {"state": "done"}}
    assert metadata("RT-0014")["asked_by"] == "RT-0020#N2"
    assert cells("RT-0014") == ["After RT-0020.", 'rt.accepted("RT-0020")["eer"]']
    assert metadata("RT-0015")["supersedes"] == ["RT-0020", "RT-0003"]
    assert metadata("RT-0015")["why"] == "RT-0020 was too slow."
    assert done.left == ()
    assert {change.path for change in done.changes} == {
        "research/RT-0020-b.ipynb",
        "research/RT-0003-parent.ipynb",
        "research/RT-0014-child.ipynb",
        "research/RT-0015-heir.ipynb",
    }


def test_a_hypothesis_and_its_seal_are_mended_alike(put, renumber, metadata):
    hypotheses = [{"id": "H1", "claim": "It beats RT-0012.", "expect": "eer < 0.1"}]
    put("RT-0012-b")
    put("RT-0014-c", hypotheses=hypotheses, sealed={"on": "2026-11-20T09:30:00Z", "hypotheses": hypotheses})
    renumber("12", "20")
    told = metadata("RT-0014")
    assert told["hypotheses"] == told["sealed"]["hypotheses"]
    assert told["hypotheses"][0]["claim"] == "It beats RT-0020."


def test_record_runs_and_last_check_go_with_it(workspace, put, renumber, record, ran):
    path = put("RT-0012-b", markdown("# RT-0012"), "1")
    record("RT-0012", path)
    stored = ran(path)
    write_checked(
        workspace,
        Checked(
            ticket="RT-0012",
            on=NOW,
            record_sha256=record_sha256(workspace, "RT-0012"),
            fingerprint=Fingerprint(code="c", forms="f", criteria="c", parameters="p"),
            comparison=Comparison(outcome="reproduced"),
            run=workspace.relative(stored.folder),
            seconds=1.0,
        ),
    )
    renumber("12", "20")
    shown = show_ticket(workspace, "20")
    assert isinstance(shown.results.source, FromRun)
    assert shown.notebook["cells"][0]["source"] in ("# RT-0020", ["# RT-0020"])
    assert shown.record.ticket == "RT-0020"
    assert shown.record.source_sha256 == shown.run.source_sha256
    assert shown.run.ticket == "RT-0020"
    assert shown.run.source == "research/RT-0020-b.ipynb"
    checked = read_checked(workspace, "RT-0020")
    assert checked.run == f".rtkit/runs/RT-0020/{stored.folder.name}"
    assert checked.record_sha256 == record_sha256(workspace, "RT-0020")
    assert [str(left) for left in workspace.root.rglob("*RT-0012*")] == []


def test_the_results_of_a_ticket_that_mentions_it_stay_its_results(workspace, put, renumber, record, ran):
    record("RT-0012", put("RT-0012-b"))
    child = put("RT-0014-c", 'rt.accepted("RT-0012")')
    record("RT-0014", child, "research/records/RT-0012.json")
    ran(child)
    renumber("12", "20")
    shown = show_ticket(workspace, "14")
    assert isinstance(shown.results.source, FromRun)
    assert shown.record.inputs[0].path == "research/records/RT-0020.json"
    assert shown.record.source_sha256 == shown.run.source_sha256


def test_a_record_stays_sorted_so_that_only_the_id_is_a_changed_line(workspace, put, renumber, record):
    before = record("RT-0012", put("RT-0012-b")).read_text().splitlines()
    renumber("12", "20")
    after = workspace.record_of("RT-0020").read_text().splitlines()
    assert [line for line in after if line not in before] == ['  "ticket": "RT-0020",']
    assert read_record(workspace, "RT-0012") is None


def test_a_run_that_cannot_be_read_goes_with_the_folder(workspace, put, renumber, ran):
    path = put("RT-0012-b")
    ran(path)
    (workspace.runs_of("RT-0012") / "half").mkdir()
    renumber("12", "20")
    assert (workspace.runs_of("RT-0020") / "half").is_dir()
    assert len(list(stored_runs(workspace, "RT-0020"))) == 1


def test_outputs_and_other_metadata_stay_as_they_were(put, renumber):
    path = put("RT-0012-b", "print('RT-0012')")
    whole = json.loads(path.read_text())
    whole["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["RT-0012\n"]}]
    whole["metadata"]["mine"] = {"kept": "RT-0012"}
    path.write_text(json.dumps(whole))
    after = json.loads(renumber("12", "20").path.read_text())
    assert after["cells"][0]["outputs"] == whole["cells"][0]["outputs"]
    assert after["metadata"]["mine"] == whole["metadata"]["mine"]
    assert after["cells"][0]["id"] == whole["cells"][0]["id"]


def test_the_id_it_has_already_changes_nothing(workspace, put, renumber):
    path = put("RT-0012-b")
    before = path.read_bytes()
    assert renumber(path, "12").changes == ()
    assert path.read_bytes() == before


def test_a_dry_run_tells_the_same_and_writes_nothing(workspace, put, renumber, record, ran):
    path = put("RT-0012-b")
    put("RT-0014-c", asked_by="RT-0012")
    record("RT-0012", path)
    ran(path)
    before = {one: one.read_bytes() for one in workspace.root.rglob("*") if one.is_file()}
    told = renumber("12", dry_run=True)
    assert {one: one.read_bytes() for one in workspace.root.rglob("*") if one.is_file()} == before
    assert renumber("12") == told
