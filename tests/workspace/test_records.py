"""Records on disk, and what of them other tickets depend on."""

from __future__ import annotations

import json

import pytest

from rtkit.errors import Invalid
from rtkit.workspace.records import is_record, read_record, values_sha256

RECORD = {"answer": {"text": "Yes."}, "metrics": [{"name": "eer", "value": 0.1}, {"name": "auc", "value": "NaN"}]}


def sha(**changes) -> str:
    return values_sha256(json.dumps({**RECORD, **changes}).encode())


def test_accepting_the_same_values_again_changes_nothing_for_who_reads_them():
    assert sha(accepted="2026", environment={"python": "3.12"}) == sha(accepted="2025", findings=[])
    assert sha(metrics=RECORD["metrics"][::-1]) == sha()


def test_another_value_or_answer_does():
    assert len({sha(), sha(answer={"text": "No."}), sha(answer=None), sha(metrics=[])}) == 4


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"1", b'{"metrics": [1]}', b'{"metrics": [{"name": "a"}]}', b"\xff"]
)
def test_a_record_that_cannot_be_read_counts_as_a_whole(content):
    assert values_sha256(content) != values_sha256(content + b" ")


def test_a_record_that_is_nested_without_end_is_refused_in_a_sentence(workspace):
    workspace.records.mkdir()
    workspace.record_of("RT-0001").write_text("[" * 100_000)
    with pytest.raises(Invalid, match="nested too deeply"):
        read_record(workspace, "RT-0001")


def test_a_record_is_known_by_where_it_lies_and_its_name(workspace):
    assert is_record(workspace, workspace.records / "RT-0001.json")
    assert not is_record(workspace, workspace.records / "notes.json")
    assert not is_record(workspace, workspace.root / "RT-0001.json")
