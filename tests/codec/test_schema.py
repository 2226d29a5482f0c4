"""The schemas that rtkit prints describe what it writes."""

import pytest

from rtkit.codec import SCHEMA_TYPES, encode_document, json_schema
from rtkit.errors import NotFound
from rtkit.model import Hypothesis, Ticket


@pytest.mark.parametrize("name", SCHEMA_TYPES)
def test_every_schema_is_a_valid_schema(name):
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(json_schema(name))


def test_a_ticket_validates_against_its_schema_and_a_wrong_one_does_not():
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json_schema("ticket"))
    ticket = encode_document(Ticket(id="RT-0001", question="q", hypotheses=(Hypothesis(id="H1", claim="c"),)))
    assert validator.is_valid(ticket)
    assert not validator.is_valid({**ticket, "id": "7"})
    assert not validator.is_valid({**ticket, "format": 2})


def test_an_unknown_schema_is_refused_with_the_nearest():
    with pytest.raises(NotFound, match="metric"):
        json_schema("metrics")
