"""The pages of the project's own tickets, freshly executed, in a real browser without a network."""

import pytest
from chromium import inaccessible
from research.conftest import RUN

from rtkit.flow.passes import demo_page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("research"), pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def pages(executed):
    return {id_: demo_page(executed.workspace, id_).path for id_ in RUN}


@pytest.mark.parametrize("id_", RUN)
def test_a_page_asks_for_nothing_and_fits_every_width(offline, pages, id_):
    page = offline.open(pages[id_])
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [one for one in offline.requests if not one.startswith("data:")] == [pages[id_].as_uri()]
    assert offline.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("id_", RUN)
def test_accessibility_checkers_find_nothing_serious(offline, pages, id_, scheme):
    page = offline.open(pages[id_])
    page.emulate_media(color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert inaccessible(page) == {}
