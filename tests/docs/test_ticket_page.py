import re
from pathlib import Path

import msgspec
import pytest

from rtkit.flow.draft.fields import TICKET_FIELDS
from rtkit.model import Execution, Freeze, Goal, Hypothesis, NextState, ParameterLimits, Review, Revision, Seal, Ticket
from rtkit.templates import find_templates
from rtkit.templates.template import TemplateHead

DOCS = Path(__file__).parents[2] / "docs"
TICKETS = (DOCS / "tickets.md").read_text("utf-8")
TEMPLATES = (DOCS / "templates.md").read_text("utf-8")


def first_column(page, heading):
    """The names in the first column of the first table below a heading."""
    _, found, rest = page.partition(f"{heading}\n")
    assert found, f"no heading {heading!r}"
    table = re.search(r"^\|.+?(?:\n\n|\Z)", rest, re.MULTILINE | re.DOTALL)
    return re.findall(r"^\| `([^`]+)`", table[0], re.MULTILINE)


def fields(struct):
    return [field.encode_name for field in msgspec.structs.fields(struct)]


@pytest.mark.parametrize(
    ("heading", "struct"),
    [
        ("### Goal", Goal),
        ("### Hypothesis", Hypothesis),
        ("### Execution", Execution),
        ("### Limits of a parameter", ParameterLimits),
        ("### Review", Review),
        ("### Seal", Seal),
        ("### Revision", Revision),
        ("### Freeze", Freeze),
        ("### State of a next ticket", NextState),
    ],
)
def test_the_page_names_every_field_of_each_part_in_the_models_order(heading, struct):
    assert first_column(TICKETS, heading) == fields(struct)


def test_the_page_names_every_field_of_a_ticket_in_the_models_order():
    assert first_column(TICKETS, "## A ticket's metadata") == ["format", *fields(Ticket)]


def test_the_page_names_every_status_and_scope():
    from typing import get_args

    from rtkit.model import SCOPES, Status

    for word in (*get_args(Status), *SCOPES):
        assert word in TICKETS


def test_the_templates_page_names_every_field_of_a_template():
    assert sorted(first_column(TEMPLATES, "## Writing one")) == sorted(["format", *fields(TemplateHead)])


def test_the_templates_page_names_every_field_that_a_ticket_fills():
    assert sorted(first_column(TEMPLATES, "### Fields")) == sorted(f"[[{name}]]" for name in TICKET_FIELDS)


def test_the_templates_page_lists_rtkits_own_with_their_descriptions():
    own = [template for template in find_templates(None).templates if template.origin == "rtkit"]
    for template in own:
        row = next(line for line in TEMPLATES.splitlines() if line.startswith(f"| `{template.name}` |"))
        assert template.description.removesuffix(" Start here.") in row
