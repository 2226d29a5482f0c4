"""POST tickets, asked of a real server."""

import json

import pytest

from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import ticket_in

ROUTE = "/rtkit/api/v1/tickets"


def test_a_ticket_is_created_where_the_answer_says(server, served):
    wanted = {"question": "Does it generalise?", "template": "question", "owner": "bo", "timebox": "4h", "cwd": "good"}
    answer = server.post(ROUTE, wanted)
    assert answer.status == 201
    assert answer.json.keys() == {"id", "path", "question", "template"}
    assert answer.json["question"] == "Does it generalise?"
    path = served / answer.json["path"]
    ticket = ticket_in(read_notebook(path), path.name)
    assert (ticket.id, ticket.owner, ticket.timebox) == (answer.json["id"], "bo", "4h")


def test_what_is_left_out_or_empty_has_the_defaults_of_the_workspace(server, served):
    answer = server.post(
        ROUTE, {"question": "Why?", "owner": "", "timebox": "", "template": "", "cwd": "good/research"}
    )
    path = served / answer.json["path"]
    ticket = ticket_in(read_notebook(path), path.name)
    assert (ticket.owner, ticket.timebox, ticket.template) == ("ana", "2d", "question")


def test_a_ticket_remembers_which_one_asked_for_it(server, served, ticket):
    asking = ticket_in(read_notebook(served / ticket), ticket).id
    answer = server.post(ROUTE, {"question": "And then?", "asked_by": asking, "cwd": "good"})
    path = served / answer.json["path"]
    assert ticket_in(read_notebook(path), path.name).asked_by == asking


def test_hypotheses_get_their_ids_by_place_and_keep_what_the_template_says_beside_them(server, served):
    wanted = [{"claim": "It <b>helps</b>.", "expect": "eer <= baseline * 0.95"}, {"claim": "It is cheap."}]
    body = {"question": "Does it help?", "template": "champion-challenger", "hypotheses": wanted, "cwd": "good"}
    answer = server.post(ROUTE, body)
    assert answer.status == 201, answer.text
    path = served / answer.json["path"]
    first, second = ticket_in(read_notebook(path), path.name).hypotheses
    assert (first.id, first.claim, first.expect, first.metric) == ("H1", *wanted[0].values(), "eer")
    assert (first.timebox, first.guardrails) == ("1d", ("[[recall >= champion - 1%]]",))
    assert (second.id, second.claim, second.expect, second.guardrails) == ("H2", "It is cheap.", "", ())


@pytest.mark.parametrize(
    ("hypotheses", "paths"),
    [
        ([{"claim": "a"}, {"claim": "b", "expect": "auc >"}], ["$.hypotheses[1].expect"]),
        ([{"claim": " ", "expect": "auc"}, {"claim": "x" * 6000}], ["[0].claim", "[0].expect", "[1].claim"]),
        ([{"claim": "a", "expects": "auc > 1"}, 7], ["[0].expects", "[1]"]),
        ("H1", ["$.hypotheses"]),
    ],
)
def test_what_is_wrong_with_a_hypothesis_is_said_at_its_place(server, served, hypotheses, paths):
    before = sorted(served.rglob("*"))
    answer = server.post(ROUTE, {"question": "Why?", "cwd": "good", "hypotheses": hypotheses})
    assert answer.status == 422, answer.text
    told = [problem["path"] for problem in answer.json["problems"]]
    assert len(told) == len(paths)
    assert all(one.endswith(path) for one, path in zip(told, paths, strict=True))
    assert sorted(served.rglob("*")) == before


@pytest.mark.parametrize("asked_by", ["nobody", "RT-9999", "RT-9999#N1"])
def test_what_did_not_ask_is_said_of_its_field(server, asked_by):
    answer = server.post(ROUTE, {"question": "Why?", "asked_by": asked_by, "cwd": "good"})
    assert answer.status in (400, 404)
    assert [problem["path"] for problem in answer.json["problems"]] == ["$.asked_by"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("question", "  "), ("timebox", "soon"), ("timebox", "9d"), ("scope", "cooking"), ("owner", "x" * 200),
     ("template", "questoin")],
)  # fmt: skip
def test_what_is_wrong_with_a_field_is_said_of_that_field(server, served, field, value):
    before = sorted(served.rglob("*"))
    answer = server.post(ROUTE, {"question": "Why?", "cwd": "good", field: value})
    assert answer.status in (400, 404)
    assert answer.json["problems"] == [{"path": f"$.{field}", "message": answer.json["message"]}]
    assert answer.json["hint"]
    assert sorted(served.rglob("*")) == before


def test_every_wrong_type_and_unknown_field_is_told_at_once(server):
    answer = server.post(ROUTE, {"question": 7, "timebx": "2d"})
    assert answer.status == 422
    assert [problem["path"] for problem in answer.json["problems"]] == ["$.question", "$.timebx"]
    assert "timebox" in answer.json["problems"][1]["message"]


def test_of_thousands_of_unknown_fields_a_hundred_are_told(server):
    answer = server.post(ROUTE, {"question": "Why?", **{f"questio{number}": 0 for number in range(3000)}})
    assert answer.status == 422
    assert answer.json["message"] == "the request has at least 100 problems"
    assert len(answer.json["problems"]) == 100


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"[" * 5000])
def test_a_body_that_is_no_json_object_is_refused(server, body):
    answer = server.post(ROUTE, body)
    assert answer.status == 422
    assert answer.json["hint"]


def test_a_body_of_more_than_64_kb_is_refused(server):
    answer = server.post(ROUTE, {"question": "x" * 70_000})
    assert answer.status == 413
    assert "64 kB" in answer.json["message"]


def test_a_template_is_chosen_by_name_and_never_by_path(server, outside):
    (outside / "secret.ipynb").write_text("{}", "utf-8")
    for template in (str(outside / "secret.ipynb"), "../outside/secret.ipynb", "secret.ipynb"):
        answer = server.post(ROUTE, {"question": "Why?", "template": template, "cwd": "good"})
        assert answer.status in (400, 404, 422)
        assert "nbformat" not in answer.text


def test_a_workspace_whose_tickets_lie_outside_the_server_gets_none(server, outside):
    answer = server.post(ROUTE, {"question": "Why?", "cwd": "away"})
    assert answer.status == 403
    assert not list((outside / "research").iterdir())


@pytest.mark.parametrize("cwd", ["..", "good/../..", "/etc", "link", "good\0"])
def test_a_folder_outside_the_server_is_refused(server, cwd):
    assert server.post(ROUTE, {"question": "Why?", "cwd": cwd}).status == 403


def test_a_folder_in_no_workspace_is_told_how_to_make_one(server):
    answer = server.post(ROUTE, {"question": "Why?", "cwd": "plain"})
    assert answer.status == 404
    assert "rtkit init" in answer.json["hint"]


def test_fifty_tickets_asked_for_at_once_get_ids_of_their_own(server):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda n: server.post(ROUTE, {"question": f"Q{n}?", "cwd": "good"}), range(50)))
    ids = [answer.json.get("id", json.dumps(answer.json)) for answer in answers]
    assert len(set(ids)) == 50
