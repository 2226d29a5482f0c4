"""Half a character, which no UTF-8 holds, in a notebook or the name of a file hides nothing else from the browser."""

import os
from urllib.parse import quote

from conftest import markdown

API = "/rtkit/api/v1"
HALF, SHOWN = "\ud800", "�"


def listed(server, folder, route):
    answer = server.get(f"{API}/{route}?cwd={quote(folder.name)}")
    assert answer.status == 200, answer.text
    return answer.json


def test_a_file_with_a_name_that_is_not_utf_8_stands_in_the_list(server, folder, write):
    write(1)
    odd = write(2)
    odd.rename(os.fsdecode(os.fsencode(odd.with_suffix("")) + b"\xff.ipynb"))
    tickets = listed(server, folder, "tickets")["tickets"]
    assert [one["id"] for one in tickets] == ["RT-0001", "RT-0002"]
    assert tickets[1]["path"] == f"{folder.name}/research/RT-0002-a{SHOWN}.ipynb"


def test_half_a_character_in_a_next_ticket_leaves_the_backlog(server, folder, write):
    write(1, markdown(f"- N1: Half {HALF} a title\n- N2: Whole", "rtkit-next"))
    titles = [one["title"] for one in listed(server, folder, "next-tickets")["next_tickets"]]
    assert titles == [f"Half {SHOWN} a title", "Whole"]


def test_half_a_character_in_code_is_told_before_a_kernel_starts(server, served, window, write):
    path = write(1, f"# {HALF} in a comment")
    answer = server.post(f"{API}/runs", {"path": path.relative_to(served).as_posix()})
    row = window.run(answer.json["id"], lambda row: row["state"] == "ended")
    assert row["outcome"] == "refused"
    assert "half a character at 3" in row["words"]
    assert row["hint"] == "write these characters anew"


def test_half_a_character_that_a_run_tells_leaves_the_live_events_and_the_list_of_runs(server, served, window, write):
    path = write(1, "raise ValueError(chr(0xd800))", markdown(HALF))
    answer = server.post(f"{API}/runs", {"path": path.relative_to(served).as_posix()})
    row = window.run(answer.json["id"], lambda row: row["state"] == "ended")
    assert row["outcome"] == "failed"
    assert server.get(f"{API}/runs").status == 200
