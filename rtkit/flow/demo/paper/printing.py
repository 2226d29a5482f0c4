"""A page to PDF: one headless browser without network, in a profile of its own, gone when it is done."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.errors import RtkitError
from rtkit.flow.demo.paper.browsers import VARIABLE, find_browser

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS: Final = 60.0
"""How long a browser may take; a page of a ticket takes two."""

_FLAGS: Final = (
    "--headless=new", "--disable-gpu", "--hide-scrollbars", "--mute-audio",
    # no network: no name is known, no proxy is asked, and the browser has nothing to tell its makers
    "--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-domain-reliability", "--disable-breakpad",
    "--disable-extensions", "--disable-default-apps", "--no-first-run", "--no-default-browser-check", "--no-pings",
    "--password-store=basic", "--use-mock-keychain",
    "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
    "--virtual-time-budget=10000",  # what draws itself after loading (interactive outputs) has drawn itself
)  # fmt: skip
_POLL: Final = 0.05
_DEEPEST: Final = 45  # of the 107 bytes that a socket's path may have, 59 are the browser's and our own
_STAMP: Final = re.compile(r"^\[[^\]]*\]\s*")
_NOISE: Final = re.compile(r"dbus|^\s*$|unexpected operator|/gpu/|bytes written to file")
# A link to a file beside the page would be one to a folder that is gone by then.
_BESIDE: Final = re.compile(r'(<a\b[^>]*?) href="(?![a-z][a-z0-9+.-]*:|#)[^"]*"', re.IGNORECASE)


class BrowserFault(RtkitError):
    """The browser could not print the page, or took too long."""

    http_status = 500


def print_page(html: str, seconds: float = SECONDS) -> bytes:
    """The page as PDF: A4, tagged, with bookmarks, links inside it and to the web.

    Raises NotFound where there is no browser, BrowserFault where it fails or takes longer than `seconds`. However
    this ends, neither a process nor a file of the browser is left.
    """
    browser = find_browser()
    with _folder(browser) as folder:
        page, printed = folder / "page.html", folder / "page.pdf"
        page.write_text(_BESIDE.sub(r"\1", html), "utf-8")
        said = _run([str(browser), *_flags(folder), f"--print-to-pdf={printed}", page.as_uri()], folder, seconds)
        content = printed.read_bytes() if printed.is_file() else b""
    if not content.startswith(b"%PDF-"):
        raise BrowserFault(
            f"{browser.name} did not print the page: {said}", f"try another browser: set {VARIABLE} to its path"
        )
    return content


def _flags(folder: Path) -> list[str]:
    # As root Chromium refuses to start with its sandbox; the page has no foreign script that would need one.
    root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    return [*_FLAGS, *root, f"--user-data-dir={folder / 'profile'}"]


def _run(command: list[str], folder: Path, seconds: float) -> str:
    """What the browser said last; it is gone when this returns or raises."""
    log = folder / "said"
    with log.open("wb") as said, _process(command, folder, said.fileno()) as process:
        until = time.monotonic() + seconds
        while process.poll() is None:  # a short wait each time, so that an interrupt is noticed everywhere
            if time.monotonic() > until:
                raise BrowserFault(
                    f"{Path(command[0]).name} took longer than {seconds:g} s to print the page",
                    "try again on a machine that is less busy, or print the page from a browser's own menu",
                )
            time.sleep(_POLL)
    return _last_line(log.read_text("utf-8", "replace")) or f"it ended with status {process.returncode}"


@contextmanager
def _process(command: list[str], folder: Path, output: int) -> Iterator[subprocess.Popen[bytes]]:
    """The browser and all that it starts, in a process group of their own that ends with this block."""
    environment = {**os.environ, "TMPDIR": str(folder)}  # what it would leave in /tmp when it is killed
    try:
        process = subprocess.Popen(  # noqa: S603  # the browser that was found or named, no shell
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BrowserFault(f"{command[0]} cannot be started: {reason}", f"set {VARIABLE} to another browser") from None
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    import psutil  # type: ignore[import-untyped]

    helpers: list[psutil.Process] = []
    with suppress(psutil.Error):
        helpers = psutil.Process(process.pid).children(recursive=True)
    if hasattr(os, "killpg"):
        import signal

        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    for helper in helpers:
        with suppress(psutil.Error):
            helper.kill()
    process.kill()
    process.wait()
    psutil.wait_procs(helpers, timeout=5)


@contextmanager
def _folder(browser: Path) -> Iterator[Path]:
    """A folder only we may read, removed even where the browser still wrote into it a moment ago."""
    folder = Path(tempfile.mkdtemp(prefix="rtkit-", dir=_home_of_snaps(browser) or _short_place()))
    try:
        yield folder
    finally:
        for _ in range(20):
            shutil.rmtree(folder, ignore_errors=True)
            if not folder.exists():
                break
            time.sleep(_POLL)


def _short_place() -> Path | None:
    """Another place where the usual one is too deep: Chromium listens on a socket there, whose path must be short."""
    short = Path("/tmp")  # noqa: S108  # the folder in it is ours alone
    return short if len(tempfile.gettempdir()) > _DEEPEST and short.is_dir() else None


def _home_of_snaps(browser: Path) -> Path | None:
    """Where a browser from a snap may read and write, which sees another /tmp; None for any other browser."""
    common = Path.home() / "snap" / "chromium" / "common"
    return common if str(browser).startswith("/snap/") and common.is_dir() else None


def _last_line(said: str) -> str:
    lines = (_STAMP.sub("", line).strip() for line in said.splitlines() if not _NOISE.search(line))
    return next((line for line in reversed([*lines]) if line), "")[:300]
