"""A ticket that prints secrets: what is kept of its run, and what the author is told."""

from __future__ import annotations

import json

import pytest
from mask.cases import GITHUB, HOME, LETTERS, WORD

PRINTS = (
    f"import rtkit as rt\nprint('ghp_' + '{GITHUB[4:]}')",
    f"rt.measure('eer', 0.1)\nrt.answer('It is ' + 'ghp_' + '{GITHUB[4:]}' + ' in {HOME}/x.')",
)
FAILS = f"raise ValueError('postgres://ana:' + '{WORD[:3]}' + '{WORD[3:]}@host in {HOME}/x')"
WHERE = "the output of cell"


def kept(workspace) -> dict[str, str]:
    """Everything that is written, but for the notebook and its executed copy, which are the author's own."""
    files = [path for path in workspace.root.rglob("*") if path.is_file() and path.suffix in (".json", ".html")]
    assert {path.name for path in files} >= {"run.json"}
    return {path.name: path.read_text("utf-8") for path in files}


def assert_masked(*texts: str) -> None:
    for text in texts:
        for word in (GITHUB, WORD, HOME):
            assert word not in text


def test_run_json_the_record_and_the_page_are_without_them_and_the_author_is_told(rtkit, ticket, workspace):
    ticket(*PRINTS)
    done = rtkit("run", "1", "--record")
    made = rtkit("demo", "1")
    files = kept(workspace)
    assert {"run.json", "RT-0001.json", "RT-0001.html"} <= files.keys()
    assert_masked(*files.values(), done.stdout, done.stderr, made.stdout, made.stderr)
    told = f"RT-0001: masked a GitHub token in {WHERE} 1, a GitHub token in {WHERE} 2; take them out and revoke them"
    assert told in done.stderr.splitlines()
    assert told in made.stderr.splitlines()
    assert json.loads(files["RT-0001.json"])["answer"]["text"] == "It is [masked: GitHub token] in ~/x."


def test_programs_are_told_too(rtkit, ticket):
    ticket(PRINTS[0])
    rows = [{"kind": "GitHub token", "where": f"{WHERE} 1", "cell": "c1"}]
    for call in (("run", "1"), ("demo", "1")):
        assert json.loads(rtkit(*call, "--json").stdout)["masked"] == rows
    (checked,) = json.loads(rtkit("check", "1", "--update", "--json").stdout)["tickets"]
    assert checked["masked"] == rows


def test_the_error_of_a_run_is_masked(rtkit, ticket, workspace):
    ticket(FAILS)
    done = rtkit("run", "1")
    assert done.returncode == 1
    rtkit("demo", "1")
    assert_masked(*kept(workspace).values(), done.stdout, done.stderr)
    assert "ValueError: postgres://[masked]@host in ~/x" in done.stdout


def test_a_ticket_with_secrets_is_reproduced_and_then_unchanged(rtkit, ticket):
    ticket(*PRINTS, status="review")
    assert rtkit("run", "1", "--record").returncode == 0
    outcomes = [json.loads(rtkit("check", "--json").stdout)["tickets"][0] for _ in range(2)]
    assert [one["outcome"] for one in outcomes] == ["reproduced", "unchanged"]
    assert outcomes[0]["differences"] == []


def test_the_executed_copy_is_the_authors_own(rtkit, ticket, workspace):
    ticket(PRINTS[0])
    row = json.loads(rtkit("run", "1", "--json").stdout)
    assert GITHUB in (workspace.root / row["notebook"]).read_text("utf-8")


@pytest.fixture
def with_parameters(ticket):
    """A ticket that measures what it was given, and shows none of it."""
    given = {**_cell("password = 'none'\nfolder = '.'"), "metadata": {"tags": ["parameters"]}}
    return ticket(given, "import rtkit as rt\nrt.measure('n', len(folder))", status="review")


def _cell(source: str) -> dict:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}


def test_a_parameter_that_is_a_secret_is_not_kept_and_the_check_says_that_it_differs(rtkit, with_parameters, workspace):
    done = rtkit("run", "1", "-p", f"password={WORD}", "--record")
    assert "masked a password in the code of cell" in done.stderr
    assert_masked(*kept(workspace).values(), done.stdout, done.stderr)
    assert json.loads(workspace.record_of("RT-0001").read_text())["parameters"] == {"password": "[masked]"}
    (checked,) = json.loads(rtkit("check", "--json").stdout)["tickets"]
    assert checked["outcome"] == "reproduced"
    difference = {"kind": "parameter", "name": "password", "accepted": "'[masked]'", "now": ""}
    assert checked["differences"] == [difference]


def test_a_home_folder_in_a_parameter_is_that_of_whoever_checks(rtkit, with_parameters, workspace, monkeypatch):
    monkeypatch.setenv("HOME", HOME)
    assert rtkit("run", "1", "-p", f"folder={HOME}/data", "--record").returncode == 0
    assert json.loads(workspace.record_of("RT-0001").read_text())["parameters"] == {"folder": "~/data"}
    (checked,) = json.loads(rtkit("check", "--json").stdout)["tickets"]
    assert (checked["outcome"], checked["differences"]) == ("reproduced", [])
    (again,) = json.loads(rtkit("check", "--json").stdout)["tickets"]
    assert again["outcome"] == "unchanged"


def test_a_declared_input_below_a_home_folder_is_noticed_when_it_changes(
    rtkit, ticket, workspace, tmp_path_factory, monkeypatch
):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    data = home / "data.csv"
    data.write_text("1")
    ticket("import rtkit as rt\nrt.measure('n', 1)", inputs=[str(data)], status="review")
    assert rtkit("run", "1", "--record").returncode == 0
    assert str(home) not in workspace.record_of("RT-0001").read_text()
    outcomes = [json.loads(rtkit("check", "--json").stdout)["tickets"][0]["outcome"] for _ in range(2)]
    data.write_text("2")
    last = json.loads(rtkit("check", "--json").stdout)["tickets"][0]
    assert (outcomes, last["outcome"], last["changed"]) == (["reproduced", "unchanged"], "reproduced", [str(data)])


def test_lint_finds_them_before_anything_runs(rtkit, ticket):
    ticket(f"password = '{WORD}'", {"cell_type": "markdown", "source": f"see {HOME}/x", "metadata": {}}, why=LETTERS)
    done = rtkit("lint")
    assert done.returncode == 1
    assert ":c1: error: secret: it holds a password in the code of cell 1 (take it out" in done.stdout
    assert ":c2: note: home-folder: it names somebody's home folder" in done.stdout
    assert WORD not in done.stdout
