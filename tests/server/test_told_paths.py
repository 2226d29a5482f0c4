"""No error tells where the server's files lie on the machine: a path is told as the file browser shows it."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from conftest import markdown

from rtkit.server.told import told

API = "/rtkit/api/v1"
NO_TICKET = {"because": "a", "hypothesis": "H1", "status": "active", "rtkit": {}}
BODIES = {
    "status": ("status",), "revisions": ("hypothesis", "because"), "examinations": ("rtkit",), "runs": (), "checks": (),
}  # fmt: skip


def asked(server, route, path):
    """What the route answers for the notebook."""
    if route in ("pages", "lint"):
        return server.get(f"{API}/{route}?path={quote(path)}")
    return server.post(f"{API}/{route}", {"path": path, **{name: NO_TICKET[name] for name in BODIES[route]}})


@pytest.mark.parametrize("route", ["pages", "lint", *BODIES])
def test_a_notebook_that_is_not_there_is_told_as_the_browser_names_it(server, served, folder, route):
    path = f"{folder.name}/research/RT-0009-gone.ipynb"
    answer = asked(server, route, path)
    assert str(served) not in answer.text
    if route != "examinations":  # which looks at what is typed, saved or not
        assert answer.json["message"] == f"there is no file {path}"


@pytest.mark.parametrize("route", ["pages", "lint", *BODIES])
def test_a_folder_called_like_a_notebook_is_told_as_the_browser_names_it(server, served, folder, route):
    (folder / "research/a.ipynb").mkdir()
    answer = asked(server, route, f"{folder.name}/research/a.ipynb")
    assert answer.status != 500
    assert str(served) not in answer.text


@pytest.mark.parametrize("route", ["tickets", "templates", "next-tickets"])
def test_a_folder_in_no_workspace_is_told_as_the_browser_names_it(server, served, route):
    answer = server.get(f"{API}/{route}?cwd=plain")
    assert answer.json["message"] == "plain is in no research workspace"
    assert str(served) not in server.get(f"{API}/{route}").text
    assert "the server's folder is in no research workspace" in server.get(f"{API}/{route}").text


def test_a_place_that_cannot_be_written_is_told_as_the_browser_names_it(server, served, folder):
    (folder / ".rtkit").write_text("", "utf-8")
    answer = server.post(f"{API}/tickets", {"question": "Does it help?", "cwd": folder.name})
    assert answer.status == 403
    assert f"cannot write {folder.name}/.rtkit/ids" in answer.json["message"]
    assert str(served) not in answer.text


def test_lists_tell_broken_files_as_the_browser_names_them(server, served, folder, write):
    write(1, markdown("a"))
    link = folder / "research/RT-0002-gone.ipynb"
    link.symlink_to(folder / "nowhere")
    (folder / "notebook_templates/tickets").mkdir(parents=True)
    (folder / "notebook_templates/tickets/gone.ipynb").symlink_to(folder / "nowhere")
    for route in ("tickets", "next-tickets", "templates"):
        answer = server.get(f"{API}/{route}?cwd={quote(folder.name)}")
        assert answer.status == 200
        assert "gone.ipynb" in answer.text
        assert str(served) not in answer.text


def test_a_run_that_is_refused_tells_no_path_of_the_machine(server, served, folder, window, write):
    path = write(1, "1")
    (folder / ".rtkit").write_text("", "utf-8")
    answer = server.post(f"{API}/runs", {"path": path.relative_to(served).as_posix()})
    row = window.run(answer.json["id"], lambda row: row["state"] == "ended")
    assert row["outcome"] == "refused"
    assert f"cannot write {folder.name}/.rtkit/runs" in row["words"]
    assert str(served) not in json.dumps(row)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("there is no file /srv/my lab/a b/x.ipynb", "there is no file a b/x.ipynb"),
        ("/srv/my lab is in no research workspace", "the server's folder is in no research workspace"),
        ("cannot write /srv/my lab/a: no permission", "cannot write a: no permission"),
        ("cannot write /srv/other/x.json: no space", "cannot write …/x.json: no space"),
        ("'/opt/templates/a.ipynb' is broken", "'…/a.ipynb' is broken"),
        ("/srv/my laboratory/x.ipynb is elsewhere", "…/my laboratory/x.ipynb is elsewhere"),
        ("C:\\Users\\ana\\x.ipynb is elsewhere", "…/x.ipynb is elsewhere"),
        ("see https://example.org/a/b, or docs/server.md; 3/4 of 1 / 2 is km/h", None),
    ],
)
def test_a_path_below_the_root_keeps_its_folders_and_any_other_only_its_name(text, said):
    assert told(Path("/srv/my lab"), text) == (text if said is None else said)


def test_where_the_whole_machine_is_served_paths_stay(tmp_path):
    assert told(Path(tmp_path.anchor), "no file /srv/a/x.ipynb") == "no file /srv/a/x.ipynb"
