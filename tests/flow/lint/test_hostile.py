"""Whatever stands in a notebook, lint tells it in sentences; and whatever it writes, every part keeps its id."""

from __future__ import annotations

import json

import pytest
from conftest import code, markdown
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rtkit.flow.harvest.numbering import number
from rtkit.flow.lint import lint
from rtkit.model import Finding

IMPORT = "import rtkit as rt\n"
EVERY_ID = markdown(" ".join(f"(F{number})" for number in range(1, 10)))
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def stated(cells: list[dict]) -> list[str]:
    """The ids of all findings: calls are run, with a finding that only notes its id; items say theirs."""
    said: list[Finding] = []
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":

            def note(statement, *, id="F0", evidence=()):  # noqa: A002
                said.append(Finding(statement=statement, id=id))

            exec(source.removeprefix(IMPORT), {"rt": type("rt", (), {"finding": staticmethod(note)})})  # noqa: S102
        elif "rtkit-findings" in cell["metadata"].get("tags", []):
            for line in source.splitlines():
                head, colon, text = line.removeprefix("- ").partition(": ")
                said.append(Finding(statement=text, id=head) if colon else Finding(statement=head))
    return [part.id for part in number(said)[0]]


ids = st.sampled_from(["", "", "F1", "F2", "F5"])
calls = ids.map(
    lambda id_: f'rt.finding("ü {id_}", id="{id_}")' if id_ else 'rt.finding(\n    "a",\n    evidence=["b"],\n)'
)
loops = st.just('for name in "ab":\n    rt.finding(name)')
code_cells = st.lists(st.one_of(calls, calls, loops), max_size=3).map(lambda made: code(IMPORT + "\n".join(made)))
items = st.lists(ids, min_size=1, max_size=3).map(lambda made: [f"- {id_}: a" if id_ else "- a" for id_ in made])
forms = items.map(lambda made: markdown("\n".join(f"{line}{n}" for n, line in enumerate(made)), "rtkit-findings"))


@FEW
@given(st.lists(st.one_of(code_cells, forms), min_size=1, max_size=4))
def test_no_part_ever_changes_its_id(workspace, ticket, cells):
    file = ticket(*cells, EVERY_ID)
    before = stated(json.loads(file.path.read_text())["cells"])
    first = lint(workspace, fix=True)
    after = json.loads(file.path.read_text())["cells"]
    assert stated(after) == before
    assert lint(workspace, fix=True).fixed == ()
    assert "".join(map(str, first.fixed)).count("wrote the id") == written(after) - written(cells)


def written(cells: list[dict]) -> int:
    sources = ["".join(cell["source"]) for cell in cells]
    return sum(source.count("id=") + source.count("- F") for source in sources)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@FEW
@given(
    st.sampled_from(["id", "metadata", "source", "outputs", "cell_type", "execution_count"]),
    anything,
    st.sampled_from(["python", "r", 5]),
)
def test_a_cell_of_any_shape_is_no_reason_to_fail(workspace, ticket, key, value, language):
    file = ticket(code(IMPORT + "rt.finding('a')"), markdown("- a", "rtkit-findings"), EVERY_ID, status="answered")
    content = json.loads(file.path.read_text())
    content["metadata"]["kernelspec"]["language"] = language
    content["cells"][0][key] = value
    content["cells"][1][key] = value
    file.path.write_text(json.dumps(content))
    report = lint(workspace, fix=True)
    assert report.tickets + len(report.faults) > 0
    assert all(fault.message for fault in report.faults)


@pytest.mark.parametrize(
    "source",
    [
        "x = " + "+".join(["1"] * 5000),
        "(" * 300 + ")" * 300,
        "\x00rt.finding('a')",
        "rt.finding('\ud800')",
        "%%bash\nrt.finding 'a' | b",
        "%%time\nrt.finding('a')",
        "rt.finding?",
        "!rt.finding('a')",
        "async def f():\n    await rt.finding('a')",
        "print('\\d')",
    ],
)
def test_code_of_any_kind_is_read_without_a_word(workspace, ticket, recwarn, source):
    file = ticket(IMPORT + "x = 1", source, EVERY_ID)
    lint(workspace, fix=True)
    assert not recwarn.list
    assert file.path.is_file()


def test_half_a_character_elsewhere_stays_as_it_is(workspace, ticket):
    file = ticket(IMPORT + "rt.finding('a')", markdown("(F1) \ud800"))
    assert len(lint(workspace, fix=True).fixed) == 1
    assert json.loads(file.path.read_text())["cells"][1]["source"] == "(F1) \ud800"
