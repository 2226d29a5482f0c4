"""Slow work leaves the server free, and a fault that nobody foresaw tells no details; configuration provokes both."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

SLOW = """
import time
from pathlib import Path
from rtkit.flow import passes

def page_html(workspace, name):
    Path({began!r}).touch()
    while not Path({go!r}).exists():
        time.sleep(0.01)
    return "at last"

passes.page_html = page_html
"""

FAULTY = """
from rtkit.flow import passes

def page_html(workspace, name):
    raise ValueError("a secret detail")

passes.page_html = page_html
"""


def test_while_a_page_is_made_others_are_answered(start_server, served, ticket, tmp_path):
    began, go, config = tmp_path / "began", tmp_path / "go", tmp_path / "slow.py"
    config.write_text(SLOW.format(began=str(began), go=str(go)), "utf-8")
    server = start_server(served, f"--config={config}")
    with ThreadPoolExecutor(1) as pool:
        page = pool.submit(server.get, f"/rtkit/api/v1/pages?path={quote(ticket)}")
        while not began.exists():
            assert not page.done()
        assert server.get("/rtkit/api/v1/templates?cwd=good").status == 200
        assert not page.done()
        go.touch()
        assert page.result().text == "at last"


def test_an_unforeseen_fault_is_logged_in_full_and_told_in_a_plain_sentence(start_server, served, ticket, tmp_path):
    config = tmp_path / "faulty.py"
    config.write_text(FAULTY, "utf-8")
    server = start_server(served, f"--config={config}")
    answer = server.get(f"/rtkit/api/v1/pages?path={quote(ticket)}")
    assert answer.status == 500
    assert "log" in answer.json["hint"]
    assert "secret" not in answer.text
    server.stop()
    assert "ValueError: a secret detail" in server.log
