"""Colour, name and logo of the settings: on every page, readable, and refused where they cannot be."""

from __future__ import annotations

import json

import nbformat
import pytest
from conftest import markdown, notebook
from flow.demo.cases import png
from flow.demo.safety import assert_safe
from hypothesis import given
from hypothesis import strategies as st

from rtkit.errors import SettingsFault
from rtkit.flow.demo import render
from rtkit.flow.demo.brand import LARGEST_LOGO, brand_of
from rtkit.flow.demo.colour import accents, contrast
from rtkit.flow.demo.exporter import DemoExporter
from rtkit.flow.harvest import resolve
from rtkit.workspace.workspace import Workspace

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><circle r="4"/></svg>'


@pytest.fixture
def settings(workspace):
    """Write the settings, and give the workspace that has them."""

    def write(**values: str) -> Workspace:
        lines = (f"{key.replace('_', '-')} = {json.dumps(value)}" for key, value in values.items())
        (workspace.root / "rtkit.toml").write_text("\n".join(lines))
        return Workspace.at(workspace.root)

    return write


@given(st.from_regex(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", fullmatch=True))
def test_an_accent_can_be_read_on_light_and_on_dark(colour):
    light, dark = accents(colour)
    for paper in ("#ffffff", "#f5f6f8"):
        assert contrast(light, paper) >= 4.5
    for paper in ("#14171c", "#1b2027"):
        assert contrast(dark, paper) >= 4.5


def test_an_accent_that_can_be_read_stays_as_it_is():
    assert accents("#8a1c4a")[0] == "#8a1c4a"
    assert accents("#fff")[1] == "#ffffff"


def test_name_logo_and_accent_are_on_the_page(settings, ticket):
    file = ticket("1")
    workspace = settings(page_name="Vine & <b>Co</b>", page_logo="logo.svg", page_accent="#8a1c4a")
    (workspace.root / "logo.svg").write_text(SVG)
    soup = assert_safe(render(workspace, resolve(workspace, file)))
    assert soup.select_one(".tools .brand").get_text() == "Vine & <b>Co</b>"
    assert soup.select_one(".brand img")["src"].startswith("data:image/svg+xml;base64,")
    assert soup.select_one(".brand img")["alt"] == ""  # the name stands beside it
    assert soup.footer.get_text().startswith("Vine & <b>Co</b> · ")
    assert ":root{--accent:light-dark(#8a1c4a," in soup.style.get_text()


def test_a_logo_alone_has_a_word_for_who_cannot_see_it(settings, ticket):
    file = ticket("1")
    workspace = settings(page_logo="a/logo.png")
    (workspace.root / "a").mkdir()
    (workspace.root / "a" / "logo.png").write_bytes(png())
    assert assert_safe(render(workspace, resolve(workspace, file))).select_one(".brand img")["alt"] == "Logo"


def test_without_settings_a_page_has_no_brand(workspace, ticket):
    soup = assert_safe(render(workspace, resolve(workspace, ticket("1"))))
    assert soup.select_one(".brand") is None


def test_an_accent_too_light_to_be_read_is_told_with_what_stands_for_it(settings):
    (note,) = brand_of(settings(page_accent="#ffe000")).notes
    assert note == "page-accent #ffe000 is too light to be read on white, so the page uses #807000"
    assert brand_of(settings(page_accent="#8A1C4A")).notes == brand_of(settings(page_accent="#000")).notes == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no picture logo.svg in the workspace"),
        ("<html>", "logo.svg cannot be shown: it is not an SVG picture"),
        (SVG + " " * LARGEST_LOGO, "logo.svg has 64 kB, and is in every page"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_refused(settings, content, told):
    workspace = settings(page_logo="logo.svg")
    if content is not None:
        (workspace.root / "logo.svg").write_text(content)
    with pytest.raises(SettingsFault, match=told):
        brand_of(workspace)


def test_a_logo_outside_the_workspace_is_refused_also_behind_a_link(settings, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "logo.svg"
    elsewhere.write_text(SVG)
    with pytest.raises(SettingsFault, match="page-logo must be a picture below the root"):
        settings(page_logo="../logo.svg")
    workspace = settings(page_logo="logo.svg")
    (workspace.root / "logo.svg").symlink_to(elsewhere)
    with pytest.raises(SettingsFault, match="leads out of the workspace"):
        brand_of(workspace)


@pytest.mark.parametrize("colour", ["red", "#12", "#12345", "#1234567", "8a1c4a", "#8a1c4g", "#fff;}", "#fff\n"])
def test_what_is_no_colour_is_refused(settings, colour):
    with pytest.raises(SettingsFault, match="page-accent must be a colour such as #8a1c4a"):
        settings(page_accent=colour)


def test_the_exporter_keeps_to_the_settings_and_says_on_the_page_what_it_cannot_do(settings, ticket):
    file = ticket("1")
    workspace = settings(page_name="Vine", page_logo="logo.svg")
    soup = assert_safe(DemoExporter().from_filename(str(file.path))[0])
    assert "there is no picture logo.svg" in soup.select_one(".notes").get_text()
    (workspace.root / "logo.svg").write_text(SVG)
    for name in (file.path, notes_in(workspace)):
        soup = assert_safe(DemoExporter().from_filename(str(name))[0])
        assert soup.select_one(".brand img") is not None


def test_an_export_without_a_file_has_no_brand():
    html, _ = DemoExporter().from_notebook_node(nbformat.from_dict(notebook(markdown("# Title"))))
    assert assert_safe(html).select_one(".brand") is None


def notes_in(workspace):
    path = workspace.root / "notes.ipynb"
    path.write_text(json.dumps(notebook(markdown("# Notes"))))
    return path
