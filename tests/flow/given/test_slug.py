import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtkit.flow.given.slug import MOST_BYTES, MOST_CHARACTERS, file_name, slug


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does scaling help the nearest-neighbour baseline?", "does-scaling-help-the-nearest-neighbour-baseline"),
        ("Why doesn't it?", "why-doesnt-it"),
        ("Why doesn’t it?", "why-doesnt-it"),  # noqa: RUF001
        ("缩放是否有助于基线？", "缩放是否有助于基线"),  # noqa: RUF001
        ("هل يساعد التحجيم؟", "هل-يساعد-التحجيم"),
        ("क्या यह सही है?", "क्या-यह-सही-है"),
        ("Größe & Café: 3×3?", "größe-café-3-3"),  # noqa: RUF001
        ("Cafe\N{COMBINING ACUTE ACCENT} noir", "café-noir"),
        ("🚀 Is it faster? 🎉", "is-it-faster"),
        ("1️⃣ first 👩‍🔬👍🏽 ❤️", "1-first"),
        ("<b>Bold</b> & [[why]] $x^2$", "b-bold-b-why-x-2"),
        ("a/b\\c..\x00d", "a-b-c-d"),
        ("../../etc/passwd", "etc-passwd"),
        ("?!… — ***", "ticket"),
        ("🎉", "ticket"),
        ("", "ticket"),
    ],
)
def test_a_slug_keeps_letters_and_digits_of_any_script(question, expected):
    assert slug(question) == expected


def test_a_long_question_is_cut_at_the_end_of_a_word():
    made = slug("How much does a scaled logistic regression add to the best single measurement?")
    assert made == "how-much-does-a-scaled-logistic-regression-add-to-the-best"


def test_a_long_question_in_chinese_is_cut_by_its_bytes():
    assert slug("缩" * 100) == "缩" * 40


def test_one_very_long_word_is_cut():
    assert slug("a" * 500) == "a" * 60


def test_the_file_is_named_by_id_and_slug():
    assert file_name("RT-0007", "Does it help?") == "RT-0007-does-it-help.ipynb"


@given(st.text(max_size=300))
def test_any_question_gives_a_name_that_any_file_system_takes(question):
    made = slug(question)
    assert made
    assert len(made) <= MOST_CHARACTERS
    assert len(made.encode()) <= MOST_BYTES
    assert not made.startswith(("-", "."))
    assert not made.endswith("-")
    kinds = {unicodedata.category(char)[0] for char in made if char != "-"}
    assert kinds <= {"L", "N", "M"}
