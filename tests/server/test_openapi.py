"""The OpenAPI document holds: schemathesis asks each route of a real server what it takes by the document, and more."""

from __future__ import annotations

import json

import pytest
import schemathesis
from conftest import markdown, notebook
from hypothesis import HealthCheck, settings
from jupyter_process import TOKEN

from rtkit.server.openapi import document
from rtkit.server.routes import ROUTES

TICKET = "research/RT-0001-a.ipynb"
TOKENS = {"Authorization": f"token {TOKEN}"}

CONFIG = {
    "checks": {
        "positive_data_acceptance": {"enabled": False},  # a path of the right form may lead out of the server's folder
    },
    "generation": {
        "allow-extra-parameters": False,  # a query may hold more: JupyterLab adds a number against caches
        "with-security-parameters": False,  # Jupyter answers 403 to whom it does not know, where 401 is expected
    },
}
schema = schemathesis.openapi.from_dict(document(ROUTES), config=schemathesis.Config.from_dict(CONFIG))
calls = schema.exclude(path_regex="/events$")  # a WebSocket
quick = settings(
    max_examples=12, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck], print_blob=False
)


@pytest.fixture(scope="module")
def workshop(start_server, tmp_path_factory):
    """A server whose folder is a workspace, with tickets that need no kernel."""
    root = tmp_path_factory.mktemp("workshop")
    (root / "rtkit.toml").write_text('owner = "ana"\n', "utf-8")
    (root / "research").mkdir()
    ask = [markdown("- F1: it does", "rtkit-findings"), markdown("- N1: research: and now?", "rtkit-next")]
    values = {"format": 1, "id": "RT-0001", "question": "Does it?"}
    (root / TICKET).write_text(json.dumps(notebook(*ask, rtkit=values)), "utf-8")
    (root / "research/RT-0002-broken.ipynb").write_text("{", "utf-8")
    return start_server(root)


def test_the_document_is_valid_and_what_the_server_gives(workshop):
    schema.validate()
    given = workshop.get("/rtkit/api/v1/openapi.json")
    assert given.headers["Content-Type"] == "application/json"
    assert given.json == json.loads(json.dumps(document(ROUTES)))


@calls.parametrize()
@quick
def test_whatever_is_sent_the_answer_is_as_the_document_says(case, workshop):
    case.call_and_validate(base_url=workshop.url, headers=TOKENS)


@calls.parametrize()
@quick
def test_of_a_ticket_that_is_there_the_answer_is_as_the_document_says(case, workshop):
    for given in (case.query, case.body):
        if isinstance(given, dict):
            given.update({name: value for name, value in (("path", TICKET), ("cwd", "")) if name in given})
    made_valid = [schemathesis.checks.negative_data_rejection]
    case.call_and_validate(base_url=workshop.url, headers=TOKENS, excluded_checks=made_valid)
