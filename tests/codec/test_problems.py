"""A file's problems are told together, each with its path."""

import pytest

from rtkit.codec import decode_document, decode_payload, problems
from rtkit.errors import Invalid, nearest
from rtkit.mime import mime_type
from rtkit.model import Metric, Run, Ticket

BROKEN = {
    "format": 1,
    "id": "RT-0001",
    "question": "",
    "hypotheses": [{"id": "H1", "claim": "c", "expect": 4}, {"clam": "x"}],
    "execution": {"cell_timeout": -1},
    "sttus": "draft",
    "tags": ["a", 3],
    "next": {"N1": {"state": "gone"}},
}


def problems_of(value: object, to: type = Ticket) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        decode_document(value, to, "RT-0001.ipynb")
    return {problem.path: problem.message for problem in caught.value.problems}


def test_every_problem_of_a_ticket_is_told_with_its_path():
    assert problems_of(BROKEN) == {
        "$.question": "Expected text of length >= 1",
        "$.hypotheses[0].expect": "Expected text, got a whole number",
        "$.hypotheses[1].clam": "unknown field, did you mean 'claim'?",
        "$.hypotheses[1].id": "missing",
        "$.hypotheses[1].claim": "missing",
        "$.execution.cell_timeout": "Expected a number > 0.0",
        "$.sttus": "unknown field, did you mean 'status'?",
        "$.tags[1]": "Expected text, got a whole number",
        "$.next.N1.state": "Invalid enum value 'gone'",
    }


def test_a_tagged_union_is_looked_into_by_its_tag():
    broken = {"format": 1, "ticket": "RT-0001", "outcome": {"type": "failed", "cell": "a", "index": "x", "error": "e"}}
    assert problems_of(broken, Run)["$.outcome.index"] == "Expected a whole number, got text"


@pytest.mark.parametrize("value", [[], "ticket", 3, None])
def test_metadata_of_the_wrong_type_is_said_to_be_no_object(value):
    with pytest.raises(Invalid, match="must be a JSON object"):
        decode_document(value, Ticket, "RT-0001.ipynb")


def test_a_newer_format_is_refused_in_a_clear_sentence():
    with pytest.raises(Invalid, match="is of format 2, newer than format 1 which this rtkit reads") as caught:
        decode_document({"format": 2, "id": "RT-0001", "question": "q", "hologram": 1}, Ticket, "RT-0001.ipynb")
    assert "pip install --upgrade rtkit" in caught.value.hint


@pytest.mark.parametrize("version", ["1", 0, -3, True, 1.5])
def test_an_impossible_format_is_refused(version):
    with pytest.raises(Invalid, match="impossible format"):
        decode_document({"format": version, "id": "RT-0001", "question": "q"}, Ticket, "RT-0001.ipynb")


def test_a_missing_format_is_refused():
    with pytest.raises(Invalid, match="no format version"):
        decode_document({"id": "RT-0001", "question": "q"}, Ticket, "RT-0001.ipynb")


def test_a_value_nested_too_deeply_is_refused():
    value: dict = {}
    for _ in range(20_000):
        value = {"a": value}
    with pytest.raises(Invalid):
        decode_document({"format": 1, "name": "eer", "value": value}, Metric, "a metric")


def test_a_pattern_is_told_by_an_example():
    told = problems_of({"format": 1, "id": "RT-1", "question": "q", "timebox": "2w", "asked_by": "RT-0001#"})
    assert told == {
        "$.id": "Expected the id of a ticket, such as RT-0007",
        "$.timebox": "Expected a timebox such as 2d, 1.5d or 4h",
        "$.asked_by": "Expected a ticket or a part of one, such as RT-0003 or RT-0003#N1",
    }


def test_half_a_character_is_refused_where_it_stands():
    with pytest.raises(Invalid) as caught:
        decode_payload(mime_type("answer"), "\ud800")
    assert [problem.message for problem in caught.value.problems] == ["half a character, which UTF-8 cannot hold"]


@pytest.mark.parametrize("fault", [{f"field{number}": 0 for number in range(5000)}, {"hypotheses": [{}] * 5000}])
def test_of_thousands_of_problems_a_hundred_are_looked_for(monkeypatch, fault):
    looked = []
    monkeypatch.setattr(problems, "nearest", lambda name, known: looked.append(name) or nearest(name, known))
    with pytest.raises(Invalid, match="has at least 100 problems") as caught:
        decode_document({"format": 1, "id": "RT-0001", "question": "q", **fault}, Ticket, "RT-0001.ipynb")
    assert len(caught.value.problems) == 100
    assert len(looked) <= 100
