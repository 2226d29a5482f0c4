"""JupyterLab's start-up with rtkit's extension and without it, in a real Chromium."""

from __future__ import annotations

import gzip
import shutil
import sys
from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING, Final

from playwright.sync_api import Browser, sync_playwright

from benchmarks.jupyter import running_lab
from benchmarks.place import temporary_place
from benchmarks.process import WentWrongError
from benchmarks.settings import ROOT
from benchmarks.table import duration, kilobytes, markdown_table, ratio, yes_or_no

if TYPE_CHECKING:
    from benchmarks.place import Place
    from benchmarks.settings import Settings

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON: Final = "with rtkit"
OFF: Final = "without"
MOST_BYTES: Final = 100_000
AT_START: Final = ("remoteEntry.", "lib_index_js.", "style")
COLUMNS: Final = ("start of JupyterLab", "median", "fastest to slowest", "times without")


def measure(settings: Settings) -> str:
    """The table of times, and the bundle's size."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        raise WentWrongError(f"none of {', '.join(BROWSERS)} is on the PATH")
    with temporary_place() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable)
        servers, pages = _rounds(place, browser, settings)
        browser.close()
    told = f"Each was started {settings.runs} times, and its page opened in a window without a cache.\n\n"
    rows = (*_rows("server until it answers", servers), *_rows("page until the launcher shows", pages))
    return f"{told}{markdown_table(COLUMNS, rows)}\n{_size()}"


def _rounds(place: Place, browser: Browser, settings: Settings) -> tuple[dict[str, list[float]], ...]:
    servers: dict[str, list[float]] = {ON: [], OFF: []}
    pages: dict[str, list[float]] = {ON: [], OFF: []}
    for number in range(0 if settings.warm_up else 1, settings.runs + 1):
        print(f"  round {number} of {settings.runs}" if number else "  warm-up", file=sys.stderr)
        with ExitStack() as stack:
            for kind in (ON, OFF):
                lab = stack.enter_context(running_lab(place, f"{number}-{kind}", is_on=kind == ON))
                shown = _until_shown(browser, lab.url)
                if number:
                    servers[kind].append(lab.seconds)
                    pages[kind].append(shown)
    return servers, pages


def _until_shown(browser: Browser, url: str) -> float:
    """Seconds from the request for the page until the launcher's first card is there."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(url)
    page.locator(".jp-LauncherCard").first.wait_for(timeout=120_000)
    seconds = float(page.evaluate("performance.now()")) / 1000
    context.close()
    return seconds


def _rows(name: str, times: dict[str, list[float]]) -> list[tuple[str, ...]]:
    without = median(times[OFF])
    return [
        (
            f"{name}, {kind}",
            duration(median(seconds)),
            f"{duration(min(seconds))} to {duration(max(seconds))}",
            ratio(median(seconds), without) if kind == ON else "",
        )
        for kind, seconds in times.items()
    ]


def _size() -> str:
    scripts = sorted((ROOT / "rtkit/labextension/static").glob("*.js"))
    at_start = sum(one.stat().st_size for one in scripts if one.name.startswith(AT_START))
    whole = sum(one.stat().st_size for one in scripts)
    compressed = sum(len(gzip.compress(one.read_bytes())) for one in scripts)
    rows = (("loaded at JupyterLab's start", at_start), ("all of it, compressed", compressed))
    told = [(name, kilobytes(size), kilobytes(MOST_BYTES), yes_or_no(kept=size <= MOST_BYTES)) for name, size in rows]
    return markdown_table(("the bundle", "size", "budget", "kept"), [*told, ("all of it", kilobytes(whole), "", "")])
