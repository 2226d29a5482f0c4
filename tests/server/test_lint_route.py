"""GET lint, asked of a real server."""

from urllib.parse import quote

import pytest
from conftest import markdown

ROUTE = "/rtkit/api/v1/lint"


def test_faults_are_told_with_their_places_the_most_serious_first(server, folder, write):
    hypotheses = [{"id": "H1", "claim": "It <b>helps</b>.", "expect": "auc >"}]
    write(1, markdown("- F1: It is so", "rtkit-findings"), status="review", hypotheses=hypotheses)
    write(2, timebox="9d")
    answer = server.get(f"{ROUTE}?path={quote(folder.name)}/research/RT-0001-a.ipynb")
    assert answer.status == 200, answer.text
    faults = answer.json["faults"]
    assert all(fault.keys() == {"rule", "level", "message", "hint", "cell", "field", "fixable"} for fault in faults)
    levels = [fault["level"] for fault in faults]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    places = {fault["rule"]: fault["field"] or fault["cell"] for fault in faults}
    assert places["expression"] == "hypotheses[0].expect"
    assert places["evidence"] == "c1"
    assert "timebox" not in places


def test_a_broken_notebook_among_the_tickets_is_a_fault(server, folder):
    (folder / "research/RT-0003-a.ipynb").write_text("{", "utf-8")
    answer = server.get(f"{ROUTE}?path={quote(folder.name)}/research/RT-0003-a.ipynb")
    assert [fault["rule"] for fault in answer.json["faults"]] == ["broken-file"]


@pytest.mark.parametrize(
    ("path", "status"),
    [("../a.ipynb", 403), ("/etc/a.ipynb", 403), ("link/research/a.ipynb", 403), ("good/%2e%2e/%2e%2e/a.ipynb", 403),
     ("good/gone.ipynb", 404), ("good/rtkit.toml", 404), ("good", 404), ("good/.rtkit/a.ipynb", 404),
     ("good/notes.ipynb", 422), ("plain/a.ipynb", 404), pytest.param("x" * 5000 + ".ipynb", 404, id="long")],
)  # fmt: skip
def test_what_is_no_ticket_of_the_server_is_refused(server, path, status):
    answer = server.get(f"{ROUTE}?path={path if '%' in path else quote(path)}")
    assert answer.status == status, answer.text
    assert answer.json["hint"]


def test_a_call_without_a_path_says_what_is_missing(server):
    answer = server.get(ROUTE)
    assert answer.status == 400
    assert "path" in answer.json["message"]
