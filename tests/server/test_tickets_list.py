"""GET tickets, asked of a real server."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest

ROUTE = "/rtkit/api/v1/tickets"
STARTED = "2026-11-12T09:00:00+00:00"


def write_run(folder, ticket, outcome, ended):
    run = folder / f".rtkit/runs/{ticket}/{ended:%Y%m%dT%H%M%S.%fZ}"
    run.mkdir(parents=True)
    known = {"notebook": "n.ipynb", "source": "n.ipynb", "source_sha256": "", "seconds": 1.0, "kernel": "python3"}
    content = {"format": 1, "ticket": ticket, "outcome": outcome, "started": ended.isoformat(), **known}
    content["ended"] = ended.isoformat()
    (run / "run.json").write_text(json.dumps(content), "utf-8")


def write_check(folder, ticket, on, **comparison):
    content = {
        "format": 1, "ticket": ticket, "on": on.isoformat(), "record_sha256": "", "run": "", "seconds": 1.0,
        "fingerprint": {"code": "", "forms": "", "criteria": "", "parameters": ""}, "comparison": comparison,
    }  # fmt: skip
    path = folder / f".rtkit/checks/{ticket}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), "utf-8")


def test_a_ticket_is_told_with_everything_a_list_of_them_shows(server, folder, write):
    write(7, question="Does <b>scaling</b> help?", status="review", scope="metrics", owner="bo",
        timebox="2d", spent="3d", asked_by="RT-0003#N1", tags=["a"], created=STARTED, sealed={"on": STARTED},
    )  # fmt: skip
    answer = server.get(f"{ROUTE}?cwd={quote(folder.name)}")
    assert answer.status == 200
    assert answer.json == {
        "research": f"{folder.name}/research",
        "tickets": [
            {
                "id": "RT-0007",
                "path": f"{folder.name}/research/RT-0007-a.ipynb",
                "question": "Does <b>scaling</b> help?",
                "status": "review",
                "scope": "metrics",
                "owner": "bo",
                "template": "",
                "timebox": "2d",
                "asked_by": "RT-0003#N1",
                "tags": ["a"],
                "created": STARTED,
                "burn": {"used": 3.0, "planned": 2.0, "running": False, "words": "3 of 2 d, 1 d over"},
                "last_check": None,
                "sealed": True,
            }
        ],
        "broken": [],
        "statuses": ["draft", "active", "review", "answered", "frozen", "superseded"],
    }


def test_the_list_is_that_of_the_workspace_wherever_in_it_one_stands(server, folder, write):
    write(1)
    whole = server.get(f"{ROUTE}?cwd={quote(folder.name)}").json
    assert server.get(f"{ROUTE}?cwd={quote(folder.name)}/research").json == whole
    assert whole["tickets"]


def test_the_last_check_is_told_until_a_later_run_falls_short(server, folder, write):
    write(1)
    on = datetime.now(UTC)

    def last():
        return server.get(f"{ROUTE}?cwd={quote(folder.name)}").json["tickets"][0]["last_check"]

    change = {"name": "auc", "accepted": 0.99, "now": 0.9, "state": "outside"}
    write_check(folder, "RT-0001", on, outcome="drifted", metrics=[change])
    assert last() == {"outcome": "drifted", "on": on.isoformat(), "words": "auc was 0.99, is 0.9"}
    write_run(folder, "RT-0001", {"type": "failed", "cell": "c1", "index": 0, "error": "x"}, on - timedelta(hours=1))
    assert last()["outcome"] == "drifted"
    died = {"type": "died", "cell": "c2", "index": 1, "reason": "killed"}
    write_run(folder, "RT-0001", died, on + timedelta(hours=1))
    assert (last()["outcome"], last()["words"]) == ("died", "died in cell 2: killed")
    write_run(folder, "RT-0001", {"type": "cancelled"}, on + timedelta(hours=2))
    assert last()["outcome"] == "died"
    write_run(folder, "RT-0001", {"type": "completed"}, on + timedelta(hours=3))
    assert last()["outcome"] == "drifted"


def test_a_check_against_results_that_were_replaced_is_none(server, folder, write):
    write(1)
    write_check(folder, "RT-0001", datetime.now(UTC), outcome="overturned")
    (folder / "research/records").mkdir()
    record = {"format": 1, "ticket": "RT-0001", "accepted": STARTED, "source_sha256": ""}
    (folder / "research/records/RT-0001.json").write_text(json.dumps(record), "utf-8")
    assert server.get(f"{ROUTE}?cwd={quote(folder.name)}").json["tickets"][0]["last_check"] is None


def test_broken_notebooks_and_copied_ids_are_told_and_hide_nothing(server, folder, outside, write):
    research = folder / "research"
    write(1)
    write(1, name="copy")
    write(2, timebox="soon")
    (research / "RT-0003-<i>.ipynb").write_text("{", "utf-8")
    elsewhere = outside / "RT-0004-a.ipynb"
    write(4).rename(elsewhere)
    (research / "RT-0004-link.ipynb").symlink_to(elsewhere)
    (folder / ".rtkit/checks").mkdir(parents=True)
    (folder / ".rtkit/checks/RT-0001.json").write_text("[" * 5000, "utf-8")
    answer = server.get(f"{ROUTE}?cwd={quote(folder.name)}").json
    elsewhere.unlink()
    assert [ticket["path"].rpartition("/")[2] for ticket in answer["tickets"]] == [
        "RT-0001-a.ipynb",
        "RT-0001-copy.ipynb",
    ]
    told = {row["path"].rpartition("/")[2]: row["message"] for row in answer["broken"]}
    assert told["RT-0001-a.ipynb"] == "RT-0001 is the id of RT-0001-copy.ipynb too"
    assert told["RT-0001-copy.ipynb"] == "RT-0001 is the id of RT-0001-a.ipynb too"
    assert "$.timebox" in told["RT-0002-a.ipynb"]
    assert "cut off" in told["RT-0003-<i>.ipynb"]
    assert "leads out" in told["RT-0004-link.ipynb"]
    assert str(outside) not in json.dumps(answer)
    assert all(row["hint"] for row in answer["broken"])


@pytest.mark.parametrize("route", [ROUTE, "/rtkit/api/v1/next-tickets"])
@pytest.mark.parametrize(
    ("cwd", "status"),
    [("..", 403), ("good/%2e%2e/..", 403), ("%2fetc", 403), ("link", 403), ("away", 403), ("loop", 404),
     (".rtkit", 404), ("plain", 404), ("broken", 400), pytest.param("x" * 5000, 404, id="long"), ("good/nowhere", 200)],
)  # fmt: skip
def test_a_folder_that_is_none_of_the_servers_is_refused(server, route, cwd, status):
    answer = server.get(f"{route}?cwd={cwd}")
    assert answer.status == status, answer.text
    assert status == 200 or answer.json["message"]


def test_a_ticket_begun_on_the_first_day_of_the_calendar_hides_no_other(server, folder, write):
    write(1, status="active", started="0001-01-01T00:00:00+14:00")
    write(2)
    answer = server.get(f"{ROUTE}?cwd={quote(folder.name)}")
    assert answer.status == 200, answer.text
    assert [ticket["id"] for ticket in answer.json["tickets"]] == ["RT-0001", "RT-0002"]
