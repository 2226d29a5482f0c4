"""What the README shows is run, and what it and the other pages link to is there."""

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_first_five_minutes_do_what_they_say(workspace, rtkit):
    """The commands that need a person (pip, JupyterLab, a browser) are left to other tests."""
    # Not shlex's own comments: it takes the hash sign of RT-0001#N1 for one, which no shell does.
    lines = [line.partition(" # ")[0] for line in blocks("sh")[1].splitlines()]
    commands = [shlex.split(line) for line in lines]
    ours = [command[1:] for command in commands if command[0] == "rtkit"]
    assert [command[0] for command in ours] == ["init", "new", "run", "demo", "run", "check", "next", "new"]
    for command in ours[:-1]:
        done = rtkit(*[word for word in command if word != "--open"])
        assert done.returncode == 0, done.stderr
    assert "placeholder" in done.stderr
    last = rtkit(*ours[-1])
    assert last.returncode == 1
    assert "still the template's placeholder" in last.stderr


def test_the_cells_of_the_readme_run_and_say_what_they_measured(ticket, rtkit):
    ticket(blocks("python")[0])
    done = rtkit("run", "1")
    assert done.returncode == 0, done.stderr
    shown = rtkit("show", "1").stdout
    assert "Scaling lifts accuracy from 91.2% to 95.1%." in shown
    assert "N1  next (research): Does robust scaling do better with outliers?" in shown


def test_the_two_commands_are_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text()
    for line in blocks("sh")[0].splitlines():
        assert re.search(rf"^{line.split()[1]}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    missing = [link for link in links if ":" not in link and not (page.parent / link).exists()]
    assert not missing


def test_every_kind_that_cells_display_is_documented():
    from rtkit.mime import FIELDS, mime_type

    text = (ROOT / "docs" / "author.md").read_text("utf-8")
    assert [kind for kind in FIELDS if mime_type(kind) not in text] == []


def test_every_page_is_linked_from_the_readme_or_another_page():
    linked = " ".join(page.read_text("utf-8") for page in PAGES)
    assert [page.name for page in PAGES[2:] if f"{page.name})" not in linked] == []
