"""The live events, heard from a real server."""

import shutil
import subprocess
import sys
import time

import pytest
import websocket
from jupyter_process import TOKEN
from live_window import ROUTE, Window, connect


def rtkit(folder, *arguments):
    subprocess.run([sys.executable, "-m", "rtkit", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("route", [ROUTE, f"{ROUTE}?token=wrong"])
def test_without_the_token_nobody_listens(server, route):
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        connect(server, route)
    assert refused.value.status_code == 403


def test_a_cookie_opens_it_for_pages_of_this_server_only(server):
    login = server.ask("GET", f"/lab?token={TOKEN}", None, {})
    cookie = "; ".join(cookie.partition(";")[0] for cookie in login.headers.get_all("Set-Cookie"))
    assert connect(server, ROUTE, cookie=cookie, origin=server.url).connected
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        connect(server, ROUTE, cookie=cookie, origin="https://elsewhere.example")
    assert refused.value.status_code == 403


def test_a_call_that_is_no_websocket_is_told_so_as_json(server):
    answer = server.get(ROUTE)
    assert answer.status == 400
    assert "WebSocket" in answer.json["message"]


@pytest.mark.parametrize(
    "message",
    ["", "{", "[]", "7", '{"watch": 7}', '{"watch": "good", "also": 1}', "{}", "[" * 3000, b"\xff\xfe"],
)
def test_a_message_that_is_none_ends_the_connection_with_a_reason(server, open_window, message):
    window = open_window()
    if isinstance(message, bytes):
        window.socket.send_binary(message)
    else:
        window.socket.send(message)
    assert window.closed() == (1008, 'send {"watch": "a folder"}')


@pytest.mark.parametrize(
    "cwd", ["..", "/etc", "good/../..", "link", "loop", "good/.rtkit", "x" * 3000, "good\0", "é" * 300]
)
def test_a_folder_that_is_not_of_this_server_ends_the_connection_with_a_reason(server, open_window, cwd):
    window = open_window()
    window.watch(cwd)
    code, reason = window.closed()
    assert code == 1008
    assert reason


def test_a_message_that_is_too_long_ends_the_connection(server, open_window):
    window = open_window()
    window.watch("x" * 5000)
    assert window.closed()[0] == 1009


def test_what_the_command_line_does_is_told_with_the_notebook(server, window, served, folder):
    cwd = folder.name
    window.watch(cwd)
    settled(window, cwd, folder)
    rtkit(folder, "new", "Does it work?")
    [path] = window.tickets(cwd)
    assert (served / path).is_file()
    rtkit(folder, "run", "RT-0001", "--record")
    assert window.tickets(cwd) == [path]
    shutil.rmtree(folder / ".rtkit/runs/RT-0001")
    assert window.tickets(cwd) == [path]


def settled(window, cwd, folder):
    """Wait until the folder is being watched: changes are told from then on."""
    settings = folder / "rtkit.toml"
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        settings.write_text(settings.read_text() + "# looked at\n")
        try:
            assert window.tickets(cwd, seconds=3) == []
        except (TimeoutError, websocket.WebSocketTimeoutException):
            continue
        return
    raise TimeoutError


def test_each_window_hears_of_its_own_folders_as_it_calls_them(server, window, open_window, folder, write):
    other, neither = open_window(), open_window()
    window.watch(folder.name)
    other.watch(f"{folder.name}/research")
    neither.watch("plain")
    settled(window, folder.name, folder)
    assert other.tickets(f"{folder.name}/research") == []
    file = write(1, "1")
    wanted = [f"{folder.name}/research/{file.name}"]
    assert window.tickets(folder.name) == wanted
    assert other.tickets(f"{folder.name}/research") == wanted
    assert not [one for one in neither.heard if one["type"] == "tickets"]


def test_a_folder_that_becomes_a_workspace_is_told(server, window, served, folder):
    later = served / "later"
    later.mkdir()
    window.watch("later")
    window.watch(folder.name)
    settled(window, folder.name, folder)
    rtkit(later, "init")
    assert window.tickets("later") == []


def test_a_window_may_watch_thirty_two_folders_and_the_first_makes_room(server, window, served, folder, write):
    for number in range(32):
        (folder / f"sub {number}").mkdir()
    window.watch(folder.name)
    for number in range(32):
        window.watch(f"{folder.name}/sub {number}")
    settled(window, f"{folder.name}/sub 31", folder)
    heard = {one["cwd"] for one in window.heard if one["type"] == "tickets"}
    assert f"{folder.name}/sub 31" in heard
    assert folder.name not in heard


def test_each_server_has_a_name_keeps_its_windows_alive_and_tells_when_it_stops(window, start_server, served):
    server = start_server(served, "--ServerApp.tornado_settings={'ws_ping_interval': 300}")
    first, second = Window(server), Window(server)
    assert first.server == second.server != window.server
    assert first.socket.recv_data(control_frame=True)[0] == websocket.ABNF.OPCODE_PING
    first.watch("good")
    server.stop()
    assert first.closed() == second.closed() == (1001, "the server is stopping")
