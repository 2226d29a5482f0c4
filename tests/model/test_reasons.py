"""What somebody wrote ends with one stop among other words."""

import pytest

from rtkit.model.reasons import ended, unended


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The data is gone", "The data is gone."),
        ("The data is gone. \n", "The data is gone."),
        ("Why?", "Why?"),
        ("claim is 'It helps.'", "claim is 'It helps.'"),
        ("(too strict.)", "(too strict.)"),
        ("expect is 'a < 1'", "expect is 'a < 1'."),
        ("and so on...", "and so on..."),
        ("没有。", "没有。"),
        ("", ""),
    ],
)
def test_a_sentence_has_one_stop(text, sentence):
    assert ended(text) == sentence
    assert ended(sentence) == sentence


@pytest.mark.parametrize(
    ("text", "clause"), [("It leaks.", "It leaks"), ("It leaks", "It leaks"), ("on...", "on..."), ("Why?", "Why?")]
)
def test_a_clause_has_none(text, clause):
    assert unended(text) == clause
