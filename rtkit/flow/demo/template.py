"""The one exporter that `render` uses; making it reads the template's files once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rtkit.flow.demo.exporter import DemoExporter
    from rtkit.flow.demo.page import Page


def render_page(page: Page) -> str:
    """The page as HTML."""
    return _exporter().render_page(page)


@cache
def _exporter() -> DemoExporter:
    from rtkit.flow.demo.exporter import DemoExporter

    return DemoExporter()  # type: ignore[no-untyped-call]
