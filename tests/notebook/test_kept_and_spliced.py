"""A ticket is written so that the file differs in what was changed, and in nothing else."""

import difflib
import json

import pytest
from conftest import code, markdown, notebook
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rtkit.model import Hypothesis
from rtkit.notebook.kept import kept
from rtkit.notebook.read import read_notebook
from rtkit.notebook.splice import spliced
from rtkit.notebook.ticket import change_ticket, dump

AS_WRITTEN = {
    "status": "draft", "timebox": "2d", "tags": [], "frozen": None, "tolerance": 1,
    "created": "2026-11-20T09:30:00+00:00",
    "execution": {"budget": 20, "cell_timeout": 5.50, "warm": True, "parameters": {"k": {"min": 2, "choices": []}}},
    "hypotheses": [{"id": "H1", "claim": "It helps.", "guardrails": []}, {"id": "H2", "claim": "Fast.", "method": ""}],
}  # fmt: skip


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line.rstrip() for line in lines if line[0] in "+-"]


def test_what_means_the_same_stays_as_it_is_written(ticket):
    path = ticket(markdown("# é"), **AS_WRITTEN).path
    before = path.read_text()
    change_ticket(path, lambda one: replace(one, status="review"))
    assert changed_lines(before, path.read_text()) == ['-    "status": "draft",', '+    "status": "review",']


def test_a_part_of_a_field_changes_alone(ticket):
    path = ticket("1", **AS_WRITTEN).path
    change_ticket(path, lambda one: replace(one, execution=replace(one.execution, budget=30)))
    added = Hypothesis(id="H3", claim="New.")
    change_ticket(path, lambda one: replace(one, hypotheses=(*one.hypotheses, added)))
    change_ticket(path, lambda one: replace(one, hypotheses=one.hypotheses[1:]))
    metadata = read_notebook(path)["metadata"]["rtkit"]
    assert metadata["execution"] == {**AS_WRITTEN["execution"], "budget": 30}
    assert metadata["hypotheses"] == [AS_WRITTEN["hypotheses"][1], {"id": "H3", "claim": "New."}]


def test_what_goes_back_to_its_default_is_gone_or_stays_written(ticket):
    path = ticket("1", status="review", why="Now.").path
    change_ticket(path, lambda one: replace(one, status="draft", why=""))
    assert read_notebook(path)["metadata"]["rtkit"].keys() == {"format", "id", "question"}


@pytest.mark.parametrize(
    "style",
    [
        {"indent": 1},
        {"indent": 2, "sort_keys": True},
        {"indent": "\t", "ensure_ascii": False},
        {"indent": 4, "ensure_ascii": True},
        {},
        {"separators": (",", ":")},
    ],
    ids=str,
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_file_keeps_its_style(workspace, style, end):
    whole = notebook(
        markdown("# 你好"), code("1"), rtkit={"format": 1, "id": "RT-0001", "question": "Ö?", "why": "Now."}
    )
    text = json.dumps(whole, **style)
    text = (text.replace("\n", end) if end == "\r\n" else text) + end
    path = workspace.research / "RT-0001-x.ipynb"
    path.write_bytes(text.encode())
    change_ticket(path, lambda one: replace(one, why="Später."))
    written = path.read_bytes().decode()
    later = "Sp\\u00e4ter." if style.get("ensure_ascii", True) else "Später."
    assert written == text.replace("Now.", later)


def test_a_file_that_nbformat_wrote_is_one_that_it_would_write(ticket):
    path = ticket(markdown("# 你好"), code("1")).path
    path.write_text(dump(read_notebook(path)))
    change_ticket(path, lambda one: replace(one, why="Now.", tags=("a",)))
    assert path.read_text() == dump(read_notebook(path))


def test_nothing_different_writes_nothing(ticket):
    path = ticket("1").path
    path.chmod(0o444)
    before = path.stat()
    change_ticket(path, lambda one: one)
    assert path.stat() == before


def test_a_file_that_is_too_odd_is_written_anew(ticket):
    path = ticket("1").path
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    change_ticket(path, lambda one: replace(one, why="Now."))
    assert path.read_text() == dump(read_notebook(path))
    assert read_notebook(path)["metadata"]["rtkit"]["why"] == "Now."


def test_the_last_of_two_keys_counts_as_it_does_for_json():
    text = '{"metadata": {"rtkit": 1}, "metadata": {"rtkit": 2, "rtkit": 3}}'
    assert spliced(text, ("metadata", "rtkit"), 4) == '{"metadata": {"rtkit": 1}, "metadata": {"rtkit": 2, "rtkit": 4}}'


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1', '{"metadata": 5}', '{"metadata": {}}', "\ufeff{}"])
def test_what_has_no_such_place_is_told(text):
    assert spliced(text, ("metadata", "rtkit"), 4) is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES, VALUES)
def test_whatever_is_kept_the_new_value_is_what_is_meant(before, after):
    assert kept(before, before, after) == after


@given(st.dictionaries(st.text(max_size=3), VALUES, max_size=3), VALUES, VALUES, st.sampled_from([None, 1, "\t"]))
def test_a_value_is_put_in_place_in_any_object(others, before, after, indent):
    whole = {**others, "m": {**others, "r": before}}
    text = spliced(json.dumps(whole, indent=indent), ("m", "r"), after)
    assert json.loads(text) == {**others, "m": {**others, "r": after}}
