"""A real Chromium for the tests that look at pages; `offline` notes what a page asks for and what it logs."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_WITHOUT_WINDOWS = ("chromium-headless-shell", "chrome-headless-shell")
"""The same Chromium without what surrounds a page: it opens one at a quarter of the cost."""


class OfflinePage(NamedTuple):
    """A page of a context without network, with the addresses it asked for and the errors it logged."""

    page: Page
    requests: list[str]
    errors: list[str]

    def open(self, file: Path) -> Page:
        """Load a file from disk, as from a mail attachment."""
        self.page.goto(file.resolve().as_uri())
        return self.page


def inaccessible(page: Page, within: str | None = None, **options: object) -> dict[str, list[str]]:
    """What axe-core finds wrong with the page as it stands and calls more than minor: each rule with its elements.

    `within` selects the only parts of the page that count.
    """
    found = Axe().run(page, within, {"resultTypes": ["violations"], **options}).response["violations"]
    return {one["id"]: [node["html"][:200] for node in one["nodes"]] for one in found if one["impact"] != "minor"}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """What most pages are looked at in."""
    yield from _launched(playwright, *_WITHOUT_WINDOWS, *_CHROMIUM)


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """The whole of Chromium, as people have it: for JupyterLab, and where its processes matter."""
    yield from _launched(playwright, *_CHROMIUM)


def _launched(playwright: Playwright, *names: str) -> Iterator[Browser]:
    """The first browser of these that is on this machine."""
    executable = next(filter(None, map(shutil.which, names)), None)
    if executable is None:
        pytest.fail(
            f"no browser: none of {', '.join(names)} is on the PATH. Get one, for example: apt-get install chromium",
            pytrace=False,
        )
    browser = playwright.chromium.launch(executable_path=executable)
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def offline(browser: Browser) -> Iterator[OfflinePage]:
    with offline_page(browser) as opened:
        yield opened


@contextmanager
def offline_page(browser: Browser) -> Iterator[OfflinePage]:
    """A page in a context of its own, closed afterwards."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True, locale="en-GB")
    page = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield OfflinePage(page, requests, errors)
    context.close()
