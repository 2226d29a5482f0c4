"""The front end's styles: none left over, and none that depends on what was opened before."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "jupyter_config/labextension"
SOURCES = "".join(path.read_text("utf-8") for path in sorted((PROJECT / "src").rglob("*.ts*")))
STYLES = {path.name: path.read_text("utf-8") for path in sorted((PROJECT / "style").glob("*.css"))}
MADE = tuple(re.findall(r"(rtkit-[\w-]+-)\$\{", SOURCES))
"""Beginnings of the classes whose ends are filled in."""


def test_every_class_with_a_style_is_used():
    styled = set(re.findall(r"\.(rtkit-[\w-]+)", "".join(STYLES.values())))
    used = set(re.findall(r"rtkit-[\w-]+", SOURCES))
    assert styled
    assert {name for name in styled - used if not name.startswith(MADE)} == set()


def test_every_class_that_is_used_has_a_style():
    styled = set(re.findall(r"\.(rtkit-[\w-]+)", "".join(STYLES.values())))
    used = set(re.findall(r"\brtkit-[A-Z][\w-]*", SOURCES)) - set(MADE)
    assert used
    assert used - styled == set()


def test_one_file_says_how_a_class_looks_since_they_are_loaded_in_any_order():
    heads = chain.from_iterable(
        set(re.findall(r"^\.(rtkit-[\w-]+) \{", text, re.MULTILINE)) for text in STYLES.values()
    )
    assert [name for name, files in Counter(heads).items() if files > 1] == []


def test_every_file_of_styles_is_loaded_once():
    loaded = re.findall(r"style/([a-z]+\.css)'", SOURCES) + re.findall(r"url\('([a-z]+\.css)'\)", STYLES["index.css"])
    assert sorted([*loaded, "index.css"]) == list(STYLES)
