"""Exporting the page from JupyterLab's own menu, by a name that a person understands."""

from __future__ import annotations

from pathlib import Path

import pytest
from flow.demo.safety import assert_safe
from playwright.sync_api import expect

pytestmark = pytest.mark.xdist_group("lab")  # one JupyterLab for all of them

LABEL = "Research ticket page (.html)"
OPEN = ("File", "Save and Export Notebook As")


def test_the_menu_of_exports_names_the_page_and_gives_it(lab, screenshots):
    lab.wait_for_kernel(lab.create("Does the export name it?"))
    lab.choose(*OPEN)
    menu = lab.page.get_by_role("menu").last
    expect(menu.get_by_text(LABEL, exact=True)).to_have_count(1)
    expect(menu.get_by_text("Rtkit_demo")).to_have_count(0)
    lab.page.screenshot(path=screenshots / "lab-export-menu.png")
    # JupyterLab opens a window that closes on its download, before one can listen to it
    lab.page.evaluate("() => { window.open = address => { location.href = address } }")
    with lab.page.expect_download() as downloaded:
        menu.get_by_text(LABEL, exact=True).click()
    download = downloaded.value
    assert download.suggested_filename.endswith(".html")
    soup = assert_safe(Path(download.path()).read_text("utf-8"))
    assert soup.h1.get_text() == "Does the export name it?"
    assert lab.faults == []


def test_the_command_palette_names_it_too(lab):
    lab.wait_for_kernel(lab.create("Does the palette name it?"))
    lab.page.keyboard.press("Control+Shift+C")
    lab.page.locator(".lm-CommandPalette-input").fill("Save and Export Notebook: R")
    found = lab.page.locator(".lm-CommandPalette-item")
    expect(found.filter(has_text=f"Save and Export Notebook: {LABEL}")).to_have_count(1)
    expect(found.filter(has_text="Rtkit_demo")).to_have_count(0)
