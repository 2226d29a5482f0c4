import pytest
from conftest import markdown, notebook

from rtkit.flow.harvest.headings import headings


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("# Does it work?", ["Does it work?"]),
        ("text\n\n### **Does** [it](u) `work` $x_1$ &amp; ![so](i.png)?", ["Does it work $x_1$ & so?"]),
        ("Does it\nwork?\n===", ["Does it work?"]),
        ("```\n# a comment\n```\n\n    # code\n", []),
        ("#\n\n## Second", ["", "Second"]),
        ('<h1 align="center">Does <b>it</b>\nwork?</h1>', ["Does it work?"]),
        ("> - ## quoted", ["quoted"]),
        ("#hash", []),
    ],
)
def test_headings_are_plain_text_in_order(source, found):
    assert list(headings(notebook(markdown(source)))) == found


def test_code_has_no_headings():
    assert list(headings(notebook("# a comment", markdown("# one"), markdown("# two")))) == ["one", "two"]


@pytest.mark.parametrize("source", ["<h1>" * 5000, "[" * 20000, "> " * 5000 + "# a", "*" * 20000])
def test_what_is_no_prose_ends_in_time(source):
    assert list(headings(notebook(markdown(source)))) == []
