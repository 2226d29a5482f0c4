"""A notebook that is none, or half one, is told in a sentence by every command, and stays as it is."""

import json

import pytest

COMMANDS = (
    "show 1", "run 1", "run 1 --in-place", "demo 1", "next 1", "status 1 active", "new --from 1#N1",
    "revise 1 H1 --because=b", "review 1 --by=bo", "freeze 1 --because=b", "renumber 1",
    "adopt research/RT-0001-does-it-work.ipynb",
)  # fmt: skip

BROKEN = {
    "is not valid JSON": lambda _: bytes(range(256)),
    "is empty": lambda _: b"",
    "is cut off": lambda whole: json.dumps(whole).encode()[: len(json.dumps(whole)) // 2],
    "is JSON, but not a notebook": lambda _: b"[1, 2]",
    "nested too deeply": lambda _: b"[" * 100_000,
    "is of nbformat 3, and rtkit reads nbformat 4": lambda whole: changed(
        whole, nbformat=3, worksheets=[{"cells": whole["cells"]}]
    ),
    "is of nbformat '4', and rtkit": lambda whole: changed(whole, nbformat="4"),
    "has metadata that is no object": lambda whole: changed(whole, metadata=[]),
    "must be a JSON object, not list": lambda whole: with_ticket(whole, None, ["x"]),
    "$.question: Expected text, got a whole number": lambda whole: with_ticket(whole, "question", 5),
    "$.timebox: ": lambda whole: with_ticket(whole, "timebox", "soon"),
    "$.hypotheses[0].claim: missing": lambda whole: with_ticket(whole, "hypotheses", [{"id": "H1"}]),
    "$.ownr: unknown field, did you mean 'owner'?": lambda whole: with_ticket(whole, "ownr", "a"),
    "is of format 99, newer than format 1": lambda whole: with_ticket(whole, "format", 99),
    "impossible format version": lambda whole: with_ticket(whole, "format", "one"),
    "$.id: ": lambda whole: with_ticket(whole, "id", "RT-1"),
}


def changed(whole: dict, **values: object) -> bytes:
    return json.dumps({**whole, **values}).encode()


def with_ticket(whole: dict, key: str | None, value: object) -> bytes:
    ticket = value if key is None else {**whole["metadata"]["rtkit"], key: value}
    return changed(whole, metadata={**whole["metadata"], "rtkit": ticket})


@pytest.mark.parametrize("told", BROKEN)
def test_every_command_says_what_is_wrong_with_it(rtkit, ticket, told, workspace):
    file = ticket("1")
    content = BROKEN[told](json.loads(file.path.read_text()))
    file.path.write_bytes(content)
    ticket("1", number=2)
    for command in COMMANDS if told in ("is cut off", "$.timebox: ") else COMMANDS[:2]:
        done = rtkit(*command.split())
        assert done.returncode == 2, command
        assert told in done.stderr
        assert "hint: " in done.stderr
        assert "Traceback" not in done.stderr
        assert file.path.read_bytes() == content
    listed = rtkit("list")
    assert (listed.returncode, "RT-0002" in listed.stdout) == (0, True)
    assert told in listed.stderr
