"""LaTeX to MathML, drawn by the browser itself; what cannot be converted stays as code."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup

from rtkit.flow.demo.text.cut import as_text
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 5000
# What latex2mathml passes through as plain letters instead of refusing it.
_UNSUPPORTED: Final = re.compile(r"\\(?:label|eqref|ref|tag|cite|def|newcommand|renewcommand|href|url|require)\b")
_LEFT_OVER: Final = re.compile(r"\\[A-Za-z]+")
_TAGS: Final = frozenset({
    "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "mfrac", "msqrt", "mroot", "mstyle", "mpadded",
    "mphantom", "menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts",
    "mprescripts", "mtable", "mtr", "mtd",
})  # fmt: skip
_ATTRIBUTES: Final = frozenset({
    "display", "mathvariant", "stretchy", "fence", "separator", "form", "lspace", "rspace", "minsize", "maxsize",
    "movablelimits", "accent", "accentunder", "linethickness", "displaystyle", "scriptlevel", "columnalign",
    "rowspacing", "columnspacing", "columnlines", "rowlines", "notation", "width", "height", "depth", "symmetric",
    "largeop",
})  # fmt: skip


@lru_cache(maxsize=512)
def mathematics(latex: str, *, block: bool) -> Markup:
    """The formula as MathML, its LaTeX as the accessible text; as code where it is beyond the converter."""
    latex = clean(latex).strip()
    tree = _convert(latex, block=block)
    if tree is None:
        return _as_code(latex, block=block)
    tree.set("alttext", latex)
    # Serialised here: the converter's own text form undoes its escaping.
    return Markup(tostring(tree, encoding="unicode", short_empty_elements=False))  # noqa: S704  # built of known tags


def _convert(latex: str, *, block: bool) -> Element | None:
    if not latex or len(latex) > _LONGEST or _UNSUPPORTED.search(latex):
        return None
    try:
        from latex2mathml.converter import convert_to_element

        tree = _known(convert_to_element(latex, display="block" if block else "inline"))
    except Exception:  # noqa: BLE001  # the converter raises what it happens to meet: IndexError, KeyError ...
        return None
    return None if _LEFT_OVER.search("".join(tree.itertext())) else tree


def _known(element: Element) -> Element:
    """A copy of known elements and attributes only, with the converter's entities as characters."""
    copy = Element(element.tag if element.tag in _TAGS else "mrow")
    copy.attrib = {key: value for key, value in element.attrib.items() if key in _ATTRIBUTES}
    copy.text, copy.tail = _characters(element.text), _characters(element.tail)
    copy.extend(_children(element))
    return copy


def _children(element: Element) -> Iterator[Element]:
    return (_known(child) for child in element)


def _characters(text: str | None) -> str | None:
    return clean(unescape(text)) if text else text


def _as_code(source: str, *, block: bool) -> Markup:
    latex = as_text(source)
    if block:
        return Markup('<pre class="latex"><code>{}</code></pre>').format(latex)
    return Markup('<code class="latex">{}</code>').format(latex)
