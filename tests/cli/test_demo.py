"""`rtkit demo`: the page of a ticket, where one wants it, and written again while one watches."""

import json
import signal
from pathlib import Path

import pytest


def test_the_page_goes_to_the_pages_folder(rtkit, answered, workspace):
    answered()
    rtkit("run", "1")
    told = json.loads(rtkit("demo", "1", "--json").stdout)
    assert told == {"id": "RT-0001", "page": str(workspace.root / "pages" / "RT-0001.html")}
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
