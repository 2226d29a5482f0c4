"""A run stores what came of it, touches no source, and knows what it depended on."""

import hashlib
import json
import threading

import pytest
from conftest import code

from rtkit.errors import Conflict, Invalid, Unwritable, UsageFault
from rtkit.flow.passes import RunRequest, run_ticket
from rtkit.model import Completed, Died, Failed, MissingInput
from rtkit.workspace.runs import stored_runs


def run(workspace, name="1", **options):
    listen = options.pop("listen", lambda _event: None)
    record = options.pop("record", False)
    return run_ticket(workspace, name, RunRequest(**options), listen, threading.Event(), record=record)


def test_the_source_stays_as_it_was_and_the_copy_has_the_outputs(workspace, ticket):
    file = ticket("6 * 7")
    before = file.path.read_bytes()
    stored = run(workspace).stored
    assert file.path.read_bytes() == before
    copy = json.loads(stored.notebook.read_text())
    assert copy["cells"][0]["outputs"][0]["data"]["text/plain"] == "42"
    told = json.loads((stored.folder / "run.json").read_text())
    assert told["format"] == 1
    assert told["outcome"] == {"type": "completed"}
    assert told["environment"]["python"]
    assert [one.run for one in stored_runs(workspace, "RT-0001")] == [stored.run]


def test_inputs_are_what_was_declared_and_what_was_read(workspace, ticket):
    data = workspace.root / "data"
    data.mkdir()
    (data / "a.csv").write_text("1")
    (data / "b c.csv").write_text("2")
    (workspace.research / "helpers.py").write_text("x = 1")
    ticket("import helpers; open('../data/b c.csv').read(); open('made.txt', 'w').write('3')", inputs=["data/a.csv"])
    for _ in range(2):  # the second time Python reads the module's cache only
        inputs = run(workspace).stored.run.inputs
        assert [(file.path, file.declared) for file in inputs] == [
            ("data/a.csv", True),
            ("data/b c.csv", False),
            ("research/helpers.py", False),
        ]
    assert inputs[0].sha256 == hashlib.sha256(b"1").hexdigest()
    assert inputs[0].size == 1


def test_a_missing_declared_input_is_its_own_outcome_and_nothing_runs(workspace, ticket):
    ticket("open('ran', 'w')", inputs=["data/gone.csv"])
    run_ = run(workspace).stored.run
    assert run_.outcome == MissingInput(("data/gone.csv",))
    assert [cell.status for cell in run_.cells] == ["not_run"]
    assert not (workspace.research / "ran").exists()


def test_parameters_are_typed_and_an_unknown_one_is_refused_before_anything_runs(workspace, ticket):
    ticket(code("n: int = 1", "parameters"), "n + 1")
    with pytest.raises(UsageFault, match="no parameter 'm'"):
        run(workspace, parameters={"m": "1"})
    assert not list(stored_runs(workspace, "RT-0001"))
    report = run(workspace, parameters={"n": "41"})
    assert report.stored.run.parameters == {"n": 41}
    assert json.loads(report.stored.notebook.read_text())["cells"][2]["outputs"][0]["data"]["text/plain"] == "42"


def test_in_place_writes_outputs_and_nothing_else(workspace, ticket):
    file = ticket(code("n: int = 1", "parameters"), "n + 1")
    run(workspace, in_place=True, parameters={"n": 2})
    cells = json.loads(file.path.read_text())["cells"]
    assert [cell["source"] for cell in cells] == ["n: int = 1", "n + 1"]
    assert cells[1]["outputs"][0]["data"]["text/plain"] == "3"
    assert "papermill" not in cells[1]["metadata"]


def test_in_place_is_refused_where_the_notebook_changed_meanwhile_and_the_run_is_kept(workspace, ticket):
    file = ticket("1")

    def meanwhile(_event):
        file.path.write_text(file.path.read_text().replace("Does it", "Did it"))

    with pytest.raises(Conflict, match="changed while it ran"):
        run(workspace, in_place=True, listen=meanwhile)
    assert "Did it" in file.path.read_text()
    assert len(list(stored_runs(workspace, "RT-0001"))) == 1


def test_a_run_that_cannot_be_stored_does_not_begin(workspace, ticket):
    ticket("open('ran', 'w')")
    workspace.private.write_text("a file where the folder should be")
    with pytest.raises(Unwritable):
        run(workspace)
    assert not (workspace.research / "ran").exists()


def test_the_limits_of_the_ticket_win_over_the_settings(workspace, ticket):
    ticket("import time; time.sleep(60)", execution={"cell_timeout": 1})
    assert run(workspace).stored.run.outcome.seconds == 1


def test_results_are_those_of_this_very_run_however_it_ended(workspace, ticket):
    ticket(
        code("broken: bool = False", "parameters"),
        "import rtkit as rt\nrt.measure('eer', 0.1)",
        "import os\nif broken: os.kill(os.getpid(), 9)",
        "rt.measure('late', 1)",
    )
    whole = run(workspace)
    assert isinstance(whole.stored.run.outcome, Completed)
    assert [metric.name for metric in whole.resolved.results.metrics] == ["eer", "late"]
    broken = run(workspace, parameters={"broken": "true"})
    assert isinstance(broken.stored.run.outcome, Died)
    assert [metric.name for metric in broken.resolved.results.metrics] == ["eer"]


def test_only_a_completed_run_becomes_a_record(workspace, ticket):
    ticket(code("broken: bool = False", "parameters"), "import rtkit as rt\nrt.measure('eer', 0.1)\nassert not broken")
    assert isinstance(run(workspace, record=True, parameters={"broken": True}).stored.run.outcome, Failed)
    assert not workspace.record_of("RT-0001").exists()
    assert run(workspace, record=True).record == workspace.record_of("RT-0001")
    record = json.loads(workspace.record_of("RT-0001").read_text())
    assert record["metrics"] == [{"name": "eer", "value": 0.1}]


def test_only_the_newest_runs_are_kept(workspace, ticket):
    (workspace.root / "rtkit.toml").write_text("keep-runs = 2\n")
    limited = type(workspace).at(workspace.root)
    ticket("1")
    whens = [run(limited).stored.folder.name for _ in range(3)]
    assert [stored.folder.name for stored in stored_runs(limited, "RT-0001")] == whens[:0:-1]


def test_a_parameter_that_no_kernel_can_be_sent_is_refused(workspace, ticket):
    ticket(code("name = 'a'", "parameters"))
    with pytest.raises(UsageFault, match="the value of 'name' is not UTF-8 text"):
        run(workspace, parameters={"name": "\udcff"})
    assert not list(stored_runs(workspace, "RT-0001"))


def test_code_that_no_kernel_can_be_sent_is_refused_where_it_stands(workspace, ticket):
    ticket("1", "text = '\ud800'")
    with pytest.raises(Invalid, match="code that no kernel can be sent") as caught:
        run(workspace)
    assert [problem.path for problem in caught.value.problems] == ["$.cells[1].source"]
    assert not list(stored_runs(workspace, "RT-0001"))
