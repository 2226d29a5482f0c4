"""POST examinations, asked of a real server."""

import json

import pytest
from conftest import code, markdown

from rtkit.notebook.read import read_notebook

ROUTE = "/rtkit/api/v1/examinations"
ON = "2026-11-12T09:00:00Z"


def measured(name, value, **more):
    output = {"data": {"application/vnd.rtkit.metric.v1+json": {"name": name, "value": value, **more}}}
    return code("1", outputs=[{"output_type": "display_data", "metadata": {}, **output}])


@pytest.fixture
def examined(server, served):
    """The answer on a draft: the metadata of the notebook, but for what is given."""

    def ask(path, **fields):
        draft = {**read_notebook(path)["metadata"]["rtkit"], **fields}
        answer = server.post(ROUTE, {"path": path.relative_to(served).as_posix(), "rtkit": draft})
        assert answer.status == 200, answer.text
        return answer.json

    return ask


def hypothesis(expect="auc >= 0.9", *guardrails, id_="H1"):
    return {"id": id_, "claim": "It helps.", "expect": expect, "guardrails": list(guardrails)}


def test_a_draft_without_fault_says_what_may_come_next(write, examined):
    path = write(1)
    before = path.read_bytes()
    told = examined(path, hypotheses=[hypothesis()])
    assert told["problems"] == []
    assert [one["status"] for one in told["statuses"]] == ["active", "review", "answered", "frozen", "superseded"]
    refused = {one["status"]: one["refusal"] for one in told["statuses"] if one["refusal"]}
    assert refused == {"answered": "RT-0001 has no answer yet"}
    hints = {one["status"]: one["hint"] for one in told["statuses"]}
    assert hints["active"] == "the criteria are sealed as they stand"
    assert "why" in hints["frozen"]
    assert path.read_bytes() == before


def test_an_answer_in_the_saved_notebook_lets_it_be_answered(write, examined):
    told = examined(write(1, markdown("Yes.", "rtkit-answer")))
    assert all(not one["refusal"] for one in told["statuses"])


def test_a_criterion_is_said_in_words_and_held_against_what_is_measured(write, examined):
    spread = {"count": 3, "deviation": 0.02, "low": 0.9, "high": 0.94}
    path = write(1, measured("eer", 0.096, baseline=0.11), measured("auc", 0.92, spread=spread))
    told = examined(
        path,
        hypotheses=[
            hypothesis("eer <= baseline * 0.95", "eer < 5%", "auc > 0.91", "ece <= 0.02"),
            hypothesis("[[auc >= 0.9]]", "", "auc > champion", id_="H2"),
        ],
    )
    assert [(row["place"], row["reads"], row["now"]) for row in told["criteria"]] == [
        ("$.hypotheses[0].expect", "eer at most 0.1045 (baseline 0.11 \u00d7 0.95)", "true"),
        ("$.hypotheses[0].guardrails[0]", "eer below 5%", "false"),
        ("$.hypotheses[0].guardrails[1]", "auc above 0.91", "inconclusive"),
        ("$.hypotheses[0].guardrails[2]", "ece at most 0.02", "unknown"),
        ("$.hypotheses[1].guardrails[1]", "auc above champion", "unknown"),
    ]
    assert all(row["message"] == "" and row["column"] is None for row in told["criteria"])
    assert told["metrics"] == ["eer", "auc"]
    meant = examined(path, hypotheses=[hypothesis("aucc >= 0.9")])["criteria"][0]
    assert (meant["hint"], meant["now"]) == ("'aucc': did you mean 'auc'?", "unknown")


def test_a_fault_in_a_criterion_has_its_column_and_hides_no_other(write, examined):
    told = examined(
        write(1), hypotheses=[hypothesis("auc ** 2 > 1", "auc > <script>"), 7, hypothesis("a > 1", id_="H2")]
    )
    rows = {row["place"]: row for row in told["criteria"]}
    assert rows["$.hypotheses[0].expect"]["column"] == 4
    assert rows["$.hypotheses[0].expect"]["message"]
    assert rows["$.hypotheses[0].guardrails[0]"]["expression"] == "auc > <script>"
    assert rows["$.hypotheses[2].expect"]["reads"] == "a above 1"
    assert [problem["path"] for problem in told["problems"]] == ["$.hypotheses[1]"]


def test_every_problem_of_shape_and_rule_is_told_at_its_path(write, examined):
    write(2)
    told = examined(
        write(1),
        question="  ",
        scope="Modeling",
        owner="x" * 200,
        timebox="9d",
        asked_by="RT-0009",
        tags=["ok", " ", 7],
        supersedes=["RT-0002", "RT-0001", "RT-0404"],
        status="won",
        mine=1,
        hypotheses=[
            {"id": "H1", "claim": " ", "metric": "a b", "timebox": "9d"},
            {"id": "H1", "claim": "<b>x</b>", "method": "y" * 6000, "expect": ["a"]},
        ],
    )
    assert {problem["path"] for problem in told["problems"]} == {
        *("$.question", "$.scope", "$.owner", "$.timebox", "$.asked_by", "$.tags[1]", "$.tags[2]"),
        *("$.supersedes[1]", "$.supersedes[2]", "$.status", "$.mine", "$.hypotheses[0].id", "$.hypotheses[1].id"),
        *("$.hypotheses[0].claim", "$.hypotheses[0].metric", "$.hypotheses[0].timebox"),
        *("$.hypotheses[1].method", "$.hypotheses[1].expect"),
    }
    messages = {problem["path"]: problem["message"] for problem in told["problems"]}
    assert messages["$.scope"] == "the scope is written 'modeling'"
    assert messages["$.asked_by"].startswith("there is no ticket RT-0009")
    assert "over the limit of 3d" in messages["$.timebox"]
    assert all("refusal" in one and one["refusal"] for one in told["statuses"])


def test_a_part_that_asked_has_to_be_one_that_was_accepted_or_found(write, examined, folder):
    write(2)
    record = {"format": 1, "ticket": "RT-0002", "accepted": ON, "source_sha256": ""}
    (folder / "research/records").mkdir()
    content = json.dumps({**record, "next_tickets": [{"id": "N1", "title": "And then?"}]})
    (folder / "research/records/RT-0002.json").write_text(content, "utf-8")
    path = write(1)
    assert examined(path, asked_by="RT-0002#N1")["problems"] == []
    (problem,) = examined(path, asked_by="RT-0002#N7")["problems"]
    assert (problem["path"], problem["message"]) == ("$.asked_by", "RT-0002 has no N7: known: N1")
    assert examined(path, asked_by="RT-0001")["problems"][0]["message"] == "a ticket is not asked by itself"


def test_what_is_sealed_is_told_with_what_differs_from_it(write, examined):
    sealed = {"on": ON, "hypotheses": [hypothesis(), hypothesis("b > 1", id_="H2"), hypothesis("c > 1", id_="H3")]}
    told = examined(
        write(1, status="active", started=ON, spent="1d", sealed=sealed),
        hypotheses=[hypothesis("auc >= 0.8"), hypothesis("b > 1", id_="H2"), hypothesis("d > 1", id_="H4")],
    )
    assert told["sealed"] == ["H1", "H2", "H3"]
    assert told["sealed_on"].startswith("2026-11-12T09:00:00")
    assert told["broken_seals"] == ["H1", "H3"]
    assert told["burn"] == "1 of 2 d"


def test_metadata_that_are_broken_in_the_file_can_be_mended_in_the_form(write, examined):
    path = write(1, measured("auc", 0.92), timebox="soon")
    told = examined(path, timebox="2d", hypotheses=[hypothesis()])
    assert told["problems"] == []
    assert told["criteria"][0]["now"] == "true"


@pytest.mark.parametrize(
    "rtkit",
    [{}, {"format": 2, "id": "RT-0001", "question": "?"},
     {"id": ["RT-0001"], "hypotheses": "H1", "sealed": 7, "tags": {}},
     {"format": 1, "id": "../../x", "question": {"a": [[[]]]}, "hypotheses": [[], None, {"id": {}, "expect": {}}]},
     {"format": True, "timebox": None, "asked_by": 7, "supersedes": [[1]], "status": {"a": 1}},
     {"format": 1, "id": "RT-0001", "question": "<img src=x onerror=alert(1)>" * 500}],
)  # fmt: skip
def test_whatever_the_metadata_are_the_answer_is_an_examination(write, served, server, rtkit):
    path = write(1)
    answer = server.post(ROUTE, {"path": path.relative_to(served).as_posix(), "rtkit": rtkit})
    assert answer.status == 200, answer.text
    assert answer.json["problems"]


def test_hostile_bodies_are_refused(server, write, served):
    path = write(1).relative_to(served).as_posix()
    assert server.post(ROUTE, {"path": path, "rtkit": {"why": "x" * 70_000}}).status == 413
    assert server.post(ROUTE, {"path": path, "rtkit": [1]}).status == 422
    assert server.post(ROUTE, {"path": path}).status == 422
    deep = b'{"path": "%s", "rtkit": {"why": %s%s}}' % (path.encode(), b"[" * 900, b"]" * 900)
    answer = server.post(ROUTE, deep)
    assert answer.status in (200, 422)
    many = {f"key{number}": number for number in range(3000)}
    problems = server.post(ROUTE, {"path": path, "rtkit": many}).json["problems"]
    assert len(problems) == 1 + 100  # of the format, and the first hundred of the shape


@pytest.mark.parametrize(
    ("path", "status"),
    [("../a.ipynb", 403), ("/etc/a.ipynb", 403), ("link/research/a.ipynb", 403), ("good/../../a.ipynb", 403),
     ("good/gone.ipynb", 404), ("good/rtkit.toml", 404), ("plain/a.ipynb", 404), ("loop/a.ipynb", 404)],
)  # fmt: skip
def test_a_path_that_leaves_or_is_not_there_is_refused(server, path, status):
    answer = server.post(ROUTE, {"path": path, "rtkit": {"format": 1, "id": "RT-0001", "question": "?"}})
    assert answer.status == status, answer.text


def test_a_notebook_that_is_broken_is_told_so(server, folder, served):
    broken = folder / "research/RT-0001-a.ipynb"
    broken.write_text("{", "utf-8")
    answer = server.post(ROUTE, {"path": broken.relative_to(served).as_posix(), "rtkit": {}})
    assert answer.status == 422
    assert "cut off" in answer.json["message"]
