"""GET pages, asked of a real server."""

from urllib.parse import quote

import pytest

ROUTE = "/rtkit/api/v1/pages"


def test_the_page_of_a_ticket_shows_its_question_escaped(server, ticket):
    answer = server.get(f"{ROUTE}?path={quote(ticket)}")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=UTF-8"
    assert "Does &lt;scaling&gt; help?" in answer.text


def test_the_page_is_sandboxed_by_its_headers_wherever_it_is_opened(server, ticket):
    headers = server.get(f"{ROUTE}?path={quote(ticket)}").headers
    policy = [part.strip() for part in headers["Content-Security-Policy"].split(";")]
    assert "sandbox allow-scripts" in policy
    assert "connect-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["../a.ipynb", "/etc/passwd", "link/research/a.ipynb", "good/%2e%2e/%2e%2e/a.ipynb", "%2fetc%2fpasswd"]
)
def test_a_path_outside_the_server_is_refused(server, path):
    assert server.get(f"{ROUTE}?path={path}").status == 403


@pytest.mark.parametrize("path", ["good/gone.ipynb", "good/rtkit.toml", "good", "good/.rtkit/a.ipynb", "%252e%252e/a"])
def test_what_is_no_notebook_or_not_there_is_not_found(server, path):
    answer = server.get(f"{ROUTE}?path={path}")
    assert answer.status == 404
    assert answer.json["hint"]


def test_a_notebook_that_is_no_ticket_is_told_so(server):
    answer = server.get(f"{ROUTE}?path=good/notes.ipynb")
    assert answer.status == 422
    assert "not a ticket" in answer.json["message"]


def test_a_call_without_a_path_says_what_is_missing(server):
    answer = server.get(ROUTE)
    assert answer.status == 400
    assert "path" in answer.json["message"]
