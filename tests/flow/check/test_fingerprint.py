"""What could change a ticket's conclusions, and what could not."""

from __future__ import annotations

import json

import msgspec
import pytest
from conftest import code, markdown

from rtkit.flow.check.fingerprint import cells_of, changes_between, fingerprint, names_of
from rtkit.model import Traces
from rtkit.notebook.read import read_notebook
from rtkit.workspace.listing import find_ticket
from rtkit.workspace.workspace import Workspace


@pytest.fixture
def taken(workspace):
    def take(read=(), packages=(), parameters=None):
        file = find_ticket(Workspace.at(workspace.root), "1")
        return fingerprint(
            Workspace.at(workspace.root),
            file.ticket,
            cells_of(read_notebook(file.path)),
            parameters or {},
            read=read,
            packages=packages,
        )

    return take


CELLS = (
    code("n: int = 1", "parameters"),
    code("import rtkit as rt\nrt.measure('eer', 0.1)"),
    markdown("# Why"),
    markdown("- F1: it works\n  - holds: eer < 0.2", "rtkit-findings"),
    markdown("Yes.", "rtkit-answer"),
)
H1 = {"id": "H1", "claim": "c", "expect": "eer < 0.2"}


def test_the_same_ticket_has_the_same_fingerprint(ticket, taken):
    ticket(*CELLS, hypotheses=[H1])
    assert changes_between(taken(), taken()) == ()


def edited(file, change) -> None:
    notebook = json.loads(file.path.read_text())
    change(notebook)
    file.path.write_text(json.dumps(notebook))


@pytest.mark.parametrize(
    "change",
    [
        lambda nb: nb["cells"][2].update(source="# Another reason"),
        lambda nb: nb["cells"][4].update(source="Yes, it does."),
        lambda nb: nb["cells"][1].update(outputs=[], execution_count=7),
        lambda nb: nb["cells"][1]["metadata"].update(tags=["hide-input"], collapsed=True),
        lambda nb: nb["cells"].insert(0, markdown("A new introduction")),
        lambda nb: nb["cells"].append(code("   \n")),
        lambda nb: nb["cells"][1].update(source=["import rtkit as rt\n", "rt.measure('eer', 0.1)"]),
        lambda nb: nb["metadata"]["rtkit"].update(status="review", why="because", tags=["x"]),
        lambda nb: nb["metadata"]["rtkit"]["hypotheses"][0].update(claim="Said better."),
    ],
    ids=["markdown", "answer", "outputs", "cell metadata", "new markdown", "empty code", "lines", "status", "claim"],
)
def test_what_cannot_change_a_conclusion_is_not_in_it(ticket, taken, change):
    file = ticket(*CELLS, hypotheses=[H1])
    before = taken()
    edited(file, change)
    assert changes_between(before, taken()) == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda nb: nb["cells"][1].update(source="1"), "the code"),
        (lambda nb: nb["cells"][0]["metadata"].update(tags=[]), "the code"),
        (lambda nb: nb["cells"].append(code("2")), "the code"),
        (lambda nb: nb["metadata"]["kernelspec"].update(name="other"), "the code"),
        (
            lambda nb: nb["cells"][3].update(source="- F1: it works\n  - holds: eer < 0.05"),
            "findings, assumptions or decisions in Markdown",
        ),
        (lambda nb: nb["metadata"]["rtkit"]["hypotheses"][0].update(expect="eer < 0.05"), "the criteria"),
        (lambda nb: nb["metadata"]["rtkit"]["hypotheses"][0].update(guardrails=["eer > 0"]), "the criteria"),
        (lambda nb: nb["metadata"]["rtkit"].update(tolerance="5%"), "the criteria"),
        (lambda nb: nb["metadata"]["rtkit"].update(inputs=["rtkit.toml"]), "the criteria"),
    ],
)
def test_what_could_change_a_conclusion_is_named(ticket, taken, change, said):
    file = ticket(*CELLS, hypotheses=[H1])
    before = taken()
    edited(file, change)
    assert said in changes_between(before, taken())


def test_the_parameters_and_the_tolerance_of_the_settings_are_in_it(ticket, taken, workspace):
    ticket(*CELLS)
    before = taken()
    assert changes_between(before, taken(parameters={"n": 2})) == ("the parameters",)
    (workspace.root / "rtkit.toml").write_text("tolerance = 0.1\n")
    assert changes_between(before, taken()) == ("the criteria",)


def test_a_file_that_was_read_or_declared_is_named_when_it_changes(ticket, taken, workspace):
    data = workspace.root / "data"
    data.mkdir()
    (data / "a.csv").write_text("1")
    (workspace.root / "helper.py").write_text("A = 1")
    ticket(*CELLS, inputs=["data"])
    before = taken(read=["helper.py"])
    assert changes_between(before, taken(read=["helper.py"])) == ()
    (data / "a.csv").write_text("2")
    (data / "b.csv").write_text("new in a declared folder")
    (workspace.root / "helper.py").unlink()
    assert changes_between(before, taken(read=["helper.py"])) == ("data/a.csv", "data/b.csv", "helper.py")


def test_of_a_record_only_the_accepted_values_count(ticket, taken, workspace):
    ticket(*CELLS)
    path = workspace.records / "RT-0002.json"
    path.parent.mkdir(exist_ok=True)
    content = {"accepted": "2026-01-01", "answer": {"text": "Yes."}, "metrics": [{"name": "eer", "value": 0.1}]}
    path.write_text(json.dumps(content))
    name = workspace.relative(path)
    before = taken(read=[name])
    path.write_text(json.dumps({**content, "accepted": "2026-02-02"}))
    assert changes_between(before, taken(read=[name])) == ()
    path.write_text(json.dumps({**content, "metrics": [{"name": "eer", "value": 0.2}]}))
    assert changes_between(before, taken(read=[name])) == (name,)
    path.write_text("{cut")
    assert changes_between(before, taken(read=[name])) == (name,)


def test_a_package_that_was_upgraded_is_named(ticket, taken, tmp_path):
    ticket(*CELLS)
    installed = tmp_path / "site-packages" / "numpy-1.26.0.dist-info"
    installed.mkdir(parents=True)
    packages = (str(installed),)
    before = taken(packages=packages)
    installed.rename(installed.with_name("numpy-2.0.0.dist-info"))
    assert changes_between(before, taken(packages=packages)) == ("numpy 1.26.0 is no longer installed",)


def test_a_package_that_was_installed_again_with_other_code_is_named(ticket, taken, tmp_path):
    ticket(*CELLS)
    installed = tmp_path / "site-packages" / "ours-1.0.dist-info"
    installed.mkdir(parents=True)
    record = installed / "RECORD"
    record.write_text("ours.py,sha256=a,1\n")
    packages = (str(installed),)
    before = taken(packages=packages)
    record.touch()
    assert changes_between(before, taken(packages=packages)) == ()
    record.write_text("ours.py,sha256=b,1\n")
    assert changes_between(before, taken(packages=packages)) == ("ours 1.0 was installed anew",)


def test_an_installed_module_of_no_package_counts_by_its_content(ticket, taken, tmp_path):
    ticket(*CELLS)
    module = tmp_path / "site-packages" / "loose.py"
    module.parent.mkdir()
    module.write_text("a = 1")
    before = taken(packages=(str(module),))
    module.write_text("a = 2")
    assert changes_between(before, taken(packages=(str(module),))) == ("loose.py was installed anew",)


def test_local_modules_are_files_that_a_run_depends_on_and_rtkit_itself_is_not(workspace, tmp_path_factory):
    import rtkit

    elsewhere = tmp_path_factory.mktemp("lib") / "shared.py"
    traces = Traces(modules=(str(workspace.root / "helper.py"), str(elsewhere), rtkit.__file__))
    assert names_of(workspace, ["data/a.csv"], traces) == {"data/a.csv", "helper.py", str(elsewhere)}


def test_a_fingerprint_of_a_newer_rtkit_is_another(ticket, taken):
    ticket(*CELLS)
    newer = msgspec.structs.replace(taken(), format=99)
    assert changes_between(newer, taken()) == ("rtkit's formats",)
