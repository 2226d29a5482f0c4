"""Statements - questions, claims, answers, reasons: a line of Markdown in which HTML is only text."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from rtkit.flow.demo.article.headings import without_headings
from rtkit.flow.demo.text.lookup import lookup_for
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from rtkit.flow.demo.text.markdown import MarkdownReader

_ORDINARY: Final = re.compile(r"[^`*_$\\<>&!\[\]~:\n#]*")
_NOWHERE: Final = lookup_for(None, None)
_readers = threading.local()


def inline(text: str) -> Markup:
    """One line, with its `code`, emphasis, links and mathematics."""
    text = clean(text)
    if _ORDINARY.fullmatch(text):
        return Markup(escape(text))  # noqa: S704  # escaped
    return _reader().inline(text, _NOWHERE)


def paragraphs(text: str) -> Markup:
    """A longer text: paragraphs, lists, code."""
    return without_headings(_reader().read(text, _NOWHERE)) if text.strip() else Markup("")


def _reader() -> MarkdownReader:
    # A reader keeps mathematics aside while it works: one for each thread.
    if not hasattr(_readers, "reader"):
        from rtkit.flow.demo.text.markdown import MarkdownReader

        _readers.reader = MarkdownReader(html_as_text=True)
    reader: MarkdownReader = _readers.reader
    return reader
