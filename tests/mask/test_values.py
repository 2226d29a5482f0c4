"""Plain data: JSON values and the model's own records."""

from __future__ import annotations

import math

from mask.cases import GITHUB, HOME, LETTERS, WORD

from rtkit.mask import Secret, is_masked, mask_value, mending, told
from rtkit.model import Failed, Finding, Results


def test_every_text_in_it_is_masked_and_told():
    heard: list[str] = []
    value = {"a": [GITHUB, {"password": WORD}], "url": f"x://a:{WORD}@h", HOME: (1, 2.5, None, True, f"{HOME}/b")}
    assert mask_value(value, heard.append) == {
        "a": ["[masked: GitHub token]", {"password": "[masked]"}],
        "url": "x://[masked]@h",
        "~": (1, 2.5, None, True, "~/b"),
    }
    assert heard == ["GitHub token", "password", "password in an address"]


def test_what_needs_no_mask_is_the_very_same():
    value = {"a": [1, "b", {"token": "word"}], "n": math.inf, "packages": {"keyring": "25.1"}}
    assert mask_value(value) is value
    found = Results(findings=(Finding(statement="It works.", id="F1"),))
    assert mask_value(found) is found


def test_a_record_keeps_its_type_and_what_is_looked_up():
    failed = mask_value(Failed("c1", 0, f"ValueError: password='{WORD}' in {HOME}/x"))
    assert failed == Failed("c1", 0, "ValueError: password='[masked]' in ~/x")
    finding = Finding(statement=GITHUB, id="F1", evidence=(LETTERS,), holds="eer < 0.1", cell=GITHUB)
    assert mask_value(finding) == Finding(
        statement="[masked: GitHub token]", id="F1", evidence=(LETTERS,), holds="eer < 0.1", cell=GITHUB
    )


def test_data_nested_without_end_is_cut_rather_than_shown():
    deep: list = [GITHUB]
    for _ in range(900):
        deep = [deep]
    assert GITHUB not in repr(mask_value(deep))


def test_a_masked_value_is_known_as_one():
    assert is_masked(mask_value({"a": [{"password": WORD}]}))
    assert is_masked(mask_value([GITHUB]))
    assert not is_masked(mask_value({"a": [f"{HOME}/x", 1]}))


def test_what_was_masked_is_told_in_a_sentence():
    token, word = Secret("GitHub token", "the code of cell 5", "c5"), Secret("password", "the output of cell 7", "c7")
    assert told([token]) == "a GitHub token in the code of cell 5"
    assert told([token, word, word]) == "a GitHub token in the code of cell 5, 2 passwords in the output of cell 7"
    assert told([Secret("AWS access key", "the ticket")]) == "an AWS access key in the ticket"
    many = [Secret("key", f"the code of cell {number}") for number in range(9)]
    assert told(many).endswith("a key in the code of cell 5, and 3 more")
    assert (told([]), mending([token]), mending(many)) == (
        "",
        "take it out and revoke it",
        "take them out and revoke them",
    )
