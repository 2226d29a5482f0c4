"""A real JupyterLab in the browser, with the front end as it is committed, on a small workspace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from jupyter_process import ROOT, TOKEN, JupyterProcess, running_jupyter
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, FrameLocator, Locator, Page

PATIENCE = 20_000
"""Milliseconds that a busy machine may need for one step; nothing waits longer than it has to."""


CLEAR = """async () => {
  const { commands, serviceManager, shell } = window.jupyterapp;
  for (const widget of [...shell.widgets('main')]) widget.dispose();
  shell.collapseRight();
  await serviceManager.sessions.shutdownAll();
  await commands.execute('filebrowser:go-to-path', { path: '/' });
  // JupyterLab moves the focus when it draws next.
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
}"""


class Lab(NamedTuple):
    """JupyterLab in the browser; `faults` are what rtkit's own code and requests logged as errors."""

    page: Page
    root: Path
    faults: list[str]

    @property
    def is_usable(self) -> bool:
        """Whether JupyterLab stands there with no dialog left open."""
        return self.page.evaluate("'jupyterapp' in window") and self.dialog.count() == 0

    @property
    def tile(self) -> Locator:
        """The launcher's tile of the template `question`."""
        return self.tile_of("Question")

    def tile_of(self, title: str) -> Locator:
        """The launcher's tile of a template; not every JupyterLab gives its tiles a role."""
        return self.page.locator(".jp-LauncherCard").filter(has_text=re.compile(f"^{title}$"))

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def preview_button(self) -> Locator:
        return self.page.get_by_role("button", name="Preview", exact=True)

    @property
    def ticket_page(self) -> FrameLocator:
        return self.page.get_by_title(re.compile(r"^Page of RT-\d+$")).content_frame

    def open(self, path: str) -> None:
        """Open a file, named from the server's folder. Nothing is given back: a widget takes seconds to send."""
        self.page.evaluate("async path => { await jupyterapp.commands.execute('docmanager:open', { path }); }", path)

    def choose(self, *labels: str) -> None:
        """Choose from the menu bar; JupyterLab gives an item that opens a menu no role."""
        self.page.get_by_role("menuitem", name=labels[0], exact=True).click()
        for label in labels[1:]:
            self.page.get_by_role("menu").get_by_text(label, exact=True).click()

    def wait_for_kernel(self, file: Path) -> None:
        """JupyterLab calls a notebook changed once its kernel told its language, though nobody changed anything."""
        expect(self.page.get_by_role("tab", name=file.name)).to_have_class(re.compile("jp-mod-dirty"))

    def ask(self, template: str = "Question") -> None:
        """Open the dialog of a new ticket; JupyterLab puts the cursor into it late, wherever one types already."""
        self.tile_of(template).click()
        expect(self.dialog.get_by_label("Question")).to_be_focused()

    def create(self, question: str) -> Path:
        """Create a ticket through the dialog, wait for its notebook, and give its file."""
        before = set(self.root.glob("research/*.ipynb"))
        self.ask()
        self.dialog.get_by_label("Question").fill(question)
        self.dialog.get_by_role("button", name="Create ticket").click()
        expect(self.page.get_by_role("heading", name=question)).to_be_visible()
        (file,) = set(self.root.glob("research/*.ipynb")) - before
        return file

    def choose_theme(self, name: str) -> None:
        self.choose("Settings", "Theme", name)
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-name", name)
        expect(self.page.locator("#jupyterlab-splash")).to_have_count(0)


@pytest.fixture(scope="session")
def jupyter_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterProcess]:
    root = tmp_path_factory.mktemp("lab") / "my project"
    (root / "research").mkdir(parents=True)
    (root / "rtkit.toml").write_text('owner = "ana"\n', "utf-8")
    with running_jupyter(
        tmp_path_factory.mktemp("jupyter"), root, "jupyterlab", "--LabApp.expose_app_in_browser=True"
    ) as process:
        yield process


@pytest.fixture(scope="session")
def browser(chromium: Browser) -> Browser:
    """What people open JupyterLab in."""
    return chromium


@pytest.fixture(scope="session")
def opened(jupyter_lab: JupyterProcess, browser: Browser) -> Iterator[Lab]:
    """One window for all tests: it takes JupyterLab three seconds to load itself."""
    # "null": frames see the colours that JupyterLab gives them, instead of what playwright pretends.
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="null")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if _is_own_fault(message) else None)
    page.on("pageerror", lambda error: faults.append(error.stack or str(error)))
    yield Lab(page, jupyter_lab.root, faults)
    context.close()


@pytest.fixture
def lab(jupyter_lab: JupyterProcess, opened: Lab) -> Lab:
    """JupyterLab as it starts: the launcher and nothing else, no kernel, the file browser at the root."""
    expect.set_options(timeout=PATIENCE)
    if opened.is_usable:
        opened.page.evaluate(CLEAR)
    else:
        opened.page.goto(f"{jupyter_lab.url}/lab?reset&token={TOKEN}")
    expect(opened.tile).to_be_visible(timeout=3 * PATIENCE)
    opened.faults.clear()
    return opened


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    report = yield
    if report.failed and "lab" in getattr(item, "funcargs", {}):
        page = item.funcargs["lab"].page
        page.screenshot(path=ROOT / ".screenshots" / f"failed-{item.originalname}.png")
        page.goto("about:blank")  # the next test begins with a new JupyterLab
    return report


def _is_own_fault(message: ConsoleMessage) -> bool:
    return message.type == "error" and "rtkit" in message.text + message.location.get("url", "")
