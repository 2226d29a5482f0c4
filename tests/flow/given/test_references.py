"""Ids in a text that goes to another ticket are told whose they are, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.flow.given.references import qualified

IDS = ("F1", "F3", "F10", "D1", "A2", "N1", "H1", "scaling")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Only lines so far (F3).", "Only lines so far (RT-0002#F3)."),
        ("F1 leaves it open; so does H1.", "RT-0002#F1 leaves it open; so does RT-0002#H1."),
        ("F10, F1 and F3: D1", "RT-0002#F10, RT-0002#F1 and RT-0002#F3: RT-0002#D1"),
        ("As A2 says\n(N1).", "As RT-0002#A2 says\n(RT-0002#N1)."),
        ("F1–F3", "RT-0002#F1–RT-0002#F3"),  # noqa: RUF001  # the dash people type
    ],
)
def test_ids_of_the_asking_ticket_are_told_to_be_its_own(text, told):
    assert qualified(text, "RT-0002", IDS) == told
    assert qualified(told, "RT-0009", IDS) == told


@pytest.mark.parametrize(
    "text",
    [
        "the F1 score", "F1-scores", "F1 = 0.93", "an F1 of 0.9", "macro F1", "weighted-F1 rises", "F1\nscore",
        "RT-0001#F1", "RT-0001's F1", "(RT-0001, F1)", "`F1`", "F12 and F2", "AF1", "img/F1.png", "F1.5", "F1#x",
        "scaling helps", "f1", "",
    ],
)  # fmt: skip
def test_what_is_no_bare_id_stays(text):
    assert qualified(text, "RT-0002", IDS) == text


@given(st.text(alphabet="F13# (`RT-0)\n.", max_size=30))
def test_a_text_is_told_once(text):
    once = qualified(text, "RT-0002", IDS)
    assert qualified(once, "RT-0002", IDS) == once
    assert once.replace("RT-0002#", "") == text.replace("RT-0002#", "")
