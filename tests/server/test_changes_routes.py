"""POST status and POST revisions, asked of a real server."""

import json

import pytest
from conftest import markdown
from mounts import read_only

from rtkit.notebook.read import read_notebook

STATUS, REVISIONS = "/rtkit/api/v1/status", "/rtkit/api/v1/revisions"
HYPOTHESIS = {"id": "H1", "claim": "It <b>helps</b>.", "expect": "auc >= 0.9"}
SEALED = {"on": "2026-11-12T09:00:00Z", "hypotheses": [HYPOTHESIS]}
ANSWER = markdown("Yes.", "rtkit-answer")


def metadata(path):
    return read_notebook(path)["metadata"]["rtkit"]


@pytest.fixture
def named(served):
    """The path as the browser names it."""
    return lambda path: path.relative_to(served).as_posix()


def test_a_status_is_written_and_its_consequences_are_told(server, write, named):
    path = write(1, hypotheses=[HYPOTHESIS])
    answer = server.post(STATUS, {"path": named(path), "status": "active"})
    assert answer.status == 200, answer.text
    assert answer.json["rtkit"] == metadata(path)
    assert metadata(path)["sealed"]["hypotheses"] == [HYPOTHESIS]
    assert answer.json["notes"] == ["H1 is sealed now: a criterion is changed by revising it, with a reason"]
    answer = server.post(STATUS, {"path": named(path), "status": "review"})
    assert answer.json["rtkit"]["spent"] == "0.5d"
    assert answer.json["notes"] == ["0.5d spent, the working days since it was started"]


def test_the_metadata_of_an_open_notebook_are_changed_and_nothing_is_written(server, write, named):
    path = write(1, hypotheses=[HYPOTHESIS])
    before = path.read_bytes()
    typed = {**metadata(path), "why": "<i>typed</i>", "timebox": "2d", "tags": [], "our_tool": {"a": [1, None]}}
    answer = server.post(STATUS, {"path": named(path), "status": "active", "rtkit": typed})
    assert answer.status == 200, answer.text
    assert path.read_bytes() == before
    changed = answer.json["rtkit"]
    assert {key: changed[key] for key in typed} == typed
    assert changed.keys() - typed.keys() == {"sealed", "started", "status"}
    back = server.post(STATUS, {"path": named(path), "status": "draft", "rtkit": changed}).json["rtkit"]
    assert back == {key: value for key, value in changed.items() if key != "status"}


def test_both_ways_give_the_same(server, write, named):
    path = write(1, ANSWER, status="review", hypotheses=[HYPOTHESIS], sealed=SEALED)
    for change in ({"status": "answered", "spent": "4h"}, {"status": "frozen", "because": "Data <gone>."}):
        wanted = {"path": named(path), **change}
        computed = server.post(STATUS, {**wanted, "rtkit": metadata(path)})
        written = server.post(STATUS, wanted)
        assert written.json == computed.json
        assert written.json["rtkit"] == metadata(path)
    wanted = {"path": named(path), "hypothesis": "h1", "because": "Too easy.", "expect": "auc >= 0.95"}
    computed = server.post(REVISIONS, {**wanted, "rtkit": metadata(path)}).json["rtkit"]
    written = server.post(REVISIONS, wanted).json["rtkit"]
    for one in (computed, written):
        del one["sealed"]["revisions"][0]["on"]
    assert computed == written


def test_what_one_may_want_to_know_is_told(server, write, named):
    def notes(path, **change):
        answer = server.post(STATUS, {"path": named(path), **change})
        assert answer.status == 200, answer.text
        return answer.json["notes"]

    path = write(1, ANSWER, supersedes=["RT-0002"])
    older = write(2)
    accepting = "nothing of it is accepted yet, so no check can compare it: rtkit run RT-0001 --record"
    assert notes(path, status="answered") == ["RT-0001 supersedes RT-0002", accepting]
    assert notes(path, status="superseded") == ["no ticket says that it supersedes RT-0001"]
    assert notes(older, status="superseded") == []
    assert notes(older, status="frozen", because="Gone.") == [
        "no check runs it any longer; it was never known to be green"
    ]
    assert notes(older, status="review") == ["checks run it again"]


def test_a_revision_keeps_the_old_text_and_the_reason(server, write, named):
    path = write(1, hypotheses=[HYPOTHESIS], sealed=SEALED)
    wanted = {"path": named(path), "hypothesis": "H1", "because": "<b>Wrong</b> unit.", "expect": "auc >= 95%"}
    answer = server.post(REVISIONS, {**wanted, "guardrails": ["recall >= 0.9"]})
    assert answer.status == 200, answer.text
    (revision,) = metadata(path)["sealed"]["revisions"]
    assert (revision["because"], revision["before"]) == ("<b>Wrong</b> unit.", HYPOTHESIS)
    assert answer.json["rtkit"]["hypotheses"] == [
        {**HYPOTHESIS, "expect": "auc >= 95%", "guardrails": ["recall >= 0.9"]}
    ]


@pytest.mark.parametrize(
    ("route", "wanted", "status", "said", "place"),
    [
        (STATUS, {"status": "don"}, 400, "there is no status 'don'", "$.status"),
        (STATUS, {"status": "frozen"}, 400, "the reason is empty", "$.because"),
        (STATUS, {"status": "frozen", "because": "a", "spent": "1d"}, 400, "time spent is told", "$.spent"),
        (STATUS, {"status": "active", "because": "a"}, 400, "without a reason", "$.because"),
        (STATUS, {"status": "active", "spent": "1d"}, 400, "time spent is told", "$.spent"),
        (STATUS, {"status": "review", "spent": "soon"}, 400, "'soon' is no time spent", "$.spent"),
        (STATUS, {"status": "answered"}, 409, "RT-0001 has no answer yet", None),
        (STATUS, {"status": "active", "rtkit": []}, 422, "1 problem", "$.rtkit"),
        (STATUS, {"status": "active", "rtkit": {}}, 422, "no format version", "$.format"),
        (STATUS, {"status": ["active"], "spend": 1}, 422, "2 problems", "$.status"),
        (REVISIONS, {"hypothesis": "H1", "because": "  "}, 400, "the reason is empty", "$.because"),
        (REVISIONS, {"hypothesis": "H1", "because": "a"}, 409, "H1 of RT-0001 is as it was sealed", None),
        (REVISIONS, {"hypothesis": "H7", "because": "a"}, 404, "no hypothesis 'H7'", None),
        (REVISIONS, {"hypothesis": "H1", "because": "a", "claim": " "}, 400, "the claim is empty", "$.claim"),
        (REVISIONS, {"hypothesis": "H1", "because": "a", "expect": "auc >"}, 422, "ends too early", "$.expect"),
        (REVISIONS, {"hypothesis": "H1", "because": "a", "guardrails": ["a > 1", "b"]}, 422, "", "$.guardrails[1]"),
        (REVISIONS, {"hypothesis": "H1", "because": "a", "metric": "a b"}, 400, "no name of a metric", "$.metric"),
    ],
)
def test_what_is_refused_is_said_at_its_place_and_nothing_is_written(
    server, write, named, route, wanted, status, said, place
):
    path = write(1, hypotheses=[HYPOTHESIS], sealed=SEALED)
    before = path.read_bytes()
    answer = server.post(route, {"path": named(path), **wanted})
    assert answer.status == status, answer.text
    assert said in answer.json["message"]
    assert [problem["path"] for problem in answer.json["problems"]][:1] == ([place] if place else [])
    assert path.read_bytes() == before


def test_metadata_that_are_no_ticket_are_refused_with_every_problem(server, write, named):
    path = write(1)
    typed = {**metadata(path), "timebox": "soon", "hypotheses": [{"id": "H1", "claim": 7}], "tags": [[[[]]]]}
    for route, change in ((STATUS, {"status": "active"}), (REVISIONS, {"hypothesis": "H1", "because": "a"})):
        answer = server.post(route, {"path": named(path), **change, "rtkit": typed})
        assert answer.status == 422
        assert [problem["path"] for problem in answer.json["problems"]] == [
            "$.timebox",
            "$.hypotheses[0].claim",
            "$.tags[0]",
        ]


@pytest.mark.parametrize("route", [STATUS, REVISIONS])
@pytest.mark.parametrize(
    ("path", "status"),
    [("../a.ipynb", 403), ("/etc/a.ipynb", 403), ("link/research/a.ipynb", 403), ("good\0.ipynb", 403),
     ("good/gone.ipynb", 404), ("good", 404), ("good/.rtkit/a.ipynb", 404), ("plain/a.ipynb", 404),
     ("\ud800.ipynb", 422), ("good/notes.ipynb", 422)],
)  # fmt: skip
def test_what_is_no_ticket_of_the_server_is_refused(server, route, path, status):
    change = {"status": "active"} if route == STATUS else {"hypothesis": "H1", "because": "a"}
    answer = server.post(route, {"path": path, **change})
    assert answer.status == status, answer.text
    assert answer.json["message"]


@pytest.mark.parametrize("route", [STATUS, REVISIONS])
def test_a_broken_notebook_and_a_long_body_are_refused(server, folder, named, route):
    broken = folder / "research/RT-0003-a.ipynb"
    broken.write_text("{", "utf-8")
    change = {"status": "active"} if route == STATUS else {"hypothesis": "H1", "because": "a"}
    answer = server.post(route, {"path": named(broken), **change})
    assert (answer.status, "cut off" in answer.json["message"]) == (422, True)
    answer = server.post(route, {"path": named(broken), **change, "rtkit": {"a": "x" * 70_000}})
    assert answer.status == 413
    deep = (
        json.dumps({"path": named(broken), **change}).encode()[:-1]
        + b', "rtkit": {"a": '
        + b"[" * 9000
        + b"]" * 9000
        + b"}}"
    )
    assert server.post(route, deep).status == 422


def test_a_read_only_folder_is_said_plainly(server, write, named):
    path = write(1, hypotheses=[HYPOTHESIS], sealed=SEALED)
    with read_only(path.parent):
        answer = server.post(STATUS, {"path": named(path), "status": "active"})
        revised = server.post(REVISIONS, {"path": named(path), "hypothesis": "H1", "because": "a", "claim": "b"})
    assert (answer.status, revised.status) == (403, 403), answer.text
    assert "the file system is read-only" in answer.json["message"] or "no permission" in answer.json["message"]
    assert answer.json["hint"]
