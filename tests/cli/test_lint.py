"""`rtkit lint`: what it prints, how it ends, and that it never runs anything."""

import json

import pytest
from conftest import markdown

FORM = markdown("- a", "rtkit-findings")


def test_each_fault_is_a_line_that_an_editor_can_jump_to(rtkit, ticket):
    ticket(FORM, status="review")
    done = rtkit("lint")
    assert done.returncode == 1
    path = "research/RT-0001-does-it-work.ipynb"
    first, *_, last = done.stdout.splitlines()
    hint = "(accept them: rtkit run RT-0001 --record)"
    assert first == f"{path}: error: record: there is no record of its results {hint}"
    assert f"\n{path}:c1: error: evidence: F1 rests on no evidence (" in done.stdout
    assert last == "1 ticket: 3 errors, 0 warnings, 0 notes"
    assert done.stderr == ""


def test_paths_are_those_of_the_folder_one_is_in(rtkit, ticket, workspace):
    ticket(FORM, status="review")
    assert rtkit("lint", cwd=workspace.research).stdout.startswith("RT-0001-does-it-work.ipynb: error: ")


def test_notes_and_warnings_are_fine_unless_strict(rtkit, ticket):
    ticket("1")
    assert rtkit("lint").returncode == 0
    assert rtkit("lint", "--strict").returncode == 0
    ticket("1", status="active")
    assert rtkit("lint").returncode == 0
    assert rtkit("lint", "--strict").returncode == 1


def test_nothing_to_mend_is_said(rtkit, ticket):
    ticket("1", status="frozen", frozen={"because": "old"})
    assert rtkit("lint").stdout == "1 ticket: nothing to mend\n"


def test_only_the_named_tickets_are_told(rtkit, refused, ticket):
    ticket("1", number=1, status="active")
    ticket("1", number=2, status="review")
    assert {one["ticket"] for one in json.loads(rtkit("lint", "1", "--json").stdout)["faults"]} == {"RT-0001"}
    named = rtkit("lint", "research/RT-0002-does-it-work.ipynb", "2", "--json")
    assert json.loads(named.stdout)["summary"]["tickets"] == 1
    assert "there is no ticket RT-0009" in refused("lint", "9")


def test_json_tells_faults_what_was_mended_and_how_many(rtkit, ticket):
    ticket(markdown("- a\n- b", "rtkit-next"), next={"N1": {"state": "done"}}, status="active")
    told = json.loads(rtkit("lint", "--json").stdout)
    assert told["faults"][1] == {
        "rule": "explicit-id",
        "level": "warning",
        "message": "N1 is so called by its position only, and rtkit.next.N1 refers to it",
        "hint": 'write id="N1" there, or: rtkit lint --fix RT-0001',
        "ticket": "RT-0001",
        "path": "research/RT-0001-does-it-work.ipynb",
        "cell": "c1",
        "field": "",
        "fixable": True,
    }
    assert told["summary"] == {"tickets": 1, "errors": 0, "warnings": 2, "notes": 0, "fixed": 0}
    mended = json.loads(rtkit("lint", "--fix", "--json").stdout)
    assert [one["message"] for one in mended["fixed"]] == ["wrote the id N1 into cell c1"]
    assert mended["summary"] == {"tickets": 1, "errors": 0, "warnings": 1, "notes": 0, "fixed": 1}


def test_what_was_mended_is_said(rtkit, ticket):
    ticket(markdown("- a", "rtkit-next"), next={"N1": {"state": "done"}})
    lines = rtkit("lint", "--fix").stdout.splitlines()
    assert lines[0] == "research/RT-0001-does-it-work.ipynb: fixed: wrote the id N1 into cell c1"
    assert lines[-1] == "1 ticket: 0 errors, 0 warnings, 1 note; 1 mended"


def test_a_terminal_groups_by_file_in_colour(in_a_terminal, ticket):
    ticket(FORM, status="review")
    drawn = in_a_terminal("lint", columns=200)
    assert "\x1b[31merror" in drawn
    assert "accept them: rtkit run RT-0001 --record" in drawn
    assert "evidence at c1" in drawn
    assert "\x1b" not in in_a_terminal("lint", NO_COLOR="1")


def test_what_a_notebook_says_cannot_command_the_terminal(in_a_terminal, rtkit, ticket):
    evil = "\x1b]0;owned\x07\x1b[2J\nRT-0666: error"
    ticket(markdown(f"- a\n  - evidense{evil}: b", "rtkit-findings"), scope=evil, question=evil)
    for said in (rtkit("lint").stdout, in_a_terminal("lint", NO_COLOR="1")):
        assert not {"\x1b", "\x07"} & set(said)
        assert "\nRT-0666" not in said


@pytest.mark.parametrize("fix", [(), ("--fix",)])
def test_nothing_is_run_and_nothing_written(rtkit, ticket, workspace, fix):
    file = ticket("open('ran', 'w')", "1 / 0", status="answered")
    before = file.path.read_bytes()
    rtkit("lint", *fix)
    assert file.path.read_bytes() == before
    assert sorted(path.name for path in workspace.root.iterdir()) == ["research", "rtkit.toml"]


def test_heavy_libraries_stay_out(workspace, ticket):
    import subprocess
    import sys

    ticket(FORM, status="review")
    script = (
        "import sys; from rtkit.workspace.workspace import Workspace; from rtkit.flow.lint import lint;"
        "lint(Workspace.at('.')); print(*{'nbformat', 'nbconvert', 'papermill', 'IPython'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=workspace.root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
