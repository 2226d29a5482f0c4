"""Who may use the routes: the server's own authentication, authorisation and XSRF check hold."""

import json

import pytest
from jupyter_process import TOKEN

ROUTES = [
    *("/rtkit/api/v1/pages?path=a.ipynb", "/rtkit/api/v1/lint?path=a.ipynb"),
    *("/rtkit/api/v1/templates", "/rtkit/api/v1/tickets", "/rtkit/api/v1/next-tickets"),
]
POSTS = {
    "tickets": {"question": "Why?"},
    "next-tickets": {"id": "RT-0001#N1", "end": "done"},
    "examinations": {"path": "a.ipynb", "rtkit": {}},
    "status": {"path": "a.ipynb", "status": "active"},
    "revisions": {"path": "a.ipynb", "hypothesis": "H1", "because": "a"},
}

AUTHORIZER = """
from jupyter_server.auth import Authorizer

class NoResearch(Authorizer):
    def is_authorized(self, handler, user, action, resource):
        return resource != "rtkit"

c.ServerApp.authorizer_class = NoResearch
"""

ELSEWHERE = """
from jupyter_server.services.contents.manager import ContentsManager

class Elsewhere(ContentsManager):
    pass

c.ServerApp.contents_manager_class = Elsewhere
"""


@pytest.mark.parametrize("route", ROUTES)
def test_without_a_token_nothing_is_told(server, route):
    answer = server.ask("GET", route, None, {})
    assert answer.status == 403
    assert answer.json["message"] == "Forbidden"


@pytest.fixture
def cookie(server) -> dict[str, str]:
    """What a browser sends once somebody has logged in."""
    login = server.ask("GET", f"/lab?token={TOKEN}", None, {})
    return {"Cookie": "; ".join(cookie.partition(";")[0] for cookie in login.headers.get_all("Set-Cookie"))}


def test_a_post_with_a_cookie_needs_the_xsrf_token(server, served, cookie):
    body = json.dumps({"question": "Forged?", "cwd": "good"}).encode()
    answer = server.ask("POST", "/rtkit/api/v1/tickets", body, cookie)
    assert answer.status == 403
    assert "_xsrf" in answer.json["message"]
    assert not list(served.rglob("*forged*"))


def test_a_page_of_another_site_gets_nothing(server, cookie):
    route = "/rtkit/api/v1/templates?cwd=good"
    assert server.ask("GET", route, None, cookie).status == 200
    assert server.ask("GET", route, None, {**cookie, "Origin": "https://elsewhere.example"}).status == 404


def test_the_authorizer_is_asked_for_the_resource_rtkit(start_server, served, tmp_path):
    config = tmp_path / "authorizer.py"
    config.write_text(AUTHORIZER, "utf-8")
    server = start_server(served, f"--config={config}")
    assert server.get("/api/contents").status == 200
    for route in ROUTES:
        assert server.get(route).status == 403
    for route, body in POSTS.items():
        assert server.post(f"/rtkit/api/v1/{route}", body).status == 403


def test_a_server_without_files_on_disk_says_so(start_server, served, tmp_path):
    config = tmp_path / "elsewhere.py"
    config.write_text(ELSEWHERE, "utf-8")
    server = start_server(served, f"--config={config}")
    answers = [server.get(route) for route in ROUTES]
    answers += [server.post(f"/rtkit/api/v1/{route}", body) for route, body in POSTS.items()]
    for answer in answers:
        assert answer.status == 501
        assert "Elsewhere" in answer.json["message"]
        assert answer.json["hint"]


def test_routes_lie_below_the_base_url(start_server, served):
    server = start_server(served, "--ServerApp.base_url=/user/ana/")
    assert server.get("/user/ana/rtkit/api/v1/templates?cwd=good").status == 200
