"""GET and POST next-tickets, asked of a real server."""

import json
from urllib.parse import quote

import pytest
from conftest import code, markdown

from rtkit.notebook.read import read_notebook

ROUTE = "/rtkit/api/v1/next-tickets"


@pytest.fixture
def asking(write):
    """A ticket with two next tickets, the second started as RT-0002."""
    lines = "- N1: Show <script>alert(1)</script>\n  - kind: production\n  - scope: metrics\n- N2: Does it generalise?"
    started = {"N2": {"state": "started", "ticket": "RT-0002"}}
    return write(1, markdown(lines, "rtkit-next"), next=started)


def backlog(server, folder):
    answer = server.get(f"{ROUTE}?cwd={quote(folder.name)}")
    assert answer.status == 200, answer.text
    return answer.json


def test_the_backlog_names_who_asks_and_what_each_became(server, folder, asking, write):
    write(2)
    (folder / "research/RT-0003-a.ipynb").write_text("{", "utf-8")
    told = backlog(server, folder)
    assert told["next_tickets"] == [
        {
            "id": "RT-0001#N1",
            "kind": "production",
            "title": "Show <script>alert(1)</script>",
            "why": "",
            "scope": "metrics",
            "size": "",
            "relates_to": "",
            "status": "open",
            "because": "",
            "path": f"{folder.name}/research/RT-0001-a.ipynb",
            "ticket": None,
            "ticket_path": None,
        },
        {
            "id": "RT-0001#N2",
            "kind": "research",
            "title": "Does it generalise?",
            "why": "",
            "scope": "",
            "size": "",
            "relates_to": "",
            "status": "started",
            "because": "",
            "path": f"{folder.name}/research/RT-0001-a.ipynb",
            "ticket": "RT-0002",
            "ticket_path": f"{folder.name}/research/RT-0002-a.ipynb",
        },
    ]
    assert told["problems"] == ["RT-0003-a.ipynb: RT-0003-a.ipynb is cut off (line 1, column 2)"]


def test_the_backlog_follows_every_change_on_disk(server, folder, asking, write):
    def titles():
        return [row["title"] for row in backlog(server, folder)["next_tickets"]]

    assert titles() == ["Show <script>alert(1)</script>", "Does it generalise?"]
    write(1, markdown("- N1: Another one", "rtkit-next"))
    assert titles() == ["Another one"]
    write(1, code("1"))
    record = {"format": 1, "ticket": "RT-0001", "accepted": "2026-11-12T09:00:00+00:00", "source_sha256": ""}
    (folder / "research/records").mkdir()
    for title in ("Accepted", "Accepted anew"):
        content = json.dumps({**record, "next_tickets": [{"id": "N1", "title": title}]})
        (folder / "research/records/RT-0001.json").write_text(content, "utf-8")
        assert titles() == [title]
    asking.unlink()
    assert titles() == []


def test_what_became_of_one_is_remembered_in_the_asking_ticket(server, folder, asking):
    end = {"id": "rt-1#n1", "end": "dropped", "because": "<b>Too</b> dear.", "cwd": folder.name}
    answer = server.post(ROUTE, end)
    assert answer.status == 200, answer.text
    assert (answer.json["id"], answer.json["status"], answer.json["because"]) == (
        "RT-0001#N1",
        "dropped",
        "<b>Too</b> dear.",
    )
    assert read_notebook(asking)["metadata"]["rtkit"]["next"]["N1"] == {
        "state": "dropped",
        "because": "<b>Too</b> dear.",
    }
    assert backlog(server, folder)["next_tickets"][0] == answer.json


@pytest.mark.parametrize(
    ("wanted", "status", "said"),
    [
        ({"id": "RT-0001#N1", "end": "dropped"}, 400, "the reason is empty"),
        ({"id": "RT-0001#N9", "end": "done"}, 404, "has no next ticket N9"),
        ({"id": "RT-0009#N1", "end": "done"}, 404, "there is no ticket RT-0009"),
        ({"id": "RT-0001", "end": "done"}, 400, "names no next ticket"),
        ({"id": "../../x#N1", "end": "done"}, 400, "names no next ticket"),
        ({"id": "RT-0001#N1", "end": "won"}, 422, "1 problem"),
        ({"id": 7, "end": "done", "extra": [[]]}, 422, "2 problems"),
        ({"id": "RT-0001#N1", "end": "dropped", "because": "x" * 6000}, 400, "6000 characters"),
    ],
)
def test_a_wrong_end_is_refused_and_nothing_is_written(server, folder, asking, wanted, status, said):
    before = asking.read_bytes()
    answer = server.post(ROUTE, {"cwd": folder.name, **wanted})
    assert answer.status == status, answer.text
    assert said in answer.json["message"]
    assert asking.read_bytes() == before


def test_one_that_is_still_worked_on_is_not_ended(server, folder, asking, write):
    write(2, status="active")
    answer = server.post(ROUTE, {"id": "RT-0001#N2", "end": "done", "cwd": folder.name})
    assert answer.status == 409
    assert "RT-0002, which is active" in answer.json["message"]
