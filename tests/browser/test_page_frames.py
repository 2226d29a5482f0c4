"""Outputs with scripts, made by the real libraries, in the page of a reader without a network."""

from __future__ import annotations

import socket
import threading

import pytest
from browser.gallery.make import gallery
from chromium import inaccessible, offline_page
from flow.demo.attacks import LEAKS, LEAVING, in_a_frame
from flow.demo.cases import code, display, markdown, page, png
from flow.demo.safety import assert_safe
from playwright.sync_api import expect

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import Subject
from rtkit.flow.demo.template import render_page

pytestmark = pytest.mark.xdist_group("frames")  # one gallery for all of them


DONE = "() => new Promise(done => setTimeout(() => setTimeout(done)))"
"""Ends in a frame once what its scripts began is under way."""
KNOCK = b"the test itself"


@pytest.fixture(scope="module")
def browser(chromium):
    """Only the whole of Chromium gives a frame its own process, as readers' browsers do."""
    return chromium


@pytest.fixture(scope="module")
def shows(tmp_path_factory):
    """The page of the gallery: a kernel ran the libraries."""
    path = tmp_path_factory.mktemp("pages") / "gallery.html"
    path.write_text(render_page(build_page(Subject(name="gallery.ipynb", notebook=gallery()))), "utf-8")
    return path


@pytest.fixture(scope="module")
def reading(browser, shows):
    """The gallery, opened once: it takes seconds, and its frames know nothing of each other."""
    with offline_page(browser) as opened:
        opened.open(shows)
        yield opened


@pytest.fixture
def calls():
    """An address on this machine, and what connected to it or sent something."""
    listening = socket.create_server(("127.0.0.1", 0))
    heard: list[bytes] = []

    def hear() -> None:
        try:
            while True:
                connection, _ = listening.accept()
                heard.append(connection.recv(200))
                connection.close()
        except OSError:
            return

    threading.Thread(target=hear, daemon=True).start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}", heard
    listening.close()


def knock(address):
    """Send something to the address, and wait until it is heard: whatever connected before was heard before."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as own:
        own.sendall(KNOCK)
        assert own.recv(1) == b""


def write(tmp_path, *outputs):
    path = tmp_path / "page.html"
    html = page(markdown("# Frames"), *(code(f"show({number})", outputs=[one]) for number, one in enumerate(outputs)))
    assert_safe(html)
    path.write_text(html, "utf-8")
    return path


def requested(offline):
    return [address for address in offline.requests if not address.startswith("data:")]


def started(page, name):
    """The frame of an output, drawn; `name` is in its figure's title."""
    figure = page.locator(f".live:has([data-title*='{name}' i])").first
    figure.scroll_into_view_if_needed()
    button = figure.get_by_role("button")
    if button.count():
        button.click()
    expect(figure).to_have_attribute("data-live", "ready", timeout=60000)
    return figure


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("Plotly", ".main-svg .point"),
        ("Altair", "svg.marks path"),
        ("Bokeh", "canvas"),
        ("widget", ".widget-slider"),
        ("estimator", ".sk-toggleable"),
        ("a script", "#told:text('Counted to 3')"),
    ],
)
def test_what_the_library_draws_is_drawn_in_a_sandboxed_frame(reading, shows, name, drawn):
    frame = started(reading.page, name).locator("iframe")
    assert frame.get_attribute("sandbox") == "allow-scripts"
    assert frame.get_attribute("src") is None
    assert frame.get_attribute("title")
    assert frame.content_frame.locator(drawn).first.is_visible()
    assert frame.bounding_box()["height"] <= 900
    assert requested(reading) == [shows.as_uri()]
    assert [one for one in reading.errors if "event handler" not in one] == []


def test_each_library_stands_in_the_page_once(shows):
    soup = assert_safe(shows.read_text("utf-8"))
    names = [part["data-part"] for part in soup.select("[data-part]")]
    assert len(names) == len(set(names))
    assert len(soup.select("[data-parts~='plotly.min']")) == 2
    assert shows.stat().st_size < 4_000_000


def test_frames_wait_until_the_reader_is_near(offline, shows):
    page = offline.open(shows)
    expect(page.locator(".live").first).to_have_attribute("data-live", "ready", timeout=60000)
    assert page.locator(".live").last.get_attribute("data-live") is None


def test_a_map_from_the_web_and_a_chart_with_tooltips_only_have_no_frame(shows):
    soup = assert_safe(shows.read_text("utf-8"))
    assert "a map, for its script or frame comes from the web" in soup.get_text()
    assert len(soup.select("figure:not(.live) > img")) == 1


def test_without_scripts_and_on_paper_the_still_form_stands(browser, offline, tmp_path):
    import base64

    figure = {"application/vnd.plotly.v1+json": {"data": [{"y": [1, 2]}], "layout": {}}}
    still = {"image/png": base64.b64encode(png(40, 30)).decode()}
    path = write(tmp_path, display({**figure, **still}), display(figure))
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator("figure img").is_visible()
    assert page.get_by_text("drawn by a script: a Plotly figure").is_visible()
    assert not page.locator(".stage").first.is_visible()
    context.close()
    page = offline.open(path)
    for number in range(2):
        page.locator(".live").nth(number).scroll_into_view_if_needed()
        expect(page.locator(".live").nth(number)).to_have_attribute("data-live", "ready", timeout=60000)
    assert not page.locator("figure img").is_visible()
    page.emulate_media(media="print")
    assert page.locator("figure img").is_visible()
    assert not page.locator("iframe").first.is_visible()
    assert page.locator("iframe").last.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_accessibility_checkers_find_nothing_serious(reading, scheme, width):
    page = reading.page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    started(page, "Plotly")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # The page's own part: what a library draws inside is its own.
    assert inaccessible(page, iframes=False) == {}


def test_the_keyboard_leaves_a_frame_by_escape(reading):
    page = reading.page
    figure = started(page, "widget")
    figure.locator("iframe").content_frame.locator("select").focus()
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"
    page.keyboard.press("Escape")
    expect(figure.locator(".stage")).to_be_focused()


def test_nothing_that_a_script_in_a_frame_tries_leaves(browser, tmp_path, calls):
    address, heard = calls
    path = write(tmp_path, *(display({"text/html": in_a_frame(one, address)}) for one in LEAKS.values()))
    context = browser.new_context()
    page = context.new_page()
    asked, refused, opened = [], [], []
    context.on("request", lambda request: asked.append(request.url))
    context.on("requestfailed", lambda request: refused.append(request.url) if request.failure == "csp" else None)
    for event in ("popup", "download", "dialog"):
        page.on(event, lambda what: opened.append(what))  # noqa: PLW0108  # playwright marks its handlers
    page.goto(path.as_uri())
    before = page.inner_text("h1")
    page.evaluate("document.querySelectorAll('.stage button').forEach(one => one.click())")
    expect(page.locator("[data-live=ready]").nth(int(len(LEAKS) * 0.7))).to_be_attached(timeout=60000)
    for frame in page.frames:
        frame.evaluate(DONE)
    knock(address)
    assert heard == [KNOCK]
    # A browser tells of a navigation that it refuses: what it asked for is what no policy refused.
    sent = [one for one in asked if not one.startswith(("data:", "blob:", "about:")) and one not in refused]
    assert sent == [path.as_uri()]
    assert opened == []
    assert len(context.pages) == 1
    assert page.url == path.as_uri()
    assert page.evaluate("[window.hit, localStorage.length]") == [None, 0]
    assert page.inner_text("h1") == before
    assert all(40 <= frame.bounding_box()["height"] <= 900 for frame in page.locator("iframe").all())
    context.close()


def test_a_frame_that_leaves_is_taken_away(browser, tmp_path, calls):
    address, heard = calls
    path = write(tmp_path, *(display({"text/html": in_a_frame(one, address)}) for one in LEAVING.values()))
    page = browser.new_page()
    page.clock.install()
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('.stage button').forEach(one => one.click())")
    expect(page.get_by_text("it tried to leave this page")).not_to_have_count(0, timeout=60000)
    page.clock.fast_forward(27_000)  # of the 30 seconds that a frame has; the last three pass as they are
    expect(page.locator("[data-live=stopped]")).to_have_count(len(LEAVING), timeout=60000)
    assert page.locator("iframe").count() == 0
    assert page.url == path.as_uri()
    assert [sent for sent in heard if sent] == []
    page.context.close()


@pytest.mark.parametrize("script", ["for(;;){}", "for(let i=0;i<2e5;i++)parent.postMessage(i,'*')"])
def test_the_page_stays_readable_beside_a_script_that_never_ends_or_shouts(offline, tmp_path, script):
    path = write(tmp_path, display({"text/html": f"<p>x</p><script>{script}</script>"}))
    page = offline.open(path)
    page.get_by_role("button", name="Run").click()
    expect(page.locator("iframe")).to_have_count(1)
    page.get_by_role("button", name="Code: folded").click(timeout=5000)
    expect(page.locator("details.code").first).to_have_attribute("open", "", timeout=5000)
