"""Pictures: what is one, where it may come from, and what is said where there is none."""

from __future__ import annotations

import base64

import pytest
from flow.demo.cases import code, display, markdown, page, png
from flow.demo.safety import parsed

from rtkit.flow.demo.text.lookup import lookup_for
from rtkit.flow.demo.text.pictures import NoPicture, Picture, from_bytes

PNG = png(12, 8)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "ws" / "research" / "img").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "ws" / "top.png").write_bytes(PNG)
    (tmp_path / "ws" / "research" / "img" / "a b.png").write_bytes(PNG)
    (tmp_path / "ws" / "research" / "notes.png").write_text("password=hunter2")
    (tmp_path / "ws" / "research" / "link.png").symlink_to(tmp_path / "secret.png")
    return tmp_path / "ws"


@pytest.mark.parametrize("name", ["img/a%20b.png", "img/a b.png", "../top.png", "img/../../top.png", "img/a b.png?x#y"])
def test_a_picture_inside_the_workspace_is_embedded(root, name):
    assert lookup_for(root / "research", root)(name) == from_bytes("image/png", PNG)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../../secret.png", "its file lies outside the workspace"),
        ("link.png", "its file lies outside the workspace"),
        ("/etc/hostname", "its file lies outside the workspace"),
        ("notes.png", "it is not a picture of type image/png"),
        ("gone.png", "there is no such file"),
        ("img", "there is no such file"),
        ("bad\0name.png", "its file cannot be read"),
        ("x" * 5000, "its file cannot be read"),
    ],
)
def test_any_other_file_stays_where_it_is(root, name, reason):
    assert lookup_for(root / "research", root)(name) == NoPicture(reason)


def test_without_a_folder_no_file_is_looked_for():
    assert isinstance(lookup_for(None, None)("a.png"), NoPicture)


def test_attachments_are_embedded():
    cell = {**markdown("![a](attachment:my%20pic.png)"), "attachments": {"my pic.png": {"image/png": _text(PNG)}}}
    image = parsed(page(cell)).find("img")
    assert image["src"] == f"data:image/png;base64,{_text(PNG)}"
    assert image["alt"] == "a"


@pytest.mark.parametrize(
    ("mime", "data", "reason"),
    [
        ("image/png", "!!!", "it is not valid base64"),
        ("image/png", "", "it is not a picture of type image/png"),
        ("image/png", base64.b64encode(PNG[:40]).decode(), "the PNG is broken or cut off"),
        ("image/jpeg", base64.b64encode(b"GIF").decode(), "it is not a picture of type image/jpeg"),
        ("image/svg+xml", "<html>", "it is not an SVG picture"),
    ],
)
def test_a_broken_picture_is_told_in_its_place(mime, data, reason):
    soup = parsed(page(code("x", outputs=[display({mime: data})])))
    assert soup.select_one(".left-out").get_text() == f"A picture was left out: {reason}."


def test_svg_goes_in_as_a_picture_of_its_own():
    drawn = from_bytes("image/svg+xml", b"<svg width='9'><rect/></svg>")
    assert isinstance(drawn, Picture)
    content = base64.b64decode(drawn.src.partition(",")[2])
    assert content == b"<svg xmlns=\"http://www.w3.org/2000/svg\" width='9'><rect/></svg>"


def test_high_resolution_figures_keep_the_size_the_notebook_tells():
    sizes = {"image/png": {"width": 6, "height": 4}}
    soup = parsed(page(code("x", outputs=[display({"image/png": _text(PNG)}, **sizes)])))
    assert (soup.img["width"], soup.img["height"]) == ("6", "4")
    assert soup.img["alt"] == "Figure 1"


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
