"""Markdown to safe HTML: nbconvert's own parser and renderer, its mathematics drawn, its HTML sanitised."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup, escape
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath  # noqa: TID253  # loaded with a page

from rtkit.flow.demo.text.anchors import slug
from rtkit.flow.demo.text.callouts import quoted
from rtkit.flow.demo.text.cut import LONGEST, as_text
from rtkit.flow.demo.text.depth import too_deep
from rtkit.flow.demo.text.environments import too_many_open
from rtkit.flow.demo.text.mathematics import mathematics, source_of_drawing
from rtkit.flow.demo.text.rewrite import plain, rewrite
from rtkit.flow.demo.text.sanitise import sanitise
from rtkit.flow.demo.text.styles.dress import dress
from rtkit.flow.demo.text.styles.sheet import Sheet
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from rtkit.flow.demo.text.rewrite import Lookup

_ALIGNED: Final = {"left": ' align="left"', "center": ' align="center"', "right": ' align="right"'}


def diagram_source(code: str) -> Markup:
    """A mermaid diagram, which only a script could draw."""
    return source_of_drawing(code, "diagram source (mermaid)")


class PageRenderer(IPythonRenderer):
    """nbconvert's renderer, with what sanitising would lose kept aside: mathematics waits in numbered slots."""

    def __init__(self, *, html_as_text: bool) -> None:
        super().__init__(escape=html_as_text, exclude_anchor_links=True)
        self._statement = html_as_text
        self._secret = secrets.token_hex(8)
        self._slots: list[Markup] = []

    def begin(self) -> None:
        """Forget the slots of the text before."""
        self._slots.clear()

    def filled(self, safe: str) -> str:
        """Sanitised HTML with what was kept aside in its place; nobody else can write a slot."""
        pattern = rf'<span title="{self._secret}-(\d+)"></span>'
        return re.sub(pattern, lambda match: str(self._slots[int(match[1])]), safe)

    def _aside(self, trusted: Markup) -> str:
        self._slots.append(trusted)
        return f'<span title="{self._secret}-{len(self._slots) - 1}"></span>'

    def block_math(self, body: str) -> str:
        """Draw a formula of its own line."""
        return self._aside(mathematics(body, block=True))

    def inline_math(self, body: str) -> str:
        """Draw a formula within a line."""
        if self._statement and (body[:1].isspace() or body[-1:].isspace()):
            return str(escape(f"${body}$"))  # two prices, not a formula
        return self._aside(mathematics(body, block=False))

    def latex_environment(self, name: str, body: str) -> str:
        """Draw an `align` and the like."""
        return self._aside(mathematics(f"\\begin{{{name}}}{body}\\end{{{name}}}", block=True))

    def heading(self, text: str, level: int, **_: Any) -> str:  # noqa: ANN401  # mistune's own signature
        """Give a heading the id that JupyterLab and nbconvert give it, for a notebook's own links."""
        return f'<h{level} id="{escape(slug(plain(sanitise(text))))}">{text}</h{level}>\n'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """Leave every picture to the look-up, attachments too."""
        named = f' title="{escape(title)}"' if title else ""
        return f'<img src="{escape(url)}" alt="{escape(plain(sanitise(text)))}"{named}>'

    def block_code(self, code: str, info: str | None = None) -> str:
        """Colour code as the notebook's own, where its language is told."""
        language = (info or "").split(maxsplit=1)[:1]
        if not language or language[0].startswith("mermaid"):
            return str(super().block_code(code, info))
        from rtkit.flow.demo.article.code import highlight

        return f'<div class="highlight"><pre>{highlight(code, language[0])}</pre></div>'

    def block_mermaidjs(self, code: str) -> str:
        """Show the source of a diagram."""
        return self._aside(diagram_source(code.strip()))

    def block_quote(self, text: str) -> str:
        """Draw GitHub's alerts as callouts."""
        return quoted(text)

    def table_cell(self, text: str, align: str | None = None, head: bool = False) -> str:
        """Keep a column's alignment as the attribute that sanitising lets through."""
        tag = "th" if head else "td"
        return f"<{tag}{_ALIGNED.get(align or '', '')}>{text}</{tag}>\n"

    def task_list_item(self, text: str, checked: bool = False) -> str:
        """Show a task's box as a character, not as a control."""
        return f'<li class="task">{"☑" if checked else "☐"} {text}</li>\n'


class MarkdownReader:
    """One parser for many texts; `html_as_text` is for statements, whose HTML is shown and not read."""

    def __init__(self, *, html_as_text: bool = False, sheet: Sheet | None = None) -> None:
        self._renderer = PageRenderer(html_as_text=html_as_text)
        self._sheet = sheet or Sheet()
        self._parser = MarkdownWithMath(renderer=self._renderer)

    def read(self, source: str, lookup: Lookup) -> Markup:
        """The Markdown as safe HTML; as plain text where it is too long or too deep to be parsed."""
        html = self._safe(source, lookup, self._parser.render)
        return html or Markup('<pre class="text">{}</pre>').format(as_text(source))

    def inline(self, text: str, lookup: Lookup) -> Markup:
        """One line's Markdown: no headings, lists or paragraphs, whatever it begins with."""
        text = " ".join(clean(text).split())
        return self._safe(text, lookup, self._inline) or as_text(text)

    def _inline(self, text: str) -> str:
        state = self._parser.block.state_cls()
        return self._renderer.render_tokens(self._parser.inline(text, state.env), state)

    def _safe(self, source: str, lookup: Lookup, render: Callable[[str], str]) -> Markup | None:
        if len(source) > LONGEST or too_many_open(source):
            return None
        self._renderer.begin()
        try:
            html = str(render(clean(source)))
        except Exception:  # noqa: BLE001  # a text that the parser cannot take must not cost the page
            return None
        if too_deep(html):
            return None
        safe = dress(html, self._sheet).html
        return Markup(self._renderer.filled(rewrite(safe, lookup)))  # noqa: S704  # sanitised just now
