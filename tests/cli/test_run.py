"""`rtkit run`: one, several and all tickets, with parameters and limits, stored and accepted."""

import json

import pytest
from conftest import code
from conftest import notebook as notebook_of

PARAMETERS = code("n: int = 1\nname = 'a'", "parameters")


def row(done) -> dict:
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def test_a_run_tells_every_documented_key(rtkit, answered, workspace):
    file = answered()
    before = file.path.read_bytes()
    told = row(rtkit("run", "1", "--json"))
    assert set(told) == {
        *("id", "outcome", "details", "notebook", "run", "seconds", "parameters", "answer", "metrics", "verdicts"),
        *("problems", "record", "masked", "engine", "why_cold"),
    }
    assert (told["id"], told["outcome"], told["details"]) == ("RT-0001", "completed", {})
    assert (told["engine"], told["why_cold"]) == ("cold", "a warm kernel pays from 3 tickets on")
    assert told["metrics"] == {"eer": 0.09}
    assert told["verdicts"] == {"H1": "supported"}
    assert told["answer"] == "Yes, it does."
    assert told["record"] is None
    assert (workspace.root / told["notebook"]).is_file()
    assert json.loads((workspace.root / told["run"] / "run.json").read_text())["outcome"] == {"type": "completed"}
    assert file.path.read_bytes() == before


def test_a_run_for_people_is_a_few_lines(rtkit, answered):
    answered()
    done = rtkit("run", "1")
    assert done.returncode == 0
    assert done.stdout.startswith("RT-0001  completed  ")
    assert "H1 supported: " in done.stdout
    assert done.stderr.startswith("running 1: ")


def test_a_refuted_hypothesis_is_fine(rtkit, ticket):
    cells = ("import rtkit as rt", 'rt.measure("eer", 0.2, baseline=0.1)')
    ticket(*cells, hypotheses=[{"id": "H1", "claim": "c", "expect": "eer < baseline"}])
    done = rtkit("run", "1", "--json")
    assert (done.returncode, row(done)["verdicts"]) == (0, {"H1": "refuted"})


def test_several_are_an_array_and_one_that_fails_gives_status_1(rtkit, ticket):
    ticket("1", number=1)
    ticket("1/0", number=2)
    ticket("3", number=3)
    done = rtkit("run", "1", "2", "3", "--json")
    assert done.returncode == 1
    assert [one["outcome"] for one in row(done)] == ["completed", "failed", "completed"]
    assert row(done)[1]["details"]["error"] == "ZeroDivisionError: division by zero"


def test_all_is_every_ticket_but_the_frozen_and_superseded(rtkit, ticket):
    ticket("1", number=1)
    ticket("1/0", number=2, status="frozen", frozen={"because": "old"})
    ticket("1/0", number=3, status="superseded")
    done = rtkit("run", "--all", "--json")
    assert done.returncode == 0
    assert [one["id"] for one in row(done)] == ["RT-0001"]


def test_all_of_nothing_is_an_empty_array(rtkit):
    assert row(rtkit("run", "--all", "--json")) == []


def test_a_ticket_that_cannot_be_read_is_told_and_the_others_run(rtkit, ticket, workspace):
    ticket("1", number=1)
    (workspace.research / "RT-0002-x.ipynb").write_text('{"cells": [')
    ticket("1", number=3)
    done = rtkit("run", "--all", "--json")
    assert done.returncode == 2
    assert "error: RT-0002-x.ipynb is cut off" in done.stderr
    assert [one["id"] for one in row(done)] == ["RT-0001", "RT-0003"]


def test_parameters_are_given_by_name(rtkit, ticket):
    ticket(PARAMETERS, "assert (n, name) == (5, 'b=c')")
    done = rtkit("run", "1", "-p", "n=5", "-p", "name=b=c", "--json")
    assert (row(done)["outcome"], row(done)["parameters"]) == ("completed", {"n": 5, "name": "b=c"})


@pytest.mark.parametrize(
    ("name", "text"), [("p.json", '{"n": 5}'), ("p.yaml", "n: 5\n"), ("p.yml", "n: 5\n"), ("p.toml", "n = 5\n")]
)
def test_parameters_come_from_a_file_and_the_command_line_wins(rtkit, ticket, workspace, name, text):
    ticket(PARAMETERS)
    (workspace.root / name).write_text(text)
    assert row(rtkit("run", "1", "-P", name, "--json"))["parameters"]["n"] == 5
    assert row(rtkit("run", "1", "-P", name, "-p", "n=6", "--json"))["parameters"]["n"] == 6


def test_a_cell_over_its_limit_and_a_notebook_over_its_budget_are_timed_out(rtkit, ticket):
    ticket("import time; time.sleep(60)")
    cell = rtkit("run", "1", "--cell-timeout", "0.5", "--json")
    assert (cell.returncode, row(cell)["outcome"], row(cell)["details"]["limit"]) == (1, "timed_out", "cell")
    whole = rtkit("run", "1", "--budget", "0.5")
    assert whole.returncode == 1
    assert "timed out in cell 1: the budget of 0.5 s was passed" in whole.stdout


def test_a_missing_input_is_told(rtkit, ticket):
    ticket("1", inputs=["data/gone.csv"])
    done = rtkit("run", "1")
    assert done.returncode == 1
    assert "missing input: data/gone.csv" in done.stdout


def test_a_kernel_that_dies_is_told(rtkit, ticket):
    ticket("import os; os.kill(os.getpid(), 9)")
    done = rtkit("run", "1")
    assert done.returncode == 1
    assert "died in cell 1: killed by SIGKILL" in done.stdout


def test_an_unknown_kernel_is_told_with_those_installed(rtkit, ticket):
    ticket("1", kernel="fortran")
    done = rtkit("run", "1")
    assert done.returncode == 1
    said = done.stdout.splitlines()
    assert said[0].startswith("RT-0001  not started: there is no kernel 'fortran' here  ")
    assert said[1].startswith("  hint: ")
    assert "python3" in said[1]


def test_a_kernel_without_rtkit_is_told_how_to_get_it(rtkit, ticket, workspace):
    hide = (
        "import sys; sys.modules['rtkit'] = None\n"
        "from ipykernel.kernelapp import launch_new_instance\n"
        "launch_new_instance(argv=['-f', sys.argv[1]])\n"
    )
    import sys

    folder = workspace.root / "jupyter" / "kernels" / "own"
    folder.mkdir(parents=True)
    spec = {"argv": [sys.executable, "-c", hide, "{connection_file}"], "display_name": "own", "language": "python"}
    (folder / "kernel.json").write_text(json.dumps(spec))
    ticket("import rtkit as rt", kernel="own")
    done = rtkit("run", "1", JUPYTER_PATH=str(workspace.root / "jupyter"))
    assert done.returncode == 1
    assert "the kernel 'own' cannot import rtkit" in done.stdout
    assert "pip install --no-deps rtkit" in done.stdout


def test_record_accepts_what_completed(rtkit, answered, workspace):
    answered()
    told = row(rtkit("run", "1", "--record", "--json"))
    assert told["record"] == "research/records/RT-0001.json"
    assert json.loads(workspace.record_of("RT-0001").read_text())["answer"]["text"] == "Yes, it does."


def test_record_accepts_nothing_of_a_failed_run(rtkit, ticket, workspace):
    ticket("1/0")
    assert row(rtkit("run", "1", "--record", "--json"))["record"] is None
    assert not workspace.record_of("RT-0001").exists()


def test_in_place_writes_the_outputs_and_nothing_else(rtkit, ticket):
    file = ticket("6 * 7")
    before = json.loads(file.path.read_text())
    assert rtkit("run", "1", "--in-place").returncode == 0
    after = json.loads(file.path.read_text())
    (cell,) = after["cells"]
    assert cell.pop("outputs")[0]["data"]["text/plain"] == "42"
    assert cell.pop("execution_count") == 1
    for gone in ("outputs", "execution_count"):
        before["cells"][0].pop(gone)
    assert after == before


def test_in_place_is_refused_where_the_file_changed_meanwhile_and_the_run_is_stored(rtkit, ticket, workspace):
    change = "path = 'RT-0001-does-it-work.ipynb'; text = open(path).read(); open(path, 'w').write(text + ' ')"
    file = ticket(change)
    before = file.path.read_text()
    done = rtkit("run", "1", "--in-place")
    assert done.returncode == 2
    assert "RT-0001-does-it-work.ipynb changed while it ran, so its outputs were left alone" in done.stderr
    assert "hint: the run itself is stored" in done.stderr
    assert file.path.read_text() == before + " "
    assert len(list(workspace.runs_of("RT-0001").glob("*/run.json"))) == 1


def test_old_notebooks_without_cell_ids_run(rtkit, ticket, workspace):
    file = ticket("import rtkit as rt", 'rt.measure("a", 1)', "raise SystemError('here')")
    old = json.loads(file.path.read_text())
    old["nbformat_minor"] = 4
    for cell in old["cells"]:
        del cell["id"]
    file.path.write_text(json.dumps(old))
    before = file.path.read_bytes()
    done = rtkit("run", "1", "--json")
    assert (row(done)["outcome"], row(done)["metrics"]) == ("failed", {"a": 1})
    assert row(done)["details"]["index"] == 2
    assert file.path.read_bytes() == before
    assert rtkit("run", "1", "--in-place").returncode == 1
    assert all("id" not in cell for cell in json.loads(file.path.read_text())["cells"])
    assert rtkit("demo", "1").returncode == 0


def test_a_notebook_without_cells_runs(rtkit, workspace, ticket):
    file = ticket("1")
    whole = json.loads(file.path.read_text())
    file.path.write_text(json.dumps({**whole, "cells": []}))
    assert row(rtkit("run", "1", "--json"))["outcome"] == "completed"
    assert rtkit("demo", "1").returncode == 0
    assert rtkit("show", "1").returncode == 0


def test_paths_with_spaces_are_no_matter(rtkit, tmp_path):
    root = tmp_path / "my work" / "à côté"
    assert rtkit("init", str(root)).returncode == 0
    rtkit("new", "Why?", "--owner", "a b", cwd=root)
    assert row(rtkit("run", "1", "--json", cwd=root))["outcome"] == "completed"
    page = rtkit("demo", "1", cwd=root).stdout.strip()
    assert (root / page).is_relative_to(root / "pages")
    made = notebook_of("1", rtkit={"format": 1, "id": "RT-0002", "question": "q"})
    (root / "research" / "RT-0002 with spaces.ipynb").write_text(json.dumps(made))
    assert row(rtkit("run", "2", "--json", cwd=root))["outcome"] == "completed"


def test_several_runs_in_a_terminal_are_a_table_while_they_run_and_lines_when_they_end(in_a_terminal, ticket):
    for number in (1, 2):
        ticket("1", number=number)
    drawn = in_a_terminal("run", "1", "2", columns=100)
    assert "of 2" in drawn
    assert "RT-0001  completed" in drawn
    assert "RT-0002  completed" in drawn


def test_what_is_said_of_a_run_stands_above_those_that_still_run(left_in_a_terminal, one_after_another):
    one_after_another(2)
    lines = left_in_a_terminal("run", "1", "2", "--jobs", "2", columns=200)
    assert [line.split("  ")[:2] for line in lines if line.startswith("RT-")] == [
        ["RT-0001", "completed"],
        ["RT-0002", "completed"],
    ]
    assert len(lines) == 4  # below each, where its executed notebook is
