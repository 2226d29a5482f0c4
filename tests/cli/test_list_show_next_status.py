"""`rtkit list`, `show`, `next` and `status`: what there is, what it found, what it leads to, and where it stands."""

import json

from conftest import code


def ids(done) -> list[str]:
    return [one["id"] for one in json.loads(done.stdout)]


def test_list_tells_every_documented_key(rtkit, answered):
    answered(scope="modeling", owner="ana", tags=["knn"], timebox="1d")
    (row,) = json.loads(rtkit("list", "--json").stdout)
    assert row == {
        "id": "RT-0001",
        "question": "Does it work?",
        "status": "draft",
        "scope": "modeling",
        "owner": "ana",
        "path": "research/RT-0001-does-it-work.ipynb",
        "template": "",
        "timebox": "1d",
        "spent": None,
        "created": None,
        "asked_by": None,
        "tags": ["knn"],
    }


def test_list_is_filtered(rtkit, ticket):
    ticket("1", number=1, scope="modeling", owner="Ana", tags=["a", "b"], why="Too slow.")
    ticket("1", number=2, scope="metrics", owner="bo", tags=["a"], status="active")
    ticket("1", number=3, question="Are TREES better?")
    assert ids(rtkit("list", "--json")) == ["RT-0001", "RT-0002", "RT-0003"]
    assert ids(rtkit("list", "--json", "--scope", "MODELING", "--scope", "metrics")) == ["RT-0001", "RT-0002"]
    assert ids(rtkit("list", "--json", "--owner", "ana")) == ["RT-0001"]
    assert ids(rtkit("list", "--json", "--tag", "a", "--tag", "b")) == ["RT-0001"]
    assert ids(rtkit("list", "--json", "--status", "active")) == ["RT-0002"]
    assert ids(rtkit("list", "--json", "--text", "trees")) == ["RT-0003"]
    assert ids(rtkit("list", "--json", "--text", "slow")) == ["RT-0001"]
    none = rtkit("list", "--text", "no such thing")
    assert (none.returncode, none.stdout, none.stderr) == (0, "", "no tickets like that\n")


def test_an_id_twice_is_told_and_all_else_works(rtkit, refused, ticket, workspace):
    file = ticket("1")
    copy = workspace.research / "RT-0001-copy.ipynb"
    copy.write_bytes(file.path.read_bytes())
    ticket("1", number=2)
    listed = rtkit("list")
    assert "copied: RT-0001 is the id of 2 files" in listed.stderr
    assert listed.stdout.count("RT-0001") == 2
    assert rtkit("run", "2").returncode == 0
    for command in (["show", "1"], ["run", "1"], ["demo", "1"], ["status", "1", "active"], ["next", "1"]):
        assert "is the id of 2 files" in refused(*command)
    assert rtkit("show", str(copy)).returncode == 0


def test_what_a_notebook_says_cannot_command_the_terminal(rtkit, ticket):
    evil = "\x1b]0;owned\x07\x1b[2J\x9b31m\nRT-0666  active"
    ticket("1", question=f"a{evil}", owner=evil, status="active")
    ticket(f"raise ValueError({evil!r})", number=2)
    said = [rtkit("list"), rtkit("show", "1"), rtkit("run", "2"), rtkit("next")]
    assert not {"\x1b", "\x07", "\x9b"} & set("".join(done.stdout + done.stderr for done in said))
    assert len(said[0].stdout.splitlines()) == 3


def test_show_tells_ticket_results_and_run(rtkit, answered):
    answered()
    never = json.loads(rtkit("show", "1", "--json").stdout)
    assert never["run"] is None
    rtkit("run", "1")
    told = json.loads(rtkit("show", "RT-1", "--json").stdout)
    assert set(told) == {"path", "ticket", "results", "run", "seal", "record", "led_to", "superseded_by"}
    assert told["results"]["answer"]["text"] == "Yes, it does."
    assert told["run"]["outcome"]["type"] == "completed"
    words = rtkit("show", "1").stdout
    assert "answer  Yes, it does." in words
    assert "F1  The error is 9%." in words
    assert "H1  supported" in words
    assert "N1  next (research): Does it hold for trees?" in words
    assert "[[" not in words


def test_a_ticket_is_named_in_many_ways(rtkit, ticket, workspace):
    file = ticket("1")
    for name in ("1", "RT-0001", "rt-1", "RT-1", str(file.path), "research/RT-0001-does-it-work.ipynb"):
        assert rtkit("show", name).stdout.startswith("RT-0001"), name
    assert rtkit("show", "RT-0001-does-it-work.ipynb", cwd=workspace.research).returncode == 0


def test_next_is_the_backlog(rtkit, answered):
    answered()
    answered(2, next={"N1": {"state": "dropped", "because": "no time"}})
    rtkit("run", "1", "2")
    done = rtkit("next", "--json")
    assert json.loads(done.stdout)[0] == {
        "id": "RT-0001#N1",
        "kind": "research",
        "title": "Does it hold for trees?",
        "why": "only lines so far",
        "scope": None,
        "size": "1d",
        "relates_to": "",
        "status": "open",
        "ticket": None,
        "because": "",
    }
    assert ids(done) == ["RT-0001#N1", "RT-0002#N1"]
    assert ids(rtkit("next", "--open", "--json")) == ["RT-0001#N1"]
    assert ids(rtkit("next", "2", "--json")) == ["RT-0002#N1"]
    assert "note: RT-0001#N2 is still the template's placeholder" in done.stderr


def test_a_next_ticket_is_dropped_with_a_reason_and_can_be_started_still(rtkit, answered):
    file = answered()
    rtkit("run", "1")
    done = rtkit("next", "1#N1", "--drop", "--because", "Nobody asks.")
    assert done.stdout.splitlines() == ["RT-0001#N1 is dropped: Nobody asks.", "  Does it hold for trees?"]
    assert json.loads(file.path.read_text())["metadata"]["rtkit"]["next"] == {
        "N1": {"state": "dropped", "because": "Nobody asks."}
    }
    (row,) = json.loads(rtkit("next", "RT-0001#N1", "--json").stdout)
    assert (row["status"], row["because"]) == ("dropped", "Nobody asks.")
    assert ids(rtkit("next", "--open", "--json")) == []
    assert rtkit("new", "--from", "1#N1").returncode == 0


def test_a_next_ticket_is_done(rtkit, refused, answered):
    answered()
    rtkit("run", "1")
    (row,) = json.loads(rtkit("next", "1#N1", "--done", "--json").stdout)
    assert (row["id"], row["status"], row["because"]) == ("RT-0001#N1", "done", "")
    assert rtkit("next", "1#N1", "--done", "--because", "PROJ-118").stdout.startswith("RT-0001#N1 is done: PROJ-118\n")
    assert 'rtkit new "QUESTION" --from RT-0001' in refused("new", "--from", "1#N1", status=1)


def test_one_that_was_started_ends_with_its_ticket(rtkit, refused, answered):
    answered()
    answered(2, next={})
    rtkit("run", "1", "2")
    made = json.loads(rtkit("new", "--from", "1#N1", "--template", "question", "--json").stdout)
    assert "was started as RT-0003, which is draft" in refused("next", "1#N1", "--done", status=1)
    assert "rtkit freeze RT-0003" in refused("next", "1#N1", "--drop", "--because", "b", status=1)
    rtkit("status", "3", "superseded")
    (row,) = json.loads(rtkit("next", "1#N1", "--drop", "--because", "No data.", "--json").stdout)
    assert (row["status"], row["ticket"]) == ("dropped", made["id"])


def test_what_was_answered_is_done_and_not_dropped(rtkit, refused, answered, ticket):
    answered(next={"N1": {"state": "started", "ticket": "RT-0002"}})
    ticket("1", number=2, status="answered")
    rtkit("run", "1")
    assert "it is done: rtkit next RT-0001#N1 --done" in refused("next", "1#N1", "--drop", "--because", "b", status=1)
    assert json.loads(rtkit("next", "1#N1", "--done", "--json").stdout)[0]["ticket"] == "RT-0002"


def test_one_whose_ticket_is_gone_can_be_ended(rtkit, answered):
    answered(next={"N1": {"state": "started", "ticket": "RT-0009"}})
    rtkit("run", "1")
    (row,) = json.loads(rtkit("next", "1#N1", "--drop", "--because", "b", "--json").stdout)
    assert (row["status"], row["ticket"]) == ("dropped", None)


def test_what_is_no_next_ticket_is_not_ended(rtkit, refused, answered):
    answered()
    rtkit("run", "1")
    drop = ("--drop", "--because", "b")
    assert "names no next ticket" in refused("next", "1", *drop)
    assert "names no next ticket" in refused("next", "x#N1", *drop)
    assert "RT-0001 has no next ticket N7" in refused("next", "1#N7", *drop)
    assert "RT-0001 has no next ticket N7" in refused("next", "1#N7")
    assert "is still the template's placeholder" in refused("next", "1#N2", *drop, status=1)
    assert "exclude each other" in refused("next", "1#N1", *drop, "--done")
    assert "needs a reason" in refused("next", "1#N1", "--drop")
    assert "the reason is empty" in refused("next", "1#N1", "--drop", "--because", " ")
    assert "belongs to --done or --drop" in refused("next", "1#N1", "--because", "b")
    assert "about one next ticket" in refused("next", "--done")


def test_active_seals_the_hypotheses_once(rtkit, answered, workspace):
    file = answered()
    told = json.loads(rtkit("status", "1", "active", "--json").stdout)
    assert told == {"id": "RT-0001", "status": "active", "spent": None}
    metadata = json.loads(file.path.read_text())["metadata"]["rtkit"]
    assert metadata["sealed"]["hypotheses"][0]["expect"] == "eer < baseline"
    assert metadata["started"]
    rtkit("status", "1", "review")
    rtkit("status", "1", "active")
    assert json.loads(file.path.read_text())["metadata"]["rtkit"]["sealed"] == metadata["sealed"]


def test_a_review_says_what_the_calendar_counted_and_how_to_correct_it(rtkit, refused, answered):
    answered(started="2026-11-16T09:00:00Z", status="active", timebox="1d")
    assert " of 1 d so far, " in rtkit("show", "1").stdout
    done = rtkit("status", "1", "review")
    assert done.stdout == "RT-0001 is review\n"
    assert "d spent, the working days since it was started; to correct it: rtkit status RT-0001 review" in done.stderr
    assert rtkit("status", "1", "review", "--spent", "4h").stderr == ""
    assert "timebox 0.5 of 1 d · " in f"{rtkit('show', '1').stdout.splitlines()[1]} · "
    assert "told when the work is done" in refused("status", "1", "active", "--spent", "4h")


def test_answered_needs_an_answer(rtkit, refused, answered):
    answered()
    assert "RT-0001 has no answer yet" in refused("status", "1", "answered", status=1)
    rtkit("run", "1")
    assert rtkit("status", "1", "answered").stdout == "RT-0001 is answered\n"


def test_a_status_leaves_the_cells_as_they_are(rtkit, answered):
    file = answered()
    before = json.loads(file.path.read_text())
    rtkit("status", "1", "review")
    after = json.loads(file.path.read_text())
    assert after["metadata"]["rtkit"].pop("status") == "review"
    assert after == before


def test_moving_a_ticket_on_keeps_its_results(rtkit, answered):
    answered()
    rtkit("run", "1")
    rtkit("status", "1", "active")
    assert "answer  Yes" in rtkit("show", "1").stdout


def test_a_ticket_that_cannot_be_read_hides_no_other(rtkit, answered, ticket):
    answered()
    rtkit("run", "1")
    broken = ticket(code("1"), number=2)
    whole = json.loads(broken.path.read_text())
    broken.path.write_text(json.dumps({**whole, "cells": 5}))
    done = rtkit("next", "--json")
    assert ids(done) == ["RT-0001#N1"]
    assert "broken: RT-0002-does-it-work.ipynb has cells that are no cells" in done.stderr


def test_half_a_record_is_told_and_hides_nothing(rtkit, answered, workspace):
    answered()
    rtkit("run", "1", "--record")
    record = workspace.record_of("RT-0001")
    record.write_bytes(record.read_bytes()[: record.stat().st_size // 2])
    for command in (["show", "1"], ["next"], ["demo", "1"]):
        done = rtkit(*command)
        assert done.returncode == 0, done.stderr
        assert "RT-0001.json is not valid JSON" in done.stdout + done.stderr
    assert "answer  Yes" in rtkit("show", "1").stdout
    assert "RT-0001.json" in rtkit("doctor").stdout


def test_schemas_are_printed(rtkit):
    names = rtkit("schema").stdout.split()
    assert {"ticket", "run", "record", "results", "metric", "next-ticket"} <= set(names)
    for name in names:
        assert json.loads(rtkit("schema", name).stdout)["$schema"].endswith("2020-12/schema")


def test_the_doctor_tells_what_is_wrong(rtkit, ticket, workspace):
    checks = json.loads(rtkit("doctor", "--json").stdout)
    assert set(checks[0]) == {"what", "state", "found", "hint"}
    assert {"rtkit", "papermill", "kernels", "workspace", "templates", "tickets"} <= {one["what"] for one in checks}
    (workspace.research / "RT-0009-x.ipynb").write_text("")
    done = rtkit("doctor")
    assert done.returncode == 1
    assert "RT-0009-x.ipynb is empty" in done.stdout
