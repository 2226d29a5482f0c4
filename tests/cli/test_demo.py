"""`rtkit demo`: the page of a ticket, where one wants it, and written again while one watches."""

import json
import signal
from pathlib import Path

import pytest
from conftest import markdown, notebook


def test_the_page_goes_to_the_pages_folder(rtkit, answered, workspace):
    answered()
    rtkit("run", "1")
    told = json.loads(rtkit("demo", "1", "--json").stdout)
    assert told == {"id": "RT-0001", "page": str(workspace.root / "pages" / "RT-0001.html"), "masked": []}
    assert "Yes, it does." in Path(told["page"]).read_text("utf-8")


@pytest.mark.parametrize(
    ("output", "where"),
    [
        ("my page.html", "my page.html"),
        ("new/deep/page.HTM", "new/deep/page.HTM"),
        ("there", "there/RT-0001.html"),
        ("v1.2", "v1.2/RT-0001.html"),
        ("not-yet", "not-yet/RT-0001.html"),
    ],
)
def test_the_page_goes_where_one_says(rtkit, ticket, workspace, output, where):
    ticket("1")
    (workspace.root / "there").mkdir()
    (workspace.root / "v1.2").mkdir()
    done = rtkit("demo", "1", "-o", output)
    assert done.stdout == f"{where}\n", done.stderr
    assert (workspace.root / where).read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("output", ["research/RT-0001-does-it-work.ipynb", "rtkit.toml", "page.png"])
def test_a_slip_never_puts_a_page_where_something_else_is(refused, ticket, output):
    ticket("1")
    assert "name a file that ends in .html or .pdf, or a folder" in refused("demo", "1", "-o", output)


def test_an_output_below_a_file_is_told(refused, ticket):
    ticket("1")
    assert "a part of the path is a file, not a folder" in refused("demo", "1", "-o", "rtkit.toml/page.html")


def test_a_ticket_that_never_ran_says_so(rtkit, ticket):
    ticket("1")
    done = rtkit("demo", "1")
    assert done.returncode == 0
    assert "note: the ticket never ran" in done.stderr


def test_a_notebook_that_is_no_ticket_has_a_page_too(rtkit, workspace):
    (workspace.root / "notes.ipynb").write_text(json.dumps(notebook(markdown("# My notes"), "x = 1")))
    done = rtkit("demo", "notes.ipynb")
    assert done.stdout == "pages/notes.html\n", done.stderr
    assert "notes.ipynb is no ticket" in done.stderr
    assert "<h1" in (workspace.root / "pages" / "notes.html").read_text("utf-8")
    assert json.loads(rtkit("demo", "notes.ipynb", "--json").stdout)["id"] is None


def test_outside_of_a_workspace_the_page_goes_beside_the_notebook(rtkit, tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "notes.ipynb").write_text(json.dumps(notebook(markdown("# My notes"))))
    assert rtkit("demo", "notes.ipynb", cwd=folder).stdout == "notes.html\n"
    assert "My notes" in (folder / "notes.html").read_text("utf-8")


def test_a_notebook_is_of_the_workspace_that_it_lies_in(rtkit, workspace, tmp_path_factory):
    (workspace.root / "rtkit.toml").write_text('page-name = "Vine"\n')
    file = workspace.root / "notes.ipynb"
    file.write_text(json.dumps(notebook(markdown("# My notes"))))
    done = rtkit("demo", str(file), cwd=tmp_path_factory.mktemp("elsewhere"))
    assert done.stdout == f"{workspace.root / 'pages' / 'notes.html'}\n"
    assert "Vine" in (workspace.root / "pages" / "notes.html").read_text("utf-8")


def test_a_broken_notebook_that_is_no_ticket_is_told(refused, workspace):
    (workspace.root / "notes.ipynb").write_text('{"cells": [')
    assert "notes.ipynb is cut off" in refused("demo", "notes.ipynb")
    assert "there is no file" in refused("demo", "gone.ipynb")


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('page-accent = "red"', "page-accent must be a colour such as #8a1c4a, not 'red'"),
        ('page-logo = "gone.svg"', "there is no picture gone.svg in the workspace"),
        ('page-logo = "/etc/logo.svg"', "page-logo must be a picture below the root"),
        (f'page-name = "{"x" * 81}"', "page-name"),
    ],
)
def test_a_brand_that_cannot_be_is_told(refused, ticket, workspace, settings, told):
    ticket("1")
    (workspace.root / "rtkit.toml").write_text(settings)
    assert told in refused("demo", "1")


def test_an_accent_that_is_changed_to_be_readable_is_told(rtkit, ticket, workspace):
    ticket("1")
    (workspace.root / "rtkit.toml").write_text('page-accent = "#ffe000"')
    assert "note: page-accent #ffe000 is too light to be read on white" in rtkit("demo", "1").stderr


def test_watching_a_notebook_that_is_no_ticket_writes_its_page_again(start, workspace):
    file = workspace.root / "notes.ipynb"
    file.write_text(json.dumps(notebook(markdown("# My notes"))))
    with start("demo", "notes.ipynb", "--watch") as watching:
        watching.wait_for("watching")
        file.write_text(json.dumps(notebook(markdown("# Your notes"))))
        watching.wait_for("written again")
        assert "Your notes" in (workspace.root / "pages" / "notes.html").read_text("utf-8")
        assert watching.end(signal.SIGINT)[0] == 130


def test_watching_writes_the_page_again_after_a_change_and_after_a_run(start, rtkit, answered):
    file = answered()
    with start("demo", "1", "--watch", "-o", "page.html") as watching:
        watching.wait_for("watching")
        page = file.path.parents[1] / "page.html"
        file.path.write_text(file.path.read_text().replace("Does it work?", "Does it work well?"))
        watching.wait_for("written again")
        assert "Does it work well?" in page.read_text("utf-8")
        rtkit("run", "1")
        watching.wait_for("written again")
        assert "Yes, it does." in page.read_text("utf-8")
        status, _, err = watching.end(signal.SIGINT)
    assert status == 130
    assert "Traceback" not in err


def test_watching_survives_half_a_file(start, answered):
    file = answered()
    whole = file.path.read_text()
    with start("demo", "1", "--watch") as watching:
        watching.wait_for("watching")
        file.path.write_text(whole[: len(whole) // 2])
        watching.wait_for("is cut off")
        file.path.write_text(whole.replace("Does it work?", "Is it back?"))
        watching.wait_for("written again")
        assert watching.end(signal.SIGINT)[0] == 130
