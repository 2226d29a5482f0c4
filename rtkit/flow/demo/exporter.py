"""The nbconvert exporter `rtkit_demo`: a notebook as one page that opens offline and is safe to open."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jupyter_core.paths import jupyter_path
from markupsafe import Markup
from nbconvert.exporters.exporter import Exporter  # noqa: TID253  # an exporter is a subclass; only nbconvert and
from nbconvert.exporters.html import HTMLExporter  # noqa: TID253  # `render` load this module
from traitlets import default, validate

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.exported import exported_subject
from rtkit.flow.demo.frames.parts import frames_of, packed
from rtkit.flow.demo.meeting.notes import without_notes
from rtkit.flow.demo.policy import compact, compact_style, hash_source, page_sources
from rtkit.flow.demo.secrets import without_secrets

if TYPE_CHECKING:
    from jinja2 import Environment
    from nbformat import NotebookNode

    from rtkit.flow.demo.article.views import ArticleCell
    from rtkit.flow.demo.page import Page

TEMPLATE: Final = "rtkit_demo"
_CHECKOUT: Final = Path(__file__).resolve().parents[3] / "notebook_templates" / "nbconvert"
_ADDRESSES: Final = (
    "require_js_url", "mathjax_url", "mermaid_js_url", "mermaid_layout_elk_js_url", "jquery_url",
    "jupyter_widgets_base_url", "widget_renderer_url", "html_manager_semver_range",
)  # fmt: skip


def _own_folder() -> list[str]:
    """Where the template lies: in the checkout (an editable install copies it too, but once), else where installed."""
    installed = [Path(folder) for folder in jupyter_path("nbconvert", "templates")]
    return [str(folder) for folder in (_CHECKOUT, *installed) if (folder / TEMPLATE).is_dir()][:1]


class DemoExporter(HTMLExporter):
    """Exports the page of a research ticket; any other notebook gets contents, folding and safety too.

    The template lays out a `page` (`rtkit.flow.demo.page.Page`) in which all HTML is already safe, and escapes the
    rest. No option brings back scripts, addresses of other machines, or HTML that was not sanitised.
    """

    export_from_notebook = "Research ticket page"

    @default("template_name")
    def _template_name_default(self) -> str:
        return TEMPLATE

    @default("optimistic_validation")
    def _once(self) -> bool:
        return True  # validated after all preprocessors, not after each of twenty

    @default("extra_template_basedirs")
    def _default_extra_template_basedirs(self) -> list[str]:
        # Our own first: a folder that happens to lie where nbconvert is started must not take its place.
        return [*_own_folder(), os.getcwd()]  # noqa: PTH109  # as nbconvert has it

    @validate("extra_template_basedirs")
    def _with_our_own(self, proposal: dict[str, Any]) -> list[str]:
        return [*proposal["value"], *(folder for folder in _own_folder() if folder not in proposal["value"])]

    @default("template_paths")
    def _template_paths(self, prune: bool = True, root_dirs: list[str] | None = None) -> list[str]:
        # The folders themselves too, so that `{% extends "rtkit_demo/index.html.j2" %}` finds the checkout's.
        return [*super()._template_paths(prune, root_dirs), *self.extra_template_basedirs]

    def from_notebook_node(  # type: ignore[override]  # as every exporter that makes text
        self,
        nb: NotebookNode,
        resources: dict[str, Any] | None = None,
        **kw: Any,  # noqa: ANN401  # nbconvert's signature
    ) -> tuple[str, dict[str, Any]]:
        """The page of the notebook, with the results that count if it is a ticket of a workspace."""
        # Exporter's own preparation only: HTMLExporter would parse the finished page again.
        prepared, resources = Exporter.from_notebook_node(self, nb, resources, **kw)

        def prepare(other: NotebookNode) -> NotebookNode:
            node: NotebookNode = self._preprocess(other, resources)[0]  # type: ignore[no-untyped-call]
            return node

        subject = exported_subject(nb, prepared, resources["metadata"], prepare, self.language_code)
        subject = without_secrets(subject)  # the notebook too, which a template of others may show
        return self.render_page(build_page(subject), nb=subject.notebook, resources=resources), resources

    def render_page(self, page: Page, **more: object) -> str:
        """The page as HTML; `more` is for templates of others."""
        shown = replace(
            page, cells=tuple(self._shown(cell) for cell in page.cells if cell.kind not in self._excluded())
        )
        if self.exclude_markdown:
            shown = replace(shown, steps=without_notes(shown.steps))
        given = {"resources": {}, "frames": frames_of(shown.cells), **more}
        html = str(self.template.render(page=shown, show_code=not self.exclude_input, **given))
        return html.encode("utf-8", "replace").decode("utf-8").lstrip()

    def _excluded(self) -> set[str]:
        wanted = {"markdown": self.exclude_markdown, "code": self.exclude_code_cell, "raw": self.exclude_raw}
        return {kind for kind, excluded in wanted.items() if excluded}

    def _shown(self, cell: ArticleCell) -> ArticleCell:
        return replace(cell, outputs=()) if self.exclude_output else cell

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call]
        environment.autoescape = True
        environment.trim_blocks = environment.lstrip_blocks = True
        environment.filters.update(hash_source=hash_source, packed=packed, tone=_tone)
        environment.globals["policy"] = page_sources

        def asset(name: str) -> Markup:
            if environment.loader is None:  # nbconvert always gives one
                return Markup("")
            source = environment.loader.get_source(environment, name)[0]
            return Markup((compact_style if name.endswith(".css") else compact)(source))  # noqa: S704  # template's own

        environment.globals["asset"] = asset
        return environment

    def _init_resources(self, resources: dict[str, Any] | None) -> dict[str, Any]:
        known: dict[str, Any] = super()._init_resources(resources)  # type: ignore[no-untyped-call]
        known.update(dict.fromkeys(_ADDRESSES, ""), should_sanitize_html=True)
        return known


def _tone(tone: str) -> str:
    """A chip's tone as one more class; a plain one needs none."""
    return "" if tone == "plain" else f" {tone}"
