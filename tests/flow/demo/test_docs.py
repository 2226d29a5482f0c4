"""docs/page.md names what there is to override."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
TEMPLATE = ROOT / "notebook_templates" / "nbconvert" / "rtkit_demo"
PAGE = (ROOT / "docs" / "page.md").read_text("utf-8")


def test_every_block_of_the_template_is_documented():
    blocks = set(re.findall(r"{% block (\w+)", (TEMPLATE / "index.html.j2").read_text("utf-8")))
    table = PAGE.partition("| block | holds |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (`.+?) \|", table, re.MULTILINE)
    assert blocks == {name for row in rows for name in re.findall(r"`(\w+)`", row)}


def test_its_picture_is_there():
    for name in re.findall(r"\]\((images/[^)]+)\)", PAGE):
        assert (ROOT / "docs" / name).is_file()
